"""A demonstration: the figure, beside it what is read from afar, the controls quiet at the foot."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.demonstration.view import DemonstrationProps, Stepper
from kiosk.visit.controls import Control
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.layout.rows import in_rows, wide
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.numeral import Numeral
from ui.widgets.text.rich_text import RichText

_COLUMN_SHARE, _LOW_SHARE = 0.27, 0.32
"""The column's share of the width, if its digits do not ask for more; on a low screen."""
_LEAST_BAR_MM = 90


class DemonstrationScreen(QWidget):
    """`directed` says which button was touched, `sought` where a finger holds the reel.

    `prescribed` gives what goes onto the plan, `unprescribed` the exercise that goes off it.
    """

    directed = Signal(str)
    sought = Signal(float, bool)
    prescribed = Signal(object)
    unprescribed = Signal(str)

    def __init__(
        self, theme: Theme, props: DemonstrationProps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        colour = theme.tokens.colour
        tint = colour.tints[props.tint - 1]
        self._figure = FigureView(tint, colour.floor, theme.tokens.space.card_radius, self)
        self._numeral = Numeral(theme, self)
        self._bar = Scrubber(theme, props.bar, self)
        self._bar.sought.connect(self.sought)
        self._texts: dict[str, tuple[str, RichText]] = {}
        self._buttons: dict[str, tuple[Control, Button]] = {}
        self._props = props
        self._digits = 0
        self.render_props(props)

    def render_props(self, props: DemonstrationProps) -> None:
        """Show this moment; only what differs from the last one is touched."""
        self._props = props
        self._figure.set_drawing(props.drawing)
        self._figure.setAccessibleName(props.alt)
        self._numeral.show_number(props.number, props.digits)
        self._bar.show_share(props.share)
        changed = [self._set_texts(props), self._set_buttons(props), props.digits != self._digits]
        self._digits = props.digits
        if any(changed):
            self._lay_out()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _set_texts(self, props: DemonstrationProps) -> bool:
        sizes = self._theme.tokens.type
        low = self._theme.tokens.low  # what is read from afar comes first
        wanted = {
            "title": (props.title, sizes.chrome if low else sizes.h3, False),
            "side": (props.side, sizes.body if low else sizes.h1, True),
            "seen": (props.seen, sizes.chrome, False),
            "unit": (props.unit, sizes.chrome if low else sizes.h3, False),
            "position": (props.position, sizes.chrome, False),
        }
        wanted |= {s.more.value: (s.words, sizes.chrome, True) for s in props.steppers}
        found = [self._set_text(name, *given) for name, given in wanted.items()]
        return any(found)

    def _set_text(self, name: str, words: str, size: int, bold: bool) -> bool:
        """Make one text anew if its words are others; tell whether they are."""
        if name in self._texts:
            before, old = self._texts[name]
            if before == words:
                return False
            _drop(old)
        made = RichText(
            self._theme, words, size=size, bold=bold, centred=True, heading=True, parent=self
        )
        made.setVisible(bool(words))
        self._texts[name] = (words, made)
        return True

    def _set_buttons(self, props: DemonstrationProps) -> bool:
        main = {"close": props.close, "play": props.play, "plan": props.plan}
        small = {"earlier": props.earlier, "later": props.later}
        small |= {way.value: way for way in props.ways}
        if props.see_plan:
            small["see_plan"] = props.see_plan
        for stepper in props.steppers:
            small |= {c.value: c for c in (stepper.less, stepper.more)}
        found = [self._set_button(name, c, main=True) for name, c in main.items()]
        found += [self._set_button(name, c, main=False) for name, c in small.items()]
        for stepper in props.steppers:
            self._buttons[stepper.less.value][1].setAccessibleName(stepper.less_name)
            self._buttons[stepper.more.value][1].setAccessibleName(stepper.more_name)
        return any(found)

    def _set_button(self, name: str, control: Control, *, main: bool) -> bool:
        """Make one button anew if it says or means something else; tell whether it does."""
        if name in self._buttons:
            before, old = self._buttons[name]
            if before == control:
                return False
            _drop(old)
        made = Button(
            self._theme,
            control.text,
            kind="primary" if control.main else "plain",
            icon="check" if control.on else control.icon,
            icon_last=name == "later",
            main=main,
            parent=self,
        )
        made.setProperty("value", control.value)
        steps = [c.value for s in self._props.steppers for c in (s.less, s.more)]
        made.repeats = name in (*steps, "earlier", "later")
        made.touched.connect(self._report)
        made.show()
        self._buttons[name] = (control, made)
        return True

    def _report(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        value, item = str(button.property("value")), self._props.item
        if value == "prescribe":
            self.prescribed.emit(item)
        elif value == "unprescribe":
            self.unprescribed.emit(item.exercise)
        else:
            self.directed.emit(value)

    # Places.

    def _lay_out(self) -> None:
        if self.width() <= 0 or not self._buttons:
            return
        space = self._theme.tokens.space
        foot = self._lay_out_foot()
        room = QRect(space.margin, space.m, self.width() - 2 * space.margin, foot - 2 * space.m)
        if self._theme.tokens.screen.portrait:
            tall = self._beside_height(room.width())
            top = room.bottom() + 1 - tall
            self._place(
                self._figure, QRect(room.left(), room.top(), room.width(), top - room.top())
            )
            self._lay_out_beside(QRect(room.left(), top, room.width(), tall))
            return
        column = self._column_width(room.width())
        self._place(self._figure, room.adjusted(0, 0, -column - space.margin, 0))
        left = room.right() + 1 - column
        self._lay_out_column(QRect(left, room.top(), column, room.height()))

    def _column_width(self, width: int) -> int:
        far = self._theme.tokens.type.far
        digits = self._numeral.width_for(far, self._props.digits)
        share = _LOW_SHARE if self._theme.tokens.low else _COLUMN_SHARE
        return max(round(width * share), digits)

    def _lay_out_column(self, room: QRect) -> None:
        """Set the heads at the top, the dose at the bottom, the digits in what is between."""
        space = self._theme.tokens.space
        y = room.top()
        for name in self._heads():
            y = self._stack(name, room.left(), y, room.width()) + space.xs
        bottom = room.bottom() + 1
        for stepper in reversed(self._props.steppers):
            bottom -= self._theme.tokens.touch.other
            self._lay_out_stepper(stepper, QRect(room.left(), bottom, room.width(), 0))
            bottom -= space.m
        words = [self._text(name) for name in ("unit", "position")]
        below = sum(text.height_for(room.width()) for text in words) + space.xs
        between = bottom - y - below - space.s
        digits = min(between, self._numeral.height_of(self._fitting_em(room.width())))
        y += max(0, (between - digits) // 2)
        self._place(self._numeral, QRect(room.left(), y, room.width(), digits))
        y += digits
        for name in ("unit", "position"):
            y = self._stack(name, room.left(), y, room.width()) + space.xs

    def _heads(self) -> tuple[str, ...]:
        """Return the texts at the top; how the picture is seen only where that must be said."""
        return ("title", "side", "seen") if self._props.seen else ("title", "side")

    def _fitting_em(self, width: int) -> int:
        return round(1000 * width / self._numeral.width_for(1000, self._props.digits))

    def _beside_height(self, width: int) -> int:
        """Return how much an upright screen gives to what stands below the figure."""
        tokens = self._theme.tokens
        half = (width - tokens.space.margin) // 2
        texts = sum(self._text(name).height_for(half) for name in self._heads())
        steps = len(self._props.steppers) * (tokens.touch.other + tokens.space.m)
        unit = sum(self._text(name).height_for(half) for name in ("unit", "position"))
        digits = self._numeral.height_of(tokens.type.far)
        return max(texts + steps + tokens.space.m, digits + unit + tokens.space.xs)

    def _lay_out_beside(self, room: QRect) -> None:
        """Set the digits, and beside them what they are of, below the figure."""
        space = self._theme.tokens.space
        half = (room.width() - space.margin) // 2
        digits = self._numeral.height_of(self._theme.tokens.type.far)
        self._place(self._numeral, QRect(room.left(), room.top(), half, digits))
        y = room.top() + digits
        for name in ("unit", "position"):
            y = self._stack(name, room.left(), y, half)
        x, y = room.right() + 1 - half, room.top()
        for name in self._heads():
            y = self._stack(name, x, y, half)
        for stepper in self._props.steppers:
            self._lay_out_stepper(stepper, QRect(x, y + space.m, half, 0))
            y += self._theme.tokens.touch.other + space.m

    def _stack(self, name: str, x: int, y: int, width: int) -> int:
        """Set a text and return where it ends."""
        text = self._text(name)
        high = text.height_for(width)
        self._place(text, QRect(x, y, width, high))
        return y + high

    def _lay_out_stepper(self, stepper: Stepper, room: QRect) -> None:
        less, more = (self._button(c.value) for c in (stepper.less, stepper.more))
        high = self._theme.tokens.touch.other
        side = max(less.natural_width(), more.natural_width())
        gap = self._gap()
        text = self._text(stepper.more.value)
        wide = room.width() - 2 * (side + gap)
        tall = text.height_for(wide)
        self._place(less, QRect(room.left(), room.top(), side, high))
        self._place(more, QRect(room.right() + 1 - side, room.top(), side, high))
        middle = room.top() + (high - tall) // 2
        self._place(text, QRect(room.left() + side + gap, middle, wide, tall))

    def _lay_out_foot(self) -> int:
        """Set the rows of controls from the bottom upwards; return where they begin."""
        space, width = self._theme.tokens.space, self.width() - 2 * self._theme.tokens.space.margin
        names = [way.value for way in self._props.ways]
        if self._props.see_plan:
            names.append("see_plan")
        y = self.height() - space.m
        for row in reversed(self._rows(names, width)):
            y = self._lay_out_row(row, y, width) - self._gap()
        whole = ["close", "earlier", "play", "later", "plan"]
        if self._wide(whole) + self._gap() + self._theme.tokens.mm(_LEAST_BAR_MM) <= width:
            return self._lay_out_bar(whole, "later", y, width)
        for row in reversed(self._rows(["close", "play", "plan"], width)):
            y = self._lay_out_row(row, y, width) - self._gap()
        return self._lay_out_bar(["earlier", "later"], "earlier", y, width)

    def _rows(self, names: list[str], width: int) -> list[list[str]]:
        return in_rows({n: self._width_of(n, width) for n in names}, width, self._gap())

    def _lay_out_row(self, names: list[str], bottom: int, width: int) -> int:
        """Set buttons side by side, the last one at the end of the line; return their top."""
        heights = {n: self._button(n).height_for(self._width_of(n, width)) for n in names}
        high = max(heights.values())
        x = self._theme.tokens.space.margin
        for name in names:
            wide = self._width_of(name, width)
            last = name == names[-1] and name in {"plan", "see_plan"} and len(names) > 1
            at = self._theme.tokens.space.margin + width - wide if last else x
            self._place(self._button(name), QRect(at, bottom - high, wide, high))
            x += wide + self._gap()
        return bottom - high

    def _lay_out_bar(self, names: list[str], before: str, bottom: int, width: int) -> int:
        """Set a row with the reel's bar after the button `before`; return its top."""
        high = max(self._button(n).height_for(self._width_of(n, width)) for n in names)
        bar = width - self._wide(names) - self._gap()
        x = self._theme.tokens.space.margin
        for name in names:
            wide, tall = self._width_of(name, width), self._button(name).height_for(10_000)
            top = bottom - high + (high - tall) // 2
            self._place(self._button(name), QRect(x, top, wide, tall))
            x += wide + self._gap()
            if name == before:
                self._place(self._bar, QRect(x, bottom - high, bar, high))
                x += bar + self._gap()
        return bottom - high

    def _wide(self, names: list[str]) -> int:
        return wide([self._button(n).natural_width() for n in names], self._gap())

    def _width_of(self, name: str, most: int) -> int:
        return min(most, self._button(name).natural_width())

    def _gap(self) -> int:
        return max(self._theme.tokens.touch.gap, self._theme.tokens.space.s)

    def _text(self, name: str) -> RichText:
        return self._texts[name][1]

    def _button(self, name: str) -> Button:
        return self._buttons[name][1]

    def _place(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
