"""`clinic.toml`: what makes this kiosk one clinic's own (docs/clinic.md).

Read at every start, so msgspec checks it (pydantic would cost 45 ms more before the first screen;
docs/adr/0004-msgspec-at-start.md). A broken file never stops the kiosk: what is wrong is left out,
the rest is used, and an `Issue` for each mistake says what to mend.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import msgspec

from kiosk.clinic import keys as clinic_keys
from kiosk.clinic import lenient_toml, text_file
from kiosk.clinic.dialled import are_numbers
from kiosk.content.parse.toml_lines import key_lines
from kiosk.shared import small_files
from kiosk.shared.comfort import TextSize, Volume
from kiosk.shared.issue import Issue
from kiosk.shared.printing import PAPERS

SMALLEST_IDLE, LARGEST_IDLE = 30.0, 900.0
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 7.0, 100.0

Short: TypeAlias = Annotated[str, msgspec.Meta(max_length=40)]
Line: TypeAlias = Annotated[str, msgspec.Meta(max_length=80)]
Long: TypeAlias = Annotated[str, msgspec.Meta(max_length=300)]
"""Texts by what the screens and codes have room for; longer ones are told and left out."""
Names: TypeAlias = Annotated[tuple[Line, ...], msgspec.Meta(max_length=50)]
Dates: TypeAlias = Annotated[tuple[date, ...], msgspec.Meta(max_length=400)]


class Booking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ways to book, as the clinic wrote them; empty is not offered.

    `map` is "latitude, longitude" or a link, `address` its words. `message` is prepared in
    WhatsApp, text messages and e-mails. `domains` lists where web links may lead; empty allows
    the domain of `web` alone. `source` names a parameter that carries the kiosk's id; empty is off.
    """

    web: Long = ""
    phone: Short = ""
    whatsapp: Short = ""
    sms: Short = ""
    email: Long = ""
    map: Long = ""
    address: Line = ""
    message: Long = "Hello, I would like to book a visit."
    domains: Names = ()
    source: Short = ""


