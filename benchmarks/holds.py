"""`python -m benchmarks.holds`: a whole guided stretch in real time, watched from outside.

The real kiosk runs on a bare X server and is touched by xdotool. The giant digits are read off the
server's pixels some hundred times a second; each change is stamped with the monotonic clock and
compared with the plan: once with the machine left alone, once with every core kept busy. The
stamps and a picture of each number go to `out/holds/`.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # for the twin; the real kiosk has a screen

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from benchmarks import contestants
from benchmarks.numerals import Numerals
from benchmarks.processes import running, spent
from benchmarks.report import Row, quantile, table
from benchmarks.xserver import XServer, x_server
from kiosk.exercise.session.steps import Hold, Plan
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from tests.support.xvfb_driver import SIZE, looks_like
from ui.app import composition
from ui.app.kiosk import Kiosk
from ui.startup.run import start_qt

EXERCISE = "wall-calf"
WAY = ("Ease a cramp", "Calf, every day", "No, none of these")
OUT = contestants.ROOT / "out/holds"
_LOOK_EVERY = 0.004
_PATIENCE = 60.0
_MOST_PAGES = 60


@dataclass(frozen=True)
class Change:
    """A number when it was first seen, and when the plan has it: seconds from the start."""

    shown: str
    at: float
    planned: float


@dataclass(frozen=True)
class Run:
    """One stretch. `holds` are the seconds that each hold lasted; `cpu` is the share of a core."""

    load: str
    changes: tuple[Change, ...]
    in_order: bool
    holds: tuple[float, ...]
    cpu: float

    @property
    def errors(self) -> list[float]:
        """Return how late each change was by the plan, in milliseconds."""
        return [abs(change.at - change.planned) * 1000 for change in self.changes]


class Watched:
    """The real kiosk on its screen, and its twin offscreen that is touched alike."""

    def __init__(self, server: XServer, kiosk: Kiosk) -> None:
        self._server = server
        self._kiosk = kiosk
        self._twin = KioskDriver(kiosk, FakeClock())

    def begin(self) -> Numerals:
        """Lead both into the stretch; return what reads the digits. The clock runs from now on."""
        self.go(WAY[:-1])
        self._until_alike()
        answer = self._twin.rect_of(WAY[-1]).center()
        self._twin.touch(WAY[-1])
        numerals = Numerals(self._kiosk.window)
        self._touch(answer)
        return numerals

    def go(self, names: tuple[str, ...]) -> None:
        """Lead both from the attract screen by touches."""
        self._until_alike()
        self._touch(QPoint(SIZE[0] // 3, SIZE[1] // 3))
        self._twin.touch_anywhere()
        self.go_on(names)

    def go_on(self, names: tuple[str, ...]) -> None:
        """Touch one after the other, each once the screen shows it."""
        for name in names:
            self._until_alike()
            self.touch(name)

    def page_to(self, name: str) -> None:
        """Turn pages until there is something called `name`, and touch it."""
        for _ in range(_MOST_PAGES):
            self._until_alike()
            names = self._twin.names()
            more = "More" if "More" in names else self._twin.next_name
            self.touch(name if name in names else more)
            if name in names:
                return
        raise RuntimeError(f"no page has “{name}”")

    def touch(self, name: str) -> None:
        """Touch the same on both."""
        self._touch(self._twin.rect_of(name).center())
        self._twin.touch(name)

    def numbers(self, numerals: Numerals, seconds: float) -> Iterator[tuple[str, float, QImage]]:
        """Yield each number, when it came (monotonic seconds), and the whole screen then."""
        shown, before, end = "", b"", time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            time.sleep(_LOOK_EVERY)
            pixels, at = self._server.pixels_of(numerals.area), time.monotonic()
            if pixels == before:
                continue
            before, number = pixels, numerals.read(_image(pixels, numerals.area))
            if not number or number == shown:
                continue
            end = at + seconds + 1.0 if not shown else end
            shown = number
            yield number, at, _image(self._server.pixels(), QRect(0, 0, *SIZE))

    def _until_alike(self) -> None:
        end = time.monotonic() + _PATIENCE
        while not looks_like(_image(self._server.pixels(), QRect(0, 0, *SIZE)), self._picture()):
            if time.monotonic() > end:
                raise RuntimeError(f"the screen never showed {self._twin.place}")
            time.sleep(0.1)

    def _picture(self) -> QImage:
        return self._twin.picture()

    def _touch(self, at: QPoint) -> None:
        self._server.xdotool("mousemove", at.x(), at.y(), "click", 1)


def start_twin(ours: contestants.Contestant) -> Kiosk:
    """Build the same kiosk offscreen, with a clock that stands still."""
    clinic = Path(ours.folders["XDG_CONFIG_HOME"]) / "pure-physio-kiosk/clinic.toml"
    options = composition.Options(windowed=SIZE, clinic_file=clinic, diagonal=21.5)
    return composition.build(start_qt(), options, FakeClock())


def watch(load: str, folder: Path) -> Run:
    """Guide one stretch from the first touch to its end."""
    ours = contestants.kiosk(folder)
    twin = start_twin(ours)
    plan = twin.exercises.plan(EXERCISE)
    with x_server(*SIZE) as server, running(ours.command, ours.environment(server)) as tree:
        watched = Watched(server, twin)
        numerals = watched.begin()
        before, begun = tree.cpu(), time.monotonic()
        seen = list(watched.numbers(numerals, sum(step.seconds for step in plan)))
        cpu = spent(before, tree.cpu()) / (time.monotonic() - begun)
    twin.close()
    _save([picture for _, _, picture in seen], OUT / load)
    return _run(load, [(number, at) for number, at, _ in seen], plan, cpu)


def timeline(plan: Plan) -> list[tuple[str, float]]:
    """Return every number of a held stretch, and when it is due, in seconds from the start."""
    due, found = 0.0, []
    for step in plan:
        found += [(str(ceil(step.seconds) - n), due + n) for n in range(ceil(step.seconds))]
        due += step.seconds
    return found


def _run(load: str, seen: list[tuple[str, float]], plan: Plan, cpu: float) -> Run:
    planned = timeline(plan)
    pairs = list(zip(seen, planned, strict=False))
    # a number can be late, never early: the one that was nearest to its time tells the start
    start = min(at - due for (_, at), (_, due) in pairs)
    changes = tuple(Change(number, at - start, due) for (number, at), (_, due) in pairs)
    in_order = [number for number, _ in seen] == [number for number, _ in planned]
    return Run(load, changes, in_order, tuple(_holds(changes, plan)), cpu)


def _holds(changes: tuple[Change, ...], plan: Plan) -> Iterator[float]:
    """Yield how long each hold lasted: from its first number to the next step's first number."""
    begins, due = {}, 0.0
    for step in plan:
        if isinstance(step, Hold):
            begins[round(due, 3)] = round(due + step.seconds, 3)
        due += step.seconds
    at = {round(change.planned, 3): change.at for change in changes}
    for begin, end in begins.items():
        if begin in at and end in at:
            yield at[end] - at[begin]


