"""What each state means in numbers, and that no frame jumps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.muscle.state import (
    GRIP_SECONDS,
    ROUND_SECONDS,
    STATES,
    MuscleFrame,
    State,
    at,
    still,
)

FRAME = 1 / 30


@pytest.mark.parametrize("state", STATES)
def test_the_same_second_gives_the_same_moment(state: State) -> None:
    assert at(state, 1.234) == at(state, 1.234)


def test_at_rest_the_muscle_is_long_and_cool() -> None:
    for i in range(200):
        moment = at("relaxed", i * 0.1)
        assert moment.shortening == moment.heat == moment.hardness == 0.0
        assert not moment.pulses


def test_a_contraction_shortens_and_lets_go_every_time() -> None:
    ends = [at("contracting", n * ROUND_SECONDS).shortening for n in range(2, 6)]
    tops = [
        max(at("contracting", (n + i / 60) * ROUND_SECONDS).shortening for i in range(60))
        for n in range(2, 6)
    ]
    assert ends == pytest.approx([0.0] * 4, abs=1e-6)
    assert tops == pytest.approx([0.72] * 4, abs=1e-6)


def test_the_signal_comes_before_the_pull() -> None:
    start = 2 * ROUND_SECONDS
    signal = next(i for i in range(90) if at("contracting", start + i * FRAME).pulses)
    pull = next(i for i in range(90) if at("contracting", start + i * FRAME).shortening > 0.01)
    assert signal < pull


def test_a_cramp_grips_suddenly_and_stays() -> None:
    assert at("cramped", 0.0).shortening == 0.0
    for i in range(600):
        moment = at("cramped", GRIP_SECONDS + i * FRAME)
        assert moment.shortening > 0.95
        assert moment.heat > 0.8
        assert moment.pulses


def test_a_cramp_does_not_flash() -> None:
    heats = [at("cramped", 1.0 + i * FRAME).heat for i in range(300)]
    turns = sum((b - a) * (c - b) < 0 for a, b, c in zip(heats, heats[1:], heats[2:], strict=False))
    assert turns / 2 / 10 < 3.0, "not more than three times a second (WCAG 2.3.1)"


def test_a_stretch_makes_it_longer_than_at_rest() -> None:
    assert at("stretched", 5.0, "cramped").shortening < at("relaxed", 5.0).shortening


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("before", STATES)
def test_a_state_starts_where_the_one_before_was(state: State, before: State) -> None:
    start = at(state, 0.0, before)
    expected = still("relaxed" if before == "contracting" else before)
    assert (start.shortening, start.heat) == (expected.shortening, expected.heat)


@given(
    st.sampled_from(STATES),
    st.sampled_from(STATES),
    st.floats(-1.0, 3600.0, allow_nan=False),
)
def test_no_frame_jumps(state: State, before: State, seconds: float) -> None:
    now, later = at(state, seconds, before), at(state, seconds + FRAME, before)
    # a grip takes 0.45 s and is fastest in its middle: 1.875 / 0.45 a second, from a stretch 1.5
    assert abs(later.shortening - now.shortening) < 1.5 * 1.875 / GRIP_SECONDS * FRAME + 0.05
    assert abs(later.heat - now.heat) < 0.2
    assert all(0.0 <= pulse <= 1.0 for pulse in now.pulses)


def test_still_pictures_differ() -> None:
    moments: set[MuscleFrame] = {still(state) for state in STATES}
    assert len(moments) == len(STATES)
