"""A way in phases: where am I, and what happens there."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.opened import opened, spoken
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.timeline.block import Timeline
from kiosk.content.model.blocks import Blocks
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class PhaseProps:
    """One phase on the way: `event` shows it, `spoken` says whether it is chosen."""

    title: str
    spoken: str
    icon: str
    event: Choose
    chosen: bool


@dataclass(frozen=True, slots=True)
class TimelineProps(BlockProps):
    """The phases in order; of the chosen one, what happens there: the first, at first."""

    kind: ClassVar[str] = "timeline"

    phases: tuple[PhaseProps, ...]
    blocks: Blocks
    picture: str = ""
    caption: str = ""


def build_view(block: Timeline, context: BlockContext) -> TimelineProps:
    """Return what the block shows on this page of this visit."""
    return build_timeline_view(block, context.choices, context.words)


def build_timeline_view(block: Timeline, choices: Choices, words: Words) -> TimelineProps:
    """Return the way with the phase that was touched open."""
    at = choices.index(len(block.items)) or 0
    _ = words.gettext
    names = [
        # the number and the name of a phase
        _("{number}. {name}").format(number=number, name=phase.title)
        for number, phase in enumerate(block.items, 1)
    ]
    return TimelineProps(
        phases=tuple(
            PhaseProps(
                name,
                spoken(name, index == at, words),
                phase.icon,
                choices.choose(str(index)),
                index == at,
            )
            for index, (name, phase) in enumerate(zip(names, block.items, strict=True))
        ),
        blocks=opened(block.items[at]),
        picture=block.items[at].picture,
        caption=block.items[at].caption,
    )
