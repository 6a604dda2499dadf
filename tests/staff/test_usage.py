"""The page of usage as staff meet it."""

from pathlib import Path

import pytest

from kiosk.app import events as e
from tests.support.charts import plotted
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.usage.counts import count_days, count_parts
from ui.widgets.media.chart import Chart


def _page(kiosk: KioskDriver) -> str:
    """Open the page and return every word of it."""
    kiosk.staff.enter()
    kiosk.touch("Usage")
    kiosk.work()
    return _all_words(kiosk)


def _all_words(kiosk: KioskDriver) -> str:
    words = [kiosk.words()]
    _, views = kiosk.staff.view
    for _view in range(views - 1):
        kiosk.staff.turn()
        words.append(kiosk.words())
    return "\n".join(words)


def test_nothing_counted_is_said_kindly(kiosk: KioskDriver) -> None:
    assert "Once people have used the kiosk, you see here what they read and do." in _page(kiosk)


def test_numbers_are_in_words(kiosk: KioskDriver, tmp_path: Path) -> None:
    count_days(tmp_path / "data", kiosk.today)
    said = _page(kiosk)
    for expected in (
        "Visits. 10-05: 84, 10-12: 84, 10-19: 84, 10-26: 84, 11-02: 84, 11-09: 84, 11-16: 84, "
        "11-23: 12.",
        "Exercises begun. 10-05: 42",
        "Exercises finished. 10-05: 28",
        "Ease a cramp\n450 visits",
        "a-page-that-is-gone\n50 visits",
        "begun 300, finished 200, shown by a clinician 0",
        "Heat or ice?\n200 visits",
        "neck\n250 visits",
        "100 yes, 50 not really",
        "English\n600 visits",
        "On paper\n50 visits",
        "cramp\n200 visits",
        "What a cramp is\n50 visits",
        "Largest\n100 visits",
    ):
        assert expected in said


def test_the_charts_hold_the_numbers(kiosk: KioskDriver, tmp_path: Path) -> None:
    count_days(tmp_path / "data", kiosk.today, days=8)
    kiosk.staff.enter()
    kiosk.touch("Usage")
    kiosk.work()
    assert plotted(kiosk) == ([0, 0, 0, 0, 0, 0, 84, 12],)
    kiosk.touch("By month")
    kiosk.work()
    assert plotted(kiosk) == ([0, 0, 0, 0, 0, 96],)
    kiosk.staff.turn()
    assert plotted(kiosk) == ([24, 12, 12, 12, 12, 12, 12],), "two Mondays, 12 on each day"
    while "Begun, not finished" not in _keys(kiosk):
        kiosk.staff.turn()
    finished, left = plotted(kiosk, len(kiosk.pieces(Chart)) - 1)
    assert (finished[-1], left[-1]) == (32, 16)


def test_visits_by_part_of_the_day(kiosk: KioskDriver, tmp_path: Path) -> None:
    count_days(tmp_path / "data", kiosk.today)
    count_parts(tmp_path / "data", kiosk.today, {"morning": 41, "midday": 9, "evening": 4})
    kiosk.staff.enter()
    kiosk.touch("Usage")
    kiosk.work()
    assert plotted(kiosk, 1) == ([40, 5, 0, 0],), "five at a time: four of the evening wait"
    for expected in (
        "Visits by part of the day. Morning: 40, Midday: 5, Afternoon: 0, Evening: 0.",
        "Counted five at a time, since 2026-11-23.",
    ):
        assert expected in kiosk.words()
    assert kiosk.pieces(Chart)[1]._data.weeks == (
        "Morning\nto 11:00",
        "Midday\nto 14:00",
        "Afternoon\nto 17:00",
        "Evening\nfrom 17:00",
    )
    kiosk.touch("By month")
    kiosk.work()
    assert plotted(kiosk, 1) == ([40, 5, 0, 0],)


def test_a_store_without_parts_of_the_day_says_what_is_to_come(
    kiosk: KioskDriver, tmp_path: Path
) -> None:
    count_days(tmp_path / "data", kiosk.today)
    kiosk.staff.enter()
    kiosk.touch("Usage")
    kiosk.work()
    assert len(kiosk.pieces(Chart)) == 1
    said = "This shows once five visits have come in one part of the day."
    assert said in kiosk.words()


def _keys(kiosk: KioskDriver) -> str:
    return " ".join(key for chart in kiosk.pieces(Chart) for key in chart._data.keys)


def test_the_overview_draws_the_last_seven_days(kiosk: KioskDriver, tmp_path: Path) -> None:
    """Monday to Monday: the day of last week that is today's is none of them."""
    count_days(tmp_path / "data", kiosk.today, days=3)
    kiosk.staff.enter()
    kiosk.work()
    assert plotted(kiosk) == ([0, 0, 0, 0, 12, 12, 12],)
    said = "Visits. Tue: 0, Wed: 0, Thu: 0, Fri: 0, Sat: 12, Sun: 12, Today: 12."
    assert said in kiosk.words()
    assert "Today: 12 visits" in kiosk.words()


def test_a_week_without_visits_is_said_in_words(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.staff.enter()
    kiosk.work()
    assert "Nobody has used the kiosk in the last seven days." in kiosk.words()
    assert kiosk.pieces(Chart) == []


def test_what_a_visitor_does_is_there_when_staff_look(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(counts=True)
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.staff.enter()
    kiosk.work()
    assert "1 visit\n" in kiosk.words()
    assert "Most read: Ease a cramp" in kiosk.words()


def test_the_switch(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(counts=True, clinic='name = "Riverside"\n')
    _page(kiosk)
    kiosk.touch("Count nothing")
    kiosk.work()
    kiosk.staff.load_changes()
    assert "count_usage = false" in (tmp_path / "clinic.toml").read_text()
    kiosk.touch("Back to the kiosk")
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    assert "Counting is switched off" in _page(kiosk)
    assert "Ease a cramp" not in _all_words(kiosk)


@pytest.mark.parametrize("counts", [False, True])
def test_only_a_kiosk_counts(make_kiosk: MakeKiosk, tmp_path: Path, counts: bool) -> None:
    """A window to try things out, the tour and the benchmarks leave nothing."""
    kiosk = make_kiosk(counts=counts)
    kiosk.go(e.LeaveAttract())
    kiosk.wait(120)
    kiosk.wait(30)
    kiosk.work()
    assert (tmp_path / "data" / "usage.sqlite").exists() == counts
