"""The chart's picture: read without colour, mirrored, kept; and loaded only when it is needed."""

import gc
import subprocess
import sys
from collections import Counter
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QGraphicsItem
from pytestqt.qtbot import QtBot

from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.media import chart
from ui.widgets.media.chart import Chart
from ui.widgets.media.chart_data import ChartData, apart

DATA = ChartData(
    ("1", "2", "3"), (20, 22, 24), (20.0, 22.0, 24.2), (), (0, 10, 20, 30), "Week",
    "Minutes a week", ("Plan", "Band", "Above"),
)  # fmt: skip
JUMP = DATA._replace(jumped=(20, 30, 30))
THEMES = ("light", "dark", "contrast-light", "contrast-dark")


def _chart(qtbot: QtBot, data: ChartData, theme: str = "light", rtl: bool = False) -> Chart:
    drawn = Theme(
        make_tokens(Screen(1920, 1080, 21.5), "m", theme), PackArt(lambda _path: b""), rtl
    )
    made = Chart(drawn, data, "numbers in words")
    qtbot.addWidget(made)
    made.resize(900, made.height_for(900))
    chart.loading().wait()
    return made


def _place(made: Chart, week: float, load: float) -> QPoint:
    """Where a value of the chart drawn last stands on the widget."""
    at: QPointF = chart.plotter()._plot.vb.mapViewToScene(QPointF(week, load))
    return QPointF(at.x(), at.y() + made._title(made.width()).height).toPoint()


def _grey(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def test_the_plot_holds_what_it_was_given(qtbot: QtBot) -> None:
    _chart(qtbot, JUMP).grab()
    band, plan, above = chart.plotter().heights()
    assert (band, plan, above) == ([20.0, 22.0, 24.2], [20, 22, 24], [0, 8, 6])


def test_a_chart_without_a_band(qtbot: QtBot) -> None:
    bare = DATA._replace(limits=(), keys=("", "", ""))
    made = _chart(qtbot, bare)
    made.grab()
    assert chart.plotter().heights() == ([20, 22, 24],)
    assert made.height_for(900) < _chart(qtbot, DATA).height_for(900)
    assert not made.clipped()


def test_a_chart_of_parts_and_wholes_has_two_keys(qtbot: QtBot) -> None:
    made = _chart(qtbot, JUMP._replace(limits=(), keys=("Finished", "", "Begun")))
    made.grab()
    assert chart.plotter().heights() == ([20, 22, 24], [0, 8, 6])
    assert len(made._keys(900)) == 2


def test_keys_of_two_lines_never_run_into_each_other(qtbot: QtBot) -> None:
    long = "The band: about ten of a hundred more each week (20, then 22)"
    made = _chart(qtbot, JUMP._replace(keys=("Plan", long, "Above: too much")))
    for width in range(300, 900, 20):
        made.resize(width, made.height_for(width))
        rects = [rect for rect, _ in made._keys(width)]
        assert not any(one.intersects(two) for one, two in combinations(rects, 2)), width
        assert rects[-1].bottom() <= made._key_height(width)


@pytest.mark.parametrize("theme", THEMES)
def test_what_lies_above_the_band_is_stroked(qtbot: QtBot, theme: str) -> None:
    """In grey, what is too much still has strokes of its own: many changes along a line."""
    chart._picture.cache_clear()
    made = _chart(qtbot, JUMP, theme)
    picture = _grey(made.grab().toImage())
    middle, edge = _place(made, 2, 26), _place(made, 2.25, 26)
    xs = range(2 * middle.x() - edge.x(), edge.x())
    levels = [picture.pixelColor(x, middle.y()).red() for x in xs]
    assert max(levels) - min(levels) > 60


def test_weeks_run_in_the_reading_direction(qtbot: QtBot) -> None:
    for rtl in (False, True):
        chart._picture.cache_clear()
        made = _chart(qtbot, JUMP, rtl=rtl)
        made.grab()
        assert (_place(made, 1, 0).x() > _place(made, 3, 0).x()) == rtl


def test_the_same_chart_is_drawn_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    chart._picture.cache_clear()
    made = _chart(qtbot, DATA)
    for _ in range(5):
        made.grab()
    assert chart._picture.cache_info().misses == 1
    made.show_data(JUMP, "a jump")
    made.grab()
    assert chart._picture.cache_info().misses == 2


def test_the_plot_never_grows(qtbot: QtBot) -> None:
    made = _chart(qtbot, JUMP)
    made.grab()
    counts = set()
    for start in range(20, 60):
        chart._picture.cache_clear()
        made.show_data(JUMP._replace(planned=(start, start + 1, start + 2)), "numbers")
        made.grab()
        counts.add(chart.plotter().items())
    assert max(counts) <= 10


def test_two_hundred_openings_leave_nothing_behind(qtbot: QtBot) -> None:
    def open_and_close(number: int) -> None:
        chart._picture.cache_clear()
        made = _chart(qtbot, (DATA, JUMP)[number % 2], THEMES[number % 4])
        made.grab()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def alive() -> Counter[str]:
        gc.collect()
        kinds = (QObject, QGraphicsItem)
        return Counter(type(o).__name__ for o in gc.get_objects() if isinstance(o, kinds))

    for number in range(4):
        open_and_close(number)
    before = alive()
    for number in range(200):
        open_and_close(number)
    assert alive() - before == Counter()


def test_neither_numpy_nor_pyqtgraph_comes_before_the_first_screen() -> None:
    code = """
import sys
from kiosk.shared.clock import SystemClock
from ui.app import composition
from ui.startup import run
application = run.start_qt()
options = composition.Options(windowed=(1280, 720), diagonal=21.5)
kiosk = composition.build(application, options, SystemClock())
application.processEvents()
heavy = {"numpy", "pyqtgraph", "ui.widgets.media.plotting"}
print(sorted(heavy & set(sys.modules)))
kiosk.close()
"""
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("least", "kept"),
    [(9.0, (0, 10, 20, 30, 40)), (11.0, (0, 20, 40)), (20.5, (10, 40)), (100.0, (40,))],
)
def test_numbers_at_the_side_never_run_into_each_other(least: float, kept: tuple[int, ...]) -> None:
    assert apart((0, 10, 20, 30, 40), least) == kept


def test_a_single_tick_stays() -> None:
    assert apart((0,), 5.0) == (0,)
