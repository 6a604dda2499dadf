from pathlib import Path

import pytest

from kiosk.exercise.file.loader import load_exercise

GOOD = (Path(__file__).parents[2] / "resources/exercises/wall-calf.toml").read_text("utf-8")
FAULTS = (
    ("not TOML", "id = ", "", "is not valid TOML"),
    ("an unknown key", 'sides = "each"', 'sides = "each"\nsped = 3', "sped: "),
    ("an unknown person", "mateo", "nobody", "nobody is called"),
    ("an unknown muscle", '"gastrocnemius"', '"biceps"', "muscles[1]: "),
    ("another id", 'id = "wall-calf"', 'id = "other"', "the file's name says"),
    ("two measures", "hold = 30", "hold = 30, reps = 3", "exactly one of hold, reps and seconds"),
    ("no end", "at = 1.0", "at = 0.9", "must rise from 0 to 1"),
    ("a knee bent backwards", "knee = 1,", "knee = -9,", "near_leg.knee is"),
    ("a wall too far", "hand = { x = 0.54", "hand = { x = 1.2", "cm from its point"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_every_fault_is_named_in_words(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    path = tmp_path / "wall-calf.toml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    exercise, problems = load_exercise(path)
    assert exercise is None
    assert any(said in problem for problem in problems), problems
    assert all(problem.startswith("wall-calf.toml: ") for problem in problems)


def test_a_missing_file_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    exercise, problems = load_exercise(tmp_path / "gone.toml")
    assert exercise is None
    assert len(problems) == 1
