"""The end of a guided exercise: how does it feel, and what follows from the answer?"""

from kiosk.exercise.events import Feel, StretchAction
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


def question(words: Words) -> str:
    """Return the question."""
    return words.gettext("How does it feel now?")


def words(state: ExerciseState, session: Session, context: ViewContext) -> str:
    """Return what the screen says at the end."""
    if not state.felt:
        return _finished(session, context)
    return _advice(context.words)[state.felt]


def said(session: Session, context: ViewContext) -> tuple[str, ...]:
    """Return all that may be said, so that there is room for the longest."""
    return _finished(session, context), *_advice(context.words).values()


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


def _advice(words: Words) -> dict[str, str]:
    _ = words.gettext
    return {
        "easier": _("Good. Keep moving gently for a minute or two before you rest again."),
        "same": _("Rest for a minute, then do it once more. If that changes nothing, tell us."),
        "worse": _("Stop here, and rest. Tell reception or your physio before you leave."),
    }
