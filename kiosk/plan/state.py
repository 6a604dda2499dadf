"""The visit's plan to take home, and the progress of printing it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from kiosk.shared.printing import Printing, PrintStage
from kiosk.visit.choices import TICKED, Made
from kiosk.warning_signs.choice import CHECK

if TYPE_CHECKING:  # imported with the first exercise
    from kiosk.exercise.dose.prescribed import Prescribed

PlanItems: TypeAlias = (
    "tuple[tuple[Prescribed, ...], tuple[Prescribed, ...], Weeks | None, Told, str, bool]"
)


@dataclass(frozen=True, slots=True)
class Weeks:
    """The stage of a program that was taken, from 0, and the exercises that it put on the plan."""

    program: str
    stage: int
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the visitor marked for the physio to know: choices of the visit (lines ticked, signs of
    the check), the ids of questions whose answer did not help, and of exercises after which it felt
    worse."""

    choices: Made = ()
    questions: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()


NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True)
class PlanState:
    """The exercises that were prescribed, and those that were finished, with their doses.

    `weeks`: the weeks of a program that are among them, and `told` what the visitor marked.
    `meant_for`: the section, of those that suggest exercises to their readers, that was read last.
    `sits`: the visitor cannot stand safely. `removed`: exercises that they took off the plan, which
    are not suggested beside others.
    `printing`: how far printing has come; `on_paper`: what the printed plan contains.
    """

    prescribed: tuple[Prescribed, ...] = ()
    finished: tuple[Prescribed, ...] = ()
    weeks: Weeks | None = None
    told: Told = NOTHING_TOLD
    meant_for: str = ""
    sits: bool = False
    removed: frozenset[str] = frozenset()
    printing: Printing = PrintStage.NOT_ASKED
    on_paper: PlanItems | None = None

    @property
    def items(self) -> PlanItems:
        """All that is on the plan."""
        return self.prescribed, self.finished, self.weeks, self.told, self.meant_for, self.sits

    @property
    def names(self) -> frozenset[str]:
        """The exercises on the plan."""
        return frozenset(item.exercise for item in (*self.prescribed, *self.finished))

    @property
    def print_stage(self) -> Printing:
        """How far printing the present plan has come; a plan changed since then has not begun."""
        if self.printing is PrintStage.UNDER_WAY or self.on_paper == self.items:
            return self.printing
        return PrintStage.NOT_ASKED

    def with_finished(self, done: tuple[Prescribed, ...]) -> PlanState:
        """Return the plan with finished exercises added; only the first time of each counts, but
        for the other side of a release."""
        known = {item.exercise: item for item in self.finished}
        for item in done:
            known[item.exercise] = known.get(item.exercise, item).and_also(item)
        items, again = tuple(known.values()), {item.exercise for item in done}
        told = replace(self.told, worse=tuple(n for n in self.told.worse if n not in again))
        return replace(self, finished=items, told=told) if items != self.finished else self

    def without(self, undone: tuple[str, ...]) -> PlanState:
        """Return the plan without exercises of these names, after which it felt worse, however they
        came there."""
        if not undone:
            return self
        kept = tuple(item for item in self.finished if item.exercise not in undone)
        left = tuple(item for item in self.prescribed if item.exercise not in undone)
        worse = tuple(dict.fromkeys((*self.told.worse, *undone)))
        told = replace(self.told, worse=worse)
        return replace(self, finished=kept, prescribed=left, told=told)

    def with_choices(self, choices: Made) -> PlanState:
        """Return the plan with what is marked among all choices of the visit."""
        marked = tuple(c for c in choices if c[0] == CHECK or c[0].startswith(f"{TICKED}/"))
        return replace(self, told=replace(self.told, choices=marked))

    def with_answers(self, judged: tuple[tuple[str, bool], ...]) -> PlanState:
        """Return the plan with the questions whose answers did not help."""
        open_ones = tuple(question for question, helped in judged if not helped)
        return replace(self, told=replace(self.told, questions=open_ones))

    def with_weeks(self, weeks: Weeks, items: tuple[Prescribed, ...]) -> PlanState:
        """Return the plan with a stage of a program in the place of the stage before."""
        gone = {*weeks.exercises, *(self.weeks.exercises if self.weeks else ())}
        kept = tuple(p for p in self.prescribed if p.exercise not in gone)
        return replace(self, prescribed=(*kept, *items), weeks=weeks)

    def redosed(self, item: Prescribed) -> PlanState:
        """Return the plan with another dose for an exercise on it."""
        items = tuple(item if p.exercise == item.exercise else p for p in self.prescribed)
        return replace(self, prescribed=items)
