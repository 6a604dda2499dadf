"""A paragraph on the screen: bold words, links that are touched, notes as small raised numbers."""

from collections.abc import Sequence
from math import hypot
from operator import itemgetter
from typing import Unpack

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.text.text_layout import ENDLESS, SetText, Span, Style, balanced, paragraph
from ui.widgets.text.text_style import Setting, TextLook, set_words, text_style

_BESIDE_MM = 4.0
"""How far beside a link's letters a finger still means it, in millimetres."""


class RichText(QLabel):
    """Spans set to the widget's width. A label, so that screen readers know it as text."""

    link_touched = Signal(object)

    def __init__(
        self,
        theme: Theme,
        spans: Sequence[Span] | str,
        *,
        heading: bool = False,
        parent: QWidget | None = None,
        **look: Unpack[TextLook],
    ) -> None:
        """`heading` words stand closer above each other than those of a text, in balanced lines."""
        super().__init__(parent)
        self._theme = theme
        self._spans = (Span(spans),) if isinstance(spans, str) else tuple(spans)
        sizes = theme.tokens.type
        high = sizes.heading_line_height if heading else sizes.line_height
        look.setdefault("line_height", high)
        self._look = look
        self._setting: Setting = balanced if heading else paragraph
        self._pressed: object = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._say_aloud()

    @property
    def word_style(self) -> Style:
        """How the words are set."""
        return text_style(self._theme, **self._look)

    def say(self, spans: Sequence[Span]) -> None:
        """Show other words in the same place."""
        self._spans = tuple(spans)
        self._say_aloud()
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._laid(width).height

    def natural_width(self) -> int:
        """Return the width of the text on one line."""
        return round(self._laid(ENDLESS).widest()) + 1

    def fits(self, width: int) -> bool:
        """Tell whether no single word is wider than `width`."""
        return not self._laid(width).overflows()

    def clipped(self) -> bool:
        """Tell whether anything of the text is outside of the widget."""
        laid = self._laid(self.width())
        return laid.overflows() or laid.height > self.height() + 1

    def links(self) -> list[tuple[object, QRectF]]:
        """Return each link and where a finger may land: at least a finger's size."""
        least = float(self._theme.tokens.touch.other)
        found = []
        for target, rect in self._laid(self.width()).link_rects():
            wide, high = max(least, rect.width()), max(least, rect.height())
            area = QRectF(0, 0, wide, high)
            area.moveCenter(rect.center())
            found.append((target, area))
        return found

    def distance(self, point: QPointF) -> float | None:
        """Return how far the link is, in pixels, that a finger at `point` means; None for none."""
        found = self._nearest_link(point)
        return found[0] if found else None

    def nearest(self, point: QPointF) -> QPointF:
        """Return the middle of that link; `point` itself without one."""
        found = self._nearest_link(point)
        return found[2].center() if found else point

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self.width(), self.height_for(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return nothing: the layout around it sets its width."""
        return QSize(0, 0)

    def cancel_touch(self) -> None:
        """Forget the touch that is under way."""
        self._press(None)

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the touch if it lands on a link, else leave it to what lies below."""
        self._press(self._link_at(event.position()))
        if self._pressed is None:
            event.ignore()

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link if the touch ends on it; what lies below gets the rest."""
        target = self._pressed
        self._press(None)
        if target is not None and self._link_at(event.position()) == target:
            self.link_touched.emit(target)
        if target is None:
            event.ignore()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        laid = self._laid(self.width())
        if self._pressed is not None:
            shade = paint.pressed_shade(self._theme.tokens.colour.hair)
            for target, rect in laid.link_rects():
                if target == self._pressed:
                    paint.rounded(painter, rect, self._theme.tokens.space.xs, shade)
        laid.paint(painter, QPointF(0, 0))

    def _say_aloud(self) -> None:
        """Tell screen readers the words; the numbers of notes are for the eye."""
        self.setText("".join(span.text for span in self._spans if not span.raised))
        self.setAccessibleName(self.text())

    def _laid(self, width: int) -> SetText:
        return set_words(self._theme, self._setting, self._spans, max(1, width), **self._look)

    def _press(self, target: object) -> None:
        if target != self._pressed:
            self._pressed = target
            self.update()

    def _link_at(self, point: QPointF) -> object:
        found = self._nearest_link(point)
        return found[1] if found else None

    def _nearest_link(self, point: QPointF) -> tuple[float, object, QRectF] | None:
        """Return the link that a finger means, how far its letters are, and where they stand."""
        beside = self._theme.tokens.finger_mm(_BESIDE_MM)
        areas = [area for _, area in self.links()]
        letters = self._laid(self.width()).link_rects()
        found = [
            (far, target, rect)
            for (target, rect), area in zip(letters, areas, strict=True)
            if (far := _distance(rect, point)) <= beside or area.contains(point)
        ]
        return min(found, key=itemgetter(0)) if found else None


def _distance(rect: QRectF, point: QPointF) -> float:
    """Return how far a point is from a rectangle; 0 within it."""
    across = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    down = max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)
    return hypot(across, down)
