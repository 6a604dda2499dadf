"""Booking: a code to scan, the same address in words, a phone number, a person."""

from dataclasses import dataclass

from kiosk.content.blocks import Blocks
from kiosk.content.model import Section
from kiosk.screens.page import TextProps, derive_text, domain_of
from kiosk.screens.world import World, chapter_of


@dataclass(frozen=True, slots=True)
class BookingProps:
    """The booking screen. `link` is what the code holds; `address` says it in words."""

    key: str
    tint: int
    title: str
    lead: str
    link: str
    link_alt: str
    address: str
    phone_label: str
    phone: str
    blocks: Blocks
    text: TextProps
    view: int


def derive_booking(section: Section, view: int, world: World) -> BookingProps:
    """Return what the booking screen shows for this clinic."""
    _ = world.words.gettext
    clinic = world.clinic
    address = domain_of(clinic.booking_link)
    return BookingProps(
        key=section.head.id,
        tint=chapter_of(world.toc, section.head.id).tint,
        title=section.head.title,
        lead=section.head.lead,
        link=clinic.booking_link,
        link_alt=_("A code to scan with your phone. It opens {address}").format(address=address),
        address=address,
        phone_label=_("Or call us") if clinic.phone else "",
        phone=clinic.phone,
        blocks=section.blocks,
        text=derive_text(world),
        view=view,
    )
