"""Turns a page's blocks into items for `PagedFlow`: one function for each kind of block."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from kiosk.blocks.evidence.block import Evidence
from kiosk.content.model import blocks as b
from ui.blocks import box_blocks, source_blocks, table_blocks, text_blocks
from ui.blocks.care_cards import listed
from ui.blocks.context import PageContext
from ui.blocks.interactive import InteractiveBlock, held
from ui.widgets.base.item import FlowItem
from ui.widgets.text.rich_text import RichText


class Head(Enum):
    """How much of a page's title and purpose stands above its words."""

    WHOLE = auto()
    TITLE = auto()
    NONE = auto()


@dataclass(frozen=True)
class Builder(PageContext):
    """Builds the pieces of one page."""

    def items(
        self, blocks: b.Blocks, parts: Mapping[int, InteractiveBlock] | None = None
    ) -> list[FlowItem]:
        """Return the pieces of `blocks`, in order; `parts` are those that answer to touch."""
        built = parts or {}
        made: list[FlowItem] = []
        for index, block in enumerate(blocks):
            part = built.get(index)
            if isinstance(block, b.Actions) and made:
                made[-1] = replace(made[-1], keep_with_next=True)
            elif made and _explains(blocks[index - 1], block, built.get(index - 1), part):
                made[-1] = replace(made[-1], joins_next=True)
            made += pieces(self, block) if part is None else held(part)
        return made

    def head(self, title: str, lead: str, form: Head = Head.WHOLE) -> list[FlowItem]:
        """Return a page's title and the sentence that says what it is for, or less of it."""
        if form is Head.NONE:
            return []
        sizes, soft = self.theme.tokens.type, self.theme.tokens.colour.ink_soft
        low = self.theme.tokens.low
        size = sizes.h3 if low or form is Head.TITLE else sizes.h1
        heading = RichText(self.theme, title, size=size, bold=True, heading=True)
        if not lead or form is Head.TITLE:
            return [FlowItem(heading, keep_with_next=True)]
        purpose = RichText(self.theme, lead, size=sizes.body if low else sizes.h3, colour=soft)
        return [FlowItem(heading, 0, keep_with_next=True), self.item(purpose, "s", keep=True)]


def _explains(
    before: b.AnyBlock,
    after: b.AnyBlock,
    part_before: InteractiveBlock | None,
    part_after: InteractiveBlock | None,
) -> bool:
    """Tell whether one is a paragraph and the other answers to touch: how to use it is read beside
    it. A step stands alone in any case."""
    if isinstance(before, b.Paragraph):
        return part_after is not None and not part_after.step
    return isinstance(after, b.Paragraph) and part_before is not None and not part_before.step


def pieces(page: PageContext, block: b.AnyBlock) -> list[FlowItem]:
    """Return the pieces of a block that answers to no touch but those on its links."""
    match block:
        case b.Heading():
            return text_blocks.heading(page, block)
        case b.Paragraph():
            return text_blocks.paragraph(page, block)
        case b.BulletList():
            return text_blocks.bullets(page, block)
        case b.Actions():
            return text_blocks.actions(page, block)
        case b.Table():
            return table_blocks.table(page, block)
        case b.Figure():
            return text_blocks.figure(page, block)
        case _:
            return _boxed(page, block)


def _boxed(page: PageContext, block: b.AnyBlock) -> list[FlowItem]:
    match block:
        case b.Cards():
            return box_blocks.cards(page, block)
        case b.Steps():
            return box_blocks.steps(page, block)
        case b.Callout():
            return box_blocks.callout(page, block)
        case b.RedFlags(ids=ids):
            return listed(page.text.signs, ids, page)
        case b.Summary():
            return box_blocks.summary(page, block)
        case b.Story():
            return box_blocks.story(page, block)
        case Evidence():
            return box_blocks.evidence(page, block)
        case b.References():
            return source_blocks.references(page)
        case b.Credits():
            return source_blocks.credit_lines(page)
        case _:
            raise TypeError(f"no widget for a block of kind {type(block).__name__}")
