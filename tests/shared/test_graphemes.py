"""Nothing cuts through what a reader takes for one character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.shared.graphemes import characters, start_of, without_last

FAMILY, THUMB, FLAG, HEART = "👩‍👩‍👧", "👍🏽", "🇬🇧", "❤️"
SHORTENED = {
    "fits": ("leg", 3, "leg"),
    "letters": ("legs", 3, "leg"),
    "an emoji counts as one": ("a🙂b", 2, "a🙂"),
    "no half of a family": (f"a{FAMILY}b", 4, "a"),
    "a whole family": (f"a{FAMILY}b", 6, f"a{FAMILY}"),
    "no thumb without its skin": (f"a{THUMB}", 2, "a"),
    "no half of a flag": (f"a{FLAG}", 2, "a"),
    "no heart without its colour": (f"a{HEART}", 2, "a"),
    "no letter without its accent": ("aq\u0301", 2, "a"),
    "nothing": (FAMILY, 2, ""),
}


@pytest.mark.parametrize(("text", "most", "start"), SHORTENED.values(), ids=SHORTENED.keys())
def test_the_start_of_a_text(text: str, most: int, start: str) -> None:
    assert start_of(text, most) == start


@given(st.text(max_size=30), st.integers(0, 40))
def test_a_start_is_the_longest_of_whole_characters(text: str, most: int) -> None:
    start = start_of(text, most)
    assert text.startswith(start)
    assert len(start) <= most
    rest = characters(text)[len(characters(start)) :]
    assert start + "".join(rest) == text
    assert not rest or len(start) + len(rest[0]) > most


@given(st.text(min_size=1, max_size=30))
def test_the_last_one_goes_whole(text: str) -> None:
    assert without_last(text) + characters(text)[-1] == text
