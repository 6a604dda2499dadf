"""The guided exercise: figure, what to do, time left, controls."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.exercise.events import AnswerSafety, Demonstrate, StretchAction
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session import words as say
from kiosk.exercise.session.selectors import phase, progress
from kiosk.exercise.session.side_words import seen_words, side_words
from kiosk.exercise.session.state import Finished, Paused, Ready, Session
from kiosk.exercise.session.steps import Bout, Hold
from kiosk.exercise.session.words import shown_bout
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.safety import SafetyLine, SafetyProps
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.scene.scene import Scene
from kiosk.shared.comfort import Comfort, Sound
from kiosk.shared.wording import Words
from kiosk.visit.comfort_words import sound_switch
from kiosk.visit.context import ViewContext, plan_section
from kiosk.visit.events import GoBack, OpenSection, SetSound

STRETCH_TINT = 1


@dataclass(frozen=True, slots=True)
class StretchProps:
    """One moment of a guided exercise.

    `part` says which exercise of a routine it is; empty if there is only one. `number` is in giant
    digits; `share` is what is left of the ring, 1 to 0. `callout` is what to do now, in the voice's
    words. `guide` is the sentence to read now, one of `guides`. `index` of `count` is the present
    set, from 0; at the end, `side` and `position` are empty. `seen` says whether the picture is a
    mirror image. `shorter` and `longer` are None if nothing is held; `ways` stand at the start of
    the foot, `steps` at its end.
    """

    key: str
    tint: int
    exercise: str
    part: str
    title: str
    side: str
    seen: str
    drawing: Drawing
    alt: str
    number: str
    unit: str
    share: float
    callout: str
    guide: str
    guides: tuple[str, ...]
    index: int
    count: int
    position: str
    then: str
    shorter: Control | None
    longer: Control | None
    ways: tuple[Control, ...]
    steps: tuple[Control, ...]


def build_stretch_view(
    exercise: str,
    session: Session,
    comfort: Comfort,
    context: ViewContext,
    scene_of: Callable[[str], Scene],
) -> StretchProps:
    """Return the exercise at the latest tick."""
    now, words = session.last, context.words
    bout = shown_bout(session, now)
    file = context.library.exercise(context.language, bout.exercise)
    scene = scene_of(bout.exercise)
    here = bout == say.present_bout(session)
    moment = phase(session, now) if here else bout.pace.prepare(0.0)
    breath = 0.0 if comfort.reduced_motion else now
    held, over = _is_held(session, bout), isinstance(session.mode, Finished)
    return StretchProps(
        key=f"exercise:{exercise}",
        tint=STRETCH_TINT,
        exercise=bout.exercise,
        part=say.part(session, bout, words),
        title=file.head.title,
        side="" if over else side_words(bout.side, words),
        seen="" if over else seen_words(scene.view, bout.side, words),
        drawing=scene.draw(moment, breath, bout.side),
        alt=file.head.lead,
        number=say.number(session, now),
        unit=say.unit(session, words),
        share=1.0 if over or isinstance(session.mode, Ready) else 1.0 - progress(session, now),
        callout=say.callout(session, now, words),
        guide=_guide(session, now, context),
        guides=(*say.guides(file, words), _finished_words(session, context)),
        index=bout.number - 1,
        count=bout.of,
        position="" if over else say.position(session, bout, words),
        then=say.then(session, bout, context),
        shorter=_longer("shorter", words.gettext("−5 s"), -5.0) if held else None,
        longer=_longer("longer", words.gettext("+5 s"), 5.0) if held else None,
        ways=_ways(session, bout, comfort.sound, words),
        steps=_steps(session, context),
    )


def build_safety_view(
    session: Session, help_section: str, context: ViewContext
) -> SafetyProps | None:
    """Return the question; None if no exercise waits for it."""
    if not isinstance(session.mode, Ready):
        return None
    signs = context.toc.signs
    if not signs.asked():
        return None
    _ = context.words.gettext
    return SafetyProps(
        title=_("First: do you have any of these?"),
        body=_("Touch the one that fits, even if you are not sure."),
        lines=tuple(
            SafetyLine(
                group.ask,
                group.picture,
                AnswerSafety(True, tuple(s.id for s in signs.asked(group.id))),
            )
            for group in signs.groups
        ),
        none_of_these=_("No, none of these"),
        one_of_these=_("Yes, or not sure"),
        see_all=_("See all signs"),
        help=OpenSection(help_section),
    )


def _is_held(session: Session, bout: Bout) -> bool:
    """Return whether this exercise has holds ahead whose length can be changed."""
    if isinstance(session.mode, Finished):
        return False
    return any(isinstance(s, Hold) and s.bout.item == bout.item for s in session.plan)


def _guide(session: Session, now: float, context: ViewContext) -> str:
    if isinstance(session.mode, Finished):
        return _finished_words(session, context)
    file = context.library.exercise(context.language, shown_bout(session, now).exercise)
    return say.guide(session, now, file, context.words)


def _finished_words(session: Session, context: ViewContext) -> str:
    _ = context.words.gettext
    if not plan_section(context.toc) or not session.done:
        return _("You have finished.")
    return _("You have finished. You will find it on your plan to take home.")


def _ways(session: Session, bout: Bout, sound: Sound, words: Words) -> tuple[Control, ...]:
    _ = words.gettext
    show = Control("demonstrate", _("Demonstrate"), Demonstrate(bout.exercise))
    if isinstance(session.mode, Finished):
        return (_steering("again", _("Once more"), in_session.Begin(), "back"), show)
    stop = _steering("stop", _("Stop"), in_session.End(), "close")
    switch = _steering("switch", _("Other side"), in_session.SwitchSide())
    side = (switch,) if bout.side != "both" else ()
    return (stop, *side, show, _sound(sound, words))


def _longer(name: str, text: str, by: float) -> Control:
    return _steering(name, text, in_session.Extend(by))


def _steering(
    name: str, text: str, event: in_session.Event, icon: str = "", main: bool = False
) -> Control:
    return Control(name, text, StretchAction(event), icon, main=main)


def _sound(now: Sound, words: Words) -> Control:
    """Return the present sound setting, and the one after the next touch."""
    text, after = sound_switch(now, words)
    return Control("sound", text, SetSound(after), "listen")


def _steps(session: Session, context: ViewContext) -> tuple[Control, ...]:
    _ = context.words.gettext
    if isinstance(session.mode, Finished):
        plan = plan_section(context.toc)
        see = (Control("see_plan", _("See my plan"), OpenSection(plan)),) if plan else ()
        return (*see, Control("finish", _("Finish"), GoBack(), "check", main=True))
    paused = isinstance(session.mode, Paused)
    main = (
        _steering("resume", _("Go on"), in_session.Resume(), "play", main=True)
        if paused
        else _steering("pause", _("Pause"), in_session.Pause(), "pause", main=True)
    )
    return (
        _steering("repeat", _("Repeat"), in_session.Repeat(), "back"),
        main,
        _steering("skip", _("Skip"), in_session.Skip(), "next"),
    )
