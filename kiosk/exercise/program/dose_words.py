"""A program in words: its weeks; how long and how many times, or how many sets of how many."""

from kiosk.content.model.pack import ProgramDose, Stage
from kiosk.exercise.dose.extras import days_words
from kiosk.shared.wording import Words

_OFTEN_IN_WORDS = 2


def dose_words(dose: ProgramDose, words: Words) -> str:
    """Return the dose in one line: "30 seconds, 3 times, twice a day", or "3 sets of 12"."""
    _ = words.gettext
    length = dose.hold if dose.hold is not None else dose.seconds
    if length is None:
        sets = words.ngettext("{n} set", "{n} sets", dose.sets)
        text = _("{sets} of {count}").format(sets=sets, count=dose.reps)
    else:
        seconds = words.ngettext("{n} second", "{n} seconds", length)
        times = words.ngettext("{n} time", "{n} times", dose.sets)
        text = _("{seconds}, {times}").format(seconds=seconds, times=times)
    days = days_words(dose.days_a_week, words) if dose.days_a_week else ""
    for often in (_often(dose.a_day, words), days):
        text = _("{dose}, {often}").format(dose=text, often=often) if often else text
    return text


def weeks_words(stage: Stage, words: Words) -> str:
    """Return the weeks of a stage in words, such as "Weeks 1–2"."""
    _ = words.gettext
    if stage.first == stage.last:
        return _("Week {number}").format(number=stage.first)
    return _("Weeks {first}–{last}").format(first=stage.first, last=stage.last)


def _often(a_day: int | None, words: Words) -> str:
    _ = words.gettext
    if a_day is None:
        return ""
    if a_day == 1:
        return _("once a day")
    if a_day == _OFTEN_IN_WORDS:
        return _("twice a day")
    return words.ngettext("{n} time a day", "{n} times a day", a_day)
