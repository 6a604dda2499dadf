"""Blocks in boxes: cards, steps, callouts, stories, what research found."""

from kiosk.blocks.evidence.block import Evidence, Finding
from kiosk.content.model import blocks as b
from ui.blocks.context import PageContext
from ui.blocks.grids import card_rows
from ui.blocks.text_blocks import picture
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.panel import Badge, Panel, Shape

_CARD_EMS = 12.5
"""The narrowest card, in ems of body text: below it, cards stand one below the other."""
_THREE, _NARROW_EMS = 3, 8.8
"""Cards of so many ems stand three in a row if there are just three."""
_STEP_EMS = 17.0
"""The narrowest step beside another one."""
_CALLOUT_ICONS = {"tip": "star", "now": "flag", "note": "chat", "care": "shield"}


def cards(page: PageContext, block: b.Cards) -> list[FlowItem]:
    """Return cards, two side by side where they have room, and three that are all there is."""
    ems = page.width / page.theme.tokens.type.body
    three = len(block.items) == _THREE and ems / _THREE > _NARROW_EMS
    made = [_card(page, card) for card in block.items]
    space = page.theme.tokens.space
    gap = space.m if ems / 2 <= _CARD_EMS else space.l
    return card_rows(page, made, _CARD_EMS, gap, _THREE if three else 0)


def _card(page: PageContext, card: b.Card) -> Panel:
    colour = page.theme.tokens.colour
    badge = Badge(icon=card.icon, fill=page.tint) if card.icon else None
    shape = Shape(fill=colour.card, border=colour.hair)
    return page.panel([card.runs], title=card.title, badge=badge, shape=shape)


def steps(page: PageContext, block: b.Steps) -> list[FlowItem]:
    """Return numbered steps; two side by side only where every screenful counts."""
    made = [_step(page, number, step) for number, step in enumerate(block.items, 1)]
    if page.dense:
        return card_rows(page, made, _STEP_EMS, page.theme.tokens.space.m)
    return page.stack(made, "m")


def _step(page: PageContext, number: int, step: b.Step) -> Panel:
    colour = page.theme.tokens.colour
    badge = Badge(text=str(number), fill=colour.action, ink=colour.on_action)
    shape, body = Shape(hang=True), [step.runs] if step.runs else []
    if page.compact and step.title:
        opened = (b.Run(f"{step.title} ", strong=True), *step.runs)
        return page.panel([opened], badge=badge, shape=shape)
    return page.panel(body, title=step.title, badge=badge, shape=shape)


def callout(page: PageContext, block: b.Callout) -> list[FlowItem]:
    """Return a tip, a note, what keeps somebody safe, or the one thing to do."""
    colour, labels = page.theme.tokens.colour, page.text.labels
    titles = {"tip": labels.tip, "now": labels.now, "note": labels.note, "care": labels.care}
    title = titles[block.kind]
    icon = _CALLOUT_ICONS[block.kind]
    if block.kind == "now":
        badge = Badge(icon=icon, fill=colour.action, ink=colour.on_action)
        shape = Shape(colour.card, colour.teal, hang=True, strong_border=True)
        return _boxes(page, block.paragraphs, title, badge, shape)
    return _boxes(page, block.paragraphs, title, _calm_badge(page, icon), _tinted(page))


def summary(page: PageContext, block: b.Summary) -> list[FlowItem]:
    """Return what a page comes down to; its name stands there once."""
    badge = _calm_badge(page, "check")
    label = page.text.labels.summary
    title = "" if label == page.title else label
    return _boxes(page, block.items, title, badge, _tinted(page))


def _boxes(
    page: PageContext, paragraphs: tuple[b.Runs, ...], title: str, badge: Badge, shape: Shape
) -> list[FlowItem]:
    """Return a box; where room is scarce one a paragraph, as a screenful cannot cut a box."""
    tokens = page.theme.tokens
    if not tokens.low:
        whole = page.panel(paragraphs, title=title, badge=badge, shape=shape)
        if whole.height_for(page.width) <= tokens.tallest_box:
            return [page.item(whole, "l")]
        whole.deleteLater()
    first, *others = paragraphs
    boxes = [page.panel([first], title=title, badge=badge, shape=shape)]
    boxes += [page.panel([other], badge=badge, shape=shape) for other in others]
    return [page.item(box, "s" if index else "l") for index, box in enumerate(boxes)]


def _tinted(page: PageContext) -> Shape:
    """Return a box in the chapter's tint; a white one where that is the tint of alarms."""
    tokens = page.theme.tokens
    fill = tokens.colour.calm(page.tint)
    edge = tokens.colour.hair if fill == tokens.colour.card else ""
    return Shape(fill, tokens.colour.line if tokens.high_contrast else edge, hang=True)


def _calm_badge(page: PageContext, icon: str) -> Badge:
    colour = page.theme.tokens.colour
    return Badge(icon, fill=page.tint if colour.calm(page.tint) == colour.card else colour.card)


def story(page: PageContext, block: b.Story) -> list[FlowItem]:
    """Return a story: its title, its picture, a box each part."""
    items = [page.heading(block.title, page.theme.tokens.type.h2)]
    if block.picture:
        items.append(page.item(picture(page, block.picture), "m"))
    colour = page.theme.tokens.colour
    shape = Shape(fill=colour.card, border=colour.hair, tight=True)
    parts = [page.panel([part.runs], title=part.label, shape=shape) for part in block.parts]
    return items + page.stack(parts, "s")


def evidence(page: PageContext, block: Evidence) -> list[FlowItem]:
    """Return what helps and what does not, a box each finding."""
    return page.stack([_finding(page, item) for item in block.items], "m")


def _finding(page: PageContext, finding: Finding) -> Panel:
    colour = page.theme.tokens.colour
    signs = {"helps": "check", "not-routine": "close", "advice": "chat"}
    icon = signs.get(finding.verdict, "scale")
    verdict = page.text.labels.verdicts[finding.verdict]
    said = (b.Run(verdict, strong=True), b.Run(". "), *finding.runs)
    badge = Badge(icon=icon, fill=page.tint)
    shape = Shape(fill=colour.card, border=colour.hair, hang=True)
    return page.panel([said], title=finding.title, badge=badge, shape=shape)
