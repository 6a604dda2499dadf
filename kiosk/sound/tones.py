"""Soft tones made from sines: no file is read.

Notes lie between 390 and 1,050 Hz: age takes the high ones first, and small speakers leave out
the low ones. Different things differ in rhythm and direction, not in pitch alone.
"""

import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, exp, pi, sin
from typing import Literal, TypeAlias

ToneName: TypeAlias = Literal[
    "ready",
    "begin",
    "half_way",
    "last_seconds",
    "rep",
    "change",
    "rest",
    "done",
    "leaving",
]

RATE = 22_050
"""Samples a second."""

PEAK = 0.5
"""The loudest sample at full volume, of what a sample can hold: tones are never harsh."""

ATTACK, RELEASE, DECAY = 0.015, 0.03, 0.35
"""Seconds: from silence to full, from whatever is left to silence, to a third of the strength."""

G4, C5, E5, G5, C6 = 392.0, 523.25, 659.26, 783.99, 1046.5


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `at` and `seconds`: when it begins and how long it lasts. `hertz`: its pitch."""

    at: float
    hertz: float
    seconds: float


TONES: dict[ToneName, tuple[Note, ...]] = {
    "ready": (Note(0.0, C5, 0.35),),
    "begin": (Note(0.0, C5, 0.25), Note(0.18, G5, 0.5)),
    "half_way": (Note(0.0, E5, 0.25), Note(0.25, E5, 0.4)),
    "last_seconds": (Note(0.0, G5, 0.16),),
    "rep": (Note(0.0, E5, 0.14),),
    "change": (Note(0.0, G4, 0.25), Note(0.2, C5, 0.25), Note(0.4, G4, 0.45)),
    "rest": (Note(0.0, G5, 0.3), Note(0.22, C5, 0.6)),
    "leaving": (Note(0.0, E5, 0.3), Note(0.3, C5, 0.3), Note(0.6, E5, 0.6)),
    "done": (Note(0.0, C5, 0.3), Note(0.2, E5, 0.3), Note(0.4, G5, 0.3), Note(0.6, C6, 0.8)),
}


@cache
def samples(name: ToneName) -> Sequence[float]:
    """Return a tone at full volume: `RATE` samples a second, each −PEAK to PEAK."""
    notes = TONES[name]
    mixed = [0.0] * round(max(n.at + n.seconds for n in notes) * RATE)
    for note in notes:
        first = round(note.at * RATE)
        for index in range(min(round(note.seconds * RATE), len(mixed) - first)):
            mixed[first + index] += _strength(index / RATE, note)
    loudest = max(abs(sample) for sample in mixed)
    return tuple(sample * PEAK / loudest for sample in mixed)


def pcm(name: ToneName, volume: float) -> bytes:
    """Return a tone as mono 16-bit samples, little-endian, at `volume` 0 to 1."""
    top = 32_767 * min(max(volume, 0.0), 1.0)
    made = array("h", (round(sample * top) for sample in samples(name)))
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def _strength(second: float, note: Note) -> float:
    """Return a note's sample: a sine with a little of its octave, rising and dying away softly."""
    rise = _half_cosine(second / ATTACK)
    fall = _half_cosine((note.seconds - second) / RELEASE)
    wave = sin(2 * pi * note.hertz * second) + 0.15 * sin(4 * pi * note.hertz * second)
    return rise * fall * exp(-second / DECAY) * wave


def _half_cosine(share: float) -> float:
    return (1 - cos(pi * min(max(share, 0.0), 1.0))) / 2
