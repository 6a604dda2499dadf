"""The box `::: checklist`."""

from kiosk.blocks.checklist.block import Checklist
from kiosk.content.markdown.boxes import Opened, list_of
from kiosk.content.markdown.inline import plain_text
from kiosk.shared.issue import quote

ASK_HERE = "ask-here"
"""Behind the box's name: its lines stand on paper only if they were ticked."""


def parse(opened: Opened) -> Checklist | None:
    """Return a list to tick."""
    if opened.argument not in {"", ASK_HERE}:
        opened.error(
            f"{quote(opened.argument)} stands behind its name.", f"Remove it, or write {ASK_HERE}."
        )
    items = list_of(opened, numbered=False)
    texts = tuple(plain_text(item, opened.context, "A line to tick") for item in items)
    return Checklist(texts, opened.argument == ASK_HERE) if texts else None
