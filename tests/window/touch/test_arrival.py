"""What has just come takes nothing for 350 ms; keys and the clinic's name are not slowed."""

from dataclasses import replace

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold
from kiosk.app.touch_arrival import TouchArrival, screen_of
from kiosk.shared.comfort import Comfort
from kiosk.visit.sheets import ComfortSheet

RULES = s.VisitRules(("one", "two", "questions"), "questions", Comfort("en"))
HERE, FAR = (100.0, 100.0), (160.0, 100.0)


@pytest.mark.parametrize(("after", "takes"), [(0.0, False), (0.34, False), (0.36, True)])
def test_what_has_just_come(after: float, takes: bool) -> None:
    arrival = TouchArrival()
    arrival.came(10.0)
    assert arrival.takes(HERE, 10.0 + after) is takes


@pytest.mark.parametrize(
    ("at", "later", "repeats", "takes"),
    [
        (HERE, 0.08, False, False),
        ((HERE[0] + 9, HERE[1]), 0.08, False, False),
        (HERE, 0.08, True, True),
        (HERE, 0.4, False, True),
        (FAR, 0.08, False, True),
    ],
    ids=["a double tap", "one that slips", "a key", "a second touch", "another button"],
)
def test_a_second_press(at: tuple[float, float], later: float, repeats: bool, takes: bool) -> None:
    arrival = TouchArrival()
    assert arrival.takes(HERE, 5.0, repeats=repeats)
    assert arrival.takes(at, 5.0 + later, repeats=repeats) is takes


def test_the_name_takes_every_touch() -> None:
    arrival = TouchArrival()
    arrival.came(1.0)
    assert all(arrival.takes(HERE, 1.0 + tap / 10, stays=True) for tap in range(5))


def visit(*events: e.Event) -> s.AppState:
    state = s.start(RULES, 0.0)
    for event in events:
        state = fold(state, event, 1.0)
    return state


HOME = visit(e.LeaveAttract())
PAGE = visit(e.LeaveAttract(), e.OpenSection("one"))
ASKING = visit(e.LeaveAttract(), e.OpenSection("questions"), e.ShowKeys("letters"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (visit(), HOME),
        (HOME, PAGE),
        (PAGE, fold(PAGE, e.ShowView(1), 2.0)),
        (PAGE, fold(PAGE, e.OpenSheet(ComfortSheet()), 2.0)),
        (PAGE, replace(PAGE, seconds_left=20)),
        (visit(e.LeaveAttract(), e.OpenSection("questions")), ASKING),
        (ASKING, fold(ASKING, e.Unfold("why"), 2.0)),
        (PAGE, visit()),
    ],
    ids=["start", "tile", "next", "sheet", "countdown", "keyboard", "answer", "reset"],
)
def test_another_screen(before: s.AppState, after: s.AppState) -> None:
    assert screen_of(before) != screen_of(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ASKING, fold(ASKING, e.Search("calf"), 2.0)),
        (ASKING, fold(ASKING, e.ShowKeys("symbols"), 2.0)),
        (PAGE, fold(PAGE, e.Choose("a", "b"), 2.0)),
        (PAGE, fold(PAGE, e.Touched(), 9.0)),
        (replace(PAGE, seconds_left=20), replace(PAGE, seconds_left=19)),
    ],
    ids=["typing", "another layer", "a choice", "a touch", "a second of the countdown"],
)
def test_the_same_screen(before: s.AppState, after: s.AppState) -> None:
    assert screen_of(before) == screen_of(after)
