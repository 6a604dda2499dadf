"""Staff mode's shell: a bar, a menu, and the page beside or below it."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.staff.model import events as e
from kiosk.staff.view.staff import MenuEntry, PageProps, StaffProps
from kiosk.visit.paging import Paging
from ui.staff.pieces import PageBuilder
from ui.staff.sizes import title_size
from ui.staff.turned_flow import TurnedFlow
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.input.menu import Menu
from ui.widgets.text.rich_text import RichText


class StaffScreen(QWidget):
    """`acted` sends the event of a touch."""

    acted = Signal(object)

    def __init__(self, theme: Theme, props: StaffProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        size = theme.tokens.type.chrome
        self._title = RichText(theme, props.title, size=size, bold=True, heading=True, parent=self)
        self._close = Button(theme, props.close, icon="back", main=False, parent=self)
        self._close.touched.connect(lambda: self.acted.emit(e.Close()))
        self._locks: RichText | None = None
        self._locks_text = ""
        self._menu: Menu | None = None
        self._entries: tuple[MenuEntry, ...] = ()
        self._head: tuple[RichText, ...] = ()
        self._flow: TurnedFlow | None = None
        self._page: PageProps | None = None
        self._built_for = QSize()

    def render_props(self, props: StaffProps) -> None:
        """Show the page, the menu and the time left."""
        self._show_locks(props.locks)
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

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the logo."""
        rect = self._mark()
        side = rect.width()
        picture = self._theme.picture("images/logo.svg", side, side)
        QPainter(self).drawPixmap(rect.topLeft(), picture)

    def _show_locks(self, text: str) -> None:
        if text == self._locks_text:
            return
        if self._locks is not None:
            self._locks.hide()
            self._locks.deleteLater()
        self._locks, self._locks_text = None, text
        if text:
            size = self._theme.tokens.type.chrome
            self._locks = RichText(self._theme, text, size=size, tabular=True, parent=self)
            self._locks.show()
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
        sizes, soft = self._theme.tokens.type, self._theme.tokens.colour.ink_soft
        self._head = (
            RichText(
                self._theme,
                page.title,
                size=title_size(self._theme),
                bold=True,
                heading=True,
                parent=self,
            ),
            RichText(self._theme, page.purpose, size=sizes.chrome, colour=soft, parent=self),
        )
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
        self._lay_out_bar()
        space = self._theme.tokens.space
        top, left = self._bar_height(), space.margin
        room = self.width() - 2 * left
        if self._menu is not None and self._theme.tokens.screen.portrait:
            high = self._menu.height_for(room)
            self._menu.setGeometry(left, top, room, high)
            top += high + space.l
        elif self._menu is not None:
            high = self.height() - top
            wide = self._menu.width_for(high)
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

    def _lay_out_bar(self) -> None:
        tokens = self._theme.tokens
        space, high = tokens.space, tokens.touch.other
        middle = space.m + high // 2
        mark = self._mark()
        wide = self._title.natural_width()
        tall = self._title.height_for(wide)
        left = space.margin + mark.width() + space.m
        self._title.setGeometry(self._mirror(QRect(left, middle - tall // 2, wide, tall)))
        wide = self._close.natural_width()
        x = self.width() - space.margin - wide
        self._close.setGeometry(self._mirror(QRect(x, space.m, wide, high)))
        if self._locks is not None:
            wide = self._locks.natural_width()
            tall = self._locks.height_for(wide)
            rect = QRect(x - space.l - wide, middle - tall // 2, wide, tall)
            if self._is_stacked():
                rect = QRect(space.margin, high + 2 * space.m, wide, tall)
            self._locks.setGeometry(self._mirror(rect))

    def _is_stacked(self) -> bool:
        """Return whether the time left needs its own line below the bar."""
        if self._locks is None:
            return False
        space = self._theme.tokens.space
        words = self._title.natural_width() + self._locks.natural_width()
        around = self._mark().width() + self._close.natural_width() + 2 * space.margin
        return words + around + 2 * space.m + 2 * space.l > self.width()

    def _bar_height(self) -> int:
        tokens = self._theme.tokens
        line = round(tokens.type.chrome * tokens.type.line_height) if self._is_stacked() else 0
        return tokens.touch.other + 2 * tokens.space.m + tokens.space.s + line

    def _mark(self) -> QRect:
        tokens = self._theme.tokens
        side = round(tokens.touch.other * 0.8)
        top = tokens.space.m + (tokens.touch.other - side) // 2
        return self._mirror(QRect(tokens.space.margin, top, side, side))

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
