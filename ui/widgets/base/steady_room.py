"""What screenfuls keep of their first layout, so that nothing jumps under a finger later on."""

from collections.abc import Sequence

from ui.widgets.base.paging import FlowPiece, gap_factor, spaced, used


class SteadyRoom:
    """Gaps and the height of a picture, by screenful: they may shrink later on, and never grow.

    `widest`: how far gaps widen at first; `sparse`: how far where it would look sparse. `least` and
    `most`: the heights of a picture and the gap below it, in pixels; 0 without one. `kept`: the
    share of the room that is left at first for what a touch may add.
    """

    def __init__(self, widest: float, sparse: float | None = None) -> None:
        self._widest = widest
        self._sparse = sparse
        self.least = self.most = 0
        self.kept = 0.0
        self._factors: dict[int, float] = {}
        self._heights: dict[int, int] = {}

    def forget(self) -> None:
        """Begin anew, for another size."""
        self._factors.clear()
        self._heights.clear()

    def leave(self, least: int, most: int) -> None:
        """Leave room for a picture from now on; one that was seen keeps its height if it can."""
        if (least == 0) != (self.least == 0):
            self.forget()
        self.least, self.most = least, most

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
        return spaced(pieces, factor)

    def pictured(self, view: int) -> int:
        """Return the height that a screenful's picture has, or the least before it has one: gaps
        give way before it does."""
        return self._heights.get(view, self.least)

    def picture(self, view: int, left: int) -> int:
        """Return the height of a screenful's picture of the height that words leave."""
        known = self._heights.get(view)
        most = known or self.most
        left -= 0 if known else round(left * self.kept)
        high = self._heights[view] = max(min(self.least, most), min(most, left))
        return high
