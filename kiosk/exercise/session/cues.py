"""The cues of a step, for voice, tone and screen, and their seconds."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.exercise.session.steps import Done, Drill, Hold, Prepare, Reps, Rest, Setup, Step, Switch

CueName: TypeAlias = Literal[
    "setup", "prepare", "hold", "reps", "drill", "half_way", "three", "two", "one", "rep",
    "switch_sides", "rest", "done",
]  # fmt: skip

LAST_SECONDS: tuple[tuple[CueName, float], ...] = (("three", 3.0), ("two", 2.0), ("one", 1.0))


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue. `count` is the number of complete repetitions, or of the step into position.

    `text` is what the pack says of that step; the session does not know it.
    """

    name: CueName
    count: int = 0
    text: str = ""


def entry_cue(step: Step) -> Cue:
    """Return the cue at the start of a step."""
    match step:
        case Setup(number):
            return Cue("setup", number)
        case Prepare():
            return Cue("prepare")
        case Hold():
            return Cue("hold")
        case Reps():
            return Cue("reps")
        case Drill():
            return Cue("drill")
        case Switch():
            return Cue("switch_sides")
        case Rest():
            return Cue("rest")
        case Done():
            return Cue("done")


def marks(step: Step) -> tuple[tuple[float, Cue], ...]:
    """Return the cues inside a step, each with its second, in order."""
    match step:
        case Hold(seconds) | Drill(seconds):
            # In a short hold "half-way" would overlap with "three".
            half = [(seconds / 2, Cue("half_way"))] if seconds >= 10 else []
            return (*half, *((seconds - left, Cue(name)) for name, left in LAST_SECONDS))
        case Reps(count):
            each = step.rep_seconds
            return tuple((n * each, Cue("rep", n)) for n in range(1, count + 1))
        case Setup() | Prepare() | Switch() | Rest() | Done():
            return ()
