"""How the weekly load may grow: by a percentage each week, compounding; and what a jump does.

Loads are minutes of walking or heel raises a week, as integers, so that rounding never puts a week
above the rule. It begins where a program says, which is after the weeks that calm the pain.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["minutes", "reps"]
UNITS: tuple[Unit, ...] = ("minutes", "reps")

START: dict[Unit, int] = {"minutes": 20, "reps": 60}
"""Where a chart begins whose program does not say how much is done."""
LEAST: dict[Unit, int] = {"minutes": 5, "reps": 10}
MOST: dict[Unit, int] = {"minutes": 180, "reps": 200}
"""Three hours a week, or ten sets of 20: who does more by then needs no plan for cramps."""
# the step up to each load; beyond the last load, the last step
_STEPS: dict[Unit, tuple[tuple[int, int], ...]] = {
    "minutes": ((60, 5), (120, 10), (180, 30)),
    "reps": ((100, 10), (200, 20)),
}
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Load:
    """A load that grows over some weeks. `growth` and `jump` are percentages.

    `now` is the load in the `first` week. A jump raises the next one at once; then the load stays
    until the plan has caught up.
    """

    now: int
    growth: int
    jump: int
    weeks: int
    first: int = 1

    @property
    def last(self) -> int:
        """The last week."""
        return self.first + self.weeks - 1

    def limits(self) -> tuple[float, ...]:
        """Return the exact limit of each week."""
        return tuple(self.now * (1 + self.growth / 100) ** week for week in range(self.weeks))

    def planned(self) -> tuple[int, ...]:
        """Return each week's plan: the limit, rounded down."""
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
        """Return the week in which the plan reaches the jump; None if not within these weeks."""
        high = self.high()
        reached = (week for week, plan in enumerate(self.planned(), self.first) if plan >= high)
        return next(reached, None)


def weekly_loads(unit: Unit, start: int) -> tuple[int, ...]:
    """Return what can be chosen: round numbers within the limits, and where the chart begins."""
    found = [LEAST[unit]]
    while found[-1] < MOST[unit]:
        found.append(min(MOST[unit], found[-1] + _step(found[-1], unit)))
    return tuple(sorted({*found, max(LEAST[unit], min(start, MOST[unit]))}))


def bounded(load: int, among: tuple[int, ...]) -> int:
    """Return the largest of some loads that is not above `load`, or the smallest."""
    return max((each for each in among if each <= load), default=among[0])


def more(load: int, among: tuple[int, ...]) -> int:
    """Return the next larger of some loads, or the largest."""
    return next((each for each in among if each > load), among[-1])


def less(load: int, among: tuple[int, ...]) -> int:
    """Return the next smaller of some loads, or the smallest."""
    return max((each for each in among if each < load), default=among[0])


def _step(load: int, unit: Unit) -> int:
    return next((step for top, step in _STEPS[unit] if load < top), _STEPS[unit][-1][1])


def ticks(most: float) -> tuple[int, ...]:
    """Return a few round numbers from 0 to the first that is not below `most`."""
    step = 1
    factors = (2, 5, 10)
    turn = 0
    while most / step > _MOST_TICKS - 1:
        step = factors[turn % 3] * 10 ** (turn // 3)
        turn += 1
    count = int(-(-most // step))
    return tuple(step * n for n in range(max(1, count) + 1))
