"""Warning signs are found however they are said, and nothing else is taken for one."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder
from kiosk.shared.paths import built_in_pack

PACK = built_in_pack()
WAYS = tomllib.loads((Path(__file__).parent / "signs.toml").read_text(encoding="utf-8"))
SIGNS = tomllib.loads((PACK / "en/warning-signs.toml").read_text(encoding="utf-8"))["signs"]
LEAST = 15  # ways to say a sign

IN_ANOTHER_SENSE = {
    # a word of the body that is only a place
    "arm pulls up to my chest when i yawn": ("after-stroke", "chest-discomfort"),
    "my arm is pulled in to my chest": ("after-stroke", "chest-discomfort"),
    # an old illness, not a new sign
    "his hand is clenched since the stroke": ("after-stroke", "weak-or-numb"),
    "stroke years ago and my arm pulls in tight to my chest": ("after-stroke", "chest-discomfort"),
    "how many glasses of water with a weak heart": ("drink-too-much", "chest-discomfort"),
    "weak heart and how much water": ("drink-too-much", "chest-discomfort"),
    # a word of everyday life
    "dead leg from a knock": ("after-injury", "weak-or-numb"),
    "is static stretching dead": ("stretching-always-help", ""),
    "walking frame exercises": ("chair-exercises", ""),
    "do i need a letter or can i just walk in": ("cost", ""),
    "pacemaker and magnesium": ("magnesium", ""),
    "screen does not hear my finger": ("find-your-way", ""),
    # twitching has its own answer
    "twitching for weeks": ("twitching", ""),
    "eyelid wont stop twitching": ("twitching", ""),
    "leg jumping in bed": ("twitching", ""),
}

STILL_A_WARNING = {
    "tight chest after pulling my arm": "chest-discomfort",
    "my chest hurts when i yawn": "chest-discomfort",
    "he cannot speak well how do i know if the spasm hurts": "weak-or-numb",
    "heart": "chest-discomfort",
    "my heart hurts when i drink water": "chest-discomfort",
    "leg suddenly dead": "weak-or-numb",
    "twitching and getting weaker": "weak-or-numb",
    "hand suddenly weak is it a stroke": "weak-or-numb",
}

ways = pytest.mark.parametrize(
    ("sign", "way"), [(sign, way) for sign, said in WAYS.items() for way in said["ways"]]
)


@pytest.fixture(scope="module")
def carrying() -> dict[str, set[str]]:
    """The questions that carry each sign."""
    found: dict[str, set[str]] = {}
    for file in (PACK / "en/faq").glob("*.md"):
        for box in re.findall(r"^::: redflags (.+)$", file.read_text(encoding="utf-8"), re.M):
            for sign in box.split():
                found.setdefault(sign, set()).add(file.stem)
    return found


def test_every_sign_is_said_in_many_ways() -> None:
    assert [sign["id"] for sign in SIGNS] == list(WAYS)
    assert {sign for sign, said in WAYS.items() if len(set(said["ways"])) < LEAST} == set()


@ways
def test_a_sign_is_found_and_nothing_says_that_it_has_no_answer(
    sign: str, way: str, carrying: dict[str, set[str]], finder: Finder
) -> None:
    found = finder.find(f"{way} ")
    right = carrying.get(sign, set()).union(WAYS[sign].get("also", ()))
    assert not right.isdisjoint(hit.id for hit in found.hits[:3])
    assert found.unanswered == ()


@pytest.mark.parametrize(
    ("query", "first", "beside"),
    [(query, *both) for query, both in IN_ANOTHER_SENSE.items()],
    ids=IN_ANOTHER_SENSE,
)
def test_a_word_of_a_sign_in_another_sense_does_not_lead(
    query: str, first: str, beside: str, finder: Finder
) -> None:
    hits = [hit.id for hit in finder.find(f"{query} ").hits[:3]]
    assert hits[:1] == [first]
    assert not beside or beside in hits


@pytest.mark.parametrize(("query", "first"), STILL_A_WARNING.items(), ids=STILL_A_WARNING)
def test_a_sign_still_leads(query: str, first: str, finder: Finder) -> None:
    assert [hit.id for hit in finder.find(f"{query} ").hits[:1]] == [first]


def test_a_word_of_a_sign_has_an_answer_wherever_it_stands() -> None:
    entries: Sequence[FaqEntry] = [
        FaqEntry("leg", "One leg is swollen", signs="a terrible headache", warns=True, urgent=True),
        *(FaqEntry(f"other-{n}", f"Question {n}") for n in range(9)),
    ]
    assert Finder(entries).find("swollen leg headache ").hits[0].id == "leg"
