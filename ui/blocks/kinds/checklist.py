"""A list to tick: a button a line, with a tick once it is touched, and what that does below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.checklist.view import ChecklistProps
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder


def build(props: ChecklistProps, builder: Builder) -> InteractiveBlock:
    """Return the buttons, and below them what a touch does."""
    theme = builder.theme
    row = ButtonRow(theme)
    for line in props.lines:
        kind, icon = ("chosen", "check") if line.ticked else ("plain", "plus")
        button = Button(theme, line.text, kind=kind, icon=icon, main=False)
        button.setAccessibleName(line.spoken)
        row.add(button, line.event)
    row.chosen.connect(builder.say)
    hint = RichText(theme, props.hint, size=theme.tokens.type.body)
    items = (
        FlowItem(row, theme.tokens.space.m, keep_with_next=True),
        FlowItem(hint, theme.tokens.space.s),
    )
    return InteractiveBlock(items)