def _save(pictures: list[QImage], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for index, picture in enumerate(pictures):
        picture.scaledToWidth(SIZE[0] // 2).save(str(folder / f"{index:03}.png"))


def _image(pixels: bytes, area: QRect) -> QImage:
    wide = area.width()
    made = QImage(pixels, wide, area.height(), wide * 4, QImage.Format.Format_RGB32)
    return made.copy()


@contextmanager
def every_core_busy() -> Iterator[None]:
    """Keep each core at work with something else."""
    command = [sys.executable, "-c", "while True: pass"]
    others = [subprocess.Popen(command) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def rows(run: Run) -> Iterator[Row]:
    """Yield a run's figures for the table."""
    label = f"hold, {run.load}"
    yield Row(f"{label}: numbers shown as planned", "1 = yes", float(run.in_order))
    for share in (0.5, 0.99, 1.0):
        yield Row(f"{label}: error, p{share * 100:g}", "ms", quantile(run.errors, share), goal=50)
    yield Row(f"{label}: shortest hold", "s", min(run.holds, default=0.0))
    yield Row(f"{label}: longest hold", "s", max(run.holds, default=0.0))
    yield Row(f"{label}: CPU", "% of a core", run.cpu * 100)


def all_rows(folder: Path) -> Iterator[Row]:
    """Watch both runs, write the stamps, and yield the figures for the table."""
    runs = [watch("left alone", folder / "alone")]
    with every_core_busy():
        runs.append(watch("every core busy", folder / "busy"))
    stamps = json.dumps([asdict(run) for run in runs], indent=1)
    (OUT / "stamps.json").write_text(stamps, encoding="utf-8")
    for run in runs:
        yield from rows(run)


def main() -> int:
    """Watch, and print the table."""
    with tempfile.TemporaryDirectory(prefix="holds-") as folder:
        print(table(list(all_rows(Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
