"""Staff mode's shell: a bar, a menu, and the page beside or below it."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.staff.model import events as e
from kiosk.staff.view.staff import MenuEntry, PageProps, StaffProps
from kiosk.visit.paging import Paging
from ui.staff.bar import StaffBar
from ui.staff.pieces import PageBuilder
from ui.staff.sizes import title_size
from ui.staff.turned_flow import TurnedFlow
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.menu import Menu
from ui.widgets.text.rich_text import RichText


class StaffScreen(QWidget):
    """`acted` sends the event of a touch."""

    acted = Signal(object)

    def __init__(self, theme: Theme, props: StaffProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = StaffBar(theme, props.title, props.menu_name, props.close, self)
        self._bar.closed.connect(lambda: self.acted.emit(e.Close()))
        self._bar.menu_asked.connect(lambda: self.acted.emit(e.ShowMenu()))
        self._menu: Menu | None = None
        self._entries: tuple[MenuEntry, ...] = ()
        self._head: tuple[RichText, ...] = ()
        self._flow: TurnedFlow | None = None
        self._page: PageProps | None = None
        self._built_for = QSize()

    def render_props(self, props: StaffProps) -> None:
        """Show the page, the menu and the time left."""
        if self._bar.show_locks(props.locks):
            self._lay_out()
        if props.menu != self._entries:
            self._show_menu(props.menu)
        if props.page is not None and props.page != self._page:
            self._show_page(props.page)

    @property
    def paging(self) -> Paging:
        """The page's screenfuls, and which of them shows."""
        flow = self._flow
        return Paging() if flow is None else Paging.of([("", flow.views)], flow.view)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out bar, menu and page."""
        super().resizeEvent(event)
        self._lay_out()

    def _show_menu(self, entries: tuple[MenuEntry, ...]) -> None:
        if self._menu is not None:
            self._menu.hide()
            self._menu.deleteLater()
        self._entries = entries
        here = next((n for n, entry in enumerate(entries) if entry.here), -1)
        self._menu = Menu(self._theme, [entry.text for entry in entries], here, self)
        self._menu.chosen.connect(lambda n: self.acted.emit(self._entries[n].event))
        self._menu.show()
        self._lay_out()

    def _show_page(self, page: PageProps) -> None:
        before, self._page = self._page, page
        if self._flow is None:
            self._flow = TurnedFlow(self._theme, page.turns, self)
            self._flow.view_asked.connect(lambda view: self.acted.emit(e.ShowView(view)))
            self._flow.show()
            self._lay_out()
        if before is None or (before.title, before.purpose) != (page.title, page.purpose):
            self._show_head(page)
            self._lay_out()
        if before is None or before.pieces != page.pieces:
            self._build()
        self._flow.show_view(page.view)

    def _show_head(self, page: PageProps) -> None:
        for old in self._head:
            old.hide()
            old.deleteLater()
        theme, tokens = self._theme, self._theme.tokens
        size, soft = tokens.type.chrome, tokens.colour.ink_soft
        self._head = (
            RichText(
                theme, page.title, size=title_size(theme), bold=True, heading=True, parent=self
            ),
        )
        if not tokens.low:  # the page needs the room
            self._head += (RichText(theme, page.purpose, size=size, colour=soft, parent=self),)
        for text in self._head:
            text.show()

    def _build(self) -> None:
        if self._flow is None or self._page is None or self._flow.width() <= 0:
            return
        self._built_for = self._flow.size()
        width, room = self._flow.width(), self._flow.screenful
        pieces = PageBuilder(self._theme, width, self.acted.emit, room)
        self._flow.begin_anew()
        self._flow.set_atoms(pieces.items(self._page.pieces))
        self._flow.show_view(self._page.view)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        top, left = self._lay_out_bar(), space.margin
        room = self.width() - 2 * left
        if self._menu is None or self._menu.isHidden():
            pass  # the page has all of the width
        elif self._theme.tokens.screen.portrait:
            high = self._menu.height_for(room)
            self._menu.setGeometry(left, top, room, high)
            top += high + space.l
        else:
            high = self.height() - top
            wide = self._menu.widest()
            self._menu.setGeometry(self._mirror(QRect(left, top, wide, high)))
            left, room = left + wide + space.margin, room - wide - space.margin
        for text in self._head:
            high = text.height_for(room)
            text.setGeometry(self._mirror(QRect(left, top, room, high)))
            top += high + space.xs
        top += space.m if self._head else 0
        if self._flow is not None:
            rect = QRect(left, top, room, self.height() - top - space.m)
            self._flow.setGeometry(self._mirror(rect))
            if self._flow.size() != self._built_for:
                self._build()

    def _lay_out_bar(self) -> int:
        """Place the bar, with the menu's button if the menu has no room; return its foot."""
        gap, wide = self._theme.tokens.space.s, self.width()
        if self._menu is not None:
            self._bar.offer_menu(False)
            room = self.height() - self._bar.height_for(wide) - gap
            fits = self._menu.fits(room)
            self._menu.setVisible(fits)
            self._bar.offer_menu(not fits)
        high = self._bar.height_for(wide)
        self._bar.setGeometry(0, 0, wide, high)
        self._bar.lay_out()
        return high + gap

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
