"""The kiosk measured from inside of its process, on a real window: one JSON line on stdout.

Run by `python -m benchmarks` in a process of its own, because the screen's size is the server's.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.stopwatch import Watch, since, sync
from kiosk.app import events as e
from kiosk.shared import qr
from kiosk.shared.clock import SystemClock
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from ui.app import composition
from ui.startup import run
from ui.startup.warm_up import settle_memory
from ui.widgets.media.qr import QrCode
from ui.widgets.motion.slide import Slide
from ui.widgets.motion.snapshot import snapshot

Milliseconds = list[float]
_LEFT = Qt.MouseButton.LeftButton


class Bench:
    """A kiosk on the screen, and stopwatches."""

    def __init__(self, clinic: Path) -> None:
        self._application = run.start_qt()
        options = composition.Options(clinic_file=clinic)
        self._kiosk = composition.build(self._application, options, SystemClock())
        self._driver = KioskDriver(self._kiosk, FakeClock())
        self._go(e.LeaveAttract())

    def slide_frames(self, frames: int = 60) -> tuple[Milliseconds, Milliseconds]:
        """Every frame of a page turn: painted and sent; and then drawn by the server too."""
        sent, drawn = [], []
        slide = self._slide()
        slide.begin(*self._neighbours(), 1)
        for i in range(frames):
            begun = time.perf_counter()
            slide.follow(-slide.width() * i // frames)
            slide.repaint()
            sent.append(since(begun))
            sync()
            drawn.append(since(begun))
        slide.stop()
        return sent, drawn

    def slide_gaps(self) -> Milliseconds:
        """The times between frames of slides that run by themselves, over every page."""
        found: Milliseconds = []
        self._go(e.GoHome())
        for _ in self._driver.pack.sections:
            self._rest(0.15)
            slide = self._slide()
            watch = Watch(slide, QEvent.Type.Paint)
            loop = QEventLoop()
            slide.finished.connect(loop.quit)
            self._kiosk.controller.dispatch(e.TurnPage(1))
            loop.exec()
            watch.end()
            found += [(b - a) * 1000 for a, b in zip(watch.times, watch.times[1:], strict=False)]
        return found

    def turns(self, *, slides: bool) -> Milliseconds:
        """From the lifted finger on Next to the next page's pixels, for every page."""
        self._go(e.SetReducedMotion(not slides), e.GoHome())
        return [self._next(slides) for _ in self._driver.pack.sections]

    def jumps(self) -> Milliseconds:
        """From a touch on home to a page that nothing has prepared, for every page."""
        found = []
        for section in self._driver.pack.sections:
            self._go(e.SetReducedMotion(False), e.SetReducedMotion(True), e.GoHome())
            found.append(self._until_painted(partial(self._open, section)))
        return found

    def presses(self, times: int = 60) -> Milliseconds:
        """From a finger on a button to its pressed look."""
        found = []
        for _ in range(times):
            at = self._driver.rect_of("Book").center()
            found.append(self._until_painted(partial(self._press, at)))
            QTest.mouseRelease(self._handle, _LEFT, pos=QPoint(at.x(), at.y() - 400))
            self._rest(0.05)
        return found

    def codes(self, times: int = 20) -> Milliseconds:
        """Make a QR code and paint it."""
        theme = self._kiosk.controller.frame._theme
        found = []
        for i in range(times):
            begun = time.perf_counter()
            content = f"https://purephysio.example/book?from=front-desk-{i}"
            code = QrCode(theme, qr.modules(content), "a code")
            code.resize(500, 500)
            snapshot(code)
            found.append(since(begun))
        return found

    def figure_frames(self, frames: int = 120) -> Milliseconds:
        """The work of posing and painting a figure at 1000 × 800, for every exercise and view.

        The thread's own time: what other programs take from the machine is no part of it.
        """
        from ui.widgets.media.figure_view import FigureView

        settle_memory()
        found = []
        for exercise in self._driver.pack.exercises:
            scene = self._kiosk.exercises.scene(exercise)
            for view in scene.views:
                figure = FigureView("#FFFFFF", "#DDDDDD")
                figure.resize(1000, 800)
                figure.show()
                # the first frame paints the room as well, once
                for i in range(-1, frames):
                    begun = time.thread_time()
                    figure.set_drawing(scene.draw(max(i, 0) / frames, 1.0 + i / 30, view=view))
                    figure.repaint()
                    if i >= 0:
                        found.append((time.thread_time() - begun) * 1000)
                figure.hide()
        return found

    def close(self) -> None:
        self._kiosk.close()

    @property
    def _handle(self) -> QWindow:
        return self._kiosk.window.windowHandle()

    def _slide(self) -> Slide:
        slide = self._kiosk.controller.frame.stage.findChild(Slide)
        assert slide is not None
        return slide

    def _next(self, slides: bool) -> float:
        self._rest(0.5)
        at = self._driver.rect_of(self._driver.next_name).center()
        self._press(at)
        self._rest(0.05)
        milliseconds = self._until_painted(partial(self._lift, at))
        if slides:
            self._rest(0.4)
        return milliseconds

    def _until_painted(self, act: Callable[[], None]) -> float:
        """Return the time from `act` until the window is painted and the server has it."""
        watch = Watch(self._kiosk.window, QEvent.Type.UpdateRequest)
        begun = time.perf_counter()
        act()
        while not watch.times:
            QApplication.processEvents()
        sync()
        watch.end()
        return since(begun)

    def _open(self, section: str) -> None:
        self._kiosk.controller.dispatch(e.OpenSection(section))

    def _press(self, at: QPoint) -> None:
        self._kiosk.window.touch.settle()
        QTest.mousePress(self._handle, _LEFT, pos=at)

    def _lift(self, at: QPoint) -> None:
        QTest.mouseRelease(self._handle, _LEFT, pos=at)

    def _neighbours(self) -> tuple[QImage, QImage]:
        stage = self._kiosk.controller.frame.stage
        before, after = stage.screen_shown, self._kiosk.controller.neighbour(1)
        assert before is not None
        assert after is not None
        return snapshot(before), after

    def _go(self, *events: e.Event) -> None:
        self._driver.go(*events)
        self._rest(0.2)

    def _rest(self, seconds: float) -> None:
        """Let the kiosk do what it does by itself."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()


def main(clinic: Path) -> None:
    bench = Bench(clinic)
    sent, drawn = bench.slide_frames()
    found = {
        "slide_sent": sent,
        "slide_drawn": drawn,
        "slide_gaps": bench.slide_gaps(),
        "turns": bench.turns(slides=True),
        "turns_at_once": bench.turns(slides=False),
        "jumps": bench.jumps(),
        "presses": bench.presses(),
        "codes": bench.codes(),
        "figure_frames": bench.figure_frames(),
    }
    bench.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
