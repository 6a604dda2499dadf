"""What the builders of blocks get, and the pieces that several kinds share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtWidgets import QWidget

from kiosk.blocks.links import link_event
from kiosk.content.model import blocks as b
from kiosk.pages.page import TextProps
from kiosk.visit.events import OpenSheet
from kiosk.visit.sheets import ReferenceSheet
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span


@dataclass(frozen=True)
class PageContext:
    """A page to build for: `width` in pixels, `tint` and `ground` colours.

    `say` is called with the event of a touch. `title` is what the page says above everything else.
    `dense`: cards stand as close as their words allow, which saves a screenful. `card_size`: how
    many times as large as other words those of warning cards are, so that none is divided.
    `compact`: the words of a step follow the bold ones that open it in the same line.
    """

    theme: Theme
    text: TextProps
    tint: str
    ground: str
    width: int
    say: Callable[[object], None]
    title: str = ""
    dense: bool = False
    card_size: float = 1.0
    compact: bool = False

    def of_cards(self) -> Self:
        """Return the same page as its warning cards see it."""
        tokens = self.theme.tokens.stepped(self.card_size)
        return replace(self, theme=replace(self.theme, tokens=tokens))

    def spans(self, runs: b.Runs) -> list[Span]:
        """Return runs as spans, references as their numbers."""
        made: list[Span] = []
        for run in runs:
            match event := link_event(run.target):
                case OpenSheet(ReferenceSheet(name)):
                    if made and made[-1].raised:
                        made.append(Span(",", raised=True))
                    made += self.source_marks([name])
                case _:
                    made.append(Span(run.text, run.strong, run.em, event))
        return made

    def source_marks(self, references: Sequence[str]) -> list[Span]:
        """Return the raised numbers of sources, each of which opens its source."""
        made: list[Span] = []
        for reference in references:
            number = self.text.numbers.get(reference, "")
            opens = OpenSheet(ReferenceSheet(reference))
            comma = [Span(",", raised=True)] if made else []
            made += [*comma, Span(f"\u00a0{number}", target=opens, raised=True)]
        return made

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
        panel.link_touched.connect(self.say)
        return panel

    def heading(self, words: str, size: int) -> FlowItem:
        """Return a heading inside a page; it stays with what follows."""
        made = RichText(self.theme, words, size=size, bold=True, heading=True)
        return self.item(made, "l", keep=True)

    def item(self, widget: QWidget, gap: str, keep: bool = False) -> FlowItem:
        """Return a piece of the page; `gap` names the space above it."""
        return FlowItem(widget, getattr(self.theme.tokens.space, gap), keep)

    def stack(self, widgets: Sequence[QWidget], gap: str) -> list[FlowItem]:
        """Return widgets that belong together: a wider gap above the first."""
        return [self.item(w, gap if index else "m") for index, w in enumerate(widgets)]


def plain(runs: b.Runs) -> str:
    """Return the words alone."""
    return "".join(run.text for run in runs)
