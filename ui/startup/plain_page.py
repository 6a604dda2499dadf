"""The plain page, for when no content can show: the clinic's name and number only."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from kiosk.pages.plain import SafeProps
from kiosk.system.crash_guard import REST
from ui.shared.kiosk_window import KioskWindow
from ui.shared.ticker import Ticker
from ui.theme import guard
from ui.theme.roles import THEMES

_COLOUR = THEMES["light"]
_GAP = 24
"""The gap between the two paragraphs, as a share of half the page."""


class SafePage(KioskWindow):
    """Text in the system's fonts: nothing from a pack, nothing to touch."""

    def __init__(self, props: SafeProps, *, closable: bool) -> None:
        super().__init__(closable=closable)
        self._props = props
        self.setAccessibleName(f"{props.title} {props.body}")

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_COLOUR.paper))
        painter.setPen(QColor(_COLOUR.ink))
        room = self.rect().adjusted(self.width() // 8, 0, -self.width() // 8, 0)
        half = room.height() // 2
        font = QFont(painter.font())
        wrap = Qt.TextFlag.TextWordWrap
        centre = Qt.AlignmentFlag.AlignHCenter
        for words, share, side, rect in (
            (
                self._props.title,
                12,
                Qt.AlignmentFlag.AlignBottom,
                room.adjusted(0, 0, 0, -half - half // _GAP),
            ),
            (self._props.body, 22, Qt.AlignmentFlag.AlignTop, room.adjusted(0, half, 0, 0)),
        ):
            font.setPixelSize(max(1, min(self.width(), self.height()) // share))
            painter.setFont(font)
            painter.drawText(rect, int(centre | side) | int(wrap), words)


class RetryLater(QObject):
    """Ends the program after a while, so that a restart tries everything again."""

    def __init__(self, application: QApplication, code: int) -> None:
        super().__init__(application)
        ticker = Ticker(self)
        ticker.ticked.connect(lambda: application.exit(code))
        ticker.wake_in(REST)
