"""The box `::: checklist`."""

from kiosk.blocks.checklist.block import Checklist
from kiosk.content.markdown.boxes import Opened, list_of
from kiosk.content.markdown.inline import plain_text


def parse(opened: Opened) -> Checklist | None:
    """Return a list to tick."""
    items = list_of(opened, numbered=False)
    texts = tuple(plain_text(item, opened.context, "A line to tick") for item in items)
    return Checklist(texts) if texts else None
