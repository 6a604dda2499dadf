"""What a touch does to a demonstration: named cases, then any touches at any times."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exercise.demonstration import changes as c
from kiosk.exercise.demonstration.state import (
    Demonstration,
    begun,
    changed,
    moving,
    position,
    shown,
    told,
)
from kiosk.exercise.demonstration.timeline import Timeline

WALL = begun(
    Demonstration(
        "wall-calf",
        Timeline(3, 30),
        ("side", "front"),
        ("amara", "mateo"),
        view="side",
        person="mateo",
    ),
    100.0,
)


def after(*changes: c.Change, state: Demonstration = WALL, now: float = 110.0) -> Demonstration:
    for change in changes:
        state = changed(state, change, now)
    return state


CHANGES = {
    "pause": (after(c.PlayPause()), {"playing": False}),
    "and on": (after(c.PlayPause(), c.PlayPause()), {"playing": True}),
    "the other side": (after(c.ChangeSide()), {"side": "right"}),
    "and back": (after(c.ChangeSide(), c.ChangeSide()), {"side": "left"}),
    "no other side of both": (
        after(c.ChangeSide(), state=replace(WALL, sided=False, side="both")),
        {"side": "both"},
    ),
    "the mirror keeps the side": (after(c.ToggleMirror()), {"mirror": True, "side": "left"}),
    "from the front": (after(c.NextView()), {"view": "front"}),
    "and from the side": (after(c.NextView(), c.NextView()), {"view": "side"}),
    "one view only": (after(c.NextView(), state=replace(WALL, views=("side",))), {"view": "side"}),
    "the next person, round and round": (after(c.NextPerson()), {"person": "amara"}),
    "half the speed": (after(c.NextSpeed()), {"speed": 0.5}),
    "a quarter": (after(c.NextSpeed(), c.NextSpeed()), {"speed": 0.25}),
    "as fast as it is": (after(*[c.NextSpeed()] * 3), {"speed": 1.0}),
    "once only": (after(c.ToggleLoop()), {"looping": False}),
    "longer": (after(c.Lengthen(5)), {"timeline": Timeline(3, 35), "position": 10.0}),
    "more sets": (after(c.AddSets(1)), {"timeline": Timeline(4, 30), "position": 10.0}),
    "a finger in the middle": (
        after(c.Seek(0.5, held=True)),
        {"position": 17.5, "held": True, "playing": True},
    ),
    "a finger that lets go": (after(c.Seek(0.5, held=True), c.Seek(0.6)), {"held": False}),
    "a step on stands still": (after(c.StepBy(0.5)), {"position": 10.5, "playing": False}),
    "a step back": (after(c.StepBy(-0.5)), {"position": 9.5, "playing": False}),
    "none before the start": (after(c.StepBy(-60)), {"position": 0.0}),
}


@pytest.mark.parametrize(("state", "wanted"), CHANGES.values(), ids=CHANGES.keys())
def test_a_touch(state: Demonstration, wanted: dict[str, object]) -> None:
    found = {name: getattr(state, name) for name in wanted}
    assert found == pytest.approx(wanted) if "position" in wanted else found == wanted


def test_slow_motion_passes_half_as_fast() -> None:
    slow = after(c.NextSpeed())
    assert position(told(slow, 120.0)) == pytest.approx(15.0)


def test_it_goes_round() -> None:
    assert position(told(WALL, 100.0 + 105.0 + 4.0)) == pytest.approx(4.0)


def test_once_it_stays_at_its_end_and_begins_anew() -> None:
    once = told(after(c.ToggleLoop()), 500.0)
    assert (shown(once).part, moving(once)) == ("end", False)
    again = changed(once, c.PlayPause(), 501.0)
    assert (position(again), moving(again)) == (0.0, True)


def test_a_finger_moves_inside_the_set_that_shows() -> None:
    second = told(WALL, 140.0)
    assert shown(second).set_number == 2
    for share in (0.0, 0.5, 1.0):
        assert shown(changed(second, c.Seek(share), 140.0)).set_number == 2


def test_under_a_finger_it_stands_still() -> None:
    held = after(c.Seek(0.5, held=True))
    assert not moving(held)
    assert position(told(held, 130.0)) == held.position
    assert position(told(changed(held, c.Seek(0.5), 130.0), 131.0)) == pytest.approx(18.5)


def test_fewer_sets_never_lead_beyond_the_end() -> None:
    last = changed(told(WALL, 190.0), c.AddSets(-1), 190.0)
    assert position(last) < last.timeline.seconds


STEERING = [
    c.PlayPause(), c.StepBy(-c.A_STEP), c.StepBy(c.A_STEP), c.ChangeSide(), c.ToggleMirror(),
    c.NextView(), c.NextPerson(), c.NextSpeed(), c.ToggleLoop(), c.Lengthen(-5.0),
    c.Lengthen(5.0), c.AddSets(-1), c.AddSets(1), c.AddReps(-1), c.AddReps(1),
]  # fmt: skip
TOUCHES = st.one_of(
    st.sampled_from(STEERING),
    st.builds(c.Seek, st.floats(-0.5, 1.5), st.booleans()),
)


@given(st.lists(st.tuples(TOUCHES, st.floats(0, 200))), st.booleans())
def test_any_touches_keep_the_promises(
    touches: list[tuple[c.Change, float]], counted: bool
) -> None:
    timeline = Timeline(2, reps=8) if counted else Timeline(2, 20)
    state, now = begun(replace(WALL, timeline=timeline), 50.0), 50.0
    for change, pause in touches:
        now += pause
        state = changed(told(state, now), change, now)
        assert 0 <= position(state) <= state.timeline.seconds
        assert state.view in state.views
        assert state.person in state.people
        assert 1 <= state.timeline.sets <= 10
        found = shown(state)
        assert 0 <= found.phase <= 1
        assert not (state.held and moving(state))
        later = shown(told(state, now + 0.01))
        assert moving(state) or later == found
