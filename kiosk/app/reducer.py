"""The reducer of a visit, which composes those of the features.

`fold(state, event, now)` is total: every event in every state gives a state. `now` is monotonic
seconds. Nothing here knows of Qt, files or words.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.app import events as e
from kiosk.app.state import AppState, start
from kiosk.exercise.state import ExerciseState, ExerciseStep
from kiosk.faq import reducer as faq
from kiosk.pages import attract_loop
from kiosk.plan.reducer import fold_plan
from kiosk.shared.comfort import Comfort, Sound, toggle_contrast
from kiosk.visit import animation as films
from kiosk.visit import idle, navigation, preview
from kiosk.visit.idle import IdleLimits
from kiosk.visit.navigation import Attract, DemonstrationRoute, Exercise, Home, Page, Place
from kiosk.visit.preview import Preview
from kiosk.warning_signs.choice import CHECK, UNSURE, unsure_of


def fold(state: AppState, event: e.Event, now: float) -> AppState:
    """Return the state after `event` at `now` (monotonic seconds)."""
    if isinstance(event, e.Tick):
        return _tick(state, now)
    if isinstance(event, e.TakeProgram) and not isinstance(state.place.route, Attract):
        state = replace(state, plan=fold_plan(state.plan, event) or state.plan)
        event = e.OpenSection(event.section)
    if isinstance(event, e.StaffPresent):
        return replace(start(state.rules, now), place=Place(Home()), loop=None, attended=True)
    if isinstance(event, e.Animate):
        return _animated(state, event.allowed, now)
    if isinstance(event, e.Printed):
        return replace(state, plan=fold_plan(state.plan, event) or state.plan)
    if isinstance(event, e.VideoAction):
        return _watched(state, event, now)
    if isinstance(event, e.PicturesShown | e.PictureMoves):
        return _previewed(state, event, now)
    round_ = preview.touched(state.preview, now)
    state = replace(state, last_touch=now, seconds_left=None, preview=round_)
    state = _woken(state, now)
    return (
        _demonstrated(state, event, now)
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
        _next_frame(state.exercise, now),
        films.next_frame(state.film, now),
        preview.next_frame(_running(state), now),
        _patience(state),
    )
    return min([due, *(frame for frame in frames if frame is not None)])


def _animated(state: AppState, allowed: bool, now: float) -> AppState:
    """Return the state with the attract screen moving or still; not a touch."""
    rules = replace(state.rules, animated=allowed)
    if isinstance(state.place.route, Attract):
        return start(rules, now)
    return replace(state, rules=rules, preview=state.preview if allowed else None)


def _tick(state: AppState, now: float) -> AppState:
    if isinstance(state.place.route, Attract):
        loop = state.loop and attract_loop.carried_on(state.loop, now)
        return replace(state, loop=loop) if loop else state
    after = _carried_on(state, now)
    if after.film is not None:  # a visitor who watches is still there
        after = replace(after, film=films.carried_on(after.film, now), last_touch=now)
    if (
        _running(after) is not None
    ):  # who left a page may have left the room: the quiet time goes on
        after = replace(after, preview=preview.carried_on(after.preview, now))
    after = _waited(after, now)
    left = idle.seconds_left(after.last_touch, now, _limits(after))
    if left == 0:
        return start(state.rules, now)
    return replace(after, seconds_left=left)


def _limits(state: AppState) -> IdleLimits:
    """Return the quiet time of this place: docs/adr/0027-whose-demonstration.md."""
    limits = state.rules.limits
    if state.exercise.demo is None or not state.attended:
        return limits
    from kiosk.exercise.demonstration_reducer import QUIET

    return replace(limits, quiet=max(limits.quiet, QUIET))


def _demonstrated(state: AppState, event: e.Event, now: float) -> AppState | None:
    exercise = state.exercise
    if not isinstance(event, e.Demonstrate) and exercise.demo is None:
        return None
    from kiosk.exercise.demonstration_reducer import fold_demonstration

    step = fold_demonstration(exercise, event, state.place, state.plan.prescribed, now)
    return None if step is None else _with_exercise(state, step)


def _exercised(state: AppState, event: e.Event, now: float) -> AppState | None:
    exercise = state.exercise
    if isinstance(event, e.AnswerSafety) and exercise.session is not None:
        if event.has_sign:
            told = _chosen(state, CHECK, unsure_of(event.signs))
            return _moved(told, e.OpenSection(state.rules.help))
        if state.chosen(CHECK).startswith(UNSURE):  # whoever has none now is not unsure any more
            state = _chosen(state, CHECK, "")
    under_way = exercise.session is not None and exercise.demo is None
    if not isinstance(event, e.OpenExercise) and not under_way:
        return None
    from kiosk.exercise.session_reducer import fold_exercise

    asks, offers = state.rules.asks, bool(state.rules.seated)
    step = fold_exercise(exercise, event, state.place, now, asks=asks, offers=offers)
    return None if step is None else _with_exercise(state, step)


def _with_exercise(state: AppState, step: ExerciseStep) -> AppState:
    """Return the state after an exercise's step; at another place no sheet is open."""
    plan = state.plan.with_finished(step.finished).without(step.undone)
    plan = replace(plan, sits=step.state.stands is False)
    if step.redosed is not None:
        plan = plan.redosed(step.redosed)
    sheet = None if step.closes else state.sheet
    after = replace(state, exercise=step.state, plan=plan, sheet=sheet)
    if step.place is not None:
        after = replace(after, place=step.place, sheet=None, film=None, preview=None)
    return after if step.last_touch is None else replace(after, last_touch=step.last_touch)


