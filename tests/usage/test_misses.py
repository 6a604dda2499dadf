"""Searches without a hit: when one ends, and when its words may be written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app import events as e
from kiosk.usage.counting import Count, Counted
from kiosk.usage.misses import ENOUGH, MissedSearches, search_ended
from tests.usage import steps as u

DAY = date(2026, 11, 23)
LIST = (e.LeaveAttract(), e.OpenSection("questions"), e.ShowKeys("letters"))

ENDS: dict[str, tuple[tuple[e.Event | float, ...], list[str]]] = {
    "while it is typed": ((e.Search("s"), e.Search("sho"), e.Search("shoe")), []),
    "letters taken back": ((e.Search("sh"), e.Search("s"), e.Search("")), []),
    "Done": ((e.Search("shoe"), e.ShowKeys("")), ["shoe"]),
    "an answer opened": ((e.Search("shoe"), e.Unfold("heat")), ["shoe"]),
    "cleared": ((e.Search("shoe"), e.Search("")), ["shoe"]),
    "a topic": ((e.Search("shoe"), e.OpenTopic("salts")), ["shoe"]),
    "another page": ((e.Search("shoe"), e.GoHome()), ["shoe"]),
    "nobody there any more": ((e.Search("shoe"), 130.0), ["shoe"]),
    "other keys": ((e.Search("shoe"), e.ShowKeys("symbols")), []),
    "blanks": ((e.Search("  "), e.ShowKeys("")), []),
}


@pytest.mark.parametrize(("events", "expected"), ENDS.values(), ids=ENDS)
def test_when_a_search_ends(events: tuple[e.Event | float, ...], expected: list[str]) -> None:
    ended = [search_ended(before, after) for before, _, after in u.walk(*LIST, *events)]
    assert [query for query in ended if query] == expected


def visits(
    misses: MissedSearches, query: str, count: int, day: date = DAY, spelt: bool = True
) -> list[str]:
    """Search in `count` visits; return the words that were given out, with how often."""
    found = []
    for _ in range(count):
        counts = misses.noted(query, day, lambda _: spelt)
        assert counts[0] == Count(Counted.MISSED)
        found += [f"{c.name} {c.times}" for c in counts[1:]]
        misses.visit_over()
    return found


def test_words_wait_for_the_fifth_visit() -> None:
    assert visits(MissedSearches(), "Menthol  GEL", ENOUGH - 1) == []
    assert visits(MissedSearches(), "Menthol  GEL", ENOUGH + 2) == [
        "menthol gel 5",
        "menthol gel 1",
        "menthol gel 1",
    ]


def test_words_that_the_pack_has_not_are_never_written() -> None:
    assert visits(MissedSearches(), "anna", 20, spelt=False) == []


@pytest.mark.parametrize("query", ["07700 900123", "room 12", "my knee is so very sore today"])
def test_numbers_and_sentences_are_never_written(query: str) -> None:
    assert visits(MissedSearches(), query, 20) == []


def test_one_visitor_is_one() -> None:
    misses = MissedSearches()
    assert len(misses.noted("menthol", DAY, lambda _: True)) == 1
    assert misses.noted("Menthol!", DAY, lambda _: True) == ()


def test_a_new_day_begins_anew() -> None:
    misses = MissedSearches()
    assert visits(misses, "menthol", ENOUGH - 1) == []
    assert visits(misses, "menthol", ENOUGH - 1, date(2026, 11, 24)) == []


def test_the_memory_is_small() -> None:
    misses = MissedSearches()
    for number in range(2_000):
        visits(misses, f"word {chr(97 + number % 26)}{number}", 1)
    assert len(misses._visits) == 500


@given(st.lists(st.sampled_from(["anna", "shoes", "anna shoes"]), max_size=30))
def test_below_the_threshold_there_is_a_number_only(queries: list[str]) -> None:
    misses = MissedSearches()
    for query in queries:
        counts = misses.noted(query, DAY, lambda words: set(words) <= {"shoes"})
        misses.visit_over()
        words = [c.name for c in counts if c.what is Counted.MISSED_WORDS]
        assert not words or (words == ["shoes"] and queries.count("shoes") >= ENOUGH)
        assert all("anna" not in c.name for c in counts)
