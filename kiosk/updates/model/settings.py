"""`updates.toml`: the server to ask, and as whom. Without a server nothing is ever asked."""

import tomllib
from pathlib import Path

import msgspec

from kiosk.shared import small_files
from kiosk.shared.issue import printable
from kiosk.shared.toml import toml_text

LEAST_HOURS, MOST_HOURS = 0.25, 168.0
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class UpdateSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`server` is a web address or a folder; empty switches updates off.

    `clinic` names this clinic at the publisher; `canary` takes new content a day before the
    others; `hours` lie between two checks.
    """

    server: str = ""
    clinic: str = ""
    canary: bool = False
    hours: float = 4.0


def read_settings(path: Path) -> tuple[UpdateSettings, str]:
    """Return the settings and what is wrong with them, or nothing; a missing file is no error."""
    try:
        text = small_files.read_text(path)
    except FileNotFoundError:
        return UpdateSettings(), ""
    except (OSError, UnicodeDecodeError) as error:
        return UpdateSettings(), _told(path, f"The file cannot be read ({error}).")
    try:
        found = msgspec.convert(toml_text.loads(text), UpdateSettings, strict=True)
    except tomllib.TOMLDecodeError as error:
        return UpdateSettings(), _told(path, f"It is not valid TOML: {error}.")
    except msgspec.ValidationError as error:
        known = ", ".join(UpdateSettings.__struct_fields__)
        return UpdateSettings(), _told(path, f"{error}. Known are: {known}.")
    fault = _fault(found)
    return (UpdateSettings(), _told(path, fault)) if fault else (found, "")


def is_web(server: str) -> bool:
    """Tell a web address from a folder."""
    return server.startswith(("https://", "http://"))


def _fault(found: UpdateSettings) -> str:
    if "://" in found.server and not is_web(found.server):
        return f"“server” is not a web address ({found.server!r}). Begin it with https://"
    if found.server and not is_web(found.server) and not Path(found.server).is_absolute():
        return f"“server” is not a whole path ({found.server!r}). Begin it with / or with https://"
    if set(found.clinic) - _WORD:
        return f"“clinic” ({found.clinic!r}) has other characters than a–z, 0–9 and hyphens."
    if not LEAST_HOURS <= found.hours <= MOST_HOURS:
        return f"“hours” is out of range. Write {LEAST_HOURS:g} to {MOST_HOURS:g}."
    return ""


def _told(path: Path, fault: str) -> str:
    return printable(f"{path}: {fault} Updates are off until it is mended.")
