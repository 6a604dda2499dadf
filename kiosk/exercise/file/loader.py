"""Reads `exercises/ID.toml`: the whole file or nothing, and every issue with line and remedy."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.parse.schema_problems import told
from kiosk.content.parse.toml_file import error_line, explain
from kiosk.content.parse.toml_lines import Key, dotted, key_lines
from kiosk.exercise.file.poses import KeySpec
from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.motion.keyframes import KeyframeMotion
from kiosk.figure.motion.setup import Setup
from kiosk.figure.skeleton.pose import place
from kiosk.shared import small_files
from kiosk.shared.issue import Issue
from kiosk.shared.toml import toml_text

_EXAMPLE = "wall-calf.toml of the built-in pack is an example."
_UNREAD = "See that it is a file in UTF-8 which this program may read."


def load_exercise(path: Path) -> tuple[ExerciseFile | None, tuple[Issue, ...]]:
    """Read one file. Return the exercise, or None and every issue."""
    try:
        data = small_files.read(path)
    except OSError as error:
        return None, (Issue(f"The file cannot be read ({error}).", _UNREAD, path.name),)
    return read_exercise(path.name, data)


def read_exercise(
    name: str, data: bytes, *, posed: bool = False
) -> tuple[ExerciseFile | None, tuple[Issue, ...]]:
    """Read the bytes of the file `name`. Return the exercise, or None and every issue.

    `posed`: that a body can do it is known already, as of a file in a pack that was compiled.
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        values = toml_text.loads(text)
    except UnicodeDecodeError as error:
        return None, (Issue(f"The file cannot be read ({error}).", _UNREAD, name),)
    except tomllib.TOMLDecodeError as error:
        return None, (explain(str(error)).at(name, error_line(str(error), text)),)
    exercise, found = build_exercise(PurePath(name).stem, values, posed=posed)
    if not found:
        return exercise, ()
    lines = key_lines(text)
    return None, tuple(issue.at(name, lines.find(key), dotted(key)) for key, issue in found)


def build_exercise(
    exercise_id: str, values: Mapping[str, Any], *, posed: bool = False
) -> tuple[ExerciseFile | None, list[tuple[Key, Issue]]]:
    """Return the exercise that `values` describe, or None and every issue with the key of its
    value. `posed`: as of `read_exercise`. Never raises."""
    try:
        exercise = ExerciseFile.model_validate(values)
    except ValidationError as error:
        return None, list(told(_innermost(error), values, ExerciseFile))
    except RecursionError:
        return None, [((), Issue("brackets are nested too deeply.", f"Mend it; {_EXAMPLE}"))]
    if exercise.id != exercise_id:
        says = f"id: is {exercise.id!r}, but the file's name says {exercise_id!r}."
        return None, [(("id",), Issue(says, f"Mend it; {_EXAMPLE}"))]
    if says := exercise.odd_dose():
        return None, [(("dose",), Issue(f"dose: {says}.", f"Mend it; {_EXAMPLE}"))]
    if posed:
        return exercise, []
    try:
        found = list(_impossible(exercise))
    except (ArithmeticError, ValueError):
        found = [_unposed(("keys",), "keys: no body can be drawn from these numbers")]
    return (None, found) if found else (exercise, [])


def _strains(motion: KeyframeMotion, samples: int = 60) -> list[tuple[float, str]]:
    """Return each thing the body cannot do, with the phase at which it is asked to first."""
    found: dict[str, tuple[float, str]] = {}
    for i in range(samples + 1):
        for problem in motion.at(i / samples).problems:
            found.setdefault("".join(problem.split(" ")[:2]), (i / samples, problem))
    return list(found.values())


def _impossible(exercise: ExerciseFile) -> Iterator[tuple[Key, Issue]]:
    """Yield what the body cannot do, at the keyframe that it moves towards then."""
    yield from _strained_keys((), exercise.keys, exercise.motion())
    yield from _strained_setup((), exercise.steps())
    yield from _strained_carer(exercise)
    other = exercise.other_view
    if exercise.other_keys is not exercise.keys:
        yield from _strained_keys((other,), exercise.other_keys, exercise.motion(other))
    if exercise.other_setup is not exercise.setup:
        yield from _strained_setup((other,), exercise.steps(other))


def _strained_keys(
    where: Key, keys: tuple[KeySpec, ...], motion: KeyframeMotion
) -> Iterator[tuple[Key, Issue]]:
    for phase, strain in _strains(motion):
        index = next(i for i, key in enumerate(keys) if key.at >= phase)
        yield _unposed((*where, "keys", index), f"at {phase:.2f}, {strain}")


def _strained_setup(where: Key, setup: Setup | None) -> Iterator[tuple[Key, Issue]]:
    if setup is None:
        return
    for phase, strain in _strains(setup.motion, 120):
        index = next(i for i, stop in enumerate(setup.stops) if stop >= phase - 1e-9)
        yield _unposed((*where, "setup", index), strain)


def _strained_carer(exercise: ExerciseFile) -> Iterator[tuple[Key, Issue]]:
    """Yield what whoever holds the foot cannot do, once each."""
    scene, found = exercise.scene(), set[str]()
    if scene.companion is None:
        return
    size = scene.person.build.bones.foot
    for i in range(13):
        joints = place(scene.person.build, scene.motion.at(i / 12).pose)
        _pose, problems = scene.companion.holding(joints.near_leg, size)
        for problem in problems:
            if (kind := " ".join(problem.split(" ")[:3])) not in found:
                found.add(kind)
                yield _unposed(("carer",), f"at {i / 12:.2f}, {problem}")


def _unposed(key: Key, says: str) -> tuple[Key, Issue]:
    what = f"The exercise cannot be posed: {says}."
    return key, Issue(what, f"Mend it until a body can do it; {_EXAMPLE}")


def _innermost(error: ValidationError) -> list[ErrorDetails]:
    """Return each finding once, where it is: a table is not blamed for its own rows."""
    found = error.errors()
    outer = {details["loc"][:n] for details in found for n in range(1, len(details["loc"]))}
    return [d for d in found if not d["loc"] or d["loc"] not in outer]
