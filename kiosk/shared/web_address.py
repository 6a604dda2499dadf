"""Which web addresses may be shown on a screen, on paper or in a code.

A reader sees an address for a moment and opens it on a phone. So it must lead where it seems to
lead: https, a named host, no user name, no port, and no letters that look like others. The same
rule holds for a clinic's links and for a pack's references.
"""

import re
import unicodedata
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from kiosk.shared.issue import Issue

LONGEST = 300
"""Characters; with more, a code's modules get too small on a small screen."""

_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_LINK = re.compile(r"[!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]+")
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_PUNYCODE = "xn--"
_ALIKE = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})
"""Scripts with letters that are drawn as Latin ones are."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzßæœøđłþð")
WRITE = "Write it from https:// on, as in “https://clinic.example/book”."


def parts_of(link: str) -> SplitResult | None:
    """Return the parts of a link, or None if it is not a link."""
    try:
        parts = urlsplit(link)
        parts.port  # noqa: B018 - raises where the port is no number
    except ValueError:
        return None
    return parts


def is_host(words: str) -> bool:
    """Tell whether `words` is a host's name such as `clinic.example`."""
    return _HOST.fullmatch(words.casefold()) is not None


def issue_of(link: str) -> Issue | None:
    """Return what is wrong with a web address, and how to mend it; None if it may be shown."""
    none = Issue(f"“{_shown(link)}” is not a web address.", WRITE)
    parts = parts_of(link)
    if parts is None or not parts.hostname:
        return none
    if not _LINK.fullmatch(link):
        plain = _in_plain_letters(parts)
        return (
            Issue(none.what, f"Write it as “{plain}”.") if plain and not issue_of(plain) else none
        )
    if parts.scheme != "https":
        return Issue(f"“{link}” does not begin with https:// as it must.", WRITE)
    if "@" in parts.netloc or parts.port not in (None, 443):
        return Issue(f"“{link}” has a user name or a port in it.", WRITE)
    if not is_host(parts.hostname):
        return none
    if _deceives(parts.hostname):
        says = f"“{parts.hostname}” has letters that look like others."
        return Issue(says, "Use an address of plain Latin letters.")
    if len(link) > LONGEST:
        says = f"It makes {len(link)} characters; a code that reads well holds {LONGEST}."
        return Issue(says, "Shorten the address.")
    return None


def _in_plain_letters(parts: SplitResult) -> str:
    """Return a link in ASCII, which every phone accepts (xn-- and percent signs), or nothing.

    Check `issue_of` first: the link may lead elsewhere than it seems to.
    """
    if "@" in parts.netloc or ":" in parts.netloc:
        return ""
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    rest = (quote(part.strip(), safe=_SAFE) for part in parts[2:])
    return urlunsplit((parts.scheme, host, *rest))


def _deceives(host: str) -> bool:
    """Return whether a host's foreign letters could be mistaken for others."""
    labels = host.casefold().split(".")
    written = [_written(label) for label in labels]
    if any(label is None for label in written):
        return True
    scripts = [_scripts(label or "") for label in written]
    if any(len(found) > 1 for found in scripts):
        return True
    at_the_end = scripts[-1]
    return any(found & _ALIKE and found != at_the_end for found in scripts)


def _written(label: str) -> str | None:
    """Return a label of a host name in Unicode; None if it is not valid."""
    if not label.startswith(_PUNYCODE):
        return label
    try:
        found = label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return None
    sound = unicodedata.normalize("NFKC", found).casefold() == found and not found.isascii()
    plain = all(c == "-" or unicodedata.category(c) in _LETTERS for c in found)
    return found if sound and plain else None


_LETTERS = ("Ll", "Lo", "Lm", "Mn", "Mc", "Nd")


def _scripts(label: str) -> frozenset[str]:
    """Return the scripts of a label's letters; an unusual Latin letter counts as its own script."""
    return frozenset(_script(c) for c in label if unicodedata.category(c).startswith("L"))


def _script(letter: str) -> str:
    if unicodedata.normalize("NFD", letter)[0] in _LATIN:
        return "LATIN"
    name = unicodedata.name(letter, "UNKNOWN")
    if name.startswith("LATIN"):
        return name
    if name.startswith(("HIRAGANA", "KATAKANA", "CJK")):
        return "JAPANESE"
    return name.split(" ")[0]


def _shown(link: str) -> str:
    """Return a link without characters that could hide or reverse its letters."""
    return "".join(c if c.isprintable() else "�" for c in link)[:LONGEST]
