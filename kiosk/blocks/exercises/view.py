"""Guided exercises to begin, each with its picture."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.exercises import block as written
from kiosk.blocks.links import LinkEvent, link_event
from kiosk.blocks.page import BlockContext, BlockProps


@dataclass(frozen=True, slots=True)
class OfferProps:
    """One exercise: its name, its picture, and the event that begins it."""

    title: str
    picture: str
    event: LinkEvent


@dataclass(frozen=True, slots=True)
class ExercisesProps(BlockProps):
    """The exercises, in the author's order."""

    kind: ClassVar[str] = "exercises"

    offers: tuple[OfferProps, ...]


def build_view(block: written.Exercises, _context: BlockContext) -> ExercisesProps:
    """Return what the block shows; no choice changes it."""
    events = ((item, link_event(item.target)) for item in block.items)
    return ExercisesProps(
        tuple(OfferProps(item.title, item.picture, event) for item, event in events if event)
    )
