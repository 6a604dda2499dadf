"""How a movement starts and stops, and the slow waves of a living body. All pure, all 0 to 1."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi
from typing import Literal, TypeAlias

Easing: TypeAlias = Literal["smooth", "linear", "in", "out"]
BREATHS_PER_MINUTE = 13.0
_BLINK_EVERY, _BLINK_FOR = 4.3, 0.22


def smooth(u: float) -> float:
    """Return minimum-jerk progress: how a hand or a trunk really moves."""
    return u * u * u * (10 + u * (6 * u - 15))


EASINGS: dict[Easing, Callable[[float], float]] = {
    "smooth": smooth,
    "linear": lambda u: u,
    "in": lambda u: u * u,
    "out": lambda u: u * (2 - u),
}


def breath_at(seconds: float) -> float:
    """Return how full the chest is: in over 40 % of the cycle, out over the rest."""
    u = seconds * BREATHS_PER_MINUTE / 60 % 1.0
    return 0.5 - 0.5 * cos(pi * (u / 0.4 if u < 0.4 else 1 + (u - 0.4) / 0.6))


def blink_at(seconds: float) -> float:
    """Return how closed the eyes are: a short blink every few seconds, sometimes two."""
    since = seconds % _BLINK_EVERY
    if int(seconds / _BLINK_EVERY) % 4 == 3 and since > 2 * _BLINK_FOR:
        since -= 1.5 * _BLINK_FOR
    if not 0 < since < _BLINK_FOR:
        return 0.0
    return 0.5 - 0.5 * cos(2 * pi * since / _BLINK_FOR)


@dataclass(frozen=True, slots=True)
class Tempo:
    """How long each part of a repetition takes, seconds."""

    up: float = 1.5
    top: float = 1.0
    down: float = 2.0
    bottom: float = 0.5

    @property
    def whole(self) -> float:
        """Return the length of one repetition, seconds."""
        return self.up + self.top + self.down + self.bottom

    def phase(self, seconds: float) -> float:
        """Return the phase `seconds` after a repetition began: 0 to 1 and back to 0."""
        t = min(max(seconds, 0.0), self.whole)
        if t < self.up:
            return t / self.up
        if t <= self.up + self.top:
            return 1.0
        return max(0.0, 1.0 - (t - self.up - self.top) / self.down)
