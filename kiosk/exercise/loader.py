"""Reads `exercises/ID.toml`: whole or not at all, every problem as a sentence naming its place."""

import tomllib
from pathlib import Path

from pydantic import ValidationError

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
        return None, [f"{path.name}: {_sentence(e['loc'], e['msg'])}" for e in error.errors()]
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


def _sentence(place: tuple[int | str, ...], message: str) -> str:
    where = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place)
    return f"{where.lstrip('.')}: {message.removeprefix('Value error, ')}" if where else message
