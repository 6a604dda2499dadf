"""Which pieces of a long page go on which screenful: whole pieces only, so no line is ever cut."""

from collections.abc import Sequence
from typing import NamedTuple

_SPARSE = 0.45
"""A last screenful below this share of the room looks forgotten."""


class Piece(NamedTuple):
    """One piece's height, the gap above it, and whether the next piece must stay with it.

    `begins`: it stands at the top of a screenful, unless everything fits one.
    """

    height: int
    gap: int = 0
    keep_with_next: bool = False
    begins: bool = False


def paginate(pieces: Sequence[Piece], room: int, *, even: bool = True) -> tuple[range, ...]:
    """Return the indices of each screenful, in order, every piece in exactly one.

    `room` is the height in pixels. The gap above the first piece of a screenful is left out. A
    piece taller than the room gets a screenful of its own. Where the last screenful would be
    nearly empty, the last two share evenly if `even`; those before stay full.
    """
    everything = range(len(pieces))
    if used(pieces, everything) <= room:
        return (everything,)
    views = _greedy(pieces, 0, room)
    last = views[-1]
    if not even or len(views) < 2:
        return views
    if used(pieces, last) >= room * _SPARSE or pieces[last.start].begins:
        return views
    return (*views[:-2], *_shared(pieces, views[-2].start, room))


def _shared(pieces: Sequence[Piece], start: int, room: int) -> tuple[range, ...]:
    """Return two screenfuls from `start` on, filled no higher than they must be."""
    low, high = 1, room
    while low < high:
        middle = (low + high) // 2
        if len(_greedy(pieces, start, middle)) <= 2:
            high = middle
        else:
            low = middle + 1
    return _greedy(pieces, start, high)


def _greedy(pieces: Sequence[Piece], start: int, room: int) -> tuple[range, ...]:
    """Return screenfuls from `start` on, each filled as far as it goes."""
    views: list[range] = []
    while start < len(pieces):
        end = _with_headings_kept(pieces, start, _filled(pieces, start, room), room)
        views.append(range(start, end))
        start = end
    return tuple(views) or (range(start, start),)


def used(pieces: Sequence[Piece], view: range) -> int:
    """Return the height that a screenful takes."""
    return sum(pieces[i].height + (pieces[i].gap if i != view.start else 0) for i in view)


def _filled(pieces: Sequence[Piece], start: int, room: int) -> int:
    """Return the end of the longest run from `start` that fits; at least one piece."""
    height = 0
    for index in range(start, len(pieces)):
        gap = pieces[index].gap if index > start else 0
        height += gap + pieces[index].height
        if index > start and (height > room or pieces[index].begins):
            return index
    return len(pieces)


def _with_headings_kept(pieces: Sequence[Piece], start: int, end: int, room: int) -> int:
    """Move a heading that would stand alone at the foot over to the next screenful.

    Where too much belongs together for one screenful, its last piece takes one along.
    """
    kept = end
    while end < len(pieces) and kept > start + 1 and pieces[kept - 1].keep_with_next:
        kept -= 1
    if not pieces[kept - 1].keep_with_next or kept > start + 1:
        return kept
    return end - 1 if _leaves_one(pieces, start, end, room) else end


def _leaves_one(pieces: Sequence[Piece], start: int, end: int, room: int) -> bool:
    """Tell whether only the last of what belongs together would stand on the next screenful."""
    if end >= len(pieces) or end < start + 3 or pieces[end].keep_with_next:
        return False
    return used(pieces, range(end - 1, end + 1)) <= room
