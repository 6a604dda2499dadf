"""The words and the icon of a button: how much room they need, and how they are set in it."""

from dataclasses import dataclass
from typing import TypedDict

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.theme.theme import Theme
from ui.widgets.text.text_layout import ENDLESS, SetText, balanced
from ui.widgets.text.text_style import set_words

_ICON_TO_TEXT = 1.05
"""An icon's side as a multiple of the word's em."""
_LEAST_AIR = 0.35
"""The least air between the words of a button in a bar and its edge, in ems: the ring inside what
cannot wait stands in it."""

_RING = 3
"""The room of that ring with the edge around it, in borders: above and below it is enough."""


class ButtonLook(TypedDict, total=False):
    """What may stand on a button besides its word, and how: the fields of `ButtonText`."""

    caption: str
    icon: str
    icon_last: bool
    size: int
    main: bool
    tight: bool
    ringed: bool


@dataclass(frozen=True, slots=True)
class ButtonText:
    """What stands on a button. `size` is the word's em in pixels, 0 for the usual one; `caption` is
    small, above it.

    `main` buttons are as tall as the theme's main touch target, others as its lesser one; `tight`
    ones have little room beside their words; `ringed` ones keep clear of a ring inside their edge.
    """

    theme: Theme
    text: str
    caption: str = ""
    icon: str = ""
    icon_last: bool = False
    size: int = 0
    main: bool = True
    tight: bool = False
    ringed: bool = False

    @property
    def least_height(self) -> int:
        """The height that a finger needs, in pixels."""
        touch = self.theme.tokens.touch
        return touch.main if self.main else touch.other

    def natural_width(self) -> int:
        """Return the width of a button with everything on one line."""
        widest = self._label(ENDLESS).widest()
        if self.caption:
            widest = max(widest, self._caption(ENDLESS).widest())
        return max(self.least_height, round(widest) + 2 + self._around())

    def narrow_width(self) -> int:
        """Return the narrowest width that sets the words on two lines at most."""
        words = self.text.split()
        breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
        halves = [max(self._natural(a), self._natural(b)) for a, b in breaks]
        wide = min([*halves, self._natural(self.text)])
        return max(self.least_height, round(wide) + 2 + self._around())

    def _natural(self, text: str) -> float:
        return self._set(text, ENDLESS, "", caption=False).widest()

    def height_for(self, width: int) -> int:
        """Return a button's height at `width`: a finger's size, or more if the words need it."""
        room = width - self._around()
        text = self._label(room).height + (self._caption(room).height if self.caption else 0)
        space = self.theme.tokens.space
        air = max(space.m, 2 * _RING * space.border if self.ringed else 0)
        return max(self.least_height, text + air)

    def fits(self, width: int, height: int) -> bool:
        """Tell whether a button of this size shows all the words."""
        whole = not self._label(width - self._around()).overflows()
        return whole and self.height_for(width) <= height + 1

    def paint(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        """Paint icon and words in the middle of `rect`."""
        room = round(rect.width()) - self._around()
        label, caption = self._label(room, ink), self._caption(room, ink)
        words = max(label.widest(), caption.widest())
        left = rect.center().x() - (words + self._icon_room()) / 2
        icon_first = self.icon_last == self.theme.right_to_left
        text_left = left + (self._icon_room() if icon_first else 0)
        high = label.height + (caption.height if self.caption else 0)
        top = rect.center().y() - high / 2
        x = text_left - self._slack(room, words)
        if self.caption:
            caption.paint(painter, QPointF(x, top))
            top += caption.height
        label.paint(painter, QPointF(x, top))
        if self.icon:
            side = self._icon_side()
            at = QPointF(left if icon_first else left + words + self._icon_room() - side, 0)
            at.setY(rect.center().y() - side / 2)
            painter.drawPixmap(at, self.theme.icon(self.icon, ink, side))

    def _slack(self, room: int, words: float) -> float:
        """Return how far the words begin inside their lines, which are as wide as the room."""
        if self.caption:
            return room - words if self.theme.right_to_left else 0.0
        return (max(1, room) - words) / 2

    def _label(self, width: int, colour: str = "") -> SetText:
        return self._set(self.text, width, colour, caption=False)

    def _caption(self, width: int, colour: str = "") -> SetText:
        return self._set(self.caption, width, colour, caption=True)

    def _set(self, text: str, width: int, colour: str, *, caption: bool) -> SetText:
        sizes = self.theme.tokens.type
        return set_words(
            self.theme,
            SetText if self.caption else balanced,
            text,
            width,
            size=sizes.chrome_small if caption else self.size or sizes.button,
            bold=not caption,
            colour=colour,
            line_height=1.12 if self.caption else 1.16,
            centred=not self.caption,
        )

    def _icon_side(self) -> int:
        size = self.size or self.theme.tokens.type.button
        return round(size * _ICON_TO_TEXT) if self.icon else 0

    def _icon_room(self) -> int:
        return self._icon_side() + self.theme.tokens.space.s if self.icon else 0

    def _least_air(self) -> int:
        em = self.size or self.theme.tokens.type.button
        return round(em * _LEAST_AIR) if self.ringed else 0

    def _around(self) -> int:
        space = self.theme.tokens.space
        tight = max(space.s, self._least_air())
        return 2 * (tight if self.tight else space.l) + self._icon_room()
