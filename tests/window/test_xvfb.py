"""The real command on a real, bare X server: what only a whole process can show.

Whatever can be shown without a screen is tested elsewhere. Positions and expected pictures come
from an offscreen twin (`tests/support/xvfb_driver.py`).
"""

import json
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect

from benchmarks.xserver import XServer, x_server
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.xvfb_driver import (
    SIZE,
    KioskProcess,
    Visitor,
    looks_like,
    visiting,
    without_screen,
)
from ui.widgets.media import chart

pytestmark = pytest.mark.xvfb

LINK = "https://purephysio.example/book?from=front-desk"
QUIET, COUNTDOWN = 30, 20
PAPER = bytes((0xF3, 0xF8, 0xFB))  # blue, green, red
CLINIC = f"""\
name = "Test Clinic"
screen_diagonal = 21.5
idle_seconds = {QUIET}

[booking]
web = "{LINK}"
"""


@pytest.fixture(scope="module")
def server() -> Iterator[XServer]:
    with x_server(*SIZE) as running:
        yield running


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder of settings and compiled pack for every process of this file."""
    return tmp_path_factory.mktemp("kiosk-home")


@pytest.fixture
def twin(make_kiosk: MakeKiosk) -> KioskDriver:
    chart.loading().wait()  # a chart stands in words until what draws it is there
    return make_kiosk(clinic=CLINIC, windowed=SIZE)


@pytest.fixture
def visitor(server: XServer, home: Path, twin: KioskDriver) -> Iterator[Visitor]:
    with visiting(server, home, CLINIC, twin) as (someone, _):
        yield someone


@pytest.fixture
def visitor_at_home(visitor: Visitor) -> Visitor:
    visitor.touch_to_start()
    visitor.sees_what_the_twin_shows()
    return visitor


def test_a_visit_from_the_first_touch_to_the_last_page(visitor: Visitor) -> None:
    assert visitor.windows() == [QRect(0, 0, *SIZE)]
    visitor.touch_to_start()
    assert visitor.twin.place == "home"
    for section in visitor.twin.pack.sections:
        _leave_by_next(visitor)
        assert visitor.twin.place == section
        visitor.sees_what_the_twin_shows()
    _leave_by_next(visitor)
    assert visitor.twin.place == "home"
    visitor.sees_what_the_twin_shows()


def _leave_by_next(visitor: Visitor) -> None:
    """Touch Next through what is left of the section, and out of it, each page once it is there.

    A finger touches what it sees: a touch while a busy machine still draws may fall on nothing.
    """
    place = visitor.twin.place
    while visitor.twin.place == place:
        visitor.sees_what_the_twin_shows()
        visitor.touch_next()


def test_a_phone_reads_the_booking_code_off_the_screen(
    visitor_at_home: Visitor, tmp_path: Path
) -> None:
    visitor_at_home.touch("Book")
    visitor_at_home.sees_what_the_twin_shows()
    assert visitor_at_home.codes(tmp_path) == [LINK]


def test_a_swipe_turns_the_page_and_a_swipe_back_returns(visitor_at_home: Visitor) -> None:
    visitor_at_home.touch_next()
    visitor_at_home.sees_what_the_twin_shows()
    first = visitor_at_home.twin.place
    for dx, expected in ((-900, 2), (900, 1)):
        visitor_at_home.swipe(dx)
        assert (visitor_at_home.twin.place, visitor_at_home.twin.view[0]) == (first, expected)
        visitor_at_home.sees_what_the_twin_shows()


def test_no_key_and_no_second_button_leads_out(visitor_at_home: Visitor) -> None:
    for keys in ("Escape", "alt+F4", "ctrl+q", "ctrl+w", "F11", "alt+Tab", "super+d", "Menu"):
        visitor_at_home.key(keys)
    visitor_at_home.right_click("Book")
    visitor_at_home.sees_what_the_twin_shows()
    visitor_at_home.touch_next()
    visitor_at_home.sees_what_the_twin_shows()
    assert visitor_at_home.windows() == [QRect(0, 0, *SIZE)]


def test_a_search_an_answer_its_link_and_back_to_where_one_was(visitor_at_home: Visitor) -> None:
    visitor, twin = visitor_at_home, visitor_at_home.twin
    page = twin.questions
    for name in ("Questions and answers", "Search a word", *"nigth", "Space", "Done"):
        visitor.touch(name)
    assert page.query == "nigth "
    assert "Showing results for “night" in twin.words()
    visitor.sees_what_the_twin_shows()
    visitor.touch("Why do I get cramps at night?")
    assert "Did this answer you?" in twin.words()
    visitor.sees_what_the_twin_shows()
    answer = visitor.screen()
    visitor.touch("See why cramps happen")
    assert twin.place == "why-cramps-happen"
    visitor.sees_what_the_twin_shows()
    visitor.touch("Back")
    visitor.sees(answer, "the answer again")


def test_a_physical_keyboard_searches_and_leads_nowhere_else(visitor_at_home: Visitor) -> None:
    visitor, page = visitor_at_home, visitor_at_home.twin.questions
    visitor.touch("Questions and answers")
    visitor.sees_what_the_twin_shows()
    visitor.type("quinine")
    for keys in ("Escape", "alt+F4", "ctrl+q", "ctrl+a", "ctrl+v", "F11", "super+d", "Menu"):
        visitor.key(keys)
    assert page.query == "quinine"
    visitor.sees_what_the_twin_shows()
    assert visitor.windows() == [QRect(0, 0, *SIZE)]


def test_left_alone_it_counts_down_and_goes_back_to_the_start(visitor: Visitor) -> None:
    attract = visitor.screen()
    visitor.touch_to_start()
    visitor.sees_what_the_twin_shows()
    home_screen, touched = visitor.screen(), time.monotonic()
    # the last frames of the dissolve differ by a shade
    changed = visitor.eventually(
        lambda: not looks_like(visitor.screen(), home_screen), within=QUIET + 10
    )
    assert changed
    assert time.monotonic() - touched > QUIET - 2
    assert not looks_like(visitor.screen(), attract)
    visitor.sees(attract, "the attract screen", within=COUNTDOWN + 10, place="attract")
    assert time.monotonic() - touched > QUIET + COUNTDOWN - 2


def test_it_ends_when_the_supervisor_asks(server: XServer, home: Path, twin: KioskDriver) -> None:
    with visiting(server, home, CLINIC, twin) as (_, process):
        process.terminate()
        assert process.exit_code() in (0, -signal.SIGTERM)
        assert "Traceback" not in process.said()


def test_what_a_kiosk_writes_is_its_users_alone(
    server: XServer, home: Path, twin: KioskDriver
) -> None:
    log = home / "state/pure-physio-kiosk/log/kiosk.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.touch(mode=0o644)  # as an earlier version left it
    with visiting(server, home, CLINIC, twin):
        pass
    written = [path for kind in ("data", "state") for path in (home / kind).rglob("*")]
    ours = [path for path in written if path.is_file() and path.name != "used"]
    assert {log, home / "data/pure-physio-kiosk/running.lock"} <= set(ours)
    assert [path for path in ours if path.stat().st_mode & 0o077] == []


@pytest.mark.parametrize("display", ["", ":29999"])
def test_without_a_screen_it_says_so(tmp_path: Path, display: str) -> None:
    environment = without_screen() | ({"DISPLAY": display} if display else {})
    with KioskProcess(tmp_path, environment) as process:
        assert process.exit_code() == 3
        assert "no screen was found" in process.said()


def test_the_plain_page_stays_whatever_a_visitor_presses(
    server: XServer, tmp_path: Path, twin: KioskDriver
) -> None:
    starts = tmp_path / "data/pure-physio-kiosk/updates/starts.json"
    with visiting(server, tmp_path, CLINIC, twin) as (_, process):
        assert process.runs
        counted = json.loads(starts.read_bytes())
    starts.write_text(json.dumps({**counted, "skip": 9}))  # all content brought it down
    with KioskProcess(tmp_path, server.environment(), CLINIC) as process:
        visitor = Visitor(server, process, twin)
        assert visitor.eventually(lambda: visitor.windows() == [QRect(0, 0, *SIZE)])
        assert visitor.eventually(lambda: server.sample()[0] == PAPER)
        plain = visitor.screen()
        for keys in ("Escape", "alt+F4", "ctrl+q", "ctrl+w", "F11", "Menu", "Return"):
            visitor.key(keys)
        visitor.right_click_at(QPoint(960, 540))
        visitor.sees(plain, "the plain page")
        assert visitor.windows() == [QRect(0, 0, *SIZE)]
        assert "No content can show" in process.said()
