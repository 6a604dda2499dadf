"""Builds the sheet for each kind of Props.

Imported after the first picture, which has no sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import SheetProps
from kiosk.exercise.view.safety import SafetyProps, SideProps, StandingProps
from kiosk.pages.sheets import ChoicesProps, MeaningProps, WarningProps
from ui.pages.sheets import (
    ChoicesSheet,
    MeaningSheet,
    SafetySheet,
    SideSheet,
    StandingSheet,
    WarningSheet,
)
from ui.theme.theme import Theme
from ui.widgets.layout.sheet import Sheet

if TYPE_CHECKING:  # imported with the first exercise
    from kiosk.exercise.view.more import MoreProps

Say = Callable[[e.Event], None]


def build(theme: Theme, props: SheetProps, say: Say, parent: QWidget) -> Sheet:
    """Return a new sheet for `props`; `say` is called with the events of touches."""
    leave: e.Event = e.CloseSheet()
    sheet: Sheet
    if isinstance(props, SafetyProps):
        sheet = safety = SafetySheet(theme, props, parent)
        safety.intent.connect(say)
        leave = e.GoBack()
    elif isinstance(props, StandingProps):
        sheet = standing = StandingSheet(theme, props, parent)
        standing.intent.connect(say)
        leave = e.GoBack()
    elif isinstance(props, SideProps):
        sheet = side = SideSheet(theme, props, parent)
        side.intent.connect(say)
        leave = e.GoBack()
    elif isinstance(props, ChoicesProps):
        sheet = choices = ChoicesSheet(theme, props, parent)
        choices.intent.connect(say)
    elif isinstance(props, MeaningProps):
        sheet = MeaningSheet(theme, props, parent)
    else:
        sheet = _more(theme, props, say, parent)
    sheet.dismissed.connect(lambda: say(leave))
    return sheet


def refreshed(sheet: Sheet, props: SheetProps) -> bool:
    """Show new Props on an open sheet of their kind; return whether it was one that can do so."""
    if isinstance(props, (SafetyProps, StandingProps, SideProps, ChoicesProps, MeaningProps)):
        return False
    from ui.exercise.more_sheet import MoreSheet

    if not isinstance(sheet, MoreSheet):
        return False
    sheet.render_props(props)
    return True


def _more(theme: Theme, props: MoreProps, say: Say, parent: QWidget) -> Sheet:
    from ui.exercise.more_sheet import MoreSheet

    more = MoreSheet(theme, props, parent)
    more.intent.connect(say)
    return more


def build_warning(theme: Theme, props: WarningProps, say: Say, parent: QWidget) -> WarningSheet:
    """Return the countdown."""
    warning = WarningSheet(theme, props, parent)
    warning.dismissed.connect(lambda: say(e.Touched()))
    return warning
