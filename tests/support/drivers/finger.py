"""A finger that does more than touch."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.support.drivers.screen import ScreenDriver


class FingerDriver:
    """One finger: it rests, slips off, swipes."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen
        self._at = QPoint()

    def press(self, name: str) -> None:
        """Put a finger on `name` and leave it there."""
        self.press_at(self._screen.find(name).rect.center())

    def press_at(self, at: QPoint) -> None:
        """Put a finger on a place of the window and leave it there."""
        self._at = at
        self._screen.contact(QTest.mousePress, at)

    def move_to(self, at: QPoint) -> None:
        """Draw the finger to a place of the window."""
        self._at = at
        self._screen.move_to(at)

    def let_go(self) -> None:
        """Lift the finger where it is."""
        self._screen.contact(QTest.mouseRelease, self._at)
        self._screen.settle()

    def touch_and_slip_off(self, name: str) -> None:
        """Press `name` and let go outside of it."""
        rect = self._screen.find(name).rect
        self.press_at(rect.center())
        self.move_to(QPoint(rect.right() + 4, rect.center().y()))
        self.let_go()

    def swipe(self, dx: int, dy: int = 0, *, let_go: bool = True, on: str = "") -> None:
        """Draw a finger over the page by `dx`, `dy` pixels, starting on the words `on`."""
        start = self._screen.find(on).rect.center() if on else self._screen.page_rect.center()
        self.swipe_from(start, dx, dy, let_go=let_go)

    def swipe_from(self, start: QPoint, dx: int, dy: int = 0, *, let_go: bool = True) -> None:
        """Draw a finger from a place of the window by `dx`, `dy` pixels."""
        self.press_at(start)
        for step in range(1, 11):
            self.move_to(start + QPoint(dx * step // 10, dy * step // 10))
        if let_go:
            self.let_go()

    def swipe_and_return(self, out: int, back: int) -> None:
        """Draw a finger out by `out` pixels and back by `back` before letting go."""
        start = self._screen.page_rect.center()
        self.press_at(start)
        for x in (out // 2, out, out + back // 2, out + back):
            self.move_to(start + QPoint(x, 0))
        self.let_go()
