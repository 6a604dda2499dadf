"""The layout of a demonstration: the figure, the text to read from afar, the steppers."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.demonstration import DemonstrationProps, Stepper
from ui.exercise.changing import ChangingButtons, ChangingTexts
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
    """Places every piece for one moment of a demonstration."""

    placing: Placing
    pieces: DemonstrationPieces
    props: DemonstrationProps

    def lay_out(self) -> None:
        """Place the foot, and in the rest the figure with what stands beside or below it."""
        space, width = self.placing.tokens.space, self.placing.width
        foot = DemonstrationFoot(self.placing, self.pieces.buttons, self.pieces.bar, self.props)
        high = foot.lay_out() - 2 * space.m
        room = QRect(space.margin, space.m, width - 2 * space.margin, high)
        if self.placing.tokens.screen.portrait:
            self._lay_out_upright(room)
        else:
            self._lay_out_across(room)

    def _lay_out_upright(self, room: QRect) -> None:
        tall = self._beside_height(room.width())
        top = room.bottom() + 1 - tall
        figure = QRect(room.left(), room.top(), room.width(), top - room.top())
        self.placing.put(self.pieces.figure, figure)
        self._lay_out_beside(QRect(room.left(), top, room.width(), tall))

    def _lay_out_across(self, room: QRect) -> None:
        column = self._column_width(room.width())
        margin = self.placing.tokens.space.margin
        self.placing.put(self.pieces.figure, room.adjusted(0, 0, -column - margin, 0))
        left = room.right() + 1 - column
        self._lay_out_column(QRect(left, room.top(), column, room.height()))

    def _column_width(self, width: int) -> int:
        far = self.placing.tokens.type.far
        digits = self.pieces.numeral.width_for(far, self.props.digits)
        share = _LOW_SHARE if self.placing.tokens.low else _COLUMN_SHARE
        return max(round(width * share), digits)

    def _lay_out_column(self, room: QRect) -> None:
        """Place the headings at the top, the dose at the bottom, the digits between them."""
        space = self.placing.tokens.space
        y = room.top()
        for name in self._heads():
            y = self._stack(name, room.left(), y, room.width()) + space.xs
        bottom = room.bottom() + 1
        for stepper in reversed(self.props.steppers):
            bottom -= self.placing.tokens.touch.other
            self._lay_out_stepper(stepper, QRect(room.left(), bottom, room.width(), 0))
            bottom -= space.m
        words = [self.pieces.texts[name] for name in ("unit", "position")]
        below = sum(text.height_for(room.width()) for text in words) + space.xs
        between = bottom - y - below - space.s
        digits = min(between, self.pieces.numeral.height_of(self._fitting_em(room.width())))
        y += max(0, (between - digits) // 2)
        self.placing.put(self.pieces.numeral, QRect(room.left(), y, room.width(), digits))
        y += digits
        for name in ("unit", "position"):
            y = self._stack(name, room.left(), y, room.width()) + space.xs

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
        steps = len(self.props.steppers) * (tokens.touch.other + tokens.space.m)
        unit = sum(self.pieces.texts[name].height_for(half) for name in ("unit", "position"))
        digits = self.pieces.numeral.height_of(tokens.type.far)
        return max(texts + steps + tokens.space.m, digits + unit + tokens.space.xs)

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
        for stepper in self.props.steppers:
            self._lay_out_stepper(stepper, QRect(x, y + space.m, half, 0))
            y += self.placing.tokens.touch.other + space.m

    def _stack(self, name: str, x: int, y: int, width: int) -> int:
        """Place a text and return its bottom."""
        text = self.pieces.texts[name]
        high = text.height_for(width)
        self.placing.put(text, QRect(x, y, width, high))
        return y + high

    def _lay_out_stepper(self, stepper: Stepper, room: QRect) -> None:
        less, more = (self.pieces.buttons[c.name] for c in (stepper.less, stepper.more))
        high = self.placing.tokens.touch.other
        side = max(less.natural_width(), more.natural_width())
        gap = self.placing.gap
        text = self.pieces.texts[stepper.more.name]
        wide = room.width() - 2 * (side + gap)
        tall = text.height_for(wide)
        self.placing.put(less, QRect(room.left(), room.top(), side, high))
        self.placing.put(more, QRect(room.right() + 1 - side, room.top(), side, high))
        middle = room.top() + (high - tall) // 2
        self.placing.put(text, QRect(room.left() + side + gap, middle, wide, tall))
