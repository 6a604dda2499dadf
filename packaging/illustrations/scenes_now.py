"""People with a sign that cannot wait.

A scene is a function of the floor's middle and of the height that it may take, in units of the
picture.
"""

from dataclasses import replace

import for_you
import pages_risk
import posed
import rooms
import svg
import things
from cast import HANS, KOFI, MEI, PURPLE
from faces import drooping_face
from furniture import wheelchair
from leg_marks import cold_shank, numb_arm, numb_leg, numb_seat, plaster_shank
from resting import sitting
from scenes import (
    HANGING,
    Actor,
    Lit,
    Touch,
    Wash,
    cm,
    limbs,
    lit_trunk,
    lit_up,
    mouth_of,
    person,
    standing,
)
from shapes import ALARM, CREAM, CREAM_SHADE, INK, STEEL, WOOD, WOOD_DARK, at, mark
from sign_marks import (
    DOWN,
    UP,
    ache,
    head_of,
    leg_up,
    pounding,
    sore_thighs,
    spot,
    thermometer,
)
from sign_parts import COLD

from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Pose


def _near(actor: Actor, x: float, y: float, size: float, lit: tuple[Lit | Wash, ...]) -> str:
    """Somebody from the waist up in a disc, large enough for what the hands do."""
    r = size * 0.47
    metre = r / 0.43
    body, arm = posed.layers(actor.who, actor.pose, hands=actor.hands, facing=actor.facing)
    middle = flat(actor.joints.chest)
    left, floor, top = -middle[0] * metre - r * 0.16, (middle[1] + 0.21) * metre, -r - size * 0.02
    window = posed.disc(x, y + top, r)
    return (
        svg.circle(x, y + top, r, CREAM)
        + posed.draw(lit_up(body, lit), x + left, y + top + floor, metre, window=window)
        + posed.draw(arm, x + left, y + top + floor, metre, window=window)
    )


def chest(x: float, y: float, size: float) -> str:
    """A woman presses a fist on her breastbone; her chest glows."""
    who = standing(
        person("rosa"),
        HandPlant(0.155, 1.17, fingers=118, facing=1),
        hands=("grip", "rest"),
        lean=6,
        look=10,
    )
    return _near(who, x, y, size, (lit_trunk(who, 0.32, 0.95, -0.06),))


def stroke(x: float, y: float, size: float) -> str:
    """A face from the front; eyelid, cheek and mouth hang on one side."""
    r = size * 0.47
    top = -r - size * 0.02
    return svg.circle(x, y + top, r, CREAM) + drooping_face(x, y + top, r)


def one_side(x: float, y: float, size: float) -> str:
    """A man leans on a worktop, one knee gives way; arm and leg of that side are numb."""
    who = standing(
        replace(HANS, long_sleeves=False),
        Arm(shoulder=-2, elbow=6),
        HandPlant(0.30, 0.93, fingers=0),
        hands=("rest", "flat"),
        lean=9,
        feet=(-0.20, 0.02),
        low=0.05,
    )
    (arm, arm_dots), (leg, leg_dots) = numb_arm(who), numb_leg(who)
    behind = rooms.worktop(22, 70, 92) + arm_dots + leg_dots
    return who.draw(x - 12, y, size / UP, behind=behind, lit=(*arm, *leg))


def sudden(x: float, y: float, size: float) -> str:
    """A young man sways and cannot walk straight; he reaches for the wall, and his head pounds."""
    who = limbs(
        person("jun"),
        Pose(y=0.885, pelvis=15, lumbar=2, neck=2, head=6),
        (FootPlant(0.02), FootPlant(-0.30, pitch=-24)),
        (HandPlant(0.33, 1.58, fingers=150, facing=1), HandPlant(0.62, 1.34, fingers=80)),
        ("flat", "flat"),
    )
    metre = size / (UP + 0.14)
    hx, hy = head_of(who)
    left = x - 0.16 * metre
    wall = svg.rect(62, -178, 9, 178, 1.5, CREAM) + svg.rect(62, -178, 2.4, 178, 1, CREAM_SHADE)
    swirl = svg.line(f"M{hx - 17} {hy - 21}c-14 -9 12 -19 32 -12c17 6 8 17 -7 14", INK, 2)
    return who.draw(left, y, metre, behind=wall) + cm(
        left, y, metre, pounding(hx, hy + 2, 0.8), swirl
    )


