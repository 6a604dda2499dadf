"""The dose of an exercise at home, in words: how much, on which days, how often.

The screen, the code, the reminders and the paper say the same; paper alone has room to set the
phrases one below the other.
"""

import re
from dataclasses import dataclass

from kiosk.exercise.dose.extras import Extras, days_words, resistance_words
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.shared.wording import Words

_NO_MORE = Extras()
MORNING_AND_NIGHT = 2
"""Times a day that mean morning and night (the source's "bd", twice daily)."""
WEEK = 7
_BETWEEN_PHRASES = re.compile(r"(?<=[,;،؛]) ")


@dataclass(frozen=True, slots=True)
class DoseWords:
    """A dose in phrases: `amount` such as "Hold 30 seconds", "3 times"; then when.

    `often` is empty where nobody said how many times a day. `every_day`, or `agreed` where patient
    and physio choose the days; neither for an exercise that is done when needed. `days_a_week` is
    None where nobody said on how many.
    """

    amount: tuple[str, ...]
    often: str
    days: str
    every_day: bool = False
    agreed: bool = False
    days_a_week: int | None = None

    @property
    def line(self) -> str:
        """Return the dose in one line: "Hold 30 seconds, 3 times; every day, once a day"."""
        amount = ", ".join(filter(None, self.amount))
        return f"{amount}; {self.rhythm}"

    @property
    def rhythm(self) -> str:
        """Return on which days and how often, in one line: "every day, once a day"."""
        return ", ".join(filter(None, (self.days, self.often)))


def dose_words(
    item: Prescribed, words: Words, more: Extras = _NO_MORE, *, as_needed: bool = False
) -> DoseWords:
    """Return a dose in words; `as_needed`: for a cramp now, not for every day."""
    _ = words.gettext
    amount = _amount(item, words, more)
    if as_needed:
        return DoseWords(amount, "", _("when you need it"))
    days = item.days_a_week or more.days_a_week
    often = "" if item.a_day is None else times_a_day(item.a_day, words)
    if days is None and item.a_day is None:
        return DoseWords(amount, often, _("on the days you agreed"), agreed=True)
    if days in (None, WEEK):
        return DoseWords(amount, often, _("every day"), every_day=True, days_a_week=WEEK)
    return DoseWords(amount, often, days_words(days, words), agreed=True, days_a_week=days)


def times_a_day(often: int, words: Words) -> str:
    """Return how many times a day."""
    _ = words.gettext
    if often == MORNING_AND_NIGHT:
        return _("morning and night")
    if often == 1:
        return _("once a day")
    return words.ngettext("{n} time a day", "{n} times a day", often)


def kept_together(dose: str) -> str:
    """Return the dose with no-break spaces within its phrases, so that lines break between them."""
    phrases = _BETWEEN_PHRASES.split(dose)
    return " ".join(phrase.replace(" ", "\N{NO-BREAK SPACE}") for phrase in phrases)


def _amount(item: Prescribed, words: Words, more: Extras) -> tuple[str, ...]:
    """Return how long or how many, how many times, against what, on which sides."""
    _ = words.gettext
    side, against = _side(item, words), resistance_words(more, words)
    if item.reps is not None:
        sets = words.ngettext("{n} set", "{n} sets", item.sets)
        counted = _("{sets} of {count}").format(sets=sets, count=item.reps)
        return tuple(filter(None, (counted, _each(more.rep_hold, words), side, against)))
    length = item.hold if item.hold is not None else item.drill or 0
    seconds = words.ngettext("{n} second", "{n} seconds", length)
    held = _("Hold {seconds}").format(seconds=seconds) if item.hold is not None else seconds
    times = words.ngettext("{n} time", "{n} times", item.sets)
    return tuple(filter(None, (held, ", ".join(filter(None, (times, side))), against)))


def _side(item: Prescribed, words: Words) -> str:
    _ = words.gettext
    if item.side is not None:
        return {"left": _("left side"), "right": _("right side")}[item.side]
    return _("each side") if item.each_side else ""


def _each(hold: int | None, words: Words) -> str:
    """Return how long each repetition is held; empty if none is."""
    if hold is None:
        return ""
    seconds = words.ngettext("{n} second", "{n} seconds", hold)
    return words.gettext("hold each for {seconds}").format(seconds=seconds)
