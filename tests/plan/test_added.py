"""An exercise is added to the plan without doing it; what eases a cramp is not all of a plan."""

import pytest

from kiosk.app import events as e
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

SAFE = e.AnswerSafety(has_sign=False)
BETWEEN = "We also suggest:"


@pytest.fixture
def opened(kiosk: KioskDriver) -> KioskDriver:
    """Somebody who looks at an exercise of the library."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("stretches"))
    kiosk.turn_until(lambda: "Calf, in the evening" in kiosk.names())
    kiosk.touch("Calf, in the evening")
    kiosk.touch("No, none of these")
    return kiosk


def _on_the_plan(kiosk: KioskDriver) -> list[str]:
    return [exercise.title for exercise in kiosk.plan.paper().plan.exercises]


def test_it_is_added_from_the_first_page_of_the_exercise(opened: KioskDriver) -> None:
    assert "Step 1 of 4" in opened.words()
    assert "Add to my plan" not in opened.filled_buttons
    opened.touch("Add to my plan")
    assert "On my plan" in opened.names()
    opened.touch("Stop")
    opened.go(e.OpenSection("my-plan"))
    (text,) = opened.code.texts()
    assert "1. Evening chair stretch\nHold 30 seconds, 3 times, each side; every day, once" in text
    assert _on_the_plan(opened) == ["Evening chair stretch"]


def test_it_is_removed_by_the_same_button(opened: KioskDriver) -> None:
    opened.touch("Add to my plan")
    opened.touch("On my plan")
    assert "Add to my plan" in opened.names()
    assert opened.plan.prescribed() == ()


def test_whatever_is_on_the_plan_says_so_when_it_is_opened_again(opened: KioskDriver) -> None:
    opened.touch("Add to my plan")
    opened.touch("Stop")
    opened.go(e.OpenExercise("evening-chair"))
    assert "On my plan" in opened.names()
    opened.go(e.OpenExercise("hamstring-chair"))
    assert "Add to my plan" in opened.names()


def test_each_exercise_of_a_routine_is_added_by_itself(kiosk: KioskDriver) -> None:
    routine = ("evening-chair", "hamstring-chair")
    kiosk.go(e.LeaveAttract(), e.OpenExercise(routine[0], routine=routine), *SAFE_AND_READY)
    kiosk.touch("Add to my plan")
    kiosk.exercise.more("Next exercise")
    assert "Add to my plan" in kiosk.names()
    assert [item.exercise for item in kiosk.plan.prescribed()] == ["evening-chair"]


def test_what_was_added_and_felt_worse_leaves_the_plan(opened: KioskDriver) -> None:
    opened.touch("Add to my plan")
    opened.touch("Skip the steps")
    opened.exercise.finish("evening-chair")
    opened.pass_time(10.0)
    opened.touch("Worse")
    opened.go(e.OpenSection("my-plan"))
    assert "It felt worse after: Evening chair stretch" in opened.code.texts()[0]
    assert "Evening chair stretch" not in _on_the_plan(opened)


def test_with_one_release_done_the_suggestion_stays_beside_it(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("cramp-release", release=True), SAFE)
    kiosk.touch("Left")
    kiosk.exercise.finish("cramp-release")
    kiosk.go(e.OpenSection("my-plan"))
    (text,) = kiosk.code.texts()
    assert f"{BETWEEN}\n\n2. Wall calf stretch" in text
    assert "1. Standing cramp release" in text.partition(BETWEEN)[0]
    kiosk.show(BETWEEN)
    assert kiosk.words().index("Standing cramp release") < kiosk.words().index(BETWEEN)
    assert [name for name in kiosk.names() if name.startswith("Remove")] == [
        "Remove: Standing cramp release"
    ]
    rows = {row.when: row.exercises for row in kiosk.plan.paper().agenda}
    assert rows == {
        "When you need it": ((1, "Standing cramp release"),),
        "Every day, morning and night (our suggestion)": ((2, "Wall calf stretch"),),
    }


def test_with_an_exercise_for_every_day_nothing_is_suggested(opened: KioskDriver) -> None:
    opened.touch("Add to my plan")
    opened.go(e.OpenSection("my-plan"))
    assert BETWEEN not in opened.code.texts()[0]


@pytest.mark.parametrize("read", ["", "night-cramps"])
def test_whoever_cannot_stand_takes_no_standing_exercise_home(
    make_kiosk: MakeKiosk, read: str
) -> None:
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract(), *([e.OpenSection(read)] if read else []))
    kiosk.go(e.OpenExercise("cramp-release"), SAFE)
    kiosk.touch("I cannot stand")
    kiosk.touch("Back")
    kiosk.go(e.OpenSection("my-plan"))
    suggested = "Evening chair stretch" if read else "Seated calf stretch"
    assert _on_the_plan(kiosk) == [suggested]
    assert suggested in kiosk.code.texts()[0]
