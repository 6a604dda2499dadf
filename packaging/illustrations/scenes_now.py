"""People with a sign that cannot wait.

A scene is a function of the floor's middle and of the height that it may take, in units of the
picture.
"""

from dataclasses import replace

import for_you
import posed
import rooms
import signs
import svg
import things
from cast import HANS, KOFI, MEI, PLUM, PURPLE
from furniture import wheelchair
from pages_types import out_of_breath
from resting import sitting
from scenes import HANGING, Actor, Touch, cm, limbs, person, standing
from shapes import ALARM, CREAM, HEAT_DEEP, INK, STEEL_SHADE, SUN, WHITE, WOOD, WOOD_DARK, at, mark
from sign_marks import (
    DOWN,
    UP,
    ache,
    head_of,
    leg_up,
    limb,
    numb,
    pounding,
    sore_thighs,
    spot,
    thermometer,
)
from sign_parts import COLD

from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Leg, Pose


def chest(x: float, y: float, size: float) -> str:
    """A woman stands with a hand on her chest, which glows."""
    who = standing(
        person("rosa"), HandPlant(0.125, 1.185, fingers=126, facing=1), hands=("open", "rest")
    )
    return who.draw(x, y, size / UP, held=ache(15, -118, 12))


def stroke(x: float, y: float, size: float) -> str:
    """A face from the front; one side of it hangs."""
    shirt = svg.path(
        "M96 500C96 424 150 396 204 384L240 404L276 384C330 400 384 436 384 500Z", PLUM
    )
    return at(
        x,
        y,
        svg.group(shirt, *signs.stroke()[1:], transform="translate(-240 -500)"),
        scale=size / 456,
    )


def one_side(x: float, y: float, size: float) -> str:
    """A man leans on a worktop; the arm and the leg of one side are grey and dotted."""
    who = standing(
        replace(HANS, long_sleeves=False),
        Arm(shoulder=-2, elbow=6),
        HandPlant(0.30, 0.93, fingers=0),
        hands=("rest", "flat"),
        lean=5,
    )
    arm, leg = who.joints.near_arm, who.joints.near_leg
    marks = numb([arm.shoulder, arm.elbow, arm.wrist], 7) + numb([leg.hip, leg.knee, leg.ankle])
    metre = size / UP
    return who.draw(x, y, metre, behind=rooms.table(20, 66, 92)) + cm(x, y, metre, marks)


def sudden(x: float, y: float, size: float) -> str:
    """A young man sways, a hand at his head, which pounds; stars whirl round it."""
    who = standing(
        person("jun"),
        HandPlant(0.14, 1.60, fingers=150, facing=1),
        Arm(shoulder=44, elbow=20),
        hands=("flat", "open"),
        feet=(-0.20, 0.10),
        lean=9,
        look=8,
    )
    hx, hy = head_of(who)
    stars = svg.line(f"M{hx - 22} {hy - 10}a24 8 0 1 1 44 2", SUN, 1.8, stroke_dasharray="1 6")
    return who.draw(x - 12, y, size / (UP + 0.06), behind=stars) + cm(
        x - 12, y, size / (UP + 0.06), pounding(hx, hy, 0.9)
    )


def breathless(x: float, y: float, size: float) -> str:
    """A man bends forward, hands on his thighs; his breath goes in short bursts."""
    metre = size / 1.6
    bursts = svg.line("M80 -128h8M80 -120h14M80 -112h8", HEAT_DEEP, 2.6)
    return out_of_breath(x - 0.2 * metre, y, metre, sore=False) + cm(
        x - 0.2 * metre, y, metre, ache(26, -116, 11) + bursts
    )


def both_legs(x: float, y: float, size: float) -> str:
    """A man holds on to a worktop; seat and legs are grey and dotted, his back hurts."""
    who = standing(
        person("mateo"),
        HandPlant(0.33, 0.95, fingers=0),
        HandPlant(0.38, 0.95, fingers=0),
        hands=("flat", "flat"),
        lean=9,
        feet=(-0.16, 0.02),
    )
    j = who.joints
    low = spot(flat(j.waist), flat(j.chest), 0.3, -0.09)
    marks = "".join(
        numb([(leg.hip[0] - 0.05, leg.hip[1], 0.0), leg.knee, leg.ankle], 13)
        for leg in (j.far_leg, j.near_leg)
    )
    metre = size / UP
    worktop = svg.rect(24, -94, 46, 94, 2, CREAM) + svg.rect(21, -95, 52, 5, 2, WOOD)
    return who.draw(x - 16, y, metre, behind=worktop) + cm(x - 16, y, metre, marks + ache(*low, 9))


