"""What screenfuls keep of their first layout, so that nothing jumps under a finger later on."""

from collections.abc import Sequence

from ui.widgets.base.paging import FlowPiece, gap_factor, spaced, used

_MOST_GROWN = 0.7
"""How much taller a piece grows, as a share of the tallest one that does."""
_SPARED = 0.25
"""The share of what is left that pieces do not grow into: what a touch adds moves none above it."""


class SteadyRoom:
    """Gaps and the height of a picture, by screenful: they may shrink later on, and never grow.

    `widest`: how far gaps widen at first; `sparse`: how far where it would look sparse. `least` and
    `most`: the heights of a picture and the gap below it, in pixels; 0 without one; `again`: those
    of which a later screenful has the first for which it leaves room, none if it has none. `kept`:
    the share of the room that is left at first for what a touch may add.
    """

    def __init__(self, widest: float, sparse: float | None = None) -> None:
        self._widest = widest
        self._sparse = sparse
        self.least = self.most = 0
        self.again: Sequence[int] = ()
        self.kept = 0.0
        self._factors: dict[int, float] = {}
        self._grown: dict[tuple[int, int], int] = {}
        self._heights: dict[int, int] = {}
        self._returns: dict[int, int] = {}

    def forget(self) -> None:
        """Begin anew, for another size."""
        self._factors.clear()
        self._grown.clear()
        self._heights.clear()
        self._returns.clear()

    def leave(self, least: int, most: int, again: Sequence[int] = ()) -> None:
        """Leave room for a picture from now on; one that was seen keeps its height if it can."""
        if (least == 0) != (self.least == 0):
            self.forget()
        self.least, self.most, self.again = least, most, again

    def spaced(self, view: int, pieces: Sequence[FlowPiece], room: int) -> list[FlowPiece]:
        """Return the pieces of a screenful with gaps that suit its room."""
        known = self._factors.get(view)
        if known is None:
            left = round(room * (1 - self.kept))
            factor = gap_factor(pieces, left, self._widest, self._sparse)
        elif used(spaced(pieces, known), range(len(pieces))) <= room:
            factor = known  # what was rounded down before must not shrink again
        else:
            factor = gap_factor(pieces, room, known)
        self._factors[view] = factor
        return self._grow(view, spaced(pieces, factor), room)

    def _grow(self, view: int, pieces: list[FlowPiece], room: int) -> list[FlowPiece]:
        """Return pieces of which some share what is left; what follows these stands at the foot."""
        highs = [piece.height for piece in pieces if piece.grows]
        left = room - used(pieces, range(len(pieces)))
        if not highs or left <= 0:
            return pieces
        count, most = len(highs), round(max(highs) * _MOST_GROWN)
        known = self._grown.get((view, count), min(most, round(left * (1 - _SPARED)) // count))
        each = self._grown[view, count] = min(known, left // count)
        grown = [p._replace(height=p.height + each) if p.grows else p for p in pieces]
        last = grown[-1]
        if not last.grows:
            grown[-1] = last._replace(gap=last.gap + left - each * count)
        return grown

    def returns(self, view: int, left: int) -> bool:
        """Tell whether the picture stands on a later screenful too, whose words leave so much."""
        known = self._returns.get(view)
        room = round(left * (1 - self.kept)) if known is None else min(left, known)
        self._returns[view] = next((high for high in self.again if high <= room), 0)
        return self._returns[view] > 0

    def pictured(self, view: int) -> int:
        """Return the height that a screenful's picture has, or the least before it has one: gaps
        give way before it does."""
        return self._heights.get(view, self._least(view))

    def picture(self, view: int, left: int) -> int:
        """Return the height of a screenful's picture of the height that words leave."""
        known, least = self._heights.get(view), self._least(view)
        most = known or self._returns.get(view) or self.most
        left -= 0 if known else round(left * self.kept)
        high = self._heights[view] = max(min(least, most), min(most, left))
        return high

    def _least(self, view: int) -> int:
        return self._returns.get(view) or self.least
