"""Whom to call: the clinic's own numbers, its country's, or words where nobody knows."""

import pytest

from kiosk.clinic.emergency import COUNTRIES, number_words
from kiosk.clinic.settings import EXAMPLE, parse_clinic
from kiosk.shared.wording import Words

LOCAL = "your local emergency number"
CARE = "an out-of-hours doctor"

CASES: dict[str, tuple[str, str, str]] = {
    "nothing is known": ("", LOCAL, CARE),
    "United Kingdom": ('country = "GB"', "999", "111"),
    "Ireland has two numbers, and none that is urgent": ('country = "IE"', "112 or 999", CARE),
    "Germany": ('country = "DE"', "112", CARE),
    "United States": ('country = "US"', "911", CARE),
    "Canada": ('country = "CA"', "911", "811"),
    "Australia": ('country = "AU"', "000", "1800 022 222"),
    "in New Zealand 111 is the ambulance": ('country = "NZ"', "111", "0800 611 116"),
    "small letters": ('country = "gb"', "999", "111"),
    "as people write it": ('country = "UK"', "999", "111"),
    "a country that the table has not": ('country = "BR"', LOCAL, CARE),
    "its own numbers come first": ('country = "GB"\nemergency = "112"', "112", "111"),
    "two of its own": ('emergency = "999 or 112"', "999 or 112", CARE),
    "two with a slash": ('emergency = "999/112"', "999 or 112", CARE),
    "its own urgent number": (
        'country = "IE"\nurgent = "01 555 1234"',
        "112 or 999",
        "01 555 1234",
    ),
    "no country, but a number that says it": (
        '[booking]\nphone = "+44 20 7946 0000"',
        "999",
        "111",
    ),
    "numbers of two countries": (
        '[booking]\nphone = "+44 20 7946 0000"\nwhatsapp = "+353 1 555 1234"',
        LOCAL,
        CARE,
    ),
    "+1 is many countries": ('[booking]\nphone = "+1 876 555 1234"', LOCAL, CARE),
    "a number without its country": ('[booking]\nphone = "020 7946 0000"', LOCAL, CARE),
    "the country wins over a number": (
        'country = "IE"\n[booking]\nphone = "+44 20 7946 0000"',
        "112 or 999",
        CARE,
    ),
}


@pytest.mark.parametrize(("text", "emergency", "urgent"), CASES.values(), ids=CASES.keys())
def test_the_numbers_are(text: str, emergency: str, urgent: str) -> None:
    clinic, mistakes = parse_clinic(text)
    assert mistakes == ()
    assert number_words(clinic, Words("en")) == {"emergency": emergency, "urgent": urgent}


def test_an_example_is_nobodys_country() -> None:
    assert number_words(EXAMPLE, Words("en"))["emergency"] == LOCAL


WRONG = {
    "a word": 'emergency = "nine nine nine"',
    "letters in it": 'emergency = "99x"',
    "one digit": 'emergency = "9"',
    "far too long": f'urgent = "{"1" * 40}"',
    "four numbers": 'urgent = "111, 112, 113, 114"',
    "only an or": 'urgent = "or"',
    "a country in words": 'country = "England"',
    "a number for a country": "country = 44",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_number_is_told_and_left_out(text: str) -> None:
    key = text.partition(" ")[0]
    clinic, (mistake,) = parse_clinic(text)
    assert mistake.key == key
    assert mistake.remedy
    assert getattr(clinic, key) == ""


def test_a_wrong_number_gives_way_to_the_countrys() -> None:
    clinic, mistakes = parse_clinic('country = "GB"\nemergency = "ninety"')
    assert [m.key for m in mistakes] == ["emergency"]
    assert number_words(clinic, Words("en"))["emergency"] == "999"


def test_no_two_countries_share_a_dialling_code() -> None:
    prefixes = [known.prefix for known in COUNTRIES.values() if known.prefix]
    assert len(set(prefixes)) == len(prefixes) > 25
    assert not [a for a in prefixes for b in prefixes if a != b and b.startswith(a)]
    assert COUNTRIES["US"].prefix == COUNTRIES["CA"].prefix == ""


def test_a_number_reads_from_the_left_in_words_that_do_not() -> None:
    clinic, _ = parse_clinic('country = "IE"')
    assert number_words(clinic, Words("ar"))["emergency"] == "\u2066112 or 999\u2069"
