"""What the muscle does and how far it has gone: a state and seconds in, plain numbers out."""

from dataclasses import dataclass
from math import pi, sin
from typing import Literal, TypeAlias

from kiosk.figure.motion.easing import smooth

State: TypeAlias = Literal["relaxed", "contracting", "cramped", "stretched"]
STATES: tuple[State, ...] = ("relaxed", "contracting", "cramped", "stretched")

CALM_SECONDS = 1.4
"""How long the muscle takes to leave the state before."""
GRIP_SECONDS = 0.45
"""How long a cramp takes to grip: it comes suddenly."""
ROUND_SECONDS = 3.0
"""One contraction on purpose, with the letting go and the rest after it."""

_SHORTEN, _KEEP, _LET_GO = 0.8, 0.5, 1.0
_WORK, _CRAMP, _STRETCH = 0.72, 1.0, -0.5
_PULSE_SECONDS = 0.9
"""How long a signal runs down the nerve."""


@dataclass(frozen=True, slots=True)
class MuscleFrame:
    """The muscle at one moment.

    `shortening` is 0 at rest, 1 in a cramp, below 0 in a stretch. `hardness` (0 to 1) makes it
    knotted, `heat` (0 to 1) alight. `wave` is a phase in radians of the slow wave through it,
    `softness` (0 to 1) how much of that wave shows. `pulses` are the signals on the nerve: how far
    each has run, 0 to 1.
    """

    shortening: float
    hardness: float
    heat: float
    softness: float
    wave: float
    pulses: tuple[float, ...] = ()


_RESTING: dict[State, MuscleFrame] = {
    "relaxed": MuscleFrame(0.0, 0.0, 0.0, 1.0, 0.6),
    "contracting": MuscleFrame(_WORK, 0.0, 0.35, 0.0, 0.6, (0.72,)),
    "cramped": MuscleFrame(_CRAMP, 1.0, 1.0, 0.0, 0.6, (0.24, 0.56, 0.88)),
    "stretched": MuscleFrame(_STRETCH, 0.0, 0.0, 0.4, 0.6),
}


def still(state: State) -> MuscleFrame:
    """Return the one moment that stands for a state where nothing may move."""
    return _RESTING[state]


def at(state: State, seconds: float, before: State = "relaxed") -> MuscleFrame:
    """Return the moment `seconds` after `state` began; it comes out of the state `before`."""
    seconds = max(seconds, 0.0)
    made = {"relaxed": _rest, "contracting": _work, "cramped": _cramp, "stretched": _stretch}
    now = made[state](seconds)
    start = _RESTING[before if before != "contracting" else "relaxed"]
    takes = GRIP_SECONDS if state == "cramped" else CALM_SECONDS
    if state == "stretched":
        takes *= 2.0
    u = smooth(min(seconds / takes, 1.0))
    if u >= 1.0:
        return now
    return MuscleFrame(
        start.shortening + (now.shortening - start.shortening) * u,
        start.hardness + (now.hardness - start.hardness) * u,
        start.heat + (now.heat - start.heat) * u,
        start.softness + (now.softness - start.softness) * u,
        now.wave,
        now.pulses,
    )


def _rest(seconds: float) -> MuscleFrame:
    return MuscleFrame(0.0, 0.0, 0.0, 1.0, 0.6 + seconds * 2 * pi / 5.0)


def _work(seconds: float) -> MuscleFrame:
    """Shorten, keep, let go, rest: the signal runs first, as it does when someone wants to move."""
    t = seconds % ROUND_SECONDS
    pulses = (t / _PULSE_SECONDS,) if t < _PULSE_SECONDS else ()
    pulled = t - 0.6 * _PULSE_SECONDS
    if pulled < _SHORTEN:
        share = smooth(max(pulled, 0.0) / _SHORTEN)
    elif pulled < _SHORTEN + _KEEP:
        share = 1.0
    else:
        share = 1.0 - smooth(min((pulled - _SHORTEN - _KEEP) / _LET_GO, 1.0))
    return MuscleFrame(_WORK * share, 0.0, 0.35 * share, 1.0 - share, 0.6 + seconds * 0.8, pulses)


def _cramp(seconds: float) -> MuscleFrame:
    """Short and hard, with a small tremble; signals keep coming though nobody wants them."""
    # three tremors whose rates share no rhythm; none of them is bright, so nothing flashes
    shake = sin(seconds * 31.0) + 0.6 * sin(seconds * 47.0 + 1.0) + 0.5 * sin(seconds * 19.0 + 2.0)
    swell = 0.5 + 0.5 * sin(seconds * 2 * pi / 2.4)
    pulses = tuple(((seconds / _PULSE_SECONDS) + i / 3) % 1.0 for i in range(3))
    return MuscleFrame(_CRAMP + 0.010 * shake, 1.0, 0.86 + 0.14 * swell, 0.0, seconds * 0.5, pulses)


def _stretch(seconds: float) -> MuscleFrame:
    return MuscleFrame(_STRETCH, 0.0, 0.0, 0.4, 0.6 + seconds * 2 * pi / 6.0)
