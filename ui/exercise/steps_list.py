"""The steps into position, in place of the timer: as large as they fit."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.exercise.session.setup_words import StepWords
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_SIZES, _SMALLER = (1.4, 1.2, 1.0), (0.85, 0.72, 0.62)
"""Multiples of the visitor's text size that are tried, the largest first: somebody reads the steps
on the way into position. Smaller ones come last."""
_ALONE = (1.9, 1.65)
"""More of them for one step alone, which is read from where one stands in it."""


class StepsList(QWidget):
    """Numbered steps, with a title if they have one."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        steps: tuple[StepWords, ...],
        parent: QWidget,
        first: int = 1,
    ) -> None:
        super().__init__(parent)
        self._theme, self._title, self._steps, self._first = theme, title, steps, first
        self._items: list[FlowItem] = []
        self._share = 0.0
        self._make(1.0)

    def fits(self, width: int, height: int, *, smaller: bool = False) -> bool:
        """Return whether everything fits; with `smaller`, at a lesser size than the visitor's."""
        sizes = _SIZES if len(self._steps) > 1 else (*_ALONE, *_SIZES)
        for share in (*sizes, *_SMALLER) if smaller else sizes:
            self._make(share)
            if self.height_for(width) <= height:
                return True
        return False

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        places = stacked(self._items, width)
        return places[-1].bottom() + 1

    def clipped(self) -> bool:
        """Tell whether the steps have less room than they need."""
        return self.height_for(self.width()) > self.height() + 1

    def lay_out(self) -> None:
        """Place the steps in the middle of the widget's height."""
        top = max(0, (self.height() - self.height_for(self.width())) // 2)
        places = stacked(self._items, self.width(), 0, top)
        for item, place in zip(self._items, places, strict=True):
            item.widget.setGeometry(place)

    def _make(self, share: float) -> None:
        if share == self._share:
            return
        self._share = share
        for item in self._items:
            item.widget.hide()
            item.widget.deleteLater()
        self._items = list(self._made(_scaled(self._theme, share)))
        for item in self._items:
            item.widget.setParent(self)
            item.widget.show()

    def _made(self, theme: Theme) -> Iterator[FlowItem]:
        sizes, colour, space = theme.tokens.type, theme.tokens.colour, theme.tokens.space
        size = sizes.h3 if theme.tokens.low else sizes.h2
        if self._title:
            yield FlowItem(RichText(theme, self._title, size=size, bold=True, heading=True))
        for number, step in enumerate(self._steps, self._first):
            badge = Badge(text=str(number), fill=colour.action, ink=colour.on_action)
            body = [[Span(step.body)]] if step.body else []
            panel = Panel(theme, body, title=step.title, badge=badge, shape=Shape(hang=True))
            yield FlowItem(panel, space.s if theme.tokens.low else space.m)


def _scaled(theme: Theme, share: float) -> Theme:
    """Return the theme with its words at a share of their size."""
    sizes = theme.tokens.type
    smaller = replace(
        sizes,
        body=round(sizes.body * share),
        h3=round(sizes.h3 * share),
        h2=round(sizes.h2 * share),
    )
    return replace(theme, tokens=replace(theme.tokens, type=smaller))
