"""The phase to draw while a session prepares, works and releases.

The session counts the seconds and decides what comes next; this module converts seconds to phases.
A held stretch moves in on `prepare`, stays, and moves out on `release`; a repetition and a drill
wait at their start and move on `work`.
"""

from dataclasses import dataclass, field

from kiosk.figure.motion.easing import Tempo
from kiosk.figure.motion.keyframes import Kind


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

    def seconds(self, reps: int) -> float:
        """Return how long `reps` repetitions or rounds take; a hold has a length of its own: 0."""
        if self.kind == "hold":
            return 0.0
        return reps * (self.tempo.whole if self.kind == "reps" else self.cycle_seconds)
