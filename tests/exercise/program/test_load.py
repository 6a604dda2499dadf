"""The rule of load: it compounds, rounds down, stays within its limits; and what a jump means."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exercise.program.load import (
    LEAST,
    MOST,
    START,
    UNITS,
    Load,
    Unit,
    bounded,
    less,
    more,
    ticks,
    weekly_loads,
)

loads = st.builds(
    Load, st.integers(1, 1000), st.integers(1, 30), st.integers(1, 200), st.integers(2, 52)
)
units = st.sampled_from(UNITS)


@pytest.mark.parametrize(
    ("now", "growth", "planned"),
    [
        (20, 10, (20, 22, 24, 26, 29, 32, 35, 38)),
        (100, 10, (100, 110, 121, 133, 146, 161, 177, 194)),
        (5, 10, (5, 5, 6, 6, 7, 8, 8, 9)),
        (10, 5, (10, 10, 11, 11, 12, 12, 13, 14)),
    ],
)
def test_the_plan_compounds_and_rounds_down(
    now: int, growth: int, planned: tuple[int, ...]
) -> None:
    assert Load(now, growth, 50, 8).planned() == planned


@pytest.mark.parametrize(
    ("now", "jumped", "week"),
    [
        (20, (20, 30, 30, 30, 30, 32, 35, 38), 6),
        (100, (100, 150, 150, 150, 150, 161, 177, 194), 6),
        (5, (5, 7, 7, 7, 7, 8, 8, 9), 5),
    ],
)
def test_a_jump_by_half_waits_for_the_plan(now: int, jumped: tuple[int, ...], week: int) -> None:
    load = Load(now, 10, 50, 8)
    assert load.jumped() == jumped
    assert load.caught_up() == week


def test_a_load_that_begins_later_counts_its_weeks_from_there() -> None:
    load = Load(20, 10, 50, 6, first=3)
    assert load.planned() == (20, 22, 24, 26, 29, 32)
    assert (load.first, load.last) == (3, 8)
    assert load.caught_up() == 8


@pytest.mark.parametrize("unit", UNITS)
def test_nobody_is_led_beyond_five_hours_or_nine_sets_a_day(unit: Unit) -> None:
    highest = Load(MOST[unit], 10, 50, 6, first=3).planned()[-1]
    assert highest <= {"minutes": 300, "reps": 3 * 9 * 12}[unit]


def test_the_plan_may_never_get_as_high_as_the_jump() -> None:
    load = Load(20, 10, 150, 8)
    assert load.caught_up() is None
    assert load.jumped() == (20, *[50] * 7)


@given(loads)
def test_no_week_lies_above_the_rule_nor_a_whole_one_below_it(load: Load) -> None:
    for planned, limit in zip(load.planned(), load.limits(), strict=True):
        assert planned <= limit * (1 + 1e-9)
        assert planned > limit * (1 - 1e-9) - 1


@given(loads)
def test_weeks_never_fall_and_begin_with_now(load: Load) -> None:
    for weeks in (load.planned(), load.jumped()):
        assert weeks[0] == load.now
        assert list(weeks) == sorted(weeks)
        assert len(weeks) == load.weeks


@given(loads)
def test_a_jump_is_never_below_the_plan(load: Load) -> None:
    pairs = zip(load.jumped(), load.planned(), strict=True)
    assert all(high >= low for high, low in pairs)


@given(loads)
def test_the_week_that_catches_up_is_the_first(load: Load) -> None:
    week = load.caught_up()
    before = load.planned()[: (week or load.weeks + 1) - 1]
    assert all(planned < load.high() for planned in before)
    assert week is None or load.planned()[week - 1] >= load.high()


@pytest.mark.parametrize(
    ("unit", "load", "smaller", "larger"),
    [
        ("minutes", 5, 5, 10),
        ("minutes", 20, 15, 25),
        ("minutes", 60, 55, 70),
        ("minutes", 70, 60, 80),
        ("minutes", 120, 110, 150),
        ("minutes", 180, 150, 180),
        ("reps", 10, 10, 20),
        ("reps", 100, 90, 120),
        ("reps", 200, 180, 200),
    ],
)
def test_steps_grow_with_the_load(unit: Unit, load: int, smaller: int, larger: int) -> None:
    among = weekly_loads(unit, START[unit])
    assert (less(load, among), more(load, among)) == (smaller, larger)


@given(units, st.integers(-10, 10_000), st.integers(-10, 10_000))
def test_what_can_be_chosen_stays_within_its_limits(unit: Unit, load: int, start: int) -> None:
    among = weekly_loads(unit, start)
    chosen = bounded(load, among)
    assert LEAST[unit] <= chosen <= MOST[unit]
    assert bounded(chosen, among) == chosen
    if LEAST[unit] < chosen < MOST[unit]:
        assert less(more(chosen, among), among) == chosen == more(less(chosen, among), among)


@given(units, st.data())
def test_the_start_can_be_chosen_wherever_it_lies(unit: Unit, data: st.DataObject) -> None:
    start = data.draw(st.integers(LEAST[unit], MOST[unit]))
    assert bounded(start, weekly_loads(unit, start)) == start


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (38.9, (0, 10, 20, 30, 40)),
        (4, (0, 1, 2, 3, 4)),
        (9.7, (0, 5, 10)),
        (194.9, (0, 50, 100, 150, 200)),
        (1169, (0, 500, 1000, 1500)),
        (0, (0, 1)),
    ],
)
def test_the_side_has_a_few_round_numbers(most: float, shown: tuple[int, ...]) -> None:
    assert ticks(most) == shown


@given(st.floats(0, 1e6))
def test_the_side_reaches_over_every_bar(most: float) -> None:
    shown = ticks(most)
    assert shown[-1] >= most
    assert len(shown) <= 6
    assert len({b - a for a, b in pairwise(shown)}) == 1
