"""The button: a rounded surface with a word, mostly an icon, and sometimes a caption above."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, paint
from ui.theme.look import Look
from ui.widgets.text_layout import SetText, Span, Style
from ui.widgets.touch import Touchable

ICON_TO_TEXT = 1.05
"""An icon's side as a multiple of the word's em."""


class Button(Touchable):
    """A button in one of the theme's kinds: `plain`, `primary`, `alarm`, `sun`, `quiet`."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: str = "plain",
        icon: str = "",
        icon_last: bool = False,
        caption: str = "",
        size: int = 0,
        main: bool = True,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self._icon = icon
        self._icon_last = icon_last
        self._size = size or look.tokens.type.chrome
        self._text = text
        self._caption = caption
        self.setAccessibleName(spoken or (f"{caption} {text}" if caption else text))
        touch = look.tokens.touch
        self._least_height = touch.main if main else touch.other

    @property
    def text(self) -> str:
        """The word on the button."""
        return self._text

    def set_kind(self, kind: str) -> None:
        """Paint the button as another kind; its size stays."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def natural_width(self, lines: int = 1) -> int:
        """Return the width that sets the words in at most `lines` lines."""
        width = self._one_line()
        if lines > 1:
            width = _narrowest(self._label, round(width / lines), round(width), lines)
        caption = self._caption_text(1_000_000).widest() if self._caption else 0.0
        return max(self._least_height, round(max(width, caption)) + self._around())

    def height_for(self, width: int) -> int:
        """Return the height at `width`: a finger's size, or more if the words need it."""
        room = width - self._around()
        text = self._label(room).height + (self._caption_text(room).height if self._caption else 0)
        return max(self._least_height, text + self._look.tokens.space.m)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = self.natural_width()
        return QSize(width, self.height_for(width))

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        room = self.width() - self._around()
        return self._label(room).overflows() or self.height_for(self.width()) > self.height() + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, then icon and words in its middle."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        fill, ink, border = self._colours()
        shade = paint.pressed_shade(fill) if self.pressed else QColor(fill)
        width = self._look.tokens.space.border * (2 if self._kind == "alarm" else 1)
        paint.rounded(painter, rect, rect.height() / 2, shade, border, width if border else 0)
        if self.hasFocus():
            inner = rect.adjusted(4, 4, -4, -4)
            paint.rounded(painter, inner, inner.height() / 2, None, ink, width)
        self._paint_content(painter, rect, ink)

    def _paint_content(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        room = self.width() - self._around()
        label = self._label(room, ink)
        caption = self._caption_text(room, ink) if self._caption else None
        words = max(label.widest(), caption.widest() if caption else 0.0)
        icon = self._icon_room() if self._text else self._icon_side()
        left = rect.center().x() - (words + icon) / 2
        icon_first = self._icon_last if self._look.right_to_left else not self._icon_last
        text_left = left + icon if icon_first and self._icon else left
        top = rect.center().y() - (label.height + (caption.height if caption else 0)) / 2
        if caption:
            caption.paint(painter, QPointF(text_left - self._slack(room, words), top))
            top += caption.height
        label.paint(painter, QPointF(text_left - self._slack(room, words), top))
        if self._icon:
            side = self._icon_side()
            x = left if icon_first else left + words + icon - side
            pixmap = self._look.icon(self._icon, ink, side)
            painter.drawPixmap(QPointF(x, rect.center().y() - side / 2), pixmap)

    def _slack(self, room: int, words: float) -> float:
        """Return how far left of its lines a text's box begins when lines are set to one side."""
        if self._caption:
            return room - words if self._look.right_to_left else 0.0
        return (max(1, room) - words) / 2

    def _label(self, width: int, colour: str = "") -> SetText:
        return self._text_set(self._text, self._size, True, width, colour)

    def _caption_text(self, width: int, colour: str = "") -> SetText:
        size = self._look.tokens.type.chrome_small
        return self._text_set(self._caption, size, False, width, colour)

    def _text_set(self, text: str, size: int, bold: bool, width: int, colour: str) -> SetText:
        align = Qt.AlignmentFlag.AlignLeading if self._caption else Qt.AlignmentFlag.AlignHCenter
        style = Style(
            font=fonts.font(size, bold=bold),
            colour=colour,
            line_height=1.12 if self._caption else 1.16,
            align=align,
            right_to_left=self._look.right_to_left,
        )
        return SetText((Span(text),), style, width)

    def _one_line(self) -> float:
        return self._label(1_000_000).widest() + 2

    def _icon_side(self) -> int:
        return round(self._size * ICON_TO_TEXT) if self._icon else 0

    def _icon_room(self) -> int:
        return self._icon_side() + self._look.tokens.space.s if self._icon else 0

    def _around(self) -> int:
        padding = self._look.tokens.space.l if self._text else self._look.tokens.space.s
        return 2 * padding + (self._icon_room() if self._text else self._icon_side())

    def _colours(self) -> tuple[str, str, str | None]:
        """Return the surface's colour, the words' and the border's."""
        colour = self._look.tokens.colour
        return {
            "plain": (colour.card, colour.ink, colour.line),
            "primary": (colour.action, colour.on_action, None),
            "alarm": (colour.alarm_ground, colour.alarm, colour.alarm),
            "sun": (colour.sun, colour.on_sun, None),
            "chosen": (colour.tints[0], colour.ink, colour.teal),
            "quiet": (colour.paper, colour.ink, None),
        }[self._kind]


def _narrowest(label: Callable[[int], SetText], low: int, high: int, lines: int) -> int:
    """Return the smallest width at which `label(width)` has at most `lines` whole lines."""
    while low < high:
        middle = (low + high) // 2
        text = label(middle)
        if text.lines <= lines and not text.overflows():
            high = middle
        else:
            low = middle + 1
    return low
