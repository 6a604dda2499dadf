"""The plot behind `chart.py`, which alone imports this: pyqtgraph, drawn into a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen, QPixmap

from ui.theme import fonts
from ui.widgets.media.chart_data import apart

if TYPE_CHECKING:
    from ui.widgets.media.chart_data import ChartData, Ink

_BAR = 0.6
"""A bar's width; a week is 1 wide."""
_FOOT_EMS, _PLAIN_FOOT_EMS, _NUMBER_EMS, _TICK_EMS = 2.9, 1.6, 1.5, 0.6
_LINE_EMS = 1.3
"""The height of what stands below the plot, with and without a line that says what it is, of a
number above its bar, and of half a number at the side, in ems of its text; of a further line of a
label."""


class Plotter:
    """One plot that nobody touches: no mouse, no menu, no buttons. It is drawn, never shown."""

    def __init__(self) -> None:
        self._widget: Any = pg.PlotWidget(enableMenu=False)
        self._plot: Any = self._widget.getPlotItem()
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.vb.disableAutoRange()
        self._widget.setAntialiasing(True)
        self._widget.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._bars: list[Any] = []

    def draw(self, data: ChartData, ink: Ink, size: tuple[int, int]) -> QPixmap:
        """Return the chart as a picture of `size` pixels."""
        self._plot.clear()
        self._widget.resize(*size)
        self._widget.setBackground(QColor(ink.ground))
        highest = max((*data.limits, *data.planned, *data.jumped))
        em = ink.text / (size[1] - _foot(data, ink))
        tick = data.ticks[-1] / (1 - min(0.5, _TICK_EMS * em))
        top = max(tick, highest / (1 - min(0.5, _NUMBER_EMS * em)))
        self._frame(data._replace(ticks=apart(data.ticks, top * em)), ink, top)
        self._fill(data, ink)
        self._plot.layout.activate()
        self._plot.getAxis("bottom").resizeEvent()  # its label in the middle, by its own font
        picture: QPixmap = self._widget.grab()
        return picture

    def heights(self) -> tuple[list[float], ...]:
        """Return what the plot holds now: band, plan, and what a jump adds, week by week."""
        return tuple([float(value) for value in bars.opts["height"]] for bars in self._bars)

    def items(self) -> int:
        """Return how many things the plot holds."""
        return len(self._plot.items)

    def _frame(self, data: ChartData, ink: Ink, top: float) -> None:
        """Set the axes: big numbers in the project's font, fixed room, nothing that moves."""
        font = fonts.font(ink.text)
        side, other = ("right", "left") if ink.right_to_left else ("left", "right")
        self._plot.hideAxis(other)
        self._plot.showAxis(side)
        self._plot.vb.invertX(ink.right_to_left)
        self._plot.vb.setRange(xRange=(0.5, len(data.weeks) + 0.5), yRange=(0, top), padding=0)
        upright, level = self._plot.getAxis(side), self._plot.getAxis("bottom")
        upright.setTicks([[(tick, str(tick)) for tick in data.ticks]])
        level.setTicks([[(week, name) for week, name in enumerate(data.weeks, 1)]])
        upright.setWidth(round(ink.text * (0.75 + 0.62 * len(str(data.ticks[-1])))))
        level.setHeight(_foot(data, ink))
        level.setLabel(f"<span style='color:{ink.ink}'>{data.across}</span>")
        level.label.setFont(font)
        for axis in (upright, level):
            offset = round(ink.text * 0.3)
            axis.setStyle(
                tickFont=font, tickLength=0, tickTextOffset=offset, hideOverlappingLabels=False
            )
            axis.setTextPen(ink.ink)
            axis.setPen(pg.mkPen(ink.line, width=ink.stroke))

    def _fill(self, data: ChartData, ink: Ink) -> None:
        weeks = list(range(1, len(data.weeks) + 1))
        edge = pg.mkPen(ink.ink, width=ink.stroke)
        none = pg.mkPen(None)
        self._bars = [
            pg.BarGraphItem(x=weeks, height=data.planned, width=_BAR, brush=ink.bar, pen=none)
        ]
        if data.limits:
            band = pg.BarGraphItem(x=weeks, height=data.limits, width=1.0, brush=ink.band, pen=none)
            self._bars.insert(0, band)
        if data.jumped:
            over = [max(0, high - low) for high, low in zip(data.jumped, data.planned, strict=True)]
            self._bars.append(
                pg.BarGraphItem(
                    x=weeks, y0=data.planned, height=over, width=_BAR, brush=ink.above, pen=none
                )
            )
        for bars in self._bars:
            self._plot.addItem(bars)
        if data.limits:
            dashes = QPen(edge)
            dashes.setStyle(Qt.PenStyle.DashLine)
            edges = [week - 0.5 for week in (*weeks, len(weeks) + 1)]
            self._add_curve(edges, data.limits, dashes, stepMode="center")
        self._hatch(data, pg.mkPen(ink.strokes, width=ink.stroke))
        self._number(data, ink)

    def _hatch(self, data: ChartData, pen: QPen) -> None:
        """Outline what lies above the plan, and stroke it: it must be seen without its colour."""
        for week, (high, low) in enumerate(zip(data.jumped, data.planned, strict=False), 1):
            if high > low:
                self._add_curve(*_hatching(week, low, high), pen, connect="pairs")

    def _add_curve(self, x: Sequence[float], y: Sequence[float], pen: QPen, **how: str) -> None:
        self._plot.addItem(pg.PlotCurveItem(x=np.array(x), y=np.array(y), pen=pen, **how))

    def _number(self, data: ChartData, ink: Ink) -> None:
        font = fonts.font(ink.text, bold=True)
        for week, value in enumerate(data.jumped or data.planned, 1):
            text = pg.TextItem(str(value), color=ink.ink, anchor=(0.5, 0.95))
            text.setFont(font)
            text.setPos(week, max((value, *data.limits[week - 1 : week])))
            self._plot.addItem(text)


def _foot(data: ChartData, ink: Ink) -> int:
    more_lines = max((name.count("\n") for name in data.weeks), default=0)
    ems = (_FOOT_EMS if data.across else _PLAIN_FOOT_EMS) + more_lines * _LINE_EMS
    return round(ink.text * ems)


def _hatching(week: int, low: float, high: float) -> tuple[list[float], list[float]]:
    """Return the ends of strokes, two by two: the outline and three slanted lines."""
    left, right = week - _BAR / 2, week + _BAR / 2
    middle, half = (low + high) / 2, week
    ends = [
        (left, low), (left, high), (left, high), (right, high), (right, high), (right, low),
        (right, low), (left, low), (left, low), (right, high), (left, middle), (half, high),
        (half, low), (right, middle),
    ]  # fmt: skip
    return [x for x, _ in ends], [y for _, y in ends]
