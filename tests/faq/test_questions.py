"""Questions by topic and by search: every answer is reached, and Back leads to where one was."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from kiosk.app import events as e
from kiosk.visit.comfort import TextSize, ThemeName
from kiosk.visit.sheets import TermSheet
from tests.support.drivers import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.questions_driver import QuestionsDriver
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.search_field import SearchField

NIGHT = "Why do I get cramps at night?"


@pytest.fixture
def page(kiosk: KioskDriver) -> QuestionsDriver:
    return QuestionsDriver(kiosk).enter()


# Topics.


def test_every_question_is_reached_without_a_search(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    assert sorted(page.everywhere) == sorted(kiosk.questions.values())
    assert len(page.everywhere) >= 24


def test_a_topic_lists_as_many_questions_as_it_says(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    counts = page.topics
    assert next(iter(counts)) == "All questions"
    assert counts["All questions"] == len(kiosk.questions)
    for topic, count in counts.items():
        kiosk.touch(topic)
        assert len(page.everywhere) == count, topic
        assert len(set(page.everywhere)) == count, topic


def test_upright_the_topics_are_buttons_above_the_list(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920))
    page = QuestionsDriver(kiosk).enter()
    assert len(page.topics) == 7
    kiosk.touch("Night cramps")
    assert len(page.shown) == page.topics["Night cramps"]


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL])
def test_every_topic_can_be_touched_on_a_small_screen(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=text_size)
    assert len(QuestionsDriver(kiosk).enter().topics) == 7


# Answers.


def test_an_answer_opens_and_closes(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    before = kiosk.words()
    question = page.shown[0]
    kiosk.touch(question)
    assert "Did this answer you?" in kiosk.words()
    kiosk.touch(question)
    assert kiosk.words() == before


def test_one_answer_at_a_time(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.touch("Your visit")
    first, second = page.shown[:2]
    kiosk.touch(second)
    one = kiosk.open_question
    kiosk.go(e.ShowView(0))
    kiosk.touch(first)
    assert kiosk.open_question not in ("", one)
    assert kiosk.words().count("Did this answer you?") == 1


def test_a_question_opened_by_a_link_is_on_the_screen(kiosk: KioskDriver) -> None:
    for question, title in kiosk.questions.items():
        kiosk.go(e.GoHome(), e.OpenQuestion(question))
        assert title in kiosk.names(), title


def test_the_open_answer_is_on_the_screen_at_another_text_size(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    last = page.everywhere[-1]
    kiosk.go(*[e.ShowView(kiosk.view[1] - 1)])
    kiosk.touch(last)
    kiosk.go(e.SetTextSize(TextSize.XL))
    assert last in page.shown


def test_a_term_opened_from_an_answer_leaves_the_answer_where_it_is(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("tens"))
    where = kiosk.view
    assert where[0] > 1
    kiosk.go(e.OpenSheet(TermSheet("tens")))
    kiosk.touch("Close")
    assert kiosk.view == where


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
    assert kiosk.judged == (("tens", helpful),)
    assert said in kiosk.words()
    assert {"Yes", "Not really"}.isdisjoint(kiosk.names())
    assert kiosk.open_question == "tens"
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


def test_a_related_question_opens_and_back_leads_to_the_answer_before(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.touch("Night cramps")
    kiosk.touch(NIGHT)
    before = (kiosk.route, page.shown)
    kiosk.touch("Are night cramps dangerous?")
    assert kiosk.open_question == "night-cramps-dangerous"
    kiosk.touch("Back")
    assert (kiosk.route, page.shown) == before


# Search.


def test_touching_keys_finds_an_answer(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    assert page.keys == {}
    page.type("magnesuim")
    assert page.query == "magnesuim"
    assert page.shown[0] == "Should I take magnesium?"
    assert "Showing results for “magnesium”" in kiosk.words()
    kiosk.touch("Done")
    assert page.keys == {}
    assert "You typed “magnesuim”." in kiosk.words()
    kiosk.touch(page.shown[0])
    assert kiosk.open_question == "magnesium"
    assert page.query == "magnesuim"


def test_the_keyboard_comes_with_a_touch_of_the_field_and_its_keys_are_large(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    page.touch_field()
    assert len(page.keys) > 26
    assert min(side for size in page.keys.values() for side in size) >= 15
    page.type("quin")
    assert "quinine" in page.keys
    kiosk.touch("quinine")
    assert page.query == "quinine "
    kiosk.touch("Delete")
    assert page.query == "quinine"
    kiosk.touch("123")
    page.type("1")
    assert page.query == "quinine1"
    kiosk.touch("Clear")
    assert page.query == ""
    assert page.shown


def test_done_is_the_one_main_action_while_somebody_types(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.touch("Night cramps")
    assert kiosk.main_buttons == [kiosk.next_name]
    page.touch_field()
    assert kiosk.main_buttons == []


def test_a_suggestion_comes_from_the_packs_own_words(page: QuestionsDriver) -> None:
    page.type("diur")
    assert "diuretics" in page.keys


def test_nothing_found_offers_the_nearest_topics(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.keys("zzxq")
    assert "No answer about “zzxq” here" in kiosk.words()
    assert "ask us at reception" in kiosk.words()
    assert page.shown == []
    offers = [name for name in kiosk.names() if name.endswith("questions")]
    assert len(offers) > len(page.topics)
    kiosk.touch(offers[-1])
    assert page.query == ""
    assert page.shown


def test_an_answer_to_half_of_what_was_asked_says_so(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keys("magnesium knee ")
    assert page.shown
    assert "There is no answer about “knee” here. Please ask us." in kiosk.words()


@pytest.mark.parametrize("query", [" ", "?", "...", "-"])
def test_what_holds_no_word_searches_nothing(
    kiosk: KioskDriver, page: QuestionsDriver, query: str
) -> None:
    before = page.shown
    kiosk.go(e.Search(query))
    assert page.shown == before


def test_a_topic_ends_the_search(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.keys("quinine")
    kiosk.touch("Night cramps")
    assert page.query == ""
    assert NIGHT in page.everywhere


# A physical keyboard.


def test_a_physical_keyboard_types_into_the_field(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keys("night crampss")
    kiosk.key(Qt.Key.Key_Backspace)
    assert page.query == "night cramps"
    assert page.keys == {}
    kiosk.key(Qt.Key.Key_Return)
    assert page.query == "night cramps"


@pytest.mark.parametrize("held", ["ControlModifier", "AltModifier", "MetaModifier"])
def test_a_command_types_nothing(kiosk: KioskDriver, page: QuestionsDriver, held: str) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_Q):
        kiosk.key(key, Qt.KeyboardModifier[held])
    assert page.query == ""
    kiosk.key(Qt.Key.Key_A)
    assert page.query == "a"


def test_enter_and_escape_put_the_keyboard_away(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        page.touch_field()
        assert page.keys
        kiosk.key(key)
        assert page.keys == {}


def test_nothing_is_typed_elsewhere_or_below_a_sheet(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.go(e.OpenSheet(TermSheet("tens")))
    kiosk.keys("calf")
    kiosk.touch("Close")
    assert page.query == ""
    kiosk.go(e.OpenSection("book"))
    kiosk.keys("calf")
    kiosk.go(e.OpenSection("questions"))
    assert page.query == ""


# Back, and the reset.


def _by_topic(kiosk: KioskDriver) -> None:
    kiosk.touch("Night cramps")
    kiosk.touch(NIGHT)


def _by_search(kiosk: KioskDriver) -> None:
    kiosk.keys("why at night")
    kiosk.touch(NIGHT)


def _on_a_later_screenful(kiosk: KioskDriver) -> None:
    kiosk.go(e.SetTextSize(TextSize.XL))
    kiosk.touch("Night cramps")
    kiosk.touch("More")
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
    while "See why cramps happen" not in kiosk.names():
        kiosk.touch("More")
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
    assert (page.query, page.keys, kiosk.open_question, kiosk.judged) == ("", {}, "", ())
    assert "night" not in kiosk.words().partition("All questions")[0]


# The layout.


def _states(kiosk: KioskDriver) -> Iterator[str]:
    """Bring the screen to everything that it can show besides a list and an answer."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"), e.ShowKeys("letters"))
    yield "keyboard"
    for query in ("magnesuim tablets", "stretc", "zzxq", "m" * 60):
        kiosk.go(e.Search(query))
        yield f"typed {query}"
    for query in ("magnesuim tablets", "zzxq", "m" * 60):
        kiosk.go(e.ShowKeys(""), e.Search(query))
        yield f"found {query}"
    kiosk.go(e.OpenTopic("night"), e.Unfold("why-at-night"), e.RateAnswer("why-at-night", False))
    _, views = kiosk.view
    for view in range(views):
        kiosk.go(e.ShowView(view))
        yield f"judged, screenful {view + 1}"


