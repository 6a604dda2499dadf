"""How physiotherapy helps, phase by phase; heat and ice; load that grows in small steps."""

from dataclasses import replace
from math import atan2, degrees

import posed
import rooms
import svg
import things
from cast import (
    ANA,
    HANS,
    LEILA,
    MATEO,
    PURPLE,
    ROSE,
    YELLOW,
)
from for_you import walker
from furniture import tree
from resting import lying, sitting, under_head
from scenes import Touch, cm, ground_shadow, laid_on, limbs, panel, person, room, standing
from shapes import (
    ACTION,
    ALARM,
    CARD,
    CARD_LINE,
    CREAM,
    CREAM_SHADE,
    EDGE,
    GREEN_DEEP,
    HEAT,
    HEAT_DEEP,
    ICE,
    JADE,
    LEAF,
    LEAF_SHADE,
    STEEL_SHADE,
    SUN,
    TEAL,
    TINTS,
    WOOD,
    WOOD_DARK,
    at,
    shadow,
)

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TINT = TINTS["stronger"]
EASE = TINTS["ease"]


def phase_calm() -> list[str]:
    """A man rests on a couch, one leg on a roll; the physiotherapist holds his calf from below."""
    metre, x, y = 308, 346, 788
    patient = lying(
        replace(HANS, trousers=False),
        0.66,
        near_leg=Leg(hip=22, knee=50, ankle=-16),
        far_leg=Leg(hip=20, knee=50, ankle=-16),
        calf=True,
    )
    patient = replace(patient, barefoot=True)
    knee = patient.joints.near_leg.knee
    px = 670
    reach = (px - x) / metre
    physio = limbs(
        LEILA,
        Pose(x=0, y=0.84, pelvis=30, lumbar=16, neck=-8, head=4),
        (FootPlant(-0.16), FootPlant(0.0)),
        (
            laid_on(patient, "near shank", 0.52, reach),
            laid_on(patient, "near shank", 0.16, reach),
        ),
        ("flat", "flat"),
    )
    thick = (knee[1] * 100 - 7.5 - 66) / 2
    roll = svg.circle(knee[0] * 100 + 1, -66 - thick, thick, JADE) + svg.circle(
        knee[0] * 100 + 1, -66 - thick, thick * 0.45, "#478C85"
    )
    return [
        *room(TINT, 700),
        ground_shadow(350, 794, 500, TINT),
        cm(
            x,
            y,
            metre,
            at(4, 0, rooms.couch(66, 96)),
            rooms.head_pillow(*under_head(patient), 66, 34),
        ),
        cm(x, y, metre, roll),
        patient.draw(x, y, metre),
        physio.draw(px, y, metre, flip=True),
    ]


def phase_rebuild() -> list[str]:
    """A woman stands on one leg on a soft pad, arms out; a physiotherapist is ready beside her."""
    metre, y = 372, 788
    who = replace(person("amara"), shirt=YELLOW)
    pose = Pose(x=0, y=0.525 * who.build.height + 0.068, pelvis=4, neck=-8)
    woman = limbs(
        who,
        pose,
        (FootPlant(-0.10, 0.06), Leg(hip=52, knee=84, ankle=4)),
        (Arm(shoulder=48, elbow=12), Arm(shoulder=62, elbow=8)),
        ("open", "open"),
        calf=True,
    )
    physio = standing(
        MATEO,
        HandPlant(0.36, 1.06, fingers=14, facing=1),
        HandPlant(0.40, 1.16, fingers=10, facing=1),
        hands=("open", "open"),
        feet=(-0.14, 0.02),
        lean=4,
        look=4,
    )
    return [
        *room(TINT, 716),
        ground_shadow(196, 792, 230, TINT),
        ground_shadow(566, 792, 230, TINT),
        physio.draw(186, y, metre),
        cm(566, y, metre, rooms.balance_pad(0)),
        woman.draw(576, y, metre, flip=True),
    ]


def phase_stay_well() -> list[str]:
    """A morning in the park: a woman stretches her calf with her hands against a tree."""
    metre, x, y = 392, 300, 780
    who = replace(ANA, shirt=ROSE)
    k = who.build.height / 1.76
    trunk = 0.80 * k
    woman = limbs(
        who,
        Pose(x=0.10 * k, y=0.772 * k, pelvis=20, lumbar=-4, neck=-16, head=-4),
        (FootPlant(-0.465 * k), FootPlant(0.22 * k)),
        (
            HandPlant(trunk, 1.30 * k, fingers=84),
            HandPlant(trunk, 1.36 * k, fingers=84),
        ),
        ("flat", "flat"),
        calf=True,
    )
    edge = x + trunk * metre
    return [
        svg.rect(50, 60, 700, 780, 90, TINT.ground),
        svg.circle(200, 200, 90, SUN, opacity=0.4),
        svg.circle(200, 200, 62, SUN),
        svg.path(
            "M50 640C200 590 420 590 750 650V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", LEAF
        ),
        svg.path(
            "M50 724C240 700 520 700 750 730V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z",
            LEAF_SHADE,
        ),
        svg.path(
            f"M{edge:g} 60H{edge + 74:g}V700Q{edge + 80:g} 760 {edge + 110:g} 772H{edge - 24:g}"
            f"Q{edge - 2:g} 752 {edge:g} 690Z",
            WOOD,
        ),
        svg.path(
            f"M{edge + 40:g} 60H{edge + 74:g}V700Q{edge + 80:g} 760 {edge + 110:g} 772"
            f"H{edge + 40:g}Z",
            WOOD_DARK,
        ),
        svg.path(
            f"M{edge - 190:g} 60H660A90 90 0 0 1 750 150V250C690 300 620 276 600 250"
            f"C560 300 480 290 460 236C410 250 360 190 {edge - 190:g} 60Z",
            LEAF_SHADE,
        ),
        svg.path(
            "M520 60H660A90 90 0 0 1 750 150V200C700 236 640 220 630 180C580 190 530 150 520 60Z",
            LEAF,
        ),
        woman.draw(x, y, metre),
    ]


