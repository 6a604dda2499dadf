"""What stands at the side of the questions, and how many questions stand beside a keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from ui.faq.fitting import fitting
from ui.faq.side import QuestionsSide
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.base.item import FlowItem, LateFlowItem
from ui.widgets.input.topic_list import TopicLine, TopicList
from ui.widgets.text.rich_text import RichText

HEAD, ROW = 40, 100


class _Heading(QWidget):
    def height_for(self, _width: int) -> int:
        return HEAD


def _never() -> QWidget:
    raise AssertionError("nothing is made only to be measured")


def _row() -> LateFlowItem:
    return LateFlowItem(_never, lambda _width: ROW, 10)


@pytest.fixture
def rows(qapp: QApplication) -> list[FlowItem | LateFlowItem]:
    """A heading with two questions, and one with a question."""
    first, second = (FlowItem(_Heading(), 10, keep_with_next=True) for _ in range(2))
    return [first, _row(), _row(), second, _row()]


ROOMS = {
    "everything": (450, [0, 1, 2, 3, 4]),
    "all but the last row: no heading stands alone": (400, [0, 1, 2]),
    "a heading and its row": (160, [0, 1]),
    "no room for the heading: the row alone": (120, [1]),
    "no room at all: one row, cut": (20, [1]),
}


@pytest.mark.parametrize(("height", "shown"), ROOMS.values(), ids=ROOMS)
def test_as_many_pieces_as_fit(
    rows: list[FlowItem | LateFlowItem], height: int, shown: list[int]
) -> None:
    assert [rows.index(item) for item in fitting(rows, 600, height)] == shown


def test_of_an_empty_list_nothing_fits() -> None:
    assert list(fitting([], 600, 100)) == []


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(1920, 900)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def _side(screen: QWidget, size: tuple[int, int] = (1920, 1080)) -> QuestionsSide:
    theme = Theme(make_tokens(Screen(*size, 21.5), "m", "light"), PackArt(lambda _: b""))
    topics = TopicList(theme, "#ffffff", parent=screen)
    topics.show_topics([TopicLine(f"t{n}", f"Topic {n}", 3, n == 0, f"{n}") for n in range(4)])
    return QuestionsSide(theme, topics, screen)


def _shown(screen: QWidget) -> list[str]:
    found = [*screen.findChildren(TopicList), *screen.findChildren(RichText)]
    return [
        "topics" if isinstance(w, TopicList) else w.accessibleName()
        for w in found
        if w.isVisibleTo(screen)
    ]


def test_there_is_a_side_where_every_topic_fits(screen: QWidget) -> None:
    side = _side(screen)
    assert side.stands(typing=False, height=800)
    assert not side.stands(typing=False, height=60)
    assert side.stands(typing=True, height=60)
    assert not _side(screen, (1080, 1920)).stands(typing=True, height=800)


def test_topics_that_fit_are_all_that_stands_there(screen: QWidget) -> None:
    side = _side(screen)
    side.lay_out(QRect(0, 100, side.width, 700), "Found")
    assert _shown(screen) == ["topics"]
    assert not side.has_heading


def test_where_they_do_not_fit_the_lists_heading_stands_there_once(screen: QWidget) -> None:
    side = _side(screen)
    for _ in range(2):
        side.lay_out(QRect(0, 100, side.width, 90), "Found")
        assert _shown(screen) == ["Found"]
        assert side.has_heading
    side.lay_out(QRect(0, 100, side.width, 700), "Found")
    assert _shown(screen) == ["topics"]
    side.lay_out(QRect(0, 100, side.width, 8), "Found")
    assert _shown(screen) == []
    side.lay_out(QRect(0, 100, side.width, 90), "Found")
    side.hide()
    assert _shown(screen) == []


def test_a_widget_that_is_there_already_is_measured_too(screen: QWidget) -> None:
    theme = Theme(make_tokens(Screen(1920, 1080, 21.5), "m", "light"), PackArt(lambda _: b""))
    words = RichText(theme, "One line", size=20, parent=screen)
    high = words.height_for(600)
    items = [FlowItem(words), FlowItem(words, 5)]
    assert len(fitting(items, 600, 2 * high + 5)) == 2
    assert len(fitting(items, 600, 2 * high + 4)) == 1
