"""The timeline of a demonstration: the sets of one side, repeated.

Each set: into the position, the hold or the repetitions, out again. Lengths are seconds at normal
speed.
"""

from dataclasses import dataclass, field, replace
from math import ceil
from typing import Literal

from kiosk.exercise.session.plan import HOLD, LONGEST_HOLD, RELEASE, SHORTEST_HOLD
from kiosk.figure.motion.pacing import Pace

GET_READY = 3.0
"""Seconds to get into position; a patient's own session has more."""
MOST_SETS, MOST_REPS, LONGEST_DRILL = 10, 50, 600.0
NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Timeline:
    """`sets` of one hold, of `reps`, or of a drill; `hold` and `drill` in seconds.

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
        """Return the seconds of a set, with getting ready and letting go."""
        return GET_READY + self.work + RELEASE

    @property
    def seconds(self) -> float:
        """Return the length of the timeline."""
        return self.sets * self.one_set


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """What shows at one moment: `number` counts seconds down or repetitions up; `set_number` from
    1.

    `share` is how much of the set is over, 0 to 1; `phase` is the figure's. `lasts`: seconds of the
    timeline until `number` or `part` changes.
    """

    part: Literal["ready", "work", "release", "end"]
    number: int
    set_number: int
    share: float
    phase: float
    lasts: float


def moment(timeline: Timeline, at: float) -> TimelinePoint:
    """Return what shows at second `at` of the timeline, from 0 to its length."""
    if at >= timeline.seconds:
        return TimelinePoint("end", 0, timeline.sets, 1.0, timeline.pace.release(1.0), 0.0)
    done = min(int(at / timeline.one_set), timeline.sets - 1)
    into = at - done * timeline.one_set
    number, share = done + 1, min(into / timeline.one_set, 1.0)
    if into < GET_READY:
        left, lasts = _left(GET_READY - into)
        return TimelinePoint(
            "ready", left, number, share, timeline.pace.prepare(into / GET_READY), lasts
        )
    worked = into - GET_READY
    if worked < timeline.work:
        count, lasts = _count(timeline, worked)
        return TimelinePoint("work", count, number, share, timeline.pace.work(worked), lasts)
    out = worked - timeline.work
    left, lasts = _left(RELEASE - out)
    return TimelinePoint(
        "release", left, number, share, timeline.pace.release(out / RELEASE), lasts
    )


def longer(timeline: Timeline, by: float) -> Timeline:
    """Return the timeline with its hold or drill longer by `by` seconds (may be < 0)."""
    if timeline.drill is not None:
        return replace(timeline, drill=min(max(timeline.drill + by, SHORTEST_HOLD), LONGEST_DRILL))
    if timeline.reps is not None:
        return timeline
    return replace(timeline, hold=min(max(timeline.hold + by, SHORTEST_HOLD), LONGEST_HOLD))


def more_sets(timeline: Timeline, by: int) -> Timeline:
    """Return the timeline with `by` more sets (may be < 0)."""
    return replace(timeline, sets=min(max(timeline.sets + by, 1), MOST_SETS))


def more_reps(timeline: Timeline, by: int) -> Timeline:
    """Return the timeline with `by` more repetitions in each set; unchanged if it has none."""
    if timeline.reps is None:
        return timeline
    return replace(timeline, reps=min(max(timeline.reps + by, 1), MOST_REPS))


def _left(seconds: float) -> tuple[int, float]:
    """Return the whole seconds that are left, at least 1, and how long that number shows."""
    shown = max(1, ceil(seconds - NEAR))
    return shown, max(seconds - (shown - 1), 0.0)


def _count(timeline: Timeline, worked: float) -> tuple[int, float]:
    if timeline.reps is None:
        return _left(timeline.work - worked)
    each = timeline.pace.seconds(1)
    count = min(timeline.reps, 1 + int((worked + NEAR) / each))
    return count, max(count * each - worked, 0.0)
