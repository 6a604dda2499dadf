"""What a clinician, or a visitor's own finished exercise, puts onto the plan to take home."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One exercise and how much of it: `sets` of one hold, of `reps`, or of a timed drill.

    `hold` and `drill` are seconds; exactly one of `hold`, `reps` and `drill` is given. `each_side`
    tells whether every set is for the left and for the right.
    """

    exercise: str
    sets: int
    hold: int | None = None
    reps: int | None = None
    drill: int | None = None
    each_side: bool = True
    a_day: int = 1


def added(plan: tuple[Prescribed, ...], item: Prescribed) -> tuple[Prescribed, ...]:
    """Return the plan with `item`, in the place of what it had of the same exercise."""
    if any(p.exercise == item.exercise for p in plan):
        return tuple(item if p.exercise == item.exercise else p for p in plan)
    return (*plan, item)


def removed(plan: tuple[Prescribed, ...], exercise: str) -> tuple[Prescribed, ...]:
    """Return the plan without an exercise."""
    return tuple(p for p in plan if p.exercise != exercise)
