"""The text of a guided exercise at a moment: which side, what to do now, what comes next."""

from kiosk.content.model.pack import ExerciseWords
from kiosk.exercise.session.cue_words import cue_text
from kiosk.exercise.session.cues import Cue, entry_cue
from kiosk.exercise.session.plan import RELEASE
from kiosk.exercise.session.selectors import lead_in_second, progress, rep_number, shown_second
from kiosk.exercise.session.side_words import side_words
from kiosk.exercise.session.state import (
    Finished,
    LeadIn,
    Paused,
    Ready,
    Session,
    elapsed,
    paused_because,
)
from kiosk.exercise.session.steps import (
    WORK,
    Bout,
    Done,
    Drill,
    Hold,
    Prepare,
    Reps,
    Rest,
    Setup,
    Step,
    Switch,
)
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext

CUE_STAYS = 3.0
"""Seconds that "Half-way" and "Begin" stay on the screen."""


def shown_bout(session: Session, now: float) -> Bout:
    """Return the bout to show: in a rest between two exercises, after `RELEASE` seconds, the next.

    So visitors see in time that the next exercise needs a chair or a wall.
    """
    bout = present_bout(session)
    if not isinstance(session.step, Rest) or elapsed(session, now) < RELEASE:
        return bout
    after = session.plan[session.index + 1]
    return bout if isinstance(after, Done) or after.bout.item == bout.item else after.bout


def present_bout(session: Session) -> Bout:
    """Return the bout of the present step; after the end, the last one."""
    steps = [step for step in session.plan[: session.index + 1] if not isinstance(step, Done)]
    return steps[-1].bout


def part(session: Session, bout: Bout, words: Words) -> str:
    """Return which exercise of the routine shows; empty if it is the only one."""
    count = 1 + max(step.bout.item for step in session.plan if not isinstance(step, Done))
    if count == 1:
        return ""
    _ = words.gettext
    ahead = bout.item != present_bout(session).item
    text = _("Next: exercise {number} of {of}") if ahead else _("Exercise {number} of {of}")
    return text.format(number=bout.item + 1, of=count)


def number(session: Session, now: float) -> str:
    """Return the number in giant digits: seconds left, or the present repetition."""
    lead_in = lead_in_second(session, now)
    if lead_in is not None:
        return str(lead_in)
    if isinstance(session.mode, Finished):
        return "✓"
    if isinstance(session.step, Setup):
        return str(session.step.number)
    rep = rep_number(session, now)
    return str(rep if rep is not None else shown_second(session, now))


def unit(session: Session, words: Words) -> str:
    """Return the unit of the giant digits."""
    _ = words.gettext
    match session.mode:
        case LeadIn():
            return _("Goes on in")
        case Finished():
            return _("done")
        case _:
            return _unit_of(session.step, words)


def unit_leads(session: Session) -> bool:
    """Tell whether the unit is read before the digits, as in "Starts in 3"."""
    match session.mode:
        case LeadIn():
            return True
        case Finished():
            return False
        case _:
            return isinstance(session.step, Prepare)


def _unit_of(step: Step, words: Words) -> str:
    _ = words.gettext
    match step:
        case Hold():
            return _("seconds · hold")
        case Reps(count=count):
            return _("of {count} times").format(count=count)
        case Done():
            return _("done")
        case Prepare():
            return _("Starts in")
        case _:
            return _("seconds")


def callout(session: Session, now: float, words: Words) -> str:
    """Return what to do now, in the same words as the voice, while they apply."""
    _ = words.gettext
    match session.mode:
        case Paused():
            slept = paused_because(session) == "slept"
            return _("Paused, because the screen was asleep") if slept else _("Paused")
        case Finished():
            return _("Well done")
        case _ if isinstance(session.step, Setup):
            return _("Get into position")
        case LeadIn() | Ready():
            return _said(Cue("prepare"), words)
        case _:
            return _callout_of(session.step, elapsed(session, now), words)


