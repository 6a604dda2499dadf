"""A chart of bars: one a week or month, the band that they stay in, and what lies above a bar.

The only module that knows pyqtgraph, and the only one that brings it in: in a thread, so that no
touch waits for it, and only when a chart is about to show. One plot draws every chart of the
process into a picture that is kept; no chart holds a plot of its own, so none can leak.
"""

from __future__ import annotations

import logging
import threading
from functools import cache, lru_cache
from importlib import import_module
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.media.chart_data import ChartData, Ink
from ui.widgets.text.text_layout import SetText
from ui.widgets.text.text_style import text_style

if TYPE_CHECKING:
    from ui.widgets.media.plotting import Plotter

_log = logging.getLogger(__name__)
_TALLEST = 0.27
"""Of the screen's height: title, legend and what sets the load stand with it."""
_EMS_HIGH, _LEAST_EMS, _LOW_EMS = 11.5, 7.0, 5.0
"""The plot's height in ems of body text, at most and at least."""
_SHARE, _UPRIGHT_SHARE = 0.3, 0.42
"""The plot's height as a share of its width, between those two; on an upright screen."""
_BAND = 1
"""The band's place among the keys."""
_KEPT = 6
"""Pictures kept at most: what a visitor goes back and forth between."""
_HEAVY = "ui.widgets.media.plotting"


