"""The warning-sign check: signs to touch, a few at a time, then what to do in large text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.blocks.redflag_check.view import RedFlagCheckProps, ResultProps, SignRow
from kiosk.content.model.blocks import Run
from kiosk.warning_signs.book import CardProps
from ui.blocks.care_cards import LEVEL_ICONS, care_card, warning_shape
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.picture_tile import PictureTile
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_LAST_TOGETHER = 2
"""So many signs at least stand on a screenful with the way on."""


def build(props: RedFlagCheckProps, builder: Builder) -> InteractiveBlock:
    """Return the signs of a step and the button that leads on, or the result."""
    if props.result:
        return _result(props, props.result, builder)
    theme = builder.theme
    sizes, space = theme.tokens.type, theme.tokens.space
    soft = theme.tokens.colour.ink_soft
    parted = theme.tokens.low and not theme.tokens.largest_text  # one sign there, then two
    size = sizes.h1 if parted else sizes.h3
    title = RichText(theme, props.title, size=size, bold=True, heading=True)
    note_size = sizes.h3 if parted else sizes.small
    note = RichText(theme, props.note, size=note_size, bold=True, colour=soft)
    gap = max(space.s, theme.tokens.touch.gap)
    items = [
        FlowItem(title, space.m, keep_with_next=True),
        FlowItem(note, space.l if parted else 0, keep_with_next=True),
    ]
    for number, row in enumerate(props.rows, 1):
        # where a step is too much for one screenful, no sign stands alone with the way on
        ends = number > len(props.rows) - _LAST_TOGETHER
        tile = FlowItem(_tile(row, builder), gap, grows=True)
        items.append(_held(tile, firmly=ends or bool(row.says)))
        if row.says:
            items.append(_held(FlowItem(_says(row, builder), space.xs), firmly=ends))
    foot = ButtonRow(theme, fills=True)
    foot.add(
        Button(theme, props.on.text, kind="primary", icon="next", icon_last=True), props.on.event
    )
    if props.back.event is not None:
        foot.add(Button(theme, props.back.text, icon="back", main=False), props.back.event)
    foot.chosen.connect(builder.say)
    return InteractiveBlock((*items, FlowItem(foot, gap)), reveal=title, step=props.title)


def _held(atom: FlowItem, *, firmly: bool) -> FlowItem:
    """Return a piece that stays with the next; not `firmly`: parted first, if it has to be."""
    return replace(atom, keep_with_next=True, joins_next=not firmly)


def _tile(row: SignRow, builder: Builder) -> PictureTile:
    tile = PictureTile(
        builder.theme,
        row.text,
        spoken=row.spoken,
        picture=row.picture,
        ground=builder.ground,
        chosen=row.chosen,
        beside=True,
        plain=True,
    )
    tile.touched.connect(lambda event=row.event: builder.say(event))
    return tile


def _says(row: SignRow, builder: Builder) -> Panel:
    """Return what to do about a sign that was touched, right below it."""
    alarm = builder.theme.tokens.colour.alarm
    badge = Badge(icon="flag", ink=alarm)
    return builder.panel(
        [(Run(row.says, strong=True),)], badge=badge, shape=Shape(ink=alarm, hang=True)
    )


def _result(props: RedFlagCheckProps, result: ResultProps, builder: Builder) -> InteractiveBlock:
    theme = builder.theme
    space = theme.tokens.space
    # in large letters the order, its reason and the ways on stay on one screenful only so
    dense = replace(builder, dense=builder.dense or theme.tokens.largest_text)
    cards = [care_card(card, dense) for card in _headed(result, builder)]
    # where a screenful holds one card, the sign and what to do come first, under the verdict's name
    if _one_card(result, builder):
        # what cannot wait says it all on its card
        said = [FlowItem(_lines(result, builder), space.m)] if result.ways else []
        pieces = [*cards, said]
    else:
        verdict = FlowItem(_verdict(result, builder), space.m)
        # an instruction alone does not say why
        pieces = [[_held(verdict, firmly=False)], *cards]
    items = [item for piece in pieces for item in piece]
    panel = items[0].widget
    if result.also:
        size = theme.tokens.type.body
        title = RichText(theme, result.also_title, size=size, bold=True, heading=True)
        items.append(FlowItem(title, space.m, keep_with_next=True))
        items += [FlowItem(_also(sign, builder), space.s) for sign in result.also]
    row = ButtonRow(theme)
    for number, way in enumerate(result.ways):
        kind = "plain" if number else "primary"
        row.add(Button(theme, way.text, kind=kind, icon="next", icon_last=True), way.event)
    row.add(Button(theme, result.again.text, icon="up", main=False), result.again.event)
    if props.back.event is not None:
        row.add(Button(theme, props.back.text, icon="back", main=False), props.back.event)
    row.chosen.connect(builder.say)
    items[-1] = replace(items[-1], keep_with_next=True)
    together = [replace(a, joins_next=a.joins_next or not a.keep_with_next) for a in items]
    whole = (*together, FlowItem(row, space.m))
    return InteractiveBlock(whole, reveal=panel, step=result.outcome, ends=True)


def _one_card(result: ResultProps, builder: Builder) -> bool:
    return builder.theme.tokens.low and result.sure and bool(result.cards)


def _headed(result: ResultProps, builder: Builder) -> Sequence[CardProps]:
    """Return the cards; the first is headed by the verdict where that stands below them."""
    if not _one_card(result, builder):
        return result.cards
    first, *others = result.cards
    return [replace(first, heading=result.title), *others]


def _verdict(result: ResultProps, builder: Builder) -> Panel:
    colour, sizes = builder.theme.tokens.colour, builder.theme.tokens.type
    lines = [(Run(line),) for line in result.lines]
    if result.outcome in ("now", "today"):
        card = warning_shape(builder.theme.tokens, "now" if result.outcome == "now" else "today")
        shape = replace(card, hang=True, strong_border=True)
        badge = Badge(icon=LEVEL_ICONS[result.outcome], ink=shape.ink)
        size = sizes.h1 if result.outcome == "now" else sizes.h2
        return builder.panel(lines, title=result.title, badge=badge, shape=shape, title_size=size)
    badge = Badge(icon="calendar" if result.outcome == "visit" else "check", fill=colour.card)
    shape = Shape(colour.tints[0], colour.line, hang=True)
    return builder.panel(lines, title=result.title, badge=badge, shape=shape, title_size=sizes.h2)


def _lines(result: ResultProps, builder: Builder) -> Panel:
    ground = Shape(builder.theme.tokens.colour.tints[0], builder.theme.tokens.colour.line)
    return builder.panel([(Run(line),) for line in result.lines], shape=ground)


def _also(sign: str, builder: Builder) -> QWidget:
    badge = Badge(icon="flag", ink=builder.theme.tokens.colour.ink)
    return builder.panel([(Run(sign),)], badge=badge, shape=Shape(hang=True))
