"""What is said, and when: named cases."""

import pytest

from kiosk.exercise.session import events as e
from kiosk.exercise.session.cues import Cue
from kiosk.exercise.session.plan import exercise_plan
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import cues, next_wake
from kiosk.exercise.session.state import Session
from kiosk.exercise.session.steps import Plan
from tests.exercise.session import plans as p

Story = list[tuple[float, e.Event]]


def heard(plan: Plan, story: Story, until: float) -> list[str]:
    """Return every cue up to `until`, driven by `next_wake` alone."""
    before = Session(plan)
    state = fold_session(before, e.Begin(), 0.0)
    said = list(cues(before, state))
    for at, event in [*story, (until, e.Tick())]:
        while (wake := next_wake(state, state.last)) is not None and wake < at:
            before, state = state, fold_session(state, e.Tick(), wake)
            said += cues(before, state)
        before, state = state, fold_session(state, event, at)
        said += cues(before, state)
    return [f"{c.name} {c.count}" if c.count else c.name for c in said]


HOLD = ["hold", "half_way", "three", "two", "one"]
HEARD: dict[str, tuple[Plan, Story, float, list[str]]] = {
    "one set": (
        p.CALF_PLAN,
        [],
        74,
        ["prepare", *HOLD, "switch_sides", "prepare", *HOLD, "rest"],
    ),
    "the end": (
        exercise_plan("short", p.SHORT),
        [],
        30,
        [
            *("prepare", "hold", "three", "two", "one", "switch_sides"),
            *("prepare", "hold", "three", "two", "one", "done"),
        ],
    ),
    "reps": (p.RAISE_PLAN, [], 15.5, ["prepare", "reps", "rep 1", "rep 2"]),
    "a pause says nothing twice": (
        p.CALF_PLAN,
        [(33.5, e.Pause()), (40, e.Resume())],
        44.6,
        ["prepare", *HOLD, "switch_sides"],
    ),
    "a longer hold counts down again, but is half over once": (
        p.CALF_PLAN,
        [(33.5, e.Extend(5))],
        40.1,
        ["prepare", *HOLD[:-1], "three", "two", "one", "switch_sides"],
    ),
    "a repeated hold is a new one": (
        p.CALF_PLAN,
        [(33.5, e.Repeat())],
        64,
        ["prepare", "hold", "half_way", "three", "two", *HOLD, "switch_sides"],
    ),
    "what is skipped is not said": (
        p.CALF_PLAN,
        [(10.5, e.Skip())],
        11,
        ["prepare", "hold", "switch_sides"],
    ),
}


@pytest.mark.parametrize(("plan", "story", "until", "said"), HEARD.values(), ids=HEARD.keys())
def test_a_session_says(plan: Plan, story: Story, until: float, said: list[str]) -> None:
    assert heard(plan, story, until) == said


def test_a_late_tick_says_all_it_passed_in_order() -> None:
    before = p.run(p.begun(p.CALF_PLAN), 33.5)
    after = fold_session(before, e.Tick(), 35.4)
    assert cues(before, after) == (Cue("one"), Cue("switch_sides"))
    assert cues(after, after) == ()
