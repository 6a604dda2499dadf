"""A card with a code, and below it in words what the code holds."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.theme.tokens import Tokens
from ui.widgets.base.arranged import LaidOut
from ui.widgets.media.qr import QUIET_MODULES, QrCode
from ui.widgets.text.rich_text import RichText

CODE_SHARE = 0.4
"""The code's share of the screen at every text size: cameras do not read larger letters."""

LEAST_MODULE_MM = 0.8
"""Smaller modules are lost on a phone at arm's length."""

_WIDEST_WORDS = 13
"""Ems that the words below a code take at most; in a narrower panel they take two lines."""


def most_modules(tokens: Tokens, stage: QSize) -> int:
    """Return how many modules a side a code may have to be read from a page of this size."""
    margin, pad = tokens.space.margin, 2 * tokens.space.m
    wide, high = stage.width() - 2 * margin, stage.height()
    if tokens.screen.portrait:
        high = round(high * CODE_SHARE)
    else:
        wide = round(wide * CODE_SHARE)
    line = ceil(tokens.type.chrome * tokens.type.heading_line_height)
    lines = 1 if wide - pad >= _WIDEST_WORDS * tokens.type.chrome else 2
    room = min(wide, high - lines * line) - pad
    module = max(1, ceil(LEAST_MODULE_MM * tokens.screen.px_per_mm))
    return max(0, room // module - 2 * QUIET_MODULES)


class CodePanel(LaidOut):
    """The code alone is light in every theme, as cameras want it: a whole light card glares."""

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[int],
        alt: str,
        words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._code = QrCode(theme, rows, alt, self)
        self._words = self._set(words)

    def show_code(self, rows: Sequence[int], alt: str, words: str) -> None:
        """Show another code."""
        self._code.show_code(rows, alt)
        self._words.hide()
        self._words.deleteLater()
        self._words = self._set(words)
        self.lay_out()
        self._words.show()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, and what is light around the code: its corners keep clear of the code."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        paint.card(painter, QRectF(self.rect()), tokens)
        edge = tokens.space.xs
        light = self._code.light_rect().translated(self._code.pos())
        light.adjust(-edge, -edge, edge, edge)
        paint.rounded(painter, QRectF(light), 2 * edge, tokens.colour.qr_light)

    def _set(self, words: str) -> RichText:
        tokens = self._theme.tokens
        return RichText(
            self._theme,
            words,
            size=tokens.type.chrome,
            bold=True,
            centred=True,
            heading=True,
            parent=self,
        )

    def lay_out(self) -> None:
        """Give the code all the room that the words leave."""
        space = self._theme.tokens.space
        room = self.width() - 2 * space.m
        high = self._words.height_for(room)
        side = max(0, min(room, self.height() - high - 2 * space.m))
        gap = space.s + space.xs  # beyond what is light; the air at both ends is more
        top = max(0, (self.height() - side - gap - high) // 2)
        self._code.setGeometry((self.width() - side) // 2, top, side, side)
        self._words.setGeometry(space.m, top + side + gap, room, high)
