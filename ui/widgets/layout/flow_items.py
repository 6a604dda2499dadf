"""What a flow is made of: pieces, some of them made once their screenful shows."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.base.dividing import paint_card
from ui.widgets.base.item import FlowItem, LateFlowItem
from ui.widgets.base.paging import FlowPiece, torn
from ui.widgets.base.touch import Touchable, touchables_in
from ui.widgets.text.running_head import RunningHead


class FlowItems(LaidOut):
    """Pieces in order, and which of them are on which screenful. Subclasses place them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._items: list[FlowItem | LateFlowItem] = []
        self._views: tuple[range, ...] = (range(0),)
        self._pieces: list[FlowPiece] = []
        self._head: RunningHead | None = None
        self._headed = True

    def set_atoms(self, items: Sequence[FlowItem | LateFlowItem]) -> None:
        """Replace everything that the flow shows; the old pieces are deleted."""
        for atom in self._made():
            atom.widget.hide()
            atom.widget.deleteLater()
        self._items = []
        self.add_atoms(items)

    def add_atoms(self, items: Sequence[FlowItem | LateFlowItem]) -> None:
        """Show these too, below everything else."""
        self._items += items
        for atom in self._made():
            atom.widget.setParent(self)
        self.lay_out()

    def view_of(self, widget: QWidget) -> int:
        """Return the screenful that holds `widget`."""
        for number, view in enumerate(self._views):
            if any(atom.widget is widget for atom in self._made(view)):
                return number
        return 0

    def go_on_as(self, head: RunningHead) -> None:
        """Begin each screenful after the first with what the page is called."""
        self._head = head
        head.setParent(self)

    @property
    def headed(self) -> bool:
        """Whether each screenful after the first begins with what the page is called."""
        return self._headed

    def show_heads(self, shown: bool) -> None:
        """Let what goes on begin so, or not."""
        self._headed = shown

    def bare(self, but: Collection[QWidget] = ()) -> int:
        """Return how many screenfuls have nothing but what announces the next one; no piece of
        `but` does."""
        return sum(
            all(atom.keep_with_next and atom.widget not in but for atom in self._made(view))
            for view in self._views[:-1]
        )

    def ends_in_one_piece(self) -> bool:
        """Tell whether the last of several screenfuls has a single piece."""
        return len(self._views) > 1 and len(self._views[-1]) == 1

    @property
    def views(self) -> int:
        """How many screenfuls there are."""
        return len(self._views)

    def torn(self, among: Collection[QWidget]) -> int:
        """Return how often two of these pieces belong together and are not seen together."""
        lasts = self._made(torn(self._pieces, self._views))
        return sum(atom.widget in among for atom in lasts)

    def sizeHint(self) -> QSize:
        """Return the present size: whoever holds the flow gives it its room."""
        return self.size()

    def touchables(self) -> list[Touchable]:
        """Return everything in the pieces that can be touched, in order."""
        return touchables_in(atom.widget for atom in self._made())

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card behind the pieces that are framed."""
        paint_card(self, self._made(), self._card_pad(), self._theme.tokens)

    def _made(self, indices: Sequence[int] | None = None) -> list[FlowItem]:
        """Return the pieces that are there, of all or of some."""
        found = self._items if indices is None else [self._items[i] for i in indices]
        return [atom for atom in found if isinstance(atom, FlowItem)]

    def _card_pad(self) -> int:
        """Return the air that a card needs above and below what stands on it, if there is one."""
        return self._theme.tokens.space.l if any(atom.framed for atom in self._items) else 0
