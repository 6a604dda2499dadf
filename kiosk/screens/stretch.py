"""A guided exercise: the figure, what to do, how long still, and the ways on."""

from dataclasses import dataclass

from kiosk.app_state import AppState
from kiosk.content.blocks import RedFlags
from kiosk.figure.drawing import Drawing
from kiosk.screens.sheets import SafetyProps
from kiosk.screens.world import World
from kiosk.stretch.plan import RELEASE
from kiosk.stretch.showing import (
    lead_in_second,
    phase,
    progress,
    rep_number,
    shown_second,
)
from kiosk.stretch.state import Finished, LeadIn, Paused, Ready, Session, elapsed, paused_because
from kiosk.stretch.steps import Bout, Done, Drill, Hold, Prepare, Reps, Rest, Side, Switch
from kiosk.wording import Words

STRETCH_TINT = 1


@dataclass(frozen=True, slots=True)
class StretchProps:
    """One moment of a guided exercise.

    `part` says which exercise of a routine it is; empty where there is only one. `number` is what
    the giant digits say; `share` is what is left of the ring, 1 to 0. `index` of `count` is the set
    under way, from 0. `main` tells what the main button does: pause, resume or
    finish. `shorter`, `longer` and `switch` are empty where the exercise has no such choice.
    """

    key: str
    tint: int
    part: str
    title: str
    side: str
    cue: str
    drawing: Drawing
    alt: str
    number: str
    unit: str
    share: float
    index: int
    count: int
    position: str
    then: str
    message: str
    main: str
    main_label: str
    stop: str
    repeat: str
    skip: str
    shorter: str
    longer: str
    switch: str


def derive_stretch(exercise: str, state: AppState, world: World) -> StretchProps:
    """Return the exercise as it is at the latest tick."""
    session = state.session
    assert session is not None, "the exercise's place has a session"
    _ = world.words.gettext
    now = session.last
    bout = shown_bout(session, now)
    words = world.library.exercise(world.language, bout.exercise)
    scene = world.exercises.scene(bout.exercise)
    moment = phase(session, now) if bout == _bout(session) else bout.pace.prepare(0.0)
    drawing = scene.draw(moment, 0.0 if state.comfort.reduced_motion else now, bout.side == "right")
    main, label = _main(session, world.words)
    return StretchProps(
        key=f"exercise:{exercise}",
        tint=STRETCH_TINT,
        part=_part(session, bout, world.words),
        title=words.head.title,
        side=_side(bout.side, world.words),
        cue=words.cue,
        drawing=drawing,
        alt=words.head.lead,
        number=_number(session, now),
        unit=_unit(session, world.words),
        share=1.0 if isinstance(session.mode, Ready) else 1.0 - progress(session, now),
        index=bout.number - 1,
        count=bout.of,
        position=_position(session, bout, world.words),
        then=_then(session, bout, world),
        message=_message(session, world.words),
        main=main,
        main_label=label,
        stop=_("Stop"),
        repeat=_("Repeat"),
        skip=_("Skip"),
        **_ways(session, bout, world.words),
    )


def derive_safety(state: AppState, world: World) -> SafetyProps | None:
    """Return the question; None once it was answered, or where no exercise waits for it."""
    if state.session is None or state.safe or not isinstance(state.session.mode, Ready):
        return None
    _ = world.words.gettext
    section = world.library.section(world.language, state.rules.help)
    flags = [flag.runs for b in section.blocks if isinstance(b, RedFlags) for flag in b.items]
    return SafetyProps(
        title=_("First: any of these?"),
        body="",
        signs=tuple(flags),
        none_of_these=_("No, none of these"),
        one_of_these=_("Yes, or not sure"),
        back=_("Back"),
    )


def _ways(session: Session, bout: Bout, words: Words) -> dict[str, str]:
    """Return the words of what may be changed now; empty for what this exercise has not."""
    _ = words.gettext
    over = isinstance(session.mode, Finished)
    held = not over and any(isinstance(step, Hold) for step in session.plan)
    return {
        "shorter": _("−5 s") if held else "",
        "longer": _("+5 s") if held else "",
        "switch": _("Other side") if bout.side != "both" and not over else "",
    }


