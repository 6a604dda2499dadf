"""What is shown of an exercise: the sets of one side, as a short film that goes round.

Into the position, the hold or the repetitions, out again. All lengths are the film's own seconds;
at half the speed they pass half as fast.
"""

from dataclasses import dataclass, field, replace
from math import ceil
from typing import Literal

from kiosk.figure.pacing import Pace
from kiosk.stretch.plan import HOLD, LONGEST_HOLD, RELEASE, SHORTEST_HOLD

GET_READY = 3.0
"""Seconds into the position; a patient's own session has more."""
MOST_SETS, MOST_REPS, LONGEST_DRILL = 10, 50, 600.0
NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Film:
    """What is shown: `sets` of one hold, of `reps`, or of a drill; `hold` and `drill` in seconds.

    Without `reps` and `drill` a set is one hold.
    """

    sets: int = 3
    hold: float = HOLD
    reps: int | None = None
    drill: float | None = None
    pace: Pace = field(default_factory=Pace)

    @property
    def held(self) -> bool:
        """Whether a set is one hold."""
        return self.reps is None and self.drill is None

    @property
    def work(self) -> float:
        """Return the seconds of one set's work."""
        if self.reps is not None:
            return self.pace.seconds(self.reps)
        return self.hold if self.drill is None else self.drill

    @property
    def one_set(self) -> float:
        """Return the seconds of a set with getting ready and letting go."""
        return GET_READY + self.work + RELEASE

    @property
    def seconds(self) -> float:
        """Return the length of the film."""
        return self.sets * self.one_set


@dataclass(frozen=True, slots=True)
class Moment:
    """What shows: `number` counts seconds down or repetitions up; `set_number` from 1.

    `share` is how much of the set is over, 0 to 1; `phase` is the figure's. `lasts`: the film's
    seconds until `number` or `part` changes.
    """

    part: Literal["ready", "work", "release", "end"]
    number: int
    set_number: int
    share: float
    phase: float
    lasts: float


def moment(film: Film, at: float) -> Moment:
    """Return what shows at the film's second `at`, from 0 to its length."""
    if at >= film.seconds:
        return Moment("end", 0, film.sets, 1.0, film.pace.release(1.0), 0.0)
    done = min(int(at / film.one_set), film.sets - 1)
    into = at - done * film.one_set
    number, share = done + 1, min(into / film.one_set, 1.0)
    if into < GET_READY:
        left, lasts = _left(GET_READY - into)
        return Moment("ready", left, number, share, film.pace.prepare(into / GET_READY), lasts)
    worked = into - GET_READY
    if worked < film.work:
        count, lasts = _count(film, worked)
        return Moment("work", count, number, share, film.pace.work(worked), lasts)
    out = worked - film.work
    left, lasts = _left(RELEASE - out)
    return Moment("release", left, number, share, film.pace.release(out / RELEASE), lasts)


def longer(film: Film, by: float) -> Film:
    """Return the film with its hold or drill longer by `by` seconds (may be < 0)."""
    if film.drill is not None:
        return replace(film, drill=min(max(film.drill + by, SHORTEST_HOLD), LONGEST_DRILL))
    if film.reps is not None:
        return film
    return replace(film, hold=min(max(film.hold + by, SHORTEST_HOLD), LONGEST_HOLD))


def more_sets(film: Film, by: int) -> Film:
    """Return the film with more (or fewer) sets."""
    return replace(film, sets=min(max(film.sets + by, 1), MOST_SETS))


def more_reps(film: Film, by: int) -> Film:
    """Return the film with more (or fewer) repetitions a set, where it has any."""
    if film.reps is None:
        return film
    return replace(film, reps=min(max(film.reps + by, 1), MOST_REPS))


def _left(seconds: float) -> tuple[int, float]:
    """Return whole seconds that are left, 1 at least, and how long they are shown."""
    shown = max(1, ceil(seconds - NEAR))
    return shown, max(seconds - (shown - 1), 0.0)


def _count(film: Film, worked: float) -> tuple[int, float]:
    if film.reps is None:
        return _left(film.work - worked)
    each = film.pace.seconds(1)
    count = min(film.reps, 1 + int((worked + NEAR) / each))
    return count, max(count * each - worked, 0.0)
