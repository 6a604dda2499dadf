"""What the check remarked on an installed pack: kept beside it, read when staff ask."""

import msgspec

from kiosk.shared import small_files
from kiosk.updates.install.pointer import PointerEntry
from kiosk.updates.model.paths import UpdatePaths

_MOST_BYTES = 256 * 1024


def warnings(home: UpdatePaths, entry: PointerEntry) -> tuple[str, ...]:
    """Return the remarks, a line each; none if they were never written or are damaged."""
    try:
        return msgspec.json.decode(
            small_files.read(home.warnings(entry.sha), _MOST_BYTES), type=tuple[str, ...]
        )
    except (OSError, msgspec.MsgspecError, RecursionError):
        return ()
