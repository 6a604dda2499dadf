"""The real kiosk on a bare X server, touched by xdotool and watched from outside.

Where things are, and what the screen must look like, comes from a twin: the same kiosk built
offscreen in the test's own process, which is told everything that the real one's visitor does.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from benchmarks.xserver import XServer, program
from tests.support.drivers.kiosk import KioskDriver

COMMAND = Path(sys.executable).with_name("kiosk")
SIZE = (1920, 1080)
SOON = 15.0
"""Seconds to wait for what should come at once: slack for a busy machine, not a goal."""
BEGUN = 90.0
"""Seconds to wait for the first screen, beside much else; how fast it is, the benchmarks say."""
_UNSEEN = 24
"""A difference in a colour's level, of 255, that nobody sees."""


class KioskProcess:
    """`kiosk run`, with settings, cache and log in a folder of its own."""

    def __init__(self, home: Path, environment: Mapping[str, str], clinic: str = "") -> None:
        kinds = ("CONFIG", "CACHE", "STATE", "DATA")
        folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in kinds}
        config = home / "config/pure-physio-kiosk"
        config.mkdir(parents=True, exist_ok=True)
        (config / "clinic.toml").write_text(clinic, encoding="utf-8")
        staff = home / "data/pure-physio-kiosk/staff"
        staff.mkdir(parents=True, exist_ok=True)
        (staff / "used").touch()  # else its first start asks for a PIN
        self._said = (home / "said.txt").open("w+b")
        self._process = subprocess.Popen(
            [COMMAND, "run"], env={**environment, **folders}, stderr=self._said
        )

    def __enter__(self) -> "KioskProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # asked, not killed: a kiosk that is killed three times leaves its content out
        self.terminate()
        try:
            self._process.wait(timeout=SOON)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._said.close()

    @property
    def runs(self) -> bool:
        """Whether the process lives."""
        return self._process.poll() is None

    def said(self) -> str:
        """What it wrote for whoever started it."""
        return Path(self._said.name).read_text(encoding="utf-8")

    def exit_code(self) -> int:
        """Wait for its end and return its code; negative: the signal that ended it."""
        return self._process.wait(timeout=SOON)

    def terminate(self) -> None:
        """Ask it to end, as a supervisor does."""
        self._process.send_signal(signal.SIGTERM)


