"""The keyboard on the screen: one widget paints all keys and finds the one under a finger."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.fingers import Fingers
from ui.widgets.input.key_grid import Grid, KeyArea, arrange, spot_at

Cap: TypeAlias = tuple[str, str, float, str, str]
"""A key: what a press says, its label, its width in letter keys, its kind, an icon or nothing.

Kinds are `character`, `edit` and `main`.
"""

SUGGESTIONS = 3
_KEY_MM, _UPRIGHT_KEY_MM = 15.5, 18.0
"""A key's height; an upright screen has room for more."""
_WIDEST_MM = 26.0
"""A letter key is no wider: the hand would travel too far on a broad screen."""
_WORD = "word:"
_LETTER_SHARE = 0.58
"""A letter's em as a share of the key's height."""
_SMALLEST_SHARE = 0.72
"""A word on a key is set smaller to fit, but no smaller than this share of its size."""
_ICON_TO_TEXT = 0.95


@dataclass(frozen=True, slots=True)
class _Key:
    """A key in its place. `name` tells fingers what they hold; `size` is the label's em, 0: none
    fits."""

    name: str
    label: str
    kind: str
    icon: str
    size: int
    spot: KeyArea


class Keyboard(QWidget):
    """Keys below a row of suggested words.

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
        self._theme = theme
        self._words = words
        self._rows: tuple[tuple[Cap, ...], ...] = ()
        self._columns = 1.0
        self._suggestions: tuple[str, ...] = ()
        self._keys: list[_Key] = []
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
        self.update(0, 0, self.width(), self._words_height())

    def offer_words_in(self, room: int) -> None:
        """Keep a row for suggested words if all fits into `room`, a height in pixels."""
        offers = self._words_row() + self._keys_height() <= room
        if offers != self._words:
            self._words = offers
            self._suggestions = ()
            self._rebuild()

    def height_for(self, _width: int) -> int:
        """Return the height in pixels: the rows of keys and the row of words."""
        return self._words_height() + self._keys_height()

    def sizeHint(self) -> QSize:
        """Return the size at the widest keys."""
        width = round(self._columns * (self._widest() + self._gap()) - self._gap())
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
        if name.startswith(_WORD):
            self.suggested.emit(name.removeprefix(_WORD))
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
        """Paint the keys that have changed."""
        painter = QPainter(self)
        pressed = self._fingers.pressed
        for key in self._keys:
            if event.rect().intersects(key.spot.shown.toAlignedRect()):
                painter.save()
                self._paint_key(painter, key, key.name in pressed)
                painter.restore()

    def _repaint(self, before: frozenset[str]) -> None:
        changed = before ^ self._fingers.pressed
        for key in self._keys:
            if key.name in changed:
                self.update(key.spot.shown.toAlignedRect())

    def _name_at(self, point: QPointF) -> str | None:
        index = spot_at([key.spot for key in self._keys], point)
        return None if index is None else self._keys[index].name

    # Places.

    def _rebuild(self) -> None:
        self._set_keys([*self._word_keys(), *self._letter_keys()])
        self.update()

    def _set_keys(self, keys: list[_Key]) -> None:
        self._keys = keys
        names = {key.name for key in keys}
        self._fingers.forget_keys(lambda name: name not in names)

    def _letter_keys(self) -> list[_Key]:
        caps = [cap for row in self._rows for cap in row]
        top = self._words_height()
        grid = Grid(0, top, self.width(), self.height() - top, self._gap(), self._widest())
        spots = arrange([[cap[2] for cap in row] for row in self._rows], self._columns, grid)
        return [self._placed(cap, spot) for cap, spot in zip(caps, spots, strict=True)]

    def _placed(self, cap: Cap, spot: KeyArea) -> _Key:
        value, label, _units, kind, icon = cap
        if kind == "character":
            size = min(self._theme.tokens.type.h3, round(spot.shown.height() * _LETTER_SHARE))
            return _Key(value, label, kind, icon, size, spot)
        return _Key(value, label, kind, icon, self._fitting(label, icon, spot.shown), spot)

    def _word_keys(self) -> list[_Key]:
        """Return the suggestions, in fewer and wider places where three are too narrow."""
        for places in range(SUGGESTIONS, 0, -1):
            made = self._words_in(places)
            if all(key.size for key in made):
                return made
        return []

    def _words_in(self, places: int) -> list[_Key]:
        """Return as many suggestions as there are places, the first where reading begins."""
        wide = self._keys_width()
        left = (self.width() - wide) / 2
        grid = Grid(left, 0, wide, self._theme.tokens.touch.other, self._gap(), wide)
        spots = arrange([[1.0] * places], places, grid)
        if self._theme.right_to_left:
            spots.reverse()
        return [
            _Key(_WORD + word, word, "word", "", self._fitting(word, "", spot.shown), spot)
            for word, spot in zip(self._suggestions, spots, strict=False)
        ]

    def _fitting(self, label: str, icon: str, rect: QRectF) -> int:
        """Return the em in pixels at which words and icon fit into `rect`, or 0."""
        most = self._theme.tokens.type.chrome
        room = rect.width() - 2 * self._theme.tokens.space.s
        need = QFontMetricsF(fonts.font(most, bold=True)).horizontalAdvance(label)
        need += self._icon_room(icon, most)
        size = most if need <= room else int(most * room / need)
        return size if size >= most * _SMALLEST_SHARE else 0

    def _icon_room(self, icon: str, size: int) -> float:
        return size * _ICON_TO_TEXT + self._theme.tokens.space.s if icon else 0.0

    def _keys_width(self) -> float:
        gap = self._gap()
        return min(self.width(), self._columns * (self._widest() + gap) - gap)

    def _key_height(self) -> int:
        tokens = self._theme.tokens
        return tokens.finger_mm(_UPRIGHT_KEY_MM if tokens.screen.portrait else _KEY_MM)

    def _keys_height(self) -> int:
        gap = self._gap()
        return max(1, len(self._rows)) * (self._key_height() + gap) - gap

    def _words_height(self) -> int:
        return self._words_row() if self._words else 0

    def _words_row(self) -> int:
        return self._theme.tokens.touch.other + self._theme.tokens.space.m

    def _gap(self) -> int:
        return self._theme.tokens.touch.gap

    def _widest(self) -> int:
        return self._theme.tokens.finger_mm(_WIDEST_MM)

    # Looks.

    def _paint_key(self, painter: QPainter, key: _Key, pressed: bool) -> None:
        tokens = self._theme.tokens
        rect = key.spot.shown
        paint.shrink_when_pressed(painter, rect, pressed)
        fill, ink, border = self._colours(key.kind)
        if pressed and tokens.high_contrast:
            # black has no darker shade, and a lighter one would cost contrast
            fill, ink, border = ink, fill, tokens.colour.line
        elif pressed:
            fill = paint.pressed_shade(fill).name()
        radius = rect.height() / 2 if key.kind == "word" else tokens.space.radius
        paint.rounded(painter, rect, radius, fill, border, tokens.space.border if border else 0)
        self._paint_label(painter, key, ink)

    def _paint_label(self, painter: QPainter, key: _Key, ink: str) -> None:
        font = fonts.font(key.size, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        rect = QRectF(key.spot.shown)
        if key.icon:
            rect = self._paint_icon(painter, key, ink, QFontMetricsF(font))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key.label)

    def _paint_icon(self, painter: QPainter, key: _Key, ink: str, metrics: QFontMetricsF) -> QRectF:
        """Paint a key's icon before its word; return the rectangle that is left for the word."""
        rect = key.spot.shown
        words = metrics.horizontalAdvance(key.label)
        side, room = round(key.size * _ICON_TO_TEXT), self._icon_room(key.icon, key.size)
        left = rect.center().x() - (words + room) / 2
        last = self._theme.right_to_left
        at = QPointF(left + words + room - side if last else left, rect.center().y() - side / 2)
        painter.drawPixmap(at, self._theme.icon(key.icon, ink, side))
        return QRectF(left if last else left + room, rect.top(), words + 1, rect.height())

    def _colours(self, kind: str) -> tuple[str, str, str | None]:
        """Return the surface's colour, the words' and the border's."""
        colour = self._theme.tokens.colour
        return {
            "character": (colour.card, colour.ink, colour.line),
            "word": (colour.card, colour.ink, colour.line),
            "edit": (colour.tints[0], colour.ink, colour.line),
            "main": (colour.action, colour.on_action, None),
        }[kind]