def _carried_on(state: AppState, now: float) -> AppState:
    if state.exercise.demo is not None:
        from kiosk.exercise import demonstration_reducer

        return _with_exercise(state, demonstration_reducer.carried_on(state.exercise, now))
    if state.exercise.session is None:
        return state
    from kiosk.exercise.session_reducer import carried_on

    quiet = state.rules.limits.quiet
    return _with_exercise(state, carried_on(state.exercise, state.last_touch, quiet, now))


def _next_frame(exercise: ExerciseState, now: float) -> float | None:
    if exercise.demo is not None:
        from kiosk.exercise import demonstration_reducer

        return demonstration_reducer.next_frame(exercise, now)
    if exercise.session is None:
        return None
    from kiosk.exercise.session_reducer import next_frame

    return next_frame(exercise, now)


def _moved(state: AppState, event: e.Event) -> AppState | None:
    """Return the state after a navigation event; None for all other events.

    A guided exercise, a demonstration and an animation end when their place is left.
    """
    place = _place_after(state, event)
    if place is None:
        return None
    demo = state.exercise.demo if isinstance(place.route, DemonstrationRoute) else None
    guided = isinstance(place.route, (Exercise, DemonstrationRoute))
    session = state.exercise.session if guided else None
    exercise = replace(state.exercise, session=session, demo=demo)
    round_ = state.preview if place.route == state.place.route else None
    state = replace(state, place=place, sheet=None, exercise=exercise, preview=round_)
    if isinstance(place.route, Page) and place.route.section in state.rules.suggesting:
        state = replace(state, plan=replace(state.plan, meant_for=place.route.section))
    # who reads on where a film did not start still reads
    failed = state.video is not None and state.video.mode == "failed"
    video = state.video if failed and isinstance(event, e.ShowView) else None
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
            return navigation.stacked(place, replace(place.route, view=max(0, view)))
        case _:
            return faq.place_after(place, event, rules.questions)


def _adjusted(state: AppState, event: e.Event) -> AppState | None:
    """Return the state after an event that changes a choice or comfort; None for all others.

    Nothing changes between visits: each begins with the same comfort.
    """
    if isinstance(state.place.route, Attract):
        return None
    match event:
        case e.KeepPage(view) if isinstance(state.place.route, Page):
            route = replace(state.place.route, view=view)
            return replace(state, place=replace(state.place, route=route))
        case e.OpenSheet(sheet):
            return _held(replace(state, sheet=sheet))
        case e.CloseSheet():
            return replace(state, sheet=None)
        case e.Choose(key, value):
            return _chosen(state, key, value)
        case e.RateAnswer(question, helpful):
            judged = faq.judged(state.judged, question, helpful)
            return replace(state, judged=judged, plan=state.plan.with_answers(judged))
        case e.Prescribe() | e.Unprescribe() | e.PrintPlan():
            return replace(state, plan=fold_plan(state.plan, event) or state.plan)
        case e.SetSound(sound):
            return _heard(state, sound)
        case _:
            comfort = _comfort_after(state.comfort, event)
            return None if comfort is None else replace(state, comfort=comfort)


