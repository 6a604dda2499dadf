"""Builds the sheet for each kind of Props.

Imported after the first picture, which has no sheet.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import SheetProps
from kiosk.exercise.view.safety import SafetyProps
from kiosk.pages.sheets import ChoicesProps, WarningProps
from ui.pages.sheets import ChoicesSheet, MeaningSheet, SafetySheet, WarningSheet
from ui.theme.theme import Theme
from ui.widgets.layout.sheet import Sheet

Say = Callable[[e.Event], None]


def build(theme: Theme, props: SheetProps, say: Say, parent: QWidget) -> Sheet:
    """Return a new sheet for `props`; `say` is called with the events of touches."""
    leave: e.Event = e.CloseSheet()
    sheet: Sheet
    if isinstance(props, SafetyProps):
        sheet = safety = SafetySheet(theme, props, parent)
        safety.intent.connect(say)
        leave = e.GoBack()
    elif isinstance(props, ChoicesProps):
        sheet = choices = ChoicesSheet(theme, props, parent)
        choices.intent.connect(say)
    else:
        sheet = MeaningSheet(theme, props, parent)
    sheet.dismissed.connect(lambda: say(leave))
    return sheet


def build_warning(theme: Theme, props: WarningProps, say: Say, parent: QWidget) -> WarningSheet:
    """Return the countdown."""
    warning = WarningSheet(theme, props, parent)
    warning.dismissed.connect(lambda: say(e.Touched()))
    return warning