def dysreflexia(x: float, y: float, size: float) -> str:
    """A man in a wheelchair whose head pounds and who sweats."""
    metre = size / (DOWN + 0.12)
    head = -8.0, -128.0
    return (
        at(x, y, wheelchair(metre, False))
        + posed.draw(for_you.wheeler(KOFI), x, y, metre)
        + at(x, y, wheelchair(metre, True))
        + cm(x, y, metre, pounding(*head))
        + cm(x, y, metre, things.drops(((20, -112), (24, -98)), 3.4))
    )


def cold_leg(x: float, y: float, size: float) -> str:
    """A woman sits with her leg up on a stool: below the knee it is blue, a snowflake says cold."""
    who, stool = leg_up(MEI)
    metre = size / DOWN
    knee = who.joints.near_leg.knee
    flake = mark("ice", knee[0] * 100 + 22, -knee[1] * 100 - 26, 26, INK)
    return (
        cm(x - 40, y, metre, rooms.chair(), stool)
        + who.draw(x - 40, y, metre)
        + cm(x - 40, y, metre, limb(who, COLD, 10, upper=False) + flake)
    )


def neck_fever(x: float, y: float, size: float) -> str:
    """A man's head and shoulders: his neck glows, and a thermometer is high."""
    r = size * 0.46
    parts = posed.bust(person("jun"), 0, 0, r)
    sore = ache(-r * 0.22, r * 0.44, r * 0.3)
    return at(
        x - r * 0.16,
        y - r - size * 0.04,
        svg.circle(0, 0, r, CREAM),
        parts,
        sore,
        thermometer(r * 0.98, -r * 0.1, r * 0.62),
    )


def dark_urine(x: float, y: float, size: float) -> str:
    """A man holds his sore thighs; on a table stands a glass of urine as dark as cola."""
    who, sore = sore_thighs(PURPLE, "jun")
    metre = size / DOWN
    glass = svg.path("M-4.4 -12.6H4.4L3.6 0.6H-3.6Z", WHITE, stroke=STEEL_SHADE, stroke_width=0.7)
    urine = svg.path("M-3.9 -9H3.9L3.3 0H-3.3Z", "#5B321A") + svg.path(
        "M-3.9 -9H3.9L3.8 -7.4H-3.8Z", "#7A4B27"
    )
    left = x - 34
    return (
        cm(left, y, metre, rooms.chair())
        + who.draw(left, y, metre, held=rooms.table(58, 96))
        + cm(left, y, metre, at(77, -75, glass + urine, scale=2.3))
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
    """A man has fallen off a ladder and sits on the floor, a hand at his sore neck."""
    metre = size / 1.5

    def fallen(hand: Arm | HandPlant) -> Actor:
        return sitting(
            replace(person("yusuf"), trousers=True),
            hand,
            HandPlant(-0.28, 0.02, fingers=180, facing=1),
            hands=("flat", "flat"),
            feet=(Leg(hip=92, knee=34, ankle=-10), Leg(hip=84, knee=10, ankle=-16)),
            seat=0.015,
            lean=-16,
            look=6,
        )

    nape = flat(fallen(HANGING).joints.neck)
    who = fallen(HandPlant(nape[0] - 0.02, nape[1] + 0.02, fingers=140, facing=1))
    ladder = svg.line("M30 0L44 -148M56 0L70 -148", WOOD_DARK, 4) + "".join(
        svg.line(f"M{32 + 2 * i} {-20 - 22 * i}h26", WOOD, 3.4) for i in range(6)
    )
    left = x - 0.34 * metre
    sore = nape[0] * 100 - 5, -nape[1] * 100 - 1
    return (
        cm(left, y, metre, ladder)
        + who.draw(left, y, metre)
        + cm(left, y, metre, ache(*sore, 8), things.sparks(sore[0] - 14, sore[1], 0.4, turn=180))
    )
