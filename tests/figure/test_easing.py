from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.motion.easing import EASINGS, Easing, Tempo, blink_at, breath_at

SHARES = st.floats(0, 1)


@given(SHARES, SHARES, st.sampled_from(sorted(EASINGS)))
def test_easing_never_turns_back(a: float, b: float, name: Easing) -> None:
    low, high = sorted((a, b))
    assert EASINGS[name](low) <= EASINGS[name](high) + 1e-12


@pytest.mark.parametrize("name", sorted(EASINGS))
def test_easing_starts_and_ends_where_it_should(name: Easing) -> None:
    assert EASINGS[name](0.0) == 0.0
    assert EASINGS[name](1.0) == 1.0


def test_people_breathe_twelve_to_fifteen_times_a_minute() -> None:
    values = [breath_at(i / 100) for i in range(6001)]
    tops = sum(b > a and b >= c for a, b, c in zip(values, values[1:], values[2:], strict=False))
    assert 12 <= tops <= 15
    assert min(values) >= 0
    assert max(values) <= 1


def test_a_blink_is_short_and_comes_every_few_seconds() -> None:
    closed = [blink_at(i / 100) > 0.5 for i in range(6000)]
    blinks = sum(b and not a for a, b in pairwise(closed))
    assert 10 <= blinks <= 20
    assert sum(closed) < 300


@given(st.floats(0, 10))
def test_a_repetition_goes_up_stays_and_comes_down(seconds: float) -> None:
    tempo = Tempo(up=1.5, top=1.0, down=2.0, bottom=0.5)
    assert 0 <= tempo.phase(seconds) <= 1
    assert tempo.phase(0) == 0
    assert tempo.phase(2.0) == 1
    assert tempo.phase(tempo.whole) == 0
