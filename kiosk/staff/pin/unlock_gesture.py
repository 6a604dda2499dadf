"""The unlock gesture: the clinic's name held for three seconds, or touched five times in three.

A value and pure functions; `now` is monotonic seconds.
"""

from dataclasses import dataclass, replace

HOLD = 3.0
"""Seconds that a finger rests on the name."""
SHOWN_AFTER = 0.6
"""Seconds before the progress of a hold shows; a short touch shows nothing."""
TOUCHES, WITHIN = 5, 3.0
"""So many touches within so many seconds open it too: some screens lose a resting finger."""
FRAME = 1 / 30
"""Seconds between two frames of the hold's progress."""


@dataclass(frozen=True, slots=True)
class UnlockTouches:
    """`down` is when the finger went down, None while none is; `touches` the latest ones."""

    down: float | None = None
    touches: tuple[float, ...] = ()


def pressed(way: UnlockTouches, now: float) -> UnlockTouches:
    """A finger went down on the name."""
    recent = tuple(t for t in way.touches if now - t < WITHIN)
    return UnlockTouches(now, (*recent, now)[-TOUCHES:])


def released(way: UnlockTouches) -> UnlockTouches:
    """The finger went up, or left the name."""
    return replace(way, down=None)


def share(way: UnlockTouches, now: float) -> float:
    """Return the progress of the hold, 0 to 1; 0 before it shows."""
    held = 0.0 if way.down is None else now - way.down
    return 0.0 if held < SHOWN_AFTER else min(1.0, held / HOLD)


def is_open(way: UnlockTouches, now: float) -> bool:
    """Return whether the gesture is complete."""
    held = way.down is not None and now - way.down >= HOLD
    return held or (len(way.touches) == TOUCHES and now - way.touches[0] < WITHIN)


def next_wake(way: UnlockTouches, now: float) -> float | None:
    """Return when the progress next changes; None while no finger is down."""
    if way.down is None:
        return None
    return max(now + FRAME, way.down + SHOWN_AFTER)
