"""What screens with a code to scan share: the buttons that choose which one."""

from collections.abc import Iterable

from kiosk.visit.codes import OptionProps
from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow


def option_row(theme: Theme, options: Iterable[OptionProps]) -> ButtonRow:
    """Return a button an option; `chosen` of the row says the event of the one touched."""
    row = ButtonRow(theme)
    for option in options:
        kind, icon = ("chosen", "check") if option.chosen else ("plain", option.icon)
        row.add(Button(theme, option.text, kind=kind, icon=icon, main=False), option.event)
    return row
