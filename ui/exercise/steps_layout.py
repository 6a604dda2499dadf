"""The layout of a guided exercise's steps: one by one on the way into position, or all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect

from ui.exercise.session_room import SessionRoom
from ui.exercise.steps_list import StepsList, fitting_size
from ui.widgets.layout.rows import in_rows, wide

TURNS = ("earlier", "later")
"""The buttons to the pages of a long list of steps, at the start and the end of their row."""


class _Way(NamedTuple):
    """A way to divide the room of a step into position: the part of it over a sentence that runs
    across, the figure's share of that, whether the words above share a line, and where the sentence
    to read stands: below the figure, across the whole width, or nowhere."""

    upper: QRect
    share: float | None
    close: bool
    guide: Literal["below", "across", ""]


@dataclass(frozen=True)
class StepsLayout:
    """Places steps in a room, with the figure as large as they allow. Words never shrink below the
    visitor's own size: first the figure gives way, then a list goes on to another page."""

    room: SessionRoom
    steps: StepsList

    def lay_out_list(self, whole: QRect) -> None:
        """Place all steps with as much of the figure beside them as they leave, or with none; only
        a list that is too long for the whole room is divided."""
        for share in (*self.room.shares(), None):
            column = self._column(whole, share)
            if self.steps.fits(column.width(), column.height()):
                self._show_figure(whole, share)
                self._turn(column)
                break
        else:
            column = self._lay_out_pages(whole)
        self.room.placing.put(self.steps, column)
        self.steps.lay_out()

    def _lay_out_pages(self, whole: QRect) -> QRect:
        """Divide the steps into the fewest pages, with the largest figure that allows them; return
        the room of one."""
        row = self._turns_height() + self.room.placing.gap
        found: list[tuple[float | None, tuple[range, ...]]] = []
        for share in (*self.room.shares(), None):
            column = self._column(whole, share)
            views = self.steps.divided(column.width(), column.height() - row)
            found += [(share, views)] if views else []
        alone = tuple(range(n, n + 1) for n in range(len(self.room.props.steps)))
        share, views = min(found, key=lambda way: len(way[1]), default=(None, alone))
        self.steps.divide(views, self.room.props.read_from)
        column = self._column(whole, share)
        self._show_figure(whole, share)
        self._turn(column)
        return column.adjusted(0, row, 0, 0)

    def _column(self, whole: QRect, share: float | None) -> QRect:
        return whole if share is None else self.room.beside(whole, share)

    def _show_figure(self, whole: QRect, share: float | None) -> None:
        """Place the figure; the sentence below it only where the picture has room besides."""
        if share is None:
            self.room.hide_figure()
            return
        self.room.show(whole, share, guide=self._has_guide(whole, share))

    def _has_guide(self, whole: QRect, share: float) -> bool:
        """Tell whether the picture is still seen with the sentence to read below it."""
        across = whole.width() if self.room.placing.tokens.screen.portrait else 0
        tall = self.room.guides_height(across or round(whole.width() * share))
        return self.room.sees(whole, share, tall)

    def _turns_height(self) -> int:
        buttons = self.room.pieces.buttons
        return max(buttons[name].height_for(buttons.wide(name)) for name in TURNS)

    def _turn(self, column: QRect) -> None:
        """Place the buttons to the pages before and after this one, each at its own end, over the
        steps: below them a finger means other things at other moments."""
        buttons, high = self.room.pieces.buttons, self._turns_height()
        for name, by in zip(TURNS, (-1, 1), strict=True):
            buttons[name].setVisible(self.steps.first_step_of(by) is not None)
            across = buttons.wide(name)
            x = column.left() if by < 0 else column.right() + 1 - across
            place = QRect(x, column.top(), across, high)
            self.room.placing.put(buttons[name], place)

    def lay_out_setup(self, whole: QRect) -> None:
        """Place one step between the side and where it is; below it the ways out.

        The figure leaves all steps of the exercise enough room, so that it stays as it is from step
        to step. What gives way, in this order: that one is to get into position, the figure's size,
        the place of the sentence to read, which comes again with the timer, and then the sentence;
        the figure itself only where nothing else helps.
        """
        setups = self.room.props.setups
        longest = max(setups, key=lambda step: len(step.title) + len(step.body))
        for way in self._ways(whole):
            card = self._lay_out_around(self._column(way.upper, way.share), close=way.close)
            size = fitting_size(self.room.theme, longest, card.width(), card.height())
            if size is not None and self.steps.fits(card.width(), card.height(), (size, 1.0)):
                break
        if way.share is None:
            self.room.hide_figure()
        else:
            self.room.show(way.upper, way.share, guide=way.guide == "below")
        if way.guide == "across":
            self.room.show_guide(whole.adjusted(0, way.upper.height(), 0, 0))
        self.room.placing.put(self.steps, card)
        self.steps.lay_out()

    def _ways(self, whole: QRect) -> Iterator[_Way]:
        """Yield the ways to divide the room, the best first."""
        shares, nearness = self.room.shares(), (False, True)
        for share, close in product(shares, nearness):
            if self._has_guide(whole, share):
                yield _Way(whole, share, close, "below")
        strip = self.room.guides_height(whole.width()) + self.room.placing.tokens.space.s
        upper = whole.adjusted(0, 0, 0, -strip)
        for share, close in product(shares, nearness):
            yield _Way(upper, share, close, "across")
        for share in shares:
            yield _Way(whole, share, True, "")
        yield _Way(whole, None, True, "")

    def _lay_out_around(self, column: QRect, *, close: bool) -> QRect:
        """Place what stands over and under a step into position; return the room between.

        `close`: the side and which step it is share a line, and that one is to get into position
        is not said.
        """
        space, line = self.room.placing.tokens.space, self.room.pieces.line
        gap = space.s if self.room.placing.tokens.low else space.m
        top = self._lay_out_after(column) - gap
        if close:
            head = self._lay_out_close_head(column)
            return QRect(column.left(), head + gap, column.width(), top - head - gap)
        head = self.room.head(column)
        high = line.height_for(column.width())
        self.room.placing.put(line, QRect(column.left(), top - high, column.width(), high))
        return QRect(column.left(), head + gap, column.width(), top - high - head - 2 * gap)

    def _lay_out_close_head(self, column: QRect) -> int:
        """Place the side, with which step it is beside it; return its foot."""
        line = self.room.pieces.line
        names = self.room.head_names("side", "seen")
        across = column.width() // 2 if "side" in names else column.width()
        half = column.adjusted(0, 0, across - column.width(), 0) if names else column
        foot = self.room.head(half, names) if names else column.top()
        high = line.height_for(across)
        beside = QRect(column.right() + 1 - across, column.top(), across, high)
        self.room.placing.put(line, beside)
        return max(foot, column.top() + high)

    def _lay_out_after(self, column: QRect) -> int:
        """Place the ways out at the foot of the column, one over the other where it is narrow;
        return the top."""
        buttons, gap = self.room.pieces.buttons, self.room.placing.gap
        names = [control.name for control in self.room.props.after]
        widths = {name: min(column.width(), buttons.wide(name)) for name in names}
        y = column.bottom() + 1
        for row in reversed(in_rows(widths, column.width(), gap)):
            high = max(buttons[name].height_for(widths[name]) for name in row)
            y -= high
            x = column.left() + (column.width() - wide([widths[n] for n in row], gap)) // 2
            for name in row:
                self.room.placing.put(buttons[name], QRect(x, y, widths[name], high))
                x += widths[name] + gap
            y -= gap
        return y + gap
