"""Usage: what people read, do and look for, by week or by month, in charts and in words."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial

from kiosk.clinic.file_names import CLINIC
from kiosk.content.model.pack import Toc
from kiosk.exercise.program.load import ticks
from kiosk.shared.comfort import TextSize
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.edit.documents import NO, YES
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field, FieldKind
from kiosk.staff.pages.pieces import (
    Bars,
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
from kiosk.staff.snapshot import Snapshot
from kiosk.usage.counting import Counted
from kiosk.usage.report import DaySpan, UsageSums, months, sums, weeks
from kiosk.visit.comfort_words import size_name

MONTHS = "months"
"""The item that is open while months show; else weeks do."""
_WEEKS, _MONTHS = 8, 6
_DAYS = 7
"""Days that the overview shows."""
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


def last_days(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the visits of the last days for the overview, or why there are none."""
    _ = words.gettext
    if not facts.clinic.count_usage:
        return (Words(_("Counting is switched off")),)
    days = [facts.today - timedelta(days=back) for back in reversed(range(_DAYS))]
    visits = tuple(sums(facts.usage, DaySpan(d, d)).total(Counted.VISIT) for d in days)
    if not any(visits):
        return (Words(_("Nobody has used the kiosk in the last seven days.")),)
    names = weekdays(words)
    labels = tuple(names[day.weekday()] for day in days[:-1])
    many, said = _("How many"), _summary(_("Visits"), (*labels, _("Today")), visits, words)
    return (Bars((*labels, _("Today")), visits, (), ticks(max(visits)), "", many, ("", ""), said),)


def weekdays(words: Wording) -> tuple[str, ...]:
    """Return the short names of the days of the week, Monday first."""
    _ = words.gettext
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _pieces(facts: Snapshot, by_month: bool, toc: Toc, words: Wording) -> Iterator[Piece]:
    _ = words.gettext
    spans = months(facts.today, _MONTHS) if by_month else weeks(facts.today, _WEEKS)
    whole = DaySpan(spans[0].first, spans[-1].last)
    found = sums(facts.usage, whole)
    if not found.counts:
        yield from _nothing(facts, words)
    else:
        yield _choice(by_month, words)
        visits, *others = _charts(facts, spans, by_month, words)
        yield visits
        yield _cards(found, whole, words)
        yield from others
        yield from _lists(found, toc, words)
    kept = _("Only how many visits a day: no times, no sequences, nothing about a person.")
    yield Words(f"{kept} {_('Counts are kept for 400 days.')}")
    yield _switch(facts, words)


def _nothing(facts: Snapshot, words: Wording) -> Iterator[Piece]:
    _ = words.gettext
    if facts.clinic.count_usage:
        yield Heading(_("Nothing to show yet"))
        yield Words(_("Once people have used the kiosk, you see here what they read and do."))
    else:
        yield Heading(_("Counting is switched off"))


def _choice(by_month: bool, words: Wording) -> Presses:
    _ = words.gettext
    ways = ((_("By week"), "", not by_month), (_("By month"), MONTHS, by_month))
    return Presses(tuple(_way(text, e.OpenItem(item), on) for text, item, on in ways))


def _charts(
    facts: Snapshot, spans: tuple[DaySpan, ...], by_month: bool, words: Wording
) -> Iterator[Piece]:
    """Yield the charts of the visits, beside each other where there is room, then others."""
    _ = words.gettext
    parts = [sums(facts.usage, span) for span in spans]
    visits = tuple(part.total(Counted.VISIT) for part in parts)
    begun = tuple(part.total(Counted.BEGUN) for part in parts)
    # counted on the day it happens: one begun before midnight may be finished in the next week
    finished = tuple(
        min(part.total(Counted.FINISHED), n) for part, n in zip(parts, begun, strict=True)
    )
    labels = tuple(s.first.isoformat()[:7] if by_month else s.first.isoformat()[5:] for s in spans)
    across = _("Month") if by_month else _("Week from")
    many = _("How many")
    said = _summary(_("Visits"), labels, visits, words)
    below = labels if by_month else _shortened(labels)
    bars = Bars(below, visits, (), ticks(max(*visits, 1)), across, many, ("", ""), said)
    whole = DaySpan(spans[0].first, spans[-1].last)
    yield Panels((Panel(_("Visits"), (bars,)), _by_weekday(facts, whole, words)))
    if any(begun):
        said = _summary(_("Exercises begun"), labels, begun, words)
        said = f"{said} {_summary(_('Exercises finished'), labels, finished, words)}"
        keys = (_("Finished"), _("Begun, not finished"))
        bars = Bars(below, finished, begun, ticks(max(begun)), across, many, keys, said)
        yield Panels((Panel(_("Exercises"), (bars,)),))


def _shortened(days: tuple[str, ...]) -> tuple[str, ...]:
    """Return month and day only where a month begins, else the day: so they stand apart."""
    before = ("", *days)
    return tuple(d if d[:2] != b[:2] else d[3:] for d, b in zip(days, before, strict=False))


def _by_weekday(facts: Snapshot, whole: DaySpan, words: Wording) -> Panel:
    """Return on which days of the week people come: counts know the day, and no hour."""
    _ = words.gettext
    visits = [0] * 7
    for row in facts.usage:
        if row.what == Counted.VISIT.value and whole.holds(row.day):
            visits[row.day.weekday()] += row.times
    names, values = weekdays(words), tuple(visits)
    said = _summary(_("Visits by day of the week"), names, values, words)
    highest = ticks(max(*values, 1))
    bars = Bars(names, values, (), highest, "", _("How many"), ("", ""), said)
    return Panel(_("Visits by day of the week"), (bars,))


def _summary(what: str, labels: tuple[str, ...], values: tuple[int, ...], words: Wording) -> str:
    """Return a chart's numbers in words, for screen readers."""
    _ = words.gettext
    pairs = zip(labels, values, strict=True)
    numbers = ", ".join(_("{when}: {n}").format(when=when, n=n) for when, n in pairs)
    return f"{what}. {numbers}."


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
            Card(_("Ended by the quiet time"), _visits(found.total(Counted.IDLE), words), stayed),
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
    lines = tuple(Count(named(name), said(times)) for name, times in most)
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