SCREENS = [
    ((1920, 1080), 21.5),
    ((1080, 1920), 21.5),
    ((1366, 768), 21.5),
    ((1366, 768), 15.6),
    ((3840, 2160), 21.5),
]


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL])
@pytest.mark.parametrize(("size", "diagonal"), SCREENS, ids=str)
def test_every_state_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    flaws = [
        f"{state}: {flaw}"
        for state in _states(kiosk)
        for flaw in [*kiosk.flaws(), *kiosk.small_targets(20.0, 12.7)]
    ]
    assert flaws == []


@pytest.mark.parametrize(
    ("size", "diagonal"), [((1024, 600), 10.1), ((1280, 800), 10.1), ((800, 480), 7.0)]
)
def test_on_a_small_screen_what_is_typed_can_be_read(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float
) -> None:
    """Neither suggested words nor half a question lie over the field."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal)
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"))
    kiosk.touch("Search a word")
    assert kiosk.flaws() == []
    for text in ("c", "cr", "cramp"):
        kiosk.go(e.Search(text))
        assert kiosk.flaws() == []
        (field,) = kiosk.pieces(SearchField)
        (keys,) = kiosk.pieces(Keyboard)
        low = field.mapTo(field.window(), field.rect().bottomLeft()).y()
        assert low < keys.mapTo(keys.window(), keys.rect().topLeft()).y()
