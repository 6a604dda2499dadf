"""The text of a plan's reminders, from the whole plan down to what is never dropped.

A reminder has a summary, which a phone shows, and a description. How often a day an exercise is
done decides which reminders name it. One without a daily rhythm, such as strength work in a
program, is in the morning's, for the days agreed with the clinician. One that is only for a cramp
(`as_needed`) stands at the end and causes no reminder of its own.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from kiosk.plan.dose import MORNING_AND_NIGHT
from kiosk.plan.model import HomeExercise, TakeHome
from kiosk.shared.graphemes import start_of
from kiosk.shared.wording import Words

_SUMMARY_LENGTHS = (60, 30, 15, 5)

Texts = tuple[str, str]
"""A summary and a description."""


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """A time of day for a reminder. `id` is part of the event's UID."""

    id: str
    at: datetime.time


MORNING = ReminderTime("morning", datetime.time(8, 0))
NIGHT = ReminderTime("night", datetime.time(21, 0))


def due(exercise: HomeExercise, moment: ReminderTime) -> bool:
    """Return whether an exercise belongs to this time of day: once a day means at night."""
    if exercise.as_needed:
        return False
    often = exercise.prescribed.a_day
    if often is None:
        return moment.id != NIGHT.id
    return often >= MORNING_AND_NIGHT or moment.id == NIGHT.id


def in_order(plan: TakeHome, moments: Sequence[ReminderTime]) -> tuple[ReminderTime, ...]:
    """Return the times that have something due, the one with the most first.

    If nothing is due at any time, each of them names the plan's habits.
    """
    counts = {moment: sum(due(x, moment) for x in plan.exercises) for moment in moments}
    if not any(counts.values()):
        return tuple(moments)
    used = [moment for moment in moments if counts[moment]]
    return tuple(sorted(used, key=lambda moment: -counts[moment]))


def what_fits_first(
    plan: TakeHome, moments: Sequence[ReminderTime], words: Words
) -> Iterator[tuple[Texts, ...]]:
    """Yield the texts of the reminders, in the order of `moments`, each time shorter.

    The first reminder has the whole plan as long as it fits. Dropped, in this order: the warning
    signs after the exercises, the text of the later reminders, the later reminders, each exercise's
    own line on when to stop (replaced by one for all), exercises from the end.
    """
    summaries = {
        length: [_summary(plan, moment, words, length) for moment in moments]
        for length in _SUMMARY_LENGTHS
    }
    whole = summaries[_SUMMARY_LENGTHS[0]]
    first = _whole(plan, words)
    later = [_due_list(plan, moment, words) for moment in moments[1:]]
    for signs in plan.red_flag_forms:
        yield tuple(zip(whole, ["\n".join([*first, *signs]), *later], strict=True))
    yield tuple(zip(whole, ["\n".join(first), *later], strict=True))
    yield tuple(zip(whole, ["\n".join(first), *("" for _ in later)], strict=True))
    if any(exercise.stop for exercise in plan.exercises):
        yield ((whole[0], "\n".join(first)),)
    for length, kept in product(_SUMMARY_LENGTHS, range(len(_own(plan)), -1, -1)):
        shorter = "\n".join(_short(plan, kept, words))
        yield tuple(zip(summaries[length], [shorter, *("" for _ in later)], strict=True))
        yield ((summaries[length][0], shorter),)


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


def _short(plan: TakeHome, kept: int, words: Words) -> list[str]:
    """Return the first so many exercises, and one line for all of them on when to stop."""
    own = _own(plan)
    lines = [plan.weeks] if plan.weeks and kept else []
    lines += [_line(exercise) for exercise in own[:kept]]
    if kept < len(own):
        lines.append(words.gettext("Your plan has more."))
    return [*(lines or _habits(plan)), stop_words(words)]


def _due_list(plan: TakeHome, moment: ReminderTime, words: Words) -> str:
    mine = [_line(exercise) for exercise in plan.exercises if due(exercise, moment)]
    return "\n".join([*(mine or _habits(plan)), stop_words(words)])


def _habits(plan: TakeHome) -> list[str]:
    """Return the first habit, if no exercise of the plan is done daily."""
    if plan.is_done_daily:
        return []
    return [f"{habit.title} {habit.text}".strip() for habit in plan.habits[:1]]


def _line(exercise: HomeExercise) -> str:
    return f"{exercise.title}: {exercise.dose_words}"


def _summary(plan: TakeHome, moment: ReminderTime, words: Words, length: int) -> str:
    _ = words.gettext
    mine = [x.prescribed for x in plan.exercises if due(x, moment)]
    if not mine:
        return _shortened(plan.title, length)
    stretches = all(x.hold is not None and x.a_day is not None for x in mine)
    at_night = moment.id == NIGHT.id
    if stretches:
        return _shortened(_("Stretch tonight") if at_night else _("Morning stretch"), length)
    return _shortened(_("Exercises tonight") if at_night else _("Morning exercises"), length)


def _shortened(text: str, length: int) -> str:
    """Return the text, cut at a word if it is longer than `length` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    begun = start_of(text, length - 3)
    return (begun.rpartition(" ")[0] or begun).rstrip() + "..."
