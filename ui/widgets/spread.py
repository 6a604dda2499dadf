"""A page's two halves: a panel with the picture, and the words that flow beside or below it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.look import Look
from ui.widgets.flow import PagedFlow, mirrored


class Spread(QWidget):
    """Landscape: panel at the leading side. Upright: panel on top."""

    def __init__(
        self,
        look: Look,
        panel: QWidget,
        flow: PagedFlow,
        share: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._panel = panel
        self._flow = flow
        self._share = share or look.tokens.picture_share
        panel.setParent(self)
        flow.setParent(self)

    def flow_width(self, width: int) -> int:
        """Return the width of the words in a spread of `width`."""
        space = self._look.tokens.space
        if self._look.tokens.screen.portrait:
            return width - 2 * space.margin
        return width - self._panel_width(width) - 2 * space.margin - space.margin

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give both halves their room."""
        super().resizeEvent(event)
        margin = self._look.tokens.space.margin
        wide, high = self.width(), self.height()
        if self._look.tokens.screen.portrait:
            tall = round(high * self._share)
            self._panel.setGeometry(margin, 0, wide - 2 * margin, tall)
            top = tall + margin
            self._flow.setGeometry(margin, top, wide - 2 * margin, high - top)
            return
        side = self._panel_width(wide)
        words = self.flow_width(wide)
        self._panel.setGeometry(self._mirror(QRect(margin, 0, side, high)))
        self._flow.setGeometry(self._mirror(QRect(wide - margin - words, 0, words, high)))

    def _panel_width(self, width: int) -> int:
        return round((width - 2 * self._look.tokens.space.margin) * self._share)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._look.right_to_left)
