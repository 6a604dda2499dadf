"""The charts of usage: visits by week or month, by part of the day, by day of the week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from kiosk.exercise.program.load import ticks
from kiosk.shared.wording import Words as Wording
from kiosk.staff.pages.pieces import Bars, Count, Panel, Piece, Words
from kiosk.staff.snapshot import Snapshot
from kiosk.usage.counting import Counted
from kiosk.usage.day_parts import BEGINS, DayPart
from kiosk.usage.report import DaySpan, sums

_DAYS = 7
"""Days that the overview shows."""


@dataclass(frozen=True, slots=True)
class UsageCharts:
    """The charts of some weeks or months."""

    facts: Snapshot
    spans: tuple[DaySpan, ...]
    by_month: bool
    words: Wording

    @property
    def whole(self) -> DaySpan:
        """All of the days."""
        return DaySpan(self.spans[0].first, self.spans[-1].last)

    def visits(self) -> Panel:
        """Return the visits of each week or month."""
        visits = self._each(Counted.VISIT)
        return Panel(self.words.gettext("Visits"), (self._over_time(visits),))

    def exercises(self) -> Iterator[Panel]:
        """Yield the exercises begun and finished, if there were any."""
        _ = self.words.gettext
        begun = self._each(Counted.BEGUN)
        # counted on the day it happens: one begun before midnight may be finished in the next week
        pairs = zip(self._each(Counted.FINISHED), begun, strict=True)
        finished = tuple(min(pair) for pair in pairs)
        if any(begun):
            yield Panel(_("Exercises"), (self._over_time(finished, begun),))

    def by_part_of_day(self) -> Panel:
        """Return in which part of the day people come."""
        _ = self.words.gettext
        rows = [r for r in self.facts.usage if r.what == Counted.PART.value and r.times]
        found = sums(rows, self.whole)
        names = day_parts(self.words)
        values = tuple(found.of(Counted.PART, part.value) for part in names)
        title = _("Visits by part of the day")
        if not any(values):
            later = _("This shows once five visits have come in one part of the day.")
            hours = zip(names.values(), _hours(self.words), strict=True)
            told = (Count(name, when) for name, when in hours)
            return Panel(title, (Words(later), *told))
        said = summary(title, tuple(names.values()), values, self.words)
        highest, many = ticks(max(values)), _("How many")
        hours = zip(names.values(), _hours(self.words), strict=True)
        below = tuple(f"{name}\n{when}" for name, when in hours)
        bars = Bars(below, values, (), highest, "", many, ("", ""), said)
        first = max(min(row.day for row in rows), self.whole.first)
        since = _("Counted five at a time, since {day}.").format(day=first)
        return Panel(title, (bars, Words(since, small=True)))

    def by_weekday(self) -> Panel:
        """Return on which days of the week people come."""
        _ = self.words.gettext
        visits = [0] * 7
        for row in self.facts.usage:
            if row.what == Counted.VISIT.value and self.whole.holds(row.day):
                visits[row.day.weekday()] += row.times
        names, values = weekdays(self.words), tuple(visits)
        title = _("Visits by day of the week")
        said = summary(title, names, values, self.words)
        highest = ticks(max(*values, 1))
        bars = Bars(names, values, (), highest, "", _("How many"), ("", ""), said)
        return Panel(title, (bars,))

    def _each(self, what: Counted) -> tuple[int, ...]:
        return tuple(sums(self.facts.usage, span).total(what) for span in self.spans)

    def _over_time(self, values: tuple[int, ...], whole: tuple[int, ...] = ()) -> Bars:
        """Return a chart of weeks or months; `whole` are the exercises begun, if it is of those."""
        _ = self.words.gettext
        firsts = [span.first.isoformat() for span in self.spans]
        labels = tuple(first[:7] if self.by_month else first[5:] for first in firsts)
        below = _shortened(labels)
        across = _("Month") if self.by_month else _("Week from")
        highest, many = ticks(max(*values, *whole, 1)), _("How many")
        if not whole:
            said = summary(_("Visits"), labels, values, self.words)
            return Bars(below, values, (), highest, across, many, ("", ""), said)
        said = summary(_("Exercises begun"), labels, whole, self.words)
        said = f"{said} {summary(_('Exercises finished'), labels, values, self.words)}"
        keys = (_("Finished"), _("Begun, not finished"))
        return Bars(below, values, whole, highest, across, many, keys, said)


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
    labels = (*(names[day.weekday()] for day in days[:-1]), _("Today"))
    said = summary(_("Visits"), labels, visits, words)
    return (Bars(labels, visits, (), ticks(max(visits)), "", _("How many"), ("", ""), said),)


def weekdays(words: Wording) -> tuple[str, ...]:
    """Return the short names of the days of the week, Monday first."""
    _ = words.gettext
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def day_parts(words: Wording) -> dict[DayPart, str]:
    """Return the names of the parts of the day, in order."""
    _ = words.gettext
    return {
        DayPart.MORNING: _("Morning"),
        DayPart.MIDDAY: _("Midday"),
        DayPart.AFTERNOON: _("Afternoon"),
        DayPart.EVENING: _("Evening"),
    }


def summary(what: str, labels: tuple[str, ...], values: tuple[int, ...], words: Wording) -> str:
    """Return a chart's numbers in words, for screen readers."""
    _ = words.gettext
    pairs = zip(labels, values, strict=True)
    numbers = ", ".join(_("{when}: {n}").format(when=when, n=n) for when, n in pairs)
    return f"{what}. {numbers}."


def _hours(words: Wording) -> tuple[str, ...]:
    """Return until when each part of the day lasts, and from when the last one does."""
    _ = words.gettext
    ends = [f"{hour}:00" for hour in BEGINS.values()]
    until = (_("to {time}").format(time=time) for time in ends)
    return (*until, _("from {time}").format(time=ends[-1]))


def _shortened(days: tuple[str, ...]) -> tuple[str, ...]:
    """Return the month of a day, or the year of a month, only where it begins: so the labels stand
    apart."""
    parted = [day.rpartition("-") for day in days]
    before = ["", *(larger for larger, _, _ in parted)]
    return tuple(
        smaller if larger == last else f"{larger}{dash}{smaller}"
        for (larger, dash, smaller), last in zip(parted, before, strict=False)
    )
