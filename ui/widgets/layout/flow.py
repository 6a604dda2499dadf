"""Pieces of a page one below the other, a screenful at a time, with a visible "More"."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.base.item import FlowItem, LateFlowItem, Resuming, piece_of
from ui.widgets.base.paging import Fill, FlowPiece, paginate, tops, torn
from ui.widgets.base.touch import Touchable
from ui.widgets.input.button import Button


class PagedFlow(LaidOut):
    """Atoms, as many as fit; "More" and "Back up" lead through the rest."""

    view_asked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        more: str,
        back_up: str,
        parent: QWidget | None = None,
        *,
        even: bool = True,
    ) -> None:
        """`even`: its screenfuls are about equally full; else the first ones are full."""
        super().__init__(theme, parent)
        self._fill = Fill.EVEN if even else Fill.NOT_SPARSE
        self._items: list[FlowItem | LateFlowItem] = []
        self._pieces: list[FlowPiece] = []
        self._views: tuple[range, ...] = (range(0),)
        self._view = 0
        self._more = Button(theme, more, kind="primary", icon="more", icon_last=True, parent=self)
        self._back_up = Button(theme, back_up, icon="up", parent=self)
        self._more.touched.connect(self._ask_next)
        self._back_up.touched.connect(self._ask_previous)

    @property
    def views(self) -> int:
        """How many screenfuls there are."""
        return len(self._views)

    @property
    def view(self) -> int:
        """The screenful that shows, from 0."""
        return self._view

    def set_atoms(self, items: Sequence[FlowItem | LateFlowItem]) -> None:
        """Replace everything that the flow shows; the old pieces are deleted."""
        for atom in self._made():
            atom.widget.hide()
            atom.widget.deleteLater()
        self._items = list(items)
        for atom in self._made():
            atom.widget.setParent(self)
        self.lay_out()

    def overfull(self) -> bool:
        """Tell whether a piece is taller than a screenful: it would lie under the buttons."""
        room = self.height() - 2 * self._card_pad()
        if len(self._views) > 1:
            room -= self._strip()
        return any(max(piece.height, piece.first) > room for piece in self._pieces)

    def torn(self, among: Collection[QWidget]) -> int:
        """Return how often two of these pieces belong together and are not seen together."""
        lasts = self._made(torn(self._pieces, self._views))
        return sum(atom.widget in among for atom in lasts)

    def show_view(self, view: int) -> None:
        """Show one screenful; a number past the end shows the last."""
        self._view = view
        if any(isinstance(atom, LateFlowItem) for atom in self._items):
            self._show()  # a list that is long keeps its heights: it was just measured
        else:
            self.lay_out()

    def view_of(self, widget: QWidget) -> int:
        """Return the screenful that holds `widget`."""
        for number, view in enumerate(self._views):
            if any(atom.widget is widget for atom in self._made(view)):
                return number
        return 0

    def view_holding(self, index: int) -> int:
        """Return the screenful that holds the piece at `index`, 0 if there is none."""
        return next((n for n, view in enumerate(self._views) if index in view), 0)

    def touchables(self) -> list[Touchable]:
        """Return everything in the pieces that can be touched, in order."""
        found: list[Touchable] = []
        for atom in self._made():
            found += [atom.widget] if isinstance(atom.widget, Touchable) else []
            found += atom.widget.findChildren(Touchable)
        return found

    def sizeHint(self) -> QSize:
        """Return the present size: whoever holds the flow gives it its room."""
        return self.size()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card behind the pieces that are framed."""
        framed = [a for a in self._made() if a.framed and not a.widget.isHidden()]
        if not framed:
            return
        tokens, pad = self._theme.tokens, self._card_pad()
        top = framed[0].widget.y() - (pad if framed[0].inset else 0)
        foot = framed[-1].widget.geometry().bottom() + 1 + (pad if framed[-1].inset else 0)
        frame = QRectF(0, top, self.width(), foot - top)
        paint.card(QPainter(self), frame, tokens, edge=tokens.colour.teal, edges=2)

    def lay_out(self) -> None:
        """Divide the pieces anew, and fill the room."""
        self._pieces = [piece_of(atom, self.width()) for atom in self._items]
        room = self.height() - 2 * self._card_pad()
        self._views = paginate(self._pieces, room, self._fill)
        if len(self._views) > 1:
            self._views = paginate(self._pieces, room - self._strip(), self._fill)
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
        self._place_buttons()
        self.update()

    def _made(self, indices: Sequence[int] | None = None) -> list[FlowItem]:
        """Return the pieces that are there, of all or of some."""
        found = self._items if indices is None else [self._items[i] for i in indices]
        return [atom for atom in found if isinstance(atom, FlowItem)]

    def _card_pad(self) -> int:
        """Return the air that a card needs above and below what stands on it, if there is one."""
        return self._theme.tokens.space.l if any(atom.framed for atom in self._items) else 0

    def _place(self) -> None:
        shown = self._views[self._view]
        pieces = [self._pieces[index] for index in shown]
        first = self._items[shown.start] if shown else None
        on_card = isinstance(first, FlowItem) and first.framed and first.inset
        start = self._card_pad() if on_card else 0
        places = dict(zip(shown, tops(pieces), strict=True))
        for index, atom in enumerate(self._items):
            if isinstance(atom, LateFlowItem):
                continue
            if index in places:
                piece, on_top = self._pieces[index], index == shown.start
                if isinstance(atom.widget, Resuming):
                    atom.widget.set_ends(on_top, index == shown[-1])
                wide, high = self.width() - 2 * atom.inset, piece.top if on_top else piece.height
                atom.widget.setGeometry(atom.inset, start + places[index], wide, high)
            atom.widget.setVisible(index in places)

    def _place_buttons(self) -> None:
        more, up = self._view < len(self._views) - 1, self._view > 0
        x = 0
        for button, visible in ((self._more, more), (self._back_up, up)):
            wide = button.natural_width()
            tall = button.height_for(wide)
            if visible:
                button.setGeometry(self._mirror(QRect(x, self.height() - tall, wide, tall)))
                x += wide + self._theme.tokens.space.gutter
            button.setVisible(visible)

    def _strip(self) -> int:
        """Return the height that the buttons need below the pieces."""
        return self._more.height_for(self._more.natural_width()) + self._theme.tokens.space.s

    def _ask_next(self) -> None:
        self.view_asked.emit(self._view + 1)

    def _ask_previous(self) -> None:
        self.view_asked.emit(self._view - 1)
