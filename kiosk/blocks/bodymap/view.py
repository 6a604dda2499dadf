"""A body whose muscles can be touched: why each cramps, and what eases it."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.bodymap.block import BodyMap, MuscleName
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model.blocks import Action, Runs
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class SpotProps:
    """A muscle: its name among the outlines, the word beside it, the event that opens it; what is
    said of it, and where its buttons lead."""

    muscle: MuscleName
    title: str
    event: Choose
    chosen: bool
    runs: Runs
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class BodyMapProps(BlockProps):
    """Every muscle; the first is chosen at first."""

    kind: ClassVar[str] = "bodymap"

    spots: tuple[SpotProps, ...]
    hint: str
    alt: str

    @property
    def chosen(self) -> int:
        """Which muscle's words show, from 0."""
        return next(index for index, spot in enumerate(self.spots) if spot.chosen)


def build_view(block: BodyMap, context: BlockContext) -> BodyMapProps:
    """Return what the block shows on this page of this visit."""
    return build_bodymap_view(block, context.choices, context.words, context.shared.toc.words.touch)


def build_bodymap_view(
    block: BodyMap, choices: Choices, words: Words, hint: str = ""
) -> BodyMapProps:
    """Return the body with the muscle that was touched aglow; `hint` is the pack's own."""
    _ = words.gettext
    said = choices.chosen()
    shown = next((item for item in block.items if item.muscle == said), block.items[0])
    return BodyMapProps(
        spots=tuple(
            SpotProps(
                item.muscle,
                item.title,
                choices.choose(item.muscle),
                item is shown,
                item.runs,
                item.actions,
            )
            for item in block.items
        ),
        hint=hint or _("Touch a muscle to read about it."),
        alt=_("A body from the front and from behind. {muscle} glows.").format(muscle=shown.title),
    )
