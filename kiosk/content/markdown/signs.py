"""The box that lists warning signs with what to do.

The signs themselves stand in `<lang>/warning-signs.toml`, so that each has one wording.
"""

import re

from kiosk.content.markdown.boxes import Opened
from kiosk.content.model.blocks import RedFlags
from kiosk.content.model.pack import SIGN_LEVELS
from kiosk.content.model.schema import ID_PATTERN
from kiosk.shared.issue import quote

_FILE = "warning-signs.toml"


def red_flags(opened: Opened) -> RedFlags | None:
    """Return the box that lists signs by their ids or levels, or all of them."""
    for child in opened.children[:1]:
        opened.error(
            "This box fills itself with warning signs and holds nothing.",
            f"Write the signs into {_FILE}, and close the box with ::: on the next line.",
            opened.context.line(child),
        )
        return None
    ids = tuple(dict.fromkeys(opened.argument.split()))
    for name in ids:
        if not re.match(ID_PATTERN, name):
            opened.error(
                f"{quote(name)} is not the id of a warning sign.",
                f"Write ids of {_FILE} with spaces between them, as in ::: redflags chest stroke.",
            )
            return None
        if name not in SIGN_LEVELS:
            opened.context.use("sign", name, opened.line)
    return RedFlags(ids)
