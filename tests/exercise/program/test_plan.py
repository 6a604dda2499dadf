"""The program's dose is what is guided, whatever the exercise's own file says."""

from pathlib import Path

import pytest
from msgspec import structs

from kiosk.content.model.pack import Library, ProgramDose, ProgramExercise
from kiosk.content.model.report import Report
from kiosk.exercise.program.dose_words import dose_words
from kiosk.exercise.program.plan import items, with_dose
from kiosk.exercise.repository import ExerciseRepository
from kiosk.exercise.session.plan import PlanItem, exercise_plan
from kiosk.exercise.session.steps import Done, Drill, Hold, Plan, Reps, Step
from kiosk.shared.paths import built_in_pack
from kiosk.shared.wording import Words
from tests.exercise.session.plans import CALF, JOG, RAISE
from tests.support.packs import open_pack


def _sets(plan: Plan) -> list[Step]:
    return [step for step in plan if isinstance(step, (Hold, Reps, Drill))]


@pytest.mark.parametrize(
    ("usual", "dose", "count", "measure"),
    [
        (CALF, ProgramDose(2, hold=45), 4, 45.0),
        (RAISE, ProgramDose(2, reps=8), 2, 8),
        (JOG, ProgramDose(4, seconds=20), 4, 20.0),
        (JOG, ProgramDose(5, reps=10), 5, 10),
    ],
)
def test_another_dose_changes_sets_and_measure(
    usual: object, dose: ProgramDose, count: int, measure: float
) -> None:
    item = with_dose(PlanItem("any", usual), dose)  # type: ignore[arg-type]
    done = _sets(exercise_plan("any", item.dose))
    assert len(done) == count
    first = done[0]
    assert (first.count if isinstance(first, Reps) else first.seconds) == measure


def test_rest_sides_and_pace_stay_the_exercises_own() -> None:
    item = with_dose(PlanItem("raise", RAISE), ProgramDose(1, reps=2))
    assert (item.dose.rest, item.dose.sides, item.dose.pace) == (30, "both", RAISE.pace)


def test_without_a_dose_the_exercise_does_its_own() -> None:
    entry = ProgramExercise("raise", "Raises")
    assert items((entry,), lambda name: PlanItem(name, RAISE)) == [PlanItem("raise", RAISE)]


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (ProgramDose(3, hold=30, a_day=2), "30 seconds, 3 times, twice a day"),
        (ProgramDose(3, reps=12), "3 sets of 12"),
        (ProgramDose(1, seconds=1), "1 second, 1 time"),
        (ProgramDose(2, hold=20, a_day=1), "20 seconds, 2 times, once a day"),
        (ProgramDose(2, hold=20, a_day=3), "20 seconds, 2 times, 3 times a day"),
    ],
)
def test_a_dose_in_words(dose: ProgramDose, words: str) -> None:
    assert dose_words(dose, Words("en")) == words


@pytest.fixture
def library(cache_folder: Path) -> Library:
    found = open_pack(built_in_pack(), cache_folder)
    assert not isinstance(found, Report)
    return found


@pytest.fixture
def repository(library: Library) -> ExerciseRepository:
    return ExerciseRepository(library.exercise_file, lambda name: library.program("en", name))


def test_a_stage_is_a_routine_of_its_exercises(repository: ExerciseRepository) -> None:
    plan = repository.program("calf-cramps", 1)
    names = [step.bout.exercise for step in plan if not isinstance(step, Done)]
    assert list(dict.fromkeys(names)) == ["standing-heel-raise", "eccentric-drop"]


def test_one_exercise_of_a_stage_stands_alone(repository: ExerciseRepository) -> None:
    plan = repository.program("calf-cramps", 2, 0)
    assert [step.count for step in plan if isinstance(step, Reps)] == [10, 10]


def test_the_programs_dose_wins_over_the_exercises_own(library: Library) -> None:
    program = library.program("en", "calf-cramps")
    entry = ProgramExercise("wall-calf", "Longer", ProgramDose(2, hold=45))
    stage = structs.replace(program.stages[0], exercises=(entry,))
    other = structs.replace(program, stages=(stage,))
    plan = ExerciseRepository(library.exercise_file, lambda _name: other).program("calf-cramps", 0)
    assert [step.seconds for step in plan if isinstance(step, Hold)] == [45.0] * 4


def test_what_is_taken_home_is_done_as_often_as_the_program_says(library: Library) -> None:
    program = library.program("en", "calf-cramps")
    entries = (
        ProgramExercise("wall-calf", "Often", ProgramDose(2, hold=45, a_day=5)),
        ProgramExercise("wall-calf-bent", "As ever", None),
    )
    stage = structs.replace(program.stages[0], exercises=entries)
    other = structs.replace(program, stages=(stage,))
    repository = ExerciseRepository(library.exercise_file, lambda _name: other)
    own = repository.demonstration("wall-calf-bent").a_day
    assert [item.a_day for item in repository.to_take_home("calf-cramps", 0)] == [5, own]
    assert own


@pytest.mark.parametrize("place", [("none", 0, None), ("calf-cramps", 9, 0), ("calf-cramps", 0, 9)])
def test_what_a_program_has_not_is_a_key_error(
    repository: ExerciseRepository, place: tuple[str, int, int | None]
) -> None:
    with pytest.raises(KeyError):
        repository.program(*place)
