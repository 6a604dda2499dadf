"""A card of several lines, piece by piece: seen together they are one card.

A screenful may end between two of them. The card then ends there as it ends at last, and the next
screenful says the heading again: nobody reads a line without what it belongs to, and what to do
about it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, Resuming, mirrored
from ui.widgets.layout.panel import Panel, Shape

_HANGING_EMS = 22.0
"""From this width on, in ems of body text, the lines stand beside the heading's badge."""


class CardStrip(Resuming):
    """One piece. `start` is the first of its card, None for this one; `ends`: it is the last.

    `line`, the headings and what `closing` makes have no surface of their own; `shape` is the
    card's. `closing` makes what stands below the line where a screenful ends with it. `heads` makes
    the heading that stands above this piece where it begins a screenful.
    """

    def __init__(
        self,
        theme: Theme,
        line: Panel,
        heads: Callable[[], Panel],
        shape: Shape,
        *,
        start: "CardStrip | None",
        ends: bool,
        closing: Callable[[], Sequence[Panel]] | None = None,
    ) -> None:
        super().__init__()
        self._make_closing, self._closing = closing, list[Panel]()
        self._theme, self._line, self._make_heading = theme, line, heads
        self._shape, self._start, self._ends = shape, start, ends
        self._first = self._last = False
        self._heading: Panel | None = None
        line.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._arranged(width, self._start is None)[2]

    def height_as_first(self, width: int) -> int:
        """Return the height with the heading."""
        return self._arranged(width, headed=True)[2]

    def foot_for(self, width: int) -> int:
        """Return the height of what closes the card where a screenful ends with this piece."""
        if self._make_closing is None:
            return 0
        room, gap = self._closing_room(width), self._theme.tokens.space.s
        return sum(panel.height_for(room) + gap for panel in self._closed_by()) + self._pad() - gap

    def set_ends(self, first: bool, last: bool) -> None:
        """Say the heading again at the top of a screenful, and close the card at its foot."""
        self._first, self._last = first, last
        self._place()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put heading and line in their places."""
        super().resizeEvent(event)
        self._place()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint this piece of the card: between two there is no edge."""
        beyond = 2 * self._theme.tokens.space.card_radius
        above = 0 if self._headed() else -beyond
        below = 0 if self._ends or self._last else beyond
        rect = QRectF(self.rect()).adjusted(0, above, 0, below)
        self._shape.paint(QPainter(self), rect, self._theme.tokens)

    def _headed(self) -> bool:
        return self._start is None or self._first

    def _place(self) -> None:
        place, line, _ = self._arranged(self.width(), self._headed())
        rtl = self._theme.right_to_left
        self._line.setGeometry(mirrored(line, self.width(), rtl))
        if self._headed():
            heading = self._own_heading()
            heading.setGeometry(mirrored(place, self.width(), rtl))
            heading.show()
        elif self._heading is not None:
            self._heading.hide()
        self._place_closing()
        self.update()

    def _place_closing(self) -> None:
        y = self._arranged(self.width(), self._headed())[2]
        # a screenful that is too low for both has the signs
        room_for_both = self.height() >= y + self.foot_for(self.width())
        if not self._last or self._make_closing is None or not room_for_both:
            for panel in self._closing:
                panel.hide()
            return
        left, room = self._pad() + self._indent(self.width()), self._closing_room(self.width())
        for panel in self._closed_by():
            place = QRect(left, y, room, panel.height_for(room))
            panel.setGeometry(mirrored(place, self.width(), self._theme.right_to_left))
            panel.show()
            y = place.bottom() + 1 + self._theme.tokens.space.s

    def _closed_by(self) -> Sequence[Panel]:
        if not self._closing and self._make_closing is not None:
            self._closing = list(self._make_closing())
            for panel in self._closing:
                panel.setParent(self)
        return self._closing

    def _pad(self) -> int:
        space = self._theme.tokens.space
        return space.m if self._shape.tight else space.l

    def _closing_room(self, width: int) -> int:
        return width - 2 * self._pad() - self._indent(width)

    def _arranged(self, width: int, headed: bool) -> tuple[QRect, QRect, int]:
        """Return the places of the heading and of the line, and the height of both."""
        pad, space = self._pad(), self._theme.tokens.space
        gap = space.xs if self._shape.tight else space.s
        room = width - 2 * pad
        heading, y = QRect(), 0
        if headed:
            head = self._head()
            heading = QRect(pad, pad, room, head.height_for(room))
            y = heading.bottom() + 1
        indent = self._indent(width)
        line = QRect(pad + indent, y, room - indent, self._line.height_for(room - indent))
        return heading, line, line.bottom() + 1 + (pad if self._ends else gap)

    def _indent(self, width: int) -> int:
        wide = width >= _HANGING_EMS * self._theme.tokens.type.body
        return self._head().indent() if wide else 0

    def _head(self) -> Panel:
        """Return a heading to measure: the first piece's, unless this piece has another."""
        start = self._start
        alike = start is not None and start._make_heading is self._make_heading
        return start._own_heading() if start is not None and alike else self._own_heading()

    def _own_heading(self) -> Panel:
        if self._heading is None:
            self._heading = self._make_heading()
            self._heading.setParent(self)
            self._line.raise_()  # read aloud after its heading
        return self._heading


def card_strips(
    theme: Theme,
    lines: Sequence[Panel],
    heading: Callable[[], Panel],
    shape: Shape,
    gap: int,
    listed: int,
    closing: Callable[[], Sequence[Panel]] | None = None,
    going_on: Callable[[], Panel] | None = None,
) -> list[FlowItem]:
    """Return a card in pieces, `gap` pixels below what stands above it.

    The heading has two of the `listed` lines with it; what follows the list stays with its last,
    and where a screenful ends before that, what `closing` makes stands there too.
    Where that has no room, `going_on` makes the heading of what follows, as the list's own says
    nothing without the list.
    A card is divided only where a screenful were left nearly empty for it, or where it is taller.
    """
    last = len(lines) - 1
    strips: list[CardStrip] = []
    for index, line in enumerate(lines):
        start = strips[0] if strips else None
        ends, parted = index == last, closing if index < listed - 1 else None
        heads = heading if index < listed else going_on or heading
        strips.append(CardStrip(theme, line, heads, shape, start=start, ends=ends, closing=parted))
    return [
        FlowItem(
            strip,
            0 if index else gap,
            keep_with_next=index == 0 < last or listed - 1 <= index < last,
            joins_next=index < listed - 1,
        )
        for index, strip in enumerate(strips)
    ]
