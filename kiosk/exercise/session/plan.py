"""Turns a dose, or a routine of several exercises, into steps.

A set on each side is: left, switch, right; then a rest, and the next set. Every bout has its own
time to prepare, so that all of a hold's seconds are spent in the stretch.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import Literal

from kiosk.exercise.session.steps import (
    OTHER,
    Bout,
    Done,
    Drill,
    Hold,
    Plan,
    Prepare,
    Reps,
    Rest,
    Setup,
    Side,
    Step,
    Switch,
)
from kiosk.figure.motion.pacing import Pace

SETUP = 9.0
"""A step into position shows this long: it is read out, and then done."""
PREPARE, HOLD, SWITCH, REST = 5.0, 30.0, 3.0, 10.0
SHORTEST_HOLD, LONGEST_HOLD = 5.0, 120.0
# A person needs this long to come out of a stretch, even if the dose has no rest …
RELEASE = 2.0
# … and this long to get from the wall to the chair.
CHANGE = 5.0


@dataclass(frozen=True, slots=True)
class Dose:
    """The dose of an exercise; times in seconds.

    With `reps` a set is counted, with `drill` timed, else it is one hold. With `sides` "each" every
    set is done on the left and on the right.
    """

    sets: int = 3
    hold: float = HOLD
    reps: int | None = None
    drill: float | None = None
    rest: float = REST
    prepare: float = PREPARE
    switch: float = SWITCH
    sides: Literal["each", "both"] = "each"
    pace: Pace = field(default_factory=Pace)

    def __post_init__(self) -> None:
        if self.reps is not None and self.drill is not None:
            raise ValueError("a dose has reps or a drill, not both")
        if self.sets < 1 or (self.reps is not None and self.reps < 1):
            raise ValueError("a dose has at least one set and one rep")
        if not SHORTEST_HOLD <= self.hold <= LONGEST_HOLD:
            raise ValueError(f"a hold lasts {SHORTEST_HOLD:g} to {LONGEST_HOLD:g} s")
        if self.rest < 0 or min(self.prepare, self.switch, self.drill or 1.0) <= 0:
            raise ValueError("times are positive")
        if (self.pace.kind == "hold") != (self.reps is None and self.drill is None):
            raise ValueError("a hold's pace goes with holds only")


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One exercise of a routine."""

    exercise: str
    dose: Dose
    setup: int = 0
    """How many steps lead into position."""


def exercise_plan(exercise: str, dose: Dose) -> Plan:
    """Return the steps of one exercise."""
    return routine_plan((PlanItem(exercise, dose),))


def routine_plan(items: Sequence[PlanItem]) -> Plan:
    """Return the steps of several exercises, one after the other."""
    if not items:
        raise ValueError("a routine has at least one exercise")
    bouts = [(bout, item) for n, item in enumerate(items) for bout in _bouts(n, item)]
    return tuple(_steps(bouts))


def on_one_side(plan: Plan, side: Side) -> Plan:
    """Return a release's plan for the side that cramps alone; the other one needs none."""
    return tuple(kept for step in plan if (kept := _kept(step, side)) is not None)


def _kept(step: Step, side: Side) -> Step | None:
    match step:
        case Done():
            return step
        case Switch():
            return None
        case Rest(bout=bout):
            return replace(step, bout=replace(bout, side=side))
        case _:
            return step if step.bout.side == side else None


def _bouts(item: int, what: PlanItem) -> Iterator[Bout]:
    dose = what.dose
    sides: tuple[Side, ...] = ("left", "right") if dose.sides == "each" else ("both",)
    for number in range(1, dose.sets + 1):
        for side in sides:
            yield Bout(what.exercise, item, side, number, dose.sets, dose.pace)


def _steps(bouts: list[tuple[Bout, PlanItem]]) -> Iterator[Step]:
    following = [*(bout for bout, _ in bouts[1:]), None]
    item = -1
    for (bout, what), after in zip(bouts, following, strict=True):
        if bout.item != item:
            item = bout.item
            yield from _setup(bout, what.setup)
        dose = what.dose
        yield Prepare(dose.prepare, bout)
        yield _work(bout, dose)
        yield Done() if after is None else _between(bout, dose, after)


def _setup(bout: Bout, count: int) -> Iterator[Setup]:
    for number in range(1, count + 1):
        yield Setup(number, count, bout, inf if number == count else SETUP)


def _work(bout: Bout, dose: Dose) -> Step:
    if dose.reps is not None:
        return Reps(dose.reps, bout)
    if dose.drill is not None:
        return Drill(dose.drill, bout)
    return Hold(dose.hold, bout)


def _between(bout: Bout, dose: Dose, after: Bout) -> Step:
    if (bout.item, bout.number) == (after.item, after.number):
        return Switch(dose.switch, OTHER[bout.side], bout)
    least = RELEASE if bout.item == after.item else CHANGE
    return Rest(max(dose.rest, least), bout)
