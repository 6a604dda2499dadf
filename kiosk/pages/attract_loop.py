"""The attract loop: people do one stretch after the other until somebody touches the screen.

It begins in the pose of the still picture, so that nothing jumps when it takes over. A veil covers
each scene at its end and lifts from the next. Seconds are monotonic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

SCENE = 16.0
"""Seconds for each person."""
VEIL = 0.8
"""Seconds that the veil takes to close, and to lift."""
HELD, OUT, EASE, IN = 5.0, 2.6, 1.0, 2.8
"""Seconds in the stretch, on the way out, at ease, and on the way in again."""
MOVING, BREATHING = 1 / 24, 1 / 12
"""Seconds between two frames: in motion, and while the person only breathes."""


@dataclass(frozen=True, slots=True)
class AttractLoop:
    """A running loop: when it began, and the moment that shows."""

    began: float
    now: float

    @property
    def seconds(self) -> float:
        """Seconds since it began."""
        return max(0.0, self.now - self.began)


@dataclass(frozen=True, slots=True)
class Showing:
    """Scene `number` (from 0, without end), `seconds` after its start, under a veil of 0 to 1."""

    number: int
    seconds: float
    veil: float

    @property
    def phase(self) -> float:
        """How far into the stretch the person is: 0 at ease, 1 held."""
        out = (self.seconds - HELD) / OUT
        back = (self.seconds - HELD - OUT - EASE) / IN
        return 1.0 - _unit(out) + _unit(back)


def carried_on(loop: AttractLoop, now: float) -> AttractLoop:
    """Return the loop at `now`; time never goes back."""
    return replace(loop, now=max(now, loop.now))


def showing(seconds: float) -> Showing:
    """Return what shows so many seconds after the start."""
    number, since = divmod(seconds, SCENE)
    # the very first scene follows the still picture: no veil
    lifting = 1.0 - since / VEIL if number else 0.0
    coming = 1.0 - (SCENE - since) / VEIL
    return Showing(int(number), since, _unit(max(lifting, coming)))


def next_frame(loop: AttractLoop, now: float) -> float:
    """Return when the next frame is due."""
    scene = showing(max(0.0, now - loop.began))
    still = scene.veil == 0.0 and scene.phase in (0.0, 1.0)
    return now + (BREATHING if still else MOVING)


def _unit(value: float) -> float:
    return min(max(value, 0.0), 1.0)
