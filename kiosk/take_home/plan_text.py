"""The plan as plain text, small enough for a code that a phone reads off the screen.

The code holds the words themselves, so that it needs no network and no server ever sees them.
"""

from dataclasses import dataclass
from enum import IntEnum

from kiosk.take_home.marks import plain_marks
from kiosk.take_home.plan import HomeExercise, TakeHome
from kiosk.wording import Words

BLANK = "_" * 16


class Rank(IntEnum):
    """What is kept first where not everything fits. The smallest number matters most."""

    TITLE = 0
    RED_FLAGS = 1
    EXERCISE = 2
    BOOKING = 3
    CLINIC = 4
    HABIT = 5
    NEXT_VISIT = 6
    CUE = 7
    STOP = 8


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that are kept together or left out together. `gap` puts an empty line above."""

    rank: Rank
    text: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class PlanText:
    """The plan as text, and the ranks of which something had no room, the weightiest first."""

    text: str
    left_out: tuple[Rank, ...] = ()


def plan_text(take_home: TakeHome, budget_bytes: int, words: Words) -> PlanText:
    """Return the plan as text of at most `budget_bytes` bytes of UTF-8.

    Parts are taken in the order of `Rank`, and within a rank from the top. A part that does not fit
    whole is left out, and the next one gets its chance; no line is ever cut. If anything is left
    out, the last line says so; below that line's own length the text is empty.
    """
    parts = _parts(take_home, words)
    whole = _joined(parts)
    if _size(whole) <= budget_bytes:
        return PlanText(whole)
    notice = Part(Rank.TITLE, words.gettext("Not all of it fits here. Ask us for the rest."), True)
    if _size(notice.text) > budget_bytes:
        return PlanText("", tuple(Rank))
    kept: set[int] = set()
    for index in sorted(range(len(parts)), key=lambda i: (parts[i].rank, i)):
        tried = [part for i, part in enumerate(parts) if i in kept or i == index]
        if _size(_joined([*tried, notice])) <= budget_bytes:
            kept.add(index)
    missing = {part.rank for i, part in enumerate(parts) if i not in kept}
    text = _joined([*(part for i, part in enumerate(parts) if i in kept), notice])
    return PlanText(text, tuple(sorted(missing)))


def _parts(plan: TakeHome, words: Words) -> list[Part]:
    """Return everything in reading order."""
    _ = words.gettext
    who = " · ".join(text for text in (plan.clinic, plan.phone) if text)
    parts = [Part(Rank.TITLE, plan.title), Part(Rank.CLINIC, who)]
    for number, exercise in enumerate(plan.exercises, start=1):
        parts += _exercise(number, exercise)
    for index, habit in enumerate(plan.habits):
        line = f"{habit.title} {habit.text}".strip()
        parts.append(Part(Rank.HABIT, f"• {line}", gap=index == 0))
    for index, flags in enumerate(plan.red_flags):
        parts.append(Part(Rank.RED_FLAGS, flags.text, gap=index == 0))
    parts.append(Part(Rank.NEXT_VISIT, f"{plan.next_visit}: {BLANK}", gap=True))
    if plan.booking_link:
        booking = _("Book a visit: {link}").format(link=plan.booking_link)
        parts.append(Part(Rank.BOOKING, booking))
    return [Part(p.rank, _lines(p.text), p.gap) for p in parts if p.text.strip()]


def _exercise(number: int, exercise: HomeExercise) -> list[Part]:
    heading = f"{number}. {exercise.title}\n{exercise.dose_words}"
    return [
        Part(Rank.EXERCISE, heading, gap=True),
        Part(Rank.CUE, exercise.cue),
        Part(Rank.STOP, exercise.stop),
    ]


def _lines(text: str) -> str:
    """Return the text without empty lines, spare blanks and marks that readers may mistake."""
    lines = (" ".join(line.split()) for line in plain_marks(text).splitlines())
    return "\n".join(line for line in lines if line)


def _joined(parts: list[Part]) -> str:
    text = ""
    for part in parts:
        between = "" if not text else "\n\n" if part.gap else "\n"
        text += between + part.text
    return text


def _size(text: str) -> int:
    return len(text.encode("utf-8", errors="replace"))
