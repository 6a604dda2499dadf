"""Draws a page of waiting content as visitors will see it, with a bar that leads back."""

from dataclasses import replace

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.staff.model import events as e
from kiosk.staff.view.preview import PreviewProps
from kiosk.visit.paging import Paging
from ui.pages.section import SectionScreen
from ui.shared.gallery import art_of
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.rich_text import RichText

_SHARE = 0.42
"""How much of the page a figure takes."""


class StaffPeek(QWidget):
    """`acted` sends the event of a touch. The page's own buttons do nothing."""

    acted = Signal(object)

    def __init__(self, theme: Theme, props: PreviewProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.props = props
        pack = replace(theme, art=art_of(props.library))
        size = theme.tokens.type.chrome
        self._title = RichText(theme, props.title, size=size, bold=True, heading=True, parent=self)
        self._back = Button(theme, props.back, icon="close", main=False, parent=self)
        self._back.touched.connect(lambda: self.acted.emit(e.OpenItem("")))
        self._turns = {
            by: Button(theme, text, icon=icon, icon_last=by > 0, main=False, parent=self)
            for by, text, icon in ((-1, props.before, "back"), (1, props.after, "next"))
        }
        for by, button in self._turns.items():
            button.touched.connect(lambda by=by: self._turn(by))
        self._page = SectionScreen(pack, props.page, self)
        seen = props.figure is not None and theme.tokens.picture_share > 0
        self._figure = _figure_of(theme, props, self) if seen else None
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    @property
    def paging(self) -> Paging:
        """The page's screenfuls, and which of them shows."""
        return self._page.paging()

    def show_view(self, view: int) -> None:
        """Show a screenful, from 0."""
        self._page.show_view(view)
        paging = self.paging
        for by, button in self._turns.items():
            button.setVisible(paging.name_after(by) is not None)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the bar and the page."""
        super().resizeEvent(event)
        space, high = self._theme.tokens.space, self._theme.tokens.touch.other
        right = self.width() - space.margin
        for button in (self._back, self._turns[1], self._turns[-1]):
            wide = button.natural_width()
            right -= wide
            button.setGeometry(self._mirror(QRect(right, space.m, wide, high)))
            right -= space.gutter
        room = right - space.margin
        tall = self._title.height_for(room)
        middle = space.m + high // 2
        self._title.setGeometry(self._mirror(QRect(space.margin, middle - tall // 2, room, tall)))
        top = high + 2 * space.m + space.s
        self._lay_out_page(QRect(0, top, self.width(), self.height() - top - space.m))
        self.show_view(self.paging.view)

    def _lay_out_page(self, rect: QRect) -> None:
        """Give the page its room, with the figure at its leading side or, upright, above it."""
        if self._figure is not None:
            margin = self._theme.tokens.space.margin
            figure = rect.adjusted(margin, 0, -margin, 0)
            if self._theme.tokens.screen.portrait:
                figure.setHeight(round(rect.height() * _SHARE))
                rect.setTop(figure.bottom() + margin)
            else:
                figure.setWidth(round(rect.width() * _SHARE))
                rect.setLeft(figure.right())
            self._figure.setGeometry(self._mirror(figure))
        self._page.setGeometry(self._mirror(rect))

    def _turn(self, by: int) -> None:
        self.acted.emit(e.ShowView(max(0, self.paging.view + by)))

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)


def _figure_of(theme: Theme, props: PreviewProps, parent: QWidget) -> FigureView:
    colour, tint = theme.tokens.colour, props.page.tint - 1
    radius = theme.tokens.space.card_radius
    figure = FigureView(colour.tints[tint], colour.floor, radius, parent, theme.palette)
    if props.figure is not None:
        figure.set_drawing(props.figure)
    figure.setAccessibleName(props.alt)
    return figure
