"""The part between the bars: shows one screen, slides to the next, follows a finger that swipes."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.look import Look
from ui.widgets.slide import Slide, snapshot

_COMPLETE_SHARE = 0.22
"""A swipe over this share of the width turns the page; a shorter one springs back."""


class _Drag(Enum):
    NONE = auto()
    MAYBE = auto()
    SIDEWAYS = auto()
    UPWARDS = auto()


class Stage(QWidget):
    """Holds the screens. `swiped` asks for a page (±1), `pulled` for a screenful (±1);
    `settled` says that a slide is over."""

    swiped = Signal(int)
    pulled = Signal(int)
    settled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._screen: QWidget | None = None
        self._slide = Slide(self)
        self._slide.finished.connect(self._settled)
        self._neighbour: Callable[[int], QWidget | None] = lambda _by: None
        self._drag = _Drag.NONE
        self._start = QPointF()
        self._pressed: QWidget | None = None
        self._by = 0
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def finish(self) -> None:
        """End a slide at once, for pictures and tests."""
        self._slide.stop()

    def set_neighbour(self, neighbour: Callable[[int], QWidget | None]) -> None:
        """Set who builds the page before (−1) or after (+1), ready to be shown."""
        self._neighbour = neighbour

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is shown or being slid to."""
        return self._screen

    @property
    def sliding(self) -> bool:
        """Whether pages are moving."""
        return self._slide.isVisible()

    @property
    def offset(self) -> int:
        """How far the pages have moved, in pixels."""
        return self._slide.offset

    def show_screen(self, screen: QWidget, direction: int = 0) -> None:
        """Show `screen`; slide to it from the right (+1) or left (−1) of reading order."""
        before = self._screen
        self._screen = screen
        screen.setParent(self)
        screen.setGeometry(self.rect())
        if self._by:
            self._finish_swipe(before, screen)
            return
        self._slide.stop()
        moves = before is not None and before is not screen and direction != 0
        duration = self._look.tokens.motion.slide
        if moves and duration and before is not None and self.isVisible():
            old = snapshot(before)
            self._swap(before, screen)
            self._slide.begin(old, snapshot(screen), self._visual(direction))
            self._slide.settle(True, duration)
        else:
            self._swap(before, screen)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything as large as the stage."""
        super().resizeEvent(event)
        self._slide.setGeometry(self.rect())
        if self._screen:
            self._screen.setGeometry(self.rect())

    def see(self, event: QMouseEvent) -> None:
        """Follow a finger. Buttons get its events as well; a swipe cancels the one under it."""
        if event.type() == QEvent.Type.MouseMove:
            self._finger_moved(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._finger_up(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._finger_down(event)

    def _finger_down(self, event: QMouseEvent) -> None:
        window = self.window()
        under = window.childAt(window.mapFromGlobal(event.globalPosition().toPoint()))
        self._drag = _Drag.NONE
        if under is None or not (under is self or self.isAncestorOf(under)):
            return
        if self.sliding:
            self._slide.stop()
        self._by = 0
        self._drag, self._start, self._pressed = _Drag.MAYBE, event.globalPosition(), under

    def _finger_moved(self, event: QMouseEvent) -> None:
        way = event.globalPosition() - self._start
        if self._drag is _Drag.MAYBE:
            self._decide(way)
        if self._drag is _Drag.SIDEWAYS:
            self._slide.follow(round(way.x()))

    def _decide(self, way: QPointF) -> None:
        slop = self._look.tokens.touch.slop
        if max(abs(way.x()), abs(way.y())) < slop:
            return
        sideways = abs(way.x()) > abs(way.y())
        self._drag = _Drag.SIDEWAYS if sideways else _Drag.UPWARDS
        cancel = getattr(self._pressed, "cancel_touch", None)
        if cancel:
            cancel()
        if sideways:
            self._begin_swipe(1 if way.x() < 0 else -1)

    def _begin_swipe(self, side: int) -> None:
        by = self._visual(side)
        screen = self._neighbour(by)
        if screen is None or self._screen is None or not self._look.tokens.motion.slide:
            self._by = 0
            return
        screen.setParent(self)
        screen.setGeometry(self.rect())
        self._slide.begin(snapshot(self._screen), snapshot(screen), side)
        self._by = by

    def _finger_up(self, event: QMouseEvent) -> None:
        drag, self._drag, self._pressed = self._drag, _Drag.NONE, None
        way = event.globalPosition() - self._start
        if drag is _Drag.UPWARDS:
            self._pull(way.y())
        elif drag is _Drag.SIDEWAYS:
            self._let_go(way.x())

    def _pull(self, way: float) -> None:
        if abs(way) > self._look.tokens.touch.other:
            self.pulled.emit(1 if way < 0 else -1)

    def _let_go(self, way: float) -> None:
        far_enough = abs(way) > self.width() * _COMPLETE_SHARE
        if not self._by:
            if far_enough and not self._look.tokens.motion.slide:
                self.swiped.emit(self._visual(1 if way < 0 else -1))
            return
        same_way = (way < 0) == (self._visual(self._by) > 0)
        if far_enough and same_way:
            self.swiped.emit(self._by)
        else:
            self._by = 0
            self._slide.settle(False, self._look.tokens.motion.slide)

    def _finish_swipe(self, before: QWidget | None, screen: QWidget) -> None:
        self._by = 0
        self._swap(before, screen)
        self._slide.raise_()
        self._slide.settle(True, self._look.tokens.motion.slide)

    def _swap(self, before: QWidget | None, screen: QWidget) -> None:
        screen.show()
        if before is not None and before is not screen:
            before.hide()

    def _settled(self, _completes: bool) -> None:
        self.update()
        self.settled.emit()

    def _visual(self, by: int) -> int:
        """Return the side of the screen for a step in reading order, or the other way round."""
        return -by if self._look.right_to_left else by
