"""What a key or a suggested word does to a search, as the link that says so."""

from kiosk.content.parse.keyboard_file import DONE, LAYERS
from kiosk.faq.keyboard.text import MOST_CHARACTERS, typed
from kiosk.faq.search.words import words
from kiosk.shared.graphemes import start_of


def after_key(query: str, key: str) -> str:
    """Return the link that a key leads to: other words, another layer, or no keyboard."""
    if key == DONE:
        return "keys:"
    if key in LAYERS:
        return f"keys:{key}"
    return f"search:{typed(query, key)}"


def after_word(query: str, word: str) -> str:
    """Return the link that puts a suggested word, and a space, in place of the unfinished one."""
    begun = [found.start for found in words(query) if found.end == len(query)]
    before = query[: begun[0]] if begun else query
    return f"search:{start_of(f'{before}{word} ', MOST_CHARACTERS)}"
