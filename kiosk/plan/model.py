"""What a visitor takes home, as one value: from the exercises, the pack and the clinic."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.content.model.blocks import Blocks, Heading, Runs, Steps
from kiosk.content.model.pack import SignLevel
from kiosk.exercise.dose.extras import extras
from kiosk.exercise.dose.prescribed import Prescribed, is_as_needed
from kiosk.exercise.program.dose_words import weeks_words
from kiosk.pages.page import domain_of
from kiosk.plan.dose import DoseWords, dose_words
from kiosk.plan.state import NOTHING_TOLD, Told, Weeks
from kiosk.plan.tell import lines_on_paper, marked
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext, plan_section
from kiosk.warning_signs.book import sign_book
from kiosk.warning_signs.cards import first_and_rest

DAYS = 14
"""How long the diary and the reminders run: two weeks (the source's section 11)."""
_BETWEEN = "; "
"""Separates warning signs in a line: they contain commas, and a code should be ASCII."""


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered item: its bold opening words, and the rest."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class HomeExercise:
    """An exercise with all that is needed to do it at home.

    `as_needed`: for a cramp now, not a daily exercise. `feel`: what it feels like if done well.
    `suggested`: by the clinic, not done in this visit.
    """

    title: str
    prescribed: Prescribed
    dose: DoseWords
    cue: str
    steps: tuple[Point, ...]
    stop: str
    as_needed: bool = False
    feel: str = ""
    suggested: bool = False

    @property
    def dose_words(self) -> str:
        """Return the dose in one line."""
        return self.dose.line


@dataclass(frozen=True, slots=True)
class RedFlagLine:
    """What to do at home, and the warning signs that call for it, in one line.

    `pieces` and `further` are `signs` in parts, for lines that would be too long: each sign, and
    what else to do.
    """

    lead: str
    signs: str
    level: SignLevel = "now"
    pieces: tuple[str, ...] = ()
    further: str = ""

    @property
    def text(self) -> str:
        """Return the whole line."""
        return f"{self.lead} {self.signs}"


@dataclass(frozen=True, slots=True)
class TakeHome:
    """The plan. `habits` is the pack's advice for home; `next_visit` labels an empty line.

    `booking_address` is `booking_link` in readable form. Phone and link are empty if the clinic has
    none. `red_flags` has the urgent ones first; `red_flags_in_short` lists the signs with which not
    to exercise, for where there is no room for what to do about those that can wait.

    `suggestion` is empty, or says that those exercises which are `suggested` are so, as nothing was
    done in this visit, or only what eases a cramp; they are the last ones. `weeks` names the weeks
    of a program that are among the others. `tell` is what the
    visitor marked for the physio, below `tell_title`; `tickable` are the lines that can be ticked.
    """

    language: str
    right_to_left: bool
    title: str
    clinic: str
    phone: str
    booking_link: str
    booking_address: str
    exercises: tuple[HomeExercise, ...]
    habits_title: str
    habits: tuple[Point, ...]
    red_flags: tuple[RedFlagLine, ...]
    next_visit: str
    diary_lead: str = ""
    red_flags_in_short: str = ""
    suggestion: str = ""
    weeks: str = ""
    tell_title: str = ""
    tell: tuple[str, ...] = ()
    tickable: tuple[str, ...] = ()

    @property
    def is_suggested(self) -> bool:
        """Return whether nothing of it is the visitor's own."""
        return all(exercise.suggested for exercise in self.exercises)

    @property
    def is_done_daily(self) -> bool:
        """Return whether something of it is done every day or on set days: the first habit, to
        stretch, is said by that already."""
        return any(not exercise.as_needed for exercise in self.exercises)

    @property
    def red_flag_forms(self) -> tuple[tuple[str, ...], ...]:
        """Return the forms of the warning signs, the longest first.

        All lines; those that cannot wait for the next visit; what to do now, with the rest in
        short and without it; last, the first line alone. The wording is the same as elsewhere.
        """
        whole = tuple(line.text for line in self.red_flags)
        soon = tuple(line.text for line in self.red_flags if line.level != "visit")
        now = tuple(line.text for line in self.red_flags if line.level == "now")
        short = (self.red_flags_in_short,) if self.red_flags_in_short else ()
        found = [whole, soon, (*now, *short), now, whole[:1]]
        return tuple(dict.fromkeys(form for form in found if form)) or ((),)


def build_take_home_view(
    wanted: Sequence[Prescribed],
    context: ViewContext,
    suggested: Sequence[Prescribed] = (),
    weeks: Weeks | None = None,
    told: Told = NOTHING_TOLD,
) -> TakeHome:
    """Return the plan in the visitor's language. KeyError for an exercise that the pack lacks.

    Where nothing is `wanted` but what eases a cramp, the plan has what is `suggested` besides.
    """
    _ = context.words.gettext
    own = tuple(_exercise(item, context) for item in wanted)
    known = {item.exercise for item in wanted}
    added = suggested if all(exercise.as_needed for exercise in own) else ()
    more = tuple(
        replace(_exercise(item, context), suggested=True)
        for item in added
        if item.exercise not in known
    )
    clinic = context.clinic
    section = plan_section(context.toc)
    head = context.toc.sections.get(section)
    habits_title, habits = _habits(_blocks(section, context))
    return TakeHome(
        language=context.language,
        right_to_left=context.words.right_to_left,
        title=head.title if head else _("Your plan to take home"),
        clinic=clinic.name,
        phone=context.words.apart(clinic.phone),
        booking_link=clinic.booking_link,
        booking_address=context.words.apart(domain_of(clinic.booking_link)),
        exercises=(*own, *more),
        habits_title=habits_title or _("At home"),
        habits=habits,
        red_flags=tuple(_red_flags(context)),
        red_flags_in_short=_in_short(context),
        next_visit=_("Your next visit"),
        diary_lead=context.toc.words.diary
        or _("One line a day. Bring this page to your next visit."),
        suggestion=_suggestion(context.words, besides=bool(own)) if more else "",
        weeks=_weeks(weeks, wanted, context),
        tell_title=_("Tell your physio"),
        tell=marked(told, context),
        tickable=lines_on_paper(context),
    )


def _suggestion(words: Words, *, besides: bool) -> str:
    """Return what stands over suggested exercises; `besides`: they follow what eases a cramp."""
    _ = words.gettext
    if besides:
        return _("We also suggest:")
    return _("Our suggestion, until you and your physio choose what you do:")


def _weeks(weeks: Weeks | None, wanted: Sequence[Prescribed], context: ViewContext) -> str:
    """Return which weeks of which program are on the plan; empty once nothing of them is."""
    if weeks is None or not {item.exercise for item in wanted} & {*weeks.exercises}:
        return ""
    program = context.library.program(context.language, weeks.program)
    stage = weeks_words(program.stages[weeks.stage], context.words)
    return context.words.gettext("{program}: {weeks}").format(program=program.title, weeks=stage)


def _exercise(item: Prescribed, context: ViewContext) -> HomeExercise:
    words = context.library.exercise(context.language, item.exercise)
    file = context.library.exercise_file(item.exercise)
    as_needed = is_as_needed(file)
    return HomeExercise(
        title=words.head.title,
        prescribed=item,
        dose=dose_words(item, context.words, extras(file), as_needed=as_needed),
        cue=words.cue,
        steps=_points(words.blocks),
        stop=words.stop,
        as_needed=as_needed,
        feel=words.feel,
    )


def _blocks(section: str, context: ViewContext) -> Blocks:
    """Return a section's blocks; none if the pack has no such section."""
    if section not in context.toc.sections:
        return ()
    return context.library.section(context.language, section).blocks


def _habits(blocks: Blocks) -> tuple[str, tuple[Point, ...]]:
    """Return the first steps with their heading; what follows only explains them."""
    title = ""
    for block in blocks:
        if isinstance(block, Heading):
            title = block.text
        if isinstance(block, Steps):
            return title, _points((block,))
    return "", ()


def _points(blocks: Blocks) -> tuple[Point, ...]:
    steps = [step for block in blocks if isinstance(block, Steps) for step in block.items]
    return tuple(Point(step.title, plain(step.runs)) for step in steps)


def _red_flags(context: ViewContext) -> Iterator[RedFlagLine]:
    """Yield a line for each thing to do at home, the urgent ones first."""
    book = sign_book(context.toc.signs, context.clinic, context.words)
    grouped: dict[tuple[SignLevel, str], list[str]] = {}
    for card in book.care_cards(book.signs.signs):
        grouped.setdefault((card.level, card.home), []).extend(card.signs)
    for (level, home), signs in grouped.items():
        action, further = first_and_rest(home)
        listed = f"{_BETWEEN.join(signs)}. {further}".strip()
        lead = book.if_you_have.format(action=action)
        yield RedFlagLine(lead, listed, level, tuple(signs), further)


def _in_short(context: ViewContext) -> str:
    """Return the signs in one line, worded as before an exercise; empty for none."""
    asked = _BETWEEN.join(group.ask for group in context.toc.signs.groups)
    return (
        context.words.gettext("Do not exercise with: {signs}").format(signs=asked) if asked else ""
    )


def plain(runs: Runs) -> str:
    """Return the text of runs without style, links and reference marks."""
    return " ".join("".join(run.text for run in runs).split())
