"""Access to a folder that may not answer: a network disk without its server, a failing stick.

Any call on such a place may block in the system for minutes or for ever, and Python handles no
signal meanwhile. So it runs in a thread that nothing has to wait for.
"""

import errno
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

PATIENCE = 4.0
"""Seconds that a place may take to answer; a healthy one takes milliseconds."""

T = TypeVar("T")


class NoAnswerError(OSError):
    """The place did not answer in time."""


class _Hanging:
    """The places that have not answered yet; a second call on one of them fails at once."""

    def __init__(self) -> None:
        self._places: dict[Path, int] = {}
        self._lock = threading.Lock()

    def __contains__(self, place: Path) -> bool:
        with self._lock:
            return self._places.get(place, 0) > 0

    def note(self, place: Path, by: int) -> None:
        with self._lock:
            self._places[place] = self._places.get(place, 0) + by
            if self._places[place] <= 0:
                del self._places[place]


_hanging = _Hanging()


def within(place: Path, work: Callable[[], T], seconds: float = PATIENCE) -> T:
    """Run `work`, which may use `place` in any way; return its result, raise its exception.

    NoAnswerError if it takes longer than `seconds`, and at once while an earlier call still hangs.
    """
    if place in _hanging:
        raise _no_answer(place)
    outcome: queue.SimpleQueue[Callable[[], T]] = queue.SimpleQueue()
    one_of_two = threading.Lock()
    ends = {"given up": False, "done": False}

    def ask() -> None:
        outcome.put(_outcome_of(work))
        with one_of_two:
            ends["done"] = True
            if ends["given up"]:
                _hanging.note(place, -1)

    threading.Thread(target=ask, name=f"asks {place}", daemon=True).start()
    try:
        return outcome.get(timeout=seconds)()
    except queue.Empty:
        with one_of_two:
            if not ends["done"]:
                ends["given up"] = True
                _hanging.note(place, 1)
        raise _no_answer(place) from None


def _outcome_of(work: Callable[[], T]) -> Callable[[], T]:
    try:
        value = work()
    except Exception as error:
        failed = error

        def raises() -> T:
            raise failed

        return raises
    return lambda: value


def _no_answer(place: Path) -> NoAnswerError:
    return NoAnswerError(errno.ETIMEDOUT, "it does not answer", str(place))
