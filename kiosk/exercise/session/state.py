"""A session as a value. Moments are monotonic seconds, lengths seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kiosk.exercise.session.cues import Cue
from kiosk.exercise.session.steps import Plan, Side, Step

LEAD_IN = 3.0
# A moment this close to a boundary counts as the boundary: a timer that fires slightly early must
# not show the old second again.
NEAR = 1e-6

Why: TypeAlias = Literal["asked", "slept"]


@dataclass(frozen=True, slots=True)
class Ready:
    """Not started."""


@dataclass(frozen=True, slots=True)
class Running:
    """Running; `since` is when the step began, moved on by the length of its pauses."""

    since: float


@dataclass(frozen=True, slots=True)
class LeadIn:
    """Continues at `until`; `into` is how many seconds of the step are over."""

    until: float
    into: float


@dataclass(frozen=True, slots=True)
class Paused:
    """Paused at `since`; `into` is how many seconds of the step are over."""

    since: float
    into: float
    because: Why


@dataclass(frozen=True, slots=True)
class Finished:
    """All steps are over."""

    at: float


@dataclass(frozen=True, slots=True)
class Stopped:
    """Ended by a touch; `into` is how many seconds of the step were over."""

    at: float
    into: float


Mode: TypeAlias = Ready | Running | LeadIn | Paused | Finished | Stopped


@dataclass(frozen=True, slots=True)
class Session:
    """A plan and how far it has come.

    `last`: the latest event. `touched`: the latest touch after the start, if any. `said`: the marks
    of this step that have passed. `cues`: the cues of the latest event. `done`: the exercises of
    the routine (`Bout.item`) with at least one hold or set done to its end.
    """

    plan: Plan
    index: int = 0
    mode: Mode = field(default_factory=Ready)
    last: float = 0.0
    touched: float | None = None
    held: tuple[tuple[Side, float], ...] = ()
    said: frozenset[Cue] = frozenset()
    done: frozenset[int] = frozenset()
    cues: tuple[Cue, ...] = ()
    cue_count: int = 0

    @property
    def step(self) -> Step:
        """Return the present step."""
        return self.plan[self.index]


def elapsed(state: Session, now: float) -> float:
    """Return how many seconds of the step are over, at most its length."""
    return min(max(_elapsed(state.mode, max(now, state.last)), 0.0), state.step.seconds)


def _elapsed(mode: Mode, now: float) -> float:
    match mode:
        case Running(since):
            return now - since
        case LeadIn(until, into):
            return max(into, now - until + into)
        case Paused(into=into) | Stopped(into=into):
            return into
        case Ready() | Finished():
            return 0.0


def held(state: Session) -> Mapping[Side, float]:
    """Return the seconds spent in holds on each side, as of the latest event."""
    return dict(state.held)


def paused_because(state: Session) -> Why | None:
    """Return why the session is paused; None if it is not."""
    return state.mode.because if isinstance(state.mode, Paused) else None
