"""Reading that may take for ever, in a thread: with a time budget, and stopped at once if asked.

A server can send a byte a second, a name can be looked up for minutes, a dying stick can hang: each
of them keeps the thread that reads, and never the update.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from typing import Protocol, TypeVar, runtime_checkable

from kiosk.content.model.limits import MIB
from kiosk.shared.clock import Clock
from kiosk.updates.model.errors import CancelledError, RefusedError, UnreachableError

LOOK_SECONDS, LOOK_BYTES = 120.0, 32 * MIB
"""For all of a repository's lists together."""
_LEAST_RATE = 8 * 1024
_LONGEST = 4 * 3600.0
_POLL = 0.1  # seconds between two checks while waiting

T = TypeVar("T")
Cancelled = Callable[[], bool]


def download_seconds(size: int) -> float:
    """Return what a download of so many bytes may take; it goes on where it was the next time."""
    return min(LOOK_SECONDS + size / _LEAST_RATE, _LONGEST)


class TimeBudget:
    """How long, and how much, until nobody waits any more. `cancelled` may end it at any time."""

    def __init__(self, clock: Clock, cancelled: Cancelled) -> None:
        self._clock, self._cancelled = clock, cancelled
        self.allow(LOOK_SECONDS, LOOK_BYTES)

    def allow(self, seconds: float, size: int) -> None:
        """Start the budget again."""
        self._seconds, self._left = seconds, size
        self._until = self._clock.monotonic() + seconds

    def wait(self, work: Callable[[], T]) -> T:
        """Return what `work` returns, or raise what it raises."""
        outcome: queue.SimpleQueue[Callable[[], T]] = queue.SimpleQueue()
        left = threading.Event()
        self._check()
        threading.Thread(target=_do, args=(work, outcome, left), daemon=True).start()
        try:
            while True:
                with suppress(queue.Empty):
                    return outcome.get(timeout=_POLL)()
                self._check()
        except (CancelledError, UnreachableError):
            left.set()
            _drop(outcome)
            raise

    def read(self, chunks: Iterator[bytes]) -> Generator[bytes, None, None]:
        """Yield the chunks, as long as they come."""
        try:
            while (chunk := self.wait(lambda: next(chunks, None))) is not None:
                self._left -= len(chunk)
                if self._left < 0:
                    raise RefusedError(
                        "The update has far more bytes than one can have.",
                        "The content that runs stays. Tell the publisher.",
                    )
                yield chunk
        finally:
            with suppress(ValueError):  # a thread still waits in it, and gives it back
                _give_back(chunks)

    def _check(self) -> None:
        if self._cancelled():
            raise CancelledError("The update was stopped.", "It goes on where it was.")
        if self._clock.monotonic() > self._until:
            minutes = max(1, round(self._seconds / 60))
            raise UnreachableError(
                f"The server or the stick is too slow: it was given up after {minutes} minutes.",
                "Look at the network. What was fetched is kept, and the next look goes on there.",
            )


def _do(
    work: Callable[[], T], outcome: queue.SimpleQueue[Callable[[], T]], left: threading.Event
) -> None:
    try:
        value = work()
    except Exception as error:
        failed = error

        def raises() -> T:
            raise failed

        outcome.put(raises)
        return
    outcome.put(lambda: value)
    if left.is_set():
        _drop(outcome)


def _drop(outcome: queue.SimpleQueue[Callable[[], T]]) -> None:
    """Give back what nobody takes any more, whichever of the two comes last."""
    with suppress(queue.Empty, Exception):
        _give_back(outcome.get_nowait()())


def _give_back(value: object) -> None:
    if isinstance(value, Closable):
        value.close()


@runtime_checkable
class Closable(Protocol):
    """What holds a connection or a file."""

    def close(self) -> None:
        """Give it back."""
