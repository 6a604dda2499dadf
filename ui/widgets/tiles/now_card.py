"""The first card of home: what somebody needs at once, and its choices as pictures."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.touch import Touchable
from ui.widgets.text.measured import MeasuredStack
from ui.widgets.text.text_layout import Style
from ui.widgets.text.text_style import text_style
from ui.widgets.tiles.grid import Setting, best_setting, cells
from ui.widgets.tiles.tile import PictureFit, Tile, TileLook, TileWords

_BESIDE = (0.24, 0.3, 0.4)
"""Shares of the width that the words may take beside the choices."""
_WIDE = 2.4
"""A card so many times as wide as high may have its words beside the choices."""
_MOST_LINES = 3
"""Lines of the title and of the line below it that are read in one look."""
_LEAD = 0.62
"""The line's em, of the title's."""
_EDGES = 3


class Choice(NamedTuple):
    """One choice: its words, what a screen reader says of it, its picture."""

    text: str
    spoken: str
    picture: str


class _Plan(NamedTuple):
    """The words' room and place, the choices' cells, and how the choices are set.

    `short`: the words have no more lines than are read in one look. `title` is the title's em.
    """

    room: int
    at: QPointF
    cells: list[QRect]
    setting: Setting
    whole: bool
    short: bool
    title: int

    @property
    def worth(self) -> tuple[object, ...]:
        """Return how good the plan is, the weightiest first."""
        choices = self.setting
        choices = self.setting
        rest = choices.worth[2:5]
        return (self.whole, choices.pictured, self.short, *rest, choices.area * self.title)


class NowCard(Touchable):
    """A filled card with a title, a line, and choices; `chosen` says a choice's number.

    A touch beside the choices means the first one. It grows into what it leads to.
    """

    chosen = Signal(int)
    grows = True

    def __init__(
        self,
        theme: Theme,
        title: str,
        lead: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.main = True
        self._theme, self._title, self._lead = theme, title, lead
        self._plans: dict[tuple[int, int], _Plan] = {}
        self._stacks: dict[int, MeasuredStack] = {}
        look = TileLook(
            theme.tokens.colour.card, theme.tokens.colour.tints[1], fit=PictureFit.FILLING
        )
        self._tiles = [
            Tile(
                theme,
                TileWords(choice.text),
                picture=choice.picture,
                look=look,
                spoken=choice.spoken,
                parent=self,
            )
            for choice in choices
        ]
        for number, tile in enumerate(self._tiles):
            tile.touched.connect(lambda number=number: self.chosen.emit(number))
        self.touched.connect(lambda: self.chosen.emit(0))
        self.setAccessibleName(f"{title}. {lead}".strip())

    def setting_in(self, size: QSize) -> Setting:
        """Return how well the choices stand on a card of this size."""
        plan = self._plan(size)
        return plan.setting._replace(whole=plan.setting.whole and plan.whole)

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return not self._plan(self.size()).whole

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the choices."""
        super().resizeEvent(event)
        plan = self._plan(self.size())
        for tile, cell in zip(self._tiles, plan.cells, strict=True):
            tile.set_form(plan.setting.form)
            tile.setGeometry(self._mirror(cell))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and the words; the choices paint themselves."""
        painter = QPainter(self)
        tokens, rect = self._theme.tokens, QRectF(self.rect())
        colour = tokens.colour
        fill = paint.pressed_shade(colour.now).name() if self.pressed else colour.now
        edge = colour.sun if self.hasFocus() else colour.now_edge
        paint.card(painter, rect, tokens, fill=fill, edge=edge, edges=_EDGES)
        plan = self._plan(self.size())
        words = self._stack(plan.title).set(plan.room)
        left = plan.at.x()
        if self._theme.right_to_left:
            left = self.width() - left - words.width
        words.paint(painter, QPointF(left, plan.at.y()))

    def _plan(self, size: QSize) -> _Plan:
        key = (size.width(), size.height())
        found = self._plans.get(key)
        if found is None:
            found = self._plans[key] = self._best_plan(size)
        return found

    def _best_plan(self, size: QSize) -> _Plan:
        """Return the plan with the largest title that leaves the choices large pictures."""
        sizes = self._theme.tokens.type
        best: _Plan | None = None
        for em in (sizes.h1, sizes.h2, sizes.h3, sizes.body):
            found = max(self._candidates(size, em), key=lambda plan: plan.worth)
            if best is None or found.worth > best.worth:
                best = found
            if best.whole and best.short and best.setting.large:
                break
        assert best is not None, "there is always one with the words above the choices"
        return best

    def _candidates(self, size: QSize, em: int) -> Iterator[_Plan]:
        """Yield the ways to set the card: words above the choices, or beside them."""
        count = len(self._tiles)
        for columns in sorted({1 if size.width() < size.height() else count, min(2, count), count}):
            yield self._stacked(size, em, columns)
        if size.width() > _WIDE * size.height():
            yield from (self._beside(size, em, share, count) for share in _BESIDE)

    def _stacked(self, size: QSize, em: int, columns: int) -> _Plan:
        pad = self._pad()
        wide = size.width() - 2 * pad
        top = pad + self._stack(em).height(wide) + self._gap()
        room = QRect(pad, top, wide, size.height() - top - pad)
        return self._planned(em, wide, QPointF(pad, pad), room, columns)

    def _beside(self, size: QSize, em: int, share: float, columns: int) -> _Plan:
        pad = self._pad()
        across = round(size.width() * share)
        left, high = across + self._gap(), self._stack(em).height(across - pad)
        room = QRect(left, pad, size.width() - left - pad, size.height() - 2 * pad)
        at = QPointF(pad, max(pad, (size.height() - high) / 2))
        plan = self._planned(em, across - pad, at, room, columns)
        return plan._replace(whole=plan.whole and high + 2 * pad <= size.height())

    def _planned(self, em: int, wide: int, at: QPointF, room: QRect, columns: int) -> _Plan:
        places = cells(room, len(self._tiles), columns, self._gap())
        least = self._theme.tokens.touch.main
        setting = best_setting(self._theme, self._tiles, [place.size() for place in places])
        touchable = min(min(p.width(), p.height()) for p in places) >= least
        words = self._stack(em)
        whole = touchable and setting.whole and words.fits(wide)
        short = words.lines(wide) <= _MOST_LINES
        return _Plan(wide, at, places, setting, whole, short, em)

    def _stack(self, em: int) -> MeasuredStack:
        found = self._stacks.get(em)
        if found is None:
            found = MeasuredStack(self._said(em), self._theme.tokens.space.xs)
            self._stacks[em] = found
        return found

    def _said(self, em: int) -> list[tuple[str, Style]]:
        tokens, ink = self._theme.tokens, self._theme.tokens.colour.on_now
        lead = min(round(em * _LEAD), tokens.type.body)
        title = text_style(self._theme, size=em, bold=True, colour=ink, line_height=1.16)
        lines = [(self._title, title)]
        if self._lead:
            lines.append((self._lead, text_style(self._theme, size=lead, colour=ink)))
        return lines

    def _gap(self) -> int:
        tokens = self._theme.tokens
        return max(tokens.touch.gap, tokens.space.s)

    def _pad(self) -> int:
        tokens, space = self._theme.tokens, self._theme.tokens.space
        edge = _EDGES * space.border if tokens.high_contrast else 0
        return edge + (space.m if tokens.low else space.l)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
