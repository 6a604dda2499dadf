"""What a guided exercise says at each moment, as somebody reads it on the screen."""

import msgspec
import pytest

from kiosk.content.model.pack import ExerciseHead, ExerciseWords, Review
from kiosk.exercise.session import events as e
from kiosk.exercise.session.state import Session
from kiosk.exercise.session.steps import Done, Plan, plan_seconds
from kiosk.exercise.session.words import (
    callout,
    guide,
    guides,
    number,
    part,
    position,
    present_bout,
    shown_bout,
    unit,
)
from kiosk.shared.wording import Words
from tests.exercise.session import plans as p

WORDS = Words("en")
LATE = plan_seconds(p.CALF_PLAN) + 1
Story = list[tuple[float, e.Event]]

GOING_ON: Story = [(15, e.Pause()), (20, e.Resume())]
# A plan; what happens; a moment; then the digits, what they count, and what to do now.
SAID: dict[str, tuple[Plan, Story, float, tuple[str, str, str]]] = {
    "before the hold": (p.CALF_PLAN, [], 2, ("3", "Starts in", "Get ready")),
    "as a hold begins": (p.CALF_PLAN, [], 5, ("30", "seconds · hold", "Hold still")),
    "half-way": (p.CALF_PLAN, [], 20.5, ("15", "seconds · hold", "Half-way")),
    "after half-way": (p.CALF_PLAN, [], 24, ("11", "seconds · hold", "Hold still")),
    "at its end": (p.CALF_PLAN, [], 33, ("2", "seconds · hold", "Last three seconds")),
    "in a pause": (p.CALF_PLAN, [(15, e.Pause())], 50, ("20", "seconds · hold", "Paused")),
    "going on": (
        p.CALF_PLAN,
        [(15, e.Pause()), (20, e.Resume())],
        21,
        ("2", "Goes on in", "Get ready"),
    ),
    "as a set begins": (p.RAISE_PLAN, [], 5.5, ("1", "of 12 times", "Begin")),
    "in a set": (p.RAISE_PLAN, [], 16, ("3", "of 12 times", "Keep going")),
    "in a drill": (p.JOG_PLAN, [], 10, ("25", "seconds", "Keep going")),
    "at the end": (p.CALF_PLAN, [], LATE, ("✓", "done", "Well done")),
}


def _at(plan: Plan, story: Story, now: float) -> Session:
    return p.run(p.told(p.begun(plan), story), now)


@pytest.mark.parametrize(("plan", "story", "now", "said"), SAID.values(), ids=SAID)
def test_what_is_said(plan: Plan, story: Story, now: float, said: tuple[str, str, str]) -> None:
    session = _at(plan, story, now)
    digits, counted, todo = said
    assert number(session, now) == digits
    assert unit(session, WORDS) == counted
    assert callout(session, now, WORDS).startswith(todo)


def test_half_way_is_not_said_in_a_hold_that_is_over_soon() -> None:
    said = {callout(_at(p.TWICE, [], at / 4), at / 4, WORDS) for at in range(4, 24)}
    assert "Half-way" not in said


def test_which_hold_it_is_of_how_many() -> None:
    for plan, expected in ((p.CALF_PLAN, "Hold 1 of 3"), (p.RAISE_PLAN, "Set 1 of 3")):
        session = _at(plan, [], 6)
        assert position(session, present_bout(session), WORDS) == expected


def test_only_a_routine_says_which_exercise_it_is() -> None:
    alone = _at(p.CALF_PLAN, [], 6)
    assert part(alone, present_bout(alone), WORDS) == ""
    first = _at(p.MIXED, [], 6)
    assert part(first, present_bout(first), WORDS) == "Exercise 1 of 3"


def test_in_the_rest_between_two_exercises_the_coming_one_is_shown() -> None:
    """Whoever rests sees in time that the next one needs a chair."""
    session, seen = p.begun(p.MIXED), list[str]()
    for half_second in range(1, int(2 * plan_seconds(p.MIXED))):
        now = half_second / 2
        session = p.run(session, now)
        if not isinstance(session.step, Done):
            seen.append(part(session, shown_bout(session, now), WORDS))
    said = list(dict.fromkeys(seen))
    assert said == [
        "Exercise 1 of 3",
        "Next: exercise 2 of 3",
        "Exercise 2 of 3",
        "Next: exercise 3 of 3",
        "Exercise 3 of 3",
    ]


EXERCISE = ExerciseWords(
    ExerciseHead("calf", "Calf stretch", "Calf", "calf", ""),
    feel="A mild pull",
    stop="Stop.",
    mistake="The heel lifts.",
    cue="Push the heel down.",
    references=(),
    blocks=(),
    review=Review("", None, None, "draft"),
)


def test_first_how_then_what_to_feel_the_slip_and_when_to_stop() -> None:
    read = [guide(_at(p.CALF_PLAN, [], at), at, EXERCISE, WORDS) for at in (2, 10, 20, 30)]
    assert read == [
        "Push the heel down.",
        "What you should feel: A mild pull",
        "Common mistake: The heel lifts.",
        "Stop.",
    ]
    assert read == list(guides(EXERCISE, WORDS))


def test_what_nobody_wrote_is_how_to_do_it() -> None:
    bare = msgspec.structs.replace(EXERCISE, feel="", mistake="", stop="")
    assert set(guides(bare, WORDS)) == {"Push the heel down."}
