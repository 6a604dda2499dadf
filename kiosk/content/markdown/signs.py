"""Boxes of warning signs: listed with what to do, or to be touched one by one.

The signs themselves stand in `<lang>/warning-signs.toml`, so that each has one wording.
"""

import re

from kiosk.content.markdown.boxes import Opened
from kiosk.content.markdown.inline import actions_of
from kiosk.content.model.blocks import Action, RedFlagCheck, RedFlags
from kiosk.content.model.schema import ID_PATTERN
from kiosk.shared.issue import quote

_FILE = "warning-signs.toml"


def red_flags(opened: Opened) -> RedFlags | None:
    """Return the box that lists signs by their ids, or all of them."""
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
        opened.context.use("sign", name, opened.line)
    return RedFlags(ids)


def red_flag_check(opened: Opened) -> RedFlagCheck | None:
    """Return the check, with the ways on for whoever has nothing that cannot wait."""
    if opened.argument:
        opened.error(f"“{opened.argument}” stands behind its name.", "Remove it.")
        return None
    actions: tuple[Action, ...] = ()
    for child in opened.children:
        inline = child.children[0] if child.type == "paragraph" else None
        found = actions_of(inline, opened.context) if inline is not None else ()
        if not found or actions:
            opened.error(
                "This box asks for the signs of the pack and holds one line of links at most.",
                f"Write the signs into {_FILE}; leave links only, as in [words](section:its-id).",
                opened.context.line(child),
            )
            return None
        actions = found
    return RedFlagCheck(actions)
