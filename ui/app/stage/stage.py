"""The part between the bars: shows one screen, slides to the next, follows a swiping finger."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.app.stage.finger import Drag, StageFinger, slop_on
from ui.app.stage.stage_motion import StageMotion, tile_at
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.motion.layer import end_layers
from ui.widgets.motion.snapshot import snapshot

_COMPLETE_SHARE = 0.22
"""A swipe over this share of the width turns the page; after a shorter one it springs back."""


class Stage(QWidget):
    """Holds the screens. `swiped` asks for the next screenful or page (+1) or for the one before
    (−1); `settled`: a slide is over."""

    swiped = Signal(int)
    settled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._screen: QWidget | None = None
        self._motion = StageMotion(theme, self, self._settled)
        self._slide = self._motion.slide
        self._neighbour: Callable[[int], QImage | None] = lambda _by: None
        self._fingers: dict[int, StageFinger] = {}
        self._by = 0
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def finish(self) -> None:
        """End what moves at once, for screenshots and tests."""
        self._motion.stop()

    def clear(self) -> None:
        """Show no screen any more."""
        self.finish()
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
        return self._motion.moving

    @property
    def offset(self) -> int:
        """How far the pages have moved, in pixels."""
        return self._slide.offset

    def likeness(self) -> QImage | None:
        """Return a picture of the screen that shows, to move away from; None if nothing moves."""
        moves = self._screen is not None and self._theme.tokens.motion.slide and self.isVisible()
        return snapshot(self._screen) if moves and self._screen is not None else None

    def picture_of(self, screen: QWidget) -> QImage:
        """Return what another screen looks like here."""
        screen.setParent(self)
        screen.setGeometry(self.rect())
        return snapshot(screen)

    def show_screen(
        self,
        screen: QWidget,
        direction: int = 0,
        likeness: QImage | None = None,
        *,
        only_words: bool = False,
    ) -> None:
        """Show `screen`: slide to it from the right (+1) or left (−1) of reading order, fade to it
        or grow from a tile. `likeness`: what the stage looked like before."""
        before = self._screen
        self._screen = screen
        screen.setParent(self)
        screen.setGeometry(self.rect())
        if screen is before and not direction and (self._by or likeness is None):
            return  # newer Props of the same screen, as of a film; what moves there goes on
        if self._by:
            self._finish_swipe(before, screen)
            return
        self.finish()
        opens = self._touched_tile() if direction >= 0 else QRect()
        self._swap(before, screen)
        if likeness is None:
            return
        end_layers(screen)  # what fades by itself there is part of this motion
        if only_words:
            self._motion.fade(likeness, snapshot(screen), getattr(screen, "words", screen))
        else:
            self._motion.move(likeness, snapshot(screen), self._visual(direction), opens)

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
        if not any(f.drag is not Drag.MAYBE for f in self._fingers.values()):
            self.finish()
            self._by = 0
        self._fingers[finger] = StageFinger(at, slop_on(under, self, self._theme.tokens), under)

    def finger_moved(self, finger: int, at: QPointF) -> bool:
        """Follow a finger; True once it swipes and so presses nothing any more."""
        known = self._fingers.get(finger)
        if known is None:
            return False
        way = at - known.start
        if known.drag is Drag.MAYBE and not self._decide(finger, known, way):
            return False
        if known.drag is Drag.SIDEWAYS:
            self._slide.follow(round(way.x()))
        return True

    def finger_up(self, finger: int, at: QPointF) -> None:
        """Turn the page, or spring back."""
        known = self._fingers.pop(finger, None)
        if known is None:
            return
        way = at - known.start
        if known.drag is Drag.UPWARDS:
            self._pull(way.y())
        elif known.drag is Drag.SIDEWAYS:
            self._let_go(way.x())

    def forget_finger(self, finger: int) -> None:
        """Spring back: the finger was a palm, or another screen shows."""
        known = self._fingers.pop(finger, None)
        if known is not None and known.drag is Drag.SIDEWAYS and self._by:
            self._let_go(0)

    def _decide(self, finger: int, known: StageFinger, way: QPointF) -> bool:
        """Return whether a finger has begun to swipe; the others then cannot swipe."""
        if max(abs(way.x()), abs(way.y())) < known.slop:
            return False
        self._fingers = {finger: known}
        sideways = abs(way.x()) > abs(way.y())
        known.drag = Drag.SIDEWAYS if sideways else Drag.UPWARDS
        if sideways:
            self._begin_swipe(1 if way.x() < 0 else -1)
        return True

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

    def _touched_tile(self) -> QRect:
        """Return the place of the tile that a finger is about to open, empty if there is none."""
        still = [f.under for f in self._fingers.values() if f.drag is Drag.MAYBE]
        return next((tile for under in still if (tile := tile_at(under, self))), QRect())

    def _swap(self, before: QWidget | None, screen: QWidget) -> None:
        screen.show()
        if before is not None and before is not screen:
            before.hide()

    def _settled(self) -> None:
        self.update()
        self.settled.emit()

    def _visual(self, by: int) -> int:
        """Convert a step in reading order to a side of the screen, or back."""
        return -by if self._theme.right_to_left else by


def _keeps_page(screen: QWidget | None) -> bool:
    """Tell whether a screen lets no swipe turn it, as one that is typed on."""
    return bool(getattr(screen, "keeps_page", False))
