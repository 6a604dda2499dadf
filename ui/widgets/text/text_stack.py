"""Texts one below the other: the words of a card, on the screen and on paper."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from ui.widgets.text.text_layout import SetText, Style, paragraph


class TextStack:
    """Set texts with the same `gap` from each to the next, in the painter's units."""

    def __init__(self, texts: Sequence[SetText], gap: int = 0) -> None:
        self.texts = tuple(texts)
        self._gap = gap
        self.width = max((text.width for text in texts), default=0)
        self.height = sum(text.height for text in texts) + gap * (len(texts) - 1)

    @classmethod
    def of(cls, words: Sequence[tuple[str, Style]], width: int, gap: int = 0) -> Self:
        """Set words, each in its style, for one width."""
        return cls([paragraph(text, style, width) for text, style in words], gap)

    def overflows(self) -> bool:
        """Tell whether a single word is wider than its line."""
        return any(text.overflows() for text in self.texts)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint all of them with the top left corner `at`."""
        y = at.y()
        for text in self.texts:
            text.paint(painter, QPointF(at.x(), y))
            y += text.height + self._gap
