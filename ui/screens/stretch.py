"""A guided exercise: the figure, ring and words beside it, the ways on at the foot."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.screens.stretch import StretchProps
from ui.theme import guard
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.dots import Dots
from ui.widgets.figure_view import FigureView
from ui.widgets.flow import mirrored
from ui.widgets.rich_text import RichText
from ui.widgets.ring import Ring

_FIGURE_SHARE, _UPRIGHT_SHARE = 0.54, 0.45
"""The figure's share of the width (landscape), and of the height (upright)."""
_ICONS = {"pause": "pause", "resume": "play", "finish": "check"}


class StretchScreen(QWidget):
    """One moment after the other; `steered` says which button was touched."""

    steered = Signal(str)

    def __init__(self, look: Look, props: StretchProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._props: StretchProps | None = None
        colour = look.tokens.colour
        tint = colour.tints[props.tint - 1]
        self._figure = FigureView(tint, colour.floor, look.tokens.space.card_radius, self)
        self._ring = Ring(look, self)
        self._dots = Dots(look, self)
        self._texts: dict[str, RichText] = {}
        self._buttons: dict[str, Button] = {}
        self._beside: dict[str, Button] = {}
        self.render_props(props)

    def render_props(self, props: StretchProps) -> None:
        """Show this moment; only what differs from the last one is touched."""
        before, self._props = self._props, props
        self._figure.set_drawing(props.drawing)
        self._figure.setAccessibleName(props.alt)
        self._ring.show_share(props.share, props.number, props.unit)
        if before is None or _words(before) != _words(props):
            self._make(props)
            self._lay_out()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _make(self, props: StretchProps) -> None:
        """Set the words anew; they change a few times a minute."""
        for old in (*self._texts.values(), *self._buttons.values(), *self._beside.values()):
            old.hide()
            old.deleteLater()
        sizes, soft = self._look.tokens.type, self._look.tokens.colour.ink_soft
        self._texts = {
            "title": self._text(props.title, sizes.h2, bold=True, centred=True),
            "side": self._text(props.message or props.side, sizes.h2, bold=True, centred=True),
            "position": self._text(f"{props.position} · {props.then}", sizes.body, centred=True),
            "cue": self._text(props.cue, sizes.h3, centred=True, colour=soft),
        }
        if props.part:
            self._texts["part"] = self._text(props.part, sizes.body, centred=True, colour=soft)
        self._dots.show_position(props.index, props.count, props.position)
        self._buttons = {
            "stop": self._button(props.stop, "close", "stop"),
            "repeat": self._button(props.repeat, "back", "repeat"),
            "main": self._button(props.main_label, _ICONS[props.main], props.main, primary=True),
            "skip": self._button(props.skip, "next", "skip", icon_last=True),
        }
        ways = {"shorter": props.shorter, "longer": props.longer, "switch": props.switch}
        self._beside = {
            name: self._button(words, "", name, main=False) for name, words in ways.items() if words
        }
        for made in (*self._texts.values(), *self._buttons.values(), *self._beside.values()):
            made.show()

    def _text(
        self, words: str, size: int, *, bold: bool = False, centred: bool = False, colour: str = ""
    ) -> RichText:
        return RichText(
            self._look,
            words,
            size=size,
            bold=bold,
            centred=centred,
            colour=colour,
            heading=True,
            parent=self,
        )

    def _button(
        self,
        text: str,
        icon: str,
        value: str,
        *,
        primary: bool = False,
        icon_last: bool = False,
        main: bool = True,
    ) -> Button:
        kind = "primary" if primary else "plain"
        button = Button(
            self._look, text, kind=kind, icon=icon, icon_last=icon_last, main=main, parent=self
        )
        button.setProperty("value", value)
        button.touched.connect(self._report)
        return button

    def _report(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.steered.emit(str(button.property("value")))

    def _lay_out(self) -> None:
        if not self._texts:
            return
        foot = self._lay_out_buttons()
        space, upright = self._look.tokens.space, self._look.tokens.screen.portrait
        wide, high = self.width() - 2 * space.margin, foot - space.m
        if upright:
            tall = round(high * _UPRIGHT_SHARE)
            self._place(self._figure, QRect(space.margin, 0, wide, tall))
            self._lay_out_words(QRect(space.margin, tall + space.m, wide, high - tall - space.m))
            return
        figure = round(wide * _FIGURE_SHARE)
        self._place(self._figure, QRect(space.margin, 0, figure, high))
        x = space.margin + figure + space.margin
        self._lay_out_words(QRect(x, 0, self.width() - space.margin - x, high))

    def _lay_out_words(self, room: QRect) -> None:
        space = self._look.tokens.space
        heights = {name: t.height_for(room.width()) for name, t in self._texts.items()}
        dots = self._look.tokens.mm(6)
        ring = room.height() - sum(heights.values()) - dots - (len(heights) + 1) * space.m
        y = room.top()
        for name in ("part", "title", "side", "ring", "dots", "position", "cue"):
            widget = {"ring": self._ring, "dots": self._dots}.get(name) or self._texts.get(name)
            if widget is None:
                continue
            tall = {"ring": ring, "dots": dots}.get(name) or heights[name]
            self._place(widget, QRect(room.left(), y, room.width(), tall))
            if widget is self._ring:
                self._lay_out_beside(QRect(room.left(), y, room.width(), tall))
            y += tall + space.m

    def _lay_out_beside(self, ring: QRect) -> None:
        """Set what changes the hold below the ring's flanks, and the other side on the figure."""
        for name, button in self._beside.items():
            wide = button.natural_width()
            high = button.height_for(wide)
            if name == "switch":
                inset = self._look.tokens.space.m
                corner = self._figure.geometry().topLeft()
                button.setGeometry(corner.x() + inset, corner.y() + inset, wide, high)
                button.raise_()
                continue
            left = ring.left() if name == "shorter" else ring.right() + 1 - wide
            self._place(button, QRect(left, ring.bottom() + 1 - high, wide, high))

    def _lay_out_buttons(self) -> int:
        """Set the row of buttons and return where it begins."""
        tokens = self._look.tokens
        gap, margin = max(tokens.touch.gap, tokens.space.s), tokens.space.margin
        widths = {name: b.natural_width() for name, b in self._buttons.items()}
        high = max(b.height_for(widths[n]) for n, b in self._buttons.items())
        top = self.height() - high - tokens.space.m
        room = self.width() - 2 * margin - 3 * gap
        if sum(widths.values()) > room:
            widths = dict.fromkeys(widths, room // len(widths))
        self._place(self._buttons["stop"], QRect(margin, top, widths["stop"], high))
        right = self.width() - margin
        for name in ("skip", "main", "repeat"):
            right -= widths[name]
            self._place(self._buttons[name], QRect(right, top, widths[name], high))
            right -= gap
        return top

    def _place(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(mirrored(rect, self.width(), self._look.right_to_left))


def _words(props: StretchProps) -> tuple[object, ...]:
    return (
        props.part,
        props.title,
        props.side,
        props.message,
        props.position,
        props.then,
        props.cue,
        props.main,
        props.index,
        props.shorter,
        props.switch,
    )
