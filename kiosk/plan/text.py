"""The plan as plain text, small enough for a code on the screen.

The code holds the text itself, so it needs no network, and no server ever sees it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kiosk.plan.marks import plain_marks
from kiosk.plan.model import HomeExercise, TakeHome
from kiosk.shared.wording import Words

BLANK = "_" * 16


class Rank(IntEnum):
    """What is kept first if not everything fits. The smallest number matters most.

    What keeps a person safe comes first and is never dropped: without room for the warning signs
    there is no text, and an exercise always comes with its line on when to stop.
    """

    RED_FLAGS = 0
    STOP = 1
    EXERCISE = 2
    TELL = 3
    SUGGESTION = 4
    TITLE = 5
    CUE = 6
    BOOKING = 7
    CLINIC = 8
    HABIT = 9
    NEXT_VISIT = 10


_NEVER_APART = frozenset({Rank.EXERCISE, Rank.STOP})
"""An exercise and when to stop it: kept or dropped together."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """Lines that are kept or dropped together. `gap` puts an empty line above.

    `exercise` is the number of the exercise that it belongs to, from 1; 0 for none. `said`: an
    exercise of the plan says the same by name and with its days, so others of its rank go first.
    """

    rank: Rank
    text: str
    gap: bool = False
    exercise: int = 0
    said: bool = False


@dataclass(frozen=True, slots=True)
class PlanText:
    """The plan as text, and the ranks of which something was dropped, the most important first."""

    text: str
    left_out: tuple[Rank, ...] = ()


def plan_text(take_home: TakeHome, budget_bytes: int, words: Words) -> PlanText:
    """Return the plan as text of at most `budget_bytes` bytes of UTF-8.

    The warning signs come first, shortened if they are too long; then each exercise with its dose
    and its line on when to stop; then everything else in the order of `Rank`. What does not fit
    is dropped, and the next part is tried; no line is ever cut. If anything was dropped, the last
    line says so. If not even the warning signs fit, the text is empty.
    """
    forms = take_home.red_flag_forms
    whole = _joined(_parts(take_home, forms[0], words))
    if _size(whole) <= budget_bytes:
        return PlanText(whole)
    tried = [(form, _kept(_parts(take_home, form, words), budget_bytes, words)) for form in forms]
    found = [(form, kept) for form, kept in tried if kept is not None]
    if not found:
        return PlanText("", tuple(Rank))
    # the longest form of the signs that displaces nothing to do, and nothing that a patient chose
    general = take_home.is_suggested
    if general:
        # of advice for everybody some may go before a sign that cannot wait does; not all of it
        urgent = {line.text for line in take_home.red_flags if line.level == "now"}
        found = [
            (form, kept) for form, kept in found if urgent <= {*form} and any(_to_do(kept, general))
        ] or found
    most = max(_to_do(kept, general) for _form, kept in found)
    best = next(kept for _form, kept in found if _to_do(kept, general) == most)
    missing = {part.rank for part in _parts(take_home, forms[0], words) if part not in best}
    return PlanText(_joined([*best, _notice(words)]), tuple(sorted(missing)))


def _kept(parts: list[TextPart], budget: int, words: Words) -> list[TextPart] | None:
    """Return the parts that fit with the notice, in reading order; None without the signs."""
    kept: set[int] = set()
    for group in _groups(parts):
        tried = [part for i, part in enumerate(parts) if i in kept or i in group]
        if _size(_joined([*tried, _notice(words)])) <= budget:
            kept |= group
        elif parts[min(group)].rank is Rank.RED_FLAGS:
            return None
    return [part for i, part in enumerate(parts) if i in kept]


def _groups(parts: list[TextPart]) -> Iterator[set[int]]:
    """Yield the parts that are kept or dropped together, the most important first."""
    flags = {i for i, part in enumerate(parts) if part.rank is Rank.RED_FLAGS}
    if flags:
        yield flags
    for number in range(1, max((part.exercise for part in parts), default=0) + 1):
        yield {i for i, p in enumerate(parts) if p.exercise == number and p.rank in _NEVER_APART}
    rest = [i for i, p in enumerate(parts) if p.rank not in {*_NEVER_APART, Rank.RED_FLAGS}]
    for index in sorted(rest, key=lambda i: (parts[i].rank, parts[i].said, i)):
        yield {index}


def _to_do(parts: list[TextPart], general: bool) -> tuple[int, int, int]:
    """Return how much is kept of the patient's own: how many exercises, whether what to tell, and
    how many habits where these are what to do."""
    ranks = [part.rank for part in parts]
    habits = ranks.count(Rank.HABIT) if general else 0
    return ranks.count(Rank.EXERCISE), ranks.count(Rank.TELL), habits


def _notice(words: Words) -> TextPart:
    return TextPart(
        Rank.TITLE, words.gettext("Not all of it fits here. Ask us for the rest."), True
    )


def _parts(plan: TakeHome, red_flags: Sequence[str], words: Words) -> list[TextPart]:
    """Return everything in reading order, with the warning signs in one of their forms."""
    _ = words.gettext
    who = ", ".join(text for text in (plan.clinic, plan.phone) if text)
    parts = [TextPart(Rank.TITLE, plan.title), TextPart(Rank.CLINIC, who)]
    parts.append(TextPart(Rank.SUGGESTION, plan.weeks, gap=True))
    said = False
    for number, exercise in enumerate(plan.exercises, start=1):
        if exercise.suggested and not said:
            parts.append(TextPart(Rank.SUGGESTION, plan.suggestion, gap=True))
            said = True
        parts += _exercise(number, exercise)
    if plan.tell:
        tell = "\n".join([f"{plan.tell_title}:", *(f"• {line}" for line in plan.tell)])
        parts.append(TextPart(Rank.TELL, tell, gap=True))
    for index, habit in enumerate(plan.habits):
        line = f"{habit.title} {habit.text}".strip()
        said = index == 0 and plan.is_done_daily
        parts.append(TextPart(Rank.HABIT, f"• {line}", said=said))
    for index, flags in enumerate(red_flags):
        parts.append(TextPart(Rank.RED_FLAGS, flags, gap=index == 0))
    parts.append(TextPart(Rank.NEXT_VISIT, f"{plan.next_visit}: {BLANK}", gap=True))
    if plan.booking_link:
        booking = _("Book a visit: {link}").format(link=plan.booking_link)
        parts.append(TextPart(Rank.BOOKING, booking))
    return [replace(p, text=_lines(p.text)) for p in parts if p.text.strip()]


def _exercise(number: int, exercise: HomeExercise) -> list[TextPart]:
    heading = f"{number}. {exercise.title}\n{exercise.dose_words}"
    return [
        TextPart(Rank.EXERCISE, heading, True, number),
        TextPart(Rank.CUE, exercise.cue, exercise=number),
        TextPart(Rank.STOP, exercise.stop, exercise=number),
    ]


def _lines(text: str) -> str:
    """Return the text without empty lines, extra spaces and marks that readers may mistake."""
    lines = (" ".join(line.split()) for line in plain_marks(text).splitlines())
    return "\n".join(line for line in lines if line)


def _joined(parts: list[TextPart]) -> str:
    text, habits = "", False
    for part in parts:
        habit = part.rank is Rank.HABIT
        gap = part.gap or (habit and not habits)  # the first of those that are kept
        text += ("" if not text else "\n\n" if gap else "\n") + part.text
        habits = habit
    return text


def _size(text: str) -> int:
    return len(text.encode("utf-8", errors="replace"))
