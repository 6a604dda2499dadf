"""A section's page."""

from PySide6.QtWidgets import QWidget

from kiosk.screens.page import PageProps
from ui.blocks import Builder
from ui.theme.look import Look
from ui.widgets.flow import Atom
from ui.widgets.picture import Picture
from ui.widgets.spread import SpreadScreen


class PageScreen(SpreadScreen):
    """One section; built once, then only its screenful changes."""

    def __init__(self, look: Look, props: PageProps, parent: QWidget | None = None) -> None:
        self._look = look
        self._props = props
        colour, labels = look.tokens.colour, props.text.labels
        self._tint = colour.tints[props.tint - 1]
        self._ground = colour.grounds[props.tint - 1]
        panel = Picture(look, props.picture, props.alt, ground=self._ground, caption=props.caption)
        super().__init__(
            look,
            panel,
            more=labels.more,
            back_up=labels.back_up,
            view=props.view,
            parent=parent,
        )

    def render_props(self, props: PageProps) -> None:
        """Show the screenful that `props` asks for."""
        self._props = props
        self.show_view(props.view)

    def atoms(self, width: int) -> list[Atom]:
        """Return title, purpose and blocks."""
        props = self._props
        builder = Builder(self._look, props.text, self._tint, self._ground, width, self.linked.emit)
        return builder.head(props.title, props.lead) + builder.atoms(props.blocks)
