"""A demonstration as a value, and the function that changes it.

Moments are monotonic seconds. `position` is in seconds of the timeline.
"""

from dataclasses import dataclass, replace
from typing import TypeVar

from kiosk.exercise.demonstration import changes as c
from kiosk.exercise.demonstration import timeline as r
from kiosk.exercise.demonstration.timeline import NEAR, Timeline, TimelinePoint
from kiosk.exercise.session.steps import OTHER, Side
from kiosk.figure.motion.turning import TURN

T = TypeVar("T")

SPEEDS = (1.0, 0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """How an exercise is shown. `position` is where the timeline was at `since`.

    `mirror` flips the picture, as a patient in front of the screen copies
    it; the words still name the person's own side. `view` and `person` are one of `views` and of
    `people`; empty for the exercise's own. `held`: a finger moves the timeline. `last` is the
    latest moment seen, `turned` when the side was last changed, if it was.
    """

    exercise: str
    timeline: Timeline
    views: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    sided: bool = True
    a_day: int | None = None
    side: Side = "left"
    mirror: bool = False
    view: str = ""
    person: str = ""
    speed: float = 1.0
    looping: bool = True
    playing: bool = True
    held: bool = False
    position: float = 0.0
    since: float = 0.0
    last: float = 0.0
    turned: float | None = None


def begun(shown: Demonstration, now: float) -> Demonstration:
    """Return a demonstration that begins at `now`."""
    return replace(shown, since=now, last=now)


def told(state: Demonstration, now: float) -> Demonstration:
    """Return the state at `now`; earlier times are ignored."""
    return replace(state, last=max(now, state.last))


def position(state: Demonstration) -> float:
    """Return the timeline's second at the latest moment; without a loop it stops at the end."""
    if not state.playing or state.held:
        return state.position
    at = state.position + max(0.0, state.last - state.since) * state.speed
    length = state.timeline.seconds
    return at % length if state.looping else min(at, length)


def moving(state: Demonstration) -> bool:
    """Return whether the picture changes with time."""
    going = state.playing and not state.held
    return going and (state.looping or position(state) < state.timeline.seconds)


def going_round(state: Demonstration) -> float | None:
    """Return how far the person has gone round to this side, 0 to 1; None once it is there."""
    since = None if state.turned is None else state.last - state.turned
    return None if since is None or since >= TURN else since / TURN


def shown(state: Demonstration) -> TimelinePoint:
    """Return what shows at the latest moment."""
    return r.moment(state.timeline, position(state))


def changed(state: Demonstration, change: c.Change, now: float) -> Demonstration:
    """Return the demonstration after a touch at `now`."""
    state = told(state, now)
    state = replace(state, position=position(state), since=state.last)
    match change:
        case c.PlayPause() | c.Seek() | c.StepBy() | c.NextSpeed() | c.ToggleLoop():
            return _played(state, change)
        case c.Lengthen(by):
            return _redosed(state, r.longer(state.timeline, by))
        case c.AddSets(by):
            return _redosed(state, r.more_sets(state.timeline, by))
        case c.AddReps(by):
            return _redosed(state, r.more_reps(state.timeline, by))
        case c.ChangeSide() | c.ToggleMirror() | c.NextView() | c.NextPerson():
            return _turned(state, change)


def _played(
    state: Demonstration, change: c.PlayPause | c.Seek | c.StepBy | c.NextSpeed | c.ToggleLoop
) -> Demonstration:
    match change:
        case c.PlayPause():
            return _played_or_paused(state)
        case c.Seek(share, held):
            return replace(state, position=_in_this_set(state, share), held=held)
        case c.StepBy(seconds):
            to = min(max(state.position + seconds, 0.0), state.timeline.seconds - NEAR)
            return replace(state, position=to, playing=False, held=False)
        case c.NextSpeed():
            return replace(state, speed=_next(SPEEDS, state.speed))
        case c.ToggleLoop():
            return replace(state, looping=not state.looping)


def _turned(
    state: Demonstration, change: c.ChangeSide | c.ToggleMirror | c.NextView | c.NextPerson
) -> Demonstration:
    match change:
        case c.ChangeSide():
            if not state.sided:
                return state
            return replace(state, side=OTHER[state.side], turned=state.last)
        case c.ToggleMirror():
            return replace(state, mirror=not state.mirror)
        case c.NextView():
            return replace(state, view=_next(state.views, state.view))
        case c.NextPerson():
            return replace(state, person=_next(state.people, state.person))


def _played_or_paused(state: Demonstration) -> Demonstration:
    state = replace(state, held=False)
    if state.position >= state.timeline.seconds - NEAR:
        return replace(state, playing=True, position=0.0)
    return replace(state, playing=not state.playing)


def _in_this_set(state: Demonstration, share: float) -> float:
    one = state.timeline.one_set
    number = min(int(state.position / one), state.timeline.sets - 1)
    # the end of a set is the start of the next
    return number * one + min(max(share, 0.0), 1.0 - NEAR) * one


def _next(choices: tuple[T, ...], chosen: T) -> T:
    if not choices:
        return chosen
    index = choices.index(chosen) if chosen in choices else 0
    return choices[(index + 1) % len(choices)]


def _redosed(state: Demonstration, timeline: Timeline) -> Demonstration:
    """Return the demonstration with another dose, at the same point of its set.

    In a hold that gets longer, the seconds already held still count.
    """
    one = state.timeline.one_set
    number = min(int(state.position / one), state.timeline.sets - 1)
    into = min(state.position - number * one, timeline.one_set - NEAR)
    number = min(number, timeline.sets - 1)
    return replace(state, timeline=timeline, position=number * timeline.one_set + into)
