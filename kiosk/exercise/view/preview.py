"""An exercise in a picture to choose it by: the picture's place in the scene, and how it moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.visit.animation import Film

if TYPE_CHECKING:  # the figure is imported when the first picture moves
    from kiosk.exercise.repository import Exercises
    from kiosk.figure.drawing.display_list import Drawing

_AIR, _WIDE = 0.06, 1.5
"""The air above and below a person, in heights of the scene; the least width of a picture in its
own heights."""


@dataclass(frozen=True, slots=True)
class MovingPicture:
    """An exercise at one moment, in the box of its still picture."""

    exercise: str
    drawing: Drawing


def picture_of(exercise: str) -> str:
    """Return the picture that `packaging/illustrations` draws of an exercise: its pose at phase 1,
    in `picture_box`. No other picture of an exercise can begin to move."""
    return f"images/do-{exercise}.svg"


def picture_box(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return what a picture shows of a scene with this box: left, bottom, right, top, metres."""
    left, foot, right, top = box
    high = (top - foot) * (1 + 2 * _AIR)
    middle, wide = (left + right) / 2, max(right - left, high * _WIDE)
    bottom = foot - (top - foot) * _AIR
    return middle - wide / 2, bottom, middle + wide / 2, bottom + high


def build_moving_picture(film: Film, exercises: Exercises) -> MovingPicture:
    """Return the picture that moves, at the moment that shows."""
    scene = exercises.scene(film.key)
    drawing = scene.draw(exercises.pace(film.key).once(film.seconds))
    return MovingPicture(film.key, replace(drawing, box=picture_box(drawing.box)))
