"""The guided exercise: figure, what to do, time left, controls."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.events import (
    AnswerSafety,
    AnswerStanding,
    Prescribe,
    ReadSteps,
    StretchAction,
    Unprescribe,
)
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session import words as say
from kiosk.exercise.session.selectors import eased, phase, progress, turned
from kiosk.exercise.session.setup_words import StepWords, step_words, steps_of
from kiosk.exercise.session.side_words import seen_words, side_words
from kiosk.exercise.session.state import Finished, Paused, Ready, Session, elapsed
from kiosk.exercise.session.steps import Bout, Prepare, Setup, Side, Switch
from kiosk.exercise.session.words import shown_bout
from kiosk.exercise.state import ExerciseState
from kiosk.exercise.view import ending
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.safety import SafetyLine, SafetyProps, SideChoice, SideProps
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.motion.setup import SECONDS as SETUP_SECONDS
from kiosk.figure.scene.scene import Scene
from kiosk.figure.scene.setup import draw_setup, setup_for
from kiosk.figure.scene.turning import draw_ease, draw_turn, may_turn
from kiosk.shared.comfort import Comfort
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext, plan_section
from kiosk.visit.events import GoBack, OpenSheet
from kiosk.visit.sheets import ExerciseSheet

STRETCH_TINT = 1


@dataclass(frozen=True, slots=True)
class StretchProps:
    """One moment of a guided exercise.

    `part` says which exercise of a routine it is; empty if there is only one. `number` is in giant
    digits; its `unit` is read before them where `unit_leads`. `share` is what is left of the ring,
    1 to 0. `callout` is what to do now, in the voice's words. `guide` is the sentence to read now,
    one of `guides`. `index` of `count` is the present set, from 0; at the end, `side` and
    `position` are empty and the exercise is `over`. `seen` says whether the picture is a mirror
    image. `steps` stand in place of the timer while somebody reads them, on several pages if need
    be: the one with the step `read_from` (from 0) shows, `earlier` and `later` lead to the others.
    So does `setup`, one of the `setups` into position, before an exercise. `leave` ends the
    exercise, during it and after it; `main` pauses it or lets it go on, and its place is empty at
    the end. `keep` puts it onto the plan to take home, without doing it, or removes it; None where
    there is no plan.
    `after` says where to go from here: at the end, and out of the steps into position. `answers`
    stand in place of the ring at the end, and then `advice`, which follows from the answer.
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
    unit_leads: bool
    share: float
    over: bool
    callout: str
    guide: str
    guides: tuple[str, ...]
    index: int
    count: int
    position: str
    then: str
    steps: tuple[StepWords, ...]
    setup: StepWords | None
    leave: Control
    read: Control
    more: Control
    main: Control
    keep: Control | None
    after: tuple[Control, ...]
    answers: tuple[Control, ...] = ()
    advice: str = ""
    setups: tuple[StepWords, ...] = ()
    read_from: int = 0
    earlier: str = ""
    later: str = ""


def build_stretch_view(
    exercise: str,
    state: ExerciseState,
    comfort: Comfort,
    context: ViewContext,
    scene_of: Callable[[str], Scene],
    on_plan: Collection[str] = (),
) -> StretchProps:
    """Return the exercise at the latest tick; `on_plan`: the exercises on the plan to take home."""
    session = state.session
    assert session is not None, "the exercise's place has a session"
    now, words = session.last, context.words
    bout = shown_bout(session, now)
    file = context.library.exercise(context.language, bout.exercise)
    scene = scene_of(bout.exercise)
    side = _side(session, bout)
    over = isinstance(session.mode, Finished)
    asks = over and state.reads is None and ending.asks(state, session)
    reads = state.reads is not None
    setup = session.step if isinstance(session.step, Setup) and not reads else None
    index, count = _counted(session, bout)
    return StretchProps(
        key=f"exercise:{exercise}",
        tint=STRETCH_TINT,
        exercise=bout.exercise,
        part=say.part(session, bout, words),
        title=file.head.title,
        side="" if over else side_words(side, words),
        seen="" if over else seen_words(scene.view, side, words),
        drawing=_drawing(session, bout, scene, comfort.reduced_motion),
        alt=file.head.lead,
        number=say.number(session, now),
        unit=say.unit(session, words),
        unit_leads=say.unit_leads(session),
        share=1.0 if over or isinstance(session.mode, Ready) else 1.0 - progress(session, now),
        over=over,
        callout=_callout(state, session, words),
        guide=_guide(state, session, context),
        guides=(*say.guides(file, words), *ending.said(session, context)),
        index=index - 1,
        count=count,
        position="" if over else say.position(session, bout, words),
        then=say.then(session, bout, context),
        steps=steps_of(file) if reads else (),
        setup=step_words(file, setup.number) if setup else None,
        leave=_leave(over, words),
        read=_read(reads, words),
        more=Control("more", words.gettext("More"), OpenSheet(ExerciseSheet()), "others"),
        main=_main(session, words),
        keep=_keep(state, session, bout.exercise, on_plan, context),
        after=() if reads else _after(state, session, context),
        answers=ending.answers(words) if asks else (),
        advice=ending.advice(state, words) if over and not reads else "",
        setups=steps_of(file) if setup else (),
        read_from=state.reads or 0,
        earlier=words.gettext("Previous steps") if reads else "",
        later=words.gettext("Next steps") if reads else "",
    )


