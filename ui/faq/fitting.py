"""How many pieces of a list show in little room, as beside a keyboard."""

from collections.abc import Sequence

from ui.widgets.base.item import FlowItem, LateFlowItem, piece_of

Items = Sequence[FlowItem | LateFlowItem]


def fitting(items: Items, width: int, height: int) -> Items:
    """Return the first pieces, as many as fit; "Done" shows them all.

    Headings go where they would leave no room for a question.
    """
    kept = items[: _count(items, width, height)]
    while kept and kept[-1].keep_with_next:
        kept = kept[:-1]
    if kept or len(items) < 2:
        return kept
    return fitting(items[1:], width, height)


def _count(items: Items, width: int, height: int) -> int:
    """Return how many pieces fit, at least one."""
    room = height
    for number, item in enumerate(items):
        gap = item.gap if number else 0
        room -= piece_of(item, width).height + gap
        if room < 0 and number:
            return number
    return len(items)