def breathless(x: float, y: float, size: float) -> str:
    """A man gasps, a hand on his chest, which glows; his breath comes in short puffs."""
    who = standing(
        replace(KOFI, trousers=True),
        HandPlant(0.165, 1.30, fingers=112, facing=1),
        hands=("open", "rest"),
        lean=12,
        look=-6,
    )
    r = size * 0.47
    metre = r / 0.43
    mouth = mouth_of(who)
    middle = flat(who.joints.chest)
    left, low = x - middle[0] * metre - r * 0.16, y - r - size * 0.02 + (middle[1] + 0.21) * metre
    mx, my = left + mouth[0] * metre, low - mouth[1] * metre
    puffs = "M0.09 0h0.06M0.07 -0.045l0.055 -0.03M0.07 0.045l0.055 0.03"
    return (
        _near(who, x, y, size, (lit_trunk(who, 0.3, 0.95, -0.06),))
        + svg.ellipse(mx, my, 0.011 * metre, 0.015 * metre, "#5B1F18")
        + at(mx, my, svg.line(svg.scaled(puffs, metre), INK, 0.014 * metre))
    )


def both_legs(x: float, y: float, size: float) -> str:
    """A man's knees give way and he catches hold of a worktop; both legs are numb."""
    who = standing(
        replace(person("mateo"), trousers=False),
        Touch("near thigh", 0.42),
        HandPlant(0.36, 0.95, fingers=0),
        hands=("flat", "flat"),
        lean=16,
        feet=(-0.24, 0.06),
        low=0.10,
    )
    (near, near_dots), (far, far_dots) = numb_leg(who), numb_leg(who, "far")
    behind = rooms.worktop(26, 74, 94) + near_dots + far_dots
    return who.draw(x - 0.16 * size / UP, y, size / UP, behind=behind, lit=(*near, *far))


def numb_bottom() -> tuple[Actor, tuple[Wash, ...], str]:
    """A woman who holds her lower belly, what of her is grey and numb, and the marks on it."""
    who = standing(
        replace(person("leila"), trousers=True),
        HandPlant(0.15, 0.90, fingers=150, facing=1),
        HandPlant(0.17, 0.94, fingers=150, facing=1),
        hands=("open", "open"),
        feet=(-0.06, 0.03),
        lean=10,
        look=14,
    )
    seat, dots = numb_seat(who)
    return who, seat, dots + things.drops(((25, -74), (25, -60)), 3.6)


def bladder(x: float, y: float, size: float) -> str:
    """A woman holds her lower belly; where she sits she is grey and numb, and drops fall."""
    who, seat, marks = numb_bottom()
    metre = size / UP
    left = x - 0.05 * metre
    return who.draw(left, y, metre, lit=seat) + cm(left, y, metre, marks)


def dysreflexia(x: float, y: float, size: float) -> str:
    """A man in a wheelchair whose head pounds and who sweats."""
    metre = size / (DOWN + 0.12)
    head = -8.0, -128.0
    return (
        at(x, y, wheelchair(metre, False))
        + posed.draw(for_you.wheeler(KOFI), x, y, metre)
        + at(x, y, wheelchair(metre, True))
        + cm(x, y, metre, pounding(*head))
        + cm(x, y, metre, things.drops(((9, -142), (13, -128)), 3.2))
    )


def cold_leg(x: float, y: float, size: float) -> str:
    """A woman sits with her leg up on a stool: below the knee it is blue, a snowflake says cold."""
    who, stool = leg_up(MEI)
    metre = size / DOWN
    knee = who.joints.near_leg.knee
    flake = mark("ice", knee[0] * 100 + 22, -knee[1] * 100 - 26, 26, INK)
    return (
        cm(x - 40, y, metre, rooms.chair(), stool)
        + who.draw(x - 40, y, metre, lit=cold_shank(who, COLD))
        + cm(x - 40, y, metre, flake)
    )


def neck_fever(x: float, y: float, size: float) -> str:
    """A man's head and shoulders: his neck glows, and a thermometer is high."""
    r = size * 0.41
    parts = posed.bust(person("jun"), 0, 0, r)
    sore = ache(-r * 0.22, r * 0.44, r * 0.3)
    return at(
        x - r * 0.26,
        y - r - size * 0.08,
        svg.circle(0, 0, r, CREAM),
        parts,
        sore,
        thermometer(r * 1.3, r * 0.06, r * 0.62),
    )


