"""The controls at the foot of a demonstration, in as many rows as they need."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.demonstration import DemonstrationProps
from ui.exercise.changing import ChangingButtons
from ui.exercise.placing import Placing
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.layout.rows import in_rows, wide

_LEAST_BAR_MM = 90


@dataclass(frozen=True)
class DemonstrationFoot:
    """Sets the controls and the bar for one moment of a demonstration."""

    placing: Placing
    buttons: ChangingButtons
    bar: Scrubber
    props: DemonstrationProps

    def lay_out(self) -> int:
        """Place the rows of controls from the bottom upwards; return their top."""
        tokens, gap = self.placing.tokens, self.placing.gap
        width = self.placing.width - 2 * tokens.space.margin
        names = [way.name for way in self.props.ways]
        if self.props.see_plan:
            names.append("see_plan")
        y = self.placing.height - tokens.space.m
        for row in reversed(self._rows(names, width)):
            y = self._lay_out_row(row, y, width) - gap
        whole = ["close", "earlier", "play", "later", "plan"]
        if self._wide(whole) + gap + tokens.mm(_LEAST_BAR_MM) <= width:
            return self._lay_out_bar(whole, "later", y, width)
        for row in reversed(self._rows(["close", "play", "plan"], width)):
            y = self._lay_out_row(row, y, width) - gap
        return self._lay_out_bar(["earlier", "later"], "earlier", y, width)

    def _rows(self, names: list[str], width: int) -> list[list[str]]:
        return in_rows({n: self._width_of(n, width) for n in names}, width, self.placing.gap)

    def _lay_out_row(self, names: list[str], bottom: int, width: int) -> int:
        """Place buttons side by side, the last one at the end of the row; return their top."""
        heights = {n: self.buttons[n].height_for(self._width_of(n, width)) for n in names}
        high = max(heights.values())
        x = self.placing.tokens.space.margin
        for name in names:
            wide = self._width_of(name, width)
            last = name == names[-1] and name in {"plan", "see_plan"} and len(names) > 1
            at = self.placing.tokens.space.margin + width - wide if last else x
            self.placing.put(self.buttons[name], QRect(at, bottom - high, wide, high))
            x += wide + self.placing.gap
        return bottom - high

    def _lay_out_bar(self, names: list[str], before: str, bottom: int, width: int) -> int:
        """Place a row with the timeline's bar after the button `before`; return its top."""
        high = max(self.buttons[n].height_for(self._width_of(n, width)) for n in names)
        bar = width - self._wide(names) - self.placing.gap
        x = self.placing.tokens.space.margin
        for name in names:
            wide, tall = self._width_of(name, width), self.buttons[name].height_for(10_000)
            top = bottom - high + (high - tall) // 2
            self.placing.put(self.buttons[name], QRect(x, top, wide, tall))
            x += wide + self.placing.gap
            if name == before:
                self.placing.put(self.bar, QRect(x, bottom - high, bar, high))
                x += bar + self.placing.gap
        return bottom - high

    def _wide(self, names: list[str]) -> int:
        return wide([self.buttons[n].natural_width() for n in names], self.placing.gap)

    def _width_of(self, name: str, most: int) -> int:
        return min(most, self.buttons[name].natural_width())
