"""The steps into position, in place of the timer: as large as they fit, never below the visitor's
own size; those of a long list on several pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.exercise.session.setup_words import StepWords
from ui.exercise.placing import drop
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, piece_of, stacked
from ui.widgets.base.paging import Fill, FlowPiece, paginate, used
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

SIZES = (1.4, 1.2, 1.0)
"""Multiples of the visitor's text size that are tried, the largest first: somebody reads the steps
on the way into position."""
ALONE = (1.9, 1.65, *SIZES)
"""Those for one step alone, which is read from where one stands in it."""


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
        self._size = 0.0
        self._views: tuple[range, ...] = (range(len(steps)),)
        self._shown = 0
        self.set_size(1.0)

    def set_size(self, size: float) -> None:
        """Set the words at a multiple of the visitor's text size."""
        if size == self._size:
            return
        self._size = size
        for item in self._items:
            drop(item.widget)
        self._items = list(_made(self._theme, self._title, self._steps, self._first, size))
        for item in self._items:
            item.widget.setParent(self)

    def fits(self, width: int, height: int, sizes: Sequence[float] = SIZES) -> bool:
        """Set the words at the first of `sizes` at which everything fits one page; return whether
        there is one."""
        for size in sizes:
            self.set_size(size)
            if self._height_of(range(len(self._items)), width) <= height:
                self._views, self._shown = (range(len(self._steps)),), 0
                return True
        return False

    def divided(self, width: int, height: int) -> tuple[range, ...]:
        """Return the steps of each page, at the visitor's own text size; none where a step is
        taller than a page. The title gives way: the bar above names the exercise."""
        self.set_size(1.0)
        pieces = self._pieces(width)[self._titles :]
        views = paginate(pieces, height, Fill.STILL)
        return () if any(used(pieces, view) > height for view in views) else views

    def divide(self, views: tuple[range, ...], step: int) -> None:
        """Set the steps of each page, and show the page with a step."""
        self._views = views
        found = (number for number, view in enumerate(views) if step in view)
        self._shown = next(found, len(views) - 1)

    def first_step_of(self, by: int) -> int | None:
        """Return the step that begins the page `by` further on; None where there is none."""
        at = self._shown + by
        return self._views[at].start if 0 <= at < len(self._views) else None

    def clipped(self) -> bool:
        """Tell whether the steps have less room than they need."""
        return self._height_of(self._on_page(), self.width()) > self.height() + 1

    def lay_out(self) -> None:
        """Place the page's steps in the middle of the widget's height."""
        shown = self._on_page()
        top = max(0, (self.height() - self._height_of(shown, self.width())) // 2)
        items = [self._items[index] for index in shown]
        for item, place in zip(items, stacked(items, self.width(), 0, top), strict=True):
            item.widget.setGeometry(place)
        for index, item in enumerate(self._items):
            item.widget.setVisible(index in shown)

    def _on_page(self) -> range:
        """Return the items of the page that shows; the title stands over a list of one page."""
        view, titles = self._views[self._shown], self._titles
        return range(view.start + titles if len(self._views) > 1 else 0, view.stop + titles)

    @property
    def _titles(self) -> int:
        return len(self._items) - len(self._steps)

    def _height_of(self, shown: range, width: int) -> int:
        return used(self._pieces(width), shown)

    def _pieces(self, width: int) -> list[FlowPiece]:
        return [piece_of(item, width) for item in self._items]


def fitting_size(
    theme: Theme, step: StepWords, width: int, height: int, sizes: Sequence[float] = ALONE
) -> float | None:
    """Return the first of `sizes` at which a step alone fits; None where there is none."""
    for size in sizes:
        if stacked([*_made(theme, "", (step,), 1, size)], width)[-1].bottom() < height:
            return size
    return None


def _made(
    theme: Theme, title: str, steps: Sequence[StepWords], first: int, size: float
) -> Iterator[FlowItem]:
    theme = _scaled(theme, size)
    sizes, colour, space = theme.tokens.type, theme.tokens.colour, theme.tokens.space
    if title:
        em = sizes.h3 if theme.tokens.low else sizes.h2
        heading = RichText(theme, title, size=em, bold=True, heading=True)
        yield FlowItem(heading)
    for number, step in enumerate(steps, first):
        badge = Badge(text=str(number), fill=colour.action, ink=colour.on_action)
        body = [[Span(step.body)]] if step.body else []
        panel = Panel(theme, body, title=step.title, badge=badge, shape=Shape(hang=True))
        yield FlowItem(panel, space.s if theme.tokens.low else space.m)


def _scaled(theme: Theme, size: float) -> Theme:
    """Return the theme with its words at a multiple of their size."""
    sizes = theme.tokens.type
    larger = replace(
        sizes,
        body=round(sizes.body * size),
        h3=round(sizes.h3 * size),
        h2=round(sizes.h2 * size),
    )
    return replace(theme, tokens=replace(theme.tokens, type=larger))
