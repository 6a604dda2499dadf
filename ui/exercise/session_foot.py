"""The buttons at the foot of a guided exercise: each has one place, whatever happens."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.exercise.changing import ChangingButtons
from ui.exercise.placing import Placing
from ui.widgets.layout.rows import in_rows, wide

_START, _END = ("leave", "read", "more", "keep"), ("main",)


@dataclass(frozen=True)
class SessionFoot:
    """Places the buttons: what leads out, the steps, all else and the plan at the start, Pause at
    the end.

    At the end of an exercise nothing takes Pause's place, so that a finger that was to pause hits
    nothing.
    """

    placing: Placing
    buttons: ChangingButtons

    def lay_out(self) -> int:
        """Place the buttons in one row, or in two if they do not fit; return the top."""
        placing = self.placing
        room = placing.width - 2 * placing.tokens.space.margin
        shown = [name for name in (*_START, *_END) if name in self.buttons]
        widths = {name: min(room, self.buttons.wide(name)) for name in shown}
        high = max(self.buttons[name].height_for(widths[name]) for name in shown)
        rows = in_rows(widths, room, placing.gap)
        if len(rows) > 1 and rows[-1] == [*_END]:  # no button stands alone
            rows[-2:] = [rows[-2][:-1], [rows[-2][-1], *_END]]
        y = placing.height - placing.tokens.space.m
        for row in reversed(rows):
            y -= high
            self._lay_out_row(row, widths, y, high)
            y -= placing.gap
        return y + placing.gap

    def _lay_out_row(self, names: list[str], widths: dict[str, int], top: int, high: int) -> None:
        margin, gap = self.placing.tokens.space.margin, self.placing.gap
        x = margin
        for name in names:
            if name in _END:
                x = self.placing.width - margin - wide([widths[name]], gap)
            self.placing.put(self.buttons[name], QRect(x, top, widths[name], high))
            x += widths[name] + gap
