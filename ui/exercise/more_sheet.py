"""The sheet with what a guided exercise has besides its three buttons."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.exercise.view.more import ControlGroup, MoreProps
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.captioned import Captioned
from ui.widgets.layout.sheet import Sheet
from ui.widgets.text.rich_text import RichText

_REPEATED = frozenset({"shorter", "longer"})
"""Buttons that are touched several times in a row."""


class MoreSheet(Sheet):
    """Groups of controls; `intent` sends the event of the one that was touched."""

    intent = Signal(object)

    def __init__(self, theme: Theme, props: MoreProps, parent: QWidget | None = None) -> None:
        super().__init__(theme, (), width_mm=190, parent=parent)
        self.render_props(props)

    def render_props(self, props: MoreProps) -> None:
        """Show these controls in place of the present ones; the sheet stays open."""
        self.set_items(list(self._made(props)))

    def _made(self, props: MoreProps) -> Iterator[FlowItem]:
        theme, space = self._theme, self._theme.tokens.space
        title = RichText(theme, props.title, size=theme.tokens.type.h2, bold=True, heading=True)
        if not theme.tokens.low:  # the controls need the space
            yield FlowItem(title)
        for group in props.groups:
            yield FlowItem(self._group(group), space.m)
        close = ButtonRow(theme)
        close.add(Button(theme, props.close, kind="primary", icon="check"), None)
        close.chosen.connect(self.dismissed)
        yield FlowItem(close, space.l)

    def _group(self, group: ControlGroup) -> QWidget:
        theme, row = self._theme, ButtonRow(self._theme)
        for control in group.controls:
            icon = "check" if control.on else control.icon
            button = Button(
                theme, control.text, icon=icon, icon_last=control.icon == "next", main=False
            )
            button.repeats = control.name in _REPEATED
            row.add(button, control.event)
        row.chosen.connect(self.intent)
        size = theme.tokens.type.chrome
        heading = RichText(theme, group.title, size=size, bold=True, heading=True)
        return Captioned(theme, heading, row)
