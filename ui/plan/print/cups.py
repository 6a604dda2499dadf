"""What CUPS says of a queue beyond Qt's three words for it: whether a page has a way to the paper.

To Qt a printer that takes no jobs, has no paper, or is switched off is a printer like any other: it
hands over the pages and reports no fault, and the patient is told to wait for them at an empty
tray. Qt loads the same library; without it Qt finds no printers either.
"""

import ctypes
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from kiosk.shared.printing import PrintFault

_FIRST_ERROR = 0x0400
"""From this on, CUPS's answers are refusals and failures."""
_DAEMON = Path("/etc/cups/cupsd.conf")
_ACTIVE = 0
_HELD = 4
"""A job that somebody holds back on purpose, for the night or for a password."""
PATIENCE = 120.0
"""Seconds after which a job that still waits says that the printer prints nothing: of one that is
switched off CUPS says no more than that it looks for it."""
MOST_WAITING = 10
_HALTED = frozenset(
    {
        "cover-open",
        "cups-missing-filter",
        "door-open",
        "input-tray-missing",
        "interlock-open",
        "marker-supply-empty",
        "media-empty",
        "media-jam",
        "media-needed",
        "offline",
        "output-area-full",
        "output-tray-missing",
        "paused",
        "shutdown",
        "stopped",
        "timed-out",
        "toner-empty",
    }
)
"""Reasons for which no page comes out until somebody walks to the printer."""
_DEGREES = ("-error", "-warning", "-report")


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Queue(ctypes.Structure):
    """cups_dest_t."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("count", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class _Job(ctypes.Structure):
    """cups_job_t."""

    _fields_ = (
        ("id", ctypes.c_int),
        ("queue", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed", ctypes.c_long),
        ("created", ctypes.c_long),
        ("processed", ctypes.c_long),
    )


class PrintSystem(Protocol):
    """What knows more of queues than Qt does. It may block."""

    def fault_of(self, queue: str, now: float) -> PrintFault | None:
        """Return why no page of this queue reaches paper, as far as anybody knows."""

    def is_silent(self) -> bool:
        """Tell whether there is a print system that does not answer."""

    def refused(self) -> bool:
        """Tell whether the last thing that was asked of it failed."""


class Unknown:
    """Where there is no CUPS: Qt's word stands."""

    def fault_of(self, queue: str, now: float) -> PrintFault | None:
        """Know of none."""
        del queue, now
        return None

    def is_silent(self) -> bool:
        """Nobody is there to answer."""
        return False

    def refused(self) -> bool:
        """Nothing was asked."""
        return False


class Cups:
    """CUPS's own library."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._cups = library
        library.cupsGetNamedDest.restype = ctypes.POINTER(_Queue)
        library.cupsGetNamedDest.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
        library.cupsFreeDests.argtypes = [ctypes.c_int, ctypes.POINTER(_Queue)]
        jobs = ctypes.POINTER(ctypes.POINTER(_Job))
        library.cupsGetJobs.argtypes = [jobs, ctypes.c_char_p, ctypes.c_int, ctypes.c_int]
        library.cupsFreeJobs.argtypes = [ctypes.c_int, ctypes.POINTER(_Job)]

    def fault_of(self, queue: str, now: float) -> PrintFault | None:
        """Return why no page of this queue reaches paper; `now` is the time of day in seconds."""
        said = self._said_of(queue)
        return fault_in(said, self._waiting(queue), now)

    def is_silent(self) -> bool:
        """Tell whether CUPS is installed and does not answer."""
        return self._jobs(None) is None and _DAEMON.exists()

    def refused(self) -> bool:
        """Tell whether CUPS refused the last thing that this process asked of it."""
        return bool(self._cups.cupsLastError() >= _FIRST_ERROR)

    def _said_of(self, queue: str) -> dict[str, str]:
        found = self._cups.cupsGetNamedDest(None, queue.encode(), None)
        if not found:
            return {}
        options = found.contents.options[: found.contents.count]
        said = {_text(option.name): _text(option.value) for option in options}
        self._cups.cupsFreeDests(1, found)
        return said

    def _waiting(self, queue: str) -> list[float]:
        return self._jobs(queue) or []

    def _jobs(self, queue: str | None) -> list[float] | None:
        """Return when each job that waits was handed over; None if CUPS does not answer."""
        found = ctypes.POINTER(_Job)()
        named = queue.encode() if queue else None
        count = self._cups.cupsGetJobs(ctypes.byref(found), named, 0, _ACTIVE)
        if count < 0:
            return None
        times = [float(job.created) for job in found[:count] if job.state != _HELD]
        self._cups.cupsFreeJobs(count, found)
        return times


def fault_in(said: dict[str, str], waiting: Iterable[float], now: float) -> PrintFault | None:
    """Return what a queue's own words and its waiting jobs amount to."""
    reasons = said.get("printer-state-reasons", "").split(",")
    begun = list(waiting)
    stopped = (
        said.get("printer-is-accepting-jobs") == "false"
        or any(_plain(reason) in _HALTED for reason in reasons)
        or len(begun) >= MOST_WAITING
        or any(now - when > PATIENCE for when in begun)
    )
    return PrintFault.STOPPED if stopped else None


def print_system() -> PrintSystem:
    """Return what this computer prints with."""
    with suppress(OSError, AttributeError):
        return Cups(ctypes.CDLL("libcups.so.2"))
    return Unknown()


def _plain(reason: str) -> str:
    """Return a reason without how bad it is; what is a warning stops nothing."""
    reason = reason.strip()
    if reason.endswith("-warning"):
        return ""
    return next((reason.removesuffix(end) for end in _DEGREES if reason.endswith(end)), reason)


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", "replace")
