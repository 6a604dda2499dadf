"""The eight-week plan: the exercises of each block; more stretches; four habits for home."""

from dataclasses import replace

import rooms
import things
from cast import (
    HANS,
    KOFI,
    MEI,
    ROSE,
)
from resting import sitting
from scenes import STRIP, cm, exercise, frame, ground_shadow, panel, quarters, standing, weight
from shapes import (
    TINTS,
    Tint,
    at,
)

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm

TINT = TINTS["stronger"]
EASE = TINTS["ease"]


Show = tuple[str, float, str, float, float]
"""An exercise, the moment of it, who does it, and where: the floor's x, units a metre."""


def _rooms(edges: tuple[tuple[float, float], ...], shows: tuple[Show, ...]) -> list[str]:
    """Tall rooms side by side, each from a left edge, so wide, with one exercise in it."""
    top, high, floor = 130, 640, 110
    parts = [panel(left, top, wide, high, TINT, floor) for left, wide in edges]
    for (left, wide), (name, phase, who, x, metre) in zip(edges, shows, strict=True):
        parts.append(exercise(name, phase, x, 712, metre, who, frame(left, top, wide, high)))
    return parts


_HALVES = ((50.0, 342.0), (408.0, 342.0))
_THIRDS = ((40.0, 232.0), (284.0, 232.0), (528.0, 232.0))


def weeks_1_2() -> list[str]:
    """The calf stretch at a wall, and heel raises on a chair."""
    return _rooms(
        ((50, 416), (482, 268)),
        (("wall-calf", 1.0, "mateo", 256, 280), ("seated-heel-raise", 1.0, "ingrid", 641, 284)),
    )


def weeks_3_4() -> list[str]:
    """Heel raises standing, and slow drops of the heel from a step."""
    return _rooms(
        _HALVES,
        (("standing-heel-raise", 1.0, "rosa", 170, 332), ("eccentric-drop", 0.7, "jun", 546, 296)),
    )


def weeks_5_6() -> list[str]:
    """Small hops, and balance on one leg."""
    return _rooms(
        _HALVES,
        (("low-hops", 0.5, "nora", 221, 290), ("single-leg-balance", 1.0, "yusuf", 574, 272)),
    )


def weeks_7_8() -> list[str]:
    """Heel drops, jogging on the spot, a marching skip."""
    return _rooms(
        _THIRDS,
        (
            ("eccentric-drop", 0.7, "amara", 156, 216),
            ("jog-on-the-spot", 0.25, "mateo", 390, 232),
            ("marching-skip", 0.5, "leila", 626, 244),
        ),
    )


Shown = tuple[str, str, float, float]
"""An exercise, who does it, how far right of the middle its origin stands, and units a metre."""


def _four(shows: tuple[Shown, ...], tint: Tint) -> list[str]:
    """Four exercises in four rooms, each with a strip below the feet for its name."""
    parts = quarters(tint, STRIP + 14)
    places = ((50, 60), (408, 60), (50, 456), (408, 456))
    for (name, who, x, metre), (left, top) in zip(shows, places, strict=True):
        window = frame(left, top, 342, 384)
        floor = top + 384 - STRIP
        parts.append(exercise(name, 1.0, left + 171 + x, floor, metre, who, window))
    return parts


def more_stretches() -> list[str]:
    """Back of the thigh, front of the thigh, the calf sitting, the foot."""
    return _four(
        (
            ("hamstring-chair", "rosa", 2, 196),
            ("quad-standing", "jun", -23, 172),
            ("towel-calf", "amara", 5, 180),
            ("foot-toe", "yusuf", 17, 208),
        ),
        EASE,
    )


def standing_ones() -> list[str]:
    """Four people who stand: the calf at a wall, the thigh, heel raises, balance on one leg."""
    return _four(
        (
            ("wall-calf", "mateo", -8, 168),
            ("quad-standing", "jun", -23, 172),
            ("standing-heel-raise", "rosa", -10, 172),
            ("single-leg-balance", "yusuf", -10, 168),
        ),
        EASE,
    )


def habit_strength(x: float, y: float, metre: float) -> str:
    """A woman raises a weight."""
    actor = standing(
        replace(MEI, trousers=True),
        Arm(shoulder=18, elbow=104, wrist=0),
        Arm(shoulder=4, elbow=20),
        hands=("grip", "grip"),
    )
    return actor.draw(x, y, metre, held=weight(actor, "near"), behind=weight(actor, "far"))


def habit_drink(x: float, y: float, metre: float) -> str:
    """A man drinks from a glass."""
    actor = standing(
        replace(KOFI, shirt=ROSE),
        HandPlant(0.20, 1.545, fingers=84, facing=0),
        Arm(shoulder=2, elbow=14),
        hands=("grip", "rest"),
        look=-8,
    )
    return actor.draw(x, y, metre, held=at(19.5, -156, things.glass(0, 6, 0.7, 1.1), turn=-64))


def habit_diary(x: float, y: float, metre: float) -> str:
    """An older man writes in a diary at a table."""
    actor = sitting(
        HANS,
        HandPlant(0.46, 0.80, fingers=-14, facing=0),
        HandPlant(0.50, 0.775, fingers=-2),
        hands=("grip", "flat"),
        feet=(FootPlant(0.34), FootPlant(0.28)),
        lean=10,
        look=22,
    )
    desk = rooms.table(32, 92) + things.open_book(60, -74) + things.pen(47, -82)
    return cm(x, y, metre, rooms.chair()) + actor.draw(x, y, metre, held=desk)


def four_habits() -> list[str]:
    """Stretch, drink, get stronger, keep a diary."""
    return [
        *quarters(TINT, 64),
        exercise("wall-calf", 1.0, 218, 418, 208, "leila", frame(50, 60, 342, 384)),
        ground_shadow(572, 422, 130, TINT),
        habit_drink(572, 418, 184),
        exercise("standing-heel-raise", 1.0, 211, 814, 196, "rosa", frame(50, 456, 342, 384)),
        ground_shadow(566, 818, 250, TINT),
        habit_diary(504, 814, 222),
    ]


PICTURES = {
    "page-weeks-1-2": weeks_1_2,
    "page-weeks-3-4": weeks_3_4,
    "page-weeks-5-6": weeks_5_6,
    "page-weeks-7-8": weeks_7_8,
    "page-four-habits": four_habits,
    "page-more-stretches": more_stretches,
    "page-standing": standing_ones,
}
