"""The keyboard on the screen: one widget paints all keys and finds the one under a finger."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.fingers import Fingers
from ui.widgets.input.key_grid import spot_at
from ui.widgets.input.key_painter import paint_key, paint_tray
from ui.widgets.input.keys import SUGGESTIONS, WORD, Cap, Key, KeySizes


class Keyboard(QWidget):
    """Keys on a tray, below a row of suggested words. Beside the keys the tray takes no touch away.

    `pressed` says a key's value, `suggested` a word. Each finger counts for itself, so fast typing
    loses nothing, and none of them swipes. The row of words keeps its place while it is empty: keys
    never move. Without `words` there is no such row.
    """

    pressed = Signal(str)
    suggested = Signal(str)
    keeps_fingers = repeats = True

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, words: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme, self._sizes = theme, KeySizes(theme)
        self._words = words
        self._rows: tuple[tuple[Cap, ...], ...] = ()
        self._columns = 1.0
        self._suggestions: tuple[str, ...] = ()
        self._keys: list[Key] = []
        self._fingers = Fingers(self._name_at)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_keys(self, rows: Sequence[Sequence[Cap]], columns: float) -> None:
        """Show a layer; `columns` is the width of the widest row of any layer, in letter keys."""
        shown = tuple(tuple(row) for row in rows)
        if (shown, columns) == (self._rows, self._columns):
            return
        self._rows, self._columns = shown, columns
        self._rebuild()

    def show_suggestions(self, words: Sequence[str]) -> None:
        """Show up to three words above the keys."""
        shown = tuple(words[:SUGGESTIONS]) if self._words else ()
        if shown == self._suggestions:
            return
        self._suggestions = shown
        self._set_keys([*self._word_keys(), *(k for k in self._keys if k.kind != "word")])
        self.update(0, 0, self.width(), self._top())

    def offer_words_in(self, room: int) -> None:
        """Keep a row for suggested words if all fits into `room`, a height in pixels."""
        offers = self._sizes.words_row + self._keys_height() + 2 * self._sizes.tray <= room
        if offers != self._words:
            self._words = offers
            self._suggestions = ()
            self._rebuild()

    def height_for(self, _width: int) -> int:
        """Return the height in pixels: the rows of keys, the row of words, the tray's edges."""
        return self._top() + self._keys_height() + self._sizes.tray

    def sizeHint(self) -> QSize:
        """Return the size at the widest keys."""
        width = round(self._sizes.keys_width(self._columns)) + 2 * self._sizes.tray
        return QSize(width, self.height_for(width))

    def targets(self) -> list[tuple[str, QRectF]]:
        """Return what can be touched: its words, and the area that is painted."""
        return [(key.label, key.spot.shown) for key in self._keys]

    def clipped(self) -> bool:
        """Tell whether a key has less room than its words need."""
        return any(key.size == 0 for key in self._keys)

    def cancel_touch(self) -> None:
        """Forget every touch that is under way: the finger has begun to swipe."""
        before = self._fingers.pressed
        self._fingers.forget_keys(lambda _name: True)
        self._repaint(before)

    def press_finger(self, finger: int, at: QPointF) -> None:
        """Arm the key under a finger that has come."""
        before = self._fingers.pressed
        self._fingers.down(finger, at)
        self._repaint(before)

    def move_finger(self, finger: int, at: QPointF) -> None:
        """Show whether letting go here would count."""
        before = self._fingers.pressed
        self._fingers.move(finger, at)
        self._repaint(before)

    def lift_finger(self, finger: int, at: QPointF) -> None:
        """Count the touch if it ends on its key."""
        before = self._fingers.pressed
        name = self._fingers.up(finger, at)
        self._repaint(before)
        if name is None:
            return
        if name.startswith(WORD):
            self.suggested.emit(name.removeprefix(WORD))
        else:
            self.pressed.emit(name)

    def forget_finger(self, finger: int) -> None:
        """Drop what one finger began: it is none any more."""
        before = self._fingers.pressed
        self._fingers.forget(finger)
        self._repaint(before)

    @guard.event
    def changeEvent(self, event: QEvent) -> None:
        """Drop all touches when the keyboard is switched off under the fingers."""
        if event.type() == QEvent.Type.EnabledChange:
            self.cancel_touch()
        super().changeEvent(event)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the keys anew."""
        super().resizeEvent(event)
        self._rebuild()

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tray, and the keys that have changed."""
        painter = QPainter(self)
        tray = self._sizes.tray_rect(self._columns, self.size())
        paint_tray(painter, self._theme, tray)
        pressed = self._fingers.pressed
        for key in self._keys:
            if event.rect().intersects(key.spot.shown.toAlignedRect()):
                painter.save()
                paint_key(painter, self._theme, key, key.name in pressed)
                painter.restore()

    def _repaint(self, before: frozenset[str]) -> None:
        changed = before ^ self._fingers.pressed
        for key in self._keys:
            if key.name in changed:
                self.update(key.spot.shown.toAlignedRect())

    def _name_at(self, point: QPointF) -> str | None:
        index = spot_at([key.spot for key in self._keys], point)
        return None if index is None else self._keys[index].name

    def _rebuild(self) -> None:
        self._set_keys([*self._word_keys(), *self._letter_keys()])
        self.update()

    def _set_keys(self, keys: list[Key]) -> None:
        self._keys = keys
        names = {key.name for key in keys}
        self._fingers.forget_keys(lambda name: name not in names)

    def _letter_keys(self) -> list[Key]:
        return self._sizes.letter_keys(self._rows, self._columns, self.size(), self._top())

    def _word_keys(self) -> list[Key]:
        return self._sizes.word_keys(self._suggestions, self._columns, self.width())

    def _keys_height(self) -> int:
        return self._sizes.keys_height(len(self._rows))

    def _top(self) -> int:
        """Return where the keys begin: below the tray's edge, and the words if there are any."""
        return self._sizes.tray + (self._sizes.words_row if self._words else 0)
