"""What fingers act on: a touch counts where it began, and values are said once."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.stand import LONG, Stand, a_theme, heard
from ui.widgets.input.button import Button
from ui.widgets.input.menu import Menu
from ui.widgets.input.name_spot import NameSpot
from ui.widgets.input.pin_dots import PinDots
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.input.search_field import SearchField
from ui.widgets.input.stepper import Stepper
from ui.widgets.input.topic_list import TopicLine, TopicList

LEFT = Qt.MouseButton.LeftButton
ARABIC = "تمدد عضلة الساق"


def test_a_finger_that_leaves_a_button_lets_go_of_it(qtbot: QtBot) -> None:
    button = Button(a_theme(), "Book")
    stand = Stand(qtbot, button, 300)
    touched = heard(button.touched)
    outside = QPoint(-20, 10)
    QTest.mousePress(button, LEFT, pos=button.rect().center())
    shown = stand.picture
    QTest.mouseMove(button, outside)
    assert stand.picture != shown
    QTest.mouseRelease(button, LEFT, pos=outside)
    assert touched == []


def test_a_swipe_or_a_button_that_is_switched_off_takes_the_touch_away(qtbot: QtBot) -> None:
    button = Button(a_theme(), "Book")
    Stand(qtbot, button, 300)
    touched = heard(button.touched)
    for end in (button.cancel_touch, lambda: button.setEnabled(False)):
        QTest.mousePress(button, LEFT)
        end()
        button.setEnabled(True)
        QTest.mouseRelease(button, LEFT)
    assert touched == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space], ids=["return", "space"])
def test_a_key_does_what_a_finger_does(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(a_theme(), "Book")
    Stand(qtbot, button, 300)
    touched = heard(button.touched)
    QTest.keyClick(button, key)
    QTest.keyClick(button, Qt.Key.Key_B)
    assert touched == [None]


def test_a_button_grows_with_its_words_and_says_when_it_cannot(qtbot: QtBot) -> None:
    button = Button(a_theme(), LONG, caption="Next", icon="next", icon_last=True)
    stand = Stand(qtbot, button, button.natural_width())
    assert button.accessibleName() == f"Next {LONG}"
    low = button.height()
    assert not button.clipped()
    narrow = button.narrow_width()
    assert narrow < button.natural_width()
    stand.resize(narrow, low)
    assert button.clipped()
    stand.resize(narrow, button.height_for(narrow))
    assert not button.clipped()


def test_a_stepper_steps_and_hides_what_can_do_no_more(qtbot: QtBot) -> None:
    stepper = Stepper(a_theme(), "Less", "More")
    stepper.show_value("12 min", True, True)
    stand = Stand(qtbot, stepper, 900)
    stepped = heard(stepper.stepped)
    stand.touch("More")
    stand.touch("Less")
    assert stepped == [1, -1]
    both = stand.places()
    stepper.show_value("20 min", True, False)
    assert stand.places() == both[:1]
    assert stepper.accessibleName() == "20 min"


def test_a_stepper_s_words_stand_above_where_a_line_is_too_short(qtbot: QtBot) -> None:
    stepper = Stepper(a_theme(), "Less", "More")
    stepper.show_value(LONG, True, True)
    wide = stepper.height_for(4000)
    Stand(qtbot, stepper, 500)
    assert stepper.height_for(500) > wide
    assert not stepper.clipped()


def menu(*, portrait: bool = False, rtl: bool = False) -> Menu:
    theme = a_theme((1080, 1920) if portrait else (1920, 1080), rtl=rtl)
    return Menu(theme, ["Overview", "Content", "Updates", "PIN"], 1)


def test_a_menu_says_the_number_of_what_was_touched(qtbot: QtBot) -> None:
    made = menu()
    stand = Stand(qtbot, made, made.widest(), 800)
    chosen = heard(made.chosen)
    stand.touch("Updates")
    stand.touch("Overview")
    assert chosen == [2, 0]


def test_a_menu_knows_what_height_its_entries_need(qtbot: QtBot) -> None:
    made = menu()
    touch = a_theme().tokens.touch
    least = 4 * touch.other + 3 * touch.gap
    stand = Stand(qtbot, made, made.widest(), least)
    assert len({place.x() for place in stand.places()}) == 1
    assert max(place.bottom() for place in stand.places()) == least - 1
    assert made.fits(least)
    assert not made.fits(least - 1)
    assert menu(portrait=True).fits(1)


def test_an_upright_menu_runs_in_rows(qtbot: QtBot) -> None:
    made = menu(portrait=True)
    stand = Stand(qtbot, made, 600)
    assert len({place.y() for place in stand.places()}) > 1
    assert max(place.right() for place in stand.places()) < 600


def topics(*numbers: int) -> list[TopicLine]:
    return [TopicLine(f"t{n}", f"Topic {n}", n, n == 1, f"Topic {n}, {n} of them") for n in numbers]


def test_topics_say_their_value_and_what_a_reader_hears(qtbot: QtBot) -> None:
    made = TopicList(a_theme(), "#ffffff")
    made.show_topics(topics(1, 2, 3))
    stand = Stand(qtbot, made, 500, 600)
    chosen = heard(made.chosen)
    stand.touch("Topic 2, 2 of them")
    assert chosen == ["t2"]


def test_a_touch_goes_on_while_the_topics_change(qtbot: QtBot) -> None:
    made = TopicList(a_theme(), "#ffffff")
    made.show_topics(topics(1, 2, 3))
    Stand(qtbot, made, 500, 600)
    chosen = heard(made.chosen)
    row = made.childAt(250, 10)
    assert row is not None
    QTest.mousePress(row, LEFT)
    made.show_topics(topics(7, 2))
    QTest.mouseRelease(row, LEFT)
    assert chosen == ["t7"]


def test_topics_without_room_are_left_out_whole(qtbot: QtBot) -> None:
    made = TopicList(a_theme(), "#ffffff")
    made.show_topics(topics(*range(8)))
    wide, high = made.needs()
    stand = Stand(qtbot, made, wide, high)
    assert len(stand.places()) == 8
    stand.resize(wide, high // 2)
    places = stand.places()
    assert 0 < len(places) < 8
    assert max(place.bottom() for place in places) < high // 2


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_a_finger_on_the_bar_says_how_far(qtbot: QtBot, rtl: bool) -> None:
    bar = Scrubber(a_theme(rtl=rtl), "Where in the film")
    Stand(qtbot, bar, 500, 60)
    said: list[tuple[float, bool]] = []
    bar.sought.connect(lambda share, held: said.append((round(share, 1), held)))
    start, end = bar.ends()
    assert (start > end) == rtl
    QTest.mousePress(bar, LEFT, pos=QPoint(round((start + end) / 2), 30))
    QTest.mouseMove(bar, QPoint(round(end), 30))
    QTest.mouseRelease(bar, LEFT, pos=QPoint(round(end) + (-200 if rtl else 200), 30))
    assert said[0] == (0.5, True)
    assert said[-1] == (1.0, False)


def test_a_finger_that_is_none_any_more_leaves_the_bar_where_it_stands(qtbot: QtBot) -> None:
    bar = Scrubber(a_theme(), "Where")
    Stand(qtbot, bar, 500, 60)
    bar.show_share(0.25)
    QTest.mousePress(bar, LEFT, pos=QPoint(300, 30))
    said: list[tuple[float, bool]] = []
    bar.sought.connect(lambda share, held: said.append((share, held)))
    bar.cancel_touch()
    bar.cancel_touch()
    assert said == [(0.25, False)]


def test_the_name_tells_of_a_finger_that_rests_and_of_one_that_slips(qtbot: QtBot) -> None:
    spot = NameSpot(a_theme(), "#000000")
    Stand(qtbot, spot, 300, 80)
    down, up, touched = heard(spot.down), heard(spot.up), heard(spot.touched)
    QTest.mouseClick(spot, LEFT, pos=QPoint(50, 40))
    assert (len(down), len(up), len(touched)) == (1, 1, 1)
    QTest.mousePress(spot, LEFT, pos=QPoint(50, 40))
    QTest.mouseMove(spot, QPoint(50, 400))
    QTest.mouseRelease(spot, LEFT, pos=QPoint(50, 40))
    assert (len(down), len(up), len(touched)) == (2, 2, 1)


def test_the_ring_shows_only_while_a_finger_rests(qtbot: QtBot) -> None:
    spot = NameSpot(a_theme(), "#12ab34")
    stand = Stand(qtbot, spot, 300, 80)
    spot.set_ring(QRectF(10, 10, 60, 60))
    assert stand.colours()["#12ab34"] == 0
    spot.show_share(0.5)
    half = stand.colours()["#12ab34"]
    spot.show_share(1.0)
    assert 0 < half < stand.colours()["#12ab34"]


def test_dots_say_how_many_digits_and_never_which(qtbot: QtBot) -> None:
    theme = a_theme()
    dots = PinDots(theme)
    stand = Stand(qtbot, dots, 400)
    filled = theme.tokens.colour.action.lower()
    counts = []
    for count in range(3):
        dots.show_count(count, 6, f"{count} of 6")
        counts.append(stand.colours()[filled])
        assert dots.accessibleName() == f"{count} of 6"
    assert counts[0] == 0
    assert counts[2] == pytest.approx(2 * counts[1], rel=0.1)


def field(qtbot: QtBot, text: str, *, rtl: bool = False) -> tuple[SearchField, Stand]:
    made = SearchField(a_theme(rtl=rtl), hint="Ask a question", clear="Clear")
    stand = Stand(qtbot, made, 900)
    made.show_text(text, typing=True)
    return made, stand


def caret(stand: Stand) -> int:
    """Return where the caret is."""
    action = a_theme().tokens.colour.action.lower()
    image = stand.picture
    y = image.height() // 2
    return next(x for x in range(image.width()) if image.pixelColor(x, y).name() == action)


def test_the_caret_stands_at_the_end_of_what_is_typed(qtbot: QtBot) -> None:
    places = [caret(field(qtbot, text)[1]) for text in ("", "c", "calf", "calf ")]
    assert places == sorted(set(places))


def test_the_caret_stands_left_of_words_that_read_from_the_right(qtbot: QtBot) -> None:
    short, long = (caret(field(qtbot, text, rtl=True)[1]) for text in (ARABIC[:4], ARABIC))
    assert long < short


def test_a_text_longer_than_the_field_shows_its_end(qtbot: QtBot) -> None:
    made, stand = field(qtbot, LONG * 3)
    [button] = stand.places(Button)
    assert caret(stand) < button.left()
    assert caret(stand) > made.width() // 2


def test_the_button_empties_and_is_there_only_for_that(qtbot: QtBot) -> None:
    made, stand = field(qtbot, "calf")
    cleared = heard(made.cleared)
    stand.touch("Clear")
    assert cleared == [None]
    assert made.accessibleName() == "Ask a question: calf"
    made.show_text("", typing=True)
    assert stand.places(Button) == []
    assert made.accessibleName() == "Ask a question"
