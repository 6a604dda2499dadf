"""What a key or a suggested word does to a search."""

import pytest

from kiosk.faq.keyboard.text import MOST_CHARACTERS
from kiosk.faq.typing import after_key, after_word

KEYS = {
    "a letter": ("cal", "f", "search:calf"),
    "delete": ("calf", "delete", "search:cal"),
    "clear": ("calf", "clear", "search:"),
    "a space": ("calf", "space", "search:calf "),
    "a space of a physical keyboard": ("calf", " ", "search:calf "),
    "no second space": ("calf ", "space", "search:calf "),
    "another layer": ("calf", "symbols", "keys:symbols"),
    "done": ("calf", "done", "keys:"),
    "no more than fits": ("x" * MOST_CHARACTERS, "y", "search:" + "x" * MOST_CHARACTERS),
}


@pytest.mark.parametrize(("query", "key", "link"), KEYS.values(), ids=KEYS)
def test_a_key(query: str, key: str, link: str) -> None:
    assert after_key(query, key) == link


WORDS = {
    "the only word": ("mag", "magnesium", "search:magnesium "),
    "the last of two": ("take mag", "magnesium", "search:take magnesium "),
    "behind a hyphen": ("drop-me", "medicine", "search:drop-medicine "),
    "after a space": ("take ", "magnesium", "search:take magnesium "),
    "nothing typed": ("", "calf", "search:calf "),
    "no more than fits": ("x " * 29 + "m", "magnesium", "search:" + "x " * 29 + "ma"),
}


@pytest.mark.parametrize(("query", "word", "link"), WORDS.values(), ids=WORDS)
def test_a_word(query: str, word: str, link: str) -> None:
    assert after_word(query, word) == link
