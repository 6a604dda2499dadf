"""A menu: the open page stands on a tint and has a mark before its name."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import ENDLESS, SetText
from ui.widgets.text.text_style import text_style


class MenuItem(Touchable):
    """One entry."""

    def __init__(self, theme: Theme, text: str, here: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._here = here
        self.setAccessibleName(text)

    def natural_width(self) -> int:
        """Return the width in pixels with the words on one line."""
        return round(self._set(ENDLESS).widest()) + 2 + 2 * self._pad()

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        laid = self._set(self.width() - 2 * self._pad())
        return laid.overflows() or laid.height > self.height() + 1

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint under the open page's entry, and the words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        colour = tokens.colour
        fill = colour.tints[0] if self._here else None
        if self.pressed:
            fill = paint.pressed_shade(fill or colour.paper).name()
        edge = colour.line if self.hasFocus() or (self._here and tokens.high_contrast) else None
        width = tokens.space.border * 2 if edge else 0
        paint.rounded(painter, rect, rect.height() / 2, fill, edge, width)
        laid = self._set(self.width() - 2 * self._pad())
        laid.paint(painter, QPointF(self._pad(), (rect.height() - laid.height) / 2))
        if self._here:
            self._paint_mark(painter, rect)

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        side = self._theme.tokens.space.s
        left = (self._pad() - side) / 2
        if self._theme.right_to_left:
            left = rect.width() - left - side
        dot = QRectF(left, (rect.height() - side) / 2, side, side)
        paint.rounded(painter, dot, side / 2, self._theme.tokens.colour.teal)

    def _set(self, width: int) -> SetText:
        size = self._theme.tokens.type.chrome
        style = text_style(self._theme, size=size, bold=True, line_height=1.16)
        return SetText(self._text, style, width)

    def _pad(self) -> int:
        return self._theme.tokens.space.l


class Menu(Arranged):
    """Entries below each other, or `across` in rows that wrap, as where the screen stands upright.

    `chosen` says the number of the entry that was touched.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        texts: Sequence[str],
        here: int,
        parent: QWidget | None = None,
        *,
        across: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self._across = across or theme.tokens.screen.portrait
        self._items = [MenuItem(theme, text, n == here) for n, text in enumerate(texts)]
        self._hold(*self._items)
        for number, item in enumerate(self._items):
            item.setProperty("number", number)
            item.touched.connect(self._report)

    def fits(self, height: int) -> bool:
        """Tell whether the entries have room below each other; those across always have."""
        touch = self._theme.tokens.touch
        return self._across or len(self._items) * (touch.other + touch.gap) - touch.gap <= height

    def widest(self) -> int:
        """Return the width that every entry has room in, in pixels."""
        return max(item.natural_width() for item in self._items)

    def _arranged(self, width: int) -> Sequence[QRect]:
        touch = self._theme.tokens.touch
        if not self._across:
            step = self._step()
            return [QRect(0, n * step, width, touch.other) for n in range(len(self._items))]
        rects: list[QRect] = []
        x = y = 0
        for item in self._items:
            wide = min(width, item.natural_width())
            if x and x + wide > width:
                x, y = 0, y + touch.other + touch.gap
            rects.append(QRect(x, y, wide, touch.other))
            x += wide + touch.gap
        return rects

    def _step(self) -> int:
        """Return from one entry to the next: further where there is room, never closer."""
        touch = self._theme.tokens.touch
        roomy = self.height() // max(1, len(self._items))
        return max(touch.other + touch.gap, min(roomy, touch.other + 2 * touch.gap))

    def _report(self) -> None:
        item = self.sender()
        assert isinstance(item, MenuItem)
        self.chosen.emit(int(item.property("number")))
