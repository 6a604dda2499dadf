"""Draws a page of waiting content as visitors will see it, with a bar that leads back."""

from dataclasses import replace

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.pages.page import PageProps
from kiosk.staff.model import events as e
from kiosk.staff.view.preview import PreviewProps
from ui.blocks.kinds import build_part
from ui.blocks.page_blocks import Builder
from ui.pages.page import PageScreen
from ui.shared.gallery import art_of
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.layout.flow import PagedFlow
from ui.widgets.text.rich_text import RichText


class StaffPeek(QWidget):
    """`acted` sends the event of a touch. The page's own buttons do nothing."""

    acted = Signal(object)

    def __init__(self, theme: Theme, props: PreviewProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.props = props
        library = props.library
        pack = replace(theme, art=art_of(library))
        size = theme.tokens.type.chrome
        self._title = RichText(theme, props.title, size=size, bold=True, heading=True, parent=self)
        self._back = Button(theme, props.back, icon="back", main=False, parent=self)
        self._back.touched.connect(lambda: self.acted.emit(e.OpenItem("")))
        self._page = PageScreen(pack, props.page, self) if props.page.picture else None
        labels = props.page.text.labels
        self._words = None if self._page else PagedFlow(pack, labels.more, labels.back_up, self)
        self._pack = pack
        screen = self._page or self._words
        if screen is not None:
            screen.view_asked.connect(lambda view: self.acted.emit(e.ShowView(view)))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    @property
    def flow(self) -> PagedFlow | None:
        """The page's flow, which knows the number of screenfuls."""
        return self._words if self._page is None else self._page.flow

    def show_view(self, view: int) -> None:
        """Show a screenful, from 0."""
        if self._page is not None:
            self._page.show_view(view)
        elif self._words is not None:
            self._words.show_view(view)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the bar and the page."""
        super().resizeEvent(event)
        space, high = self._theme.tokens.space, self._theme.tokens.touch.other
        wide = self._back.natural_width()
        right = self.width() - space.margin - wide
        self._back.setGeometry(self._mirror(QRect(right, space.m, wide, high)))
        room = right - 2 * space.margin
        tall = self._title.height_for(room)
        middle = space.m + high // 2
        self._title.setGeometry(self._mirror(QRect(space.margin, middle - tall // 2, room, tall)))
        top = high + 2 * space.m + space.s
        area = QRect(0, top, self.width(), self.height() - top - space.m)
        if self._page is not None:
            self._page.setGeometry(area)
        elif self._words is not None:
            self._words.setGeometry(area.adjusted(space.margin, 0, -space.margin, 0))
            self._build(self._words, self.props.page)

    def _build(self, flow: PagedFlow, page: PageProps) -> None:
        colour = self._theme.tokens.colour
        tint, ground = colour.tints[page.tint - 1], colour.grounds[page.tint - 1]
        still = lambda _event: None  # noqa: E731
        builder = Builder(self._pack, page.text, tint, ground, flow.width(), still)
        parts = {index: build_part(part, builder) for index, part in page.parts.items()}
        flow.set_atoms(builder.head(page.title, page.lead) + builder.items(page.blocks, parts))

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
