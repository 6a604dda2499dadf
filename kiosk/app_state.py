"""The whole state of a visit as one value, and the one function that changes it.

`fold(state, event, now)` is total: every event in every state gives a state. `now` is monotonic
seconds. Nothing here knows of Qt, files or words.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk import idle, navigation
from kiosk.comfort import Comfort, TextSize, ThemeName, toggle_contrast
from kiosk.idle import IdleLimits
from kiosk.navigation import Attract, Exercise, Home, Page, Place
from kiosk.stretch import events as in_session
from kiosk.stretch.session import fold_session
from kiosk.stretch.showing import abandoned
from kiosk.stretch.showing import next_wake as session_wake
from kiosk.stretch.state import LeadIn, Paused, Running, Session, Stopped
from kiosk.stretch.steps import Hold, Plan

FRAME, BREATH_FRAME = 1 / 30, 1 / 12
"""Seconds between two pictures of the figure: in motion, and while it only breathes."""


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
class TermSheet:
    """A glossary term's meaning, open over the page."""

    term: str


@dataclass(frozen=True, slots=True)
class ReferenceSheet:
    """A reference, open over the page."""

    reference: str


@dataclass(frozen=True, slots=True)
class ComfortSheet:
    """Text size, colours and motion, open over the page."""


@dataclass(frozen=True, slots=True)
class LanguageSheet:
    """The choice of languages, open over the page."""


Sheet: TypeAlias = TermSheet | ReferenceSheet | ComfortSheet | LanguageSheet


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything that a visitor has changed, and when they last touched.

    `session` is the guided exercise while one is open. `safe`: the visitor said that none of the
    warning signs is theirs; asked once a visit.
    """

    rules: Rules
    place: Place
    comfort: Comfort
    last_touch: float
    sheet: Sheet | None = None
    seconds_left: int | None = None
    session: Session | None = None
    safe: bool = False


# Events: what a touch means, not where it landed.


@dataclass(frozen=True, slots=True)
class Touched:
    """Any touch or key: the visitor is here."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class Start:
    """The attract screen was touched."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Home was touched."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back was touched."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One page on (+1) or back (−1)."""

    by: int


@dataclass(frozen=True, slots=True)
class OpenSection:
    """A tile, a button or a link to a section."""

    section: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question was touched; empty closes the open one."""

    question: str


@dataclass(frozen=True, slots=True)
class OpenExercise:
    """An exercise was touched; `plan` is what it consists of."""

    exercise: str
    plan: Plan = ()


@dataclass(frozen=True, slots=True)
class AnswerSafety:
    """The question before the first exercise: does the visitor have a warning sign?"""

    has_sign: bool


@dataclass(frozen=True, slots=True)
class Steer:
    """A touch inside a guided exercise: pause, resume, repeat, skip …"""

    event: in_session.Event


@dataclass(frozen=True, slots=True)
class ShowView:
    """More, or back up, inside a long page."""

    view: int


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """Something opens over the page."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class CloseSheet:
    """The sheet was closed."""


@dataclass(frozen=True, slots=True)
class SetTextSize:
    """A text size was chosen."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class SetTheme:
    """A theme was chosen."""

    theme: ThemeName


@dataclass(frozen=True, slots=True)
class ToggleContrast:
    """The contrast button was touched."""


@dataclass(frozen=True, slots=True)
class SetReducedMotion:
    """Motion was switched off or on."""

    reduced: bool


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """A language was chosen."""

    language: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Something broke while drawing or reacting: bring the visitor to safe ground."""


Event: TypeAlias = (
    Touched
    | Tick
    | Start
    | GoHome
    | GoBack
    | Turn
    | OpenSection
    | OpenQuestion
    | OpenExercise
    | AnswerSafety
    | Steer
    | ShowView
    | OpenSheet
    | CloseSheet
    | SetTextSize
    | SetTheme
    | ToggleContrast
    | SetReducedMotion
    | SetLanguage
    | Failed
)


def start(rules: Rules, now: float) -> AppState:
    """Return the state before a visit: attract screen, everything as it was."""
    return AppState(rules, Place(Attract()), rules.start, last_touch=now)


def fold(state: AppState, event: Event, now: float) -> AppState:
    """Return the state after `event` at `now` (monotonic seconds)."""
    if isinstance(event, Tick):
        return _tick(state, now)
    state = replace(state, last_touch=now, seconds_left=None)
    return _exercised(state, event, now) or _moved(state, event) or _adjusted(state, event) or state


