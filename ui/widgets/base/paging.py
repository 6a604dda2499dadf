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


_TIGHT = 0.6
"""How far gaps give way, so that everything fits one screenful."""


_SPARSE, _LARGE = 0.56, 0.5
"""Shares of a screenful: below the first it looks sparse, which wider gaps make 0.6; a piece from
the second on may stand alone."""
_ENOUGH = 0.61
"""How full a screenful is made that would look sparse."""
_FORGOTTEN = 0.5
"""The cost of a screenful that looks forgotten: less than an additional one."""


class Fill(Enum):
    """How full screenfuls are to be: a lesser share of the room costs."""

    EVEN = 1.0
    """All are about equally full."""
    STILL = 0.99
    """As even, but no gap and no picture gives way: nothing moves when a piece grows."""
    NOT_SPARSE = 0.45
    """The first ones are full; one below this share looks forgotten."""
    FROM_TOP = 0.0
    """The first ones are full, whatever is left for the last."""


class FlowPiece(NamedTuple):
    """One piece's height, the gap above it, and whether the next piece must stay with it.

    `begins`: it stands at the top of a screenful, unless everything fits one.
    `joins_next`: the next piece stays with it unless a screenful were left nearly empty for that;
    with `keep_with_next` as well, what is too much for one screenful is parted here first.
    `heads`: with `keep_with_next`, it is parted from the next piece last of all, as a question from
    the first words of its answer.
    `first`: its height at the top of a screenful, if it says there what it belongs to; else 0.
    `pictured`: its screenful has something else too, such as the page's picture.
    `fixed`: the gap above it stays as it is, so that what a touch adds below moves nothing.
    `foot`: what it takes more at the foot of a screenful, to end there what goes on.
    `grows`: it takes a share of what a screenful leaves.
    """

    height: int
    gap: int = 0
    keep_with_next: bool = False
    begins: bool = False
    joins_next: bool = False
    first: int = 0
    pictured: bool = False
    fixed: bool = False
    foot: int = 0
    heads: bool = False
    grows: bool = False

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
    pictured_room: int | None = None,
    resumed: int = 0,
) -> tuple[range, ...]:
    """Return the indices of each screenful, in order, every piece in exactly one.

    `room` is a screenful's height, `pictured_room` that of one with the picture; those that go on
    with what the first began say so in a height of `resumed`. The gap above the first piece of a
    screenful is left out; the others, if it is to be `EVEN`, give way a little before a second
    screenful is begun. A piece taller than the room gets a screenful of its own. There are as few
    screenfuls as can be.
    """
    rooms = _Rooms(max(1, room), max(1, room if pictured_room is None else pictured_room), resumed)
    everything = range(len(pieces))
    close = spaced(pieces, _TIGHT) if fill is Fill.EVEN else pieces
    if used(close, everything) <= rooms.of(pieces, 0):
        return (everything,)
    ends = _best_ends(pieces, rooms, fill.value)
    views, start = [], 0
    while start < len(pieces):
        views.append(range(start, ends[start]))
        start = ends[start]
    return tuple(views)


def used(pieces: Sequence[FlowPiece], view: range) -> int:
    """Return the height that a screenful takes."""
    foot = pieces[view.stop - 1].foot if view else 0
    return foot + sum(
        pieces[i].height + pieces[i].gap if i != view.start else pieces[i].top for i in view
    )


def gap_factor(
    pieces: Sequence[FlowPiece], room: int, most: float, sparse: float | None = None
) -> float:
    """Return by how much the gaps of a screenful are multiplied, so that it fills the room.

    At most by `most`; by up to `sparse`, if there is such a bound, so that it does not look sparse.
    """
    gaps = sum(piece.gap for piece in pieces[1:] if not piece.fixed)
    if not gaps:
        return 1.0
    words = used(pieces, range(len(pieces))) - gaps
    if sparse is not None:
        most = max(most, min(sparse, (_ENOUGH * room - words) / gaps))
    return max(_TIGHT, min(most, (room - words) / gaps))


