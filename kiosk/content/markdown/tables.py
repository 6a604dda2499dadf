"""A Markdown table as a block."""

from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.context import Context
from kiosk.content.markdown.inline import runs_of
from kiosk.content.model import limits
from kiosk.content.model.blocks import Runs, Table


def table(node: SyntaxTreeNode, context: Context) -> Table | None:
    """Return the table, or None and a problem in the context."""
    header, *bodies = node.children
    columns = len(header.children[0].children)
    rows = bodies[0].children if bodies else []
    line = context.line(node)
    if columns > limits.MAX_TABLE_COLUMNS:
        context.error(
            line,
            f"The table has {columns} columns; at most {limits.MAX_TABLE_COLUMNS} fit.",
            "Make two tables of it, or turn it by a quarter.",
        )
        return None
    if len(rows) > limits.MAX_TABLE_ROWS:
        context.error(
            line,
            f"The table has {len(rows)} rows; at most {limits.MAX_TABLE_ROWS} are possible.",
            "Make several tables of it.",
        )
        return None
    if not rows:
        context.error(line, "The table has no rows.", "Add one below the line of dashes.")
    for row in rows:
        _count_cells(row, columns, context)
    return Table(_cells(header.children[0], context), tuple(_cells(row, context) for row in rows))


def _cells(row: SyntaxTreeNode, context: Context) -> tuple[Runs, ...]:
    return tuple(runs_of(cell.children[0], context) for cell in row.children)


def _count_cells(row: SyntaxTreeNode, columns: int, context: Context) -> None:
    """Compare with the source: the parser drops cells too many and makes up those missing."""
    line = context.line(row)
    cells = escapedSplit(context.source[line - context.first_line].strip())
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    if len(cells) != columns:
        context.error(
            line,
            f"This row has {len(cells)} cells; the table's head has {columns}.",
            "Give every row as many cells, with | between them; a row ends the table "
            "when an empty line follows.",
        )