def _callout_of(step: Step, into: float, words: Words) -> str:
    _ = words.gettext
    if not isinstance(step, WORK):
        return _said(entry_cue(step), words)
    if isinstance(step, Reps):
        return _said(entry_cue(step), words) if into < CUE_STAYS else _("Keep going")
    if step.seconds - into <= 3.0:
        return _("Last three seconds")
    if 0.0 <= into - step.seconds / 2 < CUE_STAYS and step.seconds >= 10:
        return _said(Cue("half_way"), words)
    if isinstance(step, Drill) and into >= CUE_STAYS:
        return _("Keep going")
    return _said(entry_cue(step), words)


def position(session: Session, bout: Bout, words: Words) -> str:
    """Return the number of the hold or set, and the total."""
    _ = words.gettext
    holds = any(isinstance(step, Hold) for step in session.plan if _item(step) == bout.item)
    if isinstance(session.step, Setup) and session.step.bout.item == bout.item:
        return _("Step {number} of {of}").format(number=session.step.number, of=session.step.of)
    text = _("Hold {number} of {of}") if holds else _("Set {number} of {of}")
    return text.format(number=bout.number, of=bout.of)


def then(session: Session, shown: Bout, context: ViewContext) -> str:
    """Return what comes after the present step; empty after the last."""
    words = context.words
    _ = words.gettext
    following = session.plan[session.index + 1 :][:1]
    if isinstance(session.mode, Finished) or not following:
        return ""
    after = following[0]
    if not isinstance(after, Done) and after.bout.item != shown.item:
        return _("then {exercise}").format(exercise=context.toc.exercises[after.bout.exercise].nav)
    match after:
        case Setup() | Prepare() if isinstance(session.step, Setup):
            return ""
        case Setup():
            return _("then get into position")
        case Switch():
            return _("then change sides")
        case Rest():
            return _("then rest")
        case Done():
            return _("then you are done")
        case Prepare(bout=bout):
            return _("then {side}").format(side=side_words(bout.side, words).lower())
        case _:
            return _then_work(after, words)


def _then_work(work: Step, words: Words) -> str:
    """Return what begins after the preparation, and how long it takes."""
    _ = words.gettext
    match work:
        case Hold(seconds):
            return words.ngettext(
                "then hold for {n} second", "then hold for {n} seconds", round(seconds)
            )
        case Drill(seconds):
            return words.ngettext(
                "then keep moving for {n} second",
                "then keep moving for {n} seconds",
                round(seconds),
            )
        case Reps(count=count):
            return words.ngettext("then {n} time", "then {n} times", count)
        case _:
            return _("then begin")


def guides(exercise: ExerciseWords, words: Words) -> tuple[str, str, str, str]:
    """Return how to do it, what to feel, the common mistake, and when to stop."""
    _ = words.gettext
    feel = _("What you should feel: {feel}").format(feel=exercise.feel) if exercise.feel else ""
    slip = _("Common mistake: {mistake}").format(mistake=exercise.mistake)
    how = exercise.cue
    return how, feel or how, slip if exercise.mistake else how, exercise.stop or how


def guide(session: Session, now: float, exercise: ExerciseWords, words: Words) -> str:
    """Return the one sentence to read now.

    During the work what to feel, the common mistake and when to stop, in turn. On the way into
    position these in turn, but what to feel only at the last step, in which the muscle is pulled.
    Else how to do it.
    """
    how, *turns = guides(exercise, words)
    if isinstance(session.step, Setup):
        feel, slip, stop = turns
        ahead = (stop, slip, how)
        last = session.step.number == session.step.of
        return feel if last else ahead[(session.step.number - 1) % len(ahead)]
    if not isinstance(session.step, WORK):
        return how
    return turns[min(len(turns) - 1, int(progress(session, now) * len(turns)))]


def _said(cue: Cue, words: Words) -> str:
    return cue_text(cue, words).rstrip(".")


def _item(step: object) -> int | None:
    bout = getattr(step, "bout", None)
    return bout.item if isinstance(bout, Bout) else None
