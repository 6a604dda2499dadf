"""What the clinic tells everybody today: a card that no other card looks like."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.paging import FlowPiece, tops
from ui.widgets.text.rich_text import RichText

_ICON_EMS = 1.3


class NoticeBoard(Arranged):
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
        super().__init__(theme, parent)
        self._alarm = alarm
        sizes, colour = theme.tokens.type, theme.tokens.colour
        self._size = sizes.chrome_small if alarm or len(notices) > 1 else sizes.chrome
        ink = colour.on_alarm if alarm else colour.ink
        self._texts = [
            RichText(theme, text, size=self._size, bold=not alarm, heading=True, colour=ink)
            for text in notices
        ]
        self._hold(*self._texts)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and the icon."""
        painter = QPainter(self)
        colour, space = self._theme.tokens.colour, self._theme.tokens.space
        fill, border, ink = colour.card, colour.line, colour.ink
        if self._alarm:
            fill, border, ink = colour.alarm_ground, colour.alarm, colour.on_alarm
        paint.rounded(painter, QRectF(self.rect()), space.radius, fill, border, space.border)
        side, name = self._icon(), "flag" if self._alarm else "calendar"
        at = self._mirror(QRect(space.m, space.s, side, side)).topLeft()
        painter.drawPixmap(at, self._theme.icon(name, ink, side))

    def _arranged(self, width: int) -> Sequence[QRect]:
        space = self._theme.tokens.space
        left = space.m + self._icon() + space.s
        room = width - left - space.m
        highs = [max(text.height_for(room), self._icon()) for text in self._texts]
        downs = tops([FlowPiece(high, space.xs) for high in highs])
        return [
            QRect(left, space.s + down, room, high) for down, high in zip(downs, highs, strict=True)
        ]

    def _air_below(self) -> int:
        return self._theme.tokens.space.s

    def _icon(self) -> int:
        return round(self._size * _ICON_EMS)


def notice_board(theme: Theme, notices: Sequence[str], parent: QWidget) -> NoticeBoard | None:
    """Return the card, or None if there is nothing to tell."""
    return NoticeBoard(theme, notices, parent) if notices else None
