"""The program behind the screen: what breaks, what is left over, what nobody foresaw."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

from PySide6.QtCore import QAbstractAnimation, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem, QWidget

from tests.support.drivers.screen import ScreenDriver

_KEYS = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_F4,
    Qt.Key.Key_A,
)


class ProgramDriver:
    """The program behind the screen."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def break_down(self) -> None:
        """Let something in the program fail, as an exception nobody caught does."""
        self._screen.built.controller.failed()
        self._screen.settle()

    def activate_again(self) -> None:
        """Let the window lose and get back the system's attention."""
        other = QWidget()
        other.show()
        for window in (other, self._screen.built.window):
            window.activateWindow()
            QTest.qWaitForWindowActive(window)
        other.hide()
        other.deleteLater()
        self._screen.settle()

    def paint(self) -> None:
        """Paint everything that shows, now."""
        self._screen.built.window.repaint()
        self._screen.built.window.grab()

    def moving(self) -> int:
        """How many things on the screen move by themselves."""
        animations = self._screen.built.window.findChildren(QAbstractAnimation)
        return sum(a.state() == QAbstractAnimation.State.Running for a in animations)

    def widgets_alive(self) -> int:
        """How many widgets exist once everything that is to go is gone."""
        self._screen.settle()
        return len(QApplication.allWidgets())

    def things_alive(self) -> dict[str, int]:
        """How many objects of each kind exist: widgets, what a plot is made of, and their like."""
        self._screen.settle()
        gc.collect()
        kinds = (QObject, QGraphicsItem)
        return dict(Counter(type(o).__name__ for o in gc.get_objects() if isinstance(o, kinds)))

    def leave_alone_for(self, steps: Callable[[], Iterator[None]], events: int) -> None:
        """Let the kiosk do a longer work, with `events` rounds of other events meanwhile."""
        self._screen.built.controller.background.add_steps(steps)
        for _ in range(events):
            QApplication.processEvents()

    def poke(self, rnd: Random) -> None:
        """Do one random thing that a visitor, a child or a cleaning cloth might do."""
        what = rnd.random()
        if what < 0.35:
            self._wipe(rnd)
        elif what < 0.6:
            self._touch_something(rnd)
        elif what < 0.8:
            QTest.keyClick(self._screen.built.window, Qt.Key(rnd.choice(_KEYS)))
        else:
            # a guided exercise goes on over short steps only
            self._screen.clock.now += rnd.choice([0.5, 0.5, 1.5, 1.5, 1.5, 50.0, 95.0, 120.0])
            self._screen.built.controller.tick()
            self._screen.built.staff_access.tick()
        if rnd.random() < 0.3:
            self._screen.settle()

    def _wipe(self, rnd: Random) -> None:
        """Draw a finger over the screen from anywhere to anywhere, or tap."""
        window = self._screen.built.window

        def spot() -> QPoint:
            return QPoint(rnd.randrange(window.width()), rnd.randrange(window.height()))

        at = spot()
        self._screen.contact(QTest.mousePress, at)
        for _ in range(rnd.choice([0, 0, 1, 3])):
            at = spot()
            self._screen.move_to(at)
        self._screen.contact(QTest.mouseRelease, at)

    def _touch_something(self, rnd: Random) -> None:
        """Touch one of the things that can be touched, whichever it is."""
        targets = self._screen.targets()
        if targets:
            at = rnd.choice(targets).rect.center()
            self._screen.contact(QTest.mousePress, at)
            self._screen.contact(QTest.mouseRelease, at)
