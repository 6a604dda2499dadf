"""After a stroke: what a carer does, and the care to ask about."""

from dataclasses import replace

import for_you
import posed
import rooms
import svg
import things
from cast import ANA, DOCTOR, KOFI, LEILA
from furniture import wheelchair
from resting import sitting
from scenes import (
    HANGING,
    STRIP,
    Actor,
    Touch,
    cm,
    exercise,
    frame,
    ground_shadow,
    panel,
    person,
    room,
    standing,
)
from shapes import BLACK, GREEN, HEAT_DEEP, STEEL, STEEL_SHADE, SUN, TINTS, WHITE, at, outlined

from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm

TINT = TINTS["for-you"]
TOP, LOW = 60 + 384 - STRIP, 456 + 384 - STRIP
"""The floors of the two rows."""


def moved_arm(x: float, y: float, metre: float) -> str:
    """A carer moves a man's arm: one hand under his elbow, one under his wrist."""
    reach = 1.06
    man = sitting(
        replace(person("mateo"), long_sleeves=False),
        Arm(shoulder=54, elbow=34, wrist=4),
        hands=("open", "rest"),
        feet=(FootPlant(0.34), FootPlant(0.29)),
        look=4,
    )
    arm = man.joints.near_arm
    (ex, ey), (wx, wy) = flat(arm.elbow), flat(arm.wrist)
    carer = sitting(
        person("amara"),
        HandPlant(reach - wx, wy - 0.045, fingers=16, facing=1),
        HandPlant(reach - ex, ey - 0.05, fingers=8, facing=1),
        hands=("flat", "flat"),
        feet=(FootPlant(0.24), FootPlant(0.18)),
        lean=24,
        look=0,
    )
    stool = at(reach * 100, 0, rooms.stool_back())
    return (
        cm(x, y, metre, rooms.chair(), stool)
        + man.draw(x, y, metre)
        + carer.draw(x + reach * metre, y, metre, flip=True)
    )


def carer() -> list[str]:
    """Above: a carer moves an arm. Below: she stretches the calf of the man in bed."""
    window = frame(50, 456, 700, 384)
    return [
        *(panel(50, top, 700, 384, TINT, STRIP + 14) for top in (60, 456)),
        ground_shadow(400, TOP + 3, 360, TINT),
        moved_arm(300, TOP, 206),
        exercise("carer-calf", 1.0, 350, LOW, 206, "mateo", window),
    ]


def team(x: float, y: float, metre: float) -> str:
    """A man in a wheelchair in the middle of his team: physiotherapist, doctor and nurse."""
    physio = standing(
        LEILA,
        HandPlant(0.36, 0.96, fingers=10, facing=1),
        Arm(shoulder=4, elbow=16),
        hands=("open", "rest"),
        lean=5,
        look=12,
    )
    doctor = standing(
        replace(DOCTOR, long_sleeves=True),
        HandPlant(0.30, 1.04, fingers=30, facing=0),
        HandPlant(0.26, 1.02, fingers=40, facing=0),
        hands=("grip", "grip"),
        look=10,
    )
    nurse = standing(
        replace(person("jun"), shirt=GREEN, bottoms=BLACK, trousers=True, age=32),
        Arm(shoulder=4, elbow=16),
        Arm(shoulder=6, elbow=16),
        look=10,
    )
    middle = x - 0.2 * metre
    return (
        nurse.draw(x + 0.98 * metre, y, metre, flip=True)
        + doctor.draw(x + 0.66 * metre, y, metre, flip=True, held=things.board_side(28, -106, -30))
        + physio.draw(x - 0.88 * metre, y, metre)
        + at(middle, y, wheelchair(metre, front=False))
        + posed.draw(for_you.wheeler(KOFI), middle, y, metre)
        + at(middle, y, wheelchair(metre, front=True))
    )


def lifted_foot(x: float, y: float, metre: float) -> str:
    """A man walks; a cuff below his knee sends pulses, and his foot lifts."""
    who = replace(person("mateo"), trousers=False)
    walker = Actor(who, posed.settled(who, for_you.stroll()))
    leg = walker.joints.near_leg
    (kx, ky), (ax, ay) = flat(leg.knee), flat(leg.ankle)
    cx, cy = kx + (ax - kx) * 0.2, ky + (ay - ky) * 0.2
    cuff = at(
        cx * 100,
        -cy * 100,
        svg.rect(-7.5, -4, 15, 9, 3, BLACK),
        svg.rect(2, -5, 8, 10, 2, WHITE),
        svg.circle(6, -1, 1.6, GREEN),
        turn=-18,
    )
    tip = flat(leg.tip)
    pulses = svg.line(
        f"M{cx * 100 + 13:.1f} {-cy * 100 + 8:.1f}l6 4l-4 4l6 4M{tip[0] * 100 + 7:.1f} "
        f"{-tip[1] * 100 - 4:.1f}v-14m-4 5l4 -5l4 5",
        HEAT_DEEP,
        2.4,
    )
    return walker.draw(x, y, metre) + cm(x, y, metre, outlined(cuff, width=0.8), pulses)


