"""Where a visit's wish to print becomes a job: finds the printer, sends the plan, says the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.app.context import KioskContext
from kiosk.app.state import AppState
from kiosk.shared.printing import PrintFault, Printing, PrintStage
from kiosk.visit.navigation import Page
from ui.plan.print.printers import Printers
from ui.shared.ticker import IdleQueue

FontFiles = Callable[[], tuple[bytes, ...]]


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

    def follow(self, before: AppState, after: AppState, world: KioskContext) -> None:
        """Do what a step from one state of a visit to the next asks for."""
        if _shows_plan(after, world) and not _shows_plan(before, world):
            self._soon.add(self.look)
        wanted = after.plan.printing is PrintStage.UNDER_WAY
        if wanted and before.plan.printing is not PrintStage.UNDER_WAY:
            # first the screen says so, then the pages are made
            self._soon.add(lambda: self._send(after, world))

    def close(self) -> None:
        """Forget what has not begun, and let go of the printers."""
        self._soon.clear()
        self._printers.close()

    def _send(self, state: AppState, world: KioskContext) -> None:
        from kiosk.plan.view import build_paper_view
        from ui.plan.print.job import PrintJob

        job = PrintJob(
            build_paper_view(state.plan, world, world.exercises),
            world.clinic.paper,
            self._font_files(),
        )
        self._printers.send(job, self._ended)

    def _found(self, outcome: str | PrintFault) -> None:
        name = outcome if isinstance(outcome, str) else ""
        if name != self.printer:
            self.printer = name
            self.changed.emit()

    def _ended(self, outcome: Printing) -> None:
        self.ended.emit(outcome)


def _shows_plan(state: AppState, world: KioskContext) -> bool:
    route = state.place.route
    if not isinstance(route, Page):
        return False
    head = world.toc.sections.get(route.section)
    return head is not None and head.screen == "take-home"
