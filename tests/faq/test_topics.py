"""What the questions screen shows first: the topics, each with its picture."""

from pathlib import Path

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from kiosk.visit.navigation import ALL_TOPICS
from tests.content.other_subject import other_subject
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.media.picture import Picture
from ui.widgets.tiles.tile import Tile

TOPICS = [
    "Stretching",
    "Night cramps",
    "Supplements",
    "Warning signs",
    "Your visit",
    "Preventing cramps",
]
CHOOSE = "Touch a question or a picture, or search a word, to get a short answer."
TOUCH = "Touch a question to see its answer."
HEAD_PICTURE_MM = 7.0
PICTURE_MM, SMALL_PICTURE_MM = 18.0, 9.0
SIZES = [
    ((1920, 1080), 21.5),
    ((1080, 1920), 21.5),
    ((1366, 768), 15.6),
    ((1280, 1024), 19.0),
    ((800, 1280), 10.1),
    ((1024, 600), 10.1),
]


LOOKS = [(*screen, text) for screen in SIZES for text in (TextSize.M, TextSize.L, TextSize.XL)]
on_every_screen = pytest.mark.parametrize(("size", "diagonal", "text_size"), LOOKS, ids=str)


@on_every_screen
def test_every_topic_has_its_picture(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.questions.arrive()
    tiles, per_mm = kiosk.pieces(Tile), kiosk.tokens.screen.px_per_mm
    assert [tile.accessibleName() for tile in tiles] == TOPICS
    least = SMALL_PICTURE_MM if kiosk.tokens.small else PICTURE_MM
    for tile in tiles:
        seen = tile.picture_rect()
        assert min(seen.width(), seen.height()) >= least * per_mm, tile.accessibleName()
        assert tile.rect().contains(seen)
        assert tile.lines <= 3
    assert kiosk.layout.flaws() == []
    assert kiosk.view == (1, 1)


@on_every_screen
def test_what_is_asked_most_is_answered_by_one_touch(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    page = kiosk.questions.arrive()
    asked = kiosk.pack.asked_most
    assert page.shown
    assert page.shown == asked[: len(page.shown)]
    kiosk.touch(asked[0])
    assert page.open
    assert kiosk.view[0] == 1
    kiosk.touch("Back")
    assert kiosk.pieces(Tile)
    assert page.shown == asked[: len(page.shown)]


def test_on_a_usual_screen_there_is_one_for_each_topic(kiosk: KioskDriver) -> None:
    assert len(kiosk.questions.arrive().shown) >= len(TOPICS)


@on_every_screen
def test_one_line_says_what_to_do(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.questions.arrive()
    assert CHOOSE in kiosk.words()
    for way in (e.OpenTopic("night"), e.OpenTopic(ALL_TOPICS), e.Search("magnesium")):
        kiosk.go(way)
        assert TOUCH in kiosk.words()
        assert kiosk.questions.shown
        assert kiosk.layout.flaws() == []


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL], ids=str)
@pytest.mark.parametrize(("size", "diagonal"), SIZES, ids=str)
def test_a_topics_picture_stands_at_the_head_of_its_list(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.questions.arrive()
    kiosk.go(e.OpenTopic("night"))
    (picture,) = kiosk.pieces(Picture)
    place, per_mm = kiosk.rect(picture), kiosk.tokens.screen.px_per_mm
    assert min(place.width(), place.height()) >= HEAD_PICTURE_MM * per_mm
    assert "bed" in picture.accessibleName()
    assert place.bottom() < kiosk.rect_of(kiosk.questions.shown[0]).top()
    for way in (e.OpenTopic(ALL_TOPICS), e.Search("magnesium")):
        kiosk.go(way)
        assert kiosk.pieces(Picture) == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_lists_its_questions_and_back_leads_to_the_topics(
    kiosk: KioskDriver, topic: str
) -> None:
    page = kiosk.questions.arrive()
    kiosk.touch(topic)
    assert page.shown
    kiosk.touch("Back")
    assert [t.accessibleName() for t in kiosk.pieces(Tile)] == TOPICS


def test_from_topic_to_topic_back_is_one_step(kiosk: KioskDriver) -> None:
    kiosk.questions.arrive()
    for topic in ("Night cramps", "Supplements", "All questions"):
        kiosk.touch(topic)
    kiosk.touch("Back")
    assert kiosk.pieces(Tile)


def test_all_questions_are_two_touches_away(kiosk: KioskDriver) -> None:
    page = kiosk.questions.arrive()
    kiosk.touch("All questions")
    assert sorted(page.everywhere) == sorted(kiosk.pack.questions.values())


def test_a_linked_answer_stands_among_the_questions_of_its_topic(kiosk: KioskDriver) -> None:
    kiosk.questions.arrive()
    kiosk.touch("Supplements")
    topic = kiosk.questions.everywhere
    kiosk.go(e.GoHome(), e.OpenQuestion("food"))
    assert len(set(kiosk.questions.shown) & set(topic)) >= 3


def test_one_topic_is_no_choice(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(content=other_subject().write(tmp_path / "pack"))
    kiosk.go(e.LeaveAttract(), e.OpenSection("ask"))
    assert kiosk.pieces(Tile) == []
    assert kiosk.questions.shown
