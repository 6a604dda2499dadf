"""The box `::: risks`."""

from kiosk.blocks.risks.block import Risk, Risks
from kiosk.content.markdown.boxes import Opened
from kiosk.content.markdown.headed import headed, inside_of


def parse(opened: Opened) -> Risks | None:
    """Return cards that turn."""
    found: list[Risk] = []
    for part in headed(opened, "icon", "picture", "caption"):
        inside = inside_of(part, opened, cards=False)
        if len(inside.paragraphs) != 2 or inside.actions:
            opened.error(
                f"Under this heading stand {len(inside.paragraphs) + bool(inside.actions)} "
                "paragraphs; a card has two sides.",
                "Write one that says what it is, and one that says what to do.",
                part.line,
            )
            continue
        what, advice = inside.paragraphs
        found.append(Risk(part.title, what, advice, part.icon, part.picture, part.caption))
    return Risks(tuple(found)) if found else None
