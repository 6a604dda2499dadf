"""The visit's plan to take home, and the progress of printing it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from kiosk.shared.printing import Printing, PrintStage

if TYPE_CHECKING:  # imported with the first exercise
    from kiosk.exercise.dose.prescribed import Prescribed

PlanItems: TypeAlias = "tuple[tuple[Prescribed, ...], tuple[Prescribed, ...]]"


@dataclass(frozen=True, slots=True)
class PlanState:
    """The exercises that were prescribed, and those that were finished, with their doses.

    `printing`: how far printing has come; `on_paper`: what the printed plan contains.
    """

    prescribed: tuple[Prescribed, ...] = ()
    finished: tuple[Prescribed, ...] = ()
    printing: Printing = PrintStage.NOT_ASKED
    on_paper: PlanItems = ((), ())

    @property
    def items(self) -> PlanItems:
        """The exercises on the plan: prescribed and finished."""
        return self.prescribed, self.finished

    @property
    def print_stage(self) -> Printing:
        """How far printing the present plan has come; a plan changed since then has not begun."""
        if self.printing is PrintStage.UNDER_WAY or self.on_paper == self.items:
            return self.printing
        return PrintStage.NOT_ASKED

    def with_finished(self, done: tuple[Prescribed, ...]) -> PlanState:
        """Return the plan with finished exercises added; only the first time of each counts."""
        known = {item.exercise for item in self.finished}
        new = tuple(item for item in done if item.exercise not in known)
        return replace(self, finished=(*self.finished, *new)) if new else self

    def without_finished(self, undone: tuple[str, ...]) -> PlanState:
        """Return the plan without finished exercises of these names."""
        kept = tuple(item for item in self.finished if item.exercise not in undone)
        return replace(self, finished=kept) if kept != self.finished else self

    def redosed(self, item: Prescribed) -> PlanState:
        """Return the plan with another dose for an exercise on it."""
        items = tuple(item if p.exercise == item.exercise else p for p in self.prescribed)
        return replace(self, prescribed=items)
