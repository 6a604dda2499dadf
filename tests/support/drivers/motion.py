"""What moves from one picture to another, stopped at any moment."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QPoint, QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.app import events as e
from tests.support.drivers.screen import ScreenDriver
from ui.widgets.motion.layer import MotionLayer


class MotionDriver:
    """Begins motions and does not wait for their end."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def touch(self, name: str) -> None:
        """Touch what is called `name`, and look at once."""
        at = self._screen.rect_of(name).center()
        self._screen.contact(QTest.mousePress, at)
        self._screen.contact(QTest.mouseRelease, at)

    def press_at(self, at: QPoint) -> None:
        """Put a finger on a place of the window."""
        self._screen.contact(QTest.mousePress, at)

    def lift_at(self, at: QPoint) -> None:
        """Lift it there."""
        self._screen.contact(QTest.mouseRelease, at)

    def send(self, *events: e.Event) -> None:
        """Let something happen without a touch."""
        for event in events:
            self._screen.built.controller.dispatch(event)

    def pass_time(self, seconds: float) -> None:
        """Let the clock go on and the kiosk notice."""
        self._screen.clock.now += seconds
        self._screen.built.controller.tick()

    @property
    def lengths(self) -> list[int]:
        """The milliseconds of everything that moves now."""
        return [animation.duration() for _, animation in self._running()]

    def pictures(self, *shares: float) -> list[QImage]:
        """Return what the screen looks like at these shares of the time; the motion goes on."""
        running, found = self._running(), []
        for share in shares:
            for layer, animation in running:
                animation.pause()
                first, last = animation.startValue(), animation.endValue()
                done = animation.easingCurve().valueForProgress(share)
                layer._move(first + (last - first) * done)
            found.append(self._screen.picture())
        for _, animation in running:
            animation.resume()
        return found

    def frames(self, count: int) -> Iterator[Callable[[], None]]:
        """Yield what paints each of so many moments of the one thing that moves."""
        ((layer, animation),) = self._running()
        animation.pause()
        first, last = animation.startValue(), animation.endValue()
        for number in range(count):
            yield partial(_paint, layer, first + (last - first) * (number + 1) / count)
        animation.resume()

    def _running(self) -> list[tuple[MotionLayer, QVariantAnimation]]:
        layers = [w for w in self._screen.built.window.findChildren(MotionLayer) if w.running]
        return [(layer, layer._animation) for layer in layers]


def _paint(layer: MotionLayer, value: float) -> None:
    layer._move(value)
    layer.repaint()


def difference(one: QImage, other: QImage) -> int:
    """Return the largest difference of a colour's level, of 255, at any pixel."""
    a, b = (
        np.frombuffer(i.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
        for i in (one, other)
    )
    return int((np.maximum(a, b) - np.minimum(a, b)).max())
