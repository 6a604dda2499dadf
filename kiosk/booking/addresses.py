"""What may stand in a code: web addresses, numbers, mailboxes and places, each checked by hand.

Every function returns what the code holds, or an `Issue`. Only the schemes https, tel, sms, mailto
and geo come out of here.
"""

import re
from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from kiosk.booking.numbers import dialled, international
from kiosk.shared import web_address
from kiosk.shared.issue import Issue
from kiosk.shared.web_address import LONGEST as LONGEST
from kiosk.shared.web_address import is_host as is_host
from kiosk.shared.web_address import parts_of

_MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([^@]+)")
_COMMAS = re.compile(r"\s*(-?\d{1,3}),(\d+)\s*[;/ ]\s*(-?\d{1,3}),(\d+)\s*")
"""Latitude and longitude with commas for points, as half of the world writes numbers."""
_PLACE = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")


def host_of(link: str) -> str:
    """Return a link's host as people know it, without `www.`; empty where there is none."""
    parts = parts_of(link)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def web(link: str, domains: Iterable[str]) -> str | Issue:
    """Return a web address: https, a named host that is one of `domains` or below one."""
    if issue := web_address.issue_of(link):
        return issue
    host, allowed = urlsplit(link).hostname or "", tuple(domains)
    if not any(_below(host, domain) for domain in allowed):
        # what led somewhere until now has to stay in the list
        listed = ", ".join(f'"{name}"' for name in (*filter(is_host, allowed), host_of(link)))
        return Issue(
            f"“{host}” is not one of the domains that codes may lead to.",
            f"Correct it, or add it: domains = [{listed}]",
        )
    return _short_enough(link)


def with_source(link: str, name: str, value: str) -> str | Issue:
    """Return `link` with the parameter `name` added, unless it has one of that name."""
    parts = urlsplit(link)
    if any(pair.partition("=")[0] == name for pair in parts.query.split("&")):
        return link
    query = "&".join(filter(None, (parts.query, urlencode({name: value}, quote_via=quote))))
    return _short_enough(urlunsplit(parts._replace(query=query)))


def phone(number: str) -> str | Issue:
    """Return a `tel:` address."""
    digits = dialled(number)
    if isinstance(digits, Issue):
        return digits
    return f"tel:{digits}"


def whatsapp(number: str, message: str) -> str | Issue:
    """Return a `https://wa.me/` address with the message prepared."""
    digits = international(number)
    if isinstance(digits, Issue):
        return digits
    text = f"?text={_quoted(message)}" if message else ""
    return _short_enough(f"https://wa.me/{digits[1:]}{text}")


def sms(number: str, message: str) -> str | Issue:
    """Return an `sms:` address (RFC 5724) with the message prepared."""
    digits = dialled(number)
    if isinstance(digits, Issue):
        return digits
    return _short_enough(f"sms:{digits}" + (f"?body={_quoted(message)}" if message else ""))


def email(mailbox: str, message: str) -> str | Issue:
    """Return a `mailto:` address (RFC 6068) with the message prepared."""
    match = _MAILBOX.fullmatch(mailbox)
    if match is None or not is_host(match[1]):
        return Issue(f"“{mailbox}” is not an e-mail address.", "Write it like desk@clinic.example")
    body = f"?body={_quoted(message)}" if message else ""
    return _short_enough(f"mailto:{quote(mailbox, safe='@')}{body}")


def place(words: str, domains: Iterable[str]) -> str | Issue:
    """Return a `geo:` address (RFC 5870) for "latitude, longitude", or a map's web address."""
    words = _COMMAS.sub(r"\1.\2, \3.\4", words.replace("\u2212", "-"))
    match = _PLACE.fullmatch(words)
    if match is None:
        found = web(words, domains)
        if isinstance(found, Issue) and "://" not in words:
            remedy = 'Write latitude and longitude, like "51.5007, -0.1246", or a web address.'
            return Issue(f"“{words}” is not a place.", remedy)
        return found
    latitude, longitude = match.groups()
    if abs(float(latitude)) > 90 or abs(float(longitude)) > 180:
        return Issue(f"“{words}” is not on Earth.", "Write the latitude first, from -90 to 90.")
    return f"geo:{latitude},{longitude}"


def _below(host: str, domain: str) -> bool:
    name = domain.casefold().removeprefix("www.")
    return host == name or host.endswith(f".{name}")


def _quoted(message: str) -> str:
    return quote(message, safe="")


def _short_enough(content: str) -> str | Issue:
    if len(content) <= LONGEST:
        return content
    says = f"It makes {len(content)} characters; a code that reads well holds {LONGEST}."
    return Issue(says, "Shorten the address, or the prepared message.")
