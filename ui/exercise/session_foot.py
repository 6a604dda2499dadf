"""The buttons at the foot of a guided exercise: in one row, or in two."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.session import StretchProps
from ui.exercise.placing import Placing
from ui.widgets.input.button import Button
from ui.widgets.layout.rows import in_rows, wide


@dataclass(frozen=True)
class SessionFoot:
    """Places the buttons for one moment of a guided exercise."""

    placing: Placing
    buttons: Mapping[str, Button]
    props: StretchProps

    def lay_out(self) -> int:
        """Place the buttons in one row, or in two if they do not fit; return the top."""
        tokens = self.placing.tokens
        room = self.placing.width - 2 * tokens.space.margin
        ways, steps = [c.name for c in self.props.ways], [c.name for c in self.props.steps]
        y = self.placing.height - tokens.space.m
        widths = {name: min(room, self.buttons[name].natural_width()) for name in (*ways, *steps)}
        if wide(list(widths.values()), self.placing.gap) <= room:
            return self._lay_out_row(ways, steps, y)
        rows = in_rows({name: widths[name] for name in steps}, room, self.placing.gap)
        above = in_rows({name: widths[name] for name in ways}, room, self.placing.gap)
        for row in reversed(rows):
            y = self._lay_out_row([], row, y) - self.placing.gap
        for row in reversed(above):
            y = self._lay_out_row(row, [], y) - self.placing.gap
        return y + self.placing.gap

    def _lay_out_row(self, first: list[str], last: list[str], bottom: int) -> int:
        """Place buttons at the start and at the end of a row; return its top."""
        margin, gap = self.placing.tokens.space.margin, self.placing.gap
        room = self.placing.width - 2 * margin
        widths = {n: min(room, self.buttons[n].natural_width()) for n in (*first, *last)}
        heights = {n: self.buttons[n].height_for(widths[n]) for n in widths}
        high = max(heights.values())
        x = margin
        for name in (*first, *last):
            if last and name == last[0]:
                x = self.placing.width - margin - wide([widths[n] for n in last], gap)
            top = bottom - high + (high - heights[name]) // 2
            self.placing.put(self.buttons[name], QRect(x, top, widths[name], heights[name]))
            x += widths[name] + gap
        return bottom - high
