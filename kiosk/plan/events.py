"""What happens to the plan to take home."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.shared.printing import Printing


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """The plan is to be printed."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The print system has taken the plan, or why it has not. Nobody touched anything."""

    outcome: Printing


PlanEvent: TypeAlias = PrintPlan | Printed
