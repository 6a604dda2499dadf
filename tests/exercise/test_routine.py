"""Several exercises, one after the other, as a visitor meets them."""

import pytest

from kiosk.app import events as e
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

_NAMES = ("seated-heel-raise", "wall-calf", "single-leg-balance")
THREE = e.OpenExercise(_NAMES[0], routine=_NAMES)


@pytest.fixture
def begun(kiosk: KioskDriver) -> KioskDriver:
    """A visitor in a routine of three who has no warning sign."""
    kiosk.go(e.LeaveAttract(), THREE, *SAFE_AND_READY)
    return kiosk


def _skip_until(kiosk: KioskDriver, words: str) -> None:
    """Skip step by step until the screen says `words`."""
    for _ in range(60):
        if words in kiosk.words():
            return
        kiosk.exercise.more("Skip")
    raise AssertionError(f"never on the screen: {words}")


def test_each_exercise_has_its_own_words_and_place(begun: KioskDriver) -> None:
    seen = []
    for _ in range(60):
        words = begun.words()
        if "✓ done" in words:
            break
        lines = words.split("\n")
        number = next(line for line in lines if line.startswith("Exercise "))
        titles = ("Seated heel raise", "Wall calf stretch", "Single-leg balance")
        seen.append((number, *[t for t in titles if t in lines]))
        begun.exercise.more("Skip")
    assert list(dict.fromkeys(seen)) == [
        ("Exercise 1 of 3", "Seated heel raise"),
        ("Exercise 2 of 3", "Wall calf stretch"),
        ("Exercise 3 of 3", "Single-leg balance"),
    ]


def test_the_rest_between_two_says_and_then_shows_what_comes(begun: KioskDriver) -> None:
    _skip_until(begun, "then Wall calf stretch")
    assert "Exercise 1 of 3" in begun.words()
    before = begun.picture()
    begun.pass_time(2.5)
    words = begun.words()
    assert "Next: exercise 2 of 3" in words
    assert "then get into position" in words
    assert begun.picture() != before
    begun.pass_time(30.0)
    assert "Exercise 2 of 3" in begun.words()


def test_all_of_them_are_finished_and_it_ends_where_it_began(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("special-groups"))
    kiosk.touch("Older adults")
    kiosk.touch("Start the evening routine")
    kiosk.touch("No, none of these")
    kiosk.touch("Skip the steps")
    assert "Exercise 1 of 2" in kiosk.words()
    kiosk.pass_time(36.0)
    _skip_until(kiosk, "Exercise 2 of 2")
    kiosk.touch("Skip the steps")
    kiosk.pass_time(36.0)
    _skip_until(kiosk, "✓ done")
    assert kiosk.exercise.finished == ("evening-chair", "hamstring-chair")
    kiosk.touch("Finish")
    assert kiosk.place == "special-groups"


def test_a_single_exercise_is_not_counted(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    assert "Exercise 1" not in kiosk.words()


def test_the_other_side_and_longer_holds_stay_with_their_exercise(begun: KioskDriver) -> None:
    assert "Other side" not in begun.exercise.offered()
    _skip_until(begun, "Exercise 2 of 3")
    begun.exercise.more("+5 s")
    begun.touch("Skip the steps")
    begun.exercise.more("Skip")
    assert begun.exercise.digits == "35"
    _skip_until(begun, "Exercise 3 of 3")
    begun.touch("Skip the steps")
    begun.exercise.more("Skip")
    assert begun.exercise.digits == "30"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)], ids=str)
def test_it_is_whole_on_the_screen(make_kiosk: MakeKiosk, size: tuple[int, int]) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract(), THREE, *SAFE_AND_READY)
    flaws = kiosk.layout.flaws()
    _skip_until(kiosk, "then Wall calf stretch")
    flaws += kiosk.layout.flaws()
    kiosk.pass_time(3.0)
    assert [*flaws, *kiosk.layout.flaws(), *kiosk.layout.small_targets(20.0, 12.7)] == []


def test_what_was_finished_before_a_stop_is_on_the_plan(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), THREE, *SAFE_AND_READY)
    _skip_until(kiosk, "Set 3 of 3")
    kiosk.pass_time(120.0)  # its last set, to the end
    _skip_until(kiosk, "Exercise 2 of 3")
    kiosk.touch("Stop")
    assert kiosk.exercise.finished == ("seated-heel-raise",)
