"""How people ask: the file of a pack, and the examples nearest to a query."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.cli.content.search import explained
from kiosk.content.model.pack import Asked, Library
from kiosk.content.model.report import Report
from kiosk.faq.language.words import words
from kiosk.faq.search.entry import FaqEntry, entries
from kiosk.faq.search.examples import Examples
from kiosk.faq.search.finder import Finder
from kiosk.shared.issue import terminal_line
from kiosk.shared.paths import built_in_pack
from tests.content.packs import PackFiles, tiny_pack, two_languages
from tests.support.packs import load, open_pack

FILE = "en/asked.toml"
POSTURE = FaqEntry("posture", "Is it my posture?", synonyms=("slouching",))
BOOK = FaqEntry("book", "How do I book a visit?", synonyms=("appointment",))
BACK = FaqEntry("back", "My back is in spasm", synonyms=("lower back",))
OTHERS = [FaqEntry(f"other-{n}", f"Question {n} about a thing") for n in range(9)]
ASKED = Asked(
    answers={
        "posture": ("on my feet all day", "standing at work", "is my job the reason"),
        "book": ("whom do I ring", "who can I call"),
        "back": ("back seizes up digging", "back locked lifting"),
    },
    unanswered={"parking": ("where can I park", "blue badge"), "yoga": ("is yoga good",)},
    kinds={"chores": ("digging", "mowing", "hoovering"), "lifting": ("lifting", "carrying")},
)


def finder(asked: Asked = ASKED) -> Finder:
    return Finder([POSTURE, BOOK, BACK, *OTHERS], "en", asked)


LEADS = {
    "a whole sentence": ("i am on my feet for most of the day", "posture"),
    "words that no title holds": ("whom should i ring", "book"),
    "one word of an example": ("my job", "posture"),
    "a word of the same kind": ("back seizes up mowing", "back"),
    "a slip in an example's word": ("stnading at work", "posture"),
    "a title": ("book a visit", "book"),
    "a synonym": ("slouching", "posture"),
    "an ending": ("lifted and my back locks", "back"),
}

NO_ANSWER = {
    "the subject's own word": ("parking", ("parking",)),
    "an example of it": ("where could i park", ("park",)),
    "an example that says it in few words": ("my blue badge", ("blue badge",)),
    "a subject beside a word that an answer has": ("yoga for my back", ("yoga",)),
    "nothing that anybody asks": ("purple zebra", ("purple", "zebra")),
}


@pytest.mark.parametrize(("query", "right"), LEADS.values(), ids=LEADS)
def test_the_answer_that_is_asked_for_so_leads(query: str, right: str) -> None:
    found = finder().find(f"{query} ")
    assert [hit.id for hit in found.hits][:1] == [right]
    assert found.unanswered == ()


@pytest.mark.parametrize(("query", "said"), NO_ANSWER.values(), ids=NO_ANSWER)
def test_what_has_no_answer_is_said(query: str, said: tuple[str, ...]) -> None:
    assert finder().find(f"{query} ").unanswered == said


HEEL = FaqEntry("popped", "Something popped", synonyms=("crack in my heel",), warns=True)
COST = FaqEntry("cost", "What does a visit cost?", synonyms=("price",))


def told(entry: FaqEntry, subjects: Mapping[str, tuple[str, ...]], query: str) -> tuple[str, ...]:
    asked = Asked(answers={"posture": ("slouching at work",)}, unanswered=dict(subjects))
    found = Finder([entry, POSTURE, BOOK, BACK, *OTHERS], "en", asked).find(f"{query} ")
    if found.hits and entry.warns:
        assert found.hits[0].id == entry.id
    return found.unanswered


def test_a_word_that_nobody_knows_beside_one_that_has_an_answer_is_told() -> None:
    assert told(COST, {}, "bitcoin price") == ("bitcoin",)
    assert told(COST, {}, "price") == ()


def test_what_is_asked_for_in_just_these_words_has_no_line_and_stays_first() -> None:
    subjects = {"skin trouble": ("cracked heels",), "heels": ("sore heel",)}
    assert told(HEEL, subjects, "heard a crack in my heel") == ()
    assert told(HEEL, subjects, "crack in my heel") == ()


def test_without_examples_only_words_count() -> None:
    without = finder(Asked())
    assert without.find("whom should i ring ").hits == ()
    assert without.nearest("whom do i ring").answers == ()
    assert [hit.id for hit in without.find("slouching ").hits] == ["posture"]


def test_words_of_a_kind_are_near_and_the_same_word_is_nearer() -> None:
    nearest = finder().nearest
    same, alike = nearest("digging").answers[0], nearest("mowing").answers[0]
    assert same.name == alike.name == "back"
    assert same.score > alike.score > 0


def test_a_word_that_examples_hold_is_no_slip_of_another() -> None:
    others = [FaqEntry("spin", "What is a spanner spin?")]
    assert [c.meant for c in Finder(others).find("spunner ").corrections] == ["spanner"]
    asked = Asked(answers={"spin": ("a spunner",)})
    assert Finder(others, "en", asked).find("spunner ").corrections == ()


def test_the_beginning_of_a_long_sentence_counts_too() -> None:
    query = "standing at work makes it bad and the others tell me that i should just get on with it"
    assert finder().find(f"{query} ").hits[0].id == "posture"


def test_a_slip_of_another_form_of_a_word_is_mended() -> None:
    asked = Asked(answers={"back": ("how do I strengthen it",)})
    found = finder(asked).find("strenthening ")
    assert [hit.id for hit in found.hits] == ["back"]
    assert [c.typed for c in found.corrections] in ([], ["strenthening"])


def test_a_warning_of_just_what_was_typed_leads_before_what_is_asked_so() -> None:
    warns = FaqEntry("clot", "One leg is swollen", synonyms=("hot leg",), warns=True, urgent=True)
    heat = FaqEntry("heat", "Heat or ice?")
    asked = Asked(answers={"heat": ("hot leg from the bath", "my leg is hot", "hot leg")})
    found = Finder([heat, warns, *OTHERS], "en", asked).find("my leg is hot ")
    assert [hit.id for hit in found.hits] == ["clot", "heat"]


def test_words_that_ask_nothing_find_only_an_example_of_just_them() -> None:
    asked = Asked(answers={"book": ("how much do we have",)}, unanswered={"price": ("how much",)})
    found = finder(asked)
    assert found.find("how much ").unanswered == ("price",)
    assert found.nearest("how do we").answers == []


def test_a_long_sentence_is_near_all_examples_of_its_answer() -> None:
    said = ("standing in a shop", "on my feet at the till", "hours behind a counter")
    asked = Asked(answers={"posture": said, "book": ("shop hours",)})
    query = "i am in the shop on my feet standing behind the counter for hours"
    found = finder(asked).find(f"{query} ")
    assert [hit.id for hit in found.hits][:1] == ["posture"]
    near = {one.name: one.pooled for one in finder(asked).nearest(query).answers}
    assert 0 < near["book"] < near["posture"] <= 1


def test_words_that_ask_tell_two_answers_apart_and_find_nothing_beside_a_word_that_does() -> None:
    asked = Asked(answers={"posture": ("how should i sit",), "book": ("where can i sit",)})
    found = finder(asked)
    assert [hit.id for hit in found.find("where do i sit ").hits][:1] == ["book"]
    assert [hit.id for hit in found.find("how do i sit ").hits][:1] == ["posture"]
    assert found.nearest("where can i zebra").answers == []


def test_a_word_that_is_typed_is_no_rarer_one_that_begins_so() -> None:
    asked = Asked(answers={"posture": ("night shift", "all night long"), "book": ("nightcap",)})
    found = finder(asked)
    assert [hit.id for hit in found.find("night").hits][:1] == ["posture"]
    assert [hit.id for hit in found.find("nightc").hits][:1] == ["book"]


LONG = "i fell over in the bathroom on tuesday and now i am frightened of the stairs"
FELL = Asked(
    answers={"back": ("fell over", "frightened of the stairs"), "posture": ("slouching",)},
    unanswered={"toilet": ("bathroom",), "days": ("tuesday",)},
)


def test_what_is_a_small_part_of_a_long_query_is_not_told() -> None:
    assert finder(FELL).find(f"{LONG} ").unanswered == ()
    assert finder(FELL).find("bathroom ").unanswered == ("bathroom",)
    assert finder(FELL).find("which way to the bathroom ").unanswered == ("bathroom",)


def test_what_the_nearest_answer_is_asked_for_with_is_not_told() -> None:
    asked = Asked(answers={"back": ("cramp in church",)}, unanswered={"religion": ("church",)})
    assert finder(asked).find("it cramps in church ").unanswered == ()
    assert finder(asked).find("church ").unanswered == ("church",)


def test_a_warning_that_is_as_near_as_what_has_no_answer_stays() -> None:
    warns = FaqEntry("stroke", "My leg is numb", synonyms=("weakness",), warns=True, urgent=True)
    asked = Asked(
        answers={"stroke": ("mouth hangs down",), "posture": ("slouching",)},
        unanswered={"teeth": ("mouth ulcer", "mouth")},
    )
    found = Finder([warns, POSTURE, BOOK, BACK, *OTHERS], "en", asked)
    assert [hit.id for hit in found.find("mouth hangs on one side ").hits][:1] == ["stroke"]


def test_while_a_word_is_typed_its_example_comes_nearer() -> None:
    found = finder()
    assert "posture" in [hit.id for hit in found.find("slouch").hits]
    assert "book" in [hit.id for hit in found.find("appoin").hits]


def test_the_building_pauses() -> None:
    examples = Examples(ASKED, "en")
    assert sum(1 for _ in examples.build([POSTURE, BOOK, BACK, *OTHERS])) > 12
    (first, *_) = examples.nearest(list(words("on my feet")), unfinished=False).answers
    assert (first.name, first.example) == ("posture", "on my feet all day")


def test_authors_see_the_nearest_example() -> None:
    found = finder()
    said = explained(found.find("ring "), {"book": BOOK}, "ring", "en", found.nearest("ring"))
    assert next(iter(said)) == "1. How do I book a visit?  (book)"
    assert next(iter(said)).startswith("     asked as: whom do I ring (0.")


def opened(pack: PackFiles, folder: Path) -> Library:
    library = open_pack(pack.write(folder / "pack"), folder / "cache")
    assert not isinstance(library, Report), [terminal_line(p) for p in library.issues]
    return library


def test_a_pack_says_how_people_ask_in_each_language_for_itself(tmp_path: Path) -> None:
    text = (
        '[answers]\nmagnesium = ["cramp pills"]\n[unanswered]\n"the toilet" = ["where is the wc"]\n'
    )
    library = opened(two_languages().put(FILE, text), tmp_path)
    asked = library.asked("en")
    assert asked.answers == {"magnesium": ("cramp pills",)}
    assert asked.unanswered == {"the toilet": ("where is the wc",)}
    assert library.asked("de") == Asked()
    found = Finder(entries(library, "en"), "en", asked)
    assert [hit.id for hit in found.find("cramp pills ").hits] == ["magnesium"]


FAULTS = {
    "a question that is not there": (
        '[answers]\nmagnesim = ["pills"]\n',
        "en/asked.toml:2 answers.magnesim: Warning: There is no question “magnesim”, "
        "so its examples find nothing. Did you mean magnesium?",
    ),
    "an answer and none": (
        '[answers]\nmagnesium = ["Pills"]\n[unanswered]\npharmacy = ["pills"]\n',
        "en/asked.toml:4 unanswered.pharmacy: Warning: “pills” stands under “pharmacy”, which has "
        "no answer, and under the question “magnesium”. Keep it in one place.",
    ),
    "no list": ('[answers]\nmagnesium = "pills"\n', "This must be a list."),
    "another table": ('[asked]\nmagnesium = ["pills"]\n', "en/asked.toml:1"),
    "an empty list": ("[answers]\nmagnesium = []\n", "en/asked.toml:2"),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told(text: str, said: str, tmp_path: Path) -> None:
    report = load(tiny_pack().put(FILE, text).write(tmp_path / "pack")).report
    assert any(said in terminal_line(problem) for problem in report.issues), report.issues


def test_the_built_in_pack_has_ways_to_ask_for_every_answer(
    questions: list[FaqEntry], asked: Asked
) -> None:
    assert asked.answers.keys() == {entry.id for entry in questions}
    assert min(map(len, asked.answers.values())) >= 10
    assert len(asked.unanswered) >= 60
    text = (built_in_pack() / FILE).read_text(encoding="utf-8")
    kinds = tomllib.loads(text)["kinds"].values()
    assert all(word.isalnum() and word == word.casefold() for kind in kinds for word in kind)
