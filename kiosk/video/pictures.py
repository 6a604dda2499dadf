"""What a scene shows at a moment, as a display list."""

from collections.abc import Callable

from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.motion.easing import smooth
from kiosk.figure.muscle import scene as muscle
from kiosk.figure.muscle.state import MuscleFrame, State, at
from kiosk.figure.scene.scene import Scene as Figure
from kiosk.video.acts import drawing_of
from kiosk.video.script import Scene, SceneFile

_STARTS_MOVING = 0.12
"""A figure stands for this share of its scene before it moves."""


def drawing_at(
    scene: Scene, seconds: float, figure: Callable[[str], Figure], heat: str, marks: str
) -> Drawing | None:
    """Return the picture `seconds` into the scene; None for a scene of icons.

    `figure` returns an exercise's picture by its id, `heat` and `marks` are theme colours.
    """
    shown = scene.shown
    if shown.muscle:
        return muscle.picture(moment_at(shown, seconds), heat, marks)
    if shown.exercise:
        share = seconds / shown.length
        arrives = (share - _STARTS_MOVING) / (shown.reach - _STARTS_MOVING)
        # a breath from the start on: at 0 seconds a figure holds its breath
        return figure(shown.exercise).draw(smooth(min(max(arrives, 0.0), 1.0)), seconds + 0.5)
    if shown.act:
        return drawing_of(shown.act, seconds, shown.length)
    return None


def moment_at(shown: SceneFile, seconds: float) -> MuscleFrame:
    """Return the muscle at a moment of its states, one after the other."""
    before: State = "relaxed"
    for beat in shown.muscle:
        if seconds < beat.seconds or beat is shown.muscle[-1]:
            return at(beat.state, seconds, before)
        seconds -= beat.seconds
        before = beat.state
    raise AssertionError("a scene of the muscle has a state")
