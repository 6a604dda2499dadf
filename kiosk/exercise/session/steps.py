"""The steps of a session, as values. All lengths are seconds.

Every step but `Done` belongs to a bout: one hold, or one set, on one side.
"""

from dataclasses import dataclass
from math import isinf
from typing import TypeAlias

from kiosk.figure.motion.pacing import Pace
from kiosk.figure.skeleton.sides import OTHER as OTHER
from kiosk.figure.skeleton.sides import Side as Side


@dataclass(frozen=True, slots=True)
class Bout:
    """Where a step belongs: bout `number` of `of` on `side`.

    `item` is the exercise's index in the routine, from 0; a routine may have one twice.
    """

    exercise: str
    item: int
    side: Side
    number: int
    of: int
    pace: Pace


@dataclass(frozen=True, slots=True)
class Setup:
    """Step `number` of `of` into position, from 1, before an exercise's first bout.

    Each shows long enough to be read and done; the last waits for a touch, so its `seconds` never
    end.
    """

    number: int
    of: int
    bout: Bout
    seconds: float

    @property
    def waits(self) -> bool:
        """Tell whether only a touch ends it."""
        return isinf(self.seconds)


@dataclass(frozen=True, slots=True)
class Prepare:
    """Take up the position that one stands ready in, for the bout."""

    seconds: float
    bout: Bout


@dataclass(frozen=True, slots=True)
class Hold:
    """A stretch kept still."""

    seconds: float
    bout: Bout


@dataclass(frozen=True, slots=True)
class Reps:
    """One set of `count` repetitions, paced.

    `bout.pace` has the length of one: there and back, or a full cycle where the way back differs,
    as in a heel drop, which goes up on both feet and down on one.
    """

    count: int
    bout: Bout

    @property
    def rep_seconds(self) -> float:
        """Return the length of one repetition."""
        return self.bout.pace.seconds(1)

    @property
    def seconds(self) -> float:
        """Return the length of the set."""
        return self.bout.pace.seconds(self.count)


@dataclass(frozen=True, slots=True)
class Drill:
    """A movement repeated for a time, such as jogging on the spot."""

    seconds: float
    bout: Bout


@dataclass(frozen=True, slots=True)
class Switch:
    """Come out on the bout's side, then change `to` the other one."""

    seconds: float
    to: Side
    bout: Bout


@dataclass(frozen=True, slots=True)
class Rest:
    """A break after the bout."""

    seconds: float
    bout: Bout


@dataclass(frozen=True, slots=True)
class Done:
    """The end. It takes no time."""

    seconds: float = 0.0


Step: TypeAlias = Setup | Prepare | Hold | Reps | Drill | Switch | Rest | Done
Plan: TypeAlias = tuple[Step, ...]
WORK = (Hold, Reps, Drill)


def plan_seconds(plan: Plan) -> float:
    """Return how long a session without pauses takes."""
    return sum(step.seconds for step in plan)
