"""The take-home screen: the plan as text in a code, as reminders, or on paper; one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from kiosk.content.model.blocks import Blocks
from kiosk.content.model.pack import Section
from kiosk.content.model.pages import page_heads
from kiosk.exercise.dose.prescribed import Prescribed, prescribed
from kiosk.exercise.events import Unprescribe
from kiosk.exercise.repository import Exercises
from kiosk.figure.drawing.display_list import Drawing
from kiosk.pages.page import TextProps, build_text_view
from kiosk.plan.calendar import calendar_text
from kiosk.plan.dose import kept_together
from kiosk.plan.events import PrintPlan
from kiosk.plan.model import HomeExercise, RedFlagLine, TakeHome, build_take_home_view
from kiosk.plan.printer import fault_words
from kiosk.plan.sheet import SheetProps, build_sheet_view, pictured_side
from kiosk.plan.state import PlanState
from kiosk.plan.text import PlanText, Rank, plan_text
from kiosk.plan.ways import CHOICE, Way
from kiosk.shared import qr
from kiosk.shared.printing import PrintFault, PrintStage
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.codes import CodeProps, OptionProps
from kiosk.visit.context import HELP_SECTION, ViewContext, chapter_of, section_of_kind
from kiosk.visit.events import OpenSection

_ICONS: dict[Way, str] = {"phone": "qr", "calendar": "calendar", "print": "print"}


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """An exercise of the plan and its most telling moment; `event` removes it, `off` is the
    button's label, empty for what the clinic suggests. `above` stands over it, empty for none."""

    title: str
    picture: Drawing
    dose: str
    off: str
    spoken: str
    event: Unprescribe
    above: str = ""


@dataclass(frozen=True, slots=True)
class PrintProps:
    """The print button, empty if it cannot be touched, and the progress of printing."""

    button: str
    said: str
    failed: bool
    event: PrintPlan = field(default_factory=PrintPlan)


@dataclass(frozen=True, slots=True)
class VisitProps:
    """The button to book the next appointment."""

    book: str
    event: OpenSection


@dataclass(frozen=True, slots=True)
class TakeHomeProps:
    """The plan. `code` is None for paper, or if no code fits this screen.

    `picture` shows where there is no code, and beside what stands after it, but for the signs that
    cannot wait: `signs_picture` shows these.

    `how` says what to do; `left_out` names what did not fit into the code; `about` stands over
    the exercises: that nothing was done yet, or the weeks of a program. `tell` is what was marked
    for the physio, below `tell_title`. `blocks` is the pack's text about the plan.
    `red_flags`, below `signs_title`, are those that cannot wait; `other_signs` says
    where the others are.
    """

    key: str
    tint: int
    title: str
    picture: str
    alt: str
    signs_picture: str
    signs_alt: str
    ways: tuple[OptionProps, ...]
    code: CodeProps | None
    how: str
    left_out: str
    printing: PrintProps | None
    exercises_title: str
    exercises: tuple[ExerciseRow, ...]
    about: str
    tell_title: str
    tell: tuple[str, ...]
    blocks: Blocks
    signs_title: str
    red_flags: tuple[RedFlagLine, ...]
    other_signs: str
    visit: VisitProps
    text: TextProps
    view: int


def build_home_plan_view(
    section: Section,
    view: int,
    state: PlanState,
    wanted: str,
    context: ViewContext,
    exercises: Exercises,
) -> TakeHomeProps:
    """Return the Props of the take-home screen; `wanted`: the chosen way to take the plan home."""
    _ = context.words.gettext
    head, toc = section.head, context.toc
    plan = home_plan(state, context, exercises)
    ways = _ways(context)
    way = next((way for way in ways if way == wanted), ways[0])
    held = plan_text(plan, qr.room(context.code_modules), context.words)
    code = _code(way, plan, held, context)
    credit = toc.credits.get(head.picture)
    signs_picture = _signs_picture(context) or head.picture
    signs_credit = toc.credits.get(signs_picture)
    booking = section_of_kind(toc, "booking")
    urgent = tuple(line for line in plan.red_flags if line.level == "now")
    return TakeHomeProps(
        key=head.id,
        tint=chapter_of(toc, head.id).tint,
        title=head.title,
        picture=head.picture,
        alt=credit.alt if credit else "",
        signs_picture=signs_picture,
        signs_alt=signs_credit.alt if signs_credit else "",
        ways=_options(ways, way, context.words),
        code=code,
        how=_how(way, context) if code or way == "print" else _no_code(context),
        left_out=_left_out(held, context.words) if code and way == "phone" else "",
        printing=_printing(state, context.words) if way == "print" else None,
        exercises_title=_("Your exercises") if toc.exercises else "",
        exercises=tuple(_rows(plan, context, exercises)),
        about=_about(plan, context),
        tell_title=plan.tell_title,
        tell=plan.tell,
        blocks=section.blocks,
        signs_title=_("Signs that cannot wait") if urgent else "",
        red_flags=urgent,
        other_signs=_other_signs(plan, context.words),
        visit=VisitProps(_("Book a visit"), OpenSection(booking)),
        text=build_text_view(context),
        view=view,
    )


