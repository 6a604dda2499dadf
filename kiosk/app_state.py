"""The whole state of a visit as one value, and the one function that changes it.

`fold(state, event, now)` is total: every event in every state gives a state. `now` is monotonic
seconds. Nothing here knows of Qt, files or words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk import events as e
from kiosk import idle, navigation
from kiosk.comfort import Comfort, toggle_contrast
from kiosk.idle import IdleLimits
from kiosk.navigation import Attract, Demo, Exercise, Home, How, Page, Place
from kiosk.prescription import Prescribed, added, removed

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.demonstration import Demonstration
    from kiosk.stretch.state import Session

ATTRACT_FRAME = 1 / 15
"""Seconds between two pictures of the attract screen's figure."""
DEMO_QUIET = 300.0
"""Seconds a running demonstration holds off the countdown: a clinician talks and does not touch."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What stays the same from visit to visit.

    `order`: every section in the order of paging. `questions`: the section that holds the
    questions. `help`: the section with the warning signs. `start`: the comfort that every visit
    begins with.
    """

    order: tuple[str, ...]
    questions: str
    start: Comfort
    help: str = ""
    limits: IdleLimits = idle.USUAL


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything that a visitor has changed, and when they last touched.

    `session` is the guided exercise while one is open, `demo` the demonstration. `safe`: the
    visitor said that none of the warning signs is theirs; asked once a visit. `finished` and
    `prescribed` are for the plan to take home. `moment` (monotonic seconds) is what a moving
    picture that is no session shows. `warm`: what draws the figure is loaded.
    """

    rules: Rules
    place: Place
    comfort: Comfort
    last_touch: float
    sheet: e.Sheet | None = None
    seconds_left: int | None = None
    session: Session | None = None
    demo: Demonstration | None = None
    safe: bool = False
    finished: tuple[str, ...] = ()
    prescribed: tuple[Prescribed, ...] = ()
    moment: float = 0.0
    warm: bool = False


def start(rules: Rules, now: float, *, warm: bool = False) -> AppState:
    """Return the state before a visit: attract screen, everything as it was."""
    return AppState(rules, Place(Attract()), rules.start, last_touch=now, moment=now, warm=warm)


def fold(state: AppState, event: e.Event, now: float) -> AppState:
    """Return the state after `event` at `now` (monotonic seconds)."""
    match event:
        case e.Tick():
            return _tick(state, now)
        case e.Warmed():
            return replace(state, warm=True, moment=now)
    state = replace(state, last_touch=now, seconds_left=None)
    return _exercised(state, event, now) or _moved(state, event) or _adjusted(state, event) or state


def next_wake(state: AppState, now: float) -> float | None:
    """Return when the next `Tick` is due; None while nothing waits for time."""
    if isinstance(state.place.route, Attract):
        moving = state.warm and not state.comfort.reduced_motion
        return now + ATTRACT_FRAME if moving else None
    due = idle.next_wake(_quiet_since(state), now, state.rules.limits)
    frame = _next_frame(state, now)
    return due if frame is None else min(due, frame)


def _tick(state: AppState, now: float) -> AppState:
    if isinstance(state.place.route, Attract):
        return replace(state, moment=now) if state.warm else state
    after = _carried_on(state, now)
    if after is None:
        return start(state.rules, now, warm=state.warm)
    left = idle.seconds_left(_quiet_since(after), now, state.rules.limits)
    if left == 0:
        return start(state.rules, now, warm=state.warm)
    return replace(after, seconds_left=left)


def _quiet_since(state: AppState) -> float:
    """Return the moment from which the quiet time counts."""
    if state.demo is None or not state.demo.playing:
        return state.last_touch
    return state.last_touch + max(0.0, DEMO_QUIET - state.rules.limits.quiet)


def _exercised(state: AppState, event: e.Event, now: float) -> AppState | None:
    if isinstance(event, e.AnswerSafety) and event.has_sign and state.session is not None:
        return _moved(state, e.OpenSection(state.rules.help))
    begins = isinstance(event, (e.OpenExercise, e.ShowHow, e.Demonstrate))
    if not begins and state.session is None and state.demo is None:
        return None
    from kiosk import exercising

    return exercising.exercised(state, event, now)


def _carried_on(state: AppState, now: float) -> AppState | None:
    if state.session is None and state.demo is None:
        return state
    from kiosk import exercising

    return exercising.carried_on(state, now)


def _next_frame(state: AppState, now: float) -> float | None:
    if state.session is None and state.demo is None:
        return None
    from kiosk import exercising

    return exercising.next_frame(state, now)


def _moved(state: AppState, event: e.Event) -> AppState | None:
    """Return the state after an event that leads somewhere; None for all other events.

    A guided exercise ends when its place and its words are left, a demonstration likewise.
    """
    place = _place_after(state, event)
    if place is None:
        return None
    session = state.session if isinstance(place.route, (Exercise, How)) else None
    demo = state.demo if isinstance(place.route, Demo) else None
    return replace(state, place=place, sheet=None, session=session, demo=demo)


def _place_after(state: AppState, event: e.Event) -> Place | None:
    place, rules = state.place, state.rules
    match event:
        case e.Start() | e.GoHome() | e.Failed():
            return Place(Home())
        case e.GoBack():
            return navigation.back(place)
        case e.Turn(by):
            return navigation.turned(place, by, rules.order)
        case e.OpenSection(section) if section in rules.order:
            return navigation.opened(place, Page(section))
        case e.OpenQuestion(question):
            return navigation.opened(place, Page(rules.questions, question=question))
        case e.ShowView(view) if isinstance(place.route, (Page, How)):
            return replace(place, route=replace(place.route, view=max(0, view)))
        case _:
            return None


def _adjusted(state: AppState, event: e.Event) -> AppState | None:
    """Return the state after an event that changes comfort or the sheet; None for the rest.

    Between visits nothing is adjusted: each begins with the same comfort.
    """
    if isinstance(state.place.route, Attract):
        return None
    match event:
        case e.OpenSheet(sheet):
            return replace(state, sheet=sheet)
        case e.CloseSheet():
            return replace(state, sheet=None)
        case e.Prescribe(item):
            return replace(state, prescribed=added(state.prescribed, item))
        case e.Unprescribe(exercise):
            return replace(state, prescribed=removed(state.prescribed, exercise))
        case _:
            comfort = _comfort_after(state.comfort, event)
            return None if comfort is None else replace(state, comfort=comfort)


def _comfort_after(comfort: Comfort, event: e.Event) -> Comfort | None:
    match event:
        case e.SetTextSize(size):
            return replace(comfort, text_size=size)
        case e.SetTheme(theme):
            return replace(comfort, theme=theme)
        case e.ToggleContrast():
            return toggle_contrast(comfort)
        case e.SetReducedMotion(reduced):
            return replace(comfort, reduced_motion=reduced)
        case e.SetLanguage(language):
            return replace(comfort, language=language)
        case _:
            return None
