"""From visits to rows on the disk."""

import logging
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.app import events as e
from kiosk.shared.clock import WallTime
from kiosk.usage.counter import CountRow
from kiosk.usage.recorder import CountedPack, UsageRecorder
from kiosk.usage.store import Store, read
from tests.usage import steps as u

MONDAY = date(2026, 11, 23)
OVER = 130.0
ALWAYS = (date.min, date.max)
MISS = (e.LeaveAttract(), e.OpenSection("questions"), e.ShowKeys("letters"))


class Desk:
    """A desk whose days, disk and pack a test decides on; what is beside the screen is at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.day = MONDAY
        self.hour = 10
        self.wanted = True
        self.batches = 0
        pack = CountedPack(
            u.PLAN, self._unanswered, lambda _language, words: {"shoes"}.issuperset(words)
        )
        self._desk = UsageRecorder(
            Store(path), self._wall, lambda: pack, lambda: self.wanted, self._beside
        )

    def visit(self, *events: e.Event | float) -> None:
        for before, event, after in u.walk(*events):
            self._desk.follow(before, event, after)

    def named(self, what: str) -> dict[str, int]:
        return {row.name: row.times for row in self.rows() if row.what == what}

    def rows(self) -> tuple[CountRow, ...]:
        return read(self.path, *ALWAYS)

    def _wall(self) -> WallTime:
        return WallTime(self.day, 60 * self.hour)

    def _unanswered(self, _language: str, query: str) -> str:
        if query == "break":
            raise ValueError("a finder that breaks")
        return "" if query == "quinine" else query

    def _beside(self, job: Callable[[], object], done: Callable[[object], None]) -> None:
        self.batches += 1
        done(job())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "usage.sqlite")


def test_a_visit_is_written_when_it_is_over(desk: Desk) -> None:
    desk.visit(e.LeaveAttract(), e.OpenSection("one"), e.TurnPage(1), e.GoBack())
    assert desk.rows() == ()
    desk.visit(e.LeaveAttract(), e.OpenSection("one"), OVER)
    assert desk.named("page") == {"one": 1, "two": 1}
    assert desk.batches == 1
    desk.visit(e.LeaveAttract(), e.OpenSection("one"), OVER)
    assert desk.named("page") == {"one": 2, "two": 1}
    assert desk.named("visit") == {"": 2}


def test_midnight_in_a_visit(desk: Desk) -> None:
    desk.visit(e.LeaveAttract(), e.OpenSection("one"))
    desk.day += timedelta(days=1)
    desk.visit(e.LeaveAttract(), e.OpenSection("two"), OVER)
    days = [(row.day - MONDAY, row.name) for row in desk.rows() if row.what == "page"]
    assert days == [(timedelta(0), "one"), (timedelta(days=1), "two")]


def test_a_visit_counts_in_the_part_of_the_day_that_it_ends_in(desk: Desk) -> None:
    for visit in range(5):
        desk.hour = 10 if visit else 12
        desk.visit(e.LeaveAttract(), e.OpenSection("one"))
        desk.hour = 12
        desk.visit(e.LeaveAttract(), OVER)
    desk.hour = 18
    desk.visit(e.LeaveAttract(), OVER)
    assert desk.named("visit") == {"": 6}
    assert desk.named("visit-part-of-day") == {"midday": 5}


def test_a_clock_that_cannot_be_right_says_no_part_of_the_day(desk: Desk) -> None:
    desk.day = date(1970, 1, 1)
    for _ in range(6):
        desk.visit(e.LeaveAttract(), OVER)
    assert desk.named("visit") == {"": 6}
    assert desk.named("visit-part-of-day") == {}


def test_a_search_without_a_hit(desk: Desk) -> None:
    for _ in range(4):
        desk.visit(*MISS, e.Search("shoes"), OVER)
    assert desk.named("search-without-hit") == {"": 4}
    assert desk.named("search-words") == {}
    desk.visit(*MISS, e.Search("quinine"), OVER)
    desk.visit(*MISS, e.Search("shoes"), e.ShowKeys(""), OVER)
    assert desk.named("search-without-hit") == {"": 5}
    assert desk.named("search-words") == {"shoes": 5}


def test_one_switch_turns_it_off(desk: Desk) -> None:
    desk.wanted = False
    desk.visit(e.LeaveAttract(), e.OpenSection("one"), OVER)
    assert not desk.path.exists()


def test_a_disk_that_is_full_for_a_while_loses_nothing(desk: Desk) -> None:
    desk.path.mkdir()
    desk.visit(e.LeaveAttract(), e.OpenSection("one"), OVER)
    desk.path.rmdir()
    desk.visit(e.LeaveAttract(), e.OpenSection("one"), OVER)
    assert desk.named("page") == {"one": 2}


def test_what_breaks_is_logged_and_no_more(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        desk.visit(*MISS, e.Search("break"), OVER)
    assert "could not be counted" in caplog.text
    desk.visit(e.LeaveAttract(), OVER)
    assert desk.named("visit")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(u.visits)
def test_no_file_holds_what_somebody_typed(tmp_path: Path, events: list[e.Event | float]) -> None:
    """Even a search that comes back every visit, as long as the pack has not all of its words."""
    folder = tmp_path / "data"
    for old in folder.glob("*"):
        old.unlink()
    desk = Desk(folder / "usage.sqlite")
    for _ in range(6):
        desk.visit(*MISS, e.Search(u.SECRET), e.ShowKeys(""), *events, e.GoHome(), OVER)
    assert desk.named("search-without-hit")[""] >= 6
    for path in folder.iterdir():
        assert not any(word.encode() in path.read_bytes() for word in u.SECRET.split())
