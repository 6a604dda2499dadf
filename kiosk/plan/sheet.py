"""The printed plan as Props: its content in order, with a picture of each figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.repository import Exercises
from kiosk.exercise.session.side_words import seen_words, side_words
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.skeleton.sides import Side
from kiosk.plan.model import DAYS, TakeHome
from kiosk.shared import time_zone
from kiosk.shared.wording import Words


@dataclass(frozen=True, slots=True)
class SheetLabels:
    """Labels on the paper. `page` has `{number}` and `{of}` to fill in."""

    book: str
    page: str


@dataclass(frozen=True, slots=True)
class PictureProps:
    """A figure on paper; `side` says which side it shows, empty if both work at once."""

    drawing: Drawing
    side: str


@dataclass(frozen=True, slots=True)
class DiaryProps:
    """The two-week diary: an empty table. `columns` are its headings, `dates` its first column."""

    title: str
    lead: str
    columns: tuple[str, ...]
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetProps:
    """The whole paper. `pictures` has one for each exercise, in order."""

    plan: TakeHome
    pictures: tuple[PictureProps, ...]
    labels: SheetLabels
    diary: DiaryProps


def build_sheet_view(
    plan: TakeHome, exercises: Exercises, words: Words, start: date | None = None
) -> SheetProps:
    """Return the paper's Props. The diary's dates run from `start`; None leaves them to fill in."""
    _ = words.gettext
    return SheetProps(
        plan=plan,
        pictures=tuple(_picture(x.prescribed, exercises, words) for x in plan.exercises),
        labels=SheetLabels(
            book=_("Book a visit: scan the code, or go to {address}").format(
                address=plan.booking_address
            ),
            page=_("Page {number} of {of}"),
        ),
        diary=_diary(plan.diary_lead, words, start),
    )


def _picture(item: Prescribed, exercises: Exercises, words: Words) -> PictureProps:
    """Return the most telling moment: in the stretch, or half-way round a movement.

    Of two sides the left one, as in the exercise itself.
    """
    scene = exercises.scene(item.exercise)
    side: Side = "left" if item.each_side else "both"
    seen = seen_words(scene.view, side, words)
    said = side_words(side, words) if item.each_side else ""
    return PictureProps(
        scene.draw(scene.telling_phase, 0.0, side), " · ".join(filter(None, (said, seen)))
    )


def _diary(lead: str, words: Words, start: date | None) -> DiaryProps:
    _ = words.gettext
    return DiaryProps(
        title=_("Two-week diary"),
        lead=lead,
        columns=(
            _("Date"),
            _("Time"),
            _("Where"),
            _("Minutes"),
            _("Pain 0–10"),
            _("What helped"),
        ),
        dates=tuple(_dates(words, start)),
    )


def _dates(words: Words, start: date | None) -> Iterator[str]:
    """Yield the first column: each day in local form, or blanks."""
    if start is None:
        yield from [""] * DAYS
        return
    time_zone.settle()
    from babel import Locale, UnknownLocaleError  # 60 ms, only when somebody prints
    from babel.dates import format_date

    try:
        locale = Locale.parse(words.language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    # Translators: a day in the diary: weekday, day, month (Unicode CLDR date pattern)
    pattern = words.gettext("EEE d MMM")
    for day in range(DAYS):
        yield format_date(start + timedelta(days=day), pattern, locale)
