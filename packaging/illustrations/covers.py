"""Sections whose picture shows people at what the pages tell: the plan, the phases, the proof."""

from dataclasses import replace

import posed
import rooms
import svg
import things
from cast import ANA, DOCTOR, KOFI, LEILA, PURPLE
from check import code, hand_with_phone
from for_you import runner, walker
from furniture import tree
from pages_plan import habit_strength
from resting import lying, sitting, under_head
from scenes import Touch, cm, exercise, frame, ground_shadow, laid_on, limbs, panel, person
from shapes import (
    ACTION,
    CARD,
    CARD_LINE,
    EDGE,
    INK,
    LEAF_SHADE,
    SUN,
    TEAL,
    TINTS,
    arch,
    at,
    badge,
    mark,
    outlined,
    shadow,
)
from stronger import heel_raise

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

EASE, STRONGER, ASK = TINTS["ease"], TINTS["stronger"], TINTS["ask"]


def tick(x: float, y: float, r: float) -> str:
    """Something that helps."""
    k = r / 48
    return (
        svg.circle(x, y, r + 10 * k, CARD, stroke=EDGE, stroke_width=4)
        + svg.circle(x, y, r, TEAL)
        + svg.line(f"M{x - 22 * k} {y}l{16 * k} {17 * k} {30 * k} {-34 * k}", CARD, 11 * k)
    )


def hopper(name: str) -> list[posed.Part]:
    """Someone in the air after a low hop, feet together."""
    who = PEOPLE[name]
    leg = Leg(hip=16, knee=26, ankle=-34, toe=-6)
    pose = Pose(
        y=0.525 * who.build.height + 0.11,
        pelvis=4,
        neck=-6,
        near_leg=leg,
        far_leg=replace(leg, hip=12),
        near_arm=Arm(shoulder=-14, elbow=46),
        far_arm=Arm(shoulder=16, elbow=52),
    )
    return posed.person(who, pose, calf=True)


def eight_week_plan() -> list[str]:
    """Four broad steps, two weeks each: a stretch, heel raises, low hops, a run."""
    left, wide, base = 62, 169, 826
    tops = [756 - 62 * i for i in range(4)]
    parts = [arch(STRONGER), svg.circle(226, 250, 62, SUN)]
    for i, top in enumerate(tops):
        x = left + wide * i
        parts += [
            svg.path(
                f"M{x} {base}V{top + 10}A10 10 0 0 1 {x + 10} {top}H{left + 4 * wide}V{base}Z",
                ("#0B7A75", "#096A66", "#075955", "#044743")[i],
            ),
            svg.rect(x, top, left + 4 * wide - x, 12, 6, "#2FA39B"),
        ]
    metre = 184
    woman = limbs(
        replace(ANA, trousers=False),
        Pose(x=0.04, y=0.77, pelvis=30, lumbar=6, neck=-24),
        (FootPlant(-0.46), FootPlant(0.10)),
        (Touch("far thigh", 0.78), Touch("far thigh", 0.9)),
        ("flat", "flat"),
        calf=True,
    )
    middles = [left + wide * (i + 0.5) for i in range(4)]
    return [
        *parts,
        woman.draw(middles[0] + 4, tops[0], metre),
        posed.draw(heel_raise("amara"), middles[1], tops[1], metre),
        posed.draw(hopper("jun"), middles[2], tops[2], metre),
        posed.draw(runner("nora"), middles[3] - 18, tops[3], metre),
    ]


def hands(x: float, y: float, metre: float) -> str:
    """A physiotherapist holds the calf of somebody on a couch."""
    patient = lying(
        replace(person("rosa"), trousers=False),
        0.66,
        near_leg=Leg(hip=26, knee=30, ankle=-8),
        far_leg=Leg(hip=-2, knee=2, ankle=-16),
        calf=True,
    )
    reach = 1.13
    physio = limbs(
        LEILA,
        Pose(x=0, y=0.84, pelvis=26, lumbar=14, neck=-6, head=4),
        (FootPlant(-0.16), FootPlant(0.0)),
        (
            laid_on(patient, "near shank", 0.34, reach, -0.05),
            laid_on(patient, "near shank", 0.86, reach, -0.03),
        ),
        ("flat", "flat"),
    )
    return (
        cm(
            x,
            y,
            metre,
            at(4, 0, rooms.couch(66, 98)),
            rooms.head_pillow(*under_head(patient), 66, 36),
        )
        + replace(patient, barefoot=True).draw(x, y, metre)
        + physio.draw(x + reach * metre, y, metre, flip=True)
    )


