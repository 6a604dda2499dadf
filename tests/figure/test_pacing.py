"""Easing never goes back, breath and blink stay in bounds, a pace visits every phase."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.motion.easing import EASINGS, Easing, Tempo, blink_at, breath_at
from kiosk.figure.motion.pacing import Pace

SECONDS = st.floats(0, 3600)


@pytest.mark.parametrize("name", EASINGS)
def test_easing_rises_from_0_to_1(name: Easing) -> None:
    ease = EASINGS[name]
    values = [ease(i / 500) for i in range(501)]
    assert values[0] == 0
    assert values[-1] == pytest.approx(1)
    assert all(b >= a for a, b in pairwise(values))


@given(SECONDS)
def test_breath_and_blink_stay_between_0_and_1(seconds: float) -> None:
    assert 0 <= breath_at(seconds) <= 1
    assert 0 <= blink_at(seconds) <= 1


@given(SECONDS)
def test_breath_is_slow(seconds: float) -> None:
    assert abs(breath_at(seconds + 1 / 60) - breath_at(seconds)) < 0.03


TEMPO = Tempo(up=1.0, top=0.5, down=2.0, bottom=0.5)
WORK: dict[str, tuple[Pace, float, float]] = {
    "a hold stays": (Pace("hold"), 17.0, 1.0),
    "a repetition begins at rest": (Pace("reps", TEMPO), 0.0, 0.0),
    "half way up": (Pace("reps", TEMPO), 0.5, 0.5),
    "the top": (Pace("reps", TEMPO), 1.2, 1.0),
    "half way down, slowly": (Pace("reps", TEMPO), 2.5, 0.5),
    "rest": (Pace("reps", TEMPO), 3.9, 0.0),
    "the next repetition": (Pace("reps", TEMPO), 4.5, 0.5),
    "before the start": (Pace("reps", TEMPO), -3.0, 0.0),
    "a drill goes round": (Pace("cycle", cycle_seconds=2.0), 5.0, 0.5),
}


@pytest.mark.parametrize(("pace", "seconds", "phase"), WORK.values(), ids=WORK.keys())
def test_work(pace: Pace, seconds: float, phase: float) -> None:
    assert pace.work(seconds) == pytest.approx(phase)


def test_a_hold_goes_in_and_comes_out() -> None:
    pace = Pace("hold")
    assert [pace.prepare(u) for u in (-1, 0, 0.5, 1, 2)] == [0, 0, 0.5, 1, 1]
    assert [pace.release(u) for u in (-1, 0, 0.5, 1, 2)] == [1, 1, 0.5, 0, 0]


@pytest.mark.parametrize("pace", [Pace("reps", TEMPO), Pace("cycle")], ids=["reps", "cycle"])
def test_what_moves_by_itself_waits_at_its_start(pace: Pace) -> None:
    assert {pace.prepare(u / 4) for u in range(5)} == {0.0}
    assert {pace.release(u / 4) for u in range(5)} == {0.0}
    assert pace.work(pace.seconds(8)) == pytest.approx(0.0, abs=1e-9)


ONCE = {
    "a hold": Pace("hold"),
    "a repetition": Pace("reps", TEMPO),
    "a quick drill": Pace("cycle", cycle_seconds=0.72),
    "a slow drill": Pace("cycle", cycle_seconds=8.0),
}


@pytest.mark.parametrize("pace", ONCE.values(), ids=ONCE.keys())
def test_once_is_some_seconds_from_the_pose_of_the_picture_back_to_it(pace: Pace) -> None:
    length = pace.once_seconds
    assert 3 <= length <= 8
    around = 1.0 if pace.kind == "cycle" else 2.0  # a drill goes round: 1 is 0 again
    ends = [pace.once(0.0), pace.once(length), pace.once(-1.0), pace.once(length + 9.0)]
    assert [end % around % 1.0 for end in ends] == pytest.approx([0.0] * 4, abs=1e-9)
    phases = [pace.once(length * i / 900) for i in range(901)]
    assert min(phases) == pytest.approx(0.0, abs=0.02)
    steps = [abs(b - a) for a, b in pairwise(phases)]
    assert max(min(step, 1 - step) for step in steps) < 0.03


@given(SECONDS)
def test_a_repetition_never_jumps(seconds: float) -> None:
    pace = Pace("reps", TEMPO)
    frame = 1 / 60
    assert abs(pace.work(seconds + frame) - pace.work(seconds)) <= frame / TEMPO.up + 1e-6
