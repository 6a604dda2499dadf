"""Buttons that follow one another like words, on as many lines as they need."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.input.button import Button


class ButtonRow(Arranged):
    """A wrapping row; `chosen` says the value of the button that was touched.

    `fills`: the first button of each line takes all that the others leave.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(theme, parent)
        self._fills = fills
        self._buttons: list[Button] = []
        self._values: list[object] = []

    def add(self, button: Button, value: object) -> None:
        """Append a button that stands for `value`."""
        button.touched.connect(self._report)
        self._buttons.append(button)
        self._values.append(value)
        self._hold(*self._buttons)

    def natural_width(self) -> int:
        """Return the width that sets all buttons in one line."""
        gaps = self._gap() * max(0, len(self._buttons) - 1)
        return sum(button.natural_width() for button in self._buttons) + gaps

    def save_a_line(self, width: int) -> None:
        """Leave less room beside the words, or let them grow less with the visitor's size, if that
        puts all buttons in one line."""
        sizes = self._theme.tokens.type.bar_sizes
        for size, tight in product(dict.fromkeys(sizes), (False, True)):
            self._set_words(size, tight=tight)
            if self.natural_width() <= width:
                return
        self._set_words(sizes[0], tight=False)

    def _set_words(self, size: int, *, tight: bool) -> None:
        for button in self._buttons:
            button.set_size(size)
            button.set_tight(tight)

    def fits(self, width: int) -> bool:
        """Tell whether every button has its words in one line at `width`."""
        return all(button.natural_width() <= width for button in self._buttons)

    def set_values(self, values: Sequence[object]) -> None:
        """Let the buttons stand for other values, in order."""
        assert len(values) == len(self._buttons)
        self._values = list(values)

    def _arranged(self, width: int) -> Sequence[QRect]:
        gap = self._gap()
        lines: list[list[QRect]] = [[]]
        x = y = 0
        for button in self._buttons:
            wide = min(width, button.natural_width())
            high = button.height_for(wide)
            if x and x + wide > width:
                x, y = 0, y + _tallest(lines[-1]) + gap
                lines.append([])
            lines[-1].append(QRect(x, y, wide, high))
            x += wide + gap
        spread = [_filling(line, width) if self._fills else line for line in lines]
        return [rect for line in spread for rect in _centred(line)]

    def _gap(self) -> int:
        return max(self._theme.tokens.touch.gap, self._theme.tokens.space.s)

    def _report(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.chosen.emit(self._values[self._buttons.index(button)])


def _tallest(line: list[QRect]) -> int:
    return max((rect.height() for rect in line), default=0)


def _filling(line: list[QRect], width: int) -> list[QRect]:
    """Return the buttons of one line, the first as wide as the others let it be."""
    spare = width - line[-1].right() - 1 if line else 0
    first, rest = line[:1], line[1:]
    return [r.adjusted(0, 0, spare, 0) for r in first] + [r.translated(spare, 0) for r in rest]


def _centred(line: list[QRect]) -> list[QRect]:
    """Return the buttons of one line, the lower ones half-way up the tallest."""
    high = _tallest(line)
    return [rect.translated(0, (high - rect.height()) // 2) for rect in line]
