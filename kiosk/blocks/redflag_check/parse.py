"""The box `::: redflag-check`."""

from kiosk.blocks.redflag_check.block import RedFlagCheck
from kiosk.content.markdown.boxes import Opened
from kiosk.content.markdown.inline import actions_of
from kiosk.content.model.blocks import Action

_FILE = "warning-signs.toml"


def parse(opened: Opened) -> RedFlagCheck | None:
    """Return the check, with the links for visitors whose signs, if any, can wait."""
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
