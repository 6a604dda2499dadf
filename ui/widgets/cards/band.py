"""One verdict of an overview: its sign and word at one side, what it is about at the other."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.marks import paint_icon
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.text.rich_text import RichText

_SIDE_EMS = 11.0
"""Room for the sign and its word, in ems of body text."""
_BESIDE_EMS = 23.0
"""From this width on the choices stand beside the word."""
_DISC_EMS = 2.0


class Band(Arranged):
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
        super().__init__(theme, parent)
        self._icon, self._fill, self._row = icon, fill, row
        self._word = RichText(theme, word, size=theme.tokens.type.h3, bold=True, heading=True)
        self._hold(self._word, row)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band and the sign."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour = tokens.colour
        paint.ground(painter, QRectF(self.rect()), self._fill, tokens)
        disc = QRectF(self._mirror(self._arranged(self.width())[2]))
        edge = tokens.space.border * 2
        paint.rounded(painter, disc, disc.width(), colour.card, colour.ink, edge)
        paint_icon(painter, self._theme, disc, self._icon, colour.ink)

    def _arranged(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where word, choices and sign go, reading from the left."""
        space, em, pad = self._theme.tokens.space, self._theme.tokens.type.body, self._air_below()
        side, beside = round(em * _DISC_EMS), width > _BESIDE_EMS * em
        first = round(_SIDE_EMS * em) if beside else width - 2 * pad
        room = first - side - space.s
        tall = self._word.height_for(room)
        left = pad + first + space.s if beside else pad
        wide = width - left - pad
        high = self._row.height_for(wide)
        line = max(side, tall, high) if beside else max(side, tall)
        top = pad + ((line - high) // 2 if beside else line + space.s)
        return (
            QRect(pad + side + space.s, pad + (line - tall) // 2, room, tall),
            QRect(left, top, wide, high),
            QRect(pad, pad + (line - side) // 2, side, side),
        )

    def _air_below(self) -> int:
        return self._theme.tokens.space.m
