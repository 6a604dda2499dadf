"""A setting: its name, its value, and at the end the button that changes it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.input.button import Button
from ui.widgets.text.rich_text import RichText

_ICON_EMS = 1.3


class SettingLine(Arranged):
    """Name above value above note, the button beside them; without one the words have all the room.

    It stands on a card of its own, or `plain` on a hairline. `alarm`: something to mend; `done`:
    something that is well.
    """

    touched = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        value: str,
        button: Button | None = None,
        *,
        note: str = "",
        plain: bool = False,
        alarm: bool = False,
        done: bool = False,
    ) -> None:
        super().__init__(theme)
        self._ruled = True
        self._plain, self._alarm, self._done = plain, alarm, done
        self._texts = self._made(label, value, note)
        self._button = button
        self._hold(*self._texts, *([button] if button else []))
        if button is not None:
            button.setAccessibleName(f"{button.accessibleName()}: {label}")
            button.touched.connect(self.touched)

    def end(self) -> None:
        """Be the last of its list: no hairline parts a `plain` one from a next one."""
        self._ruled = False
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(self._words_height(width), self._button_size()[1]) + 2 * self._pad()

    def _made(self, label: str, value: str, note: str) -> list[RichText]:
        sizes, colour = self._theme.tokens.type, self._theme.tokens.colour
        ink, soft = (colour.on_alarm,) * 2 if self._alarm else (colour.ink, colour.ink_soft)
        given = (
            (label, sizes.chrome, True, ink),
            (value, sizes.chrome, False, soft),
            (note, sizes.chrome_small, False, soft),
        )
        return [
            RichText(self._theme, text, size=size, bold=bold, colour=shade, breaks_words=True)
            for text, size, bold, shade in given
            if text
        ]

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, or the hairline below."""
        tokens, painter = self._theme.tokens, QPainter(self)
        colour, space = tokens.colour, tokens.space
        if self._plain and not self._ruled:
            return
        if self._plain:
            rect = QRectF(0, self.height() - space.border, self.width(), space.border)
            paint.rounded(painter, rect, 0, colour.hair)
            return
        fill, edge, ink = colour.card, colour.hair, colour.ink
        if self._alarm:
            fill, edge, ink = colour.alarm_ground, colour.alarm, colour.on_alarm
        elif self._done:
            fill, edge = colour.tints[0], colour.teal
        paint.rounded(painter, QRectF(self.rect()), space.radius, fill, edge, space.border)
        if self._alarm or self._done:
            name = "flag" if self._alarm else "check"
            side = round(tokens.type.chrome * _ICON_EMS)
            at = self._mirror(QRect(self._side(), (self.height() - side) // 2, side, side))
            painter.drawPixmap(at.topLeft(), self._theme.icon(name, ink, side))

    def _arranged(self, width: int) -> Sequence[QRect]:
        """Return where the words and the button go, all half-way up: a neighbour may be taller."""
        whole, side = self.height(), self._side()
        texts = [FlowItem(text) for text in self._texts]
        top = (whole - self._words_height(width)) // 2
        places = stacked(texts, self._room(width), side + self._icon(), top)
        if self._button is not None:
            wide, high = self._button_size()
            places.append(QRect(width - side - wide, (whole - high) // 2, wide, high))
        return places

    def _words_height(self, width: int) -> int:
        room = self._room(width)
        return sum(text.height_for(room) for text in self._texts)

    def _button_size(self) -> tuple[int, int]:
        if self._button is None:
            return 0, 0
        wide = self._button.natural_width()
        return wide, self._button.height_for(wide)

    def _room(self, width: int) -> int:
        gap = self._theme.tokens.space.m if self._button is not None else 0
        return width - 2 * self._side() - self._icon() - self._button_size()[0] - gap

    def _icon(self) -> int:
        """Return the room at the start for the sign of an alarm, or of something done."""
        tokens = self._theme.tokens
        signed = self._alarm or self._done
        return round(tokens.type.chrome * _ICON_EMS) + tokens.space.m if signed else 0

    def _side(self) -> int:
        return 0 if self._plain else self._theme.tokens.space.m

    def _pad(self) -> int:
        return self._theme.tokens.space.s