def _signs_picture(context: ViewContext) -> str:
    """Return the picture of the first page of warning signs; empty if the pack has none."""
    signs = context.library.section(context.language, HELP_SECTION)
    return next((head.picture for head in page_heads(signs.blocks) if head.picture), "")


def home_plan(state: PlanState, context: ViewContext, exercises: Exercises) -> TakeHome:
    """Return the plan: what was prescribed, and what else the visitor finished; where that is
    nothing, what the pack suggests."""
    wanted = list(_wanted(state, context, exercises))
    proposed = suggested(context, exercises, state.meant_for, sits=state.sits)
    if wanted:
        proposed = tuple(item for item in proposed if item.exercise not in state.removed)
    return build_take_home_view(wanted, context, proposed, state.weeks, state.told)


def suggested(
    context: ViewContext, exercises: Exercises, section: str = "", *, sits: bool = False
) -> tuple[Prescribed, ...]:
    """Return what the pack suggests to somebody who has done nothing yet, with its usual dose: what
    it has for readers of `section`, such as a stretch on a chair after a stroke. `sits`: they
    cannot stand safely."""
    toc = context.toc
    names = toc.suggested_for.get(section, toc.suggested)
    if sits:
        names = tuple(n for n in names if not exercises.is_standing(n)) or toc.seated[:1]
    return tuple(
        prescribed(name, exercises.plan(name), context.library.exercise_file(name))
        for name in names
    )


def build_paper_view(state: PlanState, context: ViewContext, exercises: Exercises) -> SheetProps:
    """Return the plan as it is printed now."""
    start = context.now.day if context.now else None
    return build_sheet_view(home_plan(state, context, exercises), exercises, context.words, start)


def _wanted(state: PlanState, context: ViewContext, exercises: Exercises) -> Iterator[Prescribed]:
    yield from state.prescribed
    known = {item.exercise for item in state.prescribed}
    for item in state.finished:
        if item.exercise not in known:
            file = context.library.exercise_file(item.exercise)
            usual = prescribed(item.exercise, exercises.plan(item.exercise), file)
            yield replace(item, a_day=usual.a_day)


def _ways(context: ViewContext) -> tuple[Way, ...]:
    reminds = context.now is not None and bool(context.toc.exercises)
    ways: tuple[Way, ...] = ("phone", "calendar") if reminds else ("phone",)
    return (*ways, "print") if context.printer else ways


def _options(ways: tuple[Way, ...], chosen: Way, words: Words) -> tuple[OptionProps, ...]:
    _ = words.gettext
    names: dict[Way, str] = {
        "phone": _("On my phone"),
        "calendar": _("Reminders"),
        "print": _("On paper"),
    }
    choose = Choices(CHOICE).choose
    return tuple(OptionProps(choose(way), names[way], _ICONS[way], way == chosen) for way in ways)


def _code(way: Way, plan: TakeHome, held: PlanText, context: ViewContext) -> CodeProps | None:
    _ = context.words.gettext
    if way == "phone" and held.text:
        alt = _("A code to scan with your phone. It holds your plan as words")
        return CodeProps(held.text, _("Your plan, in words"), alt)
    reminders = _reminders(plan, context) if way == "calendar" else ""
    if reminders:
        alt = _("A code to scan with your phone. It adds reminders to your calendar")
        return CodeProps(reminders, _("Reminders for two weeks"), alt)
    return None


