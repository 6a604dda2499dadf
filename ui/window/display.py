"""The screen that the kiosk fills, and a signal when its measures change."""

from PySide6.QtCore import QObject, Signal

from kiosk.clinic.settings import Clinic
from ui.theme.tokens import Screen
from ui.window.output import Output


class Display(QObject):
    """`changed` sends the new measures; `rearranged`: another screen came or went."""

    changed = Signal(object)
    rearranged = Signal()

    def __init__(self, output: Output, clinic: Clinic) -> None:
        super().__init__(output)
        self.output = output
        self._clinic = clinic
        output.place(clinic)
        self._measured = self.screen
        output.changed.connect(self._refit)

    @property
    def screen(self) -> Screen:
        """The present measures."""
        return self.output.measured(self._clinic)

    def place(self, clinic: Clinic) -> Screen:
        """Fill the screen named in the clinic's details, and return its measures."""
        self._clinic = clinic
        self.output.place(clinic)
        self._measured = self.screen
        return self._measured

    def _refit(self) -> None:
        before = self._measured
        now = self.place(self._clinic)
        if now != before:
            self.changed.emit(now)
        else:
            self.rearranged.emit()
