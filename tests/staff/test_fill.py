"""No staff page has an empty third, a cramped chart or a picture that is missing."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.shared.comfort import TextSize
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.state import StaffState
from kiosk.staff.view.preview import build_preview_view
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.usage.counts import count_days, count_parts
from ui.staff.turned_flow import TurnedFlow
from ui.theme import fonts
from ui.widgets.media.chart import Chart

_LEAST, _LEAST_LAST = 0.6, 0.55
"""How full a screenful is, and the last or only one of a page."""
SMALL = (1024, 600), 10.1
LOOKS = {
    "landscape": ((1920, 1080), TextSize.M),
    "upright": ((1080, 1920), TextSize.M),
    "largest text": ((1366, 768), TextSize.XL),
}


def _used(make_kiosk: MakeKiosk, folder: Path, look: str) -> KioskDriver:
    size, text_size = LOOKS[look]
    kiosk = make_kiosk(windowed=size, text_size=text_size)
    count_days(folder / "data", kiosk.today)
    parts = {"morning": 400, "midday": 120, "afternoon": 300, "evening": 90}
    count_parts(folder / "data", kiosk.today, parts)
    kiosk.built.staff.begin(StaffState(1000.0, None), (r.Refresh(),))
    kiosk.work()
    return kiosk


@pytest.mark.parametrize("look", LOOKS)
def test_no_screenful_is_nearly_empty(make_kiosk: MakeKiosk, tmp_path: Path, look: str) -> None:
    kiosk = _used(make_kiosk, tmp_path, look)
    fills: dict[str, list[float]] = {}
    for page in e.PageName:
        kiosk.built.staff.dispatch(e.OpenPage(page))
        kiosk.work()
        [flow] = kiosk.pieces(TurnedFlow)
        fills[page.value] = [round(fill, 2) for fill in flow.fills()]
    print(fills)
    for page_fills in fills.values():
        *others, last = page_fills
        assert min([*others, 1.0]) >= _LEAST, fills
        assert last >= _LEAST_LAST, fills


@pytest.mark.parametrize("look", LOOKS)
def test_no_label_of_a_chart_touches_the_next(
    make_kiosk: MakeKiosk, tmp_path: Path, look: str
) -> None:
    kiosk = _used(make_kiosk, tmp_path, look)
    seen = 0
    for page in (e.PageName.OVERVIEW, e.PageName.USAGE):
        kiosk.built.staff.dispatch(e.OpenPage(page))
        kiosk.work()
        for view in range(kiosk.staff.view[1]):
            kiosk.built.staff.dispatch(e.ShowView(view))
            for chart in kiosk.pieces(Chart):
                seen += 1
                assert _closest(chart) > 0, chart._data.weeks
    assert seen == 5


def _closest(chart: Chart) -> float:
    """Return the smallest gap between two labels, in pixels."""
    size, data = chart._ink().text, chart._data
    metrics = QFontMetricsF(fonts.font(size))
    side = round(size * (0.75 + 0.62 * len(str(data.ticks[-1]))))
    slot = (chart.width() - side) / len(data.weeks)
    wide = [max(map(metrics.horizontalAdvance, name.split("\n"))) for name in data.weeks]
    return min(slot - (one + other) / 2 for one, other in pairwise(wide))


def test_where_the_menu_has_no_room_it_lies_over_the_page(make_kiosk: MakeKiosk) -> None:
    size, diagonal = SMALL
    kiosk = make_kiosk(windowed=size, diagonal=diagonal)
    kiosk.built.staff.begin(StaffState(1000.0, None), (r.Refresh(),))
    kiosk.work()
    assert "Usage" not in kiosk.names()
    [flow] = kiosk.pieces(TurnedFlow)
    assert flow.width() > 0.9 * size[0], "the page has all of the width"
    kiosk.touch("Menu")
    kiosk.touch_anywhere()
    assert "Usage" not in kiosk.names(), "a touch beside it closes it"
    kiosk.touch("Menu")
    kiosk.touch("Usage")
    kiosk.work()
    assert "Nothing to show yet" in kiosk.words()
    assert "Languages" not in kiosk.names()


def test_where_the_menu_has_room_it_stands_beside_the_page(kiosk: KioskDriver) -> None:
    kiosk.built.staff.begin(StaffState(1000.0, None), (r.Refresh(),))
    kiosk.work()
    assert "Usage" in kiosk.names()
    assert "Menu" not in kiosk.names()


def test_a_question_of_waiting_content_shows_with_its_topics_picture(kiosk: KioskDriver) -> None:
    context = kiosk.built.content.present.context("en")
    library = kiosk.built.library
    pictures = {topic.id: topic.picture for topic in library.toc("en").topics}
    for head in library.toc("en").questions:
        own = library.question("en", head.id).picture
        [page] = build_preview_view(f"question/{head.id}", library, context).page.pages
        assert page.picture == (own or pictures[head.topics[0]])
        assert page.alt
