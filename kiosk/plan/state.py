"""What of a visit goes onto the plan to take home, and how far that is on its way to paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from kiosk.shared.printing import Printing, PrintStage

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.exercise.dose.prescribed import Prescribed

PlanItems: TypeAlias = "tuple[tuple[Prescribed, ...], tuple[Prescribed, ...]]"


@dataclass(frozen=True, slots=True)
class PlanState:
    """What was prescribed, and what was finished, with how much of each.

    `printing`: how far a plan is on its way to paper, `on_paper` what was on it then.
    """

    prescribed: tuple[Prescribed, ...] = ()
    finished: tuple[Prescribed, ...] = ()
    printing: Printing = PrintStage.NOT_ASKED
    on_paper: PlanItems = ((), ())

    @property
    def items(self) -> PlanItems:
        """What is on the plan: prescribed, and finished."""
        return self.prescribed, self.finished

    @property
    def print_stage(self) -> Printing:
        """How far the present plan is on its way to paper: one that has changed has not begun."""
        if self.printing is PrintStage.UNDER_WAY or self.on_paper == self.items:
            return self.printing
        return PrintStage.NOT_ASKED

    def with_finished(self, done: tuple[Prescribed, ...]) -> PlanState:
        """Return the plan with exercises that were finished; the first time of each counts."""
        known = {item.exercise for item in self.finished}
        new = tuple(item for item in done if item.exercise not in known)
        return replace(self, finished=(*self.finished, *new)) if new else self

    def redosed(self, item: Prescribed) -> PlanState:
        """Return the plan with another dose of an exercise that is on it."""
        items = tuple(item if p.exercise == item.exercise else p for p in self.prescribed)
        return replace(self, prescribed=items)
