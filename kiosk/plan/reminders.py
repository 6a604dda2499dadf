"""The text of a plan's reminders, from the whole plan down to what is never dropped.

A reminder has a summary, which a phone shows, and a description. It rings at a time of day, on so
many days of a week, for the exercises that are done then: stretches every day, strength work in a
program on three. One without a rhythm by the day is in the morning's. One that is only for a cramp
(`as_needed`) stands at the end and causes no reminder of its own.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.plan.dose import MORNING_AND_NIGHT, WEEK
from kiosk.plan.model import HomeExercise, TakeHome
from kiosk.shared.graphemes import start_of
from kiosk.shared.wording import Words

_SUMMARY_LENGTHS = (60, 30, 15, 5)
_BETWEEN = "; "
"""Separates names: they contain commas."""
_USUAL_DAYS = 3
"""Days of a week for an exercise whose days patient and physio agreed on without a number here."""

Texts = tuple[str, str]
"""A summary and a description."""


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """A time of day for a reminder. `id` is part of the event's UID."""

    id: str
    at: datetime.time


MORNING = ReminderTime("morning", datetime.time(8, 0))
NIGHT = ReminderTime("night", datetime.time(21, 0))


@dataclass(frozen=True, slots=True)
class Reminder:
    """It rings at a time of day, on `days` days of a week."""

    moment: ReminderTime
    days: int = WEEK

    @property
    def id(self) -> str:
        """Part of the event's UID."""
        return self.moment.id if self.days == WEEK else f"{self.moment.id}-{self.days}"

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week, Monday is 0, with the days of rest spread between them."""
        return tuple(day * WEEK // self.days for day in range(self.days))


def days_of(exercise: HomeExercise) -> int:
    """Return on how many days of a week an exercise is done."""
    return exercise.dose.days_a_week or _USUAL_DAYS


def due(exercise: HomeExercise, moment: ReminderTime) -> bool:
    """Return whether an exercise belongs to this time of day: once a day means at night."""
    if exercise.as_needed:
        return False
    often = exercise.prescribed.a_day
    if often is None:
        return moment.id != NIGHT.id
    return often >= MORNING_AND_NIGHT or moment.id == NIGHT.id


def in_order(plan: TakeHome, moments: Sequence[ReminderTime]) -> tuple[Reminder, ...]:
    """Return the reminders that have something due: those that ring on most days first, then those
    with the most exercises, as many readers take only the first.

    If nothing is due at any time, each time names the plan's habits.
    """
    week = sorted({days_of(x) for x in plan.exercises if not x.as_needed}, reverse=True)
    every = [Reminder(moment, days) for days in week for moment in moments]
    counts = {reminder: len(_due(plan, reminder)) for reminder in every}
    used = [reminder for reminder in every if counts[reminder]]
    if not used:
        return tuple(map(Reminder, moments))
    return tuple(sorted(used, key=lambda reminder: (-reminder.days, -counts[reminder])))


def _due(plan: TakeHome, reminder: Reminder) -> list[HomeExercise]:
    """Return the exercises that a reminder rings for."""
    return [
        exercise
        for exercise in plan.exercises
        if due(exercise, reminder.moment) and days_of(exercise) == reminder.days
    ]


def what_fits_first(
    plan: TakeHome, reminders: Sequence[Reminder], words: Words
) -> Iterator[tuple[Texts, ...]]:
    """Yield the texts of the first so many reminders, in order, each time shorter.

    The first reminder has the whole plan as long as it fits. Dropped, in this order: the warning
    signs after the exercises; of the later reminders, the doses but the first, then the text, whose
    exercises their summary names then; each exercise's own line on when to stop (replaced by one
    for all) if every reminder fits then, else the later reminders from the end; then doses, from
    the end, and exercises from the end; last the words of the summary. The first exercise always
    stands there with its dose and when to stop: a reminder that only says that there is something
    to do is none.
    """
    whole = [_summary(plan, reminder, words, _SUMMARY_LENGTHS[0]) for reminder in reminders]
    later = reminders[1:]
    heads = list(zip(whole[1:], [_due_list(plan, r, words) for r in later], strict=True))
    brief = list(zip(whole[1:], [_due_list(plan, r, words, doses=1) for r in later], strict=True))
    named = [(_named(plan, reminder, words), "") for reminder in later]
    plain = [(summary, "") for summary in whole[1:]]
    first = "\n".join(_whole(plan, words))
    for signs in plan.red_flag_forms:
        yield ((whole[0], "\n".join([first, *signs])), *heads)
    for rest in (heads, brief, named, plain):
        yield ((whole[0], first), *rest)
    count = len(_own(plan))
    short = "\n".join(_short(plan, count, count, words))
    for rest in (named, plain):
        yield ((whole[0], short), *rest)
    fewest = 0 if any(exercise.stop for exercise in plan.exercises) else len(later)
    for kept in range(len(later) - 1, fewest - 1, -1):
        yield ((whole[0], first), *named[:kept])
    for shorter in _shorter(plan, words):
        yield ((whole[0], shorter), *named)
        yield ((whole[0], shorter), *plain)
        for kept in range(len(later) - 1, -1, -1):
            yield ((whole[0], shorter), *named[:kept])
    least = min(count, 1)
    last = "\n".join(_short(plan, least, least, words))
    for length in _SUMMARY_LENGTHS:
        yield ((_summary(plan, reminders[0], words, length), last),)


def _shorter(plan: TakeHome, words: Words) -> Iterator[str]:
    """Yield the exercises with one line on when to stop: with fewer and fewer doses, then fewer and
    fewer names. The first exercise keeps both."""
    count = len(_own(plan))
    for doses in range(count, 0, -1):
        yield "\n".join(_short(plan, count, doses, words))
    for kept in range(count - 1, 0, -1):
        yield "\n".join(_short(plan, kept, 1, words))


def stop_words(words: Words) -> str:
    """Return one line on when to stop, for where there is no room for each exercise's own."""
    return words.gettext("Stop if it hurts sharply, or if you feel dizzy or unsteady.")