def heat_or_ice() -> list[str]:
    """Heat on a back that has long been tight, ice on a fresh pain; a cloth between."""
    metre = 264
    warm = sitting(
        HANS,
        Touch("near thigh", 0.5),
        Touch("far thigh", 0.55),
        feet=(FootPlant(0.34), FootPlant(0.28)),
        look=6,
        lean=-2,
    )
    cold = sitting(
        replace(person("nora"), shirt=PURPLE),
        Touch("near shank", 0.42, 0.125, -8),
        Touch("near thigh", 0.6),
        feet=(Leg(hip=100, knee=4, ankle=-2), FootPlant(0.24)),
        lean=20,
        look=10,
        hands=("flat", "flat"),
    )
    leg = cold.joints.near_leg
    ax, ay = leg.ankle[0], leg.ankle[1]
    kx, ky = leg.knee[0], leg.knee[1]
    spot = kx + (ax - kx) * 0.46, ky + (ay - ky) * 0.46
    chill = TINTS["stronger"]
    y = 706
    pack = (
        svg.rect(-23, -92, 13, 42, 5, CREAM)
        + svg.rect(-20.6, -88, 9.4, 34, 4.6, HEAT_DEEP)
        + svg.line("M-20 -77H-12M-20 -66H-12", ALARM, 0.9)
        + svg.path("M-23 -60H-10V-55Q-10 -50 -15 -50H-18Q-23 -50 -23 -55Z", CREAM_SHADE)
    )
    leg_turn = degrees(atan2(-(ay - ky), ax - kx))
    wrap = at(
        spot[0] * 100,
        -spot[1] * 100,
        svg.path("M-10 -6C-12 -15 -4 -18 2 -17C9 -17 13 -13 10 -6Z", ICE)
        + svg.rect(-4, -19.4, 6, 3.4, 1.4, GREEN_DEEP)
        + svg.rect(-14, -9, 28, 18, 6, CREAM)
        + svg.path("M-14 2H14V4Q14 9 8 9H-8Q-14 9 -14 4Z", CREAM_SHADE)
        + svg.line("M-9 -9V9M9 -9V9", ICE, 1.4),
        turn=leg_turn,
    )
    return [
        panel(50, 130, 342, 640, EASE, 120),
        panel(408, 130, 342, 640, chill, 120),
        ground_shadow(214, y + 4, 230, EASE),
        ground_shadow(576, y + 4, 280, chill),
        cm(190, y, metre, rooms.chair()),
        cm(190, y, metre, pack),
        warm.draw(
            204, y, metre, held=at(-9, -70, svg.group(things.waves(0, 0, 0.8, HEAT)), turn=90)
        ),
        cm(490, y, metre, rooms.chair(), at(ax * 100 - 4, 0, rooms.footstool(ay * 100 - 7))),
        cold.draw(
            498,
            y,
            metre,
            held=wrap,
        ),
        svg.circle(221, 226, 44, CARD),
        things.icon("heat", 221, 226, 54, HEAT_DEEP),
        svg.circle(579, 226, 44, CARD),
        things.icon("ice", 579, 226, 54, ACTION),
    ]


def load_steps() -> list[str]:
    """A woman walks on a path; over her a calendar of weeks, each bar a tenth higher."""
    left, top, wide, high = 150, 92, 500, 300
    base, first, each = top + high - 34, 104, 86
    bars = [
        svg.rect(left + 54 + each * i, base - first * 1.1**i, 58, first * 1.1**i, 12, TEAL)
        for i in range(5)
    ]
    tips = [(left + 83 + each * i, base - first * 1.1**i - 18) for i in range(5)]
    rise = "L".join(f"{a:.0f} {b:.0f}" for a, b in tips)
    head = f"M{left} {top + 62}V{top + 36}A36 36 0 0 1 {left + 36} {top}H{left + wide - 36}" + (
        f"A36 36 0 0 1 {left + wide} {top + 36}V{top + 62}Z"
    )
    rings = "".join(f"M{left + x} {top - 20}v44" for x in (120, 250, 380))
    return [
        *room(TINT, 690),
        at(168, 736, tree(250, LEAF, LEAF_SHADE)),
        at(664, 724, tree(210, LEAF, LEAF_SHADE)),
        svg.path(
            "M50 742C260 716 540 716 750 742V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", CREAM
        ),
        svg.rect(left, top, wide, high, 36, CARD, stroke=EDGE, stroke_width=4),
        svg.path(head, ACTION),
        svg.line(rings, STEEL_SHADE, 14),
        svg.line(f"M{left + 34} {base}H{left + wide - 34}", CARD_LINE, 6),
        *bars,
        svg.line(f"M{rise}", HEAT, 8, stroke_dasharray="0.1 20"),
        shadow(404, 790, 190, CREAM_SHADE, 0.07),
        posed.draw(walker("rosa"), 400, 786, 214),
    ]


PICTURES = {
    "page-phase-calm": phase_calm,
    "page-phase-rebuild": phase_rebuild,
    "page-phase-stay-well": phase_stay_well,
    "page-heat-or-ice": heat_or_ice,
    "page-load-steps": load_steps,
}