def next_wake(state: AppState, now: float) -> float | None:
    """Return when the next `Tick` is due; None while nothing waits for time."""
    if isinstance(state.place.route, Attract):
        return None
    if state.session is not None and _moving(state.session):
        return now + _frame(state.session, now)
    due = idle.next_wake(state.last_touch, now, state.rules.limits)
    by_session = None if state.session is None else session_wake(state.session, now)
    return due if by_session is None else min(due, by_session)


def _tick(state: AppState, now: float) -> AppState:
    if isinstance(state.place.route, Attract):
        return state
    if state.session is not None:
        state = _carried_on(state, state.session, now)
    left = idle.seconds_left(state.last_touch, now, state.rules.limits)
    if left == 0:
        return start(state.rules, now)
    return replace(state, seconds_left=left)


def _moved(state: AppState, event: Event) -> AppState | None:
    """Return the state after an event that leads somewhere; None for all other events.

    A guided exercise ends when its place is left.
    """
    place = _place_after(state, event)
    if place is None:
        return None
    session = state.session if isinstance(place.route, Exercise) else None
    return replace(state, place=place, sheet=None, session=session)


def _exercised(state: AppState, event: Event, now: float) -> AppState | None:
    """Return the state after an event of a guided exercise; None for all other events."""
    match event:
        case OpenExercise(exercise, plan) if plan:
            place = navigation.opened(state.place, Exercise(exercise))
            state = replace(state, place=place, sheet=None, session=Session(plan))
            return _steered(state, in_session.Start(), now) if state.safe else state
        case AnswerSafety(has_sign=True) if state.session is not None:
            return _moved(state, OpenSection(state.rules.help))
        case AnswerSafety(has_sign=False) if state.session is not None:
            return _steered(replace(state, safe=True), in_session.Start(), now)
        case Steer(steering):
            return _steered(state, steering, now)
        case Touched() if state.session is not None:
            return _steered(state, in_session.Touched(), now)
        case _:
            return None


def _steered(state: AppState, event: in_session.Event, now: float) -> AppState:
    """Return the state after a touch inside the exercise; stopping leads back to where it began."""
    if state.session is None:
        return state
    state = replace(state, session=fold_session(state.session, event, now))
    assert state.session is not None
    if isinstance(state.session.mode, Stopped):
        return replace(state, place=navigation.back(state.place), session=None)
    return state


def _carried_on(state: AppState, session: Session, now: float) -> AppState:
    """Return the state after time went by in an exercise: no idle countdown while it goes on."""
    session = fold_session(session, in_session.Tick(), now)
    if abandoned(session, now):
        return start(state.rules, now)
    under_way = isinstance(session.mode, (Running, LeadIn, Paused))
    touched = now if under_way else state.last_touch
    return replace(state, session=session, last_touch=touched)


def _moving(session: Session) -> bool:
    """Tell whether the figure moves: not before the start, and not while it is paused."""
    return isinstance(session.mode, (Running, LeadIn))


def _frame(session: Session, now: float) -> float:
    """Return the seconds to the next picture: at the latest when the shown second changes."""
    if not isinstance(session.step, Hold):
        return FRAME
    due = session_wake(session, now)
    return BREATH_FRAME if due is None else min(BREATH_FRAME, max(0.0, due - now))


def _place_after(state: AppState, event: Event) -> Place | None:
    place, rules = state.place, state.rules
    match event:
        case Start() | GoHome() | Failed():
            return Place(Home())
        case GoBack():
            return navigation.back(place)
        case Turn(by):
            return navigation.turned(place, by, rules.order)
        case OpenSection(section) if section in rules.order:
            return navigation.opened(place, Page(section))
        case OpenQuestion(question):
            return navigation.opened(place, Page(rules.questions, question=question))
        case ShowView(view) if isinstance(place.route, Page):
            return replace(place, route=replace(place.route, view=max(0, view)))
        case _:
            return None


def _adjusted(state: AppState, event: Event) -> AppState | None:
    """Return the state after an event that changes comfort or the sheet; None for the rest.

    Between visits nothing is adjusted: each begins with the same comfort.
    """
    if isinstance(state.place.route, Attract):
        return None
    match event:
        case OpenSheet(sheet):
            return replace(state, sheet=sheet)
        case CloseSheet():
            return replace(state, sheet=None)
        case _:
            comfort = _comfort_after(state.comfort, event)
            return None if comfort is None else replace(state, comfort=comfort)


def _comfort_after(comfort: Comfort, event: Event) -> Comfort | None:
    match event:
        case SetTextSize(size):
            return replace(comfort, text_size=size)
        case SetTheme(theme):
            return replace(comfort, theme=theme)
        case ToggleContrast():
            return toggle_contrast(comfort)
        case SetReducedMotion(reduced):
            return replace(comfort, reduced_motion=reduced)
        case SetLanguage(language):
            return replace(comfort, language=language)
        case _:
            return None
