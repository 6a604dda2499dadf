"""When the kiosk asks its server: seldom, never all at once, and less often while it fails."""

from random import Random

HOUR = 3600.0
FIRST = (60.0, 15 * 60.0)
"""Seconds after a start: a fleet that is switched on at eight must not ask at eight."""
LONGEST = 24 * HOUR
_SPREAD = 0.2


def next_check(server: str, every_hours: float, failures: int, rnd: Random) -> float | None:
    """Return the seconds until the next check, or None while no server is set.

    The interval is spread by 20 % to both sides and doubles with each failure, up to a day.
    """
    if not server:
        return None
    base = min(every_hours * HOUR * 2.0 ** min(failures, 16), max(LONGEST, every_hours * HOUR))
    return base * rnd.uniform(1 - _SPREAD, 1 + _SPREAD)


def first_check(server: str, rnd: Random) -> float | None:
    """Return the seconds from the start of the program to its first check."""
    return rnd.uniform(*FIRST) if server else None
