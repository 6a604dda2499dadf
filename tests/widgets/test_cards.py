"""Cards that answer to touch: large enough, whole, and they say what they are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.stand import LONG, Stand, a_theme, heard
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.cards.bars import BarOf, Bars
from ui.widgets.cards.exercise_card import ExerciseCard
from ui.widgets.cards.flip_card import FlipCard, FlipWords
from ui.widgets.cards.picture_tile import PictureTile
from ui.widgets.cards.source_row import SourceRow
from ui.widgets.cards.stage_path import StageCard
from ui.widgets.cards.step_road import RoadStop, StepRoad
from ui.widgets.input.question import QuestionRow
from ui.widgets.text.measured import Measured
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import SetText, Span
from ui.widgets.text.text_style import text_style
from ui.widgets.tiles.grid import best_setting, cells
from ui.widgets.tiles.tile import (
    CHAPTER_WORDINGS,
    PictureFit,
    Side,
    Tile,
    TileForm,
    TileLook,
    TileWords,
)

PICTURE = "images/logo.svg"
SIDES = FlipWords(
    "Age", [Span("A cause.")], [Span("Do this: "), Span("see", target="page:x"), Span(".")],
    "What to do", "Turn back",
)  # fmt: skip


def tile(theme: Theme, *, chosen: bool = False, picture: str = PICTURE) -> PictureTile:
    return PictureTile(
        theme, LONG, spoken="Calf, chosen", picture=picture, ground="#ffffff", chosen=chosen
    )


def flip(theme: Theme, *, turned: bool = False) -> FlipCard:
    tint = theme.tokens.colour.tints[1]
    return FlipCard(theme, SIDES, icon="flag", tint=tint, turned=turned)


def test_a_card_that_turns_has_room_for_its_longest_word_only_where_it_is_wide_enough() -> None:
    card = flip(a_theme())
    assert card.fits(600)
    assert not card.fits(160)


CARDS: dict[str, tuple[Callable[[Theme], Touchable], str]] = {
    "exercise": (lambda t: ExerciseCard(t, "Wall stretch", LONG), f"Wall stretch: {LONG}"),
    "stage": (lambda t: StageCard(t, "Week 1", LONG, False), f"Week 1: {LONG}"),
    "source": (
        lambda t: SourceRow(t, "12", LONG, "a.example.org", "Code", "#ffffff"),
        f"12. {LONG}. a.example.org. Code",
    ),
    "question": (
        lambda t: QuestionRow(t, [Span(LONG)], size=30, snippet=[Span(LONG)]),
        LONG,
    ),
    "picture tile": (tile, "Calf, chosen"),
    "tile without a picture": (lambda t: tile(t, picture=""), "Calf, chosen"),
}
each_card = pytest.mark.parametrize(("make", "spoken"), CARDS.values(), ids=CARDS.keys())


@each_card
@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_a_card_is_whole_and_as_large_as_a_finger(
    qtbot: QtBot, make: Callable[[Theme], Touchable], spoken: str, rtl: bool
) -> None:
    theme = a_theme(rtl=rtl)
    for width in (420, 800):
        card = make(theme)
        stand = Stand(qtbot, card, width)
        assert card.height() >= theme.tokens.touch.main
        assert not card.clipped()  # type: ignore[attr-defined]
        assert card.accessibleName() == spoken
        stand.resize(width, card.height() // 2)
        assert card.clipped()  # type: ignore[attr-defined]


def test_a_card_with_little_on_it_is_still_as_large_as_a_finger() -> None:
    theme = a_theme((3840, 2160), "s")
    touch = theme.tokens.touch.main
    row = QuestionRow(theme, [Span("Why?")], size=8)
    assert row.height_for(400) == touch
    assert tile(theme, picture="").height_for(4000) == touch


@each_card
def test_a_card_says_that_it_was_touched_and_shows_the_finger(
    qtbot: QtBot, make: Callable[[Theme], Touchable], spoken: str
) -> None:
    card = make(a_theme())
    stand = Stand(qtbot, card, 600)
    touched = heard(card.touched)
    stand.touch()
    assert touched == [None]
    before = stand.picture
    card.pressed = True
    assert stand.picture != before


@pytest.mark.parametrize(
    "make",
    [
        lambda t, on: tile(t, chosen=on),
        lambda t, on: StageCard(t, "Week 1", "Stretch", on),
    ],
    ids=["picture tile", "stage"],
)
def test_the_chosen_one_looks_different_in_grey(
    qtbot: QtBot, make: Callable[[Theme, bool], QWidget]
) -> None:
    """Not by colour alone: a mark, an edge, or a ground that is much darker."""
    theme = a_theme(theme="contrast-light")
    pictures = [Stand(qtbot, make(theme, on), 600).picture for on in (False, True)]
    plain, chosen = (p.convertToFormat(p.Format.Format_Grayscale8) for p in pictures)
    assert plain.size() == chosen.size()
    different = sum(
        abs(plain.pixelColor(x, y).red() - chosen.pixelColor(x, y).red()) > 100
        for x in range(plain.width())
        for y in range(plain.height())
    )
    assert different > 100


def test_a_card_turns_to_its_other_side_in_the_same_room(qtbot: QtBot) -> None:
    card = flip(a_theme())
    stand = Stand(qtbot, card, 500)
    high = card.height()

    def shown() -> list[str]:
        return [t.accessibleName() for t in card.findChildren(RichText) if t.isVisible()]

    assert shown() == ["Age", "A cause.", "What to do"]
    card.turn(True)
    assert shown() == ["Age: What to do", "Do this: see.", "Turn back"]
    assert card.height_for(500) == high
    assert not card.clipped()
    stand.resize(500, high // 2)
    assert card.clipped()


def test_a_card_turns_at_once_where_motion_is_reduced_and_ends_alike(qtbot: QtBot) -> None:
    turned, made_so = flip(a_theme()), flip(a_theme(), turned=True)
    at_once = Stand(qtbot, turned, 500)
    turned.turn(True)
    turned.turn(True)
    at_once.resize(501, turned.height())  # a turn that is under way ends with a new size
    other = Stand(qtbot, made_so, 501, turned.height())
    assert at_once.picture == other.picture


def test_a_link_on_the_back_is_followed(qtbot: QtBot) -> None:
    card = flip(a_theme(), turned=True)
    Stand(qtbot, card, 500)
    links = heard(card.link_touched)
    text = card.findChildren(RichText)[4]
    [(_, area)] = text.links()
    Stand.touch_widget(text, area.center().toPoint())
    assert links == ["page:x"]


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_as_much_of_a_bar_is_filled_as_it_says(qtbot: QtBot, rtl: bool) -> None:
    theme = a_theme(rtl=rtl)
    teal = theme.tokens.colour.teal.lower()
    full, some, none = (
        Stand(qtbot, Bars(theme, [BarOf([Span("Before")], filled, 4)]), 400).colours()[teal]
        for filled in (4, 3, 0)
    )
    assert none == 0
    assert some / full == pytest.approx(3 / 4, abs=0.01)


def test_bars_fill_from_the_side_where_reading_starts(qtbot: QtBot) -> None:
    for rtl in (False, True):
        theme = a_theme(rtl=rtl)
        bars = Bars(theme, [BarOf([Span("After")], 1, 4)])
        picture = Stand(qtbot, bars, 400).picture
        y = bars.height() - theme.tokens.space.m - theme.tokens.mm(4)
        pad = theme.tokens.space.m
        ends = [picture.pixelColor(x, y).name() for x in (pad + 20, 400 - pad - 20)]
        assert (ends.index(theme.tokens.colour.teal.lower()) == 1) == rtl


def test_a_road_says_which_stop_was_touched(qtbot: QtBot) -> None:
    stops = [RoadStop(f"Week {n}", f"Week {n}", "", f"value {n}", n == 1) for n in range(3)]
    for width in (300, 1400):
        road = StepRoad(a_theme(), stops, width, "#ffffff", "#000000")
        chosen = heard(road.chosen)
        stand = Stand(qtbot, road, width)
        stand.touch("Week 2")
        assert chosen == ["value 2"]
        places = stand.places()
        rising = [place.y() for place in places]
        assert rising == sorted(rising, reverse=width > 1000)


def _chapter(picture: str = PICTURE, text: str = "m") -> Tile:
    theme = a_theme(text=text)
    words = TileWords("Why calves cramp", "Chapter 1", LONG, "8 pages")
    return Tile(theme, words, picture=picture, look=TileLook("#E0F0EE", "#123456"))


def test_a_chapter_says_where_it_leads_and_shows_its_picture_whole(qtbot: QtBot) -> None:
    made = _chapter()
    stand = Stand(qtbot, made, 700, 600)
    assert made.accessibleName() == f"Why calves cramp. {LONG}. 8 pages"
    made.set_form(TileForm(CHAPTER_WORDINGS[3], Side.STACKED))
    stand.resize(700, 600)
    assert not made.clipped()
    assert stand.colours()["#123456"] > 1000
    seen = made.picture_rect()
    assert abs(seen.width() / seen.height() - 4 / 3) < 0.02
    assert made.rect().contains(seen)
    made.set_form(TileForm(CHAPTER_WORDINGS[3], Side.NONE))
    stand.resize(700, 601)
    assert stand.colours()["#123456"] == 0
    stand.resize(200, 60)
    assert made.clipped()


@pytest.mark.parametrize(
    ("size", "side", "large"),
    [
        ((420, 420), Side.STACKED, True),
        ((700, 200), Side.BESIDE, True),
        ((330, 90), Side.NONE, False),
    ],
    ids=["tall", "wide", "low"],
)
def test_a_tile_is_set_as_its_shape_allows(size: tuple[int, int], side: Side, large: bool) -> None:
    made = _chapter()
    setting = best_setting(a_theme(), [made], [QSize(*size)], CHAPTER_WORDINGS)
    assert (setting.whole, setting.form.side, setting.large) == (True, side, large)


def test_neighbours_are_set_alike_and_their_pictures_are_of_one_size(qtbot: QtBot) -> None:
    theme, look = a_theme(), TileLook("#ffffff", "#123456", fit=PictureFit.FILLING)
    names = ["Calf", "The back of the thigh, above the knee"]
    tiles = [Tile(theme, TileWords(n), picture=PICTURE, look=look) for n in names]
    form = best_setting(theme, tiles, [QSize(300, 320)] * 2).form
    seen = []
    for made in tiles:
        made.set_form(form)
        Stand(qtbot, made, 300, 320)
        assert not made.clipped()
        seen.append(made.picture_rect())
    assert seen[0] == seen[1]
    assert seen[0].height() >= 100


def test_a_grid_fills_its_room_and_its_last_row_too() -> None:
    room = QRect(10, 20, 620, 410)
    places = cells(room, 5, 3, 10)
    assert [p.width() for p in places] == [200, 200, 200, 305, 305]
    assert {p.height() for p in places} == {200}
    assert max(p.bottom() for p in places) == room.bottom()


@pytest.mark.parametrize("words", [LONG, "Calf", "Sole of the foot", "a " * 40])
@pytest.mark.parametrize("width", [120, 200, 333, 640])
def test_words_are_measured_as_they_are_set(words: str, width: int) -> None:
    style = text_style(a_theme(), size=31, bold=True)
    measured, laid = Measured(words, style), SetText(words, style, width)
    if not laid.overflows():
        assert abs(measured.lines(width) - laid.lines) <= (1 if laid.lines > 3 else 0)
        assert measured.lines(width) >= laid.lines


def test_a_touch_beside_a_card_does_not_count(qtbot: QtBot) -> None:
    card = tile(a_theme())
    stand = Stand(qtbot, card, 400)
    touched = heard(card.touched)
    stand.touch(at=QPoint(-5, 10))
    stand.touch(at=QPoint(10, card.height() + 5))
    assert touched == []
