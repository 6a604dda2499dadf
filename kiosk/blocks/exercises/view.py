"""Guided exercises to begin, each with its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kiosk.blocks.exercises import block as written
from kiosk.blocks.links import LinkEvent, link_event
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.exercise.events import OpenExercise
from kiosk.exercise.view.preview import MovingPicture, picture_of

if TYPE_CHECKING:  # the figure is imported when the first picture moves
    from kiosk.figure.drawing.display_list import Drawing


@dataclass(frozen=True, slots=True)
class OfferProps:
    """One exercise: its name, its picture, and the event that begins it.

    `moves` is the exercise that its picture can show in motion, empty if it can show none;
    `drawing` is the present moment while it does.
    """

    title: str
    picture: str
    event: LinkEvent
    moves: str = ""
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class ExercisesProps(BlockProps):
    """The exercises, in the author's order."""

    kind: ClassVar[str] = "exercises"

    offers: tuple[OfferProps, ...]


def build_view(block: written.Exercises, context: BlockContext) -> ExercisesProps:
    """Return what the block shows; no choice changes it."""
    events = ((item, link_event(item.target)) for item in block.items)
    moving = context.page.moving
    return ExercisesProps(tuple(_offer(item, event, moving) for item, event in events if event))


def _offer(item: written.Offer, event: LinkEvent, moving: MovingPicture | None) -> OfferProps:
    moves = ""
    if isinstance(event, OpenExercise) and item.picture == picture_of(event.exercise):
        moves = "" if event.routine else event.exercise
    drawing = moving.drawing if moving is not None and moving.exercise == moves else None
    return OfferProps(item.title, item.picture, event, moves, drawing)
