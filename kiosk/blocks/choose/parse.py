"""The box `::: choose`."""

from kiosk.blocks.choose.block import Choose, Option
from kiosk.content.markdown.boxes import Opened
from kiosk.content.markdown.headed import headed, inside_of, paragraph_of


def parse(opened: Opened) -> Choose | None:
    """Return what one can choose from."""
    options: list[Option] = []
    for part in headed(opened, "picture", "beside", "caption"):
        inside = inside_of(part, opened)
        runs = paragraph_of(part, inside, opened)
        cards, actions = tuple(inside.cards), tuple(inside.actions)
        beside, caption = part.beside, part.caption
        options.append(Option(part.title, runs, part.picture, cards, actions, beside, caption))
    if len(options) == 1:
        opened.error("There is only one thing to choose.", "Write a second ### heading.")
    return Choose(tuple(options)) if options else None
