"""Random bodies within human range, and the exercises that ship."""

from pathlib import Path

from hypothesis import strategies as st

from kiosk.exercise.schema import ExerciseFile
from kiosk.figure.people import PEOPLE
from kiosk.figure.pose import NAMES, Pose, from_numbers
from kiosk.figure.skeleton import LIMITS, Build

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "exercises"
IDS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))

BUILDS: st.SearchStrategy[Build] = st.one_of(
    st.sampled_from([person.build for person in PEOPLE.values()]),
    st.builds(
        Build,
        height=st.floats(1.3, 2.05),
        girth=st.floats(0.8, 1.4),
        belly=st.floats(0.0, 1.0),
        bust=st.floats(0.0, 1.0),
        stoop=st.floats(0.0, 20.0),
    ),
)
_PLACES = [st.floats(-1.0, 1.0), st.floats(0.2, 1.5), st.floats(-0.3, 0.3)]
_ANGLES = [st.floats(*LIMITS[name.split(".")[-1]]) for name in NAMES]
POSES: st.SearchStrategy[Pose] = st.tuples(*_PLACES, *_ANGLES).map(from_numbers)


def shipped(name: str) -> ExerciseFile:
    """Read a file that ships; a fault in it is the tests' of the loader to report."""
    from kiosk.exercise.loader import load_exercise

    exercise, problems = load_exercise(FOLDER / f"{name}.toml")
    assert exercise is not None, "\n".join(problems)
    return exercise
