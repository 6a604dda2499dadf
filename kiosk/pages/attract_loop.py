"""What moves on the attract screen: one stretch after the other, calmly, until somebody touches.

It begins in the pose of the still picture, so that nothing jumps when it takes over. A veil comes
over each scene at its end and lifts from the next. Seconds are monotonic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

SCENE = 16.0
"""Seconds that one person shows."""
VEIL = 0.8
"""Seconds that the veil takes to come, and to lift."""
HELD, OUT, EASE, IN = 5.0, 2.6, 1.0, 2.8
"""Seconds in the stretch; on the way out of it; at ease; on the way in again."""
MOVING, BREATHING = 1 / 24, 1 / 12
"""Seconds between two pictures: in motion, and while somebody only breathes."""


@dataclass(frozen=True, slots=True)
class AttractLoop:
    """A loop that began, and the moment of it that shows."""

    began: float
    now: float

    @property
    def seconds(self) -> float:
        """How long it has been going."""
        return max(0.0, self.now - self.began)


@dataclass(frozen=True, slots=True)
class Showing:
    """The `number`th scene, counted from 0 without end, `seconds` old, under a veil of 0 to 1."""

    number: int
    seconds: float
    veil: float

    @property
    def phase(self) -> float:
        """How far into the stretch the person is, 0 at ease to 1 held."""
        out = (self.seconds - HELD) / OUT
        back = (self.seconds - HELD - OUT - EASE) / IN
        return 1.0 - _unit(out) + _unit(back)


def carried_on(loop: AttractLoop, now: float) -> AttractLoop:
    """Return the loop at `now`; it never goes back."""
    return replace(loop, now=max(now, loop.now))


def showing(seconds: float) -> Showing:
    """Return what shows so long after the beginning."""
    number, since = divmod(seconds, SCENE)
    # the first scene of all takes over from the still picture: no veil
    lifting = 1.0 - since / VEIL if number else 0.0
    coming = 1.0 - (SCENE - since) / VEIL
    return Showing(int(number), since, _unit(max(lifting, coming)))


def next_frame(loop: AttractLoop, now: float) -> float:
    """Return when the next picture is due."""
    scene = showing(max(0.0, now - loop.began))
    still = scene.veil == 0.0 and scene.phase in (0.0, 1.0)
    return now + (BREATHING if still else MOVING)


def _unit(value: float) -> float:
    return min(max(value, 0.0), 1.0)
