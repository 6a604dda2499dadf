"""What a key or a suggested word does to a search."""

from kiosk.content.parse.keyboard_file import DONE, LAYERS
from kiosk.faq.events import Search, ShowKeys
from kiosk.faq.keyboard.text import MOST_CHARACTERS, typed
from kiosk.faq.language.words import words
from kiosk.shared.graphemes import start_of


def after_key(query: str, key: str) -> Search | ShowKeys:
    """Return what a key means: other words, another layer, or no keyboard."""
    if key == DONE:
        return ShowKeys("")
    if key in LAYERS:
        return ShowKeys(key)
    return Search(typed(query, key))


def after_word(query: str, word: str) -> Search:
    """Return the search with a suggested word, and a space, in place of the unfinished one."""
    begun = [found.start for found in words(query) if found.end == len(query)]
    before = query[: begun[0]] if begun else query
    return Search(start_of(f"{before}{word} ", MOST_CHARACTERS))
