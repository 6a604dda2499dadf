"""A guided exercise: the figure, ring and words beside it, the ways on at the foot."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.session.view import StretchProps
from kiosk.visit.controls import Control
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.layout.rows import in_rows, wide
from ui.widgets.media.dots import Dots
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.text.rich_text import RichText

_FIGURE_SHARE, _UPRIGHT_SHARE = 0.56, 0.45
"""The figure's share of the width (landscape), and of the height (upright)."""
_DOTS_MM = 7
"""The dots' room above their words; they stand at its middle."""
_NOT_IF_LOW = frozenset({"part", "title", "then"})
_SMALLER = frozenset({"switch", "demonstrate", "shorter", "longer"})
"""What is not needed in mid-stretch has the lesser touch target; so has the sound."""
_REPEATED = frozenset({"shorter", "longer"})
"""What is touched several times in a row."""


class StretchScreen(QWidget):
    """One moment after the other; `steered` says which button was touched.

    `demonstrated` asks for an exercise to be shown big.
    """

    steered = Signal(str)
    demonstrated = Signal(str)

    def __init__(self, theme: Theme, props: StretchProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props: StretchProps | None = None
        colour = theme.tokens.colour
        tint = colour.tints[props.tint - 1]
        self._figure = FigureView(tint, colour.floor, theme.tokens.space.card_radius, self)
        self._ring = Ring(theme, self)
        self._dots = Dots(theme, self)
        self._texts: dict[str, RichText] = {}
        self._buttons: dict[str, Button] = {}
        self.render_props(props)

    def render_props(self, props: StretchProps) -> None:
        """Show this moment; only what differs from the last one is touched."""
        before, self._props = self._props, props
        self._figure.set_drawing(props.drawing)
        self._figure.setAccessibleName(props.alt)
        self._ring.show_share(props.share, props.number, props.unit)
        if before is None or _controls(before) != _controls(props):
            self._make_buttons(props)
            before = None
        if before is None or _words(before) != _words(props):
            self._make_texts(props)
            self._lay_out()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _make_texts(self, props: StretchProps) -> None:
        """Set the words anew; they change a few times a minute."""
        for old in self._texts.values():
            _drop(old)
        sizes, soft = self._theme.tokens.type, self._theme.tokens.colour.ink_soft
        low = self._theme.tokens.low
        given = {
            "part": (props.part, sizes.body, False, soft),
            "title": (props.title, sizes.h3, False, soft),
            "side": (props.side, sizes.h3 if low else sizes.h1, True, ""),
            "seen": (props.seen, sizes.body, False, ""),
            "callout": (props.callout, sizes.h2 if props.side else sizes.h1, True, ""),
            "position": (props.position, sizes.body, False, ""),
            "then": (props.then, sizes.body, False, soft),
            "guide": (props.guide, sizes.body if low else sizes.h3, False, ""),
        }
        if low:  # the bar above says what it is; the ring needs the room
            given = {name: words for name, words in given.items() if name not in _NOT_IF_LOW}
        self._texts = {
            name: self._text(words, size, bold=bold, colour=colour)
            for name, (words, size, bold, colour) in given.items()
            if words
        }
        self._dots.show_position(props.index, props.count, props.position)
        self._dots.setVisible(bool(props.position))
        for made in self._texts.values():
            made.show()

    def _make_buttons(self, props: StretchProps) -> None:
        for old in self._buttons.values():
            _drop(old)
        beside = [c for c in (props.shorter, props.longer) if c is not None]
        controls = [*beside, *props.ways, *props.steps]
        self._buttons = {control.value: self._button(control) for control in controls}
        for made in self._buttons.values():
            made.show()

    def _text(self, words: str, size: int, *, bold: bool = False, colour: str = "") -> RichText:
        return RichText(
            self._theme,
            words,
            size=size,
            bold=bold,
            centred=True,
            colour=colour,
            heading=True,
            parent=self,
        )

    def _button(self, control: Control) -> Button:
        smaller = control.value in _SMALLER or control.value.startswith("sound:")
        button = Button(
            self._theme,
            control.text,
            kind="primary" if control.main else "plain",
            icon="" if smaller and self._theme.tokens.low else control.icon,
            icon_last=control.value == "skip",
            main=not smaller,
            parent=self,
        )
        button.setProperty("value", control.value)
        button.repeats = control.value in _REPEATED
        button.touched.connect(self._report)
        return button

    def _report(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        assert self._props is not None
        value = str(button.property("value"))
        if value == "demonstrate":
            self.demonstrated.emit(self._props.exercise)
        else:
            self.steered.emit(value)

    # Places.

    def _lay_out(self) -> None:
        if not self._texts or self._props is None:
            return
        foot = self._lay_out_foot(self._props)
        space, upright = self._theme.tokens.space, self._theme.tokens.screen.portrait
        across, high = self.width() - 2 * space.margin, foot - space.m
        if upright:
            tall = round(high * _UPRIGHT_SHARE)
            self._lay_out_figure(QRect(space.margin, 0, across, tall))
            self._lay_out_words(QRect(space.margin, tall + space.m, across, high - tall - space.m))
            return
        figure = round(across * _FIGURE_SHARE)
        self._lay_out_figure(QRect(space.margin, 0, figure, high))
        x = space.margin + figure + space.margin
        self._lay_out_words(QRect(x, 0, self.width() - space.margin - x, high))

    def _lay_out_figure(self, room: QRect) -> None:
        """Set the figure, and below it the sentence to read; its place fits the longest one."""
        assert self._props is not None
        gap = self._theme.tokens.space.s
        tall = max(self._guide_height(words, room.width()) for words in self._props.guides)
        self._place(self._figure, room.adjusted(0, 0, 0, -tall - gap))
        guide = self._texts["guide"]
        high = guide.height_for(room.width())
        top = room.bottom() + 1 - tall + (tall - high) // 2
        self._place(guide, QRect(room.left(), top, room.width(), high))

    def _guide_height(self, words: str, width: int) -> int:
        sizes = self._theme.tokens.type
        size = sizes.body if self._theme.tokens.low else sizes.h3
        text = RichText(self._theme, words, size=size, heading=True)
        return text.height_for(width)

    def _lay_out_words(self, room: QRect) -> None:
        """Set the words above and below the ring, which takes what is left."""
        gap, dots = self._theme.tokens.space.s, self._theme.tokens.mm(_DOTS_MM)
        heights = {n: t.height_for(room.width()) for n, t in self._texts.items() if n != "guide"}
        if "position" in heights:
            heights["position"] = max(heights["position"] + dots, self._beside_height())
        apart = self._theme.tokens.space.s  # what comes next stands apart from what is now
        taken = sum(heights.values()) + len(heights) * gap + 2 * apart
        heights["ring"] = room.height() - taken
        y = room.top()
        for name in ("part", "title", "side", "seen", "ring", "callout", "position", "then"):
            if name not in heights:
                continue
            y += apart if name in ("position", "then") else 0
            area = QRect(room.left(), y, room.width(), heights[name])
            if name == "position":
                self._lay_out_position(area, dots)
            else:
                self._place(self._ring if name == "ring" else self._texts[name], area)
            y += heights[name] + gap

    def _lay_out_position(self, room: QRect, dots: int) -> None:
        """Set dots and words, and what changes the hold on both sides of them."""
        text = self._texts["position"]
        high = text.height_for(room.width())
        top = room.top() + (room.height() - high - dots) // 2
        across = min(text.natural_width(), room.width())
        middle = room.left() + room.width() // 2
        self._place(self._dots, QRect(middle - room.width() // 4, top, room.width() // 2, dots))
        self._place(text, QRect(middle - across // 2, top + dots, across, high))
        for name in ("shorter", "longer"):
            if name in self._buttons:
                self._lay_out_beside(self._buttons[name], name == "longer", room, across)

    def _lay_out_beside(self, button: Button, last: bool, room: QRect, words: int) -> None:
        """Set a button under the ring's edge, or as far out as the words in the middle need."""
        side = button.natural_width()
        tall = button.height_for(side)
        most = (room.width() - words) // 2 - side - self._gap()
        inset = max(0, min((room.width() - self._ring_side()) // 2, most))
        left = room.right() + 1 - inset - side if last else room.left() + inset
        self._place(button, QRect(left, room.top() + (room.height() - tall) // 2, side, tall))

    def _ring_side(self) -> int:
        return min(self._ring.width(), self._ring.height())

    def _beside_height(self) -> int:
        beside = [self._buttons[n] for n in ("shorter", "longer") if n in self._buttons]
        return max((b.height_for(b.natural_width()) for b in beside), default=0)

    def _lay_out_foot(self, props: StretchProps) -> int:
        """Set the rows of buttons and return where they begin: one row if both ends fit into it."""
        tokens = self._theme.tokens
        room = self.width() - 2 * tokens.space.margin
        ways, steps = [c.value for c in props.ways], [c.value for c in props.steps]
        y = self.height() - tokens.space.m
        widths = {name: min(room, self._buttons[name].natural_width()) for name in (*ways, *steps)}
        if wide(list(widths.values()), self._gap()) <= room:
            return self._lay_out_row(ways, steps, y)
        rows = in_rows({name: widths[name] for name in steps}, room, self._gap())
        above = in_rows({name: widths[name] for name in ways}, room, self._gap())
        for row in reversed(rows):
            y = self._lay_out_row([], row, y) - self._gap()
        for row in reversed(above):
            y = self._lay_out_row(row, [], y) - self._gap()
        return y + self._gap()

    def _lay_out_row(self, first: list[str], last: list[str], bottom: int) -> int:
        """Set buttons at the start and at the end of a line; return its top."""
        margin, gap = self._theme.tokens.space.margin, self._gap()
        room = self.width() - 2 * margin
        widths = {n: min(room, self._buttons[n].natural_width()) for n in (*first, *last)}
        heights = {n: self._buttons[n].height_for(widths[n]) for n in widths}
        high = max(heights.values())
        x = margin
        for name in (*first, *last):
            if last and name == last[0]:
                x = self.width() - margin - wide([widths[n] for n in last], gap)
            top = bottom - high + (high - heights[name]) // 2
            self._place(self._buttons[name], QRect(x, top, widths[name], heights[name]))
            x += widths[name] + gap
        return bottom - high

    def _gap(self) -> int:
        return max(self._theme.tokens.touch.gap, self._theme.tokens.space.s)

    def _place(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _controls(props: StretchProps) -> tuple[object, ...]:
    return (props.shorter, props.longer, props.ways, props.steps)


def _words(props: StretchProps) -> tuple[object, ...]:
    return (
        props.part,
        props.title,
        props.side,
        props.seen,
        props.callout,
        props.guide,
        props.position,
        props.then,
        props.index,
        props.count,
    )
