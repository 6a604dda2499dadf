"""Pictures side by side, whose places can be touched: each place has a word and a line to it.

The words stand in columns at the outer sides. A place and its word are touched alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.input.button import Button
from ui.widgets.media.figure_ground import fit
from ui.widgets.media.figure_view import Drawing, paint_edge, paint_items

_FINGER_MM = 13.0
"""A place's room: little more than a finger needs, since muscles lie close together."""
_RING, _HOLE, _CHOSEN = 0.46, 0.36, 0.24
"""A ring's outer and inner width, and the dot in it, as shares of a finger's room."""
_OF_SCREEN = 0.62
"""The height of a picture that is as large as it should be, as a share of the screen's."""


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A place on picture 0 or 1, in its drawing's metres: `value` is what a touch says."""

    picture: int
    at: tuple[float, float]
    word: str
    value: object
    chosen: bool


class Dot(Touchable):
    """A ring on a place, with a finger's room around it; the chosen one is filled."""

    def __init__(self, theme: Theme, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = False
        self.setAccessibleName(word)
        side = theme.tokens.finger_mm(_FINGER_MM)
        self.resize(side, side)

    def set_chosen(self, chosen: bool) -> None:
        """Show whether this is the chosen place."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring, and a dot in it where it is chosen."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint.shrink_when_pressed(painter, QRectF(self.rect()), self.pressed)
        middle = QRectF(self.rect()).center()
        for share, colour in ((_RING, tokens.colour.ink), (_HOLE, tokens.colour.card)):
            _disc(painter, middle, self.width() * share, colour)
        if self._chosen:
            _disc(painter, middle, self.width() * _CHOSEN, tokens.colour.ink)


class BodyView(QWidget):
    """Two drawings on a tinted card with their places; `touched` says a place's value."""

    touched = Signal(object)

    def __init__(
        self, theme: Theme, ground: str, places: Sequence[BodyPlace], hint: QWidget
    ) -> None:
        super().__init__()
        self._theme, self._ground = theme, ground
        self._places = tuple(places)
        self._drawings: tuple[Drawing, ...] = ()
        self._areas: tuple[QRectF, ...] = ()
        self._picture: QPixmap | None = None
        self._hint = hint
        hint.setParent(self)
        self._words = [self._word(place) for place in self._places]
        self._dots = [self._dot(place) for place in self._places]
        self.set_places(places)

    def set_drawings(self, drawings: Sequence[Drawing]) -> None:
        """Show these pictures, the first at the side where reading starts."""
        self._drawings = tuple(drawings)
        self._picture = None
        self._lay_out()
        self.update()

    def set_places(self, places: Sequence[BodyPlace]) -> None:
        """Mark another place as chosen; the places stay where they are."""
        self._places = tuple(places)
        for place, word, dot in zip(self._places, self._words, self._dots, strict=True):
            word.set_kind("chosen" if place.chosen else "plain")
            dot.set_chosen(place.chosen)
        self._picture = None
        self.update()

    def least_height(self) -> int:
        """Return the height that the words of one side have room in, each on two lines at most."""
        tokens = self._theme.tokens
        sides: list[list[int]] = [[], []]
        for place, word in zip(self._places, self._words, strict=True):
            sides[place.picture].append(word.height_for(word.narrow_width()) + tokens.touch.gap)
        return max(map(sum, sides)) - tokens.touch.gap + 2 * tokens.space.xs

    def wanted_width(self, height: int) -> int:
        """Return the width in which the pictures are as tall as a screen of this height lets them
        be, between their words on two lines at most."""
        touch, space = self._theme.tokens.touch, self._theme.tokens.space
        words = max(word.narrow_width() for word in self._words)
        bodies = len(self._drawings) * round(height * _OF_SCREEN * self._aspect())
        return 2 * (words + space.m) + bodies + 3 * touch.gap

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give pictures, words and places their room."""
        super().resizeEvent(event)
        self._picture = None
        self._lay_out()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the pictures and the lines from words to places."""
        if self._picture is None:
            self._picture = self._painted()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _painted(self) -> QPixmap:
        pixmap = QPixmap(self.size())
        tokens = self._theme.tokens
        pixmap.fill(QColor(tokens.colour.paper))
        painter = QPainter(pixmap)
        paint.ground(painter, QRectF(self.rect()), self._ground, tokens)
        for drawing, area in zip(self._drawings, self._areas, strict=True):
            items, placing = (*drawing.still, *drawing.moving), fit(drawing.box, area)
            paint_edge(painter, items, placing, self._theme.palette.colours)
            paint_items(painter, items, placing, self._theme.palette.colours)
        for word, dot in zip(self._words, self._dots, strict=True):
            a, b = QRectF(word.geometry()), QRectF(dot.geometry()).center()
            x = a.right() if a.center().x() < b.x() else a.left()
            painter.setPen(QPen(QColor(tokens.colour.ink), tokens.space.border * 1.5))
            painter.drawLine(QPointF(x, a.center().y()), b)
            _disc(painter, b, dot.width() * _CHOSEN, tokens.colour.ink)
        painter.end()
        return pixmap

    def _lay_out(self) -> None:
        if not self._drawings or self.width() < 1:
            return
        touch, space = self._theme.tokens.touch, self._theme.tokens.space
        rows = max(sum(p.picture == side for p in self._places) for side in (0, 1))
        least = rows * touch.other + (rows - 1) * touch.gap
        hint = self._hint_height(self.width() - 2 * space.m)
        # the hint goes before a word does
        roomy = self.height() - 3 * space.m - hint >= least
        inset = space.m if roomy else space.xs
        self._hint.setVisible(roomy)
        self._hint.setGeometry(inset, self.height() - inset - hint, self.width() - 2 * inset, hint)
        foot = hint + inset if roomy else 0
        whole = self.rect().adjusted(inset, inset, -inset, -inset - foot)
        column = self._column(whole)
        self._areas = self._side_by_side(whole.adjusted(column, 0, -column, 0))
        for side in (0, 1):
            self._place_words(side, QRect(whole.left(), whole.top(), column, whole.height()))
        rects = [dot.geometry() for dot in self._dots]
        apart = not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
        words = [word.geometry() for word in self._words]
        apart = apart and not any(a.intersects(b) for a in rects for b in words)
        for dot in self._dots:
            dot.setVisible(apart)

    def _hint_height(self, width: int) -> int:
        return int(self._hint.height_for(width))  # type: ignore[attr-defined]

    def _column(self, whole: QRect) -> int:
        """Return the words' width: on one line if the bodies leave the room, else on two."""
        gap = self._theme.tokens.touch.gap
        bodies = len(self._drawings) * whole.height() * self._aspect()
        free = (whole.width() - bodies) / 2 - gap
        widest = max(word.natural_width() for word in self._words)
        narrow = max(word.narrow_width() for word in self._words)
        return round(min(widest, max(narrow, free)))

    def _aspect(self) -> float:
        left, bottom, right, top = self._drawings[0].box
        return (right - left) / (top - bottom)

    def _side_by_side(self, room: QRect) -> tuple[QRectF, ...]:
        """Return where the pictures go: as tall as the room, or as its width lets them be."""
        count, gap = len(self._drawings), self._theme.tokens.touch.gap
        wide = min(room.height() * self._aspect(), (room.width() - 3 * gap) / count)
        high = wide / self._aspect()
        # words stand close to their bodies, however wide the room is
        middle = QRectF(room).center()
        start = middle.x() - count * wide / 2
        areas = [QRectF(start + i * wide, middle.y() - high / 2, wide, high) for i in range(count)]
        return tuple(reversed(areas)) if self._theme.right_to_left else tuple(areas)

    def _place_words(self, side: int, column: QRect) -> None:
        """Set one picture's places, and their words at its outer side, level with them."""
        mine = [i for i, place in enumerate(self._places) if place.picture == side]
        spots: dict[int, QPointF] = {}
        for i in mine:
            placing = fit(self._drawings[side].box, self._areas[side])
            spots[i] = placing.map(QPointF(*self._outer(self._places[i], side)))
            dot = self._dots[i]
            dot.move((spots[i] - QPointF(dot.width() / 2, dot.height() / 2)).toPoint())
        area, gap = self._areas[side], self._theme.tokens.space.xl
        left, right = round(area.left()) - gap - column.width(), round(area.right()) + gap
        last = self.width() - column.right() - 1
        x = max(column.left(), left) if self._is_left(side) else min(last, right)
        order = sorted(mine, key=lambda i: spots[i].y())
        highs = [self._words[i].height_for(column.width()) for i in order]
        wished = [spots[i].y() - high / 2 for i, high in zip(order, highs, strict=True)]
        tops = spread(wished, highs, self._theme.tokens.touch.gap, column.top(), column.bottom())
        for i, high, y in zip(order, highs, tops, strict=True):
            self._words[i].setGeometry(x, y, column.width(), high)

    def _outer(self, place: BodyPlace, side: int) -> tuple[float, float]:
        """Return a place on the half of the body that its word stands beside."""
        x, y = place.at
        return outer_half(self._theme, side) * abs(x), y

    def _is_left(self, side: int) -> bool:
        return outer_half(self._theme, side) < 0

    def _word(self, place: BodyPlace) -> Button:
        button = Button(self._theme, place.word, main=False, tight=True, parent=self)
        button.touched.connect(lambda: self.touched.emit(place.value))
        return button

    def _dot(self, place: BodyPlace) -> Dot:
        dot = Dot(self._theme, place.word, self)
        dot.touched.connect(lambda: self.touched.emit(place.value))
        return dot


def outer_half(theme: Theme, picture: int) -> float:
    """Return the half of picture 0 or 1 that its words stand beside: -1 is left, 1 is right."""
    return -1.0 if (picture == 0) != theme.right_to_left else 1.0


def spread(
    wished: Sequence[float], highs: Sequence[int], gap: int, top: int, bottom: int
) -> list[int]:
    """Return where things of these heights go, near where they wish to be, top down, apart."""
    tops: list[int] = []
    y = top
    for wish, high in zip(wished, highs, strict=True):
        y = max(y, round(wish))
        tops.append(y)
        y += high + gap
    below = bottom + 1
    for i in reversed(range(len(tops))):
        tops[i] = min(tops[i], below - highs[i])
        below = tops[i] - gap
    return tops


def _disc(painter: QPainter, middle: QPointF, side: float, colour: str) -> None:
    rect = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    paint.rounded(painter, rect, side, colour)
