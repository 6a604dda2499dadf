"""The PIN pad: the keys below the words; where a screen is too low for that, beside them."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.staff.model import events as e
from kiosk.staff.view.gate import GateProps
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.input.pin_dots import PinDots
from ui.widgets.text.rich_text import RichText

_COLUMNS, _ROWS = 3, 4
_KEY_MM, _WIDEST_MM, _WORDS_MM = 21, 34, 130


class GateScreen(QWidget):
    """`acted` says the event that a touch or a key means."""

    acted = Signal(object)

    def __init__(self, theme: Theme, props: GateProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        self._texts: list[RichText] = []
        self._above: list[RichText] = []
        self._below: list[RichText] = []
        self._centred = self._words_centred = False
        self._rooms: dict[tuple[object, ...], tuple[int, int]] = {}
        self._dots = PinDots(theme, self)
        self._keys = [self._key(digit, e.Digit(digit)) for digit in props.digits]
        self._keys.append(self._key(props.delete, e.DeleteDigit()))
        self._keys.append(self._key("0", e.Digit("0")))
        self._keys.append(self._key(props.enter, e.EnterPin(), "primary"))
        self._back = Button(theme, props.back, icon="back", main=False, parent=self)
        self._back.touched.connect(lambda: self.acted.emit(e.Close()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make_texts()
        self.render_props(props)

    def render_props(self, props: GateProps) -> None:
        """Show what is asked, how many digits there are, and what went wrong."""
        before, self._props = self._props, props
        words = (props.title, props.body, props.trouble)
        if words != (before.title, before.body, before.trouble):
            self._make_texts()
        self._dots.show_count(props.entered, props.places, props.count)
        for key in self._keys:
            key.setEnabled(props.open)
        self._lay_out()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set words and keys."""
        super().resizeEvent(event)
        self._lay_out()

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a keyboard enter the PIN."""
        if event.key() == Qt.Key.Key_Escape:
            self.acted.emit(e.Close())
        elif event.key() == Qt.Key.Key_Backspace:
            self.acted.emit(e.DeleteDigit())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.acted.emit(e.EnterPin())
        elif event.text().isdigit():
            self.acted.emit(e.Digit(event.text()))

    def _key(self, text: str, event: e.Event, kind: str = "plain") -> Button:
        size = self._theme.tokens.type.h3 if len(text) == 1 else 0
        button = Button(self._theme, text, kind=kind, size=size, parent=self)
        button.touched.connect(lambda: self.acted.emit(event))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.repeats = kind == "plain"  # a digit may come twice; OK may not
        return button

    def _make_texts(self) -> None:
        for old in self._texts:
            old.hide()
            old.deleteLater()
        props, sizes = self._props, self._theme.tokens.type
        self._words_centred = middle = self._centred
        alarm, theme = self._theme.tokens.colour.alarm, self._theme
        title = RichText(theme, props.title, size=sizes.h2, bold=True, heading=True, centred=middle)
        self._above, self._below = [title], []
        if props.body:
            self._above.append(RichText(theme, props.body, size=sizes.chrome, centred=middle))
        if props.trouble:
            trouble = RichText(
                theme, props.trouble, size=sizes.chrome, colour=alarm, centred=middle
            )
            self._below.append(trouble)
        self._texts = [*self._above, *self._below]
        for text in self._texts:
            text.setParent(self)
            text.show()

    def _lay_out(self) -> None:
        if self.width() <= 0:
            return
        tokens = self._theme.tokens
        margin, space = tokens.space.margin * 2, tokens.space
        pad = self._pad_size()
        width = min(self.width() - 2 * margin, max(pad[0], tokens.mm(_WORDS_MM)))
        high = self._words_height(width) + space.l + pad[1]
        back = self._back.height_for(self._back.natural_width()) + 2 * space.m
        self._centred = tokens.screen.portrait or high + 2 * back <= self.height()
        self._align()
        self._place_back()
        if self._centred:
            left = (self.width() - width) // 2
            top = self._place_words(left, max(back, (self.height() - high) // 2), width)
            self._place_keys((self.width() - pad[0]) // 2, top + space.l, pad)
            return
        gap = space.xl * 2
        width = min(tokens.mm(_WORDS_MM), self.width() - 2 * margin - pad[0] - gap)
        left = (self.width() - width - gap - pad[0]) // 2
        top = max(0, (self.height() - pad[1]) // 2)
        self._place_words(left, max(back, (self.height() - self._words_height(width)) // 2), width)
        keys = self._mirror(QRect(left + width + gap, top, pad[0], pad[1]))
        self._place_keys(keys.left(), top, pad)

    def _align(self) -> None:
        """Set the words in the middle where the keys are below them, else at their start."""
        if self._words_centred != self._centred:
            self._make_texts()
            self._dots.show_centred(self._centred)

    def _place_back(self) -> None:
        space = self._theme.tokens.space
        wide = self._back.natural_width()
        rect = QRect(space.margin, space.m, wide, self._back.height_for(wide))
        self._back.setGeometry(self._mirror(rect))

    def _pad_size(self) -> tuple[int, int]:
        tokens = self._theme.tokens
        wide = min(tokens.finger_mm(_WIDEST_MM), round(self.width() * 0.13))
        wide = max(wide, max(key.natural_width() for key in self._keys[-3:]))
        gap = tokens.touch.gap
        high = tokens.finger_mm(_KEY_MM)
        return (wide + gap) * _COLUMNS - gap, (high + gap) * _ROWS - gap

    def _place_keys(self, left: int, top: int, pad: tuple[int, int]) -> None:
        gap = self._theme.tokens.touch.gap
        wide = (pad[0] + gap) // _COLUMNS - gap
        high = (pad[1] + gap) // _ROWS - gap
        for number, key in enumerate(self._keys):
            row, column = divmod(number, _COLUMNS)
            x, y = left + column * (wide + gap), top + row * (high + gap)
            key.setGeometry(QRect(x, y, wide, high))

    def _words_height(self, width: int) -> int:
        """Return the height of the words and the dots, whichever of them show."""
        above, below = self._room(width)
        return above + self._dots.height_for(width) + self._theme.tokens.space.m + below

    def _room(self, width: int) -> tuple[int, int]:
        """Return the height kept above the dots and below them: for the longest words there."""
        props = self._props
        key = (width, props.titles, props.bodies, props.troubles, props.trouble)
        if key not in self._rooms:
            sizes, gap = self._theme.tokens.type, self._theme.tokens.space.m
            above = self._tallest(props.titles, sizes.h2, width, bold=True) + gap
            if any(props.bodies):
                above += self._tallest(props.bodies, sizes.chrome, width) + gap
            below = self._tallest((*props.troubles, props.trouble), sizes.chrome, width)
            self._rooms = {key: (above, below)}
        return self._rooms[key]

    def _tallest(self, texts: tuple[str, ...], size: int, width: int, *, bold: bool = False) -> int:
        heights = []
        for text in {text for text in texts if text}:
            widget = RichText(self._theme, text, size=size, bold=bold)
            heights.append(widget.height_for(width))
            widget.deleteLater()
        return max(heights, default=0)

    def _place_words(self, left: int, top: int, width: int) -> int:
        """Set the words and the dots; return where they end."""
        gap, y = self._theme.tokens.space.m, top
        above, _ = self._room(width)
        for piece, high in ((text, text.height_for(width)) for text in self._above):
            piece.setGeometry(self._mirror(QRect(left, y, width, high)))
            y += high + gap
        y = top + above
        high = self._dots.height_for(width)
        self._dots.setGeometry(self._mirror(QRect(left, y, width, high)))
        y += high + gap
        for piece in self._below:
            piece.setGeometry(self._mirror(QRect(left, y, width, piece.height_for(width))))
        return top + self._words_height(width)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
