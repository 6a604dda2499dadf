"""An entry of the plan: an exercise and its dose."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kiosk.exercise.session.steps import WORK, Drill, Hold, Plan, Reps
from kiosk.shared.toml import toml_text

OneSide: TypeAlias = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One exercise and how much of it: `sets` of one hold, of `reps`, or of a timed drill.

    `hold` and `drill` are seconds; exactly one of `hold`, `reps` and `drill` is given. `each_side`
    says whether every set is done on the left and on the right; `side` is the one that it is for
    where a cramp was released on that alone, else None. `a_day` is how often a day, and
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
    side: OneSide | None = None

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.hold, self.reps, self.drill)) != 1:
            raise ValueError("give exactly one of hold, reps and drill")

    def and_also(self, other: "Prescribed") -> "Prescribed":
        """Return it for both sides, where `other` was done on another one."""
        both = self.side is not None and other.side != self.side
        return replace(self, side=None) if both else self


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
                side=_one_side(exercise, plan),
            )
    raise KeyError(exercise)


def _one_side(exercise: str, plan: Plan) -> OneSide | None:
    """Return the only side that a plan works on; None for both."""
    work = [s.bout.side for s in plan if isinstance(s, WORK) and s.bout.exercise == exercise]
    only = work[0] if len(set(work)) == 1 else "both"
    return None if only == "both" else only


def is_as_needed(exercise_file: bytes) -> bool:
    """Return whether an exercise is for a cramp now, and not for every day."""
    return _dose(exercise_file).get("as_needed") is True


def _times_a_day(exercise_file: bytes) -> int | None:
    often = _dose(exercise_file).get("a_day")
    return often if isinstance(often, int) else None


def _dose(exercise_file: bytes) -> dict[str, object]:
    dose = toml_text.loads(exercise_file.decode("utf-8-sig")).get("dose", {})
    return dose if isinstance(dose, dict) else {}
