"""A page a screenful at a time: whole pieces, a way on and a way back, nothing made in vain."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.staff.view.turns import TurnWords
from tests.widgets.stand import LONG, Stand, a_theme, heard
from ui.staff.turned_flow import TurnedFlow
from ui.widgets.base.item import FlowItem, LateFlowItem, Resuming, joined
from ui.widgets.input.button import Button
from ui.widgets.layout.flow import PagedFlow
from ui.widgets.layout.split_layout import SplitLayout
from ui.widgets.media.dots import Dots
from ui.widgets.text.rich_text import RichText

WIDE, HIGH, PIECE = 600, 500, 150


class Piece(QWidget):
    """So high at any width."""

    def __init__(self, high: int = PIECE) -> None:
        super().__init__()
        self._high = high

    def height_for(self, _width: int) -> int:
        """Return its height in pixels."""
        return self._high


TURNS = TurnWords("Back", "Next", "{page} of {pages}", "Page {page} of {pages}")


@pytest.fixture
def flow(qtbot: QtBot) -> TurnedFlow:
    made = TurnedFlow(a_theme(), TURNS)
    made.setProperty("stand", Stand(qtbot, made, WIDE, HIGH))
    return made


def shown(flow: TurnedFlow) -> list[QRect]:
    pieces = flow.findChildren(Piece)
    return [piece.geometry() for piece in pieces if not piece.isHidden()]


def buttons(flow: TurnedFlow) -> list[str]:
    return [b.accessibleName() for b in flow.findChildren(Button) if not b.isHidden()]


def touch(qtbot: QtBot, flow: TurnedFlow, name: str) -> None:
    [button] = [b for b in flow.findChildren(Button) if b.accessibleName() == name]
    Stand.touch_widget(button, button.rect().center())


def test_what_fits_needs_no_way_on(flow: TurnedFlow) -> None:
    flow.set_atoms([FlowItem(Piece(), 99), FlowItem(Piece(), 10), FlowItem(Piece(), 20)])
    assert [place.y() for place in shown(flow)] == [0, PIECE + 10, 2 * PIECE + 30]
    assert flow.views == 1
    assert buttons(flow) == []


def test_next_and_back_lead_through_all_of_it(qtbot: QtBot, flow: TurnedFlow) -> None:
    flow.set_atoms([FlowItem(Piece(), 10) for _ in range(6)])
    asked = heard(flow.view_asked)
    seen = len(shown(flow))
    assert buttons(flow) == ["Next"]
    while "Next" in buttons(flow):
        touch(qtbot, flow, "Next")
        flow.show_view(int(str(asked[-1])))
        seen += len(shown(flow))
    assert seen == 6
    assert asked == list(range(1, flow.views))
    assert buttons(flow) == ["Back"]
    touch(qtbot, flow, "Back")
    assert asked[-1] == flow.views - 2


def test_no_piece_lies_under_the_buttons(flow: TurnedFlow) -> None:
    flow.set_atoms([FlowItem(Piece(), 10) for _ in range(9)])
    for view in range(flow.views):
        flow.show_view(view)
        tops = [b.y() for b in flow.findChildren(Button) if not b.isHidden()]
        assert max(place.bottom() for place in shown(flow)) < min(tops)
    assert not flow.overfull()


def test_a_piece_taller_than_a_screenful_is_told(flow: TurnedFlow) -> None:
    flow.set_atoms([FlowItem(Piece(HIGH - 20)), FlowItem(Piece())])
    assert flow.views == 2
    assert flow.overfull()


def test_a_number_past_the_end_shows_the_last(flow: TurnedFlow) -> None:
    flow.set_atoms([FlowItem(Piece()) for _ in range(6)])
    flow.show_view(99)
    assert flow.view == flow.views - 1
    flow.show_view(-3)
    assert flow.view == 0


def test_what_is_late_is_made_when_it_shows_and_once(flow: TurnedFlow) -> None:
    made: list[int] = []

    def late(number: int) -> LateFlowItem:
        def make() -> QWidget:
            made.append(number)
            return Piece()

        return LateFlowItem(make, lambda _width: PIECE, 10)

    flow.set_atoms([late(n) for n in range(6)])
    first = len(shown(flow))
    assert made == list(range(first))
    flow.show_view(1)
    assert made == list(range(first + len(shown(flow))))
    flow.show_view(0)
    flow.show_view(1)
    assert made == sorted(set(made))


class Heading(Resuming):
    """A piece that is twice as tall where it says its heading again."""

    def __init__(self) -> None:
        super().__init__()
        self.ends: tuple[bool, bool] | None = None

    def height_for(self, _width: int) -> int:
        """Return its height in pixels below another piece."""
        return 100

    def height_as_first(self, _width: int) -> int:
        """Return its height at the top of a screenful."""
        return 200

    def set_ends(self, first: bool, last: bool) -> None:
        """Be the first and the last of a screenful, or not."""
        self.ends = first, last


def test_a_piece_that_says_its_heading_again_has_the_room_for_it(flow: TurnedFlow) -> None:
    pieces = [Heading() for _ in range(5)]
    flow.set_atoms([FlowItem(piece) for piece in pieces])
    assert flow.views == 2
    for view in range(2):
        flow.show_view(view)
        first, *others = [p for p in pieces if not p.isHidden()]
        assert (first.y(), first.height(), first.ends) == (0, 200, (True, not others))
        assert [p.y() for p in others] == [200 + 100 * n for n in range(len(others))]
        assert {p.height() for p in others} <= {100}


def test_where_a_piece_is_is_known_by_its_widget_and_by_its_number(flow: TurnedFlow) -> None:
    pieces = [Piece() for _ in range(6)]
    flow.set_atoms([FlowItem(piece, 10) for piece in pieces])
    assert flow.view_of(pieces[-1]) == flow.views - 1
    assert flow.view_of(Piece()) == 0


def test_what_belongs_together_and_is_parted_is_counted(flow: TurnedFlow) -> None:
    pieces = [Piece(HIGH - 100) for _ in range(3)]
    flow.set_atoms(joined([FlowItem(piece) for piece in pieces]))
    assert flow.torn(pieces) == 2
    assert flow.torn(pieces[2:]) == 0


def test_old_pieces_go(qtbot: QtBot, flow: TurnedFlow) -> None:
    old = Piece()
    gone = heard(old.destroyed)
    flow.set_atoms([FlowItem(old)])
    flow.set_atoms([FlowItem(Piece())])
    qtbot.waitUntil(lambda: len(gone) == 1)
    assert len(shown(flow)) == 1


def test_framed_pieces_stand_on_one_card_with_air_around(flow: TurnedFlow) -> None:
    inset = 30
    flow.set_atoms(
        [
            FlowItem(Piece(40)),
            FlowItem(Piece(40), 50, framed=True, inset=inset),
            FlowItem(Piece(40), framed=True, inset=inset),
        ]
    )
    plain, first, last = shown(flow)
    assert (plain.x(), first.x(), first.width()) == (0, inset, WIDE - 2 * inset)
    picture = flow.grab().toImage()
    card = a_theme().tokens.colour.card.lower()

    def at(x: int, y: int) -> str:
        return picture.pixelColor(x, y).name()

    assert at(inset // 2, first.center().y()) == card
    assert at(WIDE // 2, last.bottom() + 10) == card
    assert at(WIDE // 2, plain.bottom() + 10) != card


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_the_way_on_stands_where_reading_ends(qtbot: QtBot, rtl: bool) -> None:
    made = TurnedFlow(a_theme(rtl=rtl), TURNS)
    Stand(qtbot, made, WIDE, HIGH)
    made.set_atoms([FlowItem(Piece()) for _ in range(9)])
    made.show_view(1)
    back, following = (b.geometry() for b in made.findChildren(Button))
    start, end = (following, back) if rtl else (back, following)
    assert (start.left(), end.right()) == (0, WIDE - 1)
    [where] = made.findChildren(Dots)
    assert where.accessibleName() == f"Page 2 of {made.views}"
    assert start.right() < where.x() < where.geometry().right() < end.left()


SPLITS = {"landscape": ((1920, 1080), 1920, 900), "upright": ((1080, 1920), 1080, 1700)}


@pytest.mark.parametrize(("screen", "wide", "high"), SPLITS.values(), ids=SPLITS.keys())
@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_picture_and_words_share_the_page(
    qtbot: QtBot, screen: tuple[int, int], wide: int, high: int, rtl: bool
) -> None:
    theme = a_theme(screen, rtl=rtl)
    panel, words = QWidget(), PagedFlow(theme)
    split = SplitLayout(theme, panel, words, share=0.4)
    Stand(qtbot, split, wide, high)
    picture, text = panel.geometry(), words.geometry()
    assert not picture.intersects(text)
    assert split.rect().contains(picture)
    assert split.rect().contains(text)
    assert text.width() == split.flow_width(wide)
    if theme.tokens.screen.portrait:
        assert picture.bottom() < text.top()
    else:
        assert (picture.left() < text.left()) != rtl
    split.give_all(True)
    assert (words.isHidden(), panel.width() > picture.width() or panel.height() > 0.9 * high) == (
        True,
        True,
    )
    split.give_all(False)
    assert (panel.geometry(), words.geometry()) == (picture, text)
    split.show_panel(False)
    assert panel.isHidden()
    assert words.geometry().size() == QRect(0, 0, split.flow_width(wide), high).size()
    assert words.height() >= text.height()


def test_a_flow_of_words_breaks_them_at_its_width(qtbot: QtBot) -> None:
    theme = a_theme()
    text = RichText(theme, LONG * 3, size=theme.tokens.type.body)
    made = PagedFlow(theme)
    stand = Stand(qtbot, made, WIDE, HIGH)
    made.set_atoms([FlowItem(text)])
    tall = text.height()
    stand.resize(WIDE // 2, HIGH * 3)
    assert text.height() == text.height_for(WIDE // 2) > tall
