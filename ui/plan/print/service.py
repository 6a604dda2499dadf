"""Where a visit's wish to print becomes a job: finds the printer, sends the plan, says the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kiosk.exercise.repository import Exercises
from kiosk.plan.state import PlanState
from kiosk.shared.printing import PrintFault, Printing, PrintStage
from kiosk.visit.context import ViewContext
from kiosk.visit.navigation import Page, Route
from ui.plan.print.printers import Printers
from ui.shared.ticker import IdleQueue

FontFiles = Callable[[], tuple[bytes, ...]]


@dataclass(frozen=True, slots=True)
class PlanMoment:
    """What printing knows of a visit: the plan, and where the visitor is."""

    plan: PlanState
    route: Route


class PrintService(QObject):
    """`changed`: another printer, or none any more. `ended` says what became of the plan."""

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self, printers: Printers, font_files: FontFiles, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._printers = printers
        self._font_files = font_files
        self._soon = IdleQueue(self)
        self.printer = ""

    def look(self) -> None:
        """Ask for the printer; the answer comes later."""
        self._printers.look(self._found)

    def follow(
        self, before: PlanMoment, after: PlanMoment, context: ViewContext, exercises: Exercises
    ) -> None:
        """Do what a step of a visit asks for."""
        if _shows_plan(after.route, context) and not _shows_plan(before.route, context):
            self._soon.add(self.look)
        wanted = after.plan.printing is PrintStage.UNDER_WAY
        if wanted and before.plan.printing is not PrintStage.UNDER_WAY:
            # first the screen says so, then the pages are made
            self._soon.add(lambda: self._send(after.plan, context, exercises))

    def close(self) -> None:
        """Forget what has not begun, and let go of the printers."""
        self._soon.clear()
        self._printers.close()

    def _send(self, plan: PlanState, context: ViewContext, exercises: Exercises) -> None:
        from kiosk.plan.view import build_paper_view
        from ui.plan.print.job import PrintJob
        from ui.plan.print.letterhead import mark_of

        sheet = build_paper_view(plan, context, exercises)
        job = PrintJob(
            replace(sheet, mark=mark_of(context.library)), context.clinic.paper, self._font_files()
        )
        self._printers.send(job, self._ended)

    def _found(self, outcome: str | PrintFault) -> None:
        name = outcome if isinstance(outcome, str) else ""
        if name != self.printer:
            self.printer = name
            self.changed.emit()

    def _ended(self, outcome: Printing) -> None:
        self.ended.emit(outcome)


def _shows_plan(route: Route, context: ViewContext) -> bool:
    if not isinstance(route, Page):
        return False
    head = context.toc.sections.get(route.section)
    return head is not None and head.screen == "take-home"