class Visitor:
    """Somebody in front of the real screen; the twin does the same."""

    def __init__(self, server: XServer, process: KioskProcess, twin: KioskDriver) -> None:
        self._server = server
        self._process = process
        self.twin = twin

    def touch(self, name: str) -> None:
        """Touch what is called `name`."""
        self.touch_at(self.twin.rect_of(name).center())
        self.twin.touch(name)

    def touch_to_start(self) -> None:
        """Touch the attract screen, on its words."""
        self.touch_at(QPoint(SIZE[0] // 3, SIZE[1] // 3))
        self.twin.touch_anywhere()

    def touch_next(self) -> None:
        """Touch the button to the next page."""
        self.touch(self.twin.next_name)

    def touch_at(self, at: QPoint) -> None:
        """Touch a point, as a finger: there, down, up; what is new there has been seen before."""
        self._server.xdotool("mousemove", at.x(), at.y(), "sleep", 0.4, "click", 1)

    def right_click(self, name: str) -> None:
        """Press the other button of a mouse on `name`."""
        self.right_click_at(self.twin.rect_of(name).center())

    def right_click_at(self, at: QPoint) -> None:
        """Press the other buttons of a mouse on a point."""
        self._server.xdotool("mousemove", at.x(), at.y(), "click", 3, "click", 2)

    def key(self, keys: str) -> None:
        """Press keys of a keyboard."""
        self._server.xdotool("key", keys)

    def type(self, text: str) -> None:
        """Type on a keyboard that stands before the kiosk."""
        self._server.xdotool("type", "--delay", 20, text)
        self.twin.keyboard.type(text)

    def swipe(self, dx: int) -> None:
        """Draw a finger over the page by `dx` pixels and lift it."""
        start = self.twin.page_rect.center()
        steps = [("mousemove", start.x() + dx * i // 10, start.y()) for i in range(1, 11)]
        flat = [word for step in steps for word in (*step, "sleep", "0.01")]
        self._server.xdotool("mousemove", start.x(), start.y(), "mousedown", 1)
        self._server.xdotool(*flat, "mouseup", 1)
        self.twin.finger.swipe(dx)

    def sees_what_the_twin_shows(self, within: float = SOON) -> None:
        """Wait until the real screen is the twin's picture."""
        place = self.twin.place
        self.sees(self.twin.picture(), f"what the twin shows ({place})", within, place)

    def sees(self, wanted: QImage, what: str, within: float = SOON, place: str = "") -> None:
        """Wait until the screen is the picture `wanted`; of the `attract` screen, its words."""
        part = QRect(0, 0, wanted.width() // (2 if place == "attract" else 1), wanted.height())
        asked = wanted.copy(part)
        if not self.eventually(lambda: looks_like(self.screen().copy(part), asked), within):
            folder = Path(tempfile.mkdtemp(prefix="kiosk-xvfb-"))
            wanted.save(str(folder / "wanted.png"))
            self.screen().save(str(folder / "seen.png"))
            raise AssertionError(f"the screen never showed {what}; see {folder}. {self.said()}")

    def said(self) -> str:
        """What the kiosk wrote for whoever started it."""
        return self._process.said()

    def eventually(self, holds: Callable[[], bool], within: float = SOON) -> bool:
        """Ask until it holds or the time is over; the kiosk must live all the while."""
        end = time.monotonic() + within
        while not holds():
            assert self._process.runs, f"the kiosk ended: {self.said()}"
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def screen(self) -> QImage:
        """Return the picture of the X root."""
        wide, high = self._server.width, self._server.height
        rows = self._server.pixels_of(QRect(0, 0, wide, high))
        return QImage(rows, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()

    def windows(self) -> list[QRect]:
        """Return where the kiosk's visible windows are."""
        return [self._geometry(window) for window in self._found()]

    def codes(self, folder: Path) -> list[str]:
        """Return what a reader of QR codes finds on the screen."""
        file = folder / "screen.png"
        self.screen().save(str(file))
        reader = program("zbarimg", "zbar-tools")
        told = subprocess.run(
            [reader, "--quiet", "--raw", file], capture_output=True, text=True, timeout=SOON
        )
        return told.stdout.splitlines()

    def _found(self) -> list[str]:
        try:
            return self._server.xdotool("search", "--onlyvisible", "--name", "Kiosk").split()
        except subprocess.CalledProcessError:
            return []  # none is there yet

    def _geometry(self, window: str) -> QRect:
        lines = self._server.xdotool("getwindowgeometry", "--shell", window).split()
        told = dict(line.split("=") for line in lines)
        return QRect(*(int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))


def looks_like(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures are the same to the eye.

    Large letters get slightly other edges when Qt paints a part of the window only.
    """
    difference = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    without_alpha = difference.convertToFormat(QImage.Format.Format_RGB888)
    levels = bytes(without_alpha.constBits())
    return one.size() == other.size() and not levels.translate(None, bytes(range(_UNSEEN + 1)))


def without_screen() -> dict[str, str]:
    """Return an environment in which no screen is named."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {k: v for k, v in os.environ.items() if k not in screens}


@contextmanager
def visiting(
    server: XServer, home: Path, clinic: str, twin: KioskDriver
) -> Iterator[tuple[Visitor, KioskProcess]]:
    """Start the kiosk on `server` and wait for its first screen."""
    with KioskProcess(home, server.environment(), clinic) as process:
        visitor = Visitor(server, process, twin)
        visitor.sees_what_the_twin_shows(within=BEGUN)
        yield visitor, process
