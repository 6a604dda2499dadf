"""The only place that reads a clock; everything else is given the time as an argument."""

import os
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol


def released(file: Path, known: date) -> date:
    """Return the day of this release: the day that `build.spec` wrote into a bundle's `file`, if
    that is later than `known`, the day in the source."""
    try:
        return max(known, date.fromisoformat(file.read_text(encoding="ascii").strip()))
    except (OSError, ValueError):
        return known


RELEASED = released(Path(__file__).parents[1] / "released.txt", date(2026, 11, 1))
"""The program is not older: a clock with an earlier day has lost its battery, or was never set."""
LIFETIME = timedelta(days=3653)
"""Nobody runs a release that is older than this: a clock with a later day is wrong."""

_AWAKE_OR_ASLEEP: int | None = getattr(time, "CLOCK_BOOTTIME", None)


@dataclass(frozen=True, slots=True)
class WallTime:
    """Local wall-clock time: the day, its minute from 0 to 1439, the second.

    `ahead` is the offset from UTC in minutes.
    """

    day: date
    minute: int
    second: int = 0
    ahead: int = 0


def plausible(day: date) -> bool:
    """Return whether a clock that shows this day may be right; if not, no date is shown."""
    return RELEASED <= day <= RELEASED + LIFETIME


class Clock(Protocol):
    """Where the program's time comes from."""

    def monotonic(self) -> float:
        """Return seconds since a fixed moment; never goes back, even when the clock is set."""

    def today(self) -> date:
        """Return the local date."""

    def wall(self) -> WallTime:
        """Return the local time."""


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        """Return seconds since the machine was started, including sleep.

        On Linux `time.monotonic()` stops while the machine sleeps: after waking, an exercise would
        go on as if no time had passed, and the old visit would still be there.
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
    """Return seconds since 1970, as system services use them in time stamps."""
    return time.time()


def go_by_utc() -> None:
    """Use UTC as the local time zone of this process."""
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
