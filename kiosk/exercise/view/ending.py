"""The end of a guided exercise: how does it feel, and what follows from the answer?"""

from typing import NamedTuple

from kiosk.exercise.events import Feel, Feeling, StretchAction
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session.selectors import eased
from kiosk.exercise.session.state import Session
from kiosk.exercise.state import ExerciseState
from kiosk.exercise.view.controls import Control
from kiosk.shared.wording import Words
from kiosk.visit.context import HELP_SECTION, ViewContext, plan_section
from kiosk.visit.events import OpenSection


def asks(state: ExerciseState, session: Session) -> bool:
    """Tell whether the question stands open: once the person stands at ease.

    Who skipped everything is not asked.
    """
    return not state.felt and bool(session.done) and eased(session, session.last) >= 1.0


def heading(state: ExerciseState, session: Session, words: Words) -> str:
    """Return the question, then the first thing to do after its answer; empty before."""
    if state.felt:
        return _answered(words)[state.felt].heading
    return words.gettext("How does it feel now?") if asks(state, session) else ""


def advice(state: ExerciseState, words: Words) -> str:
    """Return what to do after the answer, for the place in which it was given."""
    return _answered(words)[state.felt].advice if state.felt else ""


def words(state: ExerciseState, session: Session, context: ViewContext) -> str:
    """Return what became of the exercise: whether the plan has it."""
    if state.felt == "worse":
        return _off_the_plan(context)
    return _finished(session, context)


def said(session: Session, context: ViewContext) -> tuple[str, ...]:
    """Return all that `words` may be, so that there is room for the longest."""
    return _finished(session, context), _off_the_plan(context)


def answers(words: Words) -> tuple[Control, ...]:
    """Return the answers to the question."""
    _ = words.gettext
    return (
        Control("easier", _("Easier"), Feel("easier")),
        Control("same", _("The same"), Feel("same")),
        Control("worse", _("Worse"), Feel("worse")),
    )


def ways(state: ExerciseState, session: Session, context: ViewContext) -> tuple[Control, ...]:
    """Return where to go from here, once the question is answered."""
    _ = context.words.gettext
    if session.done and not state.felt:
        return ()
    if state.felt == "worse":
        return (Control("help", _("When to get help"), OpenSection(HELP_SECTION), "help"),)
    plan = plan_section(context.toc)
    see = (Control("see_plan", _("See my plan"), OpenSection(plan)),) if plan else ()
    return (*see, Control("again", _("Once more"), StretchAction(in_session.Begin()), "back"))


def _finished(session: Session, context: ViewContext) -> str:
    _ = context.words.gettext
    if not plan_section(context.toc) or not session.done:
        return _("You have finished.")
    return _("You have finished. You will find it on your plan to take home.")


def _off_the_plan(context: ViewContext) -> str:
    if not plan_section(context.toc):
        return ""
    return context.words.gettext(
        "We removed it from your plan, and noted there that it felt worse."
    )


class _Answered(NamedTuple):
    """What follows from an answer: the first thing to do in a few words, and what else to do."""

    heading: str
    advice: str


def _answered(words: Words) -> dict[Feeling, _Answered]:
    _ = words.gettext
    return {
        "easier": _Answered(
            _("Well done"),
            _("Keep moving gently for a minute or two before you rest again."),
        ),
        "same": _Answered(
            _("Rest for a minute"),
            _("Then do it once more. If that changes nothing, tell us."),
        ),
        "worse": _Answered(
            _("Stop here, and rest"),
            _("Tell reception or your physio before you leave."),
        ),
    }
