"""What a cramp is and why it happens: the four types, the four causes, the signal of a nerve."""

from dataclasses import replace

import posed
import rooms
import svg
import things
from cast import (
    HANS,
    KOFI,
    MEI,
    PURPLE,
)
from resting import sitting
from scenes import (
    STRIP,
    Actor,
    Touch,
    cm,
    ground_shadow,
    limbs,
    lit_arm,
    panel,
    person,
    plain,
    quarters,
    standing,
)
from shapes import (
    BLACK,
    BONE,
    EDGE,
    GREEN_DEEP,
    HEAT,
    HEAT_DEEP,
    INK,
    JADE,
    SUN,
    TINTS,
    WHITE,
    arch,
    at,
    outlined,
    smooth,
)
from understand import CRAMPED, RELAXED, muscle, tendon

from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TINT = TINTS["understand"]


def sport_cramp() -> Actor:
    """A young man has stopped running: one heel forward, both hands at the calf."""
    pose = Pose(x=-0.12, y=0.74, pelvis=58, lumbar=22, thorax=6, neck=-30, head=-8)
    return limbs(
        person("jun"),
        pose,
        (FootPlant(0.30, pitch=12), FootPlant(-0.20)),
        (Touch("near shank", 0.52, 0.03, 4), Touch("near shank", 0.3, 0.06, 4)),
        ("rest", "rest"),
        calf=True,
    )


def in_bed(x: float, y: float, metre: float) -> str:
    """A woman sits up in bed at night and holds her calf."""
    who = replace(person("rosa"), trousers=False)
    pose = Pose(x=-0.26, y=0.575, pelvis=8, lumbar=20, thorax=14, neck=-6, head=4)
    actor = limbs(
        who,
        pose,
        (FootPlant(0.24, 0.455), FootPlant(0.47, 0.475, pitch=58)),
        (Touch("near shank", 0.5, -0.056, 8, 1), Touch("near shank", 0.3, 0.05, -6)),
        ("cup", "flat"),
        calf=True,
    )
    actor = replace(actor, barefoot=True)
    return cm(x, y, metre, rooms.bed(-92, 96, 46), rooms.pillow(-88, -46, 40)) + actor.draw(
        x, y, metre
    )


def guarding(x: float, y: float, metre: float) -> str:
    """A man sits with a bandaged ankle up on a stool; the calf above it has tightened."""
    who = replace(person("mateo"), shirt=PURPLE)
    actor = sitting(
        who,
        Touch("near thigh", 0.72),
        Touch("near thigh", 0.86),
        feet=(Leg(hip=84, knee=8, ankle=-2), FootPlant(0.26)),
        lean=4,
        look=14,
        calf=True,
    )
    leg = actor.joints.near_leg
    heel = leg.ankle
    bandage = things.wrap(heel[0] * 100 - 4, -heel[1] * 100 + 1.5, 80)
    return cm(
        x, y, metre, rooms.chair(), at(heel[0] * 100 - 6, 0, rooms.footstool(heel[1] * 100 - 7))
    ) + actor.draw(x, y, metre, held=bandage)


def after_stroke(x: float, y: float, metre: float) -> str:
    """An older man stands with a stick; his other arm is bent and stiff before his chest."""
    actor = standing(
        HANS,
        Arm(shoulder=16, elbow=116, wrist=-62),
        HandPlant(0.24, 0.86, fingers=-60, facing=0),
        hands=("grip", "grip"),
        feet=(-0.14, 0.02),
        lean=3,
    )
    return actor.draw(x, y, metre, behind=things.walking_stick(24.5, 87), lit=(lit_arm(actor),))


def four_types() -> list[str]:
    """Sport, a night in bed, guarding after an injury, an arm after a stroke."""
    dusk = replace(TINT, ground=GREEN_DEEP, deep=BLACK)
    night = panel(408, 60, 342, 384, dusk, STRIP + 14, night=True)
    return [
        *quarters(TINT, STRIP + 14),
        night,
        ground_shadow(222, 390, 240, TINT),
        svg.circle(120, 132, 30, SUN),
        sport_cramp().draw(218, 386, 212),
        things.moon(660, 140, 32, SUN, GREEN_DEEP),
        things.stars(((470, 130, 5), (540, 180, 4), (590, 110, 4))),
        in_bed(576, 388, 164),
        ground_shadow(230, 786, 250, TINT),
        guarding(180, 782, 206),
        ground_shadow(580, 786, 160, TINT),
        after_stroke(576, 782, 168),
    ]


def out_of_breath(x: float, y: float, metre: float, sore: bool = True) -> str:
    """A man after a long effort, hands above his knees, sweating; his calf glows if `sore`."""
    pose = Pose(x=-0.10, y=0.86, pelvis=46, lumbar=10, thorax=4, neck=-26, head=-6)
    actor = limbs(
        KOFI,
        pose,
        (FootPlant(-0.06), FootPlant(0.06)),
        (Touch("near thigh", 0.86, fingers=-30), Touch("far thigh", 0.86, fingers=-30)),
        ("flat", "flat"),
        calf=sore,
    )
    sweat = things.drops(((74, -128), (80, -106), (44, -150)), 5)
    return actor.draw(x, y, metre, held=sweat if sore else "")


