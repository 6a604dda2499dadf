"""The load chart's first opening, and whether loading it keeps a touch waiting: one JSON line.

Run by `python -m benchmarks` in processes of their own: modules load only once in each.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.stopwatch import since, sync
from kiosk.app import events as e
from kiosk.blocks.load_chart.block import LoadChart
from kiosk.shared.clock import SystemClock
from kiosk.visit.context import page_order
from ui.app import composition
from ui.app.kiosk import Kiosk
from ui.pages.section import SectionScreen
from ui.startup import run
from ui.widgets.media import chart

_BEAT = 2  # milliseconds between two looks at the event loop
_WHILE = 2.5  # seconds that are watched


class Beats:
    """Notes how long the event loop keeps whoever touches waiting.

    `work` is the processor time of the same stretches: what a gap has on a machine left alone.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last = time.perf_counter()
        self._worked = time.process_time()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.process_time()
        self.gaps.append((now - self._last) * 1000 - _BEAT)
        self.work.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked

    def end(self) -> None:
        self._timer.stop()


def _rest(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _chart_page(kiosk: Kiosk) -> tuple[str, int]:
    """Return the page with the first chart of the pack, and the chart's place in it."""
    toc = kiosk.library.toc(kiosk.library.languages[0])
    for section in page_order(toc):
        blocks = kiosk.library.section(toc.language, section).blocks
        for index, block in enumerate(blocks):
            if isinstance(block, LoadChart):
                return section, index
    raise SystemExit("No page of the pack has a chart.")


def _open(kiosk: Kiosk, section: str) -> tuple[float, float]:
    """Return the milliseconds from the touch until the screenful with the chart is painted.

    Then, of these, the processor's.
    """
    dispatch, frame = kiosk.controller.dispatch, kiosk.controller.frame
    begun, worked = time.perf_counter(), time.process_time()
    dispatch(e.OpenSection(section))
    frame.stage.finish()
    section_screen = frame.stage.screen_shown
    assert isinstance(section_screen, SectionScreen)
    found = frame.findChild(chart.Chart)
    assert found is not None
    dispatch(e.ShowView(section_screen.view_of(found)))
    QApplication.processEvents()
    found.repaint()
    sync()
    return since(begun), (time.process_time() - worked) * 1000


def main(clinic: Path, way: str) -> None:
    """`warm`: as on a kiosk that stood a while. `cold`: the first touch leads to the chart."""
    application = run.start_qt()
    kiosk = composition.build(application, composition.Options(clinic_file=clinic), SystemClock())
    kiosk.controller.dispatch(e.LeaveAttract())
    section, index = _chart_page(kiosk)
    _rest(1.0)
    beats = Beats()
    if way == "warm":
        chart.loading().begin()
        _rest(_WHILE)
        beats.end()
        opening = _open(kiosk, section)
    else:
        opening = _open(kiosk, section)
        beats = Beats()
        _rest(_WHILE)
        beats.end()
    steps = []
    for minutes in range(10, 60, 5):
        begun = time.perf_counter()
        kiosk.controller.dispatch(e.Choose(f"{section}/{index}/now-minutes", str(minutes)))
        QApplication.processEvents()
        sync()
        steps.append(since(begun))
    kiosk.close()
    found = {
        "gap": [max(beats.gaps)],
        "gap_work": [max(beats.work)],
        "opening": [opening[0]],
        "opening_work": [opening[1]],
        "steps": steps,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
