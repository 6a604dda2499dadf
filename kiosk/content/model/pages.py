"""A section's pages: it begins with one, and each heading of level 2 begins another."""

from collections.abc import Iterator

from kiosk.content.model.blocks import AnyBlock, Blocks, Heading
from kiosk.content.model.limits import MAX_NAV_CHARACTERS


def begins_page(block: AnyBlock) -> bool:
    """Tell whether a block of a section begins a page."""
    return isinstance(block, Heading) and block.level == 2


def page_heads(blocks: Blocks) -> Iterator[Heading]:
    """Yield the headings that begin pages."""
    yield from (b for b in blocks if isinstance(b, Heading) and begins_page(b))


def page_ranges(blocks: Blocks) -> tuple[range, ...]:
    """Return the blocks of each page by index, a page's heading the first of them.

    A section that opens with a heading has no page before it.
    """
    starts = [i for i, block in enumerate(blocks) if begins_page(block)]
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    ends = [*starts[1:], len(blocks)]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True))


def short_title(head: Heading) -> str:
    """Return what buttons call a page; nothing for a heading that is too long for them."""
    name = head.nav or head.text
    return name if len(name) <= MAX_NAV_CHARACTERS else ""