def lost_salts() -> list[str]:
    """A woman's face; sweat and white grains of salt run off it."""
    x, y, r = 560, 240, 118
    drops = ((668, 208), (690, 262), (660, 306), (700, 338), (454, 286), (440, 232))
    grains = (
        (676, 236, 12),
        (710, 294, -20),
        (672, 350, 30),
        (716, 374, 8),
        (648, 378, -14),
        (444, 330, 18),
        (462, 372, -24),
    )
    return [
        svg.circle(x, y, r, TINT.light),
        posed.bust(MEI, x, y, r),
        things.drops(drops, 15),
        *(at(gx, gy, svg.rect(-8, -8, 16, 16, 3, WHITE), turn=turn) for gx, gy, turn in grains),
    ]


def squeezed_nerve() -> list[str]:
    """Four bones of the spine; a disc between two of them presses on a nerve, which sparks."""
    x = 160
    bones = outlined(
        *(
            svg.path(
                f"M{x - 56} {y}H{x + 56}Q{x + 44} {y + 34} {x + 56} {y + 66}H{x - 56}"
                f"Q{x - 44} {y + 34} {x - 56} {y}Z",
                BONE,
            )
            for y in (484, 570, 664, 750)
        ),
        width=4,
    )
    cord = smooth([(258, 470), (262, 560), (258, 640), (268, 700), (264, 824)], closed=False)
    branch = smooth([(260, 610), (272, 656), (312, 690), (350, 756), (356, 824)], closed=False)
    return [
        svg.rect(x - 46, 554, 92, 16, 8, JADE),
        svg.rect(x - 46, 726, 92, 16, 8, JADE),
        bones,
        svg.line(cord, EDGE, 30),
        svg.line(branch, EDGE, 24),
        svg.line(cord, SUN, 22),
        svg.line(branch, SUN, 16),
        svg.path(
            f"M{x - 46} 636H{x + 60}C{x + 104} 632 {x + 104} 664 {x + 60} 660H{x - 46}Z", HEAT_DEEP
        ),
        things.dot_glow(270, 648, 36),
        at(318, 634, things.sparks(0, 0, 2.2, INK, turn=150)),
    ]


def knot() -> list[str]:
    """A muscle that has stayed short, with a sore knot in it."""
    x, y = 579, 626
    return [
        svg.group(
            outlined(
                muscle(0, -150, 150, 150, RELAXED, 9),
                tendon(0, -192, -138, 60),
                tendon(0, 192, 138, 60),
                width=4,
            ),
            svg.ellipse(8, 6, 54, 44, HEAT, opacity=0.35),
            svg.ellipse(8, 6, 34, 27, CRAMPED[0]),
            svg.line(
                "M-18 2C-6 -20 24 -20 34 0M-16 14C-4 32 26 30 34 10M-4 8C4 -4 16 -4 22 8",
                CRAMPED[3],
                5,
            ),
            transform=f"translate({x} {y}) rotate(24) scale(0.8)",
        ),
    ]


def four_causes() -> list[str]:
    """A tired muscle, lost salts, a squeezed nerve, a tight knot."""
    return [
        *quarters(TINT, 0),
        svg.group(
            svg.path("M50 372H392V400A44 44 0 0 1 348 444H94A44 44 0 0 1 50 400Z", TINT.deep)
        ),
        ground_shadow(210, 390, 200, TINT),
        out_of_breath(214, 386, 200),
        *lost_salts(),
        svg.group(*squeezed_nerve(), transform="translate(31 66) scale(0.86)"),
        *knot(),
    ]


def nerve_signal() -> list[str]:
    """A standing figure: a signal runs from the brain down the spine and a nerve to the calf."""
    who = person("jun")
    actor = standing(
        who, Arm(shoulder=-22, elbow=16), Arm(shoulder=26, elbow=24), feet=(-0.16, 0.06)
    )
    metre, x, y = 408, 386, 800
    j = actor.joints

    def put(p: tuple[float, float, float], dx: float = 0.0, dy: float = 0.0) -> tuple[float, float]:
        a, b = flat(p)
        return x + (a + dx) * metre, y - (b + dy) * metre

    head = put(j.atlas, 0.012, 0.112)
    leg = j.near_leg
    calf = put(leg.knee, -0.035, -0.13)
    way = [
        (head[0] - 10, head[1] + 20),
        put(j.neck, -0.035),
        put(j.chest, -0.062),
        put(j.waist, -0.05),
        put(leg.hip, -0.035, 0.02),
        put(leg.knee, -0.03, 0.14),
        put(leg.knee, -0.024, 0.0),
        calf,
    ]
    spine = smooth(way[:4], closed=False)
    nerve = smooth(way[3:], closed=False)
    glow_parts = [
        posed.Part(part.path, "", muscle=part.muscle)
        for part in posed.layers(who, actor.pose, calf=True)[0]
        if part.muscle
    ]
    pulses = (way[1], way[2], way[4], way[5], way[6])
    return [
        arch(TINT),
        ground_shadow(396, 804, 330, TINT),
        posed.draw(plain(actor, JADE, TINT.deep), x, y, metre),
        posed.draw(glow_parts, x, y, metre, edged=False),
        svg.line(spine, SUN, 15),
        svg.line(nerve, SUN, 10),
        at(head[0], head[1], things.brain(), scale=0.78),
        *(svg.circle(px, py, 11, INK) + svg.circle(px, py, 6, SUN) for px, py in pulses),
        *(
            at(cx, cy, things.arrow_down())
            for cx, cy in ((head[0] + 196, 330), (head[0] + 196, 470), (head[0] + 196, 610))
        ),
    ]


PICTURES = {
    "page-four-types": four_types,
    "page-four-causes": four_causes,
    "page-nerve-signal": nerve_signal,
}
