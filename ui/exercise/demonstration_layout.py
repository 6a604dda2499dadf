"""The layout of a demonstration: the figure and its bar, the text to read from afar, the dose."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.demonstration import DemonstrationProps
from ui.exercise.changing import ChangingButtons, ChangingTexts
from ui.exercise.control_rows import ControlRows
from ui.exercise.demonstration_foot import DemonstrationFoot
from ui.exercise.placing import Placing
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.numeral import Numeral

_COLUMN_SHARE, _LOW_SHARE = 0.27, 0.32
"""The column's share of the width, unless its digits need more; the same on a low screen."""


@dataclass(frozen=True)
class DemonstrationPieces:
    """The widgets of a demonstration."""

    figure: FigureView
    numeral: Numeral
    bar: Scrubber
    texts: ChangingTexts
    buttons: ChangingButtons


@dataclass(frozen=True)
class DemonstrationLayout:
    """Places every piece for one moment of a demonstration.

    Wide: blocks of controls at the foot, the dose in the column. Flat, for a screen that is too
    narrow or too low for that: three rows of buttons. Upright: two lines of blocks.
    """

    placing: Placing
    pieces: DemonstrationPieces
    props: DemonstrationProps

    def is_flat(self) -> bool:
        """Return whether the controls are rows without headings."""
        if self.placing.tokens.screen.portrait:
            return False
        return not (self._foot().fits_wide() and self._column_height() <= self._wide_room())

    def is_tight(self) -> bool:
        """Return whether the buttons are to be tight."""
        if self.placing.tokens.screen.portrait:
            return not self._foot().fits_upright()
        return self.is_flat() and not self._foot().fits_flat()

    def lay_out(self) -> None:
        """Place the foot, and in the rest the figure with what stands beside or below it."""
        space, width, flat = self.placing.tokens.space, self.placing.width, self.is_flat()
        for group in self.props.groups:
            self.pieces.texts[group.name].setVisible(not flat)
        foot, upright = self._foot(), self.placing.tokens.screen.portrait
        if upright:
            top = foot.lay_out_upright(tight=self.is_tight())
        else:
            top = foot.lay_out_flat(tight=self.is_tight()) if flat else foot.lay_out_wide()
        high = top - 2 * space.m
        room = QRect(space.margin, space.m, width - 2 * space.margin, high)
        if upright:
            self._lay_out_upright(room)
        else:
            self._lay_out_across(room, flat)

    def _foot(self) -> DemonstrationFoot:
        return DemonstrationFoot(self._rows(), self.pieces.bar, self.props, self._column_least())

    def _rows(self) -> ControlRows:
        return ControlRows(self.placing, self.pieces.buttons, self.pieces.texts)

    def _wide_room(self) -> int:
        """Return the column's height above a wide foot."""
        return self._foot().lay_out_wide() - 2 * self.placing.tokens.space.m

    def _lay_out_upright(self, room: QRect) -> None:
        tall = self._beside_height(room.width()) + self.placing.tokens.space.s
        self._lay_out_figure(room.adjusted(0, 0, 0, -tall), True)
        top = room.bottom() + 1 - tall + self.placing.tokens.space.s
        self._lay_out_beside(QRect(room.left(), top, room.width(), room.bottom() + 1 - top))

    def _lay_out_across(self, room: QRect, flat: bool) -> None:
        column = self._column_least() if flat else self._foot().column
        margin = self.placing.tokens.space.margin
        self._lay_out_figure(room.adjusted(0, 0, -column - margin, 0), not flat)
        left = room.right() + 1 - column
        self._lay_out_column(QRect(left, room.top(), column, room.height()), flat)

    def _lay_out_figure(self, room: QRect, has_bar: bool) -> None:
        """Place the figure, and below it the bar that moves it, unless that is in a row."""
        bar = self.placing.tokens.touch.other if has_bar else 0
        self.placing.put(self.pieces.figure, room.adjusted(0, 0, 0, -bar))
        if has_bar:
            top = room.bottom() + 1 - bar
            self.placing.put(self.pieces.bar, QRect(room.left(), top, room.width(), bar))

    def _column_least(self) -> int:
        tokens = self.placing.tokens
        room = self.placing.width - 2 * tokens.space.margin
        digits = self.pieces.numeral.width_for(tokens.type.far, self.props.digits)
        share = _LOW_SHARE if tokens.low else _COLUMN_SHARE
        return max(round(room * share), digits)

    def _column_height(self) -> int:
        """Return the height that the column needs with the dose in it."""
        space, width = self.placing.tokens.space, self._foot().column
        names = (*self._heads(), "unit", "position")
        words = sum(self.pieces.texts[name].height_for(width) + space.xs for name in names)
        digits = self.pieces.numeral.height_of(self.placing.tokens.type.far)
        return words + digits + 2 * space.s + self._dose_height(width)

    def _lay_out_column(self, room: QRect, flat: bool) -> None:
        """Place the headings at the top, dose and plan at the bottom, the digits between them."""
        space = self.placing.tokens.space
        y = room.top()
        for name in self._heads():
            y = self._stack(name, room.left(), y, room.width()) + space.xs
        bottom = self._lay_out_plan(room, ("see_plan",)) if flat else self._lay_out_dose(room)
        words = [self.pieces.texts[name] for name in ("unit", "position")]
        below = sum(text.height_for(room.width()) for text in words) + space.xs
        between = bottom - y - below - 2 * space.s
        digits = min(between, self.pieces.numeral.height_of(self._fitting_em(room.width())))
        y += max(0, (between - digits) // 2)
        self.placing.put(self.pieces.numeral, QRect(room.left(), y, room.width(), digits))
        y += digits
        for name in ("unit", "position"):
            y = self._stack(name, room.left(), y, room.width()) + space.xs

    def _dose_height(self, width: int) -> int:
        dose, gap = self.props.groups[-1], self.placing.gap
        rows = sum(self._rows().height(row) + gap for row in dose.rows)
        heading = self.pieces.texts[dose.name].height_for(width)
        return heading + rows + self._plan_height(width)

    def _lay_out_dose(self, room: QRect) -> int:
        """Place the dose under its heading, and the plan below it; return their top."""
        dose, gap, rows = self.props.groups[-1], self.placing.gap, self._rows()
        y = self._lay_out_plan(room, ("see_plan", "plan")) + gap
        for row in reversed(dose.rows):
            y -= rows.height(row) + gap
            rows.place(row, QRect(room.left(), y, room.width(), rows.height(row)))
        heading = self.pieces.texts[dose.name]
        high = heading.height_for(room.width())
        self.placing.put(heading, QRect(room.left(), y - high, room.width(), high))
        return y - high

    def _lay_out_plan(self, room: QRect, names: tuple[str, ...]) -> int:
        """Place the plan's buttons at the bottom, each as wide as the room; return their top."""
        y = room.bottom() + 1
        for name in names:
            if name in self.pieces.buttons:
                button = self.pieces.buttons[name]
                high = button.height_for(room.width())
                self.placing.put(button, QRect(room.left(), y - high, room.width(), high))
                y -= high + self.placing.gap
        return y

    def _plan_height(self, width: int) -> int:
        names = [name for name in ("see_plan", "plan") if name in self.pieces.buttons]
        highs = [self.pieces.buttons[name].height_for(width) for name in names]
        return sum(highs) + self.placing.gap * len(highs)

    def _heads(self) -> tuple[str, ...]:
        """Return the texts at the top; words on the mirror image only where they are needed."""
        return ("title", "side", "seen") if self.props.seen else ("title", "side")

    def _fitting_em(self, width: int) -> int:
        return round(1000 * width / self.pieces.numeral.width_for(1000, self.props.digits))

    def _beside_height(self, width: int) -> int:
        """Return the height, on an upright screen, of what stands below the figure."""
        tokens = self.placing.tokens
        half = (width - tokens.space.margin) // 2
        texts = sum(self.pieces.texts[name].height_for(half) for name in self._heads())
        unit = sum(self.pieces.texts[name].height_for(half) for name in ("unit", "position"))
        digits = self.pieces.numeral.height_of(tokens.type.far)
        return max(texts + self._plan_height(half), digits + unit + tokens.space.xs)

    def _lay_out_beside(self, room: QRect) -> None:
        """Place the digits below the figure, with their unit beside them."""
        space = self.placing.tokens.space
        half = (room.width() - space.margin) // 2
        digits = self.pieces.numeral.height_of(self.placing.tokens.type.far)
        self.placing.put(self.pieces.numeral, QRect(room.left(), room.top(), half, digits))
        y = room.top() + digits
        for name in ("unit", "position"):
            y = self._stack(name, room.left(), y, half)
        x, y = room.right() + 1 - half, room.top()
        for name in self._heads():
            y = self._stack(name, x, y, half)
        self._lay_out_plan(QRect(x, y, half, room.bottom() + 1 - y), ("see_plan", "plan"))

    def _stack(self, name: str, x: int, y: int, width: int) -> int:
        """Place a text and return its bottom."""
        text = self.pieces.texts[name]
        high = text.height_for(width)
        self.placing.put(text, QRect(x, y, width, high))
        return y + high
