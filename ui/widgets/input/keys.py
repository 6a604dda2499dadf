"""Keys in their places: how large they are, what stands on them, and which words fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF

from ui.theme import fonts
from ui.theme.theme import Theme
from ui.widgets.input.key_grid import Grid, KeyArea, arrange

Cap: TypeAlias = tuple[str, str, float, str, str]
"""A key: what a press says, its label, its width in letter keys, its kind, an icon or nothing.

Kinds are `character`, `edit` and `main`.
"""

SUGGESTIONS = 3
WORD = "word:"
"""What the name of a suggested word begins with."""
ICON_TO_TEXT = 0.95
_KEY_MM, _UPRIGHT_KEY_MM = 15.5, 18.0
"""A key's height; an upright screen has room for more."""
_LEAST_MM = 15.2
"""The least width of a letter key, in millimetres for a finger."""
_WIDEST_MM = 26.0
"""A letter key is no wider: the hand would travel too far on a broad screen."""
_LETTER_SHARE = 0.58
"""A letter's em as a share of the key's height."""
_SMALLEST_SHARE = 0.72
"""A word on a key is set smaller to fit, but no smaller than this share of its size."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key in its place. `name` tells fingers what they hold; `size` is the label's em, 0: none
    fits."""

    name: str
    label: str
    kind: str
    icon: str
    size: int
    spot: KeyArea


@dataclass(frozen=True, slots=True)
class KeySizes:
    """A theme's measures of keys, in pixels."""

    theme: Theme

    @property
    def gap(self) -> int:
        """The gap between two keys."""
        return self.theme.tokens.touch.gap

    @property
    def tray(self) -> int:
        """The edge of the tray above and below the keys; none where a screen is low."""
        return 0 if self.theme.tokens.low else self.gap

    def tray_side(self, columns: float, width: int) -> int:
        """Return the tray's edge beside keys as wide as they are in `width`: less where letter keys
        would be smaller than a finger for it."""
        least = columns * (self.theme.tokens.finger_mm(_LEAST_MM) + self.gap) - self.gap
        return max(0, min(self.tray, int((width - least) / 2)))

    def tray_rect(self, columns: float, size: QSize) -> QRectF:
        """Return where the tray stands on a keyboard of this size."""
        side = self.tray_side(columns, size.width())
        wide = min(float(size.width()), self.keys_width(columns) + 2 * side)
        return QRectF((size.width() - wide) / 2, 0, wide, size.height())

    @property
    def words_row(self) -> int:
        """The height of the row of words, with the air below it."""
        return self.theme.tokens.touch.other + self.theme.tokens.space.m

    def keys_height(self, rows: int) -> int:
        """Return the height of so many rows of keys."""
        tokens = self.theme.tokens
        high = tokens.finger_mm(_UPRIGHT_KEY_MM if tokens.screen.portrait else _KEY_MM)
        return max(1, rows) * (high + self.gap) - self.gap

    def keys_width(self, columns: float) -> float:
        """Return the width of a row of so many letter keys, as wide as they may be."""
        return columns * (self._widest + self.gap) - self.gap

    def letter_keys(
        self, rows: Sequence[Sequence[Cap]], columns: float, size: QSize, top: int
    ) -> list[Key]:
        """Return the keys of a keyboard of this size, below `top`, on the tray."""
        side, foot = self.tray_side(columns, size.width()), self.tray
        room, high = size.width() - 2 * side, size.height() - top - foot
        grid = Grid(side, top, room, high, self.gap, self._widest)
        spots = arrange([[cap[2] for cap in row] for row in rows], columns, grid)
        caps = (cap for row in rows for cap in row)
        return [self._placed(cap, spot) for cap, spot in zip(caps, spots, strict=True)]

    def word_keys(self, words: Sequence[str], columns: float, width: int) -> list[Key]:
        """Return suggested words, in fewer and wider places where three are too narrow."""
        for places in range(SUGGESTIONS, 0, -1):
            room = width - 2 * self.tray_side(columns, width)
            made = self._words_in(places, words, min(room, self.keys_width(columns)), width)
            if all(key.size for key in made):
                return made
        return []

    def icon_room(self, icon: str, size: int) -> float:
        """Return the width that an icon takes before a word with an em of `size`."""
        return size * ICON_TO_TEXT + self.theme.tokens.space.s if icon else 0.0

    @property
    def _widest(self) -> int:
        return self.theme.tokens.finger_mm(_WIDEST_MM)

    def _words_in(self, places: int, words: Sequence[str], wide: float, width: int) -> list[Key]:
        """Return as many words as there are places, the first where reading begins."""
        left, high = (width - wide) / 2, self.theme.tokens.touch.other
        grid = Grid(left, self.tray, wide, high, self.gap, wide)
        spots = arrange([[1.0] * places], places, grid)
        if self.theme.right_to_left:
            spots.reverse()
        return [
            Key(WORD + word, word, "word", "", self._fitting(word, "", spot.shown), spot)
            for word, spot in zip(words, spots, strict=False)
        ]

    def _placed(self, cap: Cap, spot: KeyArea) -> Key:
        value, label, _units, kind, icon = cap
        letter = min(self.theme.tokens.type.h3, round(spot.shown.height() * _LETTER_SHARE))
        size = letter if kind == "character" else self._fitting(label, icon, spot.shown)
        return Key(value, label, kind, icon, size, spot)

    def _fitting(self, label: str, icon: str, rect: QRectF) -> int:
        """Return the em in pixels at which words and icon fit into `rect`, or 0."""
        most = self.theme.tokens.type.chrome
        room = rect.width() - 2 * self.theme.tokens.space.s
        need = QFontMetricsF(fonts.font(most, bold=True)).horizontalAdvance(label)
        need += self.icon_room(icon, most)
        size = most if need <= room else int(most * room / need)
        return size if size >= most * _SMALLEST_SHARE else 0