def injection(x: float, y: float, metre: float) -> str:
    """A doctor gives a woman an injection into the muscle of her upper arm."""
    reach = 0.64
    woman = sitting(
        replace(ANA, long_sleeves=False),
        Touch("near thigh", 0.5),
        Touch("far thigh", 0.6),
        hands=("flat", "flat"),
    )
    arm = woman.joints.near_arm
    sx, sy = flat(arm.elbow)
    hit = sx + 0.02, sy + 0.05
    doctor = standing(
        replace(DOCTOR, long_sleeves=True),
        HandPlant(reach - hit[0] - 0.19, hit[1] + 0.02, fingers=4, facing=0),
        HANGING,
        hands=("grip", "rest"),
        lean=18,
        look=14,
        low=0.02,
    )
    syringe = svg.line(f"M{hit[0] * 100:.1f} {-hit[1] * 100:.1f}h8", STEEL_SHADE, 1.0) + at(
        hit[0] * 100 + 8,
        -hit[1] * 100,
        svg.rect(0, -2, 12, 4, 1, WHITE),
        svg.rect(4, -1.6, 6, 3.2, 0.8, SUN),
        svg.rect(12, -0.6, 5, 1.2, 0, STEEL),
        svg.rect(16.4, -2.4, 1.4, 4.8, 0.6, STEEL_SHADE),
    )
    return (
        cm(x, y, metre, rooms.chair())
        + woman.draw(x, y, metre)
        + doctor.draw(x + reach * metre, y, metre, flip=True)
        + cm(x, y, metre, outlined(syringe, width=0.7))
    )


def care_to_ask() -> list[str]:
    """A team, pulses that lift a foot, an injection that lets a muscle relax."""
    return [
        panel(50, 60, 700, 384, TINT, STRIP + 14),
        *(panel(x, 456, 342, 384, TINT, STRIP + 14) for x in (50, 408)),
        ground_shadow(400, TOP + 3, 470, TINT),
        team(392, TOP, 168),
        ground_shadow(221, LOW + 3, 160, TINT),
        lifted_foot(214, LOW, 168),
        ground_shadow(579, LOW + 3, 240, TINT),
        injection(520, LOW, 168),
    ]


def before_care() -> list[str]:
    """The two that need a question first: an injection, and pulses that lift a foot."""
    floor = 770 - STRIP
    return [
        *(panel(x, 130, 342, 640, TINT, STRIP + 14) for x in (50, 408)),
        ground_shadow(221, floor + 3, 270, TINT),
        injection(148, floor, 262),
        ground_shadow(579, floor + 3, 220, TINT),
        lifted_foot(564, floor, 262),
    ]


def towel_stretch() -> list[str]:
    """A man sits on a chair, one knee straight, and draws his toes back with a towel."""
    return [
        *room(TINT, 716),
        rooms.window(560, 150, 120, 150),
        ground_shadow(400, 794, 560, TINT),
        exercise("seated-calf", 1.0, 372, 788, 392, "mateo", frame(50, 60, 700, 780, 90)),
    ]


def stands_with_a_stick(x: float, y: float, metre: float) -> str:
    """A man stands at a worktop: one hand on it, a stick in the other."""
    man = standing(
        replace(KOFI, trousers=True),
        HandPlant(0.30, 0.90, fingers=-58, facing=0),
        HandPlant(0.44, 0.965, fingers=2),
        hands=("grip", "flat"),
        feet=(-0.12, 0.07),
        lean=5,
    )
    return cm(x, y, metre, rooms.worktop(38, 94, 95)) + man.draw(
        x, y, metre, behind=things.walking_stick(30.5, 91)
    )


def stand_safely() -> list[str]:
    """A man with a stick stands at a worktop and holds on to it; a window behind him."""
    return [
        *room(TINT, 716),
        rooms.window(490, 150, 160, 190),
        ground_shadow(380, 794, 560, TINT),
        stands_with_a_stick(250, 790, 382),
    ]


PICTURES = {
    "page-stand-safely": stand_safely,
    "page-carer": carer,
    "page-care-to-ask": care_to_ask,
    "page-before-care": before_care,
    "page-towel-stretch": towel_stretch,
}
