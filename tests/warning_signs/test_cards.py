"""Care cards: one action, a few signs; one instruction for one sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.warning_signs.book import SignBook
from kiosk.warning_signs.cards import MOST_SIGNS, care_cards, evenly, first_and_rest
from tests.warning_signs.some import SOME, sign

NUMBERS = {"emergency": "999", "urgent": "111"}


def test_signs_with_one_instruction_share_a_card() -> None:
    cards = care_cards(SOME.signs, NUMBERS)
    assert [(card.level, card.action, card.signs) for card in cards] == [
        ("now", "Tell us now", ("a chest", "a stroke")),
        ("today", "Tell us today", ("a clot",)),
        ("today", "Tell us today", ("a tear",)),
        ("visit", "Tell us at your visit", ("a worry",)),
    ]
    assert cards[0].further == "Do not wait."
    assert cards[0].home == "Call 999 now. Go."
    assert cards[0].references == ("chest", "stroke")


@given(st.integers(1, 23))
def test_no_card_has_more_than_five_signs_and_none_is_lost(count: int) -> None:
    signs = [sign(f"s{n}", "now") for n in range(count)]
    cards = care_cards(signs, NUMBERS)
    assert [phrase for card in cards for phrase in card.signs] == [s.sign for s in signs]
    assert max(len(card.signs) for card in cards) <= MOST_SIGNS
    assert len(cards) == -(-count // MOST_SIGNS)


@given(st.integers(1, 40), st.integers(1, 7))
def test_parts_are_about_as_long(count: int, most: int) -> None:
    sizes = [len(part) for part in evenly([sign(str(n), "now") for n in range(count)], most)]
    assert sum(sizes) == count
    assert max(sizes) <= most
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(
    ("said", "action", "further"),
    [
        ("Tell us now.", "Tell us now", ""),
        ("Tell us now. Do not wait. Sit.", "Tell us now", "Do not wait. Sit."),
        ("Call 1.5 people now. Go.", "Call 1.5 people now", "Go."),
    ],
)
def test_the_first_sentence_is_what_to_do(said: str, action: str, further: str) -> None:
    assert first_and_rest(said) == (action, further)


def test_what_to_do_stands_out_from_the_signs_above_it() -> None:
    book = SignBook(SOME, tuple(NUMBERS.items()), "{action} if you have:", "At home: {instruction}")
    for card in book.cards():
        *further, home = card.lines
        assert all(run.strong for line in further for run in line)
        assert [run.strong for run in home] == [True, False]
        assert home[0].text == "At home: "
