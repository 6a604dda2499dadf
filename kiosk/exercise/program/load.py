"""How a week's load may grow: about so many percent a week, compounding; and what a jump means.

Loads are whole minutes or repetitions a week. Everything is counted in whole numbers, so that no
week's plan lies above the rule by a rounding.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["minutes", "reps"]
UNITS: tuple[Unit, ...] = ("minutes", "reps")

START: dict[Unit, int] = {"minutes": 20, "reps": 60}
LEAST: dict[Unit, int] = {"minutes": 5, "reps": 10}
MOST: dict[Unit, int] = {"minutes": 600, "reps": 1000}
# up to this load the step is so large; beyond the last, as large as the last
_STEPS: dict[Unit, tuple[tuple[int, int], ...]] = {
    "minutes": ((60, 5), (120, 10), (600, 30)),
    "reps": ((100, 10), (300, 20), (1000, 50)),
}
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Load:
    """A load that grows for some weeks. `growth` and `jump` are percent.

    `now` is week 1: what is done now. A jump raises week 2 at once; after it the load stays until
    the plan has caught up.
    """

    now: int
    growth: int
    jump: int
    weeks: int

    def limits(self) -> tuple[float, ...]:
        """Return what the rule allows in each week, exactly."""
        return tuple(self.now * (1 + self.growth / 100) ** week for week in range(self.weeks))

    def planned(self) -> tuple[int, ...]:
        """Return each week's plan: what the rule allows, rounded down."""
        grown, whole = 100 + self.growth, 100
        return tuple(self.now * grown**week // whole**week for week in range(self.weeks))

    def jumped(self) -> tuple[int, ...]:
        """Return each week's load after a jump, rounded down."""
        high = self.high()
        return (self.now, *(max(high, planned) for planned in self.planned()[1:]))

    def high(self) -> int:
        """Return the load right after the jump, rounded down."""
        return self.now * (100 + self.jump) // 100

    def caught_up(self) -> int | None:
        """Return the week in which the plan gets as high as the jump; None within these weeks."""
        high = self.high()
        reached = (week for week, plan in enumerate(self.planned(), 1) if plan >= high)
        return next(reached, None)


def bounded(load: int, unit: Unit) -> int:
    """Return a load that can be chosen: within the limits and on the steps between them."""
    at = LEAST[unit]
    while at < MOST[unit] and more(at, unit) <= load:
        at = more(at, unit)
    return at


def more(load: int, unit: Unit) -> int:
    """Return the next larger load to choose; the largest stays."""
    return min(MOST[unit], load + _step(load, unit))


def less(load: int, unit: Unit) -> int:
    """Return the next smaller load to choose; the smallest stays."""
    return max(LEAST[unit], load - _step(load - 1, unit))


def _step(load: int, unit: Unit) -> int:
    return next((step for top, step in _STEPS[unit] if load < top), _STEPS[unit][-1][1])


def ticks(most: float) -> tuple[int, ...]:
    """Return round numbers from 0 to the first that is not below `most`, a handful of them."""
    step = 1
    factors = (2, 5, 10)
    turn = 0
    while most / step > _MOST_TICKS - 1:
        step = factors[turn % 3] * 10 ** (turn // 3)
        turn += 1
    count = int(-(-most // step))
    return tuple(step * n for n in range(max(1, count) + 1))
