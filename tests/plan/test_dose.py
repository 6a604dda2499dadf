"""How much, in words."""

import pytest

from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.plan.dose import dose_words, kept_together
from tests.plan.plans import WORDS

DOSES = {
    "the source's stretch": (
        Prescribed("x", 3, hold=30, a_day=2),
        "Hold 30 seconds, 3 times, each side; every day, morning and night",
    ),
    "once": (
        Prescribed("x", 1, hold=20, a_day=1),
        "Hold 20 seconds, 1 time, each side; every day, once a day",
    ),
    "repetitions": (
        Prescribed("x", 3, reps=12, each_side=False),
        "3 sets of 12; on the days you agreed",
    ),
    "one set": (Prescribed("x", 1, reps=8), "1 set of 8, each side; on the days you agreed"),
    "a drill": (
        Prescribed("x", 2, drill=60, each_side=False),
        "60 seconds, 2 times; on the days you agreed",
    ),
    "often": (
        Prescribed("x", 1, hold=30, a_day=3),
        "Hold 30 seconds, 1 time, each side; every day, 3 times a day",
    ),
}


@pytest.mark.parametrize(("item", "said"), DOSES.values(), ids=DOSES.keys())
def test_dose(item: Prescribed, said: str) -> None:
    assert dose_words(item, WORDS).line == said


def test_what_is_for_a_cramp_is_for_no_day() -> None:
    said = dose_words(Prescribed("x", 2, hold=30), WORDS, as_needed=True)
    assert said.line == "Hold 30 seconds, 2 times, each side; when you need it"
    assert not said.every_day
    assert not said.agreed


def test_lines_break_between_phrases_only() -> None:
    assert kept_together("3 sets, each side; every day") == "3\xa0sets, each\xa0side; every\xa0day"


@pytest.mark.parametrize("amounts", [{}, {"hold": 30, "reps": 2}, {"reps": 2, "drill": 10}])
def test_exactly_one_kind_of_amount(amounts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="exactly one"):
        Prescribed("x", 1, **amounts)  # type: ignore[arg-type]
