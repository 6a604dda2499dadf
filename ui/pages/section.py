"""A section: its pages one after the other, a screenful at a time."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.pages.page import SectionProps
from kiosk.visit.paging import Paging
from ui.pages.growing import grow
from ui.pages.page import PageScreen, PageStyle
from ui.theme import guard
from ui.theme.theme import Theme


class SectionScreen(QWidget):
    """Every page of one section. `intent` sends the event of a touch.

    All pages are laid out at once: only so can each say how many screenfuls there are.
    """

    intent = Signal(object)

    def __init__(self, theme: Theme, props: SectionProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._props = props
        style = PageStyle(props.text, props.tint)
        self._pages = [PageScreen(theme, page, style, self) for page in props.pages]
        self._shown, self._fitted = 0, QSize()
        self._tokens = theme.tokens
        for page in self._pages:
            page.intent.connect(self.intent)
            page.hide()
        self._wanted = props.view

    @property
    def page(self) -> PageScreen:
        """The page that shows."""
        return self._pages[self._shown]

    @property
    def words(self) -> QWidget:
        """The words beside the picture of the page that shows."""
        return self.page.flow

    @property
    def number(self) -> int:
        """Which page shows, from 0."""
        return self._shown

    def paging(self) -> Paging:
        """Return the screenfuls of all pages, and which of them shows."""
        self._fit()
        pages = zip(self._props.pages, self._pages, strict=True)
        shown = self.first_view(self._shown) + self.page.view
        return Paging.of(((props.name, page.views) for props, page in pages), shown)

    def render_props(self, props: SectionProps) -> None:
        """Show the screenful in `props`, and the choices made on the pages."""
        before, self._props = self._props, props
        if props == before:
            return  # somebody in a picture stands still for a moment
        for page, was, new in zip(self._pages, before.pages, props.pages, strict=True):
            if new != was:
                page.render_props(new)
        if props.view != before.view or props.pages == before.pages:
            self.show_view(props.view)

    def show_view(self, view: int) -> None:
        """Show one screenful of all; a number past the end shows the last."""
        self._wanted = view
        self._fit()
        at, last = 0, len(self._pages) - 1
        while at < last and view >= self._pages[at].views:
            view -= self._pages[at].views
            at += 1
        self._shown = at
        self.page.show_view(view)
        for number, page in enumerate(self._pages):
            page.setVisible(number == at)

    def view_of(self, widget: QWidget) -> int:
        """Return the screenful that holds a piece of a page, 0 if none does."""
        for number, page in enumerate(self._pages):
            if page.isAncestorOf(widget):
                return self.first_view(number) + page.flow.view_of(widget)
        return 0

    def fills(self) -> Iterator[float]:
        """Yield how full each screenful is, as a share of its room."""
        self._fit()
        for page in self._pages:
            yield from page.fills()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out every page, and stay at the screenful."""
        super().resizeEvent(event)
        self.show_view(self._wanted)

    def _fit(self) -> None:
        """Lay out the pages now: Qt tells a hidden widget its size only once it shows."""
        if self.size() == self._fitted:
            return
        self._fitted = self.size()
        for page in self._pages:
            if page.step_size != 1.0:  # larger words of another room would divide it otherwise
                page.take_step(1.0)
            page.setGeometry(self.rect())
            page.fit()
        self._stand_alike()
        grow(self._pages, self._tokens.steps, upright=self._tokens.screen.portrait)

    def _stand_alike(self) -> None:
        """Let all pictures be narrow where most have to be, so that the words keep their edge."""
        beside = [page for page in self._pages if page.narrowed is not None]
        wide = [page for page in beside if not page.narrowed]
        if len(wide) * 2 < len(beside):
            for page in wide:
                page.narrow_too()

    def first_view(self, page: int) -> int:
        """Return the screenful at which a page begins; a number past the end means the last."""
        return sum(before.views for before in self._pages[:page])
