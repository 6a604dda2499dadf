"""The box `::: timeline`."""

from kiosk.blocks.timeline.block import Phase, Timeline
from kiosk.content.markdown.boxes import Opened
from kiosk.content.markdown.headed import headed, inside_of, paragraph_of


def parse(opened: Opened) -> Timeline | None:
    """Return a way in phases."""
    phases: list[Phase] = []
    for part in headed(opened, "icon", "picture", "caption"):
        inside = inside_of(part, opened)
        runs = paragraph_of(part, inside, opened)
        cards, actions = tuple(inside.cards), tuple(inside.actions)
        picture, caption = part.picture, part.caption
        phases.append(Phase(part.title, runs, part.icon, cards, actions, picture, caption))
    return Timeline(tuple(phases)) if phases else None
