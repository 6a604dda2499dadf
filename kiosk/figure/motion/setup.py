"""The way into position: one pose for each written step of an exercise, and what lies between.

Only poses; `kiosk/figure/scene/setup.py` draws them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from kiosk.figure.motion.keyframes import Key, KeyframeMotion

SECONDS = 1.6
"""How long the way from one step's pose to the next one's takes."""

Stop: TypeAlias = Key | float
"""The pose of a step: one of its own, or a phase of the exercise's movement."""


@dataclass(frozen=True, slots=True)
class Setup:
    """A movement through the poses of all steps. `stops` are its phases, one for each step.

    `ends` is the phase of the exercise in which the last step leaves the person.
    """

    motion: KeyframeMotion
    stops: tuple[float, ...]
    ends: float

    def phase(self, step: int, share: float = 1.0) -> float:
        """Return the phase on the way from the step before (`share` 0) to `step` (1), from 0.

        The first step has no way: the person stands as it says. A step beyond the last is the last.
        """
        there = min(max(step, 0), len(self.stops) - 1)
        here = there if step > there else max(there - 1, 0)
        u = min(max(share, 0.0), 1.0)
        return self.stops[here] + (self.stops[there] - self.stops[here]) * u


def spread(steps: int, motion: KeyframeMotion) -> tuple[float, ...]:
    """Return the stops of an exercise whose file names none: its movement, in equal parts."""
    whole = 0.0 if steps < 2 else 1.0 / (steps - 1)
    if motion.kind == "reps":
        return tuple(1.0 - abs(2 * n * whole - 1.0) for n in range(steps))
    return tuple(n * whole for n in range(steps))


def setup_of(motion: KeyframeMotion, stops: Sequence[Stop]) -> Setup:
    """Return the way through `stops`, of which the last is a phase of the movement."""
    last = stops[-1]
    if isinstance(last, Key):
        raise ValueError("the last step's pose is a phase of the movement")
    if len(stops) == 1:
        stops = [last, last]
    whole = len(stops) - 1
    keys = [_key(motion, stops[0])]
    for n, (here, there) in enumerate(pairwise(stops)):
        between = list(_passed(motion, here, there))
        for part, key in (*between, (1.0, _key(motion, there))):
            keys.append(replace(key, at=(n + part) / whole))
    way = KeyframeMotion(motion.build, (replace(keys[0], at=0.0), *keys[1:]))
    return Setup(way, tuple(n / whole for n in range(len(stops))), last)


def _key(motion: KeyframeMotion, stop: Stop) -> Key:
    return stop if isinstance(stop, Key) else motion.key_at(stop)


def _passed(motion: KeyframeMotion, here: Stop, there: Stop) -> Iterator[tuple[float, Key]]:
    """Yield the keyframes of the movement between two of its phases, forwards or backwards."""
    if isinstance(here, Key) or isinstance(there, Key) or here == there:
        return
    keys = motion.keys if here < there else tuple(reversed(motion.keys))
    for key in keys:
        part = (key.at - here) / (there - here)
        if 0.0 < part < 1.0:
            yield part, motion.key_at(key.at)
