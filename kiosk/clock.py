"""The only place that reads a clock; everything else is given the time as an argument."""

import time
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Where the program's time comes from."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment; never goes back, no matter who sets the clock."""

    def today(self) -> date:
        """Return the calendar date of the place."""


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        """Return `time.monotonic()`, in seconds."""
        return time.monotonic()

    def today(self) -> date:
        """Return the local date."""
        return datetime.now().astimezone().date()
