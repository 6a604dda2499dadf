"""Touches and time: named cases on three holds of 30 s on each side."""

import pytest

from kiosk.exercise.session import events as e
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.state import (
    Finished,
    LeadIn,
    Mode,
    Paused,
    Ready,
    Running,
    Session,
    Stopped,
    elapsed,
    held,
    paused_because,
)
from kiosk.exercise.session.steps import Hold, plan_seconds
from tests.exercise.session import plans as p

Story = list[tuple[float, e.Event]]

# What happens, when; then the step under way, the mode's type and the seconds into the step.
STORIES: dict[str, tuple[Story, str, type[Mode], float]] = {
    "it begins with getting ready": ([], "Pl1:5", Running, 0),
    "then comes the hold": ([(5, e.Tick())], "Hl1:30", Running, 0),
    "then the sides change": ([(36, e.Tick())], "Sl1:3", Running, 1),
    "then the other side": ([(43.5, e.Tick())], "Hr1:30", Running, 0.5),
    "then a rest": ([(74, e.Tick())], "_r1:10", Running, 1),
    "a pause stands still": ([(15, e.Pause()), (80, e.Tick())], "Hl1:30", Paused, 10),
    "a second pause changes nothing": ([(15, e.Pause()), (20, e.Pause())], "Hl1:30", Paused, 10),
    "a lead-in comes before going on": ([(15, e.Pause()), (20, e.Resume())], "Hl1:30", LeadIn, 10),
    "after the lead-in time goes by": (
        [(15, e.Pause()), (20, e.Resume()), (24, e.Tick())],
        "Hl1:30",
        Running,
        11,
    ),
    "a pause in the lead-in loses nothing": (
        [(15, e.Pause()), (20, e.Resume()), (22, e.Pause())],
        "Hl1:30",
        Paused,
        10,
    ),
    "going on when nothing stood still": ([(15, e.Resume())], "Hl1:30", Running, 10),
    "a second start": ([(15, e.Begin())], "Hl1:30", Running, 10),
    "a touch elsewhere": ([(15, e.Touched())], "Hl1:30", Running, 10),
    "repeat in a hold": ([(15, e.Repeat())], "Hl1:30", Running, 0),
    "repeat while getting ready": ([(2, e.Repeat())], "Pl1:5", Running, 0),
    "repeat after a hold": ([(36, e.Repeat())], "Pl1:5", Running, 0),
    "repeat in a rest": ([(74, e.Repeat())], "Pr1:5", Running, 0),
    "repeat in a pause": ([(15, e.Pause()), (16, e.Repeat())], "Hl1:30", LeadIn, 0),
    "repeat at the end": ([(300, e.Tick()), (301, e.Repeat())], "Pr3:5", Running, 0),
    "skip": ([(15, e.Skip())], "Sl1:3", Running, 0),
    "skip in a pause stays paused": ([(15, e.Pause()), (16, e.Skip())], "Sl1:3", Paused, 0),
    "skip the last hold": ([(230, e.Skip())], ".", Finished, 0),
    "nothing to skip at the end": ([(300, e.Skip())], ".", Finished, 0),
    "back": ([(15, e.Back())], "Pl1:5", Running, 0),
    "back at the beginning": ([(2, e.Back())], "Pl1:5", Running, 0),
    "back from the end": ([(300, e.Back())], "Hr3:30", Running, 0),
    "stop": ([(15, e.End()), (300, e.Tick())], "Hl1:30", Stopped, 10),
    "nothing after a stop": ([(15, e.End()), (16, e.Skip())], "Hl1:30", Stopped, 10),
    "longer": ([(15, e.Extend(5))], "Hl1:35", Running, 10),
    "shorter": ([(15, e.Extend(-5))], "Hl1:25", Running, 10),
    "shorter than it has lasted": ([(33, e.Extend(-5))], "Sl1:3", Running, 0),
    "longer in a rest": ([(74, e.Extend(5)), (90, e.Tick())], "Hl2:35", Running, 2),
    "never below 5 s": ([(6, e.Extend(-5))] * 9, "Hl1:5", Running, 1),
    "never above 120 s": ([(6, e.Extend(5))] * 30, "Hl1:120", Running, 1),
    "other side first": ([(15, e.SwitchSide())], "Pr1:5", Running, 0),
    "back to the first side": ([(50, e.SwitchSide())], "Pl1:5", Running, 0),
    "other side after a rest": ([(74, e.SwitchSide()), (84, e.Tick())], "Pr2:5", Running, 1),
    "other side in a pause": ([(15, e.Pause()), (16, e.SwitchSide())], "Pr1:5", Paused, 0),
    "no other side at the end": ([(300, e.SwitchSide())], ".", Finished, 0),
    "the end": ([(300, e.Tick())], ".", Finished, 0),
}


