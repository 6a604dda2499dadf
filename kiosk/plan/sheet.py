"""The printed plan as Props: its content in order, with two pictures of each exercise."""

from dataclasses import dataclass
from datetime import date

from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.repository import Exercises
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.motion.keyframes import Kind
from kiosk.figure.skeleton.sides import Side, View, reflects
from kiosk.plan.model import DAYS, HomeExercise, TakeHome
from kiosk.shared.local_dates import day_names, days_from, long_date
from kiosk.shared.wording import Words
from kiosk.warning_signs.cards import opened


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A rhythm and the exercises that have it, by their number on the plan and their title."""

    when: str
    exercises: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SheetLabels:
    """Labels on the paper. `page` has `{number}` and `{of}` to fill in; `made` says of which day
    the plan is, empty if nobody knows; `urgent` and `later` stand over the warning signs."""

    book: str
    made: str
    page: str
    agenda: str
    feel: str
    notes: str
    urgent: str
    later: str


@dataclass(frozen=True, slots=True)
class PoseProps:
    """One moment of an exercise, and its caption."""

    drawing: Drawing
    caption: str


@dataclass(frozen=True, slots=True)
class PictureProps:
    """An exercise in two moments: where it begins, and where it leads. `side` says which side they
    show, empty if both work at once."""

    start: PoseProps
    end: PoseProps
    side: str


@dataclass(frozen=True, slots=True)
class DiaryProps:
    """The two-week diary: an empty table.

    `columns` are its headings: the date, the exercises (a box to tick), then those of a cramp, over
    which `cramp` stands, then what helped. `dates` is the first column.
    """

    title: str
    lead: str
    columns: tuple[str, ...]
    cramp: str
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VisitListProps:
    """A list to fill in for the visit.

    `lines` stand below `tell`, each with whether it is ticked already; `columns` are the headings
    of the empty table of `medicines`.
    """

    tell: str
    lines: tuple[tuple[str, bool], ...]
    medicines: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetProps:
    """The whole paper. `pictures` has two moments of each exercise, in order; `days` are the names
    of the days of a week, to tick; `visit` is the list to fill in for the visit; `mark` is the
    clinic's mark as a PNG, empty for none."""

    plan: TakeHome
    pictures: tuple[PictureProps, ...]
    agenda: tuple[AgendaRow, ...]
    days: tuple[str, ...]
    labels: SheetLabels
    diary: DiaryProps
    visit: VisitListProps
    mark: bytes = b""


def build_sheet_view(
    plan: TakeHome, exercises: Exercises, words: Words, start: date | None = None
) -> SheetProps:
    """Return the paper's Props. The diary's dates run from `start`; None leaves them to fill in."""
    _ = words.gettext
    return SheetProps(
        plan=plan,
        pictures=tuple(_pictures(x.prescribed, exercises, words) for x in plan.exercises),
        agenda=_agenda(plan, words),
        days=day_names(words.language),
        labels=_labels(plan, words, start),
        diary=DiaryProps(
            title=_("Two-week diary"),
            lead=plan.diary_lead,
            columns=_columns(words),
            cramp=_("If it came back"),
            dates=days_from(start, DAYS, words),
        ),
        visit=_visit_list(plan, words),
    )


def _visit_list(plan: TakeHome, words: Words) -> VisitListProps:
    _ = words.gettext
    others = tuple(line for line in plan.tickable if line not in plan.tell)
    return VisitListProps(
        tell=plan.tell_title,
        lines=(*((line, True) for line in plan.tell), *((line, False) for line in others)),
        medicines=_("My medicines"),
        columns=(_("Name"), _("How much"), _("How often")),
    )


def _labels(plan: TakeHome, words: Words, start: date | None) -> SheetLabels:
    _ = words.gettext
    book = _("Book a visit: scan the code, or go to {address}")
    made = long_date(words, start) if start else ""
    return SheetLabels(
        book=book.format(address=plan.booking_address),
        made=made,
        page=_("Page {number} of {of}"),
        agenda=(plan.is_suggested and plan.suggestion) or plan.weeks or _("Your week"),
        feel=_("What you feel:"),
        notes=_("My questions for the next visit"),
        urgent=_("Signs that cannot wait"),
        later=_("Other warning signs"),
    )


def _columns(words: Words) -> tuple[str, ...]:
    _ = words.gettext
    return (
        _("Date"),
        _("Done"),
        _("Time"),
        _("Where"),
        _("Minutes"),
        _("Pain 0–10"),
        _("What helped"),
    )


def _pictures(item: Prescribed, exercises: Exercises, words: Words) -> PictureProps:
    """Return where an exercise begins, and its most telling moment."""
    scene, side = exercises.scene(item.exercise), pictured_side(item)
    start, end = _captions(scene.motion.kind, words)
    return PictureProps(
        PoseProps(scene.draw(0.0, 0.0, side), start),
        PoseProps(exercises.telling(item.exercise, side), end),
        _pictured(side, scene.view, words),
    )


def pictured_side(item: Prescribed) -> Side:
    """Return the side that a picture of it shows: of two the left one, as in the exercise itself;
    the side that a release was done on."""
    return item.side or ("left" if item.each_side else "both")


def _pictured(side: Side, view: View, words: Words) -> str:
    """Return which side the pictures show, and whether as in a mirror."""
    _ = words.gettext
    if side == "both":
        return ""
    mirrored = reflects(view, mirror=False)
    if side == "right":
        return _("Pictures: right side, as in a mirror") if mirrored else _("Pictures: right side")
    return _("Pictures: left side, as in a mirror") if mirrored else _("Pictures: left side")


def _captions(kind: Kind, words: Words) -> tuple[str, str]:
    _ = words.gettext
    ends: dict[Kind, str] = {
        "hold": _("Hold here"),
        "reps": _("Up to here, and back"),
        "cycle": _("Then this, and again"),
    }
    return _("Start"), ends[kind]


def _agenda(plan: TakeHome, words: Words) -> tuple[AgendaRow, ...]:
    """Return a row for each rhythm of the exercises; it says of those that the clinic suggests
    besides the patient's own that they are so."""
    grouped: dict[str, list[tuple[int, str]]] = {}
    besides = words.gettext("{when} (our suggestion)")
    for number, exercise in sorted(enumerate(plan.exercises, start=1), key=lambda x: _rank(x[1])):
        when = opened(exercise.dose.rhythm)
        if exercise.suggested and not plan.is_suggested:
            when = besides.format(when=when)
        grouped.setdefault(when, []).append((number, exercise.title))
    return tuple(AgendaRow(when, tuple(found)) for when, found in grouped.items())


def _rank(exercise: HomeExercise) -> tuple[bool, int]:
    """Return a place: daily ones by how often, then those without a rhythm, then as needed."""
    return exercise.as_needed, -(exercise.prescribed.a_day or 0)
