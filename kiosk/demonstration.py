"""An exercise shown big and paced by a clinician: what shows at a moment, and what a touch changes.

A demonstration is a short film of the sets of one side that goes round: into the position, the
hold or the repetitions, out again. `position` counts the film's own seconds; at half the speed
they pass half as fast. Every moment is monotonic seconds.
"""

from dataclasses import dataclass, field, replace
from math import ceil
from typing import Literal, TypeAlias, TypeVar

from kiosk.figure.pacing import Pace
from kiosk.stretch.plan import HOLD, LONGEST_HOLD, RELEASE, SHORTEST_HOLD
from kiosk.stretch.steps import OTHER, Side

T = TypeVar("T")

GET_READY = 3.0
"""Seconds into the position; a patient's own session has more."""
SPEEDS = (1.0, 0.5, 0.25)
MOST_SETS, MOST_REPS = 10, 50
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
class Demonstration:
    """How it is shown. `position` is where the film stood at `since`.

    `mirror` flips the picture, as a patient in front of the screen copies it; the words keep
    saying whose side it is. `view` and `person` are empty for the exercise's own.
    """

    film: Film
    views: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    sided: bool = True
    side: Side = "left"
    mirror: bool = False
    view: str = ""
    person: str = ""
    speed: float = 1.0
    looping: bool = True
    playing: bool = True
    position: float = 0.0
    since: float = 0.0


@dataclass(frozen=True, slots=True)
class PlayPause:
    """Stand still, or go on; at the film's end, begin anew."""


@dataclass(frozen=True, slots=True)
class Seek:
    """To this share (0 to 1) of the set that shows."""

    share: float


@dataclass(frozen=True, slots=True)
class StepBy:
    """On or back by so many seconds of the film, and stand still there."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ChangeSide:
    """The other side."""


@dataclass(frozen=True, slots=True)
class ToggleMirror:
    """As in a mirror, or as it is."""


@dataclass(frozen=True, slots=True)
class NextView:
    """From the next direction that the exercise has."""


@dataclass(frozen=True, slots=True)
class NextPerson:
    """Shown by the next person."""


@dataclass(frozen=True, slots=True)
class NextSpeed:
    """The next of `SPEEDS`."""


@dataclass(frozen=True, slots=True)
class ToggleLoop:
    """Again and again, or once."""


@dataclass(frozen=True, slots=True)
class Lengthen:
    """Longer (or shorter) by `by` seconds a hold or drill."""

    by: float


@dataclass(frozen=True, slots=True)
class AddSets:
    """More (or fewer) sets."""

    by: int


@dataclass(frozen=True, slots=True)
class AddReps:
    """More (or fewer) repetitions a set."""

    by: int


Change: TypeAlias = (
    PlayPause
    | Seek
    | StepBy
    | ChangeSide
    | ToggleMirror
    | NextView
    | NextPerson
    | NextSpeed
    | ToggleLoop
    | Lengthen
    | AddSets
    | AddReps
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What shows: `number` counts seconds down or repetitions up; `set_number` from 1.

    `share` is how much of the set is over, 0 to 1; `phase` is the figure's.
    """

    part: Literal["ready", "work", "release", "end"]
    number: int
    set_number: int
    share: float
    phase: float


def position(state: Demonstration, now: float) -> float:
    """Return the film's second at `now`; without a loop it stays at the end."""
    if not state.playing:
        return state.position
    at = state.position + max(0.0, now - state.since) * state.speed
    length = state.film.seconds
    return at % length if state.looping else min(at, length)


def moving(state: Demonstration, now: float) -> bool:
    """Tell whether the picture changes with time."""
    return state.playing and (state.looping or position(state, now) < state.film.seconds)


def moment(state: Demonstration, now: float) -> Moment:
    """Return what shows at `now`."""
    film, at = state.film, position(state, now)
    if at >= film.seconds:
        return Moment("end", 0, film.sets, 1.0, film.pace.release(1.0))
    done, into = divmod(at, film.one_set)
    number, share = int(done) + 1, into / film.one_set
    if into < GET_READY:
        left = max(1, ceil(GET_READY - into - NEAR))
        return Moment("ready", left, number, share, film.pace.prepare(into / GET_READY))
    worked = into - GET_READY
    if worked < film.work:
        return Moment("work", _count(film, worked), number, share, film.pace.work(worked))
    out = worked - film.work
    left = max(1, ceil(RELEASE - out - NEAR))
    return Moment("release", left, number, share, film.pace.release(out / RELEASE))


def changed(state: Demonstration, change: Change, now: float) -> Demonstration:
    """Return the demonstration after a touch."""
    state = replace(state, position=position(state, now), since=now)
    match change:
        case PlayPause():
            return _played_or_paused(state)
        case Seek(share):
            return replace(state, position=_in_this_set(state, share))
        case StepBy(seconds):
            to = min(max(state.position + seconds, 0.0), state.film.seconds)
            return replace(state, position=to, playing=False)
        case NextSpeed():
            return replace(state, speed=_next(SPEEDS, state.speed))
        case ToggleLoop():
            return replace(state, looping=not state.looping)
        case Lengthen() | AddSets() | AddReps():
            return _refilmed(state, _dosed(state.film, change))
        case ChangeSide() | ToggleMirror() | NextView() | NextPerson():
            return _turned(state, change)


def _turned(
    state: Demonstration, change: ChangeSide | ToggleMirror | NextView | NextPerson
) -> Demonstration:
    match change:
        case ChangeSide():
            return replace(state, side=OTHER[state.side] if state.sided else state.side)
        case ToggleMirror():
            return replace(state, mirror=not state.mirror)
        case NextView():
            return replace(state, view=_next(state.views, state.view))
        case NextPerson():
            return replace(state, person=_next(state.people, state.person))


def _count(film: Film, worked: float) -> int:
    if film.reps is None:
        return max(1, ceil(film.work - worked - NEAR))
    return min(film.reps, 1 + int((worked + NEAR) / film.pace.seconds(1)))


def _played_or_paused(state: Demonstration) -> Demonstration:
    if state.position >= state.film.seconds:
        return replace(state, playing=True, position=0.0)
    return replace(state, playing=not state.playing)


def _in_this_set(state: Demonstration, share: float) -> float:
    one = state.film.one_set
    number = min(int(state.position / one), state.film.sets - 1)
    # the very end of a set is the start of the next one
    return number * one + min(max(share, 0.0), 1.0 - NEAR) * one


def _next(choices: tuple[T, ...], chosen: T) -> T:
    if not choices:
        return chosen
    index = choices.index(chosen) if chosen in choices else 0
    return choices[(index + 1) % len(choices)]


def _dosed(film: Film, change: Lengthen | AddSets | AddReps) -> Film:
    match change:
        case AddSets(by):
            return replace(film, sets=min(max(film.sets + by, 1), MOST_SETS))
        case AddReps(by) if film.reps is not None:
            return replace(film, reps=min(max(film.reps + by, 1), MOST_REPS))
        case Lengthen(by) if film.drill is not None:
            return replace(film, drill=min(max(film.drill + by, SHORTEST_HOLD), 600.0))
        case Lengthen(by) if film.reps is None:
            return replace(film, hold=min(max(film.hold + by, SHORTEST_HOLD), LONGEST_HOLD))
        case _:
            return film


def _refilmed(state: Demonstration, film: Film) -> Demonstration:
    """Return the demonstration with another dose, as far into its set as it was."""
    old = state.film
    done, into = divmod(state.position, old.one_set)
    number = min(int(done), film.sets - 1)
    into = min(into, film.one_set - NEAR)
    return replace(state, film=film, position=number * film.one_set + into)
