"""A flow with its own way through the screenfuls: staff pages have no bar below them."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.staff.pages.pieces import ButtonKind
from kiosk.staff.view.turns import TurnWords
from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.layout.flow import PagedFlow
from ui.widgets.media.dots import Dots


class TurnedFlow(PagedFlow):
    """Back at the side where reading starts, Next at the other, and between them where one is.

    `view_asked` tells which screenful a touch asks for.
    """

    view_asked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        turns: TurnWords,
        parent: QWidget | None = None,
        *,
        kind: ButtonKind = "primary",
    ) -> None:
        """`kind` is that of Next: plain beside a button that is the main one."""
        super().__init__(theme, parent)
        self._turns = turns
        self._before = Button(theme, turns.before, icon="back", main=False, parent=self)
        self._after = Button(
            theme, turns.after, kind=kind, icon="next", icon_last=True, main=False, parent=self
        )
        self._dots = Dots(theme, self)
        self._before.touched.connect(lambda: self.view_asked.emit(self.view - 1))
        self._after.touched.connect(lambda: self.view_asked.emit(self.view + 1))
        self.view_shown.connect(self._place_foot)

    @property
    def screenful(self) -> int:
        """The height of one of several screenfuls, in pixels: what is higher would be cut."""
        return self.height() - self._foot()

    def begin_anew(self) -> None:
        """Find the gaps anew: what follows is another page."""
        self._steady.forget()

    def _foot(self) -> int:
        return self._button_height() + self._theme.tokens.space.m

    def _button_height(self) -> int:
        buttons = (self._before, self._after)
        return max(button.height_for(button.natural_width()) for button in buttons)

    def _place_foot(self) -> None:
        high, gap = self._button_height(), self._theme.tokens.space.gutter
        top = self.height() - high
        before, after = self._before.natural_width(), self._after.natural_width()
        self._before.setGeometry(self._mirror(QRect(0, top, before, high)))
        self._after.setGeometry(self._mirror(QRect(self.width() - after, top, after, high)))
        side = max(before, after) + gap  # as wide at both ends: in the middle of the page
        self._dots.setGeometry(side, top, max(0, self.width() - 2 * side), high)
        numbers = {"page": self.view + 1, "pages": self.views}
        position, place = self._turns.position, self._turns.place
        self._dots.show_position(
            self.view, self.views, position.format(**numbers), place.format(**numbers)
        )
        self._dots.setVisible(self.views > 1)
        self._before.setVisible(self.view > 0)
        self._after.setVisible(self.view < self.views - 1)
