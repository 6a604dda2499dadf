"""What is found, marked, suggested and related."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.model.pack import Asked
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder
from kiosk.faq.search.results import Correction

SMALL = (
    FaqEntry("hold", "How long should I hold a stretch?", ("stretch",), ("how many seconds",)),
    FaqEntry("often", "How often should I stretch?", ("stretch", "night"), links=("hold", "gone")),
    FaqEntry(
        "night", "Why cramps at night?", ("night",), ("nocturnal",), "Nobody knows. Rest helps."
    ),
    FaqEntry("drink", "What should I drink?", ("food",), ("water",), "Water, with salts in it."),
)


def ids(finder: Finder, query: str) -> list[str]:
    return [hit.id for hit in finder.find(query).hits]


@pytest.fixture(scope="module")
def small() -> Finder:
    return Finder(SMALL, "en")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("drink", "drink"),
        ("DRÍNKING", "drink"),
        ("dirnk", "drink"),
        ("watr", "drink"),
        ("nigt", "night"),
        ("nite", "night"),
        ("noct", "night"),
        ("knocturnal", "night"),
        ("howmany seconds", "hold"),
        ("many how", "hold"),
        ("secconds to hold", "hold"),
        ("stretchoften", "often"),
        ("often str", "often"),
        ("salts", "drink"),
    ],
)
def test_what_comes_first(query: str, first: str, small: Finder) -> None:
    assert ids(small, query)[:1] == [first]


def test_the_last_word_may_be_unfinished_until_a_space_follows(small: Finder) -> None:
    assert "night" in ids(small, "noct")
    assert "night" not in ids(small, "noct ")
    assert "night" not in ids(small, "noct drink")


def test_no_more_than_asked_for(small: Finder) -> None:
    assert len(small.find("should i", limit=2).hits) == 2
    assert len(small.find("should i").hits) == 3


@pytest.mark.parametrize(
    ("query", "title", "snippet"),
    [
        ("nite", ["night"], []),
        ("drink watr", ["drink"], ["Water"]),
        ("cramp", ["cramps"], []),
        ("resting", [], ["Rest"]),
        ("sal", [], ["salts"]),
    ],
)
def test_what_was_meant_is_marked(
    query: str, title: list[str], snippet: list[str], small: Finder
) -> None:
    hit = small.find(query).hits[0]
    assert [hit.title[a:b] for a, b in hit.title_marks] == title
    assert [hit.snippet[a:b] for a, b in hit.snippet_marks] == snippet


def test_the_snippet_is_the_sentence_that_fits(small: Finder) -> None:
    assert small.find("rest").hits[0].snippet == "Rest helps."
    assert small.find("night").hits[0].snippet == "Nobody knows."


def test_a_long_sentence_is_cut_between_words_around_what_was_meant() -> None:
    text = " ".join(f"word{n}" for n in range(60)) + " quinine " + "more " * 60
    hit = Finder([FaqEntry("a", "A?", text=text)], "en").find("quinine").hits[0]
    assert hit.snippet.startswith("… word57 word58 word59 quinine more")
    assert hit.snippet.endswith("more …")
    assert [hit.snippet[a:b] for a, b in hit.snippet_marks] == ["quinine"]
    assert len(hit.snippet) <= 164


def test_words_that_say_little_are_not_marked(finder: Finder) -> None:
    hit = finder.find("what is quinine").hits[0]
    assert [hit.title[a:b] for a, b in hit.title_marks] == ["quinine"]


def test_what_was_searched_instead_is_told(finder: Finder) -> None:
    found = finder.find("magnesuim tabelts fo")
    assert found.corrections == (
        Correction("magnesuim", "magnesium"),
        Correction("tabelts", "tablets"),
    )
    assert finder.find("massaging waterpills magn").corrections == ()


@pytest.mark.parametrize("query", ["", " ", "?!", "zzzz", "🙂", "qqqqqqqq xxxxxxxx"])
def test_nothing_found_still_leads_on(query: str, finder: Finder) -> None:
    found = finder.find(query)
    assert found.hits == ()
    assert set(found.topics) >= {"stretching", "night", "supplements", "warning", "visit"}


@pytest.mark.parametrize(
    ("query", "topic"),
    [("quinine", "supplements"), ("nocturmfxl", "night"), ("botulxxxx", "visit")],
)
def test_the_nearest_topic_comes_first(query: str, topic: str, finder: Finder) -> None:
    assert finder.find(query).topics[0] == topic


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("cr", ("cramp", "cramps")),
        ("magn", ("magnesium",)),
        ("does mass", ("massage",)),
        ("TEN", ("tender", "tens")),
        ("mangn", ("magnesium",)),
        ("magnesium", ()),
        ("does ", ()),
        ("", ()),
        ("zzzz", ()),
    ],
)
def test_words_for_the_keyboard(text: str, suggested: tuple[str, ...], finder: Finder) -> None:
    assert finder.suggest(text)[: len(suggested) or 1] == suggested


@pytest.mark.parametrize(
    ("text", "never"),
    [("cramp", "crampe"), ("cal", "calambre"), ("kram", "krampf"), ("fran", "francais")],
)
def test_words_of_other_languages_are_found_and_never_suggested(
    text: str, never: str, finder: Finder
) -> None:
    assert finder.find(f"{never} ").hits
    assert never not in finder.suggest(text, limit=50)


def test_where_no_words_of_the_language_are_known_only_those_of_the_pages_are_suggested() -> None:
    made = Finder([FaqEntry("a", "Calambres", synonyms=("calanbre",), text="Un calambre.")], "es")
    assert set(made.suggest("cala")) == {"Calambres", "calambre"}
    assert "calanbre" not in made.suggest("calan")


def test_suggested_words_are_written_as_the_pack_writes_them() -> None:
    made = Finder([FaqEntry("a", "Músculos y TENS"), FaqEntry("b", "músculos")], "es")
    assert made.suggest("mus") == ("músculos",)
    assert made.suggest("te") == ("TENS",)


def test_related_follows_links_first_then_likeness(small: Finder, finder: Finder) -> None:
    assert small.related("often") == ("hold", "night", "drink")
    assert small.related("often", limit=1) == ("hold",)
    assert small.related("nobody") == ()
    assert finder.related("magnesium")[0] in {"low-salts", "quinine", "what-works"}


def test_related_questions_are_linked_or_share_a_topic(
    finder: Finder, questions: Sequence[FaqEntry]
) -> None:
    topics = {entry.id: set(entry.topics) for entry in questions}
    for entry in questions:
        related = finder.related(entry.id)
        assert len(set(related)) == 3
        assert entry.id not in related
        assert list(related[: len(entry.links)]) == list(entry.links[:3])
        near = [o for o in related if o in entry.links or topics[o] & topics[entry.id]]
        assert len(near) >= 2, entry.id


SPANISH = (
    FaqEntry("noche", "¿Por qué tengo calambres por la noche?", synonyms=("calambre nocturno",)),
    FaqEntry("estirar", "¿Cuánto tiempo debo estirar el músculo?"),
    FaqEntry("agua", "¿Debo beber más agua?"),
)
ARABIC = (
    FaqEntry("layl", "لماذا تصيبني التشنجات ليلاً؟"),
    FaqEntry("shadd", "كم من الوقت أشدّ العضلة؟"),
    FaqEntry("maa", "هل أشرب ماءً أكثر؟"),
)


@pytest.mark.parametrize(
    ("entries", "language", "query", "first"),
    [
        (SPANISH, "es", "porque calambre noche", "noche"),
        (SPANISH, "es", "estirando musculos", "estirar"),
        (SPANISH, "es", "clambres", "noche"),
        (SPANISH, "es", "mas agu", "agua"),
        (ARABIC, "ar", "تشنج", "layl"),
        (ARABIC, "ar", "عضله", "shadd"),
        (ARABIC, "ar", "ماء", "maa"),
        (ARABIC, "ar", "التشجنات", "layl"),
        (ARABIC, "ar", "اشرب", "maa"),
    ],
)
def test_other_languages(
    entries: Sequence[FaqEntry], language: str, query: str, first: str
) -> None:
    assert ids(Finder(entries, language), query)[:1] == [first]


def test_building_in_steps_gives_the_same_finder(
    finder: Finder, questions: Sequence[FaqEntry], asked: Asked
) -> None:
    steps, building = 0, Finder.building(iter(questions), "en", asked)
    while True:
        try:
            next(building)
            steps += 1
        except StopIteration as done:
            stepped: Finder = done.value
            break
    assert steps >= 2
    for query in ("magnesuim", "night cra", "how long"):
        assert stepped.find(query) == finder.find(query)


def test_a_finder_without_questions() -> None:
    empty = Finder([], "en")
    assert empty.find("magnesium").hits == ()
    assert (empty.suggest("m"), empty.related("m")) == ((), ())


@settings(max_examples=200)
@given(st.text(max_size=300), st.integers(0, 9))
def test_any_text_is_answered_with_marks_inside_the_words(
    finder: Finder, query: str, limit: int
) -> None:
    check(finder, query, limit)


WORDS = ("magnesium", "tablets", "night", "crmap", "hold?", "the", "I", "wat", "é", "٣", "'", "@x")


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_any_row_of_words_is_answered(finder: Finder, query: str) -> None:
    check(finder, query, 8)
    found = finder.find(query)
    said = set(query.split()[-12:])
    if "magnesium" in said:  # few questions are about it: it leads to them, whatever else is said
        assert "magnesium" in [hit.id for hit in found.hits]
    elif "night" in said:
        assert any("night" in f"{hit.title} {hit.snippet}".lower() for hit in found.hits)


def check(finder: Finder, query: str, limit: int) -> None:
    found = finder.find(query, limit)
    assert len(found.hits) <= limit
    assert len(set(found.topics)) == len(found.topics) > 0
    for hit in found.hits:
        for text, marks in ((hit.title, hit.title_marks), (hit.snippet, hit.snippet_marks)):
            ends = [0, *(at for mark in marks for at in mark), len(text)]
            assert ends == sorted(ends)
            assert all(a < b and text[a:b].strip() == text[a:b] for a, b in marks)
    assert len(finder.suggest(query)) <= 3