def _reminders(plan: TakeHome, context: ViewContext) -> str:
    """Return the calendar; empty if its code does not fit this screen."""
    if context.now is None:
        return ""
    # the same plan on the same day is the same event: scanned twice, it does not double
    what = f"{context.clinic.kiosk_id} {context.now.day} {plan.exercises}"
    uid = sha256(what.encode()).hexdigest()[:12]  # short: each reminder repeats it
    try:
        return calendar_text(plan, context.now, uid, context.words, qr.room(context.code_modules))
    except ValueError:
        return ""


def _how(way: Way, context: ViewContext) -> str:
    _ = context.words.gettext
    said = {
        "phone": _(
            "Point your phone’s camera at the code, and your plan opens there, even without"
            " internet. Keep it with a screenshot."
        ),
        "calendar": _(
            "Point your phone’s camera at the code, and add what it finds to your calendar. It"
            " reminds you of your exercises for two weeks."
        ),
        "print": _(
            "We print your plan with pictures, a diary for two weeks, and a list to fill in for"
            " your visit."
        ),
    }[way]
    return said if way == "print" else f"{said} {_no_phone(context)}"


def _no_phone(context: ViewContext) -> str:
    """Return the way for who has no phone: reception prints where the kiosk cannot."""
    _ = context.words.gettext
    if context.printer:
        return _("No phone? Touch “On paper”.")
    return _("No phone? Ask reception to print it.")


def _left_out(held: PlanText, words: Words) -> str:
    _ = words.gettext
    names = {
        Rank.EXERCISE: _("more exercises"),
        Rank.RED_FLAGS: _("more warning signs"),
        Rank.HABIT: _("more to do at home"),
    }
    missed = [name for rank, name in names.items() if rank in held.left_out]
    if not missed:
        return ""
    *before, last = missed
    what = _("{some} and {last}").format(some=", ".join(before), last=last) if before else last
    return _("The printed plan also has {what}.").format(what=what)


def _no_code(context: ViewContext) -> str:
    _ = context.words.gettext
    if context.printer:
        return _("This screen has no room for a code of your plan. Take it along on paper.")
    return _("This screen has no room for a code of your plan. Ask us to print it.")


def _other_signs(plan: TakeHome, words: Words) -> str:
    _ = words.gettext
    if all(line.level == "now" for line in plan.red_flags):
        return ""
    return _("For all other signs, touch “When to get help” below.")


def _printing(state: PlanState, words: Words) -> PrintProps:
    _ = words.gettext
    match state.print_stage:
        case PrintStage.NOT_ASKED:
            return PrintProps(_("Print my plan"), "", failed=False)
        case PrintStage.UNDER_WAY:
            return PrintProps("", _("Your plan goes to the printer …"), failed=False)
        case PrintStage.SENT:
            said = _("Your plan is at the printer. Take all of the pages with you.")
            return PrintProps("", said, failed=False)
        case PrintFault() as fault:
            return PrintProps(_("Try again"), fault_words(fault, words), failed=True)


def _about(plan: TakeHome, context: ViewContext) -> str:
    """Return what stands over the exercises: while nothing was done that, then their weeks."""
    _ = context.words.gettext
    if plan.suggestion and plan.is_suggested:
        return _("Exercises that you finish here are added to this list. Until then, we suggest:")
    if context.toc.exercises and not plan.exercises:
        return _("Exercises that you finish here are added to this list.")
    return plan.weeks


def _rows(plan: TakeHome, context: ViewContext, exercises: Exercises) -> Iterator[ExerciseRow]:
    """Yield the exercises; over the first that is suggested besides the visitor's own it says
    so."""
    above = "" if plan.is_suggested else plan.suggestion
    for exercise in plan.exercises:
        row = _row(exercise, context, exercises)
        if exercise.suggested:
            row, above = replace(row, above=above), ""
        yield row


def _row(exercise: HomeExercise, context: ViewContext, exercises: Exercises) -> ExerciseRow:
    _ = context.words.gettext
    item = exercise.prescribed
    return ExerciseRow(
        title=exercise.title,
        picture=exercises.telling(item.exercise, pictured_side(item)).closer(),
        dose=kept_together(exercise.dose_words),
        off="" if exercise.suggested else _("Remove"),
        spoken=_("Remove: {exercise}").format(exercise=exercise.title),
        event=Unprescribe(item.exercise),
    )
