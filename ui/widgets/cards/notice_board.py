"""What the clinic tells everybody today: a card that no other card looks like."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.text.rich_text import RichText

_ICON_EMS = 1.3


class NoticeBoard(QWidget):
    """Notices below each other, beside one icon; their size is the bars', not the page's.

    Several are set smaller. With `alarm` it is something to mend, told in smaller words too.
    """

    def __init__(
        self,
        theme: Theme,
        notices: Sequence[str],
        parent: QWidget | None = None,
        *,
        alarm: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._alarm = alarm
        sizes, colour = theme.tokens.type, theme.tokens.colour
        self._size = sizes.chrome_small if alarm or len(notices) > 1 else sizes.chrome
        ink = colour.alarm if alarm else colour.ink
        self._texts = [
            RichText(
                theme, text, size=self._size, bold=not alarm, heading=True, colour=ink, parent=self
            )
            for text in notices
        ]

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._arranged(width)[1]

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words beside the icon."""
        super().resizeEvent(event)
        for text, rect in zip(self._texts, self._arranged(self.width())[0], strict=True):
            text.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and the icon."""
        painter = QPainter(self)
        colour, space = self._theme.tokens.colour, self._theme.tokens.space
        fill, border, ink = colour.tints[1], colour.line, colour.ink
        if self._alarm:
            fill, border, ink = colour.alarm_ground, colour.alarm, colour.alarm
        paint.rounded(painter, QRectF(self.rect()), space.radius, fill, border, space.border)
        side = self._icon()
        at = mirrored(QRect(space.m, space.s, side, side), self.width(), self._theme.right_to_left)
        painter.drawPixmap(
            at.topLeft(), self._theme.icon("flag" if self._alarm else "calendar", ink, side)
        )

    def _arranged(self, width: int) -> tuple[list[QRect], int]:
        space = self._theme.tokens.space
        left = space.m + self._icon() + space.s
        room = width - left - space.m
        rects, y = [], space.s
        for text in self._texts:
            high = max(text.height_for(room), self._icon())
            rects.append(QRect(left, y, room, high))
            y += high + space.xs
        return rects, y - space.xs + space.s

    def _icon(self) -> int:
        return round(self._size * _ICON_EMS)


def notice_board(theme: Theme, notices: Sequence[str], parent: QWidget) -> NoticeBoard | None:
    """Return the card, or None if there is nothing to tell."""
    return NoticeBoard(theme, notices, parent) if notices else None
