"""A flow with its own buttons through the screenfuls: staff pages have no bar below them."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.layout.flow import PagedFlow


class TurnedFlow(PagedFlow):
    """`view_asked` tells which screenful "More" or "Back up" asks for."""

    view_asked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        more: str,
        back_up: str,
        parent: QWidget | None = None,
        *,
        even: bool = True,
    ) -> None:
        super().__init__(theme, parent, even=even)
        self._more = Button(theme, more, kind="primary", icon="more", icon_last=True, parent=self)
        self._back_up = Button(theme, back_up, icon="up", parent=self)
        self._more.touched.connect(lambda: self.view_asked.emit(self.view + 1))
        self._back_up.touched.connect(lambda: self.view_asked.emit(self.view - 1))
        self.view_shown.connect(self._place_buttons)

    @property
    def screenful(self) -> int:
        """The height of one of several screenfuls, in pixels: what is higher would be cut."""
        return self.height() - self._foot()

    def _foot(self) -> int:
        more = self._more
        return more.height_for(more.natural_width()) + self._theme.tokens.space.s

    def _place_buttons(self) -> None:
        x = 0
        for button, visible in (
            (self._more, self.view < self.views - 1),
            (self._back_up, self.view > 0),
        ):
            wide = button.natural_width()
            tall = button.height_for(wide)
            if visible:
                button.setGeometry(self._mirror(QRect(x, self.height() - tall, wide, tall)))
                x += wide + self._theme.tokens.space.gutter
            button.setVisible(visible)
