"""Booking: the code at one side; how to scan it, the phone and a person at the other."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.screens.booking import BookingProps
from ui.blocks import Builder
from ui.theme import guard, paint
from ui.theme.look import Look
from ui.widgets.flow import Atom
from ui.widgets.panel import Badge, Panel, Shape
from ui.widgets.qr import QrCode
from ui.widgets.rich_text import RichText
from ui.widgets.spread import SpreadScreen
from ui.widgets.text_layout import Span

CODE_SHARE = 0.4
"""The code's share of the screen at every text size: cameras do not read larger letters."""


class CodePanel(QWidget):
    """A light card with the code, and where it leads in words below it."""

    def __init__(self, look: Look, link: str, alt: str, address: str) -> None:
        super().__init__()
        self._look = look
        self._code = QrCode(look, link, alt, self)
        self._address = RichText(
            look,
            address,
            size=look.tokens.type.body,
            bold=True,
            centred=True,
            colour=look.tokens.colour.qr_dark,
            parent=self,
        )

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the code all the room that the address leaves."""
        super().resizeEvent(event)
        space = self._look.tokens.space
        room = self.width() - 2 * space.l
        high = self._address.height_for(room)
        side = min(room, self.height() - high - space.m - 2 * space.l)
        top = (self.height() - side - high - space.m) // 2
        self._code.setGeometry((self.width() - side) // 2, top, side, side)
        self._address.setGeometry(space.l, top + side + space.m, room, high)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card; it is light in every theme, as cameras want it."""
        tokens = self._look.tokens
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius, border = tokens.space.card_radius, tokens.space.border
        paint.rounded(painter, rect, radius, tokens.colour.qr_light, tokens.colour.hair, border)


class BookingScreen(SpreadScreen):
    """One booking link."""

    def __init__(self, look: Look, props: BookingProps, parent: QWidget | None = None) -> None:
        self._look = look
        self._props = props
        labels = props.text.labels
        super().__init__(
            look,
            CodePanel(look, props.link, props.link_alt, props.address),
            more=labels.more,
            back_up=labels.back_up,
            view=props.view,
            share=CODE_SHARE,
            parent=parent,
        )

    def render_props(self, props: BookingProps) -> None:
        """Show the screenful that `props` asks for."""
        self._props = props
        self.show_view(props.view)

    def atoms(self, width: int) -> list[Atom]:
        """Return how to scan, and the phone number."""
        props, tokens = self._props, self._look.tokens
        tint = tokens.colour.tints[props.tint - 1]
        builder = Builder(self._look, props.text, tint, tint, width, self.linked.emit)
        atoms = builder.head(props.title, props.lead) + builder.atoms(props.blocks)
        if props.phone:
            atoms.append(Atom(self._phone(), tokens.space.l))
        return atoms

    def _phone(self) -> Panel:
        colour = self._look.tokens.colour
        number = Span(self._props.phone, strong=True)
        badge = Badge(icon="phone", fill=colour.tints[0])
        shape = Shape(fill=colour.card, border=colour.hair, hang=True)
        return Panel(
            self._look, [[number]], title=self._props.phone_label, badge=badge, shape=shape
        )