def _counted(session: Session, bout: Bout) -> tuple[int, int]:
    """Return which step into position it is, or which set, and of how many."""
    step = session.step
    return (step.number, step.of) if isinstance(step, Setup) else (bout.number, bout.of)


def build_safety_view(session: Session, context: ViewContext) -> SafetyProps | None:
    """Return the question; None if no exercise waits for it."""
    if not isinstance(session.mode, Ready):
        return None
    signs = context.toc.signs
    if not signs.asked():
        return None
    _ = context.words.gettext
    return SafetyProps(
        title=_("Before you stretch: do you have any of these?")
        if shown_bout(session, session.last).pace.kind == "hold"
        else _("Before you exercise: do you have any of these?"),
        body=_("Touch the one that fits, and we tell you what to do. Not sure? Touch it too."),
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
        back=_("Back"),
    )


def build_side_view(state: ExerciseState, context: ViewContext) -> SideProps:
    """Return the question which side has the cramp, and who cannot stand if one has to; both
    unless there is a cramp now, of which each moment counts."""
    _ = context.words.gettext
    sides: list[tuple[Side, str]] = [("left", _("Left")), ("right", _("Right"))]
    if state.either:
        sides.append(("both", _("Both")))
    unsure = state.standing and state.stands is None
    return SideProps(
        title=_("Which side is it?"),
        choices=tuple(
            SideChoice(text, StretchAction(in_session.ChooseSide(side))) for side, text in sides
        ),
        other=SideChoice(_("I cannot stand"), AnswerStanding(False)) if unsure else None,
        back=_("Back"),
    )


def _callout(state: ExerciseState, session: Session, words: Words) -> str:
    heading = ending.heading(state, session, words) if isinstance(session.mode, Finished) else ""
    return heading or say.callout(session, session.last, words)


def _guide(state: ExerciseState, session: Session, context: ViewContext) -> str:
    if isinstance(session.mode, Finished):
        return ending.words(state, session, context)
    file = context.library.exercise(context.language, shown_bout(session, session.last).exercise)
    return say.guide(session, session.last, file, context.words)


def _side(session: Session, bout: Bout) -> Side:
    """Return the side that shows: from half-way through a change on, the next one."""
    step = session.step
    if isinstance(step, Switch) and turned(session, session.last) > 0.5:
        return step.to
    return bout.side


def _drawing(session: Session, bout: Bout, scene: Scene, still: bool) -> Drawing:
    """Return the figure now; somebody who wants less motion sees neither breath nor steps."""
    now = session.last
    breath = 0.0 if still else _breathed(session)
    share, ease = turned(session, now), eased(session, now)
    if isinstance(session.step, Setup):
        return _way_into_position(session.step, session, scene, still)
    if share and not still and may_turn(scene):
        return draw_turn(scene, share, breath, bout.side)
    if ease and not still and may_turn(scene):
        return draw_ease(scene, ease, breath, bout.side)
    here = bout == say.present_bout(session)
    moment = _after_setup(session, scene) if here else bout.pace.prepare(0.0)
    return scene.draw(moment, breath, _side(session, bout))


