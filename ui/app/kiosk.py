"""A running kiosk, as the event loop, the tour and the tests drive it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.clinic.settings import Clinic
from kiosk.content.model.pack import Library
from kiosk.exercise.repository import Exercises
from kiosk.faq.service import Answers
from kiosk.pages.attract import loop_of, unshowable
from kiosk.startup.content_loader import ContentLoader
from kiosk.usage.recorder import UsageRecorder
from ui.app.content.switch import ContentSwitch
from ui.app.staff.access import StaffAccess
from ui.app.visit.controller import Controller
from ui.plan.print.service import PrintService
from ui.shared.worker import AT_THE_END, Worker
from ui.sound.speaker import Speaker
from ui.updates.service import Updating
from ui.updates.sticks import Sticks
from ui.window.display import Display
from ui.window.window import Window

if TYPE_CHECKING:
    from ui.staff.controller import StaffController

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)  # no slots: Qt's signals refer to its methods weakly
class Kiosk:
    """All parts that live as long as the window. It is never passed to any of them."""

    window: Window
    controller: Controller
    speaker: Speaker
    printing: PrintService
    loader: ContentLoader
    content: ContentSwitch
    display: Display
    staff_access: StaffAccess
    updating: Updating
    sticks: Sticks
    usage: UsageRecorder
    worker: Worker

    @property
    def library(self) -> Library:
        """The pack that shows."""
        return self.content.present.library

    @property
    def clinic(self) -> Clinic:
        """The clinic's details that show."""
        return self.content.present.clinic

    @property
    def exercises(self) -> Exercises:
        """The exercises of the pack that shows."""
        return self.content.present.exercises

    def answers(self, language: str) -> Answers:
        """Return the search of the pack that shows."""
        return self.content.present.answers(language)

    @property
    def staff(self) -> StaffController:
        """Staff mode, built on first use."""
        return self.staff_access.staff

    @property
    def busy(self) -> bool:
        """Whether a background job is not done yet."""
        return self.worker.busy or self.sticks.busy

    def load_loop(self) -> None:
        """Load the exercises of the attract loop and let it move; if that fails it stays still."""
        loop = loop_of(self.library.toc(self.library.languages[0]))
        if missing := unshowable(loop, self.exercises):
            _log.warning("The attract screen stands still: %s cannot be shown.", missing)
        elif loop:
            self.controller.loop_loaded()

    def end_services(self) -> None:
        """Stop the services' timers, and wait for what is being written."""
        self.display.output.close()
        self.content.close()
        self.updating.close()
        self.staff_access.close()
        self.usage.write()
        self.worker.wait(AT_THE_END)

    def close(self) -> None:
        """Stop everything and drop the connections, which would keep it alive."""
        self.end_services()
        self.controller.close()
        self.window.release()
        services = (self.content, self.staff_access, self.updating, self.sticks, self.worker)
        for built in (self.window, self.controller, *services, self.printing):
            built.deleteLater()
