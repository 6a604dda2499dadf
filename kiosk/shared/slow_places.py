"""A folder that may not answer: a network disk whose server is gone, a stick that dies.

Whoever asks such a place for anything waits in the system, for minutes or for ever, and no signal
reaches Python meanwhile. So it is asked in a thread that nobody has to wait for.
"""

import errno
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

PATIENCE = 4.0
"""Seconds that a place may take to say what lies in it; a healthy one takes milliseconds."""

T = TypeVar("T")


class NoAnswerError(OSError):
    """The place has not answered in time."""


class _Hanging:
    """Which places still owe an answer: nobody waits for one of them again."""

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
    """Return what `work` returns and raise what it raises; it may ask `place` for anything.

    NoAnswerError if that takes longer than `seconds`, and at once as long as it goes on.
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