def shown_bout(session: Session, now: float) -> Bout:
    """Return the bout to show: in the rest between two exercises, soon the coming one.

    Whoever rests sees in time that the next exercise needs a chair or a wall.
    """
    bout = _bout(session)
    if not isinstance(session.step, Rest) or elapsed(session, now) < RELEASE:
        return bout
    after = session.plan[session.index + 1]
    return bout if isinstance(after, Done) or after.bout.item == bout.item else after.bout


def _part(session: Session, bout: Bout, words: Words) -> str:
    """Return which exercise of the routine is shown; empty where it is the only one."""
    count = 1 + max(step.bout.item for step in session.plan if not isinstance(step, Done))
    if count == 1:
        return ""
    _ = words.gettext
    ahead = bout.item != _bout(session).item
    text = _("Next: exercise {number} of {of}") if ahead else _("Exercise {number} of {of}")
    return text.format(number=bout.item + 1, of=count)


def _bout(session: Session) -> Bout:
    """Return the bout of the present step; after the end, the last one."""
    steps = [step for step in session.plan[: session.index + 1] if not isinstance(step, Done)]
    return steps[-1].bout


def _side(side: Side, words: Words) -> str:
    _ = words.gettext
    return {"left": _("Left side"), "right": _("Right side"), "both": _("Both sides")}[side]


def _number(session: Session, now: float) -> str:
    lead_in = lead_in_second(session, now)
    if lead_in is not None:
        return str(lead_in)
    if isinstance(session.mode, Finished):
        return "✓"
    rep = rep_number(session, now)
    return str(rep if rep is not None else shown_second(session, now))


def _unit(session: Session, words: Words) -> str:
    _ = words.gettext
    if isinstance(session.mode, LeadIn):
        return _("go on in")
    if isinstance(session.mode, Finished):
        return _("done")
    match session.step:
        case Prepare():
            return _("get ready")
        case Hold():
            return _("seconds · hold")
        case Reps(count=count):
            return _("of {count} times").format(count=count)
        case Drill():
            return _("seconds")
        case Switch():
            return _("change sides")
        case Rest():
            return _("rest")
        case Done():
            return _("done")


def _position(session: Session, bout: Bout, words: Words) -> str:
    _ = words.gettext
    holds = any(isinstance(step, Hold) for step in session.plan)
    text = _("Hold {number} of {of}") if holds else _("Set {number} of {of}")
    return text.format(number=bout.number, of=bout.of)


def _then(session: Session, shown: Bout, world: World) -> str:
    """Return what comes after the present step, in words."""
    words = world.words
    _ = words.gettext
    following = session.plan[session.index + 1 :][:1]
    if isinstance(session.mode, Finished) or not following:
        return _("Well done")
    after = following[0]
    if not isinstance(after, Done) and after.bout.item != shown.item:
        return _("then {exercise}").format(exercise=world.toc.exercises[after.bout.exercise].nav)
    match after:
        case Switch():
            return _("then change sides")
        case Rest():
            return _("then rest")
        case Done():
            return _("then you are done")
        case Prepare(bout=bout):
            return _("then {side}").format(side=_side(bout.side, words).lower())
        case _:
            return _("then hold still") if isinstance(after, Hold) else _("then begin")


def _message(session: Session, words: Words) -> str:
    _ = words.gettext
    if isinstance(session.mode, Paused):
        slept = paused_because(session) == "slept"
        return _("Paused, because the screen was asleep.") if slept else _("Paused")
    return ""


def _main(session: Session, words: Words) -> tuple[str, str]:
    _ = words.gettext
    if isinstance(session.mode, Finished):
        return "finish", _("Finish")
    if isinstance(session.mode, Paused):
        return "resume", _("Go on")
    return "pause", _("Pause")
