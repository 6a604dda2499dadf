"""An open answer: its picture beside it, other questions around it; and where there is none."""

import pytest
from PySide6.QtGui import QColor

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.input.question import QuestionRow
from ui.widgets.layout.panel import Panel
from ui.widgets.media.picture import Picture
from ui.widgets.tiles.tile import Tile

LEAST_PICTURE_MM = 20.0


def test_an_answer_stands_beside_its_picture(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("massage"))
    (picture,) = kiosk.pieces(Picture)
    place, per_mm = kiosk.rect(picture), kiosk.tokens.screen.px_per_mm
    assert min(place.width(), place.height()) >= LEAST_PICTURE_MM * per_mm
    assert kiosk.picture().pixelColor(place.center()) != QColor(kiosk.tokens.colour.card)
    assert "calf" in picture.accessibleName()
    assert kiosk.layout.flaws() == []


def test_a_picture_of_a_deed_has_its_caption_below_it(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("massage"))
    (picture,) = kiosk.pieces(Picture)
    words = kiosk.words()
    assert "Rub gently for a minute." in words
    place, per_mm = kiosk.rect(picture), kiosk.tokens.screen.px_per_mm
    drawn = picture.height() - picture.caption_height(picture.width())
    assert place.height() > drawn >= LEAST_PICTURE_MM * per_mm
    assert kiosk.layout.flaws() == []
    kiosk.go(e.OpenQuestion("how-physio-treats"))
    (picture,) = kiosk.pieces(Picture)
    assert picture.caption_height(picture.width()) == 0


LARGE_PICTURE_MM = 34.0


@pytest.mark.parametrize(
    ("size", "text_size", "pictured"),
    [
        ((1920, 1080), TextSize.M, True),
        ((1080, 1920), TextSize.L, True),
        ((1920, 1080), TextSize.XL, False),
        ((1280, 1024), TextSize.L, False),
    ],
    ids=str,
)
def test_a_long_answer_has_a_large_picture_without_a_caption_or_none(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize, pictured: bool
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("cramp-right-now"))
    pictures = kiosk.pieces(Picture)
    assert bool(pictures) == pictured
    assert "Heel down" not in kiosk.words()
    least = LARGE_PICTURE_MM * kiosk.tokens.screen.px_per_mm
    assert all(min(p.width(), p.height()) >= least for p in pictures)


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((1080, 1920), TextSize.L), ((1280, 1024), TextSize.L), ((1024, 600), TextSize.M)],
    ids=str,
)
def test_whether_it_helped_is_asked_where_the_answer_ends(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    diagonal = 10.1 if size == (1024, 600) else 21.5
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("cramp-right-now"))
    kiosk.show("Did this answer you?")
    assert "Start the stretch" in kiosk.words()


@pytest.mark.parametrize("helpful", [True, False])
def test_thanks_stand_where_the_question_stood(kiosk: KioskDriver, helpful: bool) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("cramp-right-now"))
    kiosk.touch("Yes" if helpful else "Not really")
    assert kiosk.view == (1, 1)
    assert "hank you." in kiosk.words()


def test_steps_stand_beside_the_picture_and_go_on_behind_their_bold_words(
    kiosk: KioskDriver,
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("cramp-right-now"))
    (picture,) = kiosk.pieces(Picture)
    first, *others = kiosk.pieces(Panel)
    assert len(others) == 3
    assert kiosk.rect(first).right() < kiosk.rect(picture).left()
    assert "Stop and stretch. Support the arm or leg" in kiosk.words()
    assert kiosk.view == (1, 1)
    assert kiosk.layout.flaws() == []


def test_an_answer_without_a_picture_has_all_the_width(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("after-injury"))
    assert kiosk.pieces(Picture) == []


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL], ids=str)
@pytest.mark.parametrize(
    ("size", "diagonal"),
    [((1920, 1080), 21.5), ((1080, 1920), 21.5), ((1024, 600), 10.1)],
    ids=str,
)
def test_every_open_answer_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    flaws = []
    for question in list(kiosk.pack.questions)[::4]:
        kiosk.go(e.OpenQuestion(question))
        flaws += [f"{question}: {flaw}" for flaw in kiosk.layout.flaws()]
        if kiosk.pack.first_words(question) not in kiosk.words():
            flaws.append(f"{question}: its answer begins on another screenful")
    assert flaws == []


@pytest.mark.parametrize(
    ("size", "diagonal", "text_size"),
    [
        ((1920, 1080), 21.5, TextSize.XL),
        ((1366, 768), 15.6, TextSize.XL),
        ((1024, 600), 10.1, TextSize.M),
    ],
    ids=str,
)
def test_every_answer_begins_below_its_question(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    """However much stands below: a picture, several paragraphs or a box of warning signs."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    elsewhere = []
    for question in kiosk.pack.questions:
        kiosk.go(e.OpenQuestion(question))
        if kiosk.pack.first_words(question) not in kiosk.words():
            elsewhere.append(question)
    assert elsewhere == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_other_questions_are_seen_with_an_open_answer(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    """Beside it, or upright below its end."""
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract())
    alone = []
    for question, title in list(kiosk.pack.questions.items())[::3]:
        kiosk.go(e.OpenQuestion(question))
        if kiosk.tokens.screen.portrait:
            kiosk.go(e.ShowView(kiosk.view[1] - 1))
        others = [row.accessibleName() for row in kiosk.pieces(QuestionRow)]
        assert title not in others
        if len(others) < 2:
            alone.append(question)
    assert alone == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_a_search_that_finds_nothing_fills_the_screen_with_what_helps(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"), e.Search("zzxq"))
    tiles = {tile.accessibleName().split(",")[0] for tile in kiosk.pieces(Tile)}
    assert tiles == set(kiosk.pack.topics)
    assert len(kiosk.questions.shown) >= 4
    assert kiosk.questions.fills == [pytest.approx(1.0, abs=0.05)]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_where_there_is_no_answer_topics_are_offered_with_pictures(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"), e.Search("zzxq"))
    assert "No answer about “zzxq” here" in kiosk.words()
    assert "Please ask us at reception." in kiosk.words()
    tiles = kiosk.pieces(Tile)
    assert len(tiles) >= 2
    seen = [tile.picture_rect().size() for tile in tiles]
    assert all(picture == seen[0] for picture in seen)
    assert min(seen[0].width(), seen[0].height()) >= 18 * kiosk.tokens.screen.px_per_mm
    assert kiosk.layout.flaws() == []
    kiosk.touch(tiles[0].accessibleName())
    assert kiosk.questions.query == ""
    assert kiosk.questions.shown
