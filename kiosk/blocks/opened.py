"""What stands under a chosen heading, and how a choice is said."""

from typing import Protocol

from kiosk.content.model import blocks as b
from kiosk.shared.wording import Words


class Inside(Protocol):
    """What an author writes under a heading."""

    @property
    def runs(self) -> b.Runs:
        """A paragraph."""

    @property
    def cards(self) -> tuple[b.Card, ...]:
        """Cards."""

    @property
    def actions(self) -> tuple[b.Action, ...]:
        """Buttons."""


def opened(part: Inside) -> b.Blocks:
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
