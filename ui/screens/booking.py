"""Booking: the code at one side; how to scan it, the phone and a person at the other."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.screens.booking import BookingProps
from ui.blocks import Builder
from ui.theme import guard, paint
from ui.theme.look import Look
from ui.widgets.flow import Atom, PagedFlow
from ui.widgets.panel import Badge, Panel, Shape
from ui.widgets.qr import QrCode
from ui.widgets.rich_text import RichText
from ui.widgets.spread import Spread
from ui.widgets.text_layout import Span


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


class BookingScreen(QWidget):
    """One booking link."""

    linked = Signal(str)
    view_asked = Signal(int)

    def __init__(self, look: Look, props: BookingProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._props = props
        panel = CodePanel(look, props.link, props.link_alt, props.address)
        self._flow = PagedFlow(look, props.text.labels.more, props.text.labels.back_up)
        self._flow.view_asked.connect(self.view_asked)
        self._spread = Spread(look, panel, self._flow, share=0.4, parent=self)
        self._width = 0

    @property
    def flow(self) -> PagedFlow:
        """The words, for whoever asks how many screenfuls there are."""
        return self._flow

    def render_props(self, props: BookingProps) -> None:
        """Show the screenful that `props` asks for."""
        self._props = props
        self._flow.show_view(props.view)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build the pieces for the width that there is."""
        super().resizeEvent(event)
        self._spread.setGeometry(QRect(self.rect()))
        width = self._spread.flow_width(self.width())
        if width != self._width:
            self._width = width
            self._flow.set_atoms(self._atoms(width))

    def _atoms(self, width: int) -> list[Atom]:
        props, tokens = self._props, self._look.tokens
        tint = tokens.colour.tints[props.tint - 1]
        builder = Builder(self._look, props.text, tint, tint, width, self.linked.emit)
        title = RichText(self._look, props.title, size=tokens.type.h1, bold=True, heading=True)
        lead = RichText(self._look, props.lead, size=tokens.type.h3, colour=tokens.colour.ink_soft)
        atoms = [Atom(title, 0, keep_with_next=True), Atom(lead, tokens.space.s)]
        atoms += builder.atoms(props.blocks)
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
