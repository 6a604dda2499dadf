"""The part between the bars: shows one screen, slides to the next, follows a swiping finger."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QImage, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.motion.slide import Slide
from ui.widgets.motion.snapshot import snapshot

_COMPLETE_SHARE = 0.22
"""A swipe over this share of the width turns the page; after a shorter one it springs back."""


_ROLL_SHARE = 0.25
"""How far a finger may roll on a button before it counts as a swipe: a share of its size …"""
_LEAST_ROLL_MM, _MOST_ROLL_MM = 6.0, 12.0
"""… within these bounds."""


class _Drag(Enum):
    MAYBE = auto()
    SIDEWAYS = auto()
    UPWARDS = auto()


@dataclass(slots=True)
class _Finger:
    """`slop`: pixels beyond which it is a swipe. `drag` is None for a finger that may not swipe."""

    start: QPointF
    slop: float
    drag: _Drag = _Drag.MAYBE


class Stage(QWidget):
    """Holds the screens. `swiped` asks for the next screenful or page (+1) or for the one before
    (−1); `settled`: a slide is over."""

    swiped = Signal(int)
    settled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._screen: QWidget | None = None
        self._slide = Slide(self)
        self._slide.finished.connect(self._settled)
        self._neighbour: Callable[[int], QImage | None] = lambda _by: None
        self._fingers: dict[int, _Finger] = {}
        self._by = 0
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def finish(self) -> None:
        """End a slide at once, for screenshots and tests."""
        self._slide.stop()

    def clear(self) -> None:
        """Show no screen any more."""
        self._slide.stop()
        if self._screen is not None:
            self._screen.hide()
            self._screen = None

    def set_neighbour(self, neighbour: Callable[[int], QImage | None]) -> None:
        """Set who draws what comes before (−1) or after (+1)."""
        self._neighbour = neighbour

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that shows, or that the slide leads to."""
        return self._screen

    @property
    def sliding(self) -> bool:
        """Whether pages are moving."""
        return self._slide.isVisible()

    @property
    def offset(self) -> int:
        """How far the pages have moved, in pixels."""
        return self._slide.offset

    def likeness(self) -> QImage | None:
        """Return a picture of the screen that shows, to slide away from; None if nothing slides."""
        moves = self._screen is not None and self._theme.tokens.motion.slide and self.isVisible()
        return snapshot(self._screen) if moves and self._screen is not None else None

    def picture_of(self, screen: QWidget) -> QImage:
        """Return what another screen looks like here."""
        screen.setParent(self)
        screen.setGeometry(self.rect())
        return snapshot(screen)

    def show_screen(
        self, screen: QWidget, direction: int = 0, likeness: QImage | None = None
    ) -> None:
        """Show `screen`; slide to it from the right (+1) or left (−1) of reading order.

        `likeness` is what the stage looked like before: the screen itself may be the same.
        """
        before = self._screen
        self._screen = screen
        screen.setParent(self)
        screen.setGeometry(self.rect())
        if self._by and screen is before and not direction:
            return  # newer Props of the same screen, as of a film; the finger goes on
        if self._by:
            self._finish_swipe(before, screen)
            return
        self._slide.stop()
        self._swap(before, screen)
        if direction and likeness is not None:
            self._slide.begin(likeness, snapshot(screen), self._visual(direction))
            self._slide.settle(True, self._theme.tokens.motion.slide)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything as large as the stage."""
        super().resizeEvent(event)
        self._slide.setGeometry(self.rect())
        if self._screen:
            self._screen.setGeometry(self.rect())

    def finger_down(self, finger: int, at: QPointF, under: QWidget) -> None:
        """Watch a new finger: it may swipe."""
        if not (under is self or self.isAncestorOf(under)):
            return
        if not any(f.drag is not _Drag.MAYBE for f in self._fingers.values()):
            if self.sliding:
                self._slide.stop()
            self._by = 0
        self._fingers[finger] = _Finger(at, self._slop(under))

    def finger_moved(self, finger: int, at: QPointF) -> bool:
        """Follow a finger; True once it swipes and so presses nothing any more."""
        known = self._fingers.get(finger)
        if known is None:
            return False
        way = at - known.start
        if known.drag is _Drag.MAYBE and not self._decide(finger, known, way):
            return False
        if known.drag is _Drag.SIDEWAYS:
            self._slide.follow(round(way.x()))
        return True

    def finger_up(self, finger: int, at: QPointF) -> None:
        """Turn the page, or spring back."""
        known = self._fingers.pop(finger, None)
        if known is None:
            return
        way = at - known.start
        if known.drag is _Drag.UPWARDS:
            self._pull(way.y())
        elif known.drag is _Drag.SIDEWAYS:
            self._let_go(way.x())

    def forget_finger(self, finger: int) -> None:
        """Spring back: the finger was a palm, or another screen shows."""
        known = self._fingers.pop(finger, None)
        if known is not None and known.drag is _Drag.SIDEWAYS and self._by:
            self._let_go(0)

    def _decide(self, finger: int, known: _Finger, way: QPointF) -> bool:
        """Return whether a finger has begun to swipe; the others then cannot swipe."""
        if max(abs(way.x()), abs(way.y())) < known.slop:
            return False
        self._fingers = {finger: known}
        sideways = abs(way.x()) > abs(way.y())
        known.drag = _Drag.SIDEWAYS if sideways else _Drag.UPWARDS
        if sideways:
            self._begin_swipe(1 if way.x() < 0 else -1)
        return True

    def _slop(self, under: QWidget) -> float:
        """Return how far a finger may roll here, in pixels: further on what can be pressed."""
        widget: QWidget | None = under
        while widget not in (None, self) and not hasattr(widget, "cancel_touch"):
            widget = widget.parentWidget() if widget is not None else None
        if widget is None or widget is self:
            return self._theme.tokens.touch.slop
        side = min(widget.width(), widget.height()) * _ROLL_SHARE
        least, most = (self._theme.tokens.mm(mm) for mm in (_LEAST_ROLL_MM, _MOST_ROLL_MM))
        return max(least, min(most, side))

    def _begin_swipe(self, side: int) -> None:
        by = self._visual(side)
        self._by = 0
        if self._screen is None or _keeps_page(self._screen) or not self._theme.tokens.motion.slide:
            return
        beside = self._neighbour(by)
        if beside is not None:
            self._slide.begin(snapshot(self._screen), beside, side)
            self._by = by

    def _pull(self, way: float) -> None:
        if abs(way) > self._theme.tokens.touch.other and not _keeps_page(self._screen):
            self.swiped.emit(1 if way < 0 else -1)

    def _let_go(self, way: float) -> None:
        far_enough = abs(way) > self.width() * _COMPLETE_SHARE
        if not self._by:
            if far_enough and not _keeps_page(self._screen):
                self.swiped.emit(self._visual(1 if way < 0 else -1))
            return
        same_way = (way < 0) == (self._visual(self._by) > 0)
        if far_enough and same_way:
            self.swiped.emit(self._by)
        else:
            self._by = 0
            self._slide.settle(False, self._theme.tokens.motion.slide)

    def _finish_swipe(self, before: QWidget | None, screen: QWidget) -> None:
        self._by = 0
        self._swap(before, screen)
        self._slide.raise_()
        self._slide.settle(True, self._theme.tokens.motion.slide)

    def _swap(self, before: QWidget | None, screen: QWidget) -> None:
        screen.show()
        if before is not None and before is not screen:
            before.hide()

    def _settled(self, _completes: bool) -> None:
        self.update()
        self.settled.emit()

    def _visual(self, by: int) -> int:
        """Convert a step in reading order to a side of the screen, or back."""
        return -by if self._theme.right_to_left else by


def _keeps_page(screen: QWidget | None) -> bool:
    """Tell whether a screen lets no swipe turn it, as one that is typed on."""
    return bool(getattr(screen, "keeps_page", False))
