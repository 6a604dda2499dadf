"""Pieces of a page one below the other, a screenful at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.dividing import Division, division
from ui.widgets.base.item import FlowItem, LateFlowItem, Resuming, piece_of
from ui.widgets.base.paging import Fill, FlowPiece, paginate, tops, used
from ui.widgets.base.steady_room import SteadyRoom
from ui.widgets.layout.flow_items import FlowItems

_WIDEST = 1.9
"""How far gaps widen where a screenful has room."""
_SPARSE = 6.0
"""How far they widen so that a screenful does not look sparse."""


class PagedFlow(FlowItems):
    """Atoms, as many as fit. `view_shown` tells which screenful shows."""

    view_shown = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, even: bool = True) -> None:
        """`even`: its screenfuls are about equally full, and gaps widen where there is room; else
        the first ones are full."""
        super().__init__(theme, parent)
        self.still = False
        self._steady = SteadyRoom(_WIDEST, _SPARSE) if even else SteadyRoom(1.0)
        self._fill = Fill.EVEN if even else Fill.NOT_SPARSE
        self._view = 0
        self._returning = False

    @property
    def view(self) -> int:
        """The screenful that shows, from 0."""
        return self._view

    def overfull(self) -> bool:
        """Tell whether a piece is taller than a screenful: it would be cut."""
        return any(
            max(self._pieces[i].height, self._pieces[i].first) > self._room(number)
            for number, view in enumerate(self._views)
            for i in view
        )

    def show_view(self, view: int) -> None:
        """Show one screenful; a number past the end shows the last."""
        self._view = view
        if any(isinstance(atom, LateFlowItem) for atom in self._items):
            self._show()  # a list that is long keeps its heights: it was just measured
        else:
            self.lay_out()

    def keep_still(self) -> None:
        """Let neither gaps nor a picture give way to a piece that grows."""
        self._fill, self._steady, self.still = Fill.STILL, SteadyRoom(1.0), True

    @property
    def kept(self) -> float:
        """The share of a screenful that is left for what a touch may add."""
        return self._steady.kept

    def keep_room(self, share: float) -> None:
        """Leave a share of each screenful for what a touch may add, so that nothing moves then."""
        self._steady.kept = share

    def let_return(self, returning: bool) -> None:
        """Let later screenfuls have the picture too where they leave it room, or not, while it is
        not known yet how the page divides."""
        self._returning = returning
        self._steady.forget()

    def begin_anew(self) -> None:
        """Fit the gaps to pieces that replace these as if nobody had seen them yet."""
        self._steady.forget()

    def leave_for_picture(self, least: int, most: int, again: Sequence[int] = ()) -> None:
        """Leave a height from `least` to `most` above the words of screenfuls that have a picture;
        0 for none. Later ones have it too if they leave it one of the heights `again`, the first
        that they can. `lay_out` follows."""
        self._steady.leave(least, most, again)

    def picture(self, view: int) -> int:
        """Return the height above a screenful's words: what they leave, 0 without a picture."""
        left = self.height() - self.used(view)
        return self._steady.picture(view, left) if self.pictured(view) else 0

    def pictured(self, view: int) -> bool:
        """Tell whether a screenful has the picture too."""
        if not self._steady.least:
            return False
        pieces = [self._pieces[index] for index in self._views[view]]
        has = self.tells_of_picture(view)
        if has or view == 0 or not self._returning:
            return has
        left = self._room(view) - used(pieces, range(len(pieces)))
        return self._steady.returns(view, left)

    def tells_of_picture(self, view: int) -> bool:
        """Tell whether a screenful holds a piece that belongs to the picture."""
        return any(self._pieces[index].pictured for index in self._views[view])

    def divided(self, picture: int) -> Division:
        """Return how the pieces would be divided with a picture of this height, and its gap."""
        room = self.height() - 2 * self._card_pad()
        return division(self._pieces, room, picture, self._lead(), self._fill)

    def used(self, view: int) -> int:
        """Return the height that a screenful takes, with its card and what it begins with."""
        pieces = self._spaced(view)
        return used(pieces, range(len(pieces))) + 2 * self._card_pad() + self._lead(view)

    def fills(self) -> list[float]:
        """Return how full each screenful is, as a share of its room."""
        rooms = (self.height() - self.picture(v) for v in range(self.views))
        return [self.used(view) / max(1, room) for view, room in enumerate(rooms)]

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the gaps anew."""
        self._steady.forget()
        super().resizeEvent(event)

    def lay_out(self) -> None:
        """Divide the pieces anew, and fill the room."""
        self._pieces = [piece_of(atom, self.width()) for atom in self._items]
        pad = 2 * self._card_pad()
        room, lead, least = self.height() - pad, self._lead(), self._steady.least
        most = room - max(lead, least)
        self._pieces = [p if p.top + p.foot <= most else p._replace(foot=0) for p in self._pieces]
        self._views = paginate(
            self._pieces, room, self._fill, pictured_room=room - least, resumed=lead
        )
        if len(self._views) > 1 and self._foot():
            self._views = paginate(self._pieces, room - self._foot(), self._fill, resumed=lead)
        self._show()

    def _show(self) -> None:
        """Place the pieces of the screenful that shows; make those that nobody has seen yet."""
        self._view = max(0, min(self._view, len(self._views) - 1))
        for index in self._views[self._view]:
            atom = self._items[index]
            if isinstance(atom, LateFlowItem):
                self._items[index] = made = atom.made()
                made.widget.setParent(self)
        self._place()
        self.update()
        self.view_shown.emit(self._view)

    def _spaced(self, view: int) -> list[FlowPiece]:
        """Return the pieces of a screenful with gaps that suit its room."""
        room = self._room(view) - self._steady.pictured(view) * self.pictured(view)
        pieces = [self._pieces[index] for index in self._views[view]]
        return self._steady.spaced(view, pieces, room)

    def _foot(self) -> int:
        """Return the height below the pieces that is taken where there are several screenfuls."""
        return 0

    def _lead(self, view: int | None = None) -> int:
        """Return the height above the pieces of a screenful that says what the page is called.

        A piece that needs all of the room stands without.
        """
        if self._head is None or view == 0 or not self._headed:
            return 0
        lead = self._head.room(self.width())
        tallest = 0 if view is None else max(self._pieces[i].top for i in self._views[view])
        return lead if tallest <= self._bare_room() - lead else 0

    def _bare_room(self) -> int:
        """Return a screenful's room for pieces and what says what the page is called."""
        foot = self._foot() if len(self._views) > 1 else 0
        return self.height() - 2 * self._card_pad() - foot

    def _room(self, view: int) -> int:
        return self._bare_room() - self._lead(view)

    def _place(self) -> None:
        shown = self._views[self._view]
        pieces = self._spaced(self._view)
        first = self._items[shown.start] if shown else None
        on_card = isinstance(first, FlowItem) and first.framed and first.inset
        start = self._card_pad() if on_card else 0
        if self.pictured(self._view):
            start += self.picture(self._view)
        if self._head is not None:
            lead = self._lead(self._view)
            self._head.show_part(self._view if lead else 0, self.views, start, self.width())
            start += lead
        places = dict(zip(shown, zip(tops(pieces), pieces, strict=True), strict=True))
        for index, atom in enumerate(self._items):
            if isinstance(atom, LateFlowItem):
                continue
            if index in places:
                (top, piece), on_top = places[index], index == shown.start
                if isinstance(atom.widget, Resuming):
                    atom.widget.set_ends(on_top, index == shown[-1])
                wide, high = self.width() - 2 * atom.inset, piece.top if on_top else piece.height
                high += piece.foot if index == shown[-1] else 0
                atom.widget.setGeometry(atom.inset, start + top, wide, high)
            atom.widget.setVisible(index in places)
