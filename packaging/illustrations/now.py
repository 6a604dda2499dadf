"""Home's first card: where it cramps, and what eases it there, close up."""

from dataclasses import replace
from pathlib import Path

import open_hand
import posed

from kiosk.exercise.file.loader import load_exercise
from kiosk.exercise.view.preview import picture_box
from kiosk.shared.issue import terminal_line

EXERCISES = Path(__file__).resolve().parents[2] / "resources" / "exercises"

BARE = "jun"
"""Who shows a calf: a muscle in a trouser leg is a riddle."""
CLOSE_UPS = {
    "now-calf": ("cramp-release", 0.06, -0.09, 0.76),
    "now-thigh-back": ("hamstring-chair", 0.12, -0.1, 1.46),
    "now-thigh-front": ("quad-standing", 0.02, -0.06, 1.88),
    "now-foot": ("foot-toe", 0.3, -0.07, 0.49),
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
    wide = high * WIDE
    box = (middle - wide / 2, foot, middle + wide / 2, foot + high)
    return posed.whole_scene(drawing, box, f"The held pose of {exercise}", 600)


def hand() -> str:
    """A forearm and an open hand."""
    middle, foot, high = -0.025, -0.12, 0.25
    box = (middle - high * WIDE / 2, foot, middle + high * WIDE / 2, foot + high)
    return posed.whole_scene(open_hand.drawing(box), box, "A forearm and an open hand", 600)


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


def whole(exercise: str) -> str:
    """The held pose of an exercise with everything in it; no ground."""
    read, issues = load_exercise(EXERCISES / f"{exercise}.toml")
    if read is None:
        raise SystemExit("; ".join(map(terminal_line, issues)))
    drawing = read.scene().draw(1.0)
    return posed.whole_scene(drawing, picture_box(drawing.box), f"The held pose of {exercise}", 600)
