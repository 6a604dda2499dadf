"""What of a visit goes onto the plan."""

from dataclasses import dataclass

from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.shared.printing import Printing, PrintStage
from kiosk.visit.choices import Made


@dataclass(frozen=True, slots=True)
class PlanState:
    """What was prescribed, and finished (`finished_as`: how much of each); what was chosen.

    `printing`: how far this very plan is on its way to paper.
    """

    prescribed: tuple[Prescribed, ...] = ()
    finished: tuple[str, ...] = ()
    finished_as: tuple[Prescribed, ...] = ()
    choices: Made = ()
    printing: Printing = PrintStage.NOT_ASKED
