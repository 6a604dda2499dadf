"""The `program` block: the path of its stages, and the content of the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.program.view import ProgramProps
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem, joined
from ui.widgets.cards.exercise_card import ExerciseCard
from ui.widgets.cards.stage_path import StageCard, StagePath
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.panel import Shape
from ui.widgets.layout.row import Row

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_CARD_EMS = 10.5
"""The narrowest card of an exercise, in ems of body text."""


def build(props: ProgramProps, builder: Builder) -> InteractiveBlock:
    """Return the path, the open stage's goal, its exercises, and its links."""
    space = builder.theme.tokens.space
    short = builder.dense and builder.theme.tokens.low  # the open stage's title says its goal
    stations = [
        StageCard(builder.theme, s.weeks, s.goal, s.chosen, short=short) for s in props.stations
    ]
    path = StagePath(builder.theme, stations)
    for station, station_props in zip(stations, props.stations, strict=True):
        _leads(station, station_props.event, builder)
    goal = builder.panel(props.why, title=props.title, shape=Shape())
    items = [
        FlowItem(path, space.l, keep_with_next=True),
        FlowItem(goal, space.l, keep_with_next=True),
    ]
    rows = _exercises(props, builder)
    last = len(rows) - 1
    items += [
        FlowItem(row, space.m, keep_with_next=index == last) for index, row in enumerate(rows)
    ]
    items.append(FlowItem(_ways(props, builder), space.l))
    return InteractiveBlock(tuple(joined(items)), reveal=goal)


def _exercises(props: ProgramProps, builder: Builder) -> list[Row]:
    fitting = int(builder.width // (_CARD_EMS * builder.theme.tokens.type.body))
    columns = max(1, min(fitting, len(props.exercises)))
    cards = [ExerciseCard(builder.theme, x.name, x.note) for x in props.exercises]
    for card, exercise in zip(cards, props.exercises, strict=True):
        _leads(card, exercise.event, builder)
    return [
        Row(builder.theme, cards[i : i + columns], columns) for i in range(0, len(cards), columns)
    ]


def _ways(props: ProgramProps, builder: Builder) -> ButtonRow:
    row = ButtonRow(builder.theme)
    row.add(Button(builder.theme, props.start, kind="sun", icon="play"), props.start_event)
    if props.home is not None:
        words, event = props.home
        row.add(Button(builder.theme, words, icon="next", icon_last=True), event)
    row.chosen.connect(builder.say)
    return row


def _leads(widget: StageCard | ExerciseCard, event: object, builder: Builder) -> None:
    widget.touched.connect(lambda: builder.say(event))
