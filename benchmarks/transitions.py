"""Every frame of every transition on a real window: one JSON line on stdout.

Run by `python -m benchmarks motion` in a process of its own, because the screen's size is the
server's. A frame is timed from its share of the way to its pixels at the server; its work is the
thread's own time, without what other programs take from the machine.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.stopwatch import since, sync
from kiosk.app import events as e
from kiosk.shared.clock import SystemClock
from kiosk.visit.sheets import ComfortSheet
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.motion import MotionDriver
from ui.app import composition
from ui.startup import run

FRAMES = 60
_HOME = (e.LeaveAttract(),)
_PAGE = (*_HOME, e.OpenSection("what-a-cramp-is"))
_SHEET = e.OpenSheet(ComfortSheet())
Act = Callable[[MotionDriver], None]
MOTIONS: dict[str, tuple[tuple[e.Event, ...], Act]] = {
    "slide": (_HOME, lambda motion: motion.send(e.OpenSection("what-a-cramp-is"))),
    "grow": (_HOME, lambda motion: motion.touch("What a cramp is")),
    "sheet": (_PAGE, lambda motion: motion.send(_SHEET)),
    "fade": (_PAGE, lambda motion: motion.send(e.Choose("what-a-cramp-is/0", "work"))),
    "dissolve": ((), lambda motion: motion.send(*_HOME)),
}


def main(clinic: Path) -> None:
    """Measure every motion twice: to warm up, and to tell."""
    application = run.start_qt()
    kiosk = KioskDriver(
        composition.build(application, composition.Options(clinic_file=clinic), SystemClock()),
        FakeClock(),
    )
    found: dict[str, list[float]] = {}
    for name in (*MOTIONS, *MOTIONS):
        found[name], found[f"{name}, work"] = _frames(kiosk, *MOTIONS[name])
    kiosk.built.close()
    print(json.dumps(found))


def _frames(
    kiosk: KioskDriver, way: tuple[e.Event, ...], act: Act
) -> tuple[list[float], list[float]]:
    kiosk.end_visit()
    kiosk.go(*way)
    QApplication.processEvents()
    act(kiosk.motion)
    times, work = [], []
    for show in kiosk.motion.frames(FRAMES):
        begun, worked = time.perf_counter(), time.thread_time()
        show()
        work.append((time.thread_time() - worked) * 1000)
        sync()
        times.append(since(begun))
    kiosk.settle()
    return times, work


if __name__ == "__main__":
    main(Path(sys.argv[1]))