class _Loading(QObject):
    """Brings in what draws charts, once, in a thread, and builds the plot when that is done.

    Says `ready` when charts can be drawn.
    """

    ready = Signal()
    _loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._loaded.connect(self._build)
        self._thread: threading.Thread | None = None
        self._there = False

    def begin(self) -> None:
        """Begin, if nobody has."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="charts")
            self._thread.start()

    def wait(self) -> None:
        """Wait until charts can be drawn."""
        self.begin()
        if self._thread is not None:
            self._thread.join()
        self._build()

    def done(self) -> bool:
        """Tell whether charts can be drawn."""
        return self._there

    def _load(self) -> None:
        try:
            import_module(_HEAVY)
        except Exception:
            _log.exception("Charts cannot be drawn; their numbers are shown in words instead.")
            return
        self._loaded.emit()

    def _build(self) -> None:
        """Build the plot: 20 ms, which neither the loading nor the first chart should add to."""
        if not self._there:
            plotter()
            self._there = True
            self.ready.emit()


@cache
def loading() -> _Loading:
    """Return what brings in the plot: one a process, as the modules themselves are."""
    return _Loading()


@cache
def plotter() -> Plotter:
    """Return the one plot of the process."""
    from ui.widgets.media.plotting import Plotter

    return Plotter()


@lru_cache(maxsize=_KEPT)
def _picture(data: ChartData, ink: Ink, size: tuple[int, int]) -> QPixmap:
    return plotter().draw(data, ink, size)


class Chart(QWidget):
    """A chart as a picture, with the side's title above it and its key below it."""

    def __init__(
        self,
        theme: Theme,
        data: ChartData,
        summary: str,
        parent: QWidget | None = None,
        *,
        ground: str = "",
        size: int = 0,
    ) -> None:
        """`ground` is the colour of the card that it stands on, which is narrower than a page; none
        for the paper. `size` is that of its letters; 0 for the reader's."""
        super().__init__(parent)
        self._theme = theme
        self._ground = ground or theme.tokens.colour.paper
        self._data = data
        self._size = size or theme.tokens.type.small
        self.setAccessibleName(summary)

    def show_data(self, data: ChartData, summary: str) -> None:
        """Show other values."""
        self._data = data
        self.setAccessibleName(summary)
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._title(width).height + self._plot_height(width) + self._key_height(width)

    def sizeHint(self) -> QSize:
        """Return the present size: the page gives a chart its room."""
        return self.size()

    def clipped(self) -> bool:
        """Tell whether the words of title and key have less room than they need."""
        keys = self._keys(self.width())
        over = any(one[0].intersects(two[0]) for one, two in combinations(keys, 2))
        crowded = over or any(text.overflows() for _, text in keys)
        return crowded or self.height_for(self.width()) > self.height() + 1

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint title, plot and key; the plot comes as soon as what draws it is there."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = self._title(self.width())
        title.paint(painter, QPointF(0, 0))
        if loading().done():
            size = (self.width(), self._plot_height(self.width()))
            painter.drawPixmap(QPointF(0, title.height), _picture(self._data, self._ink(), size))
        else:
            loading().ready.connect(self.update)
            loading().begin()
            self._paint_words(painter, title.height)
        foot = title.height + self._plot_height(self.width())
        self._paint_keys(painter, foot + self._theme.tokens.space.s)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        """Say the numbers until the plot is there; where it never comes, they stay."""
        words = self._set(self.accessibleName(), self.width())
        if words.height <= self._plot_height(self.width()):
            words.paint(painter, QPointF(0, top))

    def _paint_keys(self, painter: QPainter, top: float) -> None:
        side, gap, rtl = self._side(), self._theme.tokens.space.s, self._theme.right_to_left
        named = [index for index, key in enumerate(self._data.keys) if key]
        for index, (rect, text) in zip(named, self._keys(self.width()), strict=False):
            x = self.width() - rect.right() if rtl else rect.left()
            swatch = QRectF(x + rect.width() - side if rtl else x, 0, side, side)
            swatch.moveTop(top + rect.top() + (text.height - side) / 2)
            self._paint_swatch(painter, index, swatch)
            text.paint(painter, QPointF(x if rtl else x + side + gap, top + rect.top()))

    def _paint_swatch(self, painter: QPainter, index: int, rect: QRectF) -> None:
        ink = self._ink()
        fill = (ink.bar, ink.band, ink.above)[index]
        paint.rounded(painter, rect, 0, fill)
        painter.setPen(QPen(QColor(ink.ink), ink.stroke))
        if index == _BAND:
            painter.setPen(QPen(QColor(ink.ink), ink.stroke, Qt.PenStyle.DashLine))
            painter.drawLine(rect.topLeft(), rect.topRight())
        if index > _BAND:
            painter.setPen(QPen(QColor(ink.strokes), ink.stroke))
            painter.drawRect(rect)
            painter.drawLine(rect.bottomLeft(), rect.topRight())

    def _keys(self, width: int, every: bool = False) -> list[tuple[QRectF, SetText]]:
        """Return each key's room, reading from the left, and its words."""
        side, gap = self._side(), self._theme.tokens.space.s
        shown = self._data.keys if every or self._data.jumped else self._data.keys[:2]
        named = [key for key in shown if key]
        placed: list[tuple[QRectF, SetText]] = []
        x = y = high = 0.0
        for key in named:
            text = self._set(key, width - side - gap)
            wide = side + gap + text.widest() + 1
            text = self._set(key, round(wide - side - gap))
            if x and x + wide > width:
                x, y, high = 0.0, y + high, 0.0
            high = max(high, text.height)
            placed.append((QRectF(x, y, wide, text.height), text))
            x += wide + 3 * gap
        return placed

    def _key_height(self, width: int) -> int:
        # as high with the jump as without: nothing moves when it is asked for
        full = max((rect.bottom() for rect, _ in self._keys(width, every=True)), default=None)
        return 0 if full is None else round(full) + self._theme.tokens.space.s

    def _title(self, width: int) -> SetText:
        return self._set(self._data.upwards, width)

    def _set(self, words: str, width: int) -> SetText:
        style = text_style(self._theme, size=self._size, line_height=1.25)
        return SetText(words, style, width)

    def _ink(self) -> Ink:
        tokens = self._theme.tokens
        colour = tokens.colour
        return Ink(
            ground=self._ground,
            ink=colour.ink,
            bar=colour.teal,
            band=colour.floor,
            above=colour.sun if not tokens.high_contrast else colour.paper,
            strokes=colour.ink if tokens.high_contrast else colour.on_sun,
            line=colour.line,
            text=self._size,
            stroke=max(2, tokens.space.border),
            right_to_left=self._theme.right_to_left,
        )

    def _plot_height(self, width: int) -> int:
        """Return the plot's height: flat enough that what sets the load stays beside it."""
        em = round(self._size * self._theme.tokens.type.body / self._theme.tokens.type.small)
        on_card = self._ground != self._theme.tokens.colour.paper
        share = _UPRIGHT_SHARE if on_card or self._theme.tokens.screen.portrait else _SHARE
        least = _LOW_EMS if self._theme.tokens.low else _LEAST_EMS
        tallest = self._theme.tokens.screen.height * _TALLEST
        return round(max(min(least * em, tallest), min(_EMS_HIGH * em, width * share, tallest)))

    def _side(self) -> int:
        return round(self._size * 0.9)
