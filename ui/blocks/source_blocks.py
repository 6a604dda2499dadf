"""Where the pack’s statements and pictures come from."""

from PySide6.QtWidgets import QWidget

from kiosk.content.model import blocks as b
from ui.blocks.context import PageContext
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.source_row import SourceRow
from ui.widgets.layout.panel import Badge, Shape
from ui.widgets.text.rich_text import RichText


def references(page: PageContext) -> list[FlowItem]:
    """Return the sources of a page, below a word on what nobody has signed; a touch shows one."""
    rows: list[QWidget] = []
    if page.text.unsigned:
        small = page.theme.tokens.type.small
        rows.append(RichText(page.theme, page.text.unsigned, size=small))
    for line in page.text.references:
        foot = f"{line.publisher} · {line.domain}"
        row = SourceRow(page.theme, line.number, line.title, foot, page.text.labels.code, page.tint)
        row.touched.connect(lambda event=line.event: page.say(event))
        rows.append(row)
    return page.stack(rows, "s")


def credit_lines(page: PageContext) -> list[FlowItem]:
    """Return who made the pictures and the films."""
    lines = [
        page.panel(
            [(b.Run(f"{line.line}: " if line.line else "", strong=True), b.Run(line.titles))],
            badge=Badge(fill=page.theme.tokens.colour.teal),
            shape=Shape(hang=True),
            small=True,
        )
        for line in page.text.credits
    ]
    return page.stack(lines, "xs")
