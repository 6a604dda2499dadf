"""A section's page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.screens.page import PageProps
from ui.blocks import Builder
from ui.theme import guard
from ui.theme.look import Look
from ui.widgets.flow import Atom, PagedFlow
from ui.widgets.picture import Picture
from ui.widgets.rich_text import RichText
from ui.widgets.spread import Spread


class PageScreen(QWidget):
    """One section; built once, then only its screenful changes."""

    linked = Signal(str)
    view_asked = Signal(int)

    def __init__(self, look: Look, props: PageProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._props = props
        colour = look.tokens.colour
        self._tint = colour.tints[props.tint - 1]
        self._ground = colour.grounds[props.tint - 1]
        panel = Picture(look, props.picture, props.alt, ground=self._ground, caption=props.caption)
        self._flow = PagedFlow(look, props.text.labels.more, props.text.labels.back_up)
        self._flow.view_asked.connect(self.view_asked)
        self._spread = Spread(look, panel, self._flow, parent=self)
        self._width = 0

    def render_props(self, props: PageProps) -> None:
        """Show the screenful that `props` asks for."""
        self._props = props
        self._flow.show_view(props.view)

    @property
    def flow(self) -> PagedFlow:
        """The words, for whoever asks how many screenfuls there are."""
        return self._flow

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build the pieces for the width that there is."""
        super().resizeEvent(event)
        self._spread.setGeometry(self.rect())
        width = self._spread.flow_width(self.width())
        if width != self._width:
            self._width = width
            self._flow.set_atoms(self._atoms(width))
            self._flow.show_view(self._props.view)

    def _atoms(self, width: int) -> list[Atom]:
        sizes, space = self._look.tokens.type, self._look.tokens.space
        title = RichText(self._look, self._props.title, size=sizes.h1, bold=True, heading=True)
        lead = RichText(
            self._look, self._props.lead, size=sizes.h3, colour=self._look.tokens.colour.ink_soft
        )
        builder = Builder(
            self._look, self._props.text, self._tint, self._ground, width, self.linked.emit
        )
        head = [Atom(title, 0, keep_with_next=True), Atom(lead, space.s)]
        return head + builder.atoms(self._props.blocks)
