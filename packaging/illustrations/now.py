"""Home's first card: where it cramps, and what eases it there, close up."""

from dataclasses import replace
from pathlib import Path

import posed

from kiosk.exercise.file.loader import load_exercise
from kiosk.figure.drawing.display_list import Glow, Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, frame, rounded
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.shared.issue import terminal_line

EXERCISES = Path(__file__).resolve().parents[2] / "resources" / "exercises"

BARE = "jun"
"""Who shows a calf: a muscle in a trouser leg is a riddle."""
CLOSE_UPS = {
    "now-calf": ("cramp-release", 0.06, -0.09, 0.76),
    "now-thigh-back": ("hamstring-chair", 0.12, -0.1, 1.46),
    "now-thigh-front": ("quad-standing", 0.02, -0.06, 1.88),
    "now-foot": ("foot-toe", 0.3, -0.07, 0.49),
    "now-hand": ("forearm-stretch", 0.31, 0.805, 0.46),
}
"""By file: the exercise, and the part of its scene that shows: the middle, the foot and the
height, in metres."""
WHOLE_FROM = 1.2
"""Metres of a scene: a smaller part of it has no furniture, of which only shreds would show."""
WIDE = 2
"""Widths of a picture in its heights: its sides may be cut, the middle is seen everywhere."""


def close_up(exercise: str, middle: float, foot: float, high: float) -> str:
    """The held pose of an exercise, close up; no ground."""
    read, issues = load_exercise(EXERCISES / f"{exercise}.toml")
    if read is None:
        raise SystemExit("; ".join(map(terminal_line, issues)))
    drawing = read.scene().draw(1.0, person=BARE if exercise == "cramp-release" else None)
    if high < WHOLE_FROM:
        drawing = replace(drawing, still=())
    if exercise == "forearm-stretch":
        arm = [item for item in drawing.moving if _is_forearm(item)]
        drawing = replace(drawing, moving=(*arm, *_open_hand()))
    wide = high * WIDE
    box = (middle - wide / 2, foot, middle + wide / 2, foot + high)
    return posed.whole_scene(drawing, box, f"The held pose of {exercise}", 600)


def _is_forearm(item: Item) -> bool:
    """Tell whether this is the stretched arm, or the glow in it."""
    if isinstance(item, Glow):
        return item.centre[1] > 0.5
    left, _, right, _ = item.path.bounds()
    return item.fill == PEOPLE["amara"].skin and left < -0.2 and right > 0.2


def _open_hand() -> list[Shape]:
    """The hand of the stretched arm, bent back, its fingers spread."""
    skin = PEOPLE["amara"].skin
    palm = frame((0.242, 0.956), 62, 0.185)
    shapes = _finger(
        frame(palm.at(0.16, 0.14), 62 + 58, 0.185), (0.0, 0.52), (-0.085, 0.085), skin, skin
    )
    for across, turn, long in (
        (0.19, 15, 0.5),
        (0.065, 5, 0.58),
        (-0.065, -4, 0.55),
        (-0.19, -14, 0.44),
    ):
        finger = frame(palm.at(0.46, across), 62 + turn, 0.185)
        shapes += _finger(finger, (-0.1, long), (-0.07, 0.07), skin, skin)
    corners = ((-0.14, -0.2), (0.1, -0.22), (0.5, -0.27), (0.54, 0.0), (0.5, 0.27), (0.08, 0.24))
    shapes.append(Shape(rounded([palm.at(*c) for c in (*corners, (-0.12, 0.12))], 0.02), skin))
    creases = (((0.3, -0.18), (0.33, 0.2)), ((0.16, -0.1), (0.26, 0.16)))
    for (ax, ay), (bx, by) in creases:
        line = [palm.at(ax, ay), palm.at(bx, by), palm.at(bx - 0.02, by), palm.at(ax - 0.02, ay)]
        shapes.append(Shape(rounded(line, 0.001), toned(skin, -0.3)))
    return shapes


def _finger(
    hand: AxisFrame, along: tuple[float, float], across: tuple[float, float], fill: str, skin: str
) -> list[Shape]:
    """A finger with a darker line around it, which keeps it apart from the next."""
    found = []
    for more, tone in ((0.022, toned(skin, -0.32)), (0.0, fill)):
        (a, b), (c, d) = (along[0] - more, along[1] + more), (across[0] - more, across[1] + more)
        corners = [hand.at(a, c), hand.at(b, c), hand.at(b, d), hand.at(a, d)]
        found.append(Shape(rounded(corners, 0.0125), tone))
    return found


WHOLE = {
    "do-wall-calf-bent": "wall-calf-bent",
    "do-towel-calf": "towel-calf",
    "do-hamstring-chair": "hamstring-chair",
    "do-quad-standing": "quad-standing",
    "do-foot-toe": "foot-toe",
    "do-wall-calf": "wall-calf",
    "do-standing-heel-raise": "standing-heel-raise",
    "do-single-leg-balance": "single-leg-balance",
    "do-seated-calf": "seated-calf",
    "do-evening-chair": "evening-chair",
    "do-forearm-stretch": "forearm-stretch",
    "do-seated-heel-raise": "seated-heel-raise",
    "do-night-calf": "night-calf",
    "do-ankle-pump": "ankle-pump",
    "do-carer-calf": "carer-calf",
    "do-eccentric-drop": "eccentric-drop",
    "do-walking-lunge": "walking-lunge",
    "do-low-hops": "low-hops",
    "do-jog-on-the-spot": "jog-on-the-spot",
    "do-marching-skip": "marching-skip",
}
"""By file: the exercise whose held pose shows, from head to foot."""
_AIR = 0.06


def whole(exercise: str) -> str:
    """The held pose of an exercise with everything in it; no ground."""
    read, issues = load_exercise(EXERCISES / f"{exercise}.toml")
    if read is None:
        raise SystemExit("; ".join(map(terminal_line, issues)))
    drawing = read.scene().draw(1.0)
    left, foot, right, top = drawing.box
    high = (top - foot) * (1 + 2 * _AIR)
    middle, wide = (left + right) / 2, max(right - left, high * 1.5)
    bottom = foot - (top - foot) * _AIR
    box = (middle - wide / 2, bottom, middle + wide / 2, bottom + high)
    return posed.whole_scene(drawing, box, f"The held pose of {exercise}", 600)
