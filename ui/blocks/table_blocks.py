"""Tables, and cards in place of one that is too wide."""

from kiosk.content.model import blocks as b
from ui.blocks.context import PageContext, plain
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.panel import Shape
from ui.widgets.layout.table import TableRow, column_shares

_COLUMN_EMS = 6.2
"""The narrowest column of a table, in ems: below it, each row becomes a card."""


def table(page: PageContext, block: b.Table) -> list[FlowItem]:
    """Return the rows; where a word would not fit into its column, a card for each row."""
    header = [page.spans(cell) for cell in block.header]
    rows = [[page.spans(cell) for cell in row] for row in block.rows]
    shares = column_shares(header, rows)
    made = [TableRow(page.theme, header, shares, header=True, ground=page.tint)]
    made += [TableRow(page.theme, row, shares, header=False, ground="") for row in rows]
    roomy = page.width > len(header) * _COLUMN_EMS * page.theme.tokens.type.body
    if not roomy or not all(row.fits(page.width) for row in made):
        return _as_cards(page, block)
    for row in made:
        row.link_touched.connect(page.say)
    top, *others = made
    return [page.item(top, "l", keep=True), *(FlowItem(row) for row in others)]


def _as_cards(page: PageContext, table: b.Table) -> list[FlowItem]:
    colour = page.theme.tokens.colour
    shape = Shape(fill=colour.card, border=colour.hair, tight=True)
    panels = []
    for row in table.rows:
        first, *rest = row
        title = f"{plain(table.header[0])} {plain(first)}"
        lines = [
            (b.Run(f"{plain(name)}: ", strong=True), *cell)
            for name, cell in zip(table.header[1:], rest, strict=True)
        ]
        panels.append(page.panel(lines, title=title, shape=shape))
    return page.stack(panels, "m")