class Week(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Opening hours, such as "08:00-12:30, 13:30-18:00"; empty is closed. `closed`: dates."""

    monday: Line = ""
    tuesday: Line = ""
    wednesday: Line = ""
    thursday: Line = ""
    friday: Line = ""
    saturday: Line = ""
    sunday: Line = ""
    closed: Dates = ()

    def days(self) -> dict[str, str]:
        """Return the hours of each weekday that has any, by its English name."""
        names = (name for name in self.__struct_fields__ if name != "closed")
        return {name: words for name in names if (words := getattr(self, name))}


class Clinic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A clinic's details.

    `screen_diagonal` is in inches; None asks the screen itself. `screen` is which of several the
    kiosk fills: an output's name or a number; empty is the system's main one. `languages` empty
    means all that the pack has; the first is the one that each visit starts in. `idle_seconds` is
    the quiet time before the countdown. `paper` is what plans are printed on, "a4" or "letter";
    empty takes what the printer holds. `text_size` and `volume` are what each visit begins
    with. Without `show_drafts` a translation that no clinician has signed is not offered; without
    `count_usage` nothing is counted. `country` (ISO 3166, such as "GB"), `emergency` and
    `urgent` are for what to do at home about a warning sign (`emergency.py`).
    """

    name: Line = "Pure Physio"
    kiosk_id: Line = "kiosk-1"
    screen_diagonal: float | None = None
    screen: Short | int = ""
    languages: Names = ()
    idle_seconds: float = 90.0
    paper: Short = ""
    text_size: TextSize = TextSize.M
    volume: Volume = Volume.MEDIUM
    show_drafts: bool = True
    count_usage: bool = True
    country: Short = ""
    emergency: Line = ""
    urgent: Line = ""
    booking: Booking = Booking()
    hours: Week = Week()

    @property
    def phone(self) -> str:
        """The number to call, as the clinic writes it; empty where it has none."""
        return self.booking.phone

    @property
    def booking_link(self) -> str:
        """The web address to book at; empty where there is none."""
        return self.booking.web


EXAMPLE = Clinic(
    booking=Booking(web="https://purephysio.example/book", phone="020 7946 0000"),
)
"""What shows until a clinic has written its own details; nobody's number, nobody's address."""


def read_clinic(path: Path, base: str = "") -> tuple[Clinic, tuple[Issue, ...]]:
    """Return the clinic of a file and every mistake in it. A missing file is none: the example.

    `base` is the text of details that came with the content: they hold where the file says nothing.
    What of a file cannot be read gives no other way to book: an example's number must never stand
    for a clinic's own.
    """
    try:
        data = small_files.read(path)
    except FileNotFoundError:
        return (parse_clinic("", base)[0] if base else EXAMPLE), ()
    except OSError as error:
        says = f"The file cannot be read ({error.strerror or error})."
        remedy = "See that it is a file which this program may read."
        return parse_clinic("", base)[0], (Issue(says, remedy, str(path)),)
    text, unread = text_file.decoded(data)
    clinic, found = parse_clinic(text, base)
    if any(issue.key == "hours" for issue in unread):
        clinic = without(clinic, ["hours"])
    return clinic, _located((*unread, *found), path, text)


def parse_clinic(text: str, base: str = "") -> tuple[Clinic, tuple[Issue, ...]]:
    """Return what of a file's text can be used, and every mistake in it; for `base` see above."""
    read = lenient_toml.read(text)
    data, issues = _over(base, read.values), read.issues
    issues += clinic_keys.drop_unknown(data, _keys())
    for key in (*clinic_keys.CHOICES, "paper"):
        if isinstance(written := data.get(key), str):
            data[key] = written.strip().casefold()
    clinic = _converted(data, issues)
    for key, holds, what, remedy in _RULES:
        if not holds(clinic):
            says = f"“{key}” {what} ({getattr(clinic, key)!r})."
            issues.append(Issue(says, remedy, key=key))
            clinic = without(clinic, [key])
    if any(issue.key.startswith("hours") for issue in issues):
        clinic = without(clinic, ["hours"])  # a day that was dropped would show as closed
    return clinic, tuple(issues)


def _located(issues: tuple[Issue, ...], path: Path, text: str) -> tuple[Issue, ...]:
    """Return the issues with their file, and their line where the file has one for the key."""
    lines = key_lines(text.replace("\r\n", "\n")).lines if issues else {}
    return tuple(
        issue.at(str(path), issue.line or lines.get(tuple(issue.key.split(".")), 0))
        for issue in issues
    )


def without(clinic: Clinic, keys: Iterable[str]) -> Clinic:
    """Return the clinic with these settings (dotted names) as if they had not been written."""
    for key in keys:
        table, _, name = key.rpartition(".")
        owner: Any = getattr(clinic, table) if table else clinic
        bare = getattr(type(owner)(), name)
        if table:
            bare, name = msgspec.structs.replace(owner, **{name: bare}), table
        clinic = msgspec.structs.replace(clinic, **{name: bare})
    return clinic


def _over(base: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return `data` with what only `base` says; hours are a whole, or a day would be nobody's."""
    found = lenient_toml.read(base).values
    ways = found.get("booking"), data.get("booking")
    merged = {**found, **data}
    if isinstance(ways[0], dict) and isinstance(ways[1], dict):
        merged["booking"] = {**ways[0], **ways[1]}
    return merged


def _keys() -> dict[str, tuple[str, ...]]:
    """Return every setting's name by its table; the file's own top is ""."""
    return {
        "": Clinic.__struct_fields__,
        "booking": Booking.__struct_fields__,
        "hours": Week.__struct_fields__,
    }


def _converted(data: dict[str, Any], issues: list[Issue]) -> Clinic:
    """Return `data` as a clinic; each value of the wrong kind is dropped and named."""
    while True:
        try:
            return msgspec.convert(data, Clinic)
        except msgspec.ValidationError as error:
            issues.append(clinic_keys.drop_wrong_kind(data, str(error)))


_DIALLED = 'Write it as people dial it, such as "999", or two as in "112 or 999".'
_Rule = tuple[str, Callable[[Clinic], bool], str, str]
_RULES: tuple[_Rule, ...] = (
    ("name", lambda c: bool(c.name.strip()), "is empty", "Write the clinic's name."),
    (
        "screen_diagonal",
        lambda c: (
            c.screen_diagonal is None or SMALLEST_DIAGONAL <= c.screen_diagonal <= LARGEST_DIAGONAL
        ),
        "is not a screen's diagonal",
        f"Write inches, from {SMALLEST_DIAGONAL:g} to {LARGEST_DIAGONAL:g}.",
    ),
    (
        "idle_seconds",
        lambda c: SMALLEST_IDLE <= c.idle_seconds <= LARGEST_IDLE,
        "is out of range",
        f"Write seconds, from {SMALLEST_IDLE:g} to {LARGEST_IDLE:g}.",
    ),
    (
        "country",
        lambda c: c.country == "" or bool(re.fullmatch(r"[A-Za-z]{2}", c.country)),
        "is not the code of a country",
        'Write its two letters, such as "GB", "IE" or "US".',
    ),
    ("emergency", lambda c: are_numbers(c.emergency), "is not a number", _DIALLED),
    ("urgent", lambda c: are_numbers(c.urgent), "is not a number", _DIALLED),
    ("paper", lambda c: c.paper in ("", *PAPERS), "is no paper", 'Write "a4" or "letter".'),
)
