"""The one way in which a state changes, of a visit as of staff mode: fold, put, and what follows.

    loop = StateLoop(start, fold, next_wake, effects, clock, ticker)
    loop.advance(event)

`fold` gives the next state and what it asks for; `effects` are done in their order, whatever came
in; then the next wake-up is set.
"""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from kiosk.shared.clock import Clock
from ui.shared import gc_policy
from ui.shared.ticker import Ticker
from ui.theme import guard

S = TypeVar("S")
E = TypeVar("E")
R = TypeVar("R")

Effect = Callable[[], None]


class StateLoop(Generic[S, E, R]):
    """Holds a state. Times are monotonic seconds; `next_wake` is when time next says something."""

    def __init__(
        self,
        state: S,
        fold: Callable[[S, E, float], tuple[S, tuple[R, ...]]],
        next_wake: Callable[[S, float], float | None],
        effects: Callable[[S, S, E | None, tuple[R, ...]], Iterable[Effect]],
        clock: Clock,
        ticker: Ticker,
    ) -> None:
        self.state = state
        self._fold = fold
        self._next_wake = next_wake
        self._effects = effects
        self._clock = clock
        self._ticker = ticker

    def advance(self, event: E) -> None:
        """Take one event."""
        state, requests = self._fold(self.state, event, self._clock.monotonic())
        self.put(state, event, requests)

    def put(self, state: S, event: E | None = None, requests: tuple[R, ...] = ()) -> None:
        """Let `state` be the present one; this is the only place where a step ends.

        An effect that breaks is reported and keeps nothing that follows from happening: the next
        wake-up is set, and everybody is told, whatever could not be drawn or said.
        """
        before, self.state = self.state, state
        for effect in self._effects(before, state, event, requests):
            guard.event(effect)()
        guard.event(self._wake)()
        guard.event(gc_policy.sweep)()

    def _wake(self) -> None:
        now = self._clock.monotonic()
        due = self._next_wake(self.state, now)
        self._ticker.wake_in(None if due is None else due - now)