def how_physio_helps() -> list[str]:
    """Three phases: hands that calm the pain, training, staying well outdoors each day."""
    rows = [
        panel(50, 60 + 264 * i, 700, 252, tint, 46) for i, tint in enumerate((EASE, STRONGER, ASK))
    ]
    floors = [60 + 264 * i + 230 for i in range(3)]
    metre = 126
    balance = limbs(
        PEOPLE["yusuf"],
        Pose(x=0, y=0.525 * 1.74 + 0.012, pelvis=2, neck=-8),
        (FootPlant(-0.10), Leg(hip=50, knee=80, ankle=4)),
        (Arm(shoulder=44, elbow=12), Arm(shoulder=58, elbow=8)),
        ("open", "open"),
    )
    window = frame(50, 588, 352, 252, 1)
    return [
        *rows,
        *(
            badge(name, 156, 60 + 264 * i + 118, 50)
            for i, name in enumerate(("hand", "dumbbell", "shield"))
        ),
        ground_shadow(430, floors[0] + 4, 330, EASE),
        hands(400, floors[0], metre),
        *(ground_shadow(x, floors[1] + 4, 90, STRONGER) for x in (304, 440, 610)),
        posed.draw(heel_raise("amara"), 304, floors[1], metre),
        habit_strength(436, floors[1], metre),
        balance.draw(604, floors[1], metre),
        at(668, floors[2] - 8, tree(170, "#5E9C76", LEAF_SHADE)),
        exercise("wall-calf", 1.0, 312, floors[2], metre, "leila", window),
        ground_shadow(530, floors[2] + 4, 90, ASK),
        posed.draw(walker("ingrid"), 530, floors[2], metre),
    ]


def evidence() -> list[str]:
    """A stretch has a tick, heel raises are advice; scales weigh tablets that a man asks about."""
    window = frame(50, 60, 322, 424, 1)
    metre, x, y = 186, 276, 816
    man = sitting(
        replace(KOFI, shirt=PURPLE, trousers=True),
        HandPlant(0.36, 0.93, fingers=34, facing=0),
        HandPlant(0.46, 0.765, fingers=-8),
        hands=("grip", "rest"),
        lean=2,
        look=12,
    )
    doctor = sitting(
        DOCTOR,
        HandPlant(0.42, 0.90, fingers=20, facing=1),
        HandPlant(0.44, 0.765, fingers=-8),
        hands=("open", "rest"),
        lean=3,
        look=4,
    )
    return [
        panel(50, 60, 700, 424, ASK, 50),
        panel(50, 508, 700, 332, ASK, 44),
        exercise("wall-calf", 1.0, 240, 454, 204, "ingrid", window),
        shadow(560, 460, 150, ASK.shadow),
        posed.draw(heel_raise("jun"), 560, 454, 204),
        tick(124, 140, 42),
        badge("chat", 676, 140, 50),
        ground_shadow(400, 822, 560, ASK),
        cm(x - 62, y, metre, rooms.chair()),
        cm(800 - x + 62, y, metre, at(0, 0, rooms.chair(), flip=True)),
        man.draw(x - 56, y, metre, held=outlined(things.packet(42, -99, -18, 1.2), width=1.2)),
        doctor.draw(800 - x + 56, y, metre, flip=True),
        cm(
            400,
            y,
            metre,
            rooms.table(-46, 46, 72),
            things.blister(-6, -72),
            outlined(things.packet(16, -77.4, 0, 1.2), width=1.2),
        ),
        things.bubble(336, 528, 128, 106, (300, 626), mark("scale", 400, 581, 84, ACTION)),
    ]


def references() -> list[str]:
    """A list of sources, each with its code; a hand holds a phone up to one of them."""
    parts = [arch(ASK), svg.rect(110, 176, 380, 560, 28, CARD, stroke=EDGE, stroke_width=5)]
    for i in range(4):
        top = 206 + 130 * i
        parts += [
            code(140, top, 92, INK),
            svg.rect(258, top + 8, (180, 150, 190, 130)[i], 15, 7, ACTION),
            svg.rect(258, top + 38, (200, 190, 160, 196)[i], 11, 5, CARD_LINE),
            svg.rect(258, top + 64, (120, 150, 130, 90)[i], 11, 5, CARD_LINE),
        ]
    return [*parts, hand_with_phone()]


PICTURES = {
    "eight-week-plan": eight_week_plan,
    "how-physio-helps": how_physio_helps,
    "evidence": evidence,
    "references": references,
}
