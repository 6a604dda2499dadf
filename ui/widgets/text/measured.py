"""How many lines words need at a width: worked out from their parts, without setting them.

For those who try many places before they set the words in one; a hundred times as quick.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from ui.widgets.text.text_layout import Style, balanced
from ui.widgets.text.text_stack import TextStack

_SAFE = 1.0
"""Pixels by which a line counts as fuller than it is: kerning differs a little where words meet."""


class Measured:
    """A text in one style: the widths of the parts between which its lines may break."""

    def __init__(self, text: str, style: Style) -> None:
        self._step = style.font.pixelSize() * style.line_height
        metrics = QFontMetricsF(style.font)
        self._parts = tuple(
            (metrics.horizontalAdvance(part), metrics.horizontalAdvance(part.rstrip()))
            for part in _parts(text)
        )
        self.widest = max((bare for _, bare in self._parts), default=0.0)

    def lines(self, width: int) -> int:
        """Return how many lines there are at `width`."""
        count, used = 1, 0.0
        for whole, bare in self._parts:
            if used and used + bare + _SAFE > width:
                count, used = count + 1, 0.0
            used += whole
        return count

    def height(self, width: int) -> int:
        """Return the height of the lines at `width`, as `SetText` has it."""
        return round(self.lines(width) * self._step)

    def fits(self, width: int) -> bool:
        """Tell whether no word is wider than the line."""
        return self.widest + _SAFE <= width


@lru_cache(maxsize=512)
def _parts(text: str) -> tuple[str, ...]:
    """Return the parts of a text between which a line may break, each with its space."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    ends = []
    while (at := finder.toNextBoundary()) >= 0:
        ends.append(at)
    units = text.encode("utf-16-le")  # Qt counts in units
    starts = [0, *ends[:-1]]
    return tuple(
        units[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(starts, ends, strict=True)
    )


class MeasuredStack:
    """Texts one below the other, each in its style, with the same `gap` between them.

    A quick look before the words are set in the place that was found.
    """

    def __init__(self, said: Sequence[tuple[str, Style]], gap: int) -> None:
        self._said, self._gap = said, gap
        self._parts = [Measured(text, style) for text, style in said]

    def lines(self, width: int) -> int:
        """Return how many lines there are at `width`."""
        return sum(part.lines(width) for part in self._parts)

    def height(self, width: int) -> int:
        """Return the height at `width`."""
        return sum(part.height(width) for part in self._parts) + self._gap * (len(self._said) - 1)

    def fits(self, width: int) -> bool:
        """Tell whether no word is wider than its line."""
        return all(part.fits(width) for part in self._parts)

    def set(self, width: int) -> TextStack:
        """Set the words in balanced lines."""
        return TextStack([balanced(text, s, width) for text, s in self._said], self._gap)
