"""A list to tick: what fits goes onto the plan, for the physio to know."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.blocks.checklist.block import Checklist
from kiosk.blocks.opened import spoken
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.shared.wording import Words
from kiosk.visit.choices import TICKED, Choices
from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class LineProps:
    """One line; `event` ticks it, or takes the tick away."""

    text: str
    spoken: str
    event: Choose
    ticked: bool


@dataclass(frozen=True, slots=True)
class ChecklistProps(BlockProps):
    """The lines; `hint` says what to do, and where what is ticked goes."""

    kind: ClassVar[str] = "checklist"

    hint: str
    lines: tuple[LineProps, ...]


def build_view(block: Checklist, context: BlockContext) -> ChecklistProps:
    """Return what the block shows on this page of this visit."""
    return build_checklist_view(block, context.choices, context.words)


def build_checklist_view(block: Checklist, choices: Choices, words: Words) -> ChecklistProps:
    """Return the lines, those that were touched ticked."""
    _ = words.gettext
    own = replace(choices, name=f"{TICKED}/{choices.name}")
    lines = []
    for index, text in enumerate(block.items):
        ticked = bool(own.chosen(str(index)))
        event = own.toggle("ticked", str(index))
        lines.append(LineProps(text, spoken(text, ticked, words), event, ticked))
    some = any(line.ticked for line in lines)
    hint = (
        _("It is on your plan now, under “Tell your physio”.")
        if some
        else _("Touch what fits you, and it goes onto your plan.")
    )
    return ChecklistProps(hint, tuple(lines))
