"""The only place that reads a clock; everything else is given the time as an argument."""

import os
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol


def released(file: Path, known: date) -> date:
    """Return the day of this release: as `build.spec` wrote it into a bundle's `file`, if that is
    later than what was `known` when this was written."""
    try:
        return max(known, date.fromisoformat(file.read_text(encoding="ascii").strip()))
    except (OSError, ValueError):
        return known


RELEASED = released(Path(__file__).parents[1] / "released.txt", date(2026, 11, 1))
"""The program is no older: a clock that says less has lost its battery, or was never set."""
LIFETIME = timedelta(days=3653)
"""So long after its release nobody runs it any more: a clock that says more is wrong."""

_AWAKE_OR_ASLEEP: int | None = getattr(time, "CLOCK_BOOTTIME", None)


@dataclass(frozen=True, slots=True)
class WallTime:
    """What a clock on the wall says: the local day, the minute of it from 0 to 1439, the second.

    `ahead` is how many minutes the place is ahead of UTC.
    """

    day: date
    minute: int
    second: int = 0
    ahead: int = 0


def plausible(day: date) -> bool:
    """Tell whether a clock that shows this day may be right. Else nothing is dated by it."""
    return RELEASED <= day <= RELEASED + LIFETIME


class Clock(Protocol):
    """Where the program's time comes from."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment; never goes back, no matter who sets the clock."""

    def today(self) -> date:
        """Return the calendar date of the place."""

    def wall(self) -> WallTime:
        """Return the local time of the place."""


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        """Return seconds since the machine began, those of its sleep included.

        `time.monotonic()` stands still on Linux while the machine sleeps: an exercise would go on
        as if nothing had been, and a visit of before the sleep would still be there after it.
        """
        if _AWAKE_OR_ASLEEP is None:
            return time.monotonic()
        return time.clock_gettime(_AWAKE_OR_ASLEEP)

    def today(self) -> date:
        """Return the local date."""
        return datetime.now().astimezone().date()

    def wall(self) -> WallTime:
        """Return the machine's local time, summer time included."""
        now = datetime.now().astimezone()
        ahead = now.utcoffset() or timedelta()
        minute = now.hour * 60 + now.minute
        return WallTime(now.date(), minute, now.second, round(ahead.total_seconds() / 60))


def stamp() -> float:
    """Return the seconds since 1970 that the system's own services stamp their work with."""
    return time.time()


def go_by_utc() -> None:
    """Take UTC for the time of the place, in this process."""
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
