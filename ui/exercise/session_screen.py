"""The guided exercise: the figure, ring and texts beside it, buttons at the foot."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.session import StretchProps
from ui.exercise.placing import Placing, drop
from ui.exercise.session_layout import SessionLayout, SessionPieces
from ui.exercise.session_words import SetWords, session_words
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.media.dots import Dots
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.text.rich_text import RichText

_SMALLER = frozenset({"switch", "demonstrate", "shorter", "longer", "sound"})
"""Buttons that are not needed in mid-stretch have smaller touch targets."""
_REPEATED = frozenset({"shorter", "longer"})
"""Buttons that are touched several times in a row."""


class StretchScreen(QWidget):
    """Shows one moment after the other; `intent` sends the event of a touch."""

    intent = Signal(object)

    def __init__(self, theme: Theme, props: StretchProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._placing = Placing(theme, self)
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
        """Show this moment; only what differs from the last one is updated."""
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
        """Lay out everything."""
        super().resizeEvent(event)
        self._lay_out()

    def _make_texts(self, props: StretchProps) -> None:
        """Rebuild the texts; they change a few times a minute."""
        for old in self._texts.values():
            drop(old)
        said = session_words(props, self._theme.tokens)
        self._texts = {name: self._text(words) for name, words in said.items()}
        self._dots.show_position(props.index, props.count, props.position)
        self._dots.setVisible(bool(props.position))
        for made in self._texts.values():
            made.show()

    def _make_buttons(self, props: StretchProps) -> None:
        for old in self._buttons.values():
            drop(old)
        beside = [c for c in (props.shorter, props.longer) if c is not None]
        controls = [*beside, *props.ways, *props.steps]
        self._buttons = {control.name: self._button(control) for control in controls}
        for made in self._buttons.values():
            made.show()

    def _text(self, said: SetWords) -> RichText:
        return RichText(
            self._theme,
            said.words,
            size=said.size,
            bold=said.bold,
            centred=True,
            colour=self._theme.tokens.colour.ink_soft if said.soft else "",
            heading=True,
            parent=self,
        )

    def _button(self, control: Control) -> Button:
        smaller = control.name in _SMALLER
        button = Button(
            self._theme,
            control.text,
            kind="primary" if control.main else "plain",
            icon="" if smaller and self._theme.tokens.low else control.icon,
            icon_last=control.name == "skip",
            main=not smaller,
            parent=self,
        )
        button.repeats = control.name in _REPEATED
        button.touched.connect(lambda: self.intent.emit(control.event))
        return button

    def _lay_out(self) -> None:
        if not self._texts or self._props is None:
            return
        pieces = SessionPieces(self._figure, self._ring, self._dots, self._texts, self._buttons)
        SessionLayout(self._theme, self._placing, pieces, self._props).lay_out()


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
