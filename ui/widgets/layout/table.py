"""A table row by row, so that a long one goes over several screenfuls."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

Cell = Sequence[Span]


class TableRow(Arranged):
    """One row: cells side by side in `shares` of the width, the first one bold."""

    link_touched = Signal(object)

    def __init__(
        self,
        theme: Theme,
        cells: Sequence[Cell],
        shares: Sequence[float],
        *,
        header: bool,
        ground: str,
    ) -> None:
        super().__init__(theme)
        self._header = header
        self._ground = ground
        total = sum(shares)
        self._shares = [share / total for share in shares]
        sizes = theme.tokens.type
        size = sizes.small if header else sizes.body
        self._texts = [
            RichText(theme, cell, size=size, bold=header or index == 0)
            for index, cell in enumerate(cells)
        ]
        self._hold(*self._texts)
        for text in self._texts:
            text.link_touched.connect(self.link_touched)

    def height_for(self, width: int) -> int:
        """Return the height of the tallest cell."""
        space = self._theme.tokens.space
        cells = zip(self._texts, self._widths(width), strict=True)
        tallest = max(text.height_for(wide) for text, wide in cells)
        return tallest + 2 * (space.s if self._header else space.m)

    def fits(self, width: int) -> bool:
        """Tell whether every word fits into its column."""
        columns = zip(self._texts, self._widths(width), strict=True)
        return all(text.fits(wide) for text, wide in columns)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of a heading row, the line below any other."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self._header:
            border = tokens.colour.line if tokens.high_contrast else None
            rect = QRectF(self.rect())
            paint.rounded(
                painter, rect, tokens.space.radius, self._ground, border, tokens.space.border
            )
            return
        line = tokens.space.border
        painter.fillRect(0, self.height() - line, self.width(), line, QColor(tokens.colour.hair))

    def _arranged(self, width: int) -> Sequence[QRect]:
        """Return where each cell's words go, half-way up the row."""
        x, tall = self._pad(), self.height()
        places = []
        for text, wide in zip(self._texts, self._widths(width), strict=True):
            high = text.height_for(wide)
            places.append(QRect(x, (tall - high) // 2, wide, high))
            x += wide + self._pad()
        return places

    def _pad(self) -> int:
        return self._theme.tokens.space.m

    def _widths(self, width: int) -> list[int]:
        room = width - self._pad() * (len(self._shares) + 1)
        return [int(room * share) for share in self._shares]


def column_shares(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """Return each column's share of the width: by its longest cell, within reason."""
    columns = zip(header, *rows, strict=True)
    longest = [max(sum(len(span.text) for span in cell) for cell in column) for column in columns]
    return [min(max(float(n), 9.0), 44.0) for n in longest]
