"""A ring that empties, with a number in its middle; at the end it closes and bursts, once."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.marks import paint_centred
from ui.widgets.motion.burst import Burst
from ui.widgets.text.text_layout import SetText, set_line
from ui.widgets.text.text_style import TextLook, text_style

DIGITS, LIFT = 0.45, 0.05
"""The digits' em, and how far from the middle they stand beside a caption: shares of the ring."""

_CAPTION_TOP, _INSIDE = 0.2, 0.41
"""How far from the middle a caption begins, and the ring's inner radius: shares of the ring."""
_CLOSED = 0.45
"""The share of the closing motion in which the ring closes; in the rest it bursts."""
_INNER_PLACES = (0.3, -0.27, 0.44), (0.27, 0.17, 0.13)
"""Half the width, the top and the height of the number's and the caption's place, from the middle
on, where the caption is below: shares of the ring."""
_LEAST_MM = 20
"""A smaller ring cannot be read while somebody stretches."""


class Ring(QWidget):
    """Shows `share` (1 full, 0 empty) as an arc that starts at the top."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 1.0
        self._text = ""
        self._caption = ""
        self._leads = False
        self._from = 0.0
        self._burst: Burst | None = None
        self._closing = QVariantAnimation(self)
        self._closing.setStartValue(0.0)
        self._closing.setEndValue(1.0)
        self._closing.valueChanged.connect(self._closed_by)
        self._closing.finished.connect(self.finish_motion)

    @property
    def closing(self) -> bool:
        """Whether it closes or bursts at the moment."""
        return self._burst is not None

    def close_round(self) -> None:
        """Close from the present share on, and burst; at once if motion is reduced."""
        milliseconds, parent = self._theme.tokens.motion.burst, self.parentWidget()
        if not milliseconds or parent is None or not self.isVisible():
            return
        self._from = self._share
        self._burst = Burst(self._theme, parent)
        self._burst.surround(QPointF(self.geometry().center()), self._side())
        self._closing.setDuration(milliseconds)
        self._closing.start()

    def finish_motion(self) -> None:
        """Be closed, with nothing around."""
        self._closing.stop()
        if self._burst is not None:
            self._burst.hide()
            self._burst.deleteLater()
            self._burst = None
            self.update()

    @guard.event
    def hideEvent(self, event: QHideEvent) -> None:
        """End with the screen."""
        super().hideEvent(event)
        self.finish_motion()

    def number_rects(self) -> tuple[QRect, QRect]:
        """Return where the number and the caption stand, in the widget's pixels: clear of the
        ring."""
        side, middle = self._side(), self.rect().center()
        number, caption = (
            QRect(
                round(-wide * side),
                round((-top - high if self._leads else top) * side),
                round(2 * wide * side),
                round(high * side),
            )
            for wide, top, high in _INNER_PLACES
        )
        return number.translated(middle), caption.translated(middle)

    def height_for(self, _width: int) -> int:
        """Return the ring's height in pixels."""
        return self._theme.tokens.mm(46)

    def clipped(self) -> bool:
        """Tell whether the ring is too small to be read."""
        return min(self.width(), self.height()) < self._theme.tokens.mm(_LEAST_MM)

    def show_share(
        self, share: float, text: str, caption: str = "", *, leads: bool = False
    ) -> None:
        """Show `share` of the ring, `text` inside, and a `caption` in small words below it; above
        it where it `leads`: read before the text."""
        shown = share, text, caption, leads
        if shown == (self._share, self._text, self._caption, self._leads):
            return
        self._share, self._text, self._caption, self._leads = shown
        self.setAccessibleName((f"{caption} {text}" if leads else f"{text} {caption}").strip())
        self.update()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the arc, the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.tokens.colour
        side = float(self._side())
        width = side * 0.09
        rect = QRectF(0, 0, side - width, side - width)
        rect.moveCenter(QRectF(self.rect()).center())
        # a bright track as wide as the arc would hide where the arc ends
        track = width * 0.25 if self._theme.tokens.high_contrast else width
        painter.setPen(QPen(QColor(colour.hair), track))
        painter.drawEllipse(rect)
        pen = QPen(QColor(colour.teal), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turn = -1 if not self._theme.right_to_left else 1
        painter.drawArc(rect, 90 * 16, round(turn * 360 * 16 * self.arc()))
        self._paint_number(painter, rect.center(), side)

    def _side(self) -> int:
        return min(self.width(), self.height())

    def arc(self) -> float:
        """Return how much of the ring is full: while it closes, more and more."""
        if self._burst is None:
            return self._share
        return self._from + (1.0 - self._from) * min(1.0, self._closed() / _CLOSED)

    def _closed(self) -> float:
        return float(self._closing.currentValue() or 0.0)

    def _closed_by(self, _share: object) -> None:
        if self._burst is not None:
            self._burst.show_share(max(0.0, (self._closed() - _CLOSED) / (1.0 - _CLOSED)))
            self.update()

    def _paint_number(self, painter: QPainter, centre: QPointF, side: float) -> None:
        look = TextLook(size=round(side * DIGITS), bold=True, tabular=True, line_height=1.0)
        small = self._has_caption_room(side)
        lift = (-side if self._leads else side) * LIFT if small else 0.0
        words = set_line(self._text, text_style(self._theme, **look))
        paint_centred(painter, words, centre - QPointF(0, lift))
        if small:
            caption, far = self._set(self._caption_px(side)), side * _CAPTION_TOP
            y = centre.y() - far - caption.height if self._leads else centre.y() + far
            caption.paint(painter, QPointF(centre.x() - caption.widest() / 2, y))

    def _has_caption_room(self, side: float) -> bool:
        """Tell whether the caption stands clear of the ring; in a small one the number is alone."""
        px = self._caption_px(side)
        foot, inside = side * _CAPTION_TOP + px, side * _INSIDE
        wide = self._set(px).widest()
        return bool(self._caption) and foot < inside and (wide / 2) ** 2 + foot**2 < inside**2

    def _caption_px(self, side: float) -> int:
        """Return the caption's em: the visitor's text size or more, as the ring has room for."""
        wanted = max(self._theme.tokens.type.body, round(side * 0.075))
        wide = self._set(wanted).widest()
        return min(wanted, round(wanted * side * 0.6 / max(1.0, wide)))

    def _set(self, size: int) -> SetText:
        colour = self._theme.tokens.colour.ink_soft
        style = text_style(self._theme, size=size, colour=colour, line_height=1.0)
        return set_line(self._caption, style)
