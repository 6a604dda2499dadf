"""The groups of controls at the foot of a demonstration: never more than five in a row.

Those that stand as blocks share their edges with what stands above them.
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect

from kiosk.exercise.view.demonstration import DemonstrationProps
from ui.exercise.control_rows import ControlRows, Row
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.layout.rows import wide

_LEAST_BAR_MM = 60
_BEFORE_BAR = 3
"""The controls of the first group that stand before the bar: those that move it."""


class _Block(NamedTuple):
    """Rows of controls that stay together, under a heading if there is one."""

    rows: tuple[Row, ...]
    heading: str = ""


class _Placed(NamedTuple):
    """A block, its left edge and its width in pixels; its rows fill it."""

    block: _Block
    x: int
    width: int


@dataclass(frozen=True)
class DemonstrationFoot:
    """Places groups from the bottom upwards: as blocks under their headings, or as single rows.

    `beside` is the width that the text beside the figure needs, in pixels.
    """

    rows: ControlRows
    bar: Scrubber
    props: DemonstrationProps
    beside: int

    @property
    def column(self) -> int:
        """The width of the column beside the figure: how it is seen fits into it."""
        return max(self.beside, self._width(self._blocks()[2]))

    def fits_wide(self) -> bool:
        """Return whether Close, and how it is played and seen, fit side by side as blocks."""
        close, play, _view, _dose = self._blocks()
        widths = [self._width(close), self._width(play) + self._margin + self.column]
        return wide(widths, self._apart()) <= self._room()

    def lay_out_wide(self) -> int:
        """Place these blocks in one line: Close below the figure's start, how it is played below
        its end, how it is seen in the column, as the dose is; return their top."""
        close, play, view, _dose = self._blocks()
        column = self._margin + self._room() - self.column
        playing = self._width(play)
        line = [
            _Placed(close, self._margin, self._width(close)),
            _Placed(play, column - self._margin - playing, playing),
            _Placed(view, column, self.column),
        ]
        return self._lay_out_line(line, self._bottom())

    def fits_upright(self) -> bool:
        """Return whether all blocks fit into two lines without being tight."""
        close, play, view, dose = self._blocks()
        lines = ([close, play], [view, dose])
        return all(
            wide([self._width(b) for b in ln], self._apart()) <= self._room() for ln in lines
        )

    def lay_out_upright(self, *, tight: bool) -> int:
        """Place the blocks in two lines of two halves, as digits and headings are; return their
        top."""
        close, play, view, dose = self._blocks()
        y = self._lay_out_line(self._halved(view, dose, tight), self._bottom(), tight=tight)
        first = self._halved(close, play, tight)
        first[0] = first[0]._replace(width=self._width(close, tight=tight))
        return self._lay_out_line(first, y - self._apart(), tight=tight)

    def _halved(self, first: _Block, second: _Block, tight: bool) -> list[_Placed]:
        """Return two blocks in a half of the room each; one that needs more takes it from the
        other."""
        end, half = self._margin + self._room(), (self._room() - self._margin) // 2
        widths = [self._width(block, tight=tight) for block in (first, second)]
        least = self._margin + widths[0] + self._apart()
        x = max(min(end - half, end - widths[1]), least)
        wide_first = max(widths[0], min(half, x - self._apart() - self._margin))
        return [_Placed(first, self._margin, wide_first), _Placed(second, x, end - x)]

    def fits_flat(self) -> bool:
        """Return whether every group fits into a row without being tight."""
        bar = self.rows.placing.tokens.mm(_LEAST_BAR_MM)
        spare = [self._room() - sum(map(self.rows.width, ends)) for ends in self._flat_rows()]
        return spare[0] >= bar + 2 * self._gap and min(spare[1:]) >= self._apart()

    def lay_out_flat(self, *, tight: bool) -> int:
        """Place every group in a row, the bar among them; return the top."""
        play, dose, view = self._flat_rows()
        y = self._lay_out_flat_row(view, self._bottom(), tight=tight)
        y = self._lay_out_flat_row(dose, y - self._gap, tight=tight) - self._gap
        top = self._lay_out_flat_row(play, y, tight=tight)
        wides = [self.rows.width(row, tight=tight) for row in play]
        x = self.rows.placing.tokens.space.margin + wides[0] + self._gap
        bar = QRect(x, top, self._room() - sum(wides) - 2 * self._gap, y - top)
        self.rows.placing.put(self.bar, bar)
        return top

    def _flat_rows(self) -> tuple[tuple[Row, Row], ...]:
        """Return the rows from the top, each with what stands at its start and at its end."""
        play, view, dose = (_flat(block.rows) for block in self._blocks()[1:])
        moves, others = play[:_BEFORE_BAR], play[_BEFORE_BAR:]
        return (moves, others), (dose, (self.props.plan,)), ((self.props.close,), view)

    def _lay_out_flat_row(self, ends: tuple[Row, Row], bottom: int, *, tight: bool) -> int:
        """Place controls at the start and others at the end of a row; return its top."""
        (first, last), margin = ends, self.rows.placing.tokens.space.margin
        high, width = self.rows.height((*first, *last)), self.rows.width(last, tight=tight)
        left = margin + self._room() - width
        self.rows.place(first, QRect(margin, bottom - high, left - margin, high), tight=tight)
        self.rows.place(last, QRect(left, bottom - high, width, high), tight=tight)
        return bottom - high

    def _lay_out_line(self, line: list[_Placed], bottom: int, *, tight: bool = False) -> int:
        """Place blocks side by side; return their top."""
        gap, highs = self._gap, self._row_heights([placed.block for placed in line])
        headings = [self.rows.texts[p.block.heading] for p in line if p.block.heading]
        head = max((text.height_for(self._room()) for text in headings), default=0)
        top = bottom - sum(highs) - gap * (len(highs) - 1) - head
        for block, x, width in line:
            if block.heading:
                text = self.rows.texts[block.heading]
                self.rows.placing.put(text, QRect(x, top, width, head))
            # Close stands with the last row
            y = top + head if block.heading else bottom - highs[-1]
            for row, high in zip(block.rows, highs if block.heading else highs[-1:], strict=False):
                self.rows.place(row, QRect(x, y, width, high), tight=tight, fills=True)
                y += high + gap
        return top

    def _row_heights(self, line: list[_Block]) -> list[int]:
        """Return the height of each row that the blocks of a line have."""
        rows = max(len(block.rows) for block in line)
        return [
            max(self.rows.height(block.rows[n]) for block in line if n < len(block.rows))
            for n in range(rows)
        ]

    def _blocks(self) -> tuple[_Block, ...]:
        groups = (_Block(group.rows, group.name) for group in self.props.groups)
        return (_Block(((self.props.close,),)), *groups)

    def _width(self, block: _Block, *, tight: bool = False) -> int:
        return max(self.rows.width(row, tight=tight) for row in block.rows)

    def _room(self) -> int:
        return self.rows.placing.width - 2 * self.rows.placing.tokens.space.margin

    def _bottom(self) -> int:
        return self.rows.placing.height - self.rows.placing.tokens.space.m

    @property
    def _margin(self) -> int:
        return self.rows.placing.tokens.space.margin

    @property
    def _gap(self) -> int:
        return self.rows.placing.gap

    def _apart(self) -> int:
        """Return the least gap between two groups: wider than that between two buttons."""
        return 2 * self._gap


def _flat(rows: tuple[Row, ...]) -> Row:
    return tuple(piece for row in rows for piece in row)
