"""Reads `exercises/ID.toml`: whole or not at all, every problem as a sentence naming its place."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.exercise.file.schema import ExerciseFile, KeySpec
from kiosk.figure.motion.keyframes import KeyframeMotion
from kiosk.shared import small_files
from kiosk.shared.toml import toml_text

Key: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong with one value; an empty `key` means the file as a whole.

    `details` are pydantic's, where a value does not fit; `posed`: the values fit, but no body can
    do it.
    """

    key: Key
    says: str
    details: ErrorDetails | None = None
    posed: bool = False


def load_exercise(path: Path) -> tuple[ExerciseFile | None, list[str]]:
    """Read one file. Return the exercise, or None with every problem as a sentence."""
    try:
        data = small_files.read(path)
    except OSError as error:
        return None, [f"{path.name}: cannot be read ({error})"]
    return read_exercise(path.name, data)


def read_exercise(name: str, data: bytes) -> tuple[ExerciseFile | None, list[str]]:
    """Read the bytes of the file `name`. Return the exercise, or None with every problem."""
    try:
        values = toml_text.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return None, [f"{name}: cannot be read ({error})"]
    except tomllib.TOMLDecodeError as error:
        return None, [f"{name}: is not valid TOML: {error}"]
    exercise, faults = build_exercise(PurePath(name).stem, values)
    return exercise, [f"{name}: {_sentence(fault)}" for fault in faults]


def build_exercise(
    exercise_id: str, values: Mapping[str, Any]
) -> tuple[ExerciseFile | None, list[Fault]]:
    """Return the exercise that `values` describe, or None with every fault. Never raises."""
    try:
        exercise = ExerciseFile.model_validate(values)
    except ValidationError as error:
        return None, _faults(error)
    except RecursionError:
        return None, [Fault((), "brackets are nested too deeply")]
    if exercise.id != exercise_id:
        says = f"is {exercise.id!r}, but the file's name says {exercise_id!r}"
        return None, [Fault(("id",), says)]
    if says := exercise.odd_dose():
        return None, [Fault(("dose",), says)]
    try:
        faults = list(_posing_faults(exercise))
    except (ArithmeticError, ValueError):
        faults = [Fault(("keys",), "no body can be drawn from these numbers", posed=True)]
    return (None, faults) if faults else (exercise, [])


def _strains(motion: KeyframeMotion, samples: int = 60) -> list[tuple[float, str]]:
    """Return each thing the body cannot do, with the phase at which it is asked to first."""
    found: dict[str, tuple[float, str]] = {}
    for i in range(samples + 1):
        for problem in motion.at(i / samples).problems:
            found.setdefault("".join(problem.split(" ")[:2]), (i / samples, problem))
    return list(found.values())


def _posing_faults(exercise: ExerciseFile) -> Iterator[Fault]:
    """Yield what the body cannot do, at the keyframe that it moves towards then."""
    yield from _strained_keys((), exercise.keys, exercise.motion())
    other = exercise.other_view
    if exercise.other_keys is not exercise.keys:
        yield from _strained_keys((other,), exercise.other_keys, exercise.motion(other))


def _strained_keys(
    where: Key, keys: tuple[KeySpec, ...], motion: KeyframeMotion
) -> Iterator[Fault]:
    for phase, problem in _strains(motion):
        index = next(i for i, key in enumerate(keys) if key.at >= phase)
        yield Fault((*where, "keys", index), f"at {phase:.2f}, {problem}", posed=True)


def _faults(error: ValidationError) -> list[Fault]:
    """Return each fault once, where it is: a table is not blamed for its own rows."""
    faults = error.errors()
    inner = {fault["loc"][:n] for fault in faults for n in range(1, len(fault["loc"]))}
    return [_fault(fault) for fault in faults if not fault["loc"] or fault["loc"] not in inner]


def _fault(fault: ErrorDetails) -> Fault:
    says = _WORDS.get(fault["type"], fault["msg"]).removeprefix("Value error, ")
    return Fault(fault["loc"], says.replace("Input should be", "must be"), fault)


def _sentence(fault: Fault) -> str:
    steps = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in fault.key)
    where = "".join(steps).lstrip(".")
    return f"{where}: {fault.says}" if where else fault.says


_WORDS = {"extra_forbidden": "is not a key that an exercise has", "missing": "is missing"}
