"""The one function that changes the state of a visit.

`fold(state, event, now)` is total: every event in every state gives a state. `now` is monotonic
seconds. Nothing here knows of Qt, files or words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import events as e
from kiosk.app import question_reducer
from kiosk.pages import attract_loop
from kiosk.shared.printing import PrintStage
from kiosk.visit import animation as films
from kiosk.visit import idle, navigation
from kiosk.visit.comfort import Comfort, toggle_contrast
from kiosk.visit.idle import IdleLimits
from kiosk.visit.navigation import Attract, DemonstrationRoute, Exercise, Home, Page, Place
from kiosk.warning_signs.choice import CHECK, unsure_of

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    pass


from kiosk.app.state import AppState, start


def fold(state: AppState, event: e.Event, now: float) -> AppState:
    """Return the state after `event` at `now` (monotonic seconds)."""
    if isinstance(event, e.Tick):
        return _tick(state, now)
    if isinstance(event, e.TakeProgram) and not isinstance(state.place.route, Attract):
        for item in event.items:
            state = fold(state, e.Prescribe(item), now)
        event = e.OpenSection(event.section)
    if isinstance(event, e.StaffPresent):
        return replace(start(state.rules, now), place=Place(Home()), loop=None, attended=True)
    if isinstance(event, e.Animate):
        return _animated(state, event.allowed, now)
    if isinstance(event, e.Printed):
        waits = state.printing is PrintStage.UNDER_WAY
        return replace(state, printing=event.outcome) if waits else state
    if isinstance(event, e.VideoAction):
        return _watched(state, event, now)
    state = replace(state, last_touch=now, seconds_left=None)
    return (
        _shown(state, event, now)
        or _exercised(state, event, now)
        or _moved(state, event)
        or _played(state, event, now)
        or _adjusted(state, event)
        or state
    )


def next_wake(state: AppState, now: float) -> float | None:
    """Return when the next `Tick` is due; None while nothing waits for time."""
    if isinstance(state.place.route, Attract):
        return None if state.loop is None else attract_loop.next_frame(state.loop, now)
    due = idle.next_wake(state.last_touch, now, _limits(state))
    frames = (
        _next_frame(state, now),
        films.next_frame(state.film, now),
        _patience(state),
    )
    return min([due, *(frame for frame in frames if frame is not None)])


def _animated(state: AppState, allowed: bool, now: float) -> AppState:
    """Return the state with the attract screen moving or still; nobody was touched by it."""
    rules = replace(state.rules, animated=allowed)
    if isinstance(state.place.route, Attract):
        return start(rules, now)
    return replace(state, rules=rules)


def _tick(state: AppState, now: float) -> AppState:
    if isinstance(state.place.route, Attract):
        loop = state.loop and attract_loop.carried_on(state.loop, now)
        return replace(state, loop=loop) if loop else state
    after = _carried_on(state, now)
    if after.film is not None:  # who watches is still there
        after = replace(after, film=films.carried_on(after.film, now), last_touch=now)
    after = _waited(after, now)
    left = idle.seconds_left(after.last_touch, now, _limits(after))
    if left == 0:
        return start(state.rules, now)
    return replace(after, seconds_left=left)


def _limits(state: AppState) -> IdleLimits:
    """Return the quiet time of this place: docs/adr/0027-whose-demonstration.md."""
    limits = state.rules.limits
    if state.demo is None or not state.attended:
        return limits
    from kiosk.app.demonstration_reducer import QUIET

    return replace(limits, quiet=max(limits.quiet, QUIET))


def _shown(state: AppState, event: e.Event, now: float) -> AppState | None:
    if not isinstance(event, e.Demonstrate) and state.demo is None:
        return None
    from kiosk.app import demonstration_reducer

    return demonstration_reducer.demonstrated(state, event, now)


def _exercised(state: AppState, event: e.Event, now: float) -> AppState | None:
    if isinstance(event, e.AnswerSafety) and event.has_sign and state.session is not None:
        told = _chosen(state, CHECK, unsure_of(event.signs))
        return _moved(told, e.OpenSection(state.rules.help))
    if not isinstance(event, e.OpenExercise) and (state.session is None or state.demo is not None):
        return None
    from kiosk.app import exercise_reducer

    return exercise_reducer.exercised(state, event, now)


def _carried_on(state: AppState, now: float) -> AppState:
    if state.demo is not None:
        from kiosk.app import demonstration_reducer

        return demonstration_reducer.carried_on(state, now)
    if state.session is None:
        return state
    from kiosk.app import exercise_reducer

    return exercise_reducer.carried_on(state, now)


def _next_frame(state: AppState, now: float) -> float | None:
    if state.demo is not None:
        from kiosk.app import demonstration_reducer

        return demonstration_reducer.next_frame(state, now)
    if state.session is None:
        return None
    from kiosk.app import exercise_reducer

    return exercise_reducer.next_frame(state, now)


def _moved(state: AppState, event: e.Event) -> AppState | None:
    """Return the state after an event that leads somewhere; None for all other events.

    A guided exercise, a demonstration and a moving picture end when their place is left.
    """
    place = _place_after(state, event)
    if place is None:
        return None
    session = state.session if isinstance(place.route, (Exercise, DemonstrationRoute)) else None
    demo = state.demo if isinstance(place.route, DemonstrationRoute) else None
    state = replace(state, place=place, sheet=None, session=session, demo=demo)
    # a swipe over a video must not end it
    video = state.video if isinstance(event, e.ShowView) else None
    return replace(state, film=None, loop=None, video=video)


def _place_after(state: AppState, event: e.Event) -> Place | None:
    place, rules = state.place, state.rules
    match event:
        case e.LeaveAttract() | e.GoHome() | e.Failed():
            return Place(Home())
        case e.GoBack():
            return navigation.back(place)
        case e.TurnPage(by):
            return navigation.turned(place, by, rules.order)
        case e.OpenSection(section) if section in rules.order:
            return navigation.opened(place, Page(section))
        case e.ShowView(view) if isinstance(place.route, Page):
            return replace(place, route=replace(place.route, view=max(0, view)))
        case _:
            return question_reducer.place_after(place, event, rules.questions)


def _adjusted(state: AppState, event: e.Event) -> AppState | None:
    """Return the state after an event that changes what is chosen; None for the rest.

    Between visits nothing is adjusted: each begins with the same comfort.
    """
    if isinstance(state.place.route, Attract):
        return None
    match event:
        case e.OpenSheet(sheet):
            return replace(state, sheet=sheet)
        case e.CloseSheet():
            return replace(state, sheet=None)
        case e.Choose(key, value):
            return _chosen(state, key, value)
        case e.RateAnswer(question, helpful):
            return replace(state, judged=question_reducer.judged(state.judged, question, helpful))
        case e.Prescribe() | e.Unprescribe() | e.PrintPlan():
            return _planned(state, event)
        case _:
            comfort = _comfort_after(state.comfort, event)
            return None if comfort is None else replace(state, comfort=comfort)


def _watched(state: AppState, event: e.VideoAction, now: float) -> AppState:
    """Return the state after a touch on a video, or its player's report.

    While the film moves, whoever watches is still there.
    """
    if not isinstance(state.place.route, Page):
        return state
    from kiosk.video import watching

    video = watching.watched(state.video, event.video, event.what, event.seconds, now)
    if video is not None and event.what == "open":
        video = replace(video, captions=not state.chosen(watching.NO_CAPTIONS))
    after = replace(state, video=video)
    if video is not None and event.what == "captions":
        after = _chosen(after, watching.NO_CAPTIONS, "" if video.captions else "yes")
    if event.reported and not (video and video.mode == "playing"):
        return after
    return replace(after, last_touch=now, seconds_left=None)


def _waited(state: AppState, now: float) -> AppState:
    if state.video is None:
        return state
    from kiosk.video import watching

    return replace(state, video=watching.waited(state.video, now))


def _patience(state: AppState) -> float | None:
    if state.video is None:
        return None
    from kiosk.video import watching

    return watching.next_wake(state.video)


def _played(state: AppState, event: e.Event, now: float) -> AppState | None:
    """Return the state in which a picture of the page begins to move; None for other events."""
    if not isinstance(event, e.Play) or not isinstance(state.place.route, Page):
        return None
    film = films.begun(event.key, event.seconds, state.chosen(event.key), now)
    return replace(_chosen(state, event.key, event.value), film=film)


def _chosen(state: AppState, key: str, value: str) -> AppState:
    """Return the state with a choice made, or taken back; a film of that choice ends."""
    others = tuple(choice for choice in state.choices if choice[0] != key)
    film = None if state.film and state.film.key == key else state.film
    return replace(state, choices=(*others, (key, value)) if value else others, film=film)


def _planned(state: AppState, event: e.Prescribe | e.Unprescribe | e.PrintPlan) -> AppState:
    """Return the state after a touch on the plan. The same plan is printed once."""
    match event:
        case e.Prescribe(item):
            known = {p.exercise: p for p in state.prescribed} | {item.exercise: item}
            return replace(state, prescribed=tuple(known.values()))
        case e.Unprescribe(exercise):
            left = tuple(p for p in state.prescribed if p.exercise != exercise)
            finished = tuple(x for x in state.finished if x != exercise)
            done = tuple(p for p in state.finished_as if p.exercise != exercise)
            return replace(state, prescribed=left, finished=finished, finished_as=done)
        case _:
            if state.print_stage in (PrintStage.UNDER_WAY, PrintStage.SENT):
                return state
            return replace(state, printing=PrintStage.UNDER_WAY, on_paper=state.plan)


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
        case e.SetSound(sound):
            return replace(comfort, sound=sound)
        case e.SetVolume(volume):
            return replace(comfort, volume=volume)
        case e.SetLanguage(language):
            return replace(comfort, language=language)
        case _:
            return None
