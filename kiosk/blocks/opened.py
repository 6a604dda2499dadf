"""What the parts share: what stands under a chosen heading, and how a choice is said."""

from kiosk.content.model import blocks as b
from kiosk.shared.wording import Words


def opened(part: b.Option | b.Phase) -> b.Blocks:
    """Return what stands under a heading as blocks of their own."""
    found: list[b.AnyBlock] = [b.Paragraph(part.runs)] if part.runs else []
    if part.cards:
        found.append(b.Cards(part.cards))
    if part.actions:
        found.append(b.Actions(part.actions))
    return tuple(found)


def spoken(title: str, chosen: bool, words: Words) -> str:
    """Return what a screen reader says of a choice."""
    _ = words.gettext
    return _("{choice}, chosen").format(choice=title) if chosen else title
