"""Events of the plan to take home."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.shared.printing import Printing


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """The print button was touched."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The print system has accepted the plan, or why not. Not a touch."""

    outcome: Printing


PlanEvent: TypeAlias = PrintPlan | Printed
