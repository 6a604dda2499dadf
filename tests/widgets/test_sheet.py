"""A sheet over the page: a touch beside it closes it, and it fits the screen."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.stand import LONG, Stand, a_theme, heard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.layout.sheet import Sheet
from ui.widgets.text.rich_text import RichText

WIDE = 1200


def sheet(theme: Theme, lines: int = 3) -> Sheet:
    words = [RichText(theme, LONG, size=theme.tokens.type.body) for _ in range(lines)]
    items = [FlowItem(text, 40) for text in words]
    return Sheet(theme, [*items, FlowItem(Button(theme, "Close"), 40)], width_mm=120)


def test_a_touch_beside_the_card_closes_it(qtbot: QtBot) -> None:
    made = sheet(a_theme())
    stand = Stand(qtbot, made, WIDE, 900)
    dismissed = heard(made.dismissed)
    stand.touch(at=made.card().center())
    assert dismissed == []
    stand.touch(at=QPoint(5, 5))
    assert dismissed == [None]


@pytest.mark.parametrize("begins_beside", [True, False], ids=["from beside", "from the card"])
def test_a_finger_that_moves_between_card_and_page_closes_nothing(
    qtbot: QtBot, begins_beside: bool
) -> None:
    made = sheet(a_theme())
    Stand(qtbot, made, WIDE, 900)
    dismissed = heard(made.dismissed)
    places = [QPoint(5, 5), made.card().center()]
    start, end = places if begins_beside else reversed(places)
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=end)
    assert dismissed == []


def test_a_touch_that_became_a_swipe_closes_nothing(qtbot: QtBot) -> None:
    made = sheet(a_theme())
    Stand(qtbot, made, WIDE, 900)
    dismissed = heard(made.dismissed)
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    made.cancel_touch()
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert dismissed == []


def test_escape_closes_it(qtbot: QtBot) -> None:
    made = sheet(a_theme())
    Stand(qtbot, made, WIDE, 900)
    dismissed = heard(made.dismissed)
    QTest.keyClick(made, Qt.Key.Key_A)
    assert dismissed == []
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert dismissed == [None]


def test_pieces_stand_on_the_card_one_below_the_other(qtbot: QtBot) -> None:
    made = sheet(a_theme())
    places = Stand(qtbot, made, WIDE, 900).places()
    assert [p for p in places if not made.card().contains(p)] == []
    assert all(a.bottom() < b.top() for a, b in pairwise(places))
    centre = made.card().center() - made.rect().center()
    assert max(abs(centre.x()), abs(centre.y())) <= 1


def test_a_low_screen_gets_a_wider_and_then_a_closer_card(qtbot: QtBot) -> None:
    made = sheet(a_theme())
    stand = Stand(qtbot, made, WIDE, 2000)
    usual = made.card()
    stand.resize(WIDE, usual.height() - 1)
    wider = made.card()
    assert wider.width() > usual.width()
    assert wider.height() < usual.height()
    gap = stand.places()[1].top() - stand.places()[0].bottom()
    stand.resize(WIDE, wider.height() - 1)
    assert made.card().width() == wider.width()
    assert stand.places()[1].top() - stand.places()[0].bottom() < gap
    assert not made.overfull()


def test_what_does_not_fit_in_any_way_is_told(qtbot: QtBot) -> None:
    made = sheet(a_theme(), lines=9)
    Stand(qtbot, made, 700, 400)
    assert made.overfull()
