"""Blocks that are words alone, pictures, and rows of buttons."""

from dataclasses import replace

from kiosk.blocks.links import LinkEvent, link_event
from kiosk.content.model import blocks as b
from kiosk.exercise.events import OpenExercise
from ui.blocks.context import PageContext, plain
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.panel import Badge, Shape
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText


def heading(page: PageContext, block: b.Heading) -> list[FlowItem]:
    """Return a heading of the second or third level."""
    sizes = page.theme.tokens.type
    return [page.heading(block.text, sizes.h2 if block.level == 2 else sizes.h3)]


def paragraph(page: PageContext, block: b.Paragraph) -> list[FlowItem]:
    """Return a paragraph; one that ends with a colon stays with what it announces."""
    words = RichText(page.theme, page.spans(block.runs), size=page.theme.tokens.type.body)
    words.link_touched.connect(page.say)
    announces = plain(block.runs).rstrip().endswith(":")
    return [replace(page.item(words, "m"), joins_next=announces)]


def bullets(page: PageContext, block: b.BulletList) -> list[FlowItem]:
    """Return a list, a panel an item."""
    dot = Badge(fill=page.theme.tokens.colour.teal)
    return page.stack(
        [page.panel([runs], badge=dot, shape=Shape(hang=True)) for runs in block.items], "s"
    )


def figure(page: PageContext, block: b.Figure) -> list[FlowItem]:
    """Return a picture with its caption."""
    return [page.item(picture(page, block.src, block.caption), "l")]


def picture(page: PageContext, src: str, caption: str = "") -> Picture:
    """Return a picture of the pack, named by what the pack says of it."""
    alt = page.text.alts.get(src, "")
    return Picture(page.theme, src, alt, ground=page.ground, caption=caption)


def actions(page: PageContext, block: b.Actions) -> list[FlowItem]:
    """Return the ways on from here."""
    return [page.item(buttons(page, block.items), "l")]


def buttons(page: PageContext, actions: tuple[b.Action, ...]) -> ButtonRow:
    """Return links as a row of buttons."""
    row = ButtonRow(page.theme)
    begun = False
    for action in actions:
        event = link_event(action.target)
        begins = isinstance(event, OpenExercise)
        row.add(_button(page, action, event, first=begins and not begun), event)
        begun = begun or begins
    row.chosen.connect(page.say)
    return row


def _button(page: PageContext, action: b.Action, event: LinkEvent | None, *, first: bool) -> Button:
    """Return a button: the first guided exercise is what a visitor came for, all others are ways
    on."""
    if first:
        return Button(page.theme, action.text, kind="sun", icon="play")
    if isinstance(event, OpenExercise):
        return Button(page.theme, action.text, icon="play", main=False)
    return Button(page.theme, action.text, icon="next", icon_last=True, main=False)
