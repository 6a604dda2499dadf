"""`clinic.toml`: what makes this kiosk one clinic's own.

Read at every start, so msgspec checks it (pydantic would cost 45 ms more before the first screen;
docs/adr/0004-msgspec-at-start.md). A broken file never stops the kiosk: the defaults run, and
`ClinicProblem` says what to mend.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

SMALLEST_IDLE, LARGEST_IDLE = 30.0, 900.0
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 7.0, 100.0


class Clinic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A clinic's details.

    `screen_diagonal` is in inches; None asks the screen itself. `languages` empty means all that
    the pack has; the first is the one that each visit starts in. `idle_seconds` is the quiet time
    before the countdown.
    """

    name: str = "Pure Physio"
    phone: str = "020 7946 0000"
    booking_link: str = "https://purephysio.example/book"
    kiosk_id: str = "kiosk-1"
    screen_diagonal: float | None = None
    languages: tuple[str, ...] = ()
    idle_seconds: float = 90.0


@dataclass(frozen=True, slots=True)
class ClinicProblem:
    """Why a clinic file is not used: where, what, and how to mend it."""

    file: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message} {self.remedy}"


def read_clinic(path: Path) -> tuple[Clinic, ClinicProblem | None]:
    """Return the clinic of a file, or the defaults and the reason. A missing file is no error."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Clinic(), None
    except (OSError, UnicodeDecodeError) as error:
        problem = f"The file cannot be read ({error})."
        return Clinic(), ClinicProblem(str(path), problem, "Save it as plain text in UTF-8.")
    found = parse_clinic(text)
    if isinstance(found, Clinic):
        return found, None
    return Clinic(), ClinicProblem(str(path), *found)


def parse_clinic(text: str) -> Clinic | tuple[str, str]:
    """Return the clinic, or what is wrong and how to mend it."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return f"It is not valid TOML: {error}.", 'Write each line like: name = "Pure Physio"'
    if unknown := sorted(set(data) - set(Clinic.__struct_fields__)):
        return _unknown_key(unknown[0])
    try:
        clinic = msgspec.convert(data, Clinic)
    except msgspec.ValidationError as error:
        return _wrong_type(str(error))
    return _wrong_value(clinic) or clinic


def _unknown_key(key: str) -> tuple[str, str]:
    fields = Clinic.__struct_fields__
    close = get_close_matches(key, fields, n=1)
    hint = f"Did you mean “{close[0]}”?" if close else f"Known are: {', '.join(fields)}."
    return f"“{key}” is not a setting.", hint


def _wrong_type(error: str) -> tuple[str, str]:
    what, _, where = error.partition(" - at `$.")
    field = where.rstrip("`") or "a setting"
    return (
        f"“{field}” has the wrong kind of value: {what}.",
        "Put words in quotes, numbers without.",
    )


_Rule = tuple[str, Callable[[Clinic], bool], str, str]
_RULES: tuple[_Rule, ...] = (
    ("name", lambda c: bool(c.name.strip()), "is empty", "Write the clinic's name."),
    (
        "phone",
        lambda c: set(c.phone) <= set("+0123456789 ()-."),
        "is not a phone number",
        "Use digits, spaces, +, ( ) and - only.",
    ),
    (
        "booking_link",
        lambda c: _web_address(c.booking_link),
        "is not a web address",
        "Write it in full, like https://clinic.example/book",
    ),
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
)


def _wrong_value(clinic: Clinic) -> tuple[str, str] | None:
    for field, holds, what, remedy in _RULES:
        if not holds(clinic):
            return f"“{field}” {what} ({getattr(clinic, field)!r}).", remedy
    return None


def _web_address(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme == "https" and "." in parts.netloc and not set(link) & set(' \n\t"<>\\')
