"""Shows the leg with its calf cut open, and the words that name its parts.

It paints like any figure, without a floor. The owner hands over one drawing a frame, and the
words with their places; who sets the pace is somebody else's business.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.text_layout import SetText
from ui.widgets.text.text_style import text_style


class Label(NamedTuple):
    """A word, what it points at, and the point it stands beside, in the drawing's metres.

    `below` sets the word under its point; otherwise it stands left of it.
    """

    word: str
    at: tuple[float, float]
    beside: tuple[float, float]
    below: bool = False


class MuscleView(FigureView):
    """The muscle on a tinted card. Its words never cover the leg, and all have one size: the
    largest at which each fits where nothing is."""

    def __init__(self, theme: Theme, tint: str, parent: QWidget | None = None) -> None:
        # a floor in the ground's own colour: a leg cut off at the thigh stands on nothing
        super().__init__(tint, tint, theme.tokens.space.card_radius, parent)
        self._theme = theme
        self._labels: tuple[Label, ...] = ()

    def sizeHint(self) -> QSize:
        """Return a size at which the threads in the lens can be told apart."""
        return QSize(720, 680)

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Name these parts from now on; the places may move with every frame."""
        if tuple(labels) != self._labels:
            self._labels = tuple(labels)
            self.update()

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the leg, then the words and their lines."""
        super().paintEvent(event)
        if self._drawing is None or not self._labels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placing = self._placing(self._drawing)
        places = [
            (placing.map(QPointF(*label.at)), placing.map(QPointF(*label.beside)))
            for label in self._labels
        ]
        size = min(
            self._fitting(label.word, self._room(label, beside))
            for label, (_, beside) in zip(self._labels, places, strict=True)
        )
        for label, (at, beside) in zip(self._labels, places, strict=True):
            self._paint_label(painter, label, size, at, beside)
        painter.end()

    def _room(self, label: Label, beside: QPointF) -> int:
        left = beside.x() - 2 * self._theme.tokens.space.xs
        return round(self.width() if label.below else left)

    def _paint_label(
        self, painter: QPainter, label: Label, size: int, at: QPointF, beside: QPointF
    ) -> None:
        tokens = self._theme.tokens
        colour, border = tokens.colour, tokens.space.border
        # the ground's colour round the line keeps it apart from bones that are as pale as the ink
        for shade, wide in ((self._tint, 4.5), (colour.ink, 1.5)):
            painter.setPen(QPen(QColor(shade), border * wide))
            painter.drawLine(at, beside)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shade))
            dot = border * (wide + 3) / 2
            painter.drawEllipse(at, dot, dot)
        gap = float(tokens.space.xs)
        words = self._sized(label.word, size, self._room(label, beside))
        wide = words.widest()
        area = QRectF(beside.x() - gap - wide, beside.y() - words.height / 2, wide, words.height)
        if label.below:
            area.moveTopLeft(QPointF(beside.x() - wide / 2, beside.y()))
        # small pictures are crowded: a word stays on them, whole
        area.moveTop(min(max(area.top(), gap), self.height() - gap - area.height()))
        words.paint(painter, area.topLeft())

    def _fitting(self, word: str, room: int) -> int:
        """Return the size in pixels at which a word stands whole in its room."""
        type_ = self._theme.tokens.type
        if not self._sized(word, type_.body, room).overflows():
            return type_.body
        words = self._sized(word, type_.small, room)
        if not words.overflows():
            return type_.small
        # one long word on the largest text sizes: whole, if smaller, beats cut off
        return floor(type_.small * room / words.widest())

    def _sized(self, word: str, size: int, room: int) -> SetText:
        style = text_style(self._theme, size=size, bold=True, line_height=1.1)
        return SetText(word, replace(style, right_to_left=False), room)
