"""What the check remarked on an installed pack: kept beside it, read when staff ask."""

import msgspec

from kiosk.updates.home import Home
from kiosk.updates.pointer import Entry

_MOST_BYTES = 256 * 1024


def warnings(home: Home, entry: Entry) -> tuple[str, ...]:
    """Return the remarks, a line each; none if they were never written or are damaged."""
    try:
        with home.warnings(entry.sha).open("rb") as file:
            return msgspec.json.decode(file.read(_MOST_BYTES), type=tuple[str, ...])
    except (OSError, msgspec.MsgspecError, RecursionError):
        return ()
