"""What a key does to a text, on the screen or on a physical keyboard."""

import unicodedata

from kiosk.content.parse.keyboard_file import CLEAR, DELETE, SPACE
from kiosk.shared.graphemes import without_last

MOST_CHARACTERS = 60
"""The longest query. More than one question's worth of words finds nothing better."""


def typed(text: str, key: str) -> str:
    """Return `text` after `key`: a character, or `delete`, `clear` or `space`.

    Other keys change nothing, nor does what cannot be seen, a second space in a row, or anything
    beyond `MOST_CHARACTERS`. An accent joins the letter before it, and goes with it.
    """
    if key == CLEAR:
        return ""
    if key == DELETE:
        return without_last(text)
    character = " " if key == SPACE else key
    if len(character) != 1 or not _belongs_behind(text, character):
        return text
    longer = unicodedata.normalize("NFC", text + character)
    return longer if len(longer) <= MOST_CHARACTERS else text


def _belongs_behind(text: str, character: str) -> bool:
    if character == " ":
        return bool(text) and not text.endswith(" ")
    return unicodedata.category(character)[0] not in "CZ"
