"""The load from week to week: what the visitor does now, the chart, and the question of a jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.load_chart.view import LoadProps
from kiosk.blocks.page import BlockProps
from ui.blocks.interactive import InteractiveBlock
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.input.stepper import Stepper
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.pair import Columns, Pair
from ui.widgets.layout.row import Column
from ui.widgets.media.chart import Chart
from ui.widgets.media.chart_data import ChartData
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_CHART_SHARE, _BESIDE_EMS = 0.5, 28.0
"""The chart's share of a page that has room for its controls beside it, in ems of body text."""


def build(props: LoadProps, builder: Builder) -> InteractiveBlock:
    """Return the ways to set the load, the chart, and the message in words."""
    shown = _Shown(props, builder)
    space = builder.theme.tokens.space
    if builder.theme.tokens.low:
        low = _LowChart(builder.theme, shown, _ways(props, builder))
        return InteractiveBlock((FlowItem(low, space.m),), shown.update, reveal=low)
    items = (
        FlowItem(shown.stepper, space.m, keep_with_next=True),
        FlowItem(shown.chart, space.m, keep_with_next=True),
        FlowItem(shown.message, space.s, keep_with_next=True),
        FlowItem(_ways(props, builder), space.m),
    )
    return InteractiveBlock(items, shown.update, reveal=shown.chart)


class _LowChart(Pair):
    """The chart, and beside it what changes it: on a low screen both are seen only so."""

    def __init__(self, theme: Theme, shown: _Shown, ways: ButtonRow) -> None:
        space = theme.tokens.space
        controls = (
            FlowItem(shown.stepper),
            FlowItem(shown.message, space.s),
            FlowItem(ways, space.s),
        )
        super().__init__(theme, shown.chart, Column(theme, controls))

    def _columns(self, width: int) -> Columns | None:
        if width < _BESIDE_EMS * self._theme.tokens.type.body:
            return None
        left = round(width * _CHART_SHARE)
        return Columns(left, left + self._theme.tokens.space.gutter, width)


class _Shown:
    """What changes in place while the load goes up and down."""

    def __init__(self, props: LoadProps, builder: Builder) -> None:
        theme = builder.theme
        self._builder = builder
        self._first = props
        self.stepper = Stepper(theme, props.less[0], props.more[0])
        self.stepper.stepped.connect(self._step)
        self.chart = Chart(theme, chart_data(props), props.summary)
        self.message = RichText(theme, props.message, size=theme.tokens.type.body)
        self.update(props)

    def update(self, after: BlockProps) -> bool:
        """Show another load; False where another unit or the jump was asked for."""
        if not isinstance(after, LoadProps) or _asked(after) != _asked(self._first):
            return False
        self._props = after
        self.stepper.show_value(after.now, bool(after.less[1]), bool(after.more[1]))
        self.chart.show_data(chart_data(after), after.summary)
        self.message.say((Span(after.message),))
        return True

    def _step(self, way: int) -> None:
        _, event = self._props.more if way > 0 else self._props.less
        if event is not None:
            self._builder.say(event)


def _asked(props: LoadProps) -> tuple[object, ...]:
    return tuple(unit.chosen for unit in props.units), props.ask


def _ways(props: LoadProps, builder: Builder) -> ButtonRow:
    row = ButtonRow(builder.theme)
    for unit in props.units:
        kind = "chosen" if unit.chosen else "plain"
        row.add(Button(builder.theme, unit.label, kind=kind, main=False), unit.event)
    row.add(Button(builder.theme, props.ask, icon="help", main=False), props.ask_event)
    row.chosen.connect(builder.say)
    return row


def chart_data(props: LoadProps) -> ChartData:
    """Return the props as the plain values that the chart takes."""
    return ChartData(
        weeks=props.weeks,
        planned=props.planned,
        limits=props.limits,
        jumped=props.jumped,
        ticks=props.ticks,
        across=props.across,
        upwards=props.upwards,
        keys=(props.key_plan, props.key_band, props.key_jump),
    )