def _own(plan: TakeHome) -> list[HomeExercise]:
    """Return the plan's exercises, those that are `as_needed` last."""
    return sorted(plan.exercises, key=lambda exercise: exercise.as_needed)


def _whole(plan: TakeHome, words: Words) -> list[str]:
    """Return everything to do: the plan's exercises, or the general habits if it has none."""
    lines = [plan.weeks]
    for exercise in _own(plan):
        lines += [_line(exercise), exercise.stop]
    if habits := _habits(plan):
        lines = [*habits, stop_words(words), *lines]
    return [line for line in lines if line]


def _short(plan: TakeHome, kept: int, doses: int, words: Words) -> list[str]:
    """Return the first `kept` exercises, the first `doses` of them with their dose, and one line
    for all of them on when to stop."""
    own = _own(plan)
    lines = [plan.weeks] if plan.weeks and kept else []
    lines += _lines(own[:kept], doses)
    if kept < len(own) or doses < kept:
        lines.append(words.gettext("Your plan has more."))
    return [*(lines or _habits(plan)), stop_words(words)]


def _due_list(plan: TakeHome, reminder: Reminder, words: Words, doses: int | None = None) -> str:
    """Return what a reminder rings for, the first `doses` with their dose, and when to stop."""
    mine = _lines(_due(plan, reminder), doses)
    return "\n".join([*(mine or _habits(plan)), stop_words(words)])


def _habits(plan: TakeHome) -> list[str]:
    """Return the first habit, if no exercise of the plan is done daily."""
    if plan.is_done_daily:
        return []
    return [f"{habit.title} {habit.text}".strip() for habit in plan.habits[:1]]


def _lines(exercises: Sequence[HomeExercise], doses: int | None) -> list[str]:
    """Return a line for each exercise: the first so many with the dose, the rest by name."""
    dosed = len(exercises) if doses is None else doses
    return [_line(x) if i < dosed else x.title for i, x in enumerate(exercises)]


def _line(exercise: HomeExercise) -> str:
    return f"{exercise.title}: {exercise.dose_words}"


def _summary(plan: TakeHome, reminder: Reminder, words: Words, length: int) -> str:
    _ = words.gettext
    mine = [exercise.prescribed for exercise in _due(plan, reminder)]
    if not mine:
        return _shortened(plan.title, length)
    stretches = all(x.hold is not None and x.a_day is not None for x in mine)
    at_night = reminder.moment.id == NIGHT.id
    if stretches:
        return _shortened(_("Stretch tonight") if at_night else _("Morning stretch"), length)
    return _shortened(_("Exercises tonight") if at_night else _("Morning exercises"), length)


def _named(plan: TakeHome, reminder: Reminder, words: Words) -> str:
    """Return a summary that names the exercises, as many as are short enough: for a reminder
    without a text of its own."""
    longest = _SUMMARY_LENGTHS[0]
    summary = _summary(plan, reminder, words, longest)
    titles = [exercise.title for exercise in _due(plan, reminder)]
    forms = (f"{summary}: {_BETWEEN.join(titles[:n])}" for n in range(len(titles), 0, -1))
    return next((form for form in forms if len(form) <= longest), summary)


def _shortened(text: str, length: int) -> str:
    """Return the text, cut at a word if it is longer than `length` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    begun = start_of(text, length - 3)
    return (begun.rpartition(" ")[0] or begun).rstrip() + "..."
