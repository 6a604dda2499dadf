from pathlib import Path

import pytest

from kiosk.exercise.file.loader import load_exercise, read_exercise
from kiosk.shared.issue import terminal_line

GOOD = (Path(__file__).parents[2] / "resources/exercises/wall-calf.toml").read_text("utf-8")
FAULTS = (
    ("not TOML", "id = ", "", "wall-calf.toml:2: A name without a “=” behind it. Write name ="),
    (
        "an unknown key",
        'sides = "each"',
        'sides = "each"\nsped = 3',
        "wall-calf.toml:7 sped: There is no “sped” here. Remove the line. Known are",
    ),
    ("an unknown person", "mateo", "nobody", "Nobody is called “nobody”; known are mateo"),
    ("an unknown muscle", '"gastrocnemius"', '"biceps"', "muscles.1: There is no muscle"),
    ("another id", 'id = "wall-calf"', 'id = "other"', "the file's name says"),
    ("two measures", "hold = 30", "hold = 30, seconds = 9", "toml:8 dose: Give exactly one"),
    ("held and counted", "hold = 30", "hold = 30, reps = 3", "has hold, not reps"),
    ("no end", "at = 1.0", "at = 0.9", "must rise from 0 to 1"),
    ("a knee bent backwards", "knee = 1,", "knee = -9,", "near_leg.knee is"),
    ("a wall too far", "hand = { x = 0.50", "hand = { x = 1.2", "cm from its point"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_every_fault_is_named_in_words(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    path = tmp_path / "wall-calf.toml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    exercise, issues = load_exercise(path)
    assert exercise is None
    told = [terminal_line(issue) for issue in issues]
    assert any(said in line for line in told), told
    assert all(line.startswith("wall-calf.toml:") for line in told)
    assert all(issue.line and issue.remedy for issue in issues)


def test_a_missing_file_is_an_issue_not_a_crash(tmp_path: Path) -> None:
    exercise, issues = load_exercise(tmp_path / "gone.toml")
    assert exercise is None
    assert [issue.file for issue in issues] == ["gone.toml"]


POSED = {
    "a pose that no body can take is not tried again": ("knee = 1,", "knee = -9,", True),
    "whatever else is wrong is": ('id = "wall-calf"', 'id = "other"', False),
}


@pytest.mark.parametrize(("old", "new", "is_read"), POSED.values(), ids=POSED.keys())
def test_of_a_pack_that_was_compiled(old: str, new: str, is_read: bool) -> None:
    changed = GOOD.replace(old, new).encode()
    assert read_exercise("wall-calf.toml", changed)[0] is None
    exercise, _issues = read_exercise("wall-calf.toml", changed, posed=True)
    assert (exercise is not None) is is_read
