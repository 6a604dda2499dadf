"""What a key does to a text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.faq.keyboard.text import MOST_CHARACTERS, typed

FULL = "x" * MOST_CHARACTERS

CASES = {
    "a letter": ("cram", "p", "cramp"),
    "a letter that is no Latin one": ("تشن", "ج", "تشنج"),
    "a capital, as physical keyboards have": ("", "C", "C"),
    "space": ("leg", "space", "leg "),
    "a physical space": ("leg", " ", "leg "),
    "no space to begin with": ("", "space", ""),
    "no second space": ("leg ", "space", "leg "),
    "delete": ("cramp", "delete", "cram"),
    "delete from nothing": ("", "delete", ""),
    "delete takes an emoji whole": ("leg 🙂", "delete", "leg "),
    "delete takes a family whole": ("leg 👩‍👩‍👧", "delete", "leg "),
    "delete takes a colour of skin along": ("leg 👍🏽", "delete", "leg "),
    "delete takes a flag whole": ("leg 🇬🇧", "delete", "leg "),
    "delete takes an accent and its letter": ("leg q\u0301", "delete", "leg "),
    "delete takes a vowel sign and its letter": ("न" + "म" + "\u0947", "delete", "न"),
    "an emoji is typed": ("leg ", "🙂", "leg 🙂"),
    "clear": ("cramp at night", "clear", ""),
    "done": ("cramp", "done", "cramp"),
    "the other layer": ("cramp", "symbols", "cramp"),
    "a name of no key": ("cramp", "nothing", "cramp"),
    "no key": ("cramp", "", "cramp"),
    "a physical Return": ("cramp", "\r", "cramp"),
    "a character that joins words unseen": ("cramp", "\u200b", "cramp"),
    "half of a character": ("cramp", "\ud83d", "cramp"),
    "a line separator": ("cramp", "\u2028", "cramp"),
    "an accent joins its letter": ("cafe", "\u0301", "café"),
    "the last that fits": (FULL[1:], "y", FULL[1:] + "y"),
    "one too many": (FULL, "y", FULL),
    "an accent fits into a full text": (FULL[1:] + "e", "\u0301", FULL[1:] + "é"),
    "a full text can be shortened": (FULL, "delete", FULL[1:]),
}


@pytest.mark.parametrize(("text", "key", "after"), CASES.values(), ids=CASES.keys())
def test_typed(text: str, key: str, after: str) -> None:
    assert typed(text, key) == after


KEYS = st.sampled_from(["delete", "clear", "space", "done", "letters"]) | st.text(max_size=2)


@given(st.lists(KEYS, max_size=90))
def test_whatever_is_typed_is_a_query(keys: list[str]) -> None:
    text = ""
    for key in keys:
        text = typed(text, key)
    assert len(text) <= MOST_CHARACTERS
    assert unicodedata.is_normalized("NFC", text)
    assert not text.startswith(" ")
    assert "  " not in text
    assert all(c == " " or unicodedata.category(c)[0] not in "CZ" for c in text)
