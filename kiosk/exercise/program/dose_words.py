"""A program's dose in words, as physios write it: sets × repetitions or seconds."""

from kiosk.content.model.pack import ProgramDose
from kiosk.exercise.dose.extras import days_words
from kiosk.shared.wording import Words

_OFTEN_IN_WORDS = 2


def dose_words(dose: ProgramDose, words: Words) -> str:
    """Return the dose in one line: "3 × 30 seconds, twice a day", "3 × 12, 3 days a week"."""
    _ = words.gettext
    length = dose.hold if dose.hold is not None else dose.seconds
    if length is None:
        count = str(dose.reps)
    else:
        count = words.ngettext("{n} second", "{n} seconds", length)
    text = _("{sets} × {count}").format(sets=dose.sets, count=count)
    days = days_words(dose.days_a_week, words) if dose.days_a_week else ""
    for often in (_often(dose.a_day, words), days):
        text = _("{dose}, {often}").format(dose=text, often=often) if often else text
    return text


def _often(a_day: int | None, words: Words) -> str:
    _ = words.gettext
    if a_day is None:
        return ""
    if a_day == 1:
        return _("once a day")
    if a_day == _OFTEN_IN_WORDS:
        return _("twice a day")
    return words.ngettext("{n} time a day", "{n} times a day", a_day)
