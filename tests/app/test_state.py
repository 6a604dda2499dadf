"""The whole visit as a value: named cases, then random events."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold, next_wake
from kiosk.exercise.demonstration import changes as c
from kiosk.exercise.demonstration.state import Demonstration
from kiosk.exercise.demonstration.timeline import Timeline
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.session import events as ev
from kiosk.exercise.session.plan import Dose, PlanItem, exercise_plan, routine_plan
from kiosk.exercise.session.state import Finished
from kiosk.figure.motion.pacing import Pace
from kiosk.shared.comfort import Comfort, TextSize, ThemeName
from kiosk.shared.printing import PrintFault, PrintStage
from kiosk.visit.navigation import (
    Attract,
    DemonstrationRoute,
    Exercise,
    Home,
    Page,
    Place,
    Route,
)
from kiosk.visit.sheets import ComfortSheet, ExerciseSheet, TermSheet

ORDER = ("one", "two", "three", "questions")
RULES = s.VisitRules(ORDER, questions="questions", start=Comfort("en"), help="two")
PLAN = exercise_plan("wall-calf", Dose(sets=1))
SHOWN = Demonstration("wall-calf", Timeline(sets=1), a_day=2)


def at(route: Route, *trail: Route) -> s.AppState:
    return replace(s.start(RULES, 0.0), place=Place(route, trail))


MOVES: dict[str, tuple[s.AppState, e.Event, Route]] = {
    "a touch starts the visit at home": (at(Attract()), e.LeaveAttract(), Home()),
    "a tile opens its section": (at(Home()), e.OpenSection("two"), Page("two")),
    "an unknown section leads nowhere": (at(Home()), e.OpenSection("nine"), Home()),
    "next": (at(Page("one")), e.TurnPage(1), Page("two")),
    "next from a later screenful": (at(Page("one", view=2)), e.TurnPage(1), Page("two")),
    "before": (at(Page("two")), e.TurnPage(-1), Page("one")),
    "after the last page is home": (at(Page("questions")), e.TurnPage(1), Home()),
    "before the first page is home": (at(Page("one")), e.TurnPage(-1), Home()),
    "next on home is the first page": (at(Home()), e.TurnPage(1), Page("one")),
    "before home is home": (at(Home()), e.TurnPage(-1), Home()),
    "turning wakes nothing on the attract screen": (at(Attract()), e.TurnPage(1), Attract()),
    "back follows the trail": (at(Page("two"), Home(), Page("one")), e.GoBack(), Page("one")),
    "back keeps the screenful": (at(Page("two"), Page("one", 2)), e.GoBack(), Page("one", 2)),
    "back never leads out of the visit": (
        fold(at(Attract()), e.OpenSection("one"), 0.5),
        e.GoBack(),
        Home(),
    ),
    "back without a trail is home": (at(Page("two")), e.GoBack(), Home()),
    "back from the page that an exercise was begun on and led to": (
        fold(at(Exercise("wall-calf"), Page("one"), Page("two", 1)), e.OpenSection("two"), 0.5),
        e.GoBack(),
        Page("one"),
    ),
    "back from another page that an exercise led to": (
        fold(at(Exercise("wall-calf"), Page("one")), e.OpenSection("two"), 0.5),
        e.GoBack(),
        Page("one"),
    ),
    "home": (at(Page("two"), Home()), e.GoHome(), Home()),
    "more": (at(Page("two")), e.ShowView(1), Page("two", view=1)),
    "no screenful before the first": (at(Page("two")), e.ShowView(-1), Page("two")),
    "no screenfuls on home": (at(Home()), e.ShowView(1), Home()),
    "a question opens": (
        at(Page("one")),
        e.OpenQuestion("heat"),
        Page("questions", question="heat"),
    ),
    "a failure leads home": (at(Page("two"), Home()), e.Failed(), Home()),
}


@pytest.mark.parametrize(("before", "event", "route"), MOVES.values(), ids=MOVES.keys())
def test_a_touch_leads_to(before: s.AppState, event: e.Event, route: Route) -> None:
    assert fold(before, event, 1.0).place.route == route


def test_going_somewhere_closes_the_sheet() -> None:
    state = fold(at(Home()), e.OpenSheet(TermSheet("cramp")), 1.0)
    assert state.sheet == TermSheet("cramp")
    assert fold(state, e.OpenSection("one"), 2.0).sheet is None
    assert fold(state, e.CloseSheet(), 2.0).sheet is None


def test_no_sheet_opens_over_the_attract_screen() -> None:
    assert fold(at(Attract()), e.OpenSheet(ComfortSheet()), 1.0).sheet is None


COMFORT: dict[str, tuple[e.Event, Comfort]] = {
    "text size": (e.SetTextSize(TextSize.XL), Comfort("en", text_size=TextSize.XL)),
    "theme": (e.SetTheme(ThemeName.DARK), Comfort("en", theme=ThemeName.DARK)),
    "contrast": (e.ToggleContrast(), Comfort("en", theme=ThemeName.CONTRAST_DARK)),
    "motion": (e.SetReducedMotion(True), Comfort("en", reduced_motion=True)),
    "language": (e.SetLanguage("es"), Comfort("es")),
}


@pytest.mark.parametrize(("event", "comfort"), COMFORT.values(), ids=COMFORT.keys())
def test_comfort_is_set_and_the_place_stays(event: e.Event, comfort: Comfort) -> None:
    state = fold(at(Page("two", view=1)), event, 1.0)
    assert state.comfort == comfort
    assert state.place.route == Page("two", view=1)


def test_contrast_is_one_touch_there_and_one_back() -> None:
    once = fold(at(Home()), e.ToggleContrast(), 1.0)
    assert fold(once, e.ToggleContrast(), 2.0).comfort.theme is ThemeName.LIGHT


def test_idle_from_quiet_to_countdown_to_reset() -> None:
    state = fold(at(Page("two"), Home()), e.SetTextSize(TextSize.XL), 100.0)
    shown = {}
    for now in (189.9, 190.0, 190.5, 200.0, 209.0, 209.9):
        state = fold(state, e.Tick(), now)
        shown[now] = state.seconds_left
    assert shown == {189.9: None, 190.0: 20, 190.5: 20, 200.0: 10, 209.0: 1, 209.9: 1}
    assert fold(state, e.Tick(), 210.0) == s.start(RULES, 210.0)


def test_i_am_still_here_starts_the_quiet_time_again() -> None:
    state = fold(at(Page("two")), e.Tick(), 95.0)
    assert state.seconds_left == 15
    state = fold(state, e.Touched(), 96.0)
    assert state.seconds_left is None
    assert state.place.route == Page("two")
    assert fold(state, e.Tick(), 185.9).seconds_left is None


def test_the_plan_keeps_its_order_and_each_exercise_once() -> None:
    calf, ham = Prescribed("wall-calf", 3, hold=30), Prescribed("hamstring-chair", 2, hold=30)
    more = replace(calf, sets=4)
    state = at(Page("one"))
    for item in (calf, ham, more):
        state = fold(state, e.Prescribe(item), 1.0)
    assert state.plan.prescribed == (more, ham)
    state = fold(state, e.Unprescribe("wall-calf"), 2.0)
    assert state.plan.prescribed == (ham,)


def test_a_finished_exercise_is_kept_for_the_plan_and_taken_off_it() -> None:
    state = fold(at(Page("one")), e.OpenExercise("wall-calf", PLAN), 0.0)
    state = fold(state, e.AnswerSafety(False), 0.0)
    assert state.plan.finished == ()
    for second in range(1, 90):
        state = fold(state, e.Tick(), float(second))
    assert [p.exercise for p in state.plan.finished] == ["wall-calf"]
    assert fold(state, e.Unprescribe("wall-calf"), 90.0).plan.finished == ()


def test_what_was_skipped_is_not_on_the_plan() -> None:
    """It may have hurt. Of a routine, only what was done at least in part is taken home."""
    routine = routine_plan(
        [PlanItem("wall-calf", Dose(sets=1)), PlanItem("towel-calf", Dose(sets=1))]
    )
    state = fold(at(Page("one")), e.OpenExercise("wall-calf", routine), 0.0)
    state = fold(state, e.AnswerSafety(False), 0.0)
    for second in range(1, 50):  # the left hold is over after 35 s
        state = fold(state, e.Tick(), float(second))
    for _ in routine:
        state = fold(state, e.StretchAction(ev.Skip()), 50.0)
    assert state.exercise.session is not None
    assert isinstance(state.exercise.session.mode, Finished)
    assert [p.exercise for p in state.plan.finished] == ["wall-calf"]


def test_an_exercise_left_alone_ends_with_the_countdown() -> None:
    """Paused, or over without a touch: whoever still stands at the wall can stay."""
    state = fold(at(Page("one")), e.OpenExercise("wall-calf", PLAN), 0.0)
    state = fold(state, e.AnswerSafety(False), 0.0)
    for second in range(1, 74):
        state = fold(state, e.Tick(), float(second))
    over = fold(state, e.Tick(), 92.0)  # done after 73 s
    assert over.seconds_left is None
    over = fold(over, e.Tick(), 94.0)
    assert over.seconds_left == 19
    stays = fold(fold(over, e.Touched(), 100.0), e.Tick(), 189.0)
    assert (stays.seconds_left, stays.place.route) == (None, Exercise("wall-calf"))
    assert fold(over, e.Tick(), 113.0) == s.start(RULES, 113.0)


def test_after_a_long_sleep_an_exercise_is_still_there_for_a_while() -> None:
    state = fold(at(Page("one")), e.OpenExercise("wall-calf", PLAN), 0.0)
    state = fold(state, e.AnswerSafety(False), 0.0)
    state = fold(fold(state, e.Tick(), 1.0), e.Tick(), 4000.0)
    assert (state.place.route, state.seconds_left) == (Exercise("wall-calf"), None)
    assert fold(state, e.Tick(), 4091.0).seconds_left == 19
    assert fold(state, e.Tick(), 4110.0) == s.start(RULES, 4110.0)


def test_a_demonstration_of_an_exercise_has_the_dose_that_is_guided() -> None:
    """A program's dose may differ from the exercise's own; so may a hold that was lengthened."""
    plan = exercise_plan("wall-calf", Dose(sets=2, hold=45))
    state = fold(at(Page("one")), e.OpenExercise("wall-calf", plan), 0.0)
    shown = fold(state, e.Demonstrate("wall-calf", SHOWN), 1.0)
    assert shown.exercise.demo is not None
    assert (shown.exercise.demo.timeline.sets, shown.exercise.demo.timeline.hold) == (2, 45)
    state = fold(state, e.StretchAction(ev.Extend(-5)), 2.0)
    shown = fold(state, e.Demonstrate("wall-calf", SHOWN), 3.0)
    assert shown.exercise.demo is not None
    assert shown.exercise.demo.timeline.hold == 40


COUNTED: dict[str, tuple[Dose, Timeline, tuple[int, int | None, float | None]]] = {
    "repetitions": (
        Dose(sets=2, reps=8, pace=Pace("reps")),
        Timeline(3, reps=12, pace=Pace("reps")),
        (2, 8, None),
    ),
    "a drill": (
        Dose(sets=2, drill=40, pace=Pace("cycle")),
        Timeline(3, drill=20, pace=Pace("cycle")),
        (2, None, 40),
    ),
}


@pytest.mark.parametrize(("dose", "timeline", "expected"), COUNTED.values(), ids=COUNTED.keys())
def test_so_has_one_of(
    dose: Dose, timeline: Timeline, expected: tuple[int, int | None, float | None]
) -> None:
    state = fold(at(Page("one")), e.OpenExercise("x", exercise_plan("x", dose)), 0.0)
    shown = fold(state, e.Demonstrate("x", Demonstration("x", timeline)), 1.0)
    assert shown.exercise.demo is not None
    found = shown.exercise.demo.timeline
    assert (found.sets, found.reps, found.drill) == expected


def test_a_choice_inside_a_page_is_changed_and_taken_back() -> None:
    state = fold(at(Page("one")), e.Choose("one/check", "yes"), 1.0)
    state = fold(state, e.Choose("one/tile", "2"), 1.0)
    state = fold(state, e.Choose("one/check", "no"), 1.0)
    assert (state.chosen("one/check"), state.chosen("one/tile")) == ("no", "2")
    assert fold(state, e.Choose("one/check", ""), 2.0).chosen("one/check") == ""


def test_the_end_of_printing_is_no_touch() -> None:
    state = fold(at(Page("one")), e.PrintPlan(), 1.0)
    assert state.plan.printing is PrintStage.UNDER_WAY
    state = fold(state, e.Printed(PrintFault.STOPPED), 50.0)
    assert (state.plan.printing, state.last_touch) == (PrintFault.STOPPED, 1.0)
    assert fold(state, e.Printed(PrintStage.SENT), 60.0) == state  # nobody waits for it


def test_a_plan_that_has_changed_may_be_printed_again() -> None:
    state = fold(at(Page("one")), e.PrintPlan(), 1.0)
    state = fold(state, e.Printed(PrintStage.SENT), 2.0)
    assert fold(state, e.PrintPlan(), 3.0).plan.printing is PrintStage.SENT
    state = fold(state, e.OpenExercise("wall-calf", PLAN), 4.0)
    state = fold(state, e.AnswerSafety(False), 4.0)
    for second in range(5, 95):
        state = fold(state, e.Tick(), float(second))
    assert state.plan.finished
    assert state.plan.print_stage is PrintStage.NOT_ASKED
    assert fold(state, e.PrintPlan(), 95.0).plan.print_stage is PrintStage.UNDER_WAY


def test_a_reset_forgets_the_plan_and_the_choices() -> None:
    state = fold(at(Page("one")), e.Prescribe(Prescribed("wall-calf", 3, hold=30)), 0.0)
    state = fold(state, e.Choose("one/check", "yes"), 0.0)
    assert fold(state, e.Tick(), 500.0) == s.start(RULES, 500.0)


def test_the_attract_screen_waits_for_no_time() -> None:
    assert next_wake(at(Attract()), 0.0) is None
    assert fold(at(Attract()), e.Tick(), 1e6) == at(Attract())


def test_wakes_once_for_the_countdown_then_each_second() -> None:
    state = at(Home())
    assert next_wake(state, 0.0) == 90.0
    assert next_wake(state, 90.0) == 91.0
    assert next_wake(state, 90.4) == 91.0


EVENTS: st.SearchStrategy[e.Event] = st.one_of(
    st.sampled_from(
        [
            e.Touched(),
            e.LeaveAttract(),
            e.GoHome(),
            e.GoBack(),
            e.CloseSheet(),
            e.ToggleContrast(),
            e.Failed(),
            e.OpenSheet(ComfortSheet()),
            e.OpenSheet(TermSheet("cramp")),
        ]
    ),
    st.just(e.Tick()),
    st.builds(e.OpenExercise, st.just("wall-calf"), st.sampled_from([PLAN, ()])),
    st.builds(e.AnswerSafety, st.booleans()),
    st.builds(
        e.StretchAction,
        st.sampled_from([ev.Pause(), ev.Resume(), ev.Skip(), ev.Back(), ev.Repeat(), ev.End()]),
    ),
    st.builds(e.ReadSteps, st.booleans(), st.integers(0, 4)),
    st.just(e.OpenSheet(ExerciseSheet())),
    st.builds(e.Demonstrate, st.just("wall-calf"), st.sampled_from([SHOWN, None])),
    st.builds(
        e.DemonstrationAction,
        st.sampled_from(
            [c.PlayPause(), c.ChangeSide(), c.NextSpeed(), c.AddSets(-1), c.Seek(0.5, held=True)]
        ),
    ),
    st.just(e.PrintPlan()),
    st.builds(e.Printed, st.sampled_from([PrintStage.SENT, *PrintFault])),
    st.builds(e.Prescribe, st.just(Prescribed("wall-calf", 3, hold=30))),
    st.builds(e.TurnPage, st.sampled_from([-1, 1])),
    st.builds(e.OpenSection, st.sampled_from([*ORDER, "unknown"])),
    st.builds(e.OpenQuestion, st.sampled_from(["", "heat"])),
    st.builds(e.Unfold, st.sampled_from(["", "heat", "ice"])),
    st.builds(e.OpenTopic, st.sampled_from(["", "night"])),
    st.builds(e.Search, st.sampled_from(["", "calf"])),
    st.builds(e.ShowKeys, st.sampled_from(["", "letters", "symbols"])),
    st.builds(e.RateAnswer, st.just("heat"), st.booleans()),
    st.builds(e.ShowView, st.integers(-2, 5)),
    st.builds(e.SetTextSize, st.sampled_from(TextSize)),
    st.builds(e.SetTheme, st.sampled_from(ThemeName)),
)


@given(st.lists(st.tuples(EVENTS, st.floats(0.0, 130.0)), max_size=60))
def test_any_events_keep_the_promises(steps: list[tuple[e.Event, float]]) -> None:
    state, now = s.start(RULES, 0.0), 0.0
    for event, pause in steps:
        now += pause
        state = fold(state, event, now)
        route = state.place.route
        assert not isinstance(route, Page) or (route.section in ORDER and route.view >= 0)
        assert len(state.place.trail) <= 40
        assert not (isinstance(route, Attract) and state.sheet)
        wake = next_wake(state, now)
        assert (wake is None) == isinstance(route, Attract)
        assert wake is None or wake > now or state.seconds_left is None
        assert (state.exercise.demo is not None) == isinstance(route, DemonstrationRoute)
        assert isinstance(route, (Exercise, DemonstrationRoute)) or state.exercise.session is None
        assert not isinstance(route, Exercise) or state.exercise.session is not None
    asleep = fold(state, e.Tick(), now + 200.0)  # an exercise notices the gap and pauses
    quiet = fold(asleep, e.Tick(), now + 1000.0)
    assert quiet.place == Place(Attract())
    assert quiet.comfort == RULES.start