@pytest.mark.parametrize(("story", "step", "mode", "into"), STORIES.values(), ids=STORIES.keys())
def test_a_session(story: Story, step: str, mode: type[Mode], into: float) -> None:
    state = p.told(p.begun(p.CALF_PLAN), story)
    assert (p.written(state.step), type(state.mode)) == (step, mode)
    assert elapsed(state, state.last) == pytest.approx(into)


UNBEGUN: dict[str, tuple[e.Event, type[Mode], str]] = {
    "skip": (e.Skip(), Ready, "Pl1:5 Hl1:30"),
    "pause": (e.Pause(), Ready, "Pl1:5 Hl1:30"),
    "longer": (e.Extend(5), Ready, "Pl1:5 Hl1:35"),
    "other side": (e.SwitchSide(), Ready, "Pr1:5 Hr1:30"),
    "stop": (e.End(), Stopped, "Pl1:5 Hl1:30"),
}


@pytest.mark.parametrize(("event", "mode", "steps"), UNBEGUN.values(), ids=UNBEGUN.keys())
def test_before_the_start(event: e.Event, mode: type[Mode], steps: str) -> None:
    state = fold_session(Session(p.CALF_PLAN), event, 7.0)
    assert type(state.mode) is mode
    assert " ".join(map(p.written, state.plan[:2])) == steps


def test_a_longer_hold_is_longer_on_both_sides() -> None:
    state = p.told(p.begun(p.CALF_PLAN), [(15, e.Extend(5)), (400, e.Tick())])
    assert held(state) == pytest.approx({"left": 105, "right": 105})


def test_only_the_exercise_under_way_is_lengthened() -> None:
    state = p.told(p.begun(p.MIXED), [(6, e.Extend(5))])
    lengths = [s.seconds for s in state.plan if isinstance(s, Hold)]
    assert lengths == [25] * 4 + [20] * 2


def test_in_a_rest_the_coming_exercise_is_lengthened() -> None:
    """With short doses the first exercise rests from 13 to 18 s."""
    state = p.told(p.begun(p.TWICE), [(14, e.Extend(5))])
    assert p.written(state.step) == "_r1:5"
    assert [s.seconds for s in state.plan if isinstance(s, Hold)] == [5, 5, 10, 10]


def test_only_the_exercise_under_way_switches_sides() -> None:
    state = p.told(p.begun(p.TWICE), [(2, e.SwitchSide())])
    sides = [s.bout.side for s in state.plan if isinstance(s, Hold)]
    assert sides == ["right", "left", "left", "right"]


def test_a_late_end_of_the_lead_in_lengthens_nothing_and_holds_nothing() -> None:
    state = p.told(p.begun(p.CALF_PLAN), [(15, e.Pause()), (20, e.Resume())])
    state = fold_session(fold_session(state, e.Tick(), 22), e.Tick(), 23.6)
    assert elapsed(state, 23.6) == pytest.approx(10.6)
    assert held(state) == pytest.approx({"left": 10.6})


def test_switching_sides_takes_no_time_from_either() -> None:
    state = p.told(p.begun(p.CALF_PLAN), [(15, e.SwitchSide()), (400, e.Tick())])
    assert held(state) == pytest.approx({"left": 100, "right": 90})


def test_a_machine_that_slept_pauses_where_it_was() -> None:
    before = p.run(p.begun(p.CALF_PLAN), 15)
    state = fold_session(before, e.Tick(), 17.1)
    assert paused_because(state) == "slept"
    assert elapsed(state, 17.1) == 10
    assert held(state) == held(before)


def test_a_sleep_in_the_lead_in_is_a_sleep_too() -> None:
    state = p.told(p.begun(p.CALF_PLAN), [(15, e.Pause()), (20, e.Resume())])
    state = fold_session(state, e.Tick(), 60)
    assert paused_because(state) == "slept"
    assert elapsed(state, 60) == 10


def test_a_touch_finds_the_session_paused_after_a_sleep() -> None:
    state = fold_session(p.run(p.begun(p.CALF_PLAN), 15), e.Resume(), 600)
    assert state.mode == LeadIn(603, 10)


def test_two_seconds_are_no_sleep() -> None:
    state = fold_session(p.run(p.begun(p.CALF_PLAN), 15), e.Tick(), 17)
    assert paused_because(state) is None


def test_asked_is_said() -> None:
    assert paused_because(fold_session(p.begun(p.CALF_PLAN), e.Pause(), 1)) == "asked"


def test_a_clock_that_goes_back_is_taken_to_stand_still() -> None:
    state = p.run(p.begun(p.CALF_PLAN), 15)
    assert fold_session(state, e.Tick(), 3).last == 15


def test_a_session_ends_when_its_plan_says() -> None:
    state = p.run(p.begun(p.CALF_PLAN, at=1000), 1500, every=1.7)
    assert state.mode == Finished(1000 + plan_seconds(p.CALF_PLAN))
    assert held(state) == pytest.approx({"left": 90, "right": 90})
