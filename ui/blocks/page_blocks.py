"""From a page's blocks to the pieces that `PagedFlow` sets: one function a kind of block."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtWidgets import QWidget

from kiosk.content.model import blocks as b
from kiosk.pages.page import TextProps
from ui.blocks.care_cards import listed
from ui.blocks.interactive import InteractiveBlock, held
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.source_row import SourceRow
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.layout.row import Row
from ui.widgets.layout.table import TableRow, column_shares
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_CARD_EMS = 12.5
"""The narrowest card, in ems of body text: below it, cards stand one below the other."""
_COLUMN_EMS = 6.2
"""The narrowest column of a table, in ems: below it, each row becomes a card."""

_CALLOUT_ICONS = {"tip": "star", "now": "flag", "note": "chat"}


class Head(Enum):
    """How much of a page's title and purpose stands above its words."""

    WHOLE = auto()
    TITLE = auto()
    NONE = auto()


@dataclass(frozen=True)
class Builder:
    """Builds the pieces of one page: `width` in pixels, `tint` a colour, links go to `link`."""

    theme: Theme
    text: TextProps
    tint: str
    ground: str
    width: int
    link: Callable[[str], None]

    def atoms(
        self, blocks: b.Blocks, parts: Mapping[int, InteractiveBlock] | None = None
    ) -> list[FlowItem]:
        """Return the pieces of `blocks`, in order; `parts` are those that answer to touch."""
        built = parts or {}
        made: list[FlowItem] = []
        for index, block in enumerate(blocks):
            if isinstance(block, b.Actions) and made:
                made[-1] = replace(made[-1], keep_with_next=True)
            made += held(built[index]) if index in built else self._of(block)
        return made

    def head(self, title: str, lead: str, form: Head = Head.WHOLE) -> list[FlowItem]:
        """Return a page's title and the sentence that says what it is for, or less of it."""
        if form is Head.NONE:
            return []
        sizes, soft = self.theme.tokens.type, self.theme.tokens.colour.ink_soft
        low = self.theme.tokens.low
        size = sizes.h3 if low or form is Head.TITLE else sizes.h1
        heading = RichText(self.theme, title, size=size, bold=True, heading=True)
        if not lead or form is Head.TITLE:
            return [FlowItem(heading)]
        purpose = RichText(self.theme, lead, size=sizes.body if low else sizes.h3, colour=soft)
        return [FlowItem(heading, 0, keep_with_next=True), self._atom(purpose, "s")]

    def _of(self, block: b.AnyBlock) -> list[FlowItem]:
        match block:
            case b.Heading():
                return [self._heading(block)]
            case b.Paragraph(runs=runs):
                atom = self._atom(self._words(runs), "m")
                return [replace(atom, joins_next=_plain(runs).rstrip().endswith(":"))]
            case b.BulletList(items=items):
                return self._stack([self._bullet(item) for item in items], "s")
            case b.Actions(items=items):
                return [self._atom(self.actions(items), "l")]
            case b.Table():
                return self._table(block)
            case b.Figure(src=src, caption=caption):
                return [self._atom(self._figure(src, caption), "l")]
            case _:
                return self._box(block)

    def _box(self, block: b.AnyBlock) -> list[FlowItem]:
        match block:
            case b.Cards(items=cards):
                return self._cards(cards)
            case b.Steps(items=steps):
                return self._stack([self._step(n, s) for n, s in enumerate(steps, 1)], "m")
            case b.Callout():
                return self._callout(block)
            case b.RedFlags(ids=ids):
                return listed(self.text.signs, ids, self)
            case b.Summary(items=items):
                return self._summary(items)
            case b.Story():
                return self._story(block)
            case b.Evidence(items=items):
                return self._stack([self._finding(item) for item in items], "m")
            case b.References():
                return self._references()
            case b.Credits():
                return self._credits()
            case _:
                raise TypeError(f"no widget for a block of kind {type(block).__name__}")

    def spans(self, runs: b.Runs) -> list[Span]:
        """Return runs as spans, references as their numbers."""
        made: list[Span] = []
        for run in runs:
            scheme, _, name = run.target.partition(":")
            if scheme == "ref":
                if made and made[-1].raised:
                    made.append(Span(",", raised=True))
                number = self.text.numbers.get(name, "")
                made.append(Span(f"\u00a0{number}", target=run.target, raised=True))
            else:
                made.append(Span(run.text, run.strong, run.em, run.target))
        return made

    def _atom(self, widget: QWidget, gap: str, keep: bool = False) -> FlowItem:
        return FlowItem(widget, getattr(self.theme.tokens.space, gap), keep)

    def _stack(self, widgets: Sequence[QWidget], gap: str) -> list[FlowItem]:
        """Return widgets that belong together: a wider gap above the first."""
        return [self._atom(w, gap if index else "m") for index, w in enumerate(widgets)]

    def _words(self, runs: b.Runs) -> RichText:
        words = RichText(self.theme, self.spans(runs), size=self.theme.tokens.type.body)
        words.link_touched.connect(self.link)
        return words

    def panel(
        self,
        paragraphs: Sequence[b.Runs],
        *,
        title: str = "",
        badge: Badge | None = None,
        shape: Shape,
        small: bool = False,
        title_size: int = 0,
    ) -> Panel:
        """Return a box of paragraphs whose links work."""
        panel = Panel(
            self.theme,
            [self.spans(runs) for runs in paragraphs],
            title=title,
            badge=badge,
            shape=shape,
            small=small,
            title_size=title_size,
        )
        panel.link_touched.connect(self.link)
        return panel

    def _heading(self, heading: b.Heading) -> FlowItem:
        sizes = self.theme.tokens.type
        size = sizes.h2 if heading.level == 2 else sizes.h3
        text = RichText(self.theme, heading.text, size=size, bold=True, heading=True)
        return self._atom(text, "l", keep=True)

    def _bullet(self, runs: b.Runs) -> Panel:
        dot = Badge(fill=self.theme.tokens.colour.teal)
        return self.panel([runs], badge=dot, shape=Shape(hang=True))

    def _cards(self, cards: tuple[b.Card, ...]) -> list[FlowItem]:
        columns = 2 if self.width / 2 > _CARD_EMS * self.theme.tokens.type.body else 1
        made = [self._card(card) for card in cards]
        rows: list[QWidget] = [
            Row(self.theme, made[i : i + columns], columns) for i in range(0, len(made), columns)
        ]
        gap = "m" if columns == 1 else "l"
        return [self._atom(row, gap if index else "l") for index, row in enumerate(rows)]

    def _card(self, card: b.Card) -> Panel:
        colour = self.theme.tokens.colour
        badge = Badge(icon=card.icon, fill=self.tint) if card.icon else None
        shape = Shape(fill=colour.card, border=colour.hair)
        return self.panel([card.runs], title=card.title, badge=badge, shape=shape)

    def _step(self, number: int, step: b.Step) -> Panel:
        colour = self.theme.tokens.colour
        badge = Badge(text=str(number), fill=colour.action, ink=colour.on_action)
        body = [step.runs] if step.runs else []
        return self.panel(body, title=step.title, badge=badge, shape=Shape(hang=True))

    def _callout(self, callout: b.Callout) -> list[FlowItem]:
        colour, labels = self.theme.tokens.colour, self.text.labels
        title = {"tip": labels.tip, "now": labels.now, "note": labels.note}[callout.kind]
        fill = colour.tints[1] if callout.kind == "now" else self.tint
        badge = Badge(icon=_CALLOUT_ICONS[callout.kind], fill=colour.card)
        return self._boxes(callout.paragraphs, title, badge, self._tinted(fill))

    def _tinted(self, fill: str) -> Shape:
        tokens = self.theme.tokens
        border = tokens.colour.line if tokens.high_contrast else ""
        return Shape(fill=fill, border=border, hang=True)

    def _summary(self, items: tuple[b.Runs, ...]) -> list[FlowItem]:
        badge = Badge(icon="check", fill=self.theme.tokens.colour.card)
        return self._boxes(items, self.text.labels.summary, badge, self._tinted(self.tint))

    def _boxes(
        self, paragraphs: tuple[b.Runs, ...], title: str, badge: Badge, shape: Shape
    ) -> list[FlowItem]:
        """Return a box; where room is scarce one a paragraph, as a screenful cannot cut a box."""
        tokens = self.theme.tokens
        if not tokens.low:
            whole = self.panel(paragraphs, title=title, badge=badge, shape=shape)
            if whole.height_for(self.width) <= tokens.tallest_box:
                return [self._atom(whole, "l")]
            whole.deleteLater()
        first, *others = paragraphs
        boxes = [self.panel([first], title=title, badge=badge, shape=shape)]
        boxes += [self.panel([other], badge=badge, shape=shape) for other in others]
        return [self._atom(box, "s" if index else "l") for index, box in enumerate(boxes)]

    def _story(self, story: b.Story) -> list[FlowItem]:
        sizes = self.theme.tokens.type
        title = RichText(self.theme, story.title, size=sizes.h2, bold=True, heading=True)
        atoms = [self._atom(title, "l", keep=True)]
        if story.picture:
            atoms.append(self._atom(self._figure(story.picture, ""), "m"))
        colour = self.theme.tokens.colour
        shape = Shape(fill=colour.card, border=colour.hair, tight=True)
        parts = [self.panel([part.runs], title=part.label, shape=shape) for part in story.parts]
        return atoms + self._stack(parts, "s")

    def _finding(self, finding: b.Finding) -> Panel:
        colour = self.theme.tokens.colour
        icon = {"helps": "check", "not-routine": "close"}.get(finding.verdict, "scale")
        verdict = self.text.labels.verdicts[finding.verdict]
        said = (b.Run(verdict, strong=True), b.Run(". "), *finding.runs)
        badge = Badge(icon=icon, fill=self.tint)
        shape = Shape(fill=colour.card, border=colour.hair, hang=True)
        return self.panel([said], title=finding.title, badge=badge, shape=shape)

    def _table(self, table: b.Table) -> list[FlowItem]:
        """Return the rows; where a word would not fit into its column, a card for each row."""
        header = [self.spans(cell) for cell in table.header]
        rows = [[self.spans(cell) for cell in row] for row in table.rows]
        shares = column_shares(header, rows)
        made = [TableRow(self.theme, header, shares, header=True, ground=self.tint)]
        made += [TableRow(self.theme, row, shares, header=False, ground="") for row in rows]
        roomy = self.width > len(header) * _COLUMN_EMS * self.theme.tokens.type.body
        if not roomy or not all(row.fits(self.width) for row in made):
            return self._table_as_cards(table)
        for row in made:
            row.link_touched.connect(self.link)
        top, *others = made
        return [self._atom(top, "l", keep=True), *(FlowItem(row) for row in others)]

    def _table_as_cards(self, table: b.Table) -> list[FlowItem]:
        colour = self.theme.tokens.colour
        shape = Shape(fill=colour.card, border=colour.hair, tight=True)
        panels = []
        for row in table.rows:
            first, *rest = row
            title = f"{_plain(table.header[0])} {_plain(first)}"
            lines = [
                (b.Run(f"{_plain(name)}: ", strong=True), *cell)
                for name, cell in zip(table.header[1:], rest, strict=True)
            ]
            panels.append(self.panel(lines, title=title, shape=shape))
        return self._stack(panels, "m")

    def _figure(self, src: str, caption: str) -> Picture:
        return Picture(
            self.theme, src, self.text.alts.get(src, ""), ground=self.ground, caption=caption
        )

    def actions(self, actions: tuple[b.Action, ...]) -> ButtonRow:
        """Return links as a row of buttons."""
        row = ButtonRow(self.theme)
        for action in actions:
            row.add(self._action(action), action.target)
        row.chosen.connect(self.link)
        return row

    def _action(self, action: b.Action) -> Button:
        """Return a button: a guided exercise is what a visitor came for, a page only a way on."""
        if action.target.startswith(("exercise:", "routine:")):
            return Button(self.theme, action.text, kind="sun", icon="play")
        return Button(self.theme, action.text, icon="next", icon_last=True, main=False)

    def _references(self) -> list[FlowItem]:
        rows: list[QWidget] = []
        for line in self.text.references:
            foot = f"{line.publisher} · {line.domain}"
            row = SourceRow(
                self.theme, line.number, line.title, foot, self.text.labels.code, self.tint
            )
            row.touched.connect(lambda name=line.id: self.link(f"ref:{name}"))
            rows.append(row)
        return self._stack(rows, "s")

    def _credits(self) -> list[FlowItem]:
        lines = [
            self.panel(
                [(b.Run(f"{line.line}: " if line.line else "", strong=True), b.Run(line.titles))],
                badge=Badge(fill=self.theme.tokens.colour.teal),
                shape=Shape(hang=True),
                small=True,
            )
            for line in self.text.credits
        ]
        return self._stack(lines, "xs")


def _plain(runs: b.Runs) -> str:
    return "".join(run.text for run in runs)
