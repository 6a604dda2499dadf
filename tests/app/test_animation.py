"""What moves in a page: it begins by a touch, ends by itself, and nothing waits for time after."""

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold, next_wake
from kiosk.shared.comfort import Comfort
from kiosk.visit.sheets import TermSheet

RULES = s.VisitRules(("one", "two"), "two", Comfort("en"))
PLAY = e.Play("one/0", "cramped", 4.0)


def _at(*events: e.Event, ticks: tuple[float, ...] = ()) -> s.AppState:
    state = s.start(RULES, 0.0)
    for event in (e.LeaveAttract(), e.OpenSection("one"), *events):
        state = fold(state, event, 0.0)
    for now in ticks:
        state = fold(state, e.Tick(), now)
    return state


def test_a_film_moves_with_the_time_and_ends_by_itself() -> None:
    state = _at(PLAY, ticks=(1.0, 2.5))
    assert state.film is not None
    assert state.film.seconds == 2.5
    ended = fold(state, e.Tick(), 4.0)
    assert ended.film is None
    assert ended.chosen("one/0") == "cramped"


def test_it_asks_for_thirty_pictures_a_second_while_it_runs_and_for_none_after() -> None:
    running, still = _at(PLAY, ticks=(1.0,)), _at(PLAY, ticks=(1.0, 4.5))
    assert next_wake(running, 1.0) == pytest.approx(1.0 + 1 / 30)
    wake = next_wake(still, 4.5)
    assert wake is not None
    assert wake > 60


def test_it_knows_what_was_chosen_before() -> None:
    state = _at(e.Choose("one/0", "relaxed"), PLAY)
    assert state.film is not None
    assert state.film.before == "relaxed"


def test_the_quiet_time_begins_when_it_ends() -> None:
    state = _at(e.Play("one/0", "watch", 200.0), ticks=(100.0, 199.0, 200.0))
    assert state.seconds_left is None
    assert state.place.route != s.start(RULES, 0.0).place.route
    assert fold(state, e.Tick(), 295.0).seconds_left is not None


ENDS = {
    "home": e.GoHome(),
    "next page": e.TurnPage(1),
    "another screenful": e.ShowView(1),
    "another choice of the same": e.Choose("one/0", "relaxed"),
    "a failure": e.Failed(),
}


@pytest.mark.parametrize("event", ENDS.values(), ids=ENDS.keys())
def test_it_ends_when_its_place_or_choice_is_left(event: e.Event) -> None:
    assert fold(_at(PLAY), event, 1.0).film is None


def test_a_choice_elsewhere_and_a_sheet_leave_it_alone() -> None:
    state = fold(_at(PLAY), e.Choose("one/5", "x"), 1.0)
    assert fold(state, e.OpenSheet(TermSheet("cramp")), 1.0).film is not None


def test_nothing_moves_outside_of_a_page_or_without_a_length() -> None:
    assert fold(s.start(RULES, 0.0), PLAY, 0.0).film is None
    assert fold(_at(e.GoHome()), PLAY, 0.0).film is None
    assert _at(e.Play("one/0", "cramped", 0.0)).film is None