def dark_urine(x: float, y: float, size: float) -> str:
    """A man holds his sore thighs; on a table stands a specimen beaker with dark urine."""
    who, sore = sore_thighs(PURPLE, "jun")
    metre = size / DOWN
    left = x - 0.32 * metre
    return (
        cm(left, y, metre, rooms.chair())
        + who.draw(left, y, metre, held=rooms.table(58, 96))
        + cm(left, y, metre, at(77, -74, things.specimen(), scale=2.6))
        + cm(left, y, metre, sore)
    )


def _stopped(name: str) -> Actor:
    """Somebody who has stopped running, one foot forward, both hands at that calf."""
    pose = Pose(x=-0.12, y=0.74, pelvis=58, lumbar=22, thorax=6, neck=-30, head=-8)
    return limbs(
        replace(person(name), trousers=False),
        pose,
        (FootPlant(0.30, pitch=12), FootPlant(-0.20)),
        (Touch("near shank", 0.46, 0.03, 4), Touch("near shank", 0.26, 0.06, 4)),
        ("rest", "rest"),
    )


def snap(x: float, y: float, size: float) -> str:
    """A runner bends to her leg: the cord above the heel has snapped."""
    who = _stopped("nora")
    leg = who.joints.near_leg
    sx, sy = spot(flat(leg.knee), flat(leg.ankle), 0.84, 0.035)
    bolt = svg.path("M8 -60L-34 8H-6L-16 60L34 -14H4Z", ALARM)
    metre = size / 1.42
    return who.draw(x, y, metre) + cm(
        x,
        y,
        metre,
        ache(sx, sy, 6) + at(sx - 15, sy - 6, bolt, scale=0.22) + things.sparks(sx + 12, sy, 0.34),
    )


def accident(x: float, y: float, size: float) -> str:
    """A man sits on the floor in front of the ladder he fell from, a hand at his sore neck."""
    metre = size / 1.3

    def fallen(hand: Arm | HandPlant) -> Actor:
        return sitting(
            replace(person("mateo"), trousers=True),
            hand,
            HandPlant(-0.25, 0.02, fingers=180, facing=1),
            hands=("open", "flat"),
            feet=(FootPlant(0.80, pitch=62), FootPlant(0.62, pitch=30)),
            seat=0.015,
            lean=-12,
            look=14,
        )

    nape = flat(fallen(HANGING).joints.neck)
    who = fallen(HandPlant(nape[0] - 0.03, nape[1] + 0.06, fingers=150, facing=1))
    ladder = svg.line("M-42 -6H86M-36 -28H92", WOOD_DARK, 4) + "".join(
        svg.line(f"M{-30 + 22 * i} -6l5 -22", WOOD, 3.4) for i in range(6)
    )
    left = x - 0.26 * metre
    sore = nape[0] * 100 - 3, -nape[1] * 100 - 4
    return (
        cm(left, y, metre, ladder)
        + who.draw(left, y, metre, held=ache(*sore, 9))
        + cm(left, y, metre, things.sparks(sore[0] - 15, sore[1], 0.4, turn=180))
    )


def cast(x: float, y: float, size: float) -> str:
    """A man sits with his leg up in a plaster cast: it hurts, and the toes are blue."""
    who, stool = leg_up(person("jun"))
    leg = who.joints.near_leg
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    sx, sy = spot(knee, ankle, 0.55, -0.13)
    bands = "".join(
        "M{:.1f} {:.1f}L{:.1f} {:.1f}".format(
            *spot(knee, ankle, t, -0.06), *spot(knee, ankle, t + 0.1, 0.055)
        )
        for t in (0.12, 0.34, 0.56, 0.78)
    )
    metre = size / DOWN
    left = x - 0.24 * metre
    return (
        cm(left, y, metre, rooms.chair(), stool)
        + who.draw(left, y, metre, lit=plaster_shank(who, COLD))
        + cm(left, y, metre, svg.line(bands, STEEL, 1.3))
        + cm(left, y, metre, things.sparks(sx, sy, 0.5, turn=90))
    )


def pregnancy_belly(x: float, y: float, size: float) -> str:
    """A pregnant woman holds her belly, which glows."""
    metre = size / UP
    woman = posed.draw(pages_risk.expectant(calf=False), x, y, metre)
    return woman + cm(x, y, metre, ache(11, -107, 8))
