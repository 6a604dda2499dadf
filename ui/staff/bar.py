"""The bar of staff mode: whose it is, the menu where it has no room, the time left, the way out."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.input.button import Button
from ui.widgets.text.rich_text import RichText

_MARK_SHARE = 0.8
"""The logo's side, of a button's height."""


class StaffBar(LaidOut):
    """`closed`: the way out was touched; `menu_asked`: the menu's button."""

    closed = Signal()
    menu_asked = Signal()

    def __init__(
        self, theme: Theme, title: str, menu: str, close: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        size = theme.tokens.type.chrome
        self._title = RichText(theme, title, size=size, bold=True, heading=True, parent=self)
        self._menu = Button(theme, menu, icon="others", main=False, parent=self)
        self._menu.touched.connect(self.menu_asked)
        self._menu.hide()
        self._close = Button(theme, close, icon="back", main=False, parent=self)
        self._close.touched.connect(self.closed)
        self._locks: RichText | None = None
        self._locks_text = ""

    def show_locks(self, text: str) -> bool:
        """Show the time left; tell whether that is another one."""
        if text == self._locks_text:
            return False
        if self._locks is not None:
            self._locks.hide()
            self._locks.deleteLater()
        self._locks, self._locks_text = None, text
        if text:
            size = self._theme.tokens.type.chrome
            self._locks = RichText(self._theme, text, size=size, tabular=True, parent=self)
            self._locks.show()
        return True

    def offer_menu(self, offered: bool) -> None:
        """Show the menu's button, or not."""
        self._menu.setVisible(offered)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        tokens = self._theme.tokens
        line = round(tokens.type.chrome * tokens.type.line_height) if self._stacks(width) else 0
        return tokens.touch.other + 2 * tokens.space.m + line

    def lay_out(self) -> None:
        """Lay out the parts."""
        tokens = self._theme.tokens
        space, high = tokens.space, tokens.touch.other
        middle = space.m + high // 2
        left = space.margin + self._side() + space.m
        wide, tall = _size(self._title)
        self._title.setGeometry(self._mirror(QRect(left, middle - tall // 2, wide, tall)))
        left += wide + space.l
        self._menu.setGeometry(self._mirror(QRect(left, space.m, self._menu.natural_width(), high)))
        wide = self._close.natural_width()
        x = self.width() - space.margin - wide
        self._close.setGeometry(self._mirror(QRect(x, space.m, wide, high)))
        if self._locks is not None:
            wide, tall = _size(self._locks)
            rect = QRect(x - space.l - wide, middle - tall // 2, wide, tall)
            if self._stacks(self.width()):
                rect = QRect(space.margin, high + 2 * space.m, wide, tall)
            self._locks.setGeometry(self._mirror(rect))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the logo."""
        tokens, side = self._theme.tokens, self._side()
        top = tokens.space.m + (tokens.touch.other - side) // 2
        at = self._mirror(QRect(tokens.space.margin, top, side, side)).topLeft()
        QPainter(self).drawPixmap(at, self._theme.picture("images/logo.svg", side, side))

    def _stacks(self, width: int) -> bool:
        """Return whether the time left needs its own line below the bar."""
        if self._locks is None:
            return False
        space = self._theme.tokens.space
        words = self._title.natural_width() + self._locks.natural_width()
        if not self._menu.isHidden():
            words += self._menu.natural_width() + space.l
        around = self._side() + self._close.natural_width() + 2 * space.margin
        return words + around + 2 * space.m + 2 * space.l > width

    def _side(self) -> int:
        return round(self._theme.tokens.touch.other * _MARK_SHARE)


def _size(text: RichText) -> tuple[int, int]:
    wide = text.natural_width()
    return wide, text.height_for(wide)
