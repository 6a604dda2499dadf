"""What every block of a page is built with, and the pieces that several kinds share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.content.model import blocks as b
from kiosk.pages.page import TextProps
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span


@dataclass(frozen=True)
class PageContext:
    """A page to build for: `width` in pixels, `tint` and `ground` colours, links go to `link`."""

    theme: Theme
    text: TextProps
    tint: str
    ground: str
    width: int
    link: Callable[[str], None]

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
