"""Usage: what people read, do and look for, by week or by month, in charts and in words."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from kiosk.clinic.file_names import CLINIC
from kiosk.content.model.pack import Toc
from kiosk.shared.comfort import TextSize
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.edit.documents import NO, YES
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field, FieldKind
from kiosk.staff.pages.pieces import (
    Card,
    Cards,
    Count,
    Heading,
    Line,
    Panel,
    Panels,
    Piece,
    Press,
    Presses,
    Words,
)
from kiosk.staff.pages.usage_charts import UsageCharts
from kiosk.staff.snapshot import Snapshot
from kiosk.usage.counting import Counted
from kiosk.usage.report import DaySpan, UsageSums, months, sums, weeks
from kiosk.visit.comfort_words import size_name

MONTHS = "months"
"""The item that is open while months show; else weeks do."""
_WEEKS, _MONTHS = 8, 6
_MOST = 6
"""Lines of a list."""


def usage(facts: Snapshot, item: str, toc: Toc, words: Wording) -> tuple[Piece, ...]:
    """Return the page."""
    return tuple(_pieces(facts, item == MONTHS, toc, words))


def today_counts(found: UsageSums, toc: Toc, words: Wording) -> tuple[tuple[str, str], ...]:
    """Return today for the overview: how many visits, and which page was read most."""
    _ = words.gettext
    read = found.most(Counted.PAGE, 1)
    most = _("Most read: {page}").format(page=_section(toc, read[0][0])) if read else ""
    return ((most, _visits(found.total(Counted.VISIT), words)),)


def _pieces(facts: Snapshot, by_month: bool, toc: Toc, words: Wording) -> Iterator[Piece]:
    _ = words.gettext
    spans = months(facts.today, _MONTHS) if by_month else weeks(facts.today, _WEEKS)
    whole = DaySpan(spans[0].first, spans[-1].last)
    found = sums(facts.usage, whole)
    if not found.counts:
        yield from _nothing(facts, words)
    else:
        charts = UsageCharts(facts, spans, by_month, words)
        yield _choice(by_month, words)
        yield _cards(found, whole, words)
        yield Panels((charts.visits(), charts.by_part_of_day()))
        yield Panels((charts.by_weekday(), *charts.exercises()))
        yield from _lists(found, toc, words)
    yield Words(_kept(words))
    yield _switch(facts, words)


def _nothing(facts: Snapshot, words: Wording) -> Iterator[Piece]:
    _ = words.gettext
    if facts.clinic.count_usage:
        yield Heading(_("Nothing to show yet"))
        yield Words(_("Once people have used the kiosk, you see here what they read and do."))
    else:
        yield Heading(_("Counting is switched off"))


def _kept(words: Wording) -> str:
    _ = words.gettext
    kept = _("Only how many visits a day, and how many a week came in each part of the day.")
    never = _("No times, no sequences, nothing about a person.")
    return f"{kept} {never} {_('Counts are kept for 400 days.')}"


def _choice(by_month: bool, words: Wording) -> Presses:
    _ = words.gettext
    ways = ((_("By week"), "", not by_month), (_("By month"), MONTHS, by_month))
    return Presses(tuple(_way(text, e.OpenItem(item), on) for text, item, on in ways))


def _cards(found: UsageSums, whole: DaySpan, words: Wording) -> Cards:
    _ = words.gettext
    helped, not_helped = found.total(Counted.HELPED), found.total(Counted.NOT_HELPED)
    judged = _("{yes} yes, {no} not really").format(yes=helped, no=not_helped)
    stayed = _("“I’m still here” in {n}").format(n=found.total(Counted.STAYED))
    return Cards(
        (
            Card(
                _("Since {day}").format(day=whole.first), _visits(found.total(Counted.VISIT), words)
            ),
            Card(_("Did this answer you?"), judged),
            Card(_("Searches without a hit"), str(found.total(Counted.MISSED))),
            Card(_("Quiet time ended"), _visits(found.total(Counted.IDLE), words), stayed),
        )
    )


def _lists(found: UsageSums, toc: Toc, words: Wording) -> Iterator[Piece]:
    """Yield the lists that have something to say, two beside each other where there is room."""
    _ = words.gettext
    visits = partial(_visits, words=words)
    section, question = partial(_section, toc), partial(_question, toc)
    ways = {"phone": _("On my phone"), "calendar": _("Reminders"), "print": _("On paper")}
    sizes = {size.value: size_name(size, words) for size in TextSize}
    page = partial(_page_of, toc)
    lists = (
        _list(_("Most read"), found, Counted.PAGE, section, visits),
        _list(_("Questions opened"), found, Counted.QUESTION, question, visits),
        _exercises(found, toc, words),
        _list(_("Not really answered"), found, Counted.NOT_HELPED, question, visits),
        _list(_("Words searched in vain"), found, Counted.MISSED_WORDS, str, visits),
        _list(_("Videos begun"), found, Counted.VIDEO_BEGUN, str, visits),
        _list(_("Videos watched to the end"), found, Counted.VIDEO_ENDED, str, visits),
        _list(_("Moving pictures played"), found, Counted.PLAYED, page, visits),
        _list(_("Plan taken home"), found, Counted.TAKEN, _named_in(ways), visits),
        _list(_("Languages"), found, Counted.LANGUAGE, language_name, visits),
        _list(_("Text size"), found, Counted.TEXT_SIZE, _named_in(sizes), visits),
    )
    shown = [panel for panel in lists if panel is not None]
    yield from (Panels(tuple(shown[i : i + 2])) for i in range(0, len(shown), 2))


def _named_in(names: Mapping[str, str]) -> Callable[[str], str]:
    """Return what looks a name up; one that nobody knows any more stands for itself."""
    return lambda name: names.get(name, name)


def _list(
    title: str,
    found: UsageSums,
    what: Counted,
    named: Callable[[str], str],
    said: Callable[[int], str],
) -> Panel | None:
    most = found.most(what, _MOST)
    lines = tuple(Count(named(name), said(times), times / most[0][1]) for name, times in most)
    return Panel(title, lines) if lines else None


def _exercises(found: UsageSums, toc: Toc, words: Wording) -> Panel | None:
    _ = words.gettext
    names = [name for name, _n in found.most(Counted.BEGUN, _MOST)]
    names += [name for name, _n in found.most(Counted.DEMONSTRATED, _MOST) if name not in names]
    lines = []
    for name in names:
        text = _("begun {begun}, finished {finished}, shown by a clinician {shown}").format(
            begun=found.of(Counted.BEGUN, name),
            finished=found.of(Counted.FINISHED, name),
            shown=found.of(Counted.DEMONSTRATED, name),
        )
        head = toc.exercises.get(name)
        lines.append(Line(head.title if head else name, text, plain=True))
    return Panel(_("Exercises in how many visits"), tuple(lines)) if lines else None


def _switch(facts: Snapshot, words: Wording) -> Presses:
    _ = words.gettext
    field = Field(CLINIC, "count_usage", FieldKind.TRUTH)
    on = facts.clinic.count_usage
    ways = ((_("Count"), YES, on), (_("Count nothing"), NO, not on))
    return Presses(tuple(_way(text, e.Choose(field, value), now) for text, value, now in ways))


def _way(text: str, event: e.Event, chosen: bool) -> Press:
    return Press(text, event, "primary" if chosen else "plain", "check" if chosen else "")


def _visits(n: int, words: Wording) -> str:
    return words.ngettext("{n} visit", "{n} visits", n)


def _section(toc: Toc, name: str) -> str:
    return toc.sections[name].title if name in toc.sections else name


def _page_of(toc: Toc, key: str) -> str:
    """Return the page of a moving picture; its key begins with it."""
    return _section(toc, key.partition("/")[0])


def _question(toc: Toc, name: str) -> str:
    return next((q.title for q in toc.questions if q.id == name), name)
