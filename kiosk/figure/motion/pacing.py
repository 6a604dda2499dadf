"""The phase to draw while a session prepares, works and releases.

The session counts the seconds and decides what comes next; this module converts seconds to phases.
A held stretch moves in on `prepare`, stays, and moves out on `release`; a repetition and a drill
wait at their start and move on `work`.
"""

from dataclasses import dataclass, field
from math import ceil

from kiosk.figure.motion.easing import Tempo
from kiosk.figure.motion.keyframes import Kind

OUT, EASE, IN = 1.6, 0.8, 2.0
"""Seconds of a hold that is shown once: out of it, at ease, into it again."""
DRILL = 3.0
"""The least seconds of a drill that is shown once."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How one exercise goes by. `cycle_seconds` is one round of a drill."""

    kind: Kind = "hold"
    tempo: Tempo = field(default_factory=Tempo)
    cycle_seconds: float = 1.2

    def prepare(self, share: float) -> float:
        """Return the phase when `share` (0 to 1) of the time to get ready is over."""
        return min(max(share, 0.0), 1.0) if self.kind == "hold" else 0.0

    def work(self, seconds: float) -> float:
        """Return the phase `seconds` after the hold, the first repetition or the drill began."""
        if self.kind == "hold":
            return 1.0
        since = max(seconds, 0.0)
        if self.kind == "reps":
            return self.tempo.phase(since % self.tempo.whole)
        return since / self.cycle_seconds % 1.0

    def release(self, share: float) -> float:
        """Return the phase when `share` (0 to 1) of the time to let go is over."""
        return 1.0 - self.prepare(share) if self.kind == "hold" else 0.0

    @property
    def once_seconds(self) -> float:
        """Return how long it takes to show the exercise once."""
        if self.kind == "hold":
            return OUT + EASE + IN
        if self.kind == "reps":
            return self.tempo.whole
        return ceil(DRILL / self.cycle_seconds) * self.cycle_seconds

    def once(self, seconds: float) -> float:
        """Return the phase `seconds` after the exercise began to be shown once, from the pose that
        a picture of it has, 1, back to the same."""
        since = min(max(seconds, 0.0), self.once_seconds)
        if self.kind == "reps":
            return self.tempo.phase((since + self.tempo.up) % self.tempo.whole)
        if self.kind == "cycle":
            return since / self.cycle_seconds % 1.0
        return max(1.0 - since / OUT, 0.0) + max(1.0 - (self.once_seconds - since) / IN, 0.0)

    def seconds(self, reps: int) -> float:
        """Return how long `reps` repetitions or rounds take; a hold has a length of its own: 0."""
        if self.kind == "hold":
            return 0.0
        return reps * (self.tempo.whole if self.kind == "reps" else self.cycle_seconds)