def _heard(state: AppState, sound: Sound) -> AppState:
    """Return the state with another way to hear cues, which a video follows."""
    state = replace(state, comfort=replace(state.comfort, sound=sound))
    if state.video is None:
        return state
    from kiosk.video import watching

    video = replace(state.video, muted=sound is not Sound.VOICE)
    return _chosen(replace(state, video=video), watching.SOUND, "")


def _watched(state: AppState, event: e.VideoAction, now: float) -> AppState:
    """Return the state after a touch on a video, or its player's report.

    While the film plays, the visitor counts as present.
    """
    if not isinstance(state.place.route, Page):
        return state
    from kiosk.video import watching

    video = watching.watched(state.video, event.video, event.what, event.seconds, now)
    if video is not None and event.what == "open":
        no_captions, sound = (state.chosen(key) for key in (watching.NO_CAPTIONS, watching.SOUND))
        video = watching.opened_as(video, bool(no_captions), sound, state.comfort)
    after = replace(state, video=video)
    if video is not None and event.what == "captions":
        after = _chosen(after, watching.NO_CAPTIONS, "" if video.captions else "yes")
    if video is not None and event.what == "sound":
        after = _chosen(after, watching.SOUND, "off" if video.muted else "on")
    if event.reported and not (video and video.mode == "playing"):
        return after
    return replace(after, last_touch=now, seconds_left=None)


def _woken(state: AppState, now: float) -> AppState:
    """Return the state after a touch anywhere: a video's controls come back."""
    if state.video is None:
        return state
    from kiosk.video import watching

    return replace(state, video=watching.woken(state.video, now))


def _held(state: AppState) -> AppState:
    """Return the state with a sheet over the page: a video below it waits."""
    if state.video is None:
        return state
    from kiosk.video import watching

    return replace(state, video=watching.held(state.video))


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
    """Return the state in which an animation of the page starts; None for all other events."""
    if not isinstance(event, e.Play) or not isinstance(state.place.route, Page):
        return None
    film = films.begun(event.key, event.seconds, state.chosen(event.key), now)
    return replace(_chosen(state, event.key, event.value), film=film)


def _previewed(state: AppState, event: e.PicturesShown | e.PictureMoves, now: float) -> AppState:
    """Return the state with other pictures to move, or with one that moves."""
    match event:
        case e.PicturesShown(exercises):
            moves = isinstance(state.place.route, Page) and not state.comfort.reduced_motion
            return replace(state, preview=preview.awaited(exercises, now) if moves else None)
        case e.PictureMoves(exercise, seconds) if _running(state) is not None:
            return replace(state, preview=preview.moved(state.preview, exercise, seconds, now))
        case _:
            return state


def picture_due(state: AppState, now: float) -> str:
    """Return the exercise whose picture is to move now; empty if none is."""
    return preview.due(_running(state), now)


def _running(state: AppState) -> Preview | None:
    """Return the round of moving pictures; None while something lies over it, or moves already."""
    covered = state.sheet is not None or state.seconds_left is not None
    other = state.film is not None or state.video is not None
    return None if covered or other or state.comfort.reduced_motion else state.preview


def _chosen(state: AppState, key: str, value: str) -> AppState:
    """Return the state with a choice made, or cleared; an animation of that choice ends."""
    others = tuple(choice for choice in state.choices if choice[0] != key)
    film = None if state.film and state.film.key == key else state.film
    choices = (*others, (key, value)) if value else others
    return replace(state, choices=choices, plan=state.plan.with_choices(choices), film=film)


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
        case e.SetVolume(volume):
            return replace(comfort, volume=volume)
        case e.SetLanguage(language):
            return replace(comfort, language=language)
        case _:
            return None
