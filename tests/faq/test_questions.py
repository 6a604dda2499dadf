"""Questions by topic and by search: every answer is reached, and Back leads to where one was."""

from collections.abc import Callable

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.visit.sheets import TermSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.questions import QuestionsDriver
from tests.support.fixtures import MakeKiosk

NIGHT = "Why do I get cramps at night?"


@pytest.fixture
def page(kiosk: KioskDriver) -> QuestionsDriver:
    return kiosk.questions.enter()


# Topics.


def test_every_question_is_reached_without_a_search(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    assert sorted(page.everywhere) == sorted(kiosk.pack.questions.values())
    assert len(page.everywhere) >= 24


def test_the_one_number_is_that_of_all_questions(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    """A question may stand in two topics: their numbers would add up to more."""
    assert page.count == len(kiosk.pack.questions)
    assert page.topics[1:] == kiosk.pack.topics
    found: set[str] = set()
    for topic in kiosk.pack.topics:
        kiosk.touch(topic)
        assert len(page.everywhere) == len(set(page.everywhere)) > 0, topic
        found |= set(page.everywhere)
    assert found == set(kiosk.pack.questions.values())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_each_screenful_of_a_list_says_what_it_lists(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=TextSize.XL)
    page = kiosk.questions.enter()
    lists: dict[str, tuple[e.Event, ...]] = {
        "Stretching": (e.OpenTopic("stretching"),),
        "Results for “cramp”": (e.Search("cramp"),),
    }
    for heading, way in lists.items():
        kiosk.go(*way)
        _, views = kiosk.view
        assert views > 1
        first, *later = page.headings
        assert heading in first
        for number, words in enumerate(later, 2):
            assert f"{heading} ({number} of {views})" in words


def test_an_empty_search_says_what_to_do(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.touch("Stretching")
    page.touch_field()
    lines = kiosk.words().splitlines()
    assert ("Type a word" in lines, "Stretching" in lines) == (True, False)


def test_upright_the_topics_are_buttons_above_the_list(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920))
    page = kiosk.questions.enter()
    assert len(page.topics) == 7
    kiosk.touch("Night cramps")
    assert len(page.shown) > 3


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL])
def test_every_topic_can_be_touched_on_a_small_screen(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=text_size)
    assert len(kiosk.questions.arrive().topics) == 7


# Answers.


def test_an_answer_opens_and_back_leads_to_its_list(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    before = kiosk.words()
    kiosk.touch(page.shown[0])
    assert "Did this answer you?" in kiosk.words()
    kiosk.touch("Back")
    assert kiosk.words() == before


def test_the_neighbours_of_an_answer_are_one_touch_away_and_back_leads_to_the_list(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.touch("Night cramps")
    before, listed = kiosk.words(), page.shown
    kiosk.touch(NIGHT)
    assert len(set(page.shown) & set(listed)) >= 4
    assert NIGHT not in page.shown
    for _ in range(3):
        neighbour = page.shown[0]
        kiosk.touch(neighbour)
        assert kiosk.pack.questions[page.open] == neighbour
    kiosk.touch("Back")
    assert kiosk.words() == before


def test_what_an_answer_is_related_to_stands_first_beside_it(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("first-visit"))
    assert kiosk.questions.shown[0] == "How do I book a visit?"


def test_a_question_opened_by_a_link_is_on_the_screen(kiosk: KioskDriver) -> None:
    for question, title in kiosk.pack.questions.items():
        kiosk.go(e.GoHome(), e.OpenQuestion(question))
        assert title in kiosk.words(), title


def test_the_open_answer_is_on_the_screen_at_another_text_size(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    last = page.everywhere[-1]
    kiosk.go(*[e.ShowView(kiosk.view[1] - 1)])
    kiosk.touch(last)
    kiosk.go(e.SetTextSize(TextSize.XL))
    assert last in kiosk.words()


def test_a_term_opened_from_an_answer_leaves_the_answer_where_it_is(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("tens"))
    where, shown = kiosk.view, kiosk.words()
    kiosk.go(e.OpenSheet(TermSheet("tens")))
    kiosk.touch("Close")
    assert (kiosk.view, kiosk.words()) == (where, shown)


JUDGED = {
    "yes": ("Yes", True, "Good to hear", []),
    "not really": ("Not really", False, "A physio can look at it", ["Book an assessment"]),
}


@pytest.mark.parametrize(("touched", "helpful", "said", "offered"), JUDGED.values(), ids=JUDGED)
def test_whether_it_helped(
    kiosk: KioskDriver, touched: str, helpful: bool, said: str, offered: list[str]
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("tens"))
    kiosk.touch(touched)
    assert kiosk.questions.judged == (("tens", helpful),)
    assert said in kiosk.words()
    assert {"Yes", "Not really"}.isdisjoint(kiosk.names())
    assert kiosk.questions.open == "tens"
    assert [name for name in kiosk.names() if name == "Book an assessment"] == offered
    kiosk.go(e.GoHome(), e.OpenQuestion("tens"))
    assert said in kiosk.words()


def test_not_really_leads_to_booking_and_to_the_warning_signs(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("tens"))
    kiosk.touch("Not really")
    kiosk.touch("Book an assessment")
    assert kiosk.place == "book"
    kiosk.touch("Back")
    assert kiosk.names().count("When to get help") == 2


# Back, and the reset.


def _by_topic(kiosk: KioskDriver) -> None:
    kiosk.touch("Night cramps")
    kiosk.touch(NIGHT)


def _by_search(kiosk: KioskDriver) -> None:
    kiosk.keyboard.type("why at night")
    kiosk.touch(NIGHT)


def _on_a_later_screenful(kiosk: KioskDriver) -> None:
    kiosk.go(e.SetTextSize(TextSize.XL))
    kiosk.touch("Night cramps")
    kiosk.touch_next()
    kiosk.touch(NIGHT)


WAYS: dict[str, Callable[[KioskDriver], None]] = {
    "a topic": _by_topic,
    "a search": _by_search,
    "a later screenful": _on_a_later_screenful,
}


@pytest.mark.parametrize("forgotten", [False, True], ids=["kept", "built anew"])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_back_from_a_link_leads_to_where_one_was(
    kiosk: KioskDriver, page: QuestionsDriver, way: Callable[[KioskDriver], None], forgotten: bool
) -> None:
    way(kiosk)
    kiosk.turn_until(lambda: "See why cramps happen" in kiosk.names())
    before = (kiosk.route, kiosk.view, kiosk.words())
    kiosk.touch("See why cramps happen")
    assert kiosk.place == "why-cramps-happen"
    if forgotten:
        kiosk.go(e.SetTheme(ThemeName.DARK), e.SetTheme(ThemeName.LIGHT))
    kiosk.touch("Back")
    assert (kiosk.route, kiosk.view, kiosk.words()) == before


def test_the_reset_forgets_everything(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    page.type("night")
    kiosk.touch("Done")
    kiosk.touch(page.shown[0])
    kiosk.show("Did this answer you?")
    kiosk.touch("Yes")
    kiosk.wait(91)
    kiosk.wait(30)
    assert kiosk.place == "attract"
    page.enter()
    assert (page.query, page.keys, kiosk.questions.open, kiosk.questions.judged) == (
        "",
        {},
        "",
        (),
    )
    assert "night" not in kiosk.words().partition("All questions")[0]