def spaced(pieces: Sequence[FlowPiece], factor: float) -> list[FlowPiece]:
    """Return pieces with the gaps between them multiplied, but for those that are fixed."""
    return [p if p.fixed else p._replace(gap=int(p.gap * factor)) for p in pieces]


def tops(pieces: Sequence[FlowPiece]) -> list[int]:
    """Return where each piece of a screenful begins, from the top of the first one."""
    highs = [piece.height if index else piece.top for index, piece in enumerate(pieces)]
    steps = (high + below.gap for high, below in zip(highs, pieces[1:], strict=False))
    return list(accumulate(steps, initial=0))[: len(pieces)]


def torn(pieces: Sequence[FlowPiece], views: Sequence[range]) -> list[int]:
    """Return the pieces whose next one belongs to them and stands on another screenful."""
    lasts = (view.stop - 1 for view in views[:-1])
    return [i for i in lasts if pieces[i].keep_with_next or pieces[i].joins_next]


class _Rooms(NamedTuple):
    """The heights of a screenful without and with the picture, and what later ones begin with."""

    plain: int
    pictured: int
    resumed: int

    def of(self, pieces: Sequence[FlowPiece], start: int) -> int:
        """Return the room of pieces on a screenful that begins with the piece `start`."""
        room = self.pictured if any(piece.pictured for piece in pieces) else self.plain
        return max(1, room - self.resumed) if start else room


def _best_ends(pieces: Sequence[FlowPiece], rooms: _Rooms, wanted: float) -> list[int]:
    """Return for each piece where a screenful that it begins ends, if all that follows is best."""
    costs = [_Cost()] * (len(pieces) + 1)
    ends = [len(pieces)] * len(pieces)
    for start in reversed(range(len(pieces))):
        ways = [
            (
                _cost(pieces, end, wanted - full)
                .plus(_bareness(start, end, len(pieces), full, wanted))
                .plus(costs[end]),
                -end,
            )
            for end, full in _fitting(pieces, start, rooms)
        ]
        costs[start], fullest = min(ways)
        ends[start] = -fullest
    return ends


def _fitting(pieces: Sequence[FlowPiece], start: int, rooms: _Rooms) -> Iterator[tuple[int, float]]:
    """Yield where a screenful from `start` may end, and how full it is: at least one piece."""
    height, room = pieces[start].top, rooms.of(pieces[start : start + 1], start)
    yield start + 1, (height + pieces[start].foot) / room
    for index in range(start + 1, len(pieces)):
        height += pieces[index].gap + pieces[index].height
        room = min(room, rooms.of(pieces[index : index + 1], start))
        if height > room or pieces[index].begins:
            return
        whole = height + pieces[index].foot
        if whole <= room:
            yield index + 1, whole / room


def _cost(pieces: Sequence[FlowPiece], end: int, lacks: float) -> _Cost:
    """Return what a screenful costs that ends before `end` and is `lacks` of the room too empty."""
    empty = max(0.0, lacks)
    parted, wish = (0, 0.0) if end == len(pieces) else _parting(pieces[end - 1], pieces[end])
    return _Cost(parted, 1.0 + empty * empty + wish)


def _bareness(start: int, end: int, count: int, full: float, wanted: float) -> _Cost:
    """Return what it costs that a screenful looks forgotten: sparse, unless it is the last, or a
    single piece that is not large."""
    if wanted < Fill.EVEN.value or (start == 0 and end == count):
        return _Cost()
    sparse = full < _SPARSE and end < count
    alone = end - start == 1 and full < _LARGE
    return _Cost(rest=_FORGOTTEN * (sparse + alone))


def _parting(last: FlowPiece, then: FlowPiece) -> tuple[int, float]:
    """Return what it costs to part two pieces: where that must not be, and where it may."""
    parted = (1 if last.joins_next else 2 + last.heads) if last.keep_with_next else 0
    if last.joins_next:
        return parted, _TORN
    return parted, _RESUMED if then.first else 0.0