def _way_into_position(step: Setup, session: Session, scene: Scene, still: bool) -> Drawing:
    """Return the figure on its way to the step's pose."""
    share = 1.0 if still else min(1.0, elapsed(session, session.last) / SETUP_SECONDS)
    breath = 0.0 if still else _breathed(session)
    return draw_setup(scene, step.number - 1, step.of, share, breath, step.bout.side)


def _after_setup(session: Session, scene: Scene) -> float:
    """Return the figure's phase; after the steps into position it begins where they ended."""
    now, before = session.last, session.plan[max(0, session.index - 1)]
    moment = phase(session, now)
    if not isinstance(session.step, Prepare) or not isinstance(before, Setup):
        return moment
    begins = setup_for(scene, before.of).ends
    into = session.step.bout.pace.work(0.0)
    return begins + (into - begins) * progress(session, now)


def _breathed(session: Session) -> float:
    """Return the moment that the figure breathes at: in a pause it is as still as the time."""
    return session.mode.since if isinstance(session.mode, Paused) else session.last


def _leave(over: bool, words: Words) -> Control:
    """Return the button that leads out: it means the same during the exercise and after it."""
    _ = words.gettext
    stop, finish = _("Stop"), _("Finish")
    if over:
        return Control("leave", finish, GoBack(), "check", main=True, others=(stop,))
    return Control("leave", stop, StretchAction(in_session.End()), "close", others=(finish,))


def _read(reads: bool, words: Words) -> Control:
    return Control(
        "read", words.gettext("Steps"), ReadSteps(not reads), "steps", on=reads, toggles=True
    )


def _main(session: Session, words: Words) -> Control:
    _ = words.gettext
    pause, on = _("Pause"), _("Go on")
    if isinstance(session.mode, Paused):
        event = StretchAction(in_session.Resume())
        return Control("main", on, event, "play", main=True, others=(pause,))
    # on the way into position it is the next step that stands out
    main = not isinstance(session.step, Setup)
    return Control(
        "main", pause, StretchAction(in_session.Pause()), "pause", main=main, others=(on,)
    )


def _keep(
    state: ExerciseState,
    session: Session,
    exercise: str,
    on_plan: Collection[str],
    context: ViewContext,
) -> Control | None:
    """Return the button that puts the exercise onto the plan, if the pack has one; what made it
    worse is for no plan."""
    _ = context.words.gettext
    add, added = _("Add to my plan"), _("On my plan")
    if not plan_section(context.toc):
        return None
    if exercise in on_plan:
        event = Unprescribe(exercise)
        return Control("keep", added, event, on=True, toggles=True, others=(add,))
    item = prescribed(exercise, session.plan, context.library.exercise_file(exercise))
    worse = state.felt == "worse"
    return Control("keep", add, Prescribe(item), toggles=True, others=(added,), off=worse)


def _after(state: ExerciseState, session: Session, context: ViewContext) -> tuple[Control, ...]:
    """Return the ways on: out of the steps into position, and after the end."""
    if isinstance(session.mode, Finished):
        return ending.ways(state, session, context)
    if not isinstance(session.step, Setup):
        return ()
    return _in_setup(session.step, isinstance(session.mode, Paused), context.words)


def _in_setup(step: Setup, paused: bool, words: Words) -> tuple[Control, ...]:
    """Return the ways from a step into position, each in a place of its own.

    One way on stands out: the next step, at the last one the exercise itself; in a pause none, as
    the end of that does. Who knows the exercise leaves out the steps, from any of them.
    """
    _, last = words.gettext, step.number == step.of
    back, on = StretchAction(in_session.Back()), StretchAction(in_session.Skip())
    label, other = _("I’m in position"), _("Skip the steps")
    if not last:
        label, other = other, label
    ready = Control(
        "ready",
        label,
        StretchAction(in_session.InPosition()),
        main=last and not paused,
        others=(other,),
    )
    if step.of == 1:
        return (ready,)
    return (
        Control("step_back", _("Previous step"), back, "back", off=step.number == 1),
        Control("step_on", _("Next step"), on, "next", main=not (last or paused), off=last),
        ready,
    )
