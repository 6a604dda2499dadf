"""An entry of the plan: an exercise and its dose."""

from dataclasses import dataclass

from kiosk.exercise.session.steps import WORK, Drill, Hold, Plan, Reps
from kiosk.shared.toml import toml_text


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One exercise and how much of it: `sets` of one hold, of `reps`, or of a timed drill.

    `hold` and `drill` are seconds; exactly one of `hold`, `reps` and `drill` is given. `each_side`
    says whether every set is done on the left and on the right. `a_day` is how often a day, and
    `days_a_week` on how many days; None where nobody said so.
    """

    exercise: str
    sets: int
    hold: int | None = None
    reps: int | None = None
    drill: int | None = None
    each_side: bool = True
    a_day: int | None = None
    days_a_week: int | None = None

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.hold, self.reps, self.drill)) != 1:
            raise ValueError("give exactly one of hold, reps and drill")


def prescribed(exercise: str, plan: Plan, exercise_file: bytes) -> Prescribed:
    """Return an exercise with its dose in `plan`; KeyError if it is not part of `plan`.

    `exercise_file` (TOML, already checked) may say how often a day.
    """
    for step in plan:
        if isinstance(step, WORK) and step.bout.exercise == exercise:
            return Prescribed(
                exercise,
                step.bout.of,
                hold=round(step.seconds) if isinstance(step, Hold) else None,
                reps=step.count if isinstance(step, Reps) else None,
                drill=round(step.seconds) if isinstance(step, Drill) else None,
                each_side=step.bout.side != "both",
                a_day=_times_a_day(exercise_file),
            )
    raise KeyError(exercise)


def is_as_needed(exercise_file: bytes) -> bool:
    """Return whether an exercise is for a cramp now, and not for every day."""
    return _dose(exercise_file).get("as_needed") is True


def _times_a_day(exercise_file: bytes) -> int | None:
    often = _dose(exercise_file).get("a_day")
    return often if isinstance(often, int) else None


def _dose(exercise_file: bytes) -> dict[str, object]:
    dose = toml_text.loads(exercise_file.decode("utf-8-sig")).get("dose", {})
    return dose if isinstance(dose, dict) else {}
