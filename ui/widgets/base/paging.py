"""Which pieces go on which screenful or sheet: whole pieces only, so no line is ever cut.

A page is divided as a paragraph is divided into lines: of all ways to divide it the one that costs
least. Parting what belongs together costs most, then each screenful, then the emptiness of each.
Heights are in pixels on the screen and in the canvas's units on paper.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

_TORN = 0.3
"""The cost of separating two pieces that should stay together: more than a half-empty screenful,
less than a nearly empty one, and much less than an additional one."""


_RESUMED = 0.08
"""The cost of dividing a card that repeats its heading: less than a screenful that is a third
empty."""


class Fill(Enum):
    """How full screenfuls are to be: a lesser share of the room costs."""

    EVEN = 1.0
    """All are about equally full."""
    NOT_SPARSE = 0.45
    """The first ones are full; one below this share looks forgotten."""
    FROM_TOP = 0.0
    """The first ones are full, whatever is left for the last."""


class FlowPiece(NamedTuple):
    """One piece's height, the gap above it, and whether the next piece must stay with it.

    `begins`: it stands at the top of a screenful, unless everything fits one.
    `joins_next`: the next piece stays with it unless a screenful were left nearly empty for that;
    with `keep_with_next` as well, what is too much for one screenful is parted here first.
    `first`: its height at the top of a screenful, if it says there what it belongs to; else 0.
    """

    height: int
    gap: int = 0
    keep_with_next: bool = False
    begins: bool = False
    joins_next: bool = False
    first: int = 0

    @property
    def top(self) -> int:
        """The height that it has at the top of a screenful."""
        return self.first or self.height


class _Cost(NamedTuple):
    """What a way to divide a page costs, the weightiest first."""

    parted: int = 0
    rest: float = 0.0

    def plus(self, other: "_Cost") -> "_Cost":
        return _Cost(self.parted + other.parted, self.rest + other.rest)


def paginate(
    pieces: Sequence[FlowPiece],
    room: int,
    fill: Fill = Fill.EVEN,
    *,
    first_room: int | None = None,
) -> tuple[range, ...]:
    """Return the indices of each screenful, in order, every piece in exactly one.

    `room` is a screenful's height, `first_room` that of the first one where it has less. The gap
    above the first piece of a screenful is left out. A piece taller than the room gets a screenful
    of its own. There are as few screenfuls as can be.
    """
    first_room = room if first_room is None else first_room
    everything = range(len(pieces))
    if used(pieces, everything) <= first_room:
        return (everything,)
    rooms = [max(1, first_room), *[max(1, room)] * (len(pieces) - 1)]
    ends = _best_ends(pieces, rooms, fill.value)
    views, start = [], 0
    while start < len(pieces):
        views.append(range(start, ends[start]))
        start = ends[start]
    return tuple(views)


def used(pieces: Sequence[FlowPiece], view: range) -> int:
    """Return the height that a screenful takes."""
    return sum(pieces[i].height + pieces[i].gap if i != view.start else pieces[i].top for i in view)


def tops(pieces: Sequence[FlowPiece]) -> list[int]:
    """Return where each piece of a screenful begins, from the top of the first one."""
    highs = [piece.height if index else piece.top for index, piece in enumerate(pieces)]
    steps = (high + below.gap for high, below in zip(highs, pieces[1:], strict=False))
    return list(accumulate(steps, initial=0))[: len(pieces)]


def torn(pieces: Sequence[FlowPiece], views: Sequence[range]) -> list[int]:
    """Return the pieces whose next one belongs to them and stands on another screenful."""
    lasts = (view.stop - 1 for view in views[:-1])
    return [i for i in lasts if pieces[i].keep_with_next or pieces[i].joins_next]


def _best_ends(pieces: Sequence[FlowPiece], rooms: Sequence[int], wanted: float) -> list[int]:
    """Return for each piece where a screenful that it begins ends, if all that follows is best."""
    costs = [_Cost()] * (len(pieces) + 1)
    ends = [len(pieces)] * len(pieces)
    for start in reversed(range(len(pieces))):
        ways = [
            (_cost(pieces, end, wanted - height / rooms[start]).plus(costs[end]), -end)
            for end, height in _fitting(pieces, start, rooms[start])
        ]
        costs[start], fullest = min(ways)
        ends[start] = -fullest
    return ends


def _fitting(pieces: Sequence[FlowPiece], start: int, room: int) -> Iterator[tuple[int, int]]:
    """Yield where a screenful from `start` may end, and its height: at least one piece."""
    height = pieces[start].top
    yield start + 1, height
    for index in range(start + 1, len(pieces)):
        height += pieces[index].gap + pieces[index].height
        if height > room or pieces[index].begins:
            return
        yield index + 1, height


def _cost(pieces: Sequence[FlowPiece], end: int, lacks: float) -> _Cost:
    """Return what a screenful costs that ends before `end` and is `lacks` of the room too empty."""
    empty = max(0.0, lacks)
    parted, wish = (0, 0.0) if end == len(pieces) else _parting(pieces[end - 1], pieces[end])
    return _Cost(parted, 1.0 + empty * empty + wish)


def _parting(last: FlowPiece, then: FlowPiece) -> tuple[int, float]:
    """Return what it costs to part two pieces: where that must not be, and where it may."""
    parted = (1 if last.joins_next else 2) if last.keep_with_next else 0
    if last.joins_next:
        return parted, _TORN
    return parted, _RESUMED if then.first else 0.0
