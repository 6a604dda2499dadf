"""The ways to book that codes lead to, from what a clinic wrote; and every issue with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from kiosk.booking import addresses
from kiosk.shared.issue import Issue

Kind: TypeAlias = Literal["web", "phone", "whatsapp", "sms", "email", "map"]
KINDS: tuple[Kind, ...] = ("web", "phone", "whatsapp", "sms", "email", "map")
"""Every way to book, in the order in which they are offered; also their keys in `clinic.toml`."""

_SOURCE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,29}")


class BookingDetails(Protocol):
    """What a clinic wrote, each empty where it did not: docs/clinic.md says what each is."""

    @property
    def web(self) -> str:
        """The link to book at."""

    @property
    def phone(self) -> str:
        """The number to call."""

    @property
    def whatsapp(self) -> str:
        """The number that WhatsApp knows, with the country's code."""

    @property
    def sms(self) -> str:
        """The number for text messages."""

    @property
    def email(self) -> str:
        """The mailbox."""

    @property
    def map(self) -> str:
        """Latitude and longitude, or a link to a map."""

    @property
    def address(self) -> str:
        """The map's place in words."""

    @property
    def message(self) -> str:
        """What is prepared in WhatsApp, text messages and e-mails."""

    @property
    def domains(self) -> tuple[str, ...]:
        """Where web links may lead."""

    @property
    def source(self) -> str:
        """The parameter that carries the kiosk's id."""


@dataclass(frozen=True, slots=True)
class Target:
    """A way to book: `content` is what the code holds, `words` say the same to a reader."""

    kind: Kind
    content: str
    words: str


def targets(wishes: BookingDetails, kiosk_id: str) -> tuple[tuple[Target, ...], tuple[Issue, ...]]:
    """Return the ways that can be offered, in order, and what is wrong with the others.

    `kiosk_id` goes into the web address where the clinic wants to know where visitors came from.
    """
    found: list[Target] = []
    issues = list(_faulty_rules(wishes))
    for kind in KINDS:
        wish = getattr(wishes, kind).strip()
        if not wish:
            continue
        content = _content(kind, wish, wishes)
        if kind == "web" and isinstance(content, str) and _SOURCE.fullmatch(wishes.source):
            content = addresses.with_source(content, wishes.source, kiosk_id)
        if isinstance(content, Issue):
            issues.append(content.at(key=f"booking.{kind}"))
            continue
        found.append(Target(kind, content, _words(kind, wish, wishes)))
    return tuple(found), tuple(issues)


def _content(kind: Kind, wish: str, wishes: BookingDetails) -> str | Issue:
    match kind:
        case "web":
            return addresses.web(wish, _domains(wishes))
        case "phone":
            return addresses.phone(wish)
        case "whatsapp":
            return addresses.whatsapp(wish, wishes.message)
        case "sms":
            return addresses.sms(wish, wishes.message)
        case "email":
            return addresses.email(wish, wishes.message)
        case "map":
            return addresses.place(wish, _domains(wishes))


def _words(kind: Kind, wish: str, wishes: BookingDetails) -> str:
    """Return the target as people say it: no scheme, no `www.`, no parameters."""
    if kind == "map" and wishes.address:
        return wishes.address
    if "://" not in wish:
        return wish
    bare = re.split(r"[?#]", wish.partition("://")[2], maxsplit=1)[0]
    return bare.removeprefix("www.").rstrip("/")


def _domains(wishes: BookingDetails) -> tuple[str, ...]:
    """Return where codes may lead: what the clinic lists, else the booking link's own domain."""
    return wishes.domains or tuple(filter(None, [addresses.host_of(wishes.web.strip())]))


def _faulty_rules(wishes: BookingDetails) -> Iterator[Issue]:
    for domain in wishes.domains:
        if not addresses.is_host(domain):
            remedy = 'Write names only, like domains = ["clinic.example"].'
            yield Issue(f"“{domain}” is not a domain.", remedy, key="booking.domains")
    if wishes.source and not _SOURCE.fullmatch(wishes.source):
        remedy = "Use letters, digits, _ and - only, like utm_source; or leave it out."
        says = f"“{wishes.source}” is not a parameter's name."
        yield Issue(says, remedy, key="booking.source")
