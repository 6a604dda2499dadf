"""The state loop, of a visit and of staff mode: the only way in which their state changes.

    loop = StateLoop(start, fold, next_wake, effects, clock, ticker)
    loop.advance(event)

`fold` returns the next state and its requests; then the `effects` run in order, whatever the event
was; then the next wake-up is set.
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
    """Holds a state. Times are monotonic seconds; `next_wake` returns when the next tick is due."""

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
        """Make `state` the present one and run the effects; every step ends here.

        If an effect raises, the error is reported, the other effects still run, and the next
        wake-up is set.
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
