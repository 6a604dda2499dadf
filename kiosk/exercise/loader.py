"""Reads `exercises/ID.toml`: whole or not at all, every problem as a sentence naming its place."""

import tomllib
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.exercise.schema import ExerciseFile
from kiosk.figure.motion import Motion


def load_exercise(path: Path) -> tuple[ExerciseFile | None, list[str]]:
    """Read one file. Return the exercise, or None with every problem as a sentence."""
    try:
        exercise = ExerciseFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        return None, [f"{path.name}: cannot be read ({error})"]
    except tomllib.TOMLDecodeError as error:
        return None, [f"{path.name}: is not valid TOML: {error}"]
    except ValidationError as error:
        return None, [f"{path.name}: {sentence}" for sentence in _sentences(error)]
    if exercise.id != path.stem:
        return None, [f"{path.name}: id is {exercise.id!r}, but the file's name says {path.stem!r}"]
    problems = [f"{path.name}: {problem}" for problem in posing_problems(exercise.motion())]
    return (None, problems) if problems else (exercise, [])


def posing_problems(motion: Motion, samples: int = 60) -> list[str]:
    """Return what the body cannot do, sampled all the way, each fault once."""
    found: dict[str, str] = {}
    for i in range(samples + 1):
        for problem in motion.at(i / samples).problems:
            found.setdefault(
                problem.split(" ")[0] + problem.split(" ")[1], f"at {i / samples:.2f}, {problem}"
            )
    return list(found.values())


def _sentences(error: ValidationError) -> list[str]:
    """Return each fault once, where it is: a table is not blamed for its own rows."""
    faults = error.errors()
    inner = {fault["loc"][:n] for fault in faults for n in range(1, len(fault["loc"]))}
    return [_sentence(fault) for fault in faults if not fault["loc"] or fault["loc"] not in inner]


def _sentence(fault: ErrorDetails) -> str:
    steps = (f"[{p + 1}]" if isinstance(p, int) else f".{p}" for p in fault["loc"])
    where = "".join(steps).lstrip(".")
    what = _WORDS.get(fault["type"], fault["msg"]).removeprefix("Value error, ")
    what = what.replace("Input should be", "must be")
    return f"{where}: {what}" if where else what


_WORDS = {"extra_forbidden": "is not a key that an exercise has", "missing": "is missing"}
