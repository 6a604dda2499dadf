"""Inactivity: active → visible countdown → reset.

The deadline counts from the last touch by the monotonic clock, so a busy machine neither
lengthens nor shortens it.
"""

from dataclasses import dataclass
from math import ceil, floor


@dataclass(frozen=True, slots=True)
class IdleLimits:
    """Seconds without a touch before the countdown, and the countdown's own seconds."""

    quiet: float = 90.0
    countdown: float = 20.0


USUAL = IdleLimits()


def seconds_left(last_touch: float, now: float, limits: IdleLimits) -> int | None:
    """Return the whole seconds to show in the countdown; None before it has begun.

    0 means that the time is over.
    """
    since = now - last_touch
    if since < limits.quiet:
        return None
    return max(0, ceil(limits.quiet + limits.countdown - since))


def next_wake(last_touch: float, now: float, limits: IdleLimits) -> float:
    """Return the moment (monotonic seconds) at which the countdown next changes what shows.

    After a touch this is one wake-up at the end of the quiet time, then one a second.
    """
    start = last_touch + limits.quiet
    if now < start:
        return start
    return start + floor(now - start) + 1.0
