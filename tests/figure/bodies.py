"""Random poses within human range, and the exercises that ship."""

import tomllib
from pathlib import Path

from hypothesis import strategies as st

from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.skeleton.bones import LIMITS
from kiosk.figure.skeleton.pose import NAMES, Pose, from_numbers

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "exercises"
IDS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))

_PLACES = [st.floats(-1.0, 1.0), st.floats(0.2, 1.5), st.floats(-0.3, 0.3)]
_ANGLES = [st.floats(*LIMITS[name.split(".")[-1]]) for name in NAMES]
POSES: st.SearchStrategy[Pose] = st.tuples(*_PLACES, *_ANGLES).map(from_numbers)


def shipped(name: str) -> ExerciseFile:
    """Read a file that ships, posable or not: `test_exercises.py` runs the whole loader."""
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    return ExerciseFile.model_validate(tomllib.loads(text))
