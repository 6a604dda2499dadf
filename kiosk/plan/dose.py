"""The dose of an exercise at home, in words."""

from kiosk.exercise.dose.extras import Extras, days_words, resistance_words
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.shared.wording import Words

_NO_MORE = Extras()
MORNING_AND_NIGHT = 2
"""Times a day that mean morning and night (the source's "bd", twice daily)."""


def dose_words(item: Prescribed, words: Words, more: Extras = _NO_MORE) -> str:
    """Return the dose in one line, such as "Hold 30 seconds, 3 times · each side"."""
    _ = words.gettext
    parts = [_how_much(item, words, more.rep_hold)]
    if item.each_side:
        parts.append(_("each side"))
    if resistance := resistance_words(more, words):
        parts.append(resistance)
    if item.a_day == MORNING_AND_NIGHT:
        parts.append(_("morning and night"))
    elif item.a_day == 1:
        parts.append(_("once a day"))
    elif item.a_day is not None:
        parts.append(words.ngettext("{n} time a day", "{n} times a day", item.a_day))
    if days := item.days_a_week or more.days_a_week:
        parts.append(days_words(days, words))
    return " · ".join(parts)


def kept_together(dose: str) -> str:
    """Return the dose with no-break spaces within its parts, so that lines break between them."""
    return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in dose.split(" · "))


def _how_much(item: Prescribed, words: Words, rep_hold: int | None) -> str:
    _ = words.gettext
    if item.reps is not None:
        sets = words.ngettext("{n} set", "{n} sets", item.sets)
        text = _("{sets} of {count}").format(sets=sets, count=item.reps)
        if rep_hold is None:
            return text
        seconds = words.ngettext("{n} second", "{n} seconds", rep_hold)
        return _("{dose}, hold each for {seconds}").format(dose=text, seconds=seconds)
    length = item.hold if item.hold is not None else item.drill or 0
    seconds = words.ngettext("{n} second", "{n} seconds", length)
    times = words.ngettext("{n} time", "{n} times", item.sets)
    text = _("Hold {seconds}, {times}") if item.hold is not None else _("{seconds}, {times}")
    return text.format(seconds=seconds, times=times)
