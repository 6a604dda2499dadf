"""One verdict of an overview: its sign and word at one side, what it is about at the other."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.text.rich_text import RichText

_SIDE_EMS = 11.0
"""Room for the sign and its word, in ems of body text."""
_BESIDE_EMS = 23.0
"""From this width on the choices stand beside the word."""


class Band(QWidget):
    """A tinted band; the sign says the verdict by its shape."""

    def __init__(
        self,
        theme: Theme,
        word: str,
        icon: str,
        fill: str,
        row: ButtonRow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._fill, self._row = theme, icon, fill, row
        self._word = RichText(
            theme, word, size=theme.tokens.type.h3, bold=True, heading=True, parent=self
        )
        row.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        disc, word, row = self._arranged(width)
        return max(disc.bottom(), word.bottom(), row.bottom()) + 1 + self._pad()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the word and the choices where they belong."""
        super().resizeEvent(event)
        _, word, row = self._arranged(self.width())
        self._word.setGeometry(self._mirror(word))
        self._row.setGeometry(self._mirror(row))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band and the sign."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, space = tokens.colour, tokens.space
        border = colour.line if tokens.high_contrast else None
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, space.card_radius, self._fill, border, space.border)
        disc = QRectF(self._mirror(self._arranged(self.width())[0]))
        paint.rounded(painter, disc, disc.width(), colour.card, colour.ink, space.border * 2)
        side = round(disc.width() * 0.62)
        icon = self._theme.icon(self._icon, colour.ink, side)
        painter.drawPixmap(disc.center() - QPointF(side / 2, side / 2), icon)

    def _arranged(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where sign, word and choices go, reading from the left."""
        tokens, pad = self._theme.tokens, self._pad()
        em = tokens.type.body
        side = round(em * 2.0)
        gap = tokens.space.s
        beside = width > _BESIDE_EMS * em
        first = round(_SIDE_EMS * em) if beside else width - 2 * pad
        room = first - side - gap
        tall = self._word.height_for(room)
        if not beside:
            line = max(side, tall)
            below = pad + line + tokens.space.s
            return (
                QRect(pad, pad + (line - side) // 2, side, side),
                QRect(pad + side + gap, pad + (line - tall) // 2, room, tall),
                QRect(pad, below, first, self._row.height_for(first)),
            )
        left = pad + first + gap
        wide = width - left - pad
        high = self._row.height_for(wide)
        whole = max(side, tall, high)
        return (
            QRect(pad, pad + (whole - side) // 2, side, side),
            QRect(pad + side + gap, pad + (whole - tall) // 2, room, tall),
            QRect(left, pad + (whole - high) // 2, wide, high),
        )

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)

    def _pad(self) -> int:
        return self._theme.tokens.space.m
