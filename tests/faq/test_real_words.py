"""A word that is a word is never taken for another; what has no answer is said plainly."""

import pytest

from kiosk.cli.content.search import explained
from kiosk.faq.language.forms import IRREGULAR, SAYING_NOTHING, SLIPS
from kiosk.faq.language.words import stem
from kiosk.faq.lexicon import lexicon
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder
from kiosk.shared.paths import built_in_pack

CALF = {"how-long-calf-plan", "which-muscles", "eccentric-drops", "muscle-knots", "cramp-wakes-me"}
FOOT = {"which-muscles", "foot-cramp", "thigh-cramp"}
WARNING = {"when-see-doctor", "weak-or-numb", "night-pain"}

ANSWERED = {
    "calves": CALF,
    "my calves": CALF,
    "foot cramps": FOOT,
    "toes": FOOT,
    "hamstring": FOOT,
    "wheelchair": {"after-stroke", "botulinum"},
    "paracetamol": {"painkillers"},
    "ibuprofen for cramp": {"painkillers"},
    "swollen leg": WARNING,
    "tingling": {"weak-or-numb", "trapped-nerve"},
    "diabetic": {"other-illness"},
    "message": {"massage"},
    "heal drops": {"eccentric-drops"},
    "slept badly with cramp": {"stop-night-cramps", "why-at-night", "cramp-wakes-me"},
}


@pytest.mark.parametrize(("query", "right"), ANSWERED.items(), ids=ANSWERED.keys())
@pytest.mark.parametrize("end", ["", " "], ids=["while typing", "whole"])
def test_forms_and_everyday_words_lead_to_their_answer(
    query: str, right: set[str], end: str, finder: Finder
) -> None:
    first = [hit.id for hit in finder.find(query + end).hits[:3]]
    assert right & set(first), first


@pytest.mark.parametrize("query", ["night", "bed", "sleep", "cramps at night", "in bed"])
def test_night_cramps_are_found_and_their_section_is_one_touch_on(
    query: str, finder: Finder
) -> None:
    first = finder.find(f"{query} ").hits[0].id
    answer = (built_in_pack() / f"en/faq/{first}.md").read_text(encoding="utf-8")
    assert "](section:night-cramps)" in answer, first


UNANSWERED = [
    *(
        "knee",
        "hernia",
        "parking",
        "elbow",
        "wifi",
        "shoulder",
    ),
    *("toothache", "is there parking"),
]


@pytest.mark.parametrize("query", UNANSWERED)
def test_what_no_answer_speaks_of_is_said(query: str, finder: Finder) -> None:
    found = finder.find(query + " ")
    assert found.corrections == ()
    assert len(found.unanswered) == 1
    assert found.unanswered[0] in query.split()


@pytest.mark.parametrize("word", ["knee", "costs", "elbow", "keep"])
def test_no_wrong_answer_flickers_by_while_a_word_is_typed(word: str, finder: Finder) -> None:
    for end in range(3, len(word) + 1):
        found = finder.find(word[:end])
        assert found.corrections == ()
        for hit in found.hits:
            marked = [hit.title[a:b] for a, b in hit.title_marks]
            marked += [hit.snippet[a:b] for a, b in hit.snippet_marks]
            assert all(m.casefold().startswith(word[:3]) for m in marked), (word[:end], hit)


def test_every_word_of_the_language_that_no_question_holds_finds_nothing_else() -> None:
    finder = Finder([FaqEntry("keep", "Keep calm and hold the post", text="feeling called")], "en")
    for word in ("knee", "cost", "calves", "feet", "called"):
        found = finder.find(f"{word} ")
        assert bool(found.hits) == (word == "called")
        assert found.corrections == ()


def test_where_a_language_has_no_list_less_is_forgiven() -> None:
    entries = [FaqEntry("a", "Estiramiento para la pantorrilla")]
    finder = Finder(entries, "es")
    assert finder.find("pantorilla ").hits, "one letter of many is a slip"
    assert not finder.find("pata ").hits
    assert not lexicon("es")


@pytest.mark.parametrize("query", ["knee replacment", "elbo", "parkin space"])
def test_a_misspelt_word_that_no_question_holds_is_not_bent_into_another(
    query: str, finder: Finder
) -> None:
    found = finder.find(query + " ")
    assert found.unanswered
    assert found.corrections == ()


def test_a_word_that_another_is_made_of_finds_it(finder: Finder) -> None:
    assert "after-stroke" in [hit.id for hit in finder.find("spastic ").hits[:3]]


def test_a_known_word_and_an_unknown_one(finder: Finder) -> None:
    found = finder.find("magnesium for my knee ")
    assert found.hits[0].id == "magnesium"
    assert found.unanswered == ("knee",)


def test_words_that_ask_carry_no_hit_alone(finder: Finder) -> None:
    assert finder.find("is there a zebra for my ").hits == ()


@pytest.mark.parametrize(
    ("word", "other"),
    [("number", "numb"), ("shoulder", "should"), ("evening", "even"), ("letter", "let")],
)
def test_a_word_that_only_looks_like_another_s_form_is_kept_whole(word: str, other: str) -> None:
    assert stem(word, "en") != stem(other, "en")
    assert stem(f"{word}s", "en") == stem(word, "en")


@pytest.mark.parametrize("language", IRREGULAR)
def test_irregular_forms_end_at_one_stem(language: str) -> None:
    for form, base in IRREGULAR[language].items():
        assert stem(form, language) == stem(base, language)
        assert base not in IRREGULAR[language]


def test_the_tables_are_folded_and_of_use() -> None:
    words = lexicon("en")
    assert len(lexicon("en-GB")._words) == len(words._words) > 50_000
    assert list(words._words) == sorted(words._words)
    assert all(slip.isalpha() and slip != meant for slip, meant in SLIPS["en"].items())
    assert not {"cramp", "leg", "pain", "night", "calf"} & SAYING_NOTHING["en"]


def test_authors_see_what_is_found_and_why() -> None:
    entries = {
        "hold": FaqEntry("hold", "How long is a hold?", synonyms=("thirty seconds",), text="Rest."),
        "rest": FaqEntry("rest", "Do I rest?", text="Between holds."),
    }
    finder = Finder(entries.values())
    said = list(explained(finder.find("holds "), entries, "holds", "en"))
    assert said == [
        "1. How long is a hold?  (hold)",
        "     title: hold",
        "2. Do I rest?  (rest)",
        "     answer: holds",
    ]
    assert list(explained(finder.find("knee "), entries, "knee", "en")) == [
        "No answer about “knee”. If a question has one, say so in asked.toml.",
    ]
