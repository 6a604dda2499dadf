"""One line under a ring: which set it is, a dot a set, and what comes next."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.text.text_layout import SetText, set_line
from ui.widgets.text.text_style import text_style

_LINE = 1.3
"""A line's height, in ems."""
_MOST_DOTS = 6
"""More sets than this are told by the words alone."""


@dataclass(frozen=True)
class _Setting:
    """How the line is set: its em in pixels, with or without dots, on one line or on two."""

    size: int
    dots: bool = True
    lines: int = 1


class SetLine(QWidget):
    """As large as its width allows; without dots, or on two lines, only where it must be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position = self._then = ""
        self._index = self._count = 0

    def show_set(self, position: str, then: str, index: int, count: int) -> bool:
        """Show set `index` (from 0) of `count` in words and dots; return whether it changed."""
        told = (position, then, index, count)
        if told == (self._position, self._then, self._index, self._count):
            return False
        self._position, self._then, self._index, self._count = told
        self.setAccessibleName("\n".join(words for words in (position, then) if words))
        self.update()
        return True

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        setting = self._setting(width)
        return round(setting.size * _LINE * setting.lines)

    def clipped(self) -> bool:
        """Tell whether the line has less room than it needs."""
        setting = self._setting(self.width())
        wide = max(self._widths(setting, line) for line in range(setting.lines))
        return wide > self.width() + 1 or self.height_for(self.width()) > self.height() + 1

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the middle, in the reading direction."""
        painter = QPainter(self)
        setting = self._setting(self.width())
        high = setting.size * _LINE
        y = (self.height() - high * setting.lines) / 2
        for line in range(setting.lines):
            x = (self.width() - self._widths(setting, line)) / 2
            pieces = self._pieces(setting, line)
            for piece in reversed(pieces) if self._theme.right_to_left else pieces:
                self._paint_piece(painter, piece, QRectF(x, y, self._wide(piece), high))
                x += self._wide(piece) + self._gap(setting)
            y += high

    def _setting(self, width: int) -> _Setting:
        """Return the first setting that fits."""
        sizes = self._theme.tokens.type
        ems = [s for s in (sizes.body, sizes.chrome, sizes.chrome_small) if s <= sizes.body]
        ways = [_Setting(em) for em in ems]
        ways += [_Setting(em, dots=False) for em in ems[1:]]
        ways += [_Setting(em, dots=False, lines=2) for em in ems]
        for way in ways:
            if all(self._widths(way, line) <= width for line in range(way.lines)):
                return way
        return ways[-1]

    def _pieces(self, setting: _Setting, line: int) -> list[SetText | int]:
        """Return the words and, as their side in pixels, the dots of a line."""
        colour = self._theme.tokens.colour
        inks = ((self._position, colour.ink), (self._then, colour.ink_soft))
        words = [
            set_line(text, text_style(self._theme, size=setting.size, colour=ink, line_height=1.2))
            for text, ink in inks
            if text
        ]
        if setting.lines > 1:
            return [*words[line : line + 1]]
        dots = [self._dot()] if setting.dots and self._has_dots() else []
        return [*words[:1], *dots, *words[1:]]

    def _widths(self, setting: _Setting, line: int) -> float:
        pieces = self._pieces(setting, line)
        return sum(map(self._wide, pieces)) + self._gap(setting) * max(0, len(pieces) - 1)

    def _wide(self, piece: SetText | int) -> float:
        # the present set's dot is three wide, and one stands between two of them
        return piece * (2 * self._count + 1) if isinstance(piece, int) else piece.widest()

    def _gap(self, setting: _Setting) -> float:
        return setting.size * 0.7

    def _has_dots(self) -> bool:
        return bool(self._position) and 1 < self._count <= _MOST_DOTS

    def _dot(self) -> int:
        return self._theme.tokens.mm(3.2)

    def _paint_piece(self, painter: QPainter, piece: SetText | int, room: QRectF) -> None:
        if isinstance(piece, SetText):
            piece.paint(painter, QPointF(room.left(), room.center().y() - piece.height / 2))
            return
        colour, x, y = self._theme.tokens.colour, room.left(), room.center().y() - piece / 2
        order = range(self._count)
        for i in reversed(order) if self._theme.right_to_left else order:
            here = i == self._index
            wide = piece * 3 if here else piece
            fill = colour.teal if i <= self._index else None
            edge = colour.teal if i <= self._index else colour.line
            spot = QRectF(x, y, wide, piece)
            paint.rounded(painter, spot, piece, fill, edge, max(2, piece // 5))
            x += wide + piece
