"""What counts, and what never does."""

import pytest
from hypothesis import given

from kiosk.app import events as e
from kiosk.exercise.session import events as ev
from kiosk.plan.ways import CHOICE
from kiosk.shared.comfort import TextSize
from kiosk.shared.printing import PrintFault, PrintStage
from kiosk.usage.counting import Count, Counted, counted
from kiosk.visit.navigation import Attract
from tests.support.beginning import SAFE_AND_READY
from tests.usage import steps as u

START = e.LeaveAttract()
STRETCH = (e.OpenExercise("wall-calf", u.CALF), *SAFE_AND_READY)
WATCHED = (e.VideoAction("cramp", "open"), e.VideoAction("cramp", "moved", 0.5))
PRESCRIBED = (START, e.Prescribe(u.ITEM), e.OpenSection(u.PLAN))
OVER = 130.0
NOBODY = {"visit": [""], "language": ["en"], "text-size": ["m"], "idle-reset": [""]}
"""What counts of a visit in which nothing happens."""

CASES: dict[str, tuple[tuple[e.Event | float, ...], dict[str, list[str]]]] = {
    "nobody": ((300.0,), {}),
    "a touch and no more": ((START, OVER), NOBODY),
    "home is no page": ((START, e.GoHome()), {}),
    "pages": (
        (START, e.OpenSection("one"), e.ShowView(1), e.TurnPage(1)),
        {"page": ["one", "two"]},
    ),
    "a page that is gone back to": (
        (START, e.OpenSection("one"), e.TurnPage(1), e.GoBack()),
        {"page": ["one", "two", "one"]},
    ),
    "a question in the list": (
        (START, e.OpenSection("questions"), e.Unfold("heat"), e.Unfold("heat")),
        {"page": ["questions"], "question": ["heat"]},
    ),
    "a link to a question": (
        (START, e.OpenSection("one"), e.OpenQuestion("heat"), e.Unfold("ice")),
        {"page": ["one", "questions"], "question": ["heat", "ice"]},
    ),
    "the last word on an answer": (
        (START, e.RateAnswer("heat", helpful=True), e.RateAnswer("heat", helpful=False), OVER),
        {**NOBODY, "answer-not-really": ["heat"]},
    ),
    "an answer that helped": (
        (START, e.RateAnswer("heat", helpful=True), OVER),
        {**NOBODY, "answer-helped": ["heat"]},
    ),
    "an exercise to its end": (
        (START, *STRETCH, 80.0),
        {"exercise-begun": ["wall-calf"], "exercise-finished": ["wall-calf"]},
    ),
    "an exercise that is not begun": ((START, STRETCH[0], e.GoHome()), {}),
    "an exercise that is left": (
        (START, *STRETCH, 3.0, e.GoHome()),
        {"exercise-begun": ["wall-calf"]},
    ),
    "an exercise that is stopped": (
        (START, *STRETCH, 3.0, e.StretchAction(ev.End())),
        {"exercise-begun": ["wall-calf"]},
    ),
    "an exercise that is skipped through": (
        (START, *STRETCH, *[e.StretchAction(ev.Skip())] * 8),
        {"exercise-begun": ["wall-calf"]},
    ),
    "a demonstration": (
        (START, e.Demonstrate("wall-calf", u.SHOWN), 2.0, e.GoBack()),
        {"demonstration": ["wall-calf"]},
    ),
    "a plan without anything on it": ((START, e.OpenSection(u.PLAN)), {"page": [u.PLAN]}),
    "a plan as a code": (PRESCRIBED, {"page": [u.PLAN], "plan-taken-home": ["phone"]}),
    "a plan as reminders": (
        (*PRESCRIBED, e.Choose(CHOICE, "calendar")),
        {"page": [u.PLAN], "plan-taken-home": ["phone", "calendar"]},
    ),
    "a plan on paper": (
        (*PRESCRIBED, e.Choose(CHOICE, "print"), e.PrintPlan(), e.Printed(PrintStage.SENT)),
        {"page": [u.PLAN], "plan-taken-home": ["phone", "print"]},
    ),
    "a plan that was not printed": (
        (*PRESCRIBED, e.Choose(CHOICE, "print"), e.PrintPlan(), e.Printed(PrintFault.FAILED)),
        {"page": [u.PLAN], "plan-taken-home": ["phone"]},
    ),
    "a warning sign": (
        (START, e.OpenSection("one"), e.Choose("one/check", "fever")),
        {"page": ["one"]},
    ),
    "a picture in motion": (
        (START, e.OpenSection("one"), e.Play("one/muscle", "cramp", 4.0), 1.0),
        {"page": ["one"], "moving-picture": ["one/muscle"]},
    ),
    "a video to its end": (
        (START, e.OpenSection("one"), *WATCHED, e.VideoAction("cramp", "ended")),
        {"page": ["one"], "video-begun": ["cramp"], "video-ended": ["cramp"]},
    ),
    "a video that never begins": (
        (START, e.OpenSection("one"), WATCHED[0], e.VideoAction("cramp", "failed")),
        {"page": ["one"]},
    ),
    "a video that is paused": (
        (
            START,
            e.OpenSection("one"),
            *WATCHED,
            e.VideoAction("cramp", "pause"),
            e.VideoAction("cramp", "play"),
        ),
        {"page": ["one"], "video-begun": ["cramp"]},
    ),
    "somebody is still there": ((START, 95.0, e.Touched()), {"still-here": [""]}),
    "language and size at the end": (
        (START, e.SetLanguage("ar"), e.SetLanguage("es"), e.SetTextSize(TextSize.XL), OVER),
        {"visit": [""], "language": ["es"], "text-size": ["xl"], "idle-reset": [""]},
    ),
}


def all_counts(*events: e.Event | float) -> list[Count]:
    return [c for step in u.walk(*events) for c in counted(*step, u.PLAN)]


@pytest.mark.parametrize(("events", "expected"), CASES.values(), ids=CASES)
def test_what_counts(events: tuple[e.Event | float, ...], expected: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for count in all_counts(*events):
        found.setdefault(count.what, []).append(count.name)
    assert found == expected


def test_staff_that_come_in_end_a_visit_but_no_quiet_time_does() -> None:
    (_, _, state), *_ = u.walk(START)
    ended = counted(state, None, u.walk(1.0)[-1][2], u.PLAN)
    assert [c.what for c in ended] == [Counted.VISIT, Counted.LANGUAGE, Counted.TEXT_SIZE]


@given(u.visits)
def test_names_are_known_ones(events: list[e.Event | float]) -> None:
    """Whatever happens: no typed word, no warning sign, no dose is ever the name of a count."""
    known = {"", "en", "es", *(size.value for size in TextSize), "phone", "calendar", "print"}
    known |= {*u.RULES.order, "heat", "ice", "wall-calf", "cramp", "one/muscle"}
    assert {c.name for c in all_counts(*events)} <= known


@given(u.visits)
def test_a_visit_is_whole(events: list[e.Event | float]) -> None:
    steps = u.walk(*events)
    found = [c.what for step in steps for c in counted(*step, u.PLAN)]
    ends = sum(
        isinstance(after.place.route, Attract) and not isinstance(before.place.route, Attract)
        for before, _, after in steps
    )
    for what in (Counted.VISIT, Counted.LANGUAGE, Counted.TEXT_SIZE, Counted.IDLE):
        assert found.count(what) == ends
    assert found.count(Counted.FINISHED) <= found.count(Counted.BEGUN)
