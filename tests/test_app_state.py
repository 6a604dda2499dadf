"""The whole visit as a value: named cases, then random events."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import app_state as s
from kiosk.comfort import Comfort, TextSize, ThemeName
from kiosk.navigation import Attract, Exercise, Home, Page, Place, Route
from kiosk.stretch import events as ev
from kiosk.stretch.plan import Dose, exercise_plan

ORDER = ("one", "two", "three", "questions")
RULES = s.Rules(ORDER, questions="questions", start=Comfort("en"), help="two")
PLAN = exercise_plan("wall-calf", Dose(sets=1))


def at(route: Route, *trail: Route) -> s.AppState:
    return replace(s.start(RULES, 0.0), place=Place(route, trail))


MOVES: dict[str, tuple[s.AppState, s.Event, Route]] = {
    "a touch starts the visit at home": (at(Attract()), s.Start(), Home()),
    "a tile opens its section": (at(Home()), s.OpenSection("two"), Page("two")),
    "an unknown section leads nowhere": (at(Home()), s.OpenSection("nine"), Home()),
    "next": (at(Page("one")), s.Turn(1), Page("two")),
    "next from a later screenful": (at(Page("one", view=2)), s.Turn(1), Page("two")),
    "before": (at(Page("two")), s.Turn(-1), Page("one")),
    "after the last page is home": (at(Page("questions")), s.Turn(1), Home()),
    "before the first page is home": (at(Page("one")), s.Turn(-1), Home()),
    "next on home is the first page": (at(Home()), s.Turn(1), Page("one")),
    "before home is home": (at(Home()), s.Turn(-1), Home()),
    "turning wakes nothing on the attract screen": (at(Attract()), s.Turn(1), Attract()),
    "back follows the trail": (at(Page("two"), Home(), Page("one")), s.GoBack(), Page("one")),
    "back keeps the screenful": (at(Page("two"), Page("one", 2)), s.GoBack(), Page("one", 2)),
    "back never leads out of the visit": (
        s.fold(at(Attract()), s.OpenSection("one"), 0.5),
        s.GoBack(),
        Home(),
    ),
    "back without a trail is home": (at(Page("two")), s.GoBack(), Home()),
    "home": (at(Page("two"), Home()), s.GoHome(), Home()),
    "more": (at(Page("two")), s.ShowView(1), Page("two", view=1)),
    "no screenful before the first": (at(Page("two")), s.ShowView(-1), Page("two")),
    "no screenfuls on home": (at(Home()), s.ShowView(1), Home()),
    "a question opens": (
        at(Page("one")),
        s.OpenQuestion("heat"),
        Page("questions", question="heat"),
    ),
    "a failure leads home": (at(Page("two"), Home()), s.Failed(), Home()),
}


@pytest.mark.parametrize(("before", "event", "route"), MOVES.values(), ids=MOVES.keys())
def test_a_touch_leads_to(before: s.AppState, event: s.Event, route: Route) -> None:
    assert s.fold(before, event, 1.0).place.route == route


def test_closing_a_question_stays_on_the_questions_and_keeps_the_trail() -> None:
    opened = s.fold(at(Page("one")), s.OpenQuestion("heat"), 1.0)
    closed = s.fold(opened, s.OpenQuestion(""), 2.0)
    assert closed.place == Place(Page("questions"), (Page("one"),))


def test_going_somewhere_closes_the_sheet() -> None:
    state = s.fold(at(Home()), s.OpenSheet(s.TermSheet("cramp")), 1.0)
    assert state.sheet == s.TermSheet("cramp")
    assert s.fold(state, s.OpenSection("one"), 2.0).sheet is None
    assert s.fold(state, s.CloseSheet(), 2.0).sheet is None


def test_no_sheet_opens_over_the_attract_screen() -> None:
    assert s.fold(at(Attract()), s.OpenSheet(s.ComfortSheet()), 1.0).sheet is None


COMFORT: dict[str, tuple[s.Event, Comfort]] = {
    "text size": (s.SetTextSize(TextSize.XL), Comfort("en", text_size=TextSize.XL)),
    "theme": (s.SetTheme(ThemeName.DARK), Comfort("en", theme=ThemeName.DARK)),
    "contrast": (s.ToggleContrast(), Comfort("en", theme=ThemeName.CONTRAST_DARK)),
    "motion": (s.SetReducedMotion(True), Comfort("en", reduced_motion=True)),
    "language": (s.SetLanguage("es"), Comfort("es")),
}


@pytest.mark.parametrize(("event", "comfort"), COMFORT.values(), ids=COMFORT.keys())
def test_comfort_is_set_and_the_place_stays(event: s.Event, comfort: Comfort) -> None:
    state = s.fold(at(Page("two", view=1)), event, 1.0)
    assert state.comfort == comfort
    assert state.place.route == Page("two", view=1)


def test_contrast_is_one_touch_there_and_one_back() -> None:
    once = s.fold(at(Home()), s.ToggleContrast(), 1.0)
    assert s.fold(once, s.ToggleContrast(), 2.0).comfort.theme is ThemeName.LIGHT


def test_idle_from_quiet_to_countdown_to_reset() -> None:
    state = s.fold(at(Page("two"), Home()), s.SetTextSize(TextSize.XL), 100.0)
    shown = {}
    for now in (189.9, 190.0, 190.5, 200.0, 209.0, 209.9):
        state = s.fold(state, s.Tick(), now)
        shown[now] = state.seconds_left
    assert shown == {189.9: None, 190.0: 20, 190.5: 20, 200.0: 10, 209.0: 1, 209.9: 1}
    assert s.fold(state, s.Tick(), 210.0) == s.start(RULES, 210.0)


def test_i_am_still_here_starts_the_quiet_time_again() -> None:
    state = s.fold(at(Page("two")), s.Tick(), 95.0)
    assert state.seconds_left == 15
    state = s.fold(state, s.Touched(), 96.0)
    assert state.seconds_left is None
    assert state.place.route == Page("two")
    assert s.fold(state, s.Tick(), 185.9).seconds_left is None


def test_the_attract_screen_waits_for_no_time() -> None:
    assert s.next_wake(at(Attract()), 0.0) is None
    assert s.fold(at(Attract()), s.Tick(), 1e6) == at(Attract())


def test_wakes_once_for_the_countdown_then_each_second() -> None:
    state = at(Home())
    assert s.next_wake(state, 0.0) == 90.0
    assert s.next_wake(state, 90.0) == 91.0
    assert s.next_wake(state, 90.4) == 91.0


EVENTS: st.SearchStrategy[s.Event] = st.one_of(
    st.sampled_from(
        [
            s.Touched(),
            s.Start(),
            s.GoHome(),
            s.GoBack(),
            s.CloseSheet(),
            s.ToggleContrast(),
            s.Failed(),
            s.OpenSheet(s.ComfortSheet()),
            s.OpenSheet(s.TermSheet("cramp")),
        ]
    ),
    st.just(s.Tick()),
    st.builds(s.OpenExercise, st.just("wall-calf"), st.sampled_from([PLAN, ()])),
    st.builds(s.AnswerSafety, st.booleans()),
    st.builds(
        s.Steer,
        st.sampled_from([ev.Pause(), ev.Resume(), ev.Skip(), ev.Back(), ev.Repeat(), ev.Stop()]),
    ),
    st.builds(s.Turn, st.sampled_from([-1, 1])),
    st.builds(s.OpenSection, st.sampled_from([*ORDER, "unknown"])),
    st.builds(s.OpenQuestion, st.sampled_from(["", "heat"])),
    st.builds(s.ShowView, st.integers(-2, 5)),
    st.builds(s.SetTextSize, st.sampled_from(TextSize)),
    st.builds(s.SetTheme, st.sampled_from(ThemeName)),
)


@given(st.lists(st.tuples(EVENTS, st.floats(0.0, 130.0)), max_size=60))
def test_any_events_keep_the_promises(steps: list[tuple[s.Event, float]]) -> None:
    state, now = s.start(RULES, 0.0), 0.0
    for event, pause in steps:
        now += pause
        state = s.fold(state, event, now)
        route = state.place.route
        assert not isinstance(route, Page) or (route.section in ORDER and route.view >= 0)
        assert len(state.place.trail) <= 40
        assert not (isinstance(route, Attract) and state.sheet)
        wake = s.next_wake(state, now)
        assert (wake is None) == isinstance(route, Attract)
        assert wake is None or wake > now or state.seconds_left is None
        assert (state.session is not None) == isinstance(route, Exercise)
    asleep = s.fold(state, s.Tick(), now + 200.0)  # an exercise notices the gap and pauses
    quiet = s.fold(asleep, s.Tick(), now + 400.0)
    assert quiet.place == Place(Attract())
    assert quiet.comfort == RULES.start
