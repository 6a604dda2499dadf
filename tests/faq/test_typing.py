"""What a key or a suggested word does to a search."""

import pytest

from kiosk.faq.events import Search, ShowKeys
from kiosk.faq.keyboard.text import MOST_CHARACTERS
from kiosk.faq.typing import after_key, after_word

KEYS = {
    "a letter": ("cal", "f", Search("calf")),
    "delete": ("calf", "delete", Search("cal")),
    "clear": ("calf", "clear", Search("")),
    "a space": ("calf", "space", Search("calf ")),
    "a space of a physical keyboard": ("calf", " ", Search("calf ")),
    "no second space": ("calf ", "space", Search("calf ")),
    "another layer": ("calf", "symbols", ShowKeys("symbols")),
    "done": ("calf", "done", ShowKeys("")),
    "no more than fits": ("x" * MOST_CHARACTERS, "y", Search("x" * MOST_CHARACTERS)),
}


@pytest.mark.parametrize(("query", "key", "event"), KEYS.values(), ids=KEYS)
def test_a_key(query: str, key: str, event: object) -> None:
    assert after_key(query, key) == event


WORDS = {
    "the only word": ("mag", "magnesium", Search("magnesium ")),
    "the last of two": ("take mag", "magnesium", Search("take magnesium ")),
    "behind a hyphen": ("drop-me", "medicine", Search("drop-medicine ")),
    "after a space": ("take ", "magnesium", Search("take magnesium ")),
    "nothing typed": ("", "calf", Search("calf ")),
    "no more than fits": ("x " * 29 + "m", "magnesium", Search("x " * 29 + "ma")),
}


@pytest.mark.parametrize(("query", "word", "event"), WORDS.values(), ids=WORDS)
def test_a_word(query: str, word: str, event: object) -> None:
    assert after_word(query, word) == event
