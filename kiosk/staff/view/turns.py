"""The words of the way through a page's screenfuls: the same two as patients have."""

from dataclasses import dataclass

from kiosk.shared.wording import Words


@dataclass(frozen=True, slots=True)
class TurnWords:
    """The buttons, and where one is: `place` in numbers, `position` in words, with {page} and
    {pages}."""

    before: str
    after: str
    place: str
    position: str


def turn_words(words: Words) -> TurnWords:
    """Return the words in the visitor's language."""
    _ = words.gettext
    return TurnWords(_("Back"), _("Next"), _("{page} of {pages}"), _("Page {page} of {pages}"))
