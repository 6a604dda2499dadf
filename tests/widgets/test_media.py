"""What is shown beside words: true to size, in the reading direction, and said in words too."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from tests.widgets.stand import LONG, Stand, a_theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.beside_code import BesideCode
from ui.widgets.cards.code_panel import CodePanel, most_modules
from ui.widgets.media.dots import Dots
from ui.widgets.media.film import FilmView
from ui.widgets.media.qr import QUIET_MODULES, QrCode
from ui.widgets.media.ring import Ring
from ui.widgets.media.ruler import Ruler
from ui.widgets.text.rich_text import RichText

CHECKERED = [0b1010101010101010101010101, 0b0101010101010101010101010] * 12 + [0]
SIDE = len(CHECKERED)
DIRECTIONS = pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])


def ring(qtbot: QtBot, share: float, caption: str = "", side: int = 300) -> tuple[Ring, Stand]:
    made = Ring(a_theme())
    stand = Stand(qtbot, made, side, side)
    made.show_share(share, "12", caption)
    return made, stand


def test_a_ring_shows_its_share(qtbot: QtBot) -> None:
    teal = a_theme().tokens.colour.teal.lower()
    whole, half, nothing = (ring(qtbot, share)[1].colours()[teal] for share in (1.0, 0.5, 0.0))
    assert half / whole == pytest.approx(0.5, abs=0.05)
    assert nothing < whole / 20


@DIRECTIONS
def test_a_ring_empties_the_way_that_one_reads(qtbot: QtBot, rtl: bool) -> None:
    made = Ring(a_theme(rtl=rtl))
    stand = Stand(qtbot, made, 300, 300)
    made.show_share(0.25, "12")
    picture = stand.picture
    edge = 300 * 0.045
    ends = [picture.pixelColor(round(x), 150).name() for x in (300 - edge, edge)]
    assert ends.index(a_theme().tokens.colour.teal.lower()) == rtl


def test_a_caption_shows_where_it_has_room(qtbot: QtBot) -> None:
    for side, shows in ((500, True), (120, False)):
        with_words, without = (
            ring(qtbot, 0.0, caption, side)[1].picture for caption in ("seconds", "")
        )
        assert (with_words != without) == shows


def test_a_ring_says_its_number_and_when_it_is_too_small(qtbot: QtBot) -> None:
    made, stand = ring(qtbot, 0.5, "seconds")
    assert made.accessibleName() == "12 seconds"
    assert not made.clipped()
    stand.resize(60, 300)
    assert made.clipped()


@DIRECTIONS
def test_the_present_page_is_the_long_dot(qtbot: QtBot, rtl: bool) -> None:
    dots = Dots(a_theme(rtl=rtl))
    stand = Stand(qtbot, dots, 400, 60)
    assert stand.colours() == {stand.picture.pixelColor(0, 0).name(): 400 * 60}
    dots.show_position(0, 4, "Page 1 of 4")
    teal = a_theme().tokens.colour.teal.lower()
    picture = stand.picture
    long = [x for x in range(400) if picture.pixelColor(x, 30).name() == teal]
    assert (min(long) > 200) == rtl
    assert len(long) > 2 * a_theme().tokens.mm(3.2)
    assert dots.accessibleName() == "Page 1 of 4"


@pytest.mark.parametrize("count", range(2, 12))
def test_dots_have_air_at_either_side_or_are_none(qtbot: QtBot, count: int) -> None:
    dots = Dots(a_theme())
    stand = Stand(qtbot, dots, 120, 60)
    dots.show_position(0, count, "")
    picture = stand.picture
    paper = picture.pixelColor(0, 0)
    drawn = [x for x in range(120) if any(picture.pixelColor(x, y) != paper for y in range(60))]
    assert not drawn or (min(drawn) >= 8 and max(drawn) < 112)


@pytest.mark.parametrize("screen", [(1920, 1080), (3840, 2160)], ids=["hd", "4k"])
def test_a_ruler_is_true(qtbot: QtBot, screen: tuple[int, int]) -> None:
    theme = a_theme(screen)
    ruler = Ruler(theme, 100, LONG)
    stand = Stand(qtbot, ruler, screen[0])
    picture, per_mm = stand.picture, theme.tokens.screen.px_per_mm
    ink = theme.tokens.colour.ink.lower()
    tall = ruler.height() - round(theme.tokens.mm(12) * 0.75)
    strokes = [x for x in range(screen[0]) if picture.pixelColor(x, tall).name() == ink]
    centimetres = [x for x in strokes if x - 1 not in strokes]
    assert len(centimetres) == 11
    assert centimetres[-1] - centimetres[0] == pytest.approx(100 * per_mm, abs=2)


def test_a_code_s_modules_are_whole_pixels(qtbot: QtBot) -> None:
    code = QrCode(a_theme(), CHECKERED, "The booking page")
    stand = Stand(qtbot, code, 500, 500)
    module = code.module_px()
    assert module == 500 // (SIDE + 2 * QUIET_MODULES)
    colours = stand.colours()
    tokens = a_theme().tokens.colour
    dark = sum(row.bit_count() for row in CHECKERED)
    assert colours[tokens.qr_dark.lower()] == dark * module * module
    quiet = (500 - SIDE * module) // 2
    assert stand.picture.pixelColor(quiet, quiet).name() == tokens.qr_dark.lower()
    assert stand.picture.pixelColor(quiet - 1, quiet - 1).name() == tokens.qr_light.lower()
    assert code.accessibleName() == "The booking page"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-dark"])
def test_a_code_is_dark_on_light_in_every_theme(qtbot: QtBot, theme: str) -> None:
    code = QrCode(a_theme(theme=theme), CHECKERED, "A code")
    picture = Stand(qtbot, code, 400, 400).picture
    quiet = (400 - SIDE * code.module_px()) // 2
    dark, light = (picture.pixelColor(quiet - n, quiet - n).lightness() for n in (0, 1))
    assert light - dark > 150


def panel(text: str = "m", words: str = "Scan to book") -> CodePanel:
    return CodePanel(a_theme(text=text), CHECKERED, "A code", words)


def test_a_panel_gives_the_code_what_its_words_leave(qtbot: QtBot) -> None:
    made = panel()
    stand = Stand(qtbot, made, 400, 400)
    [code], [words] = stand.places(QrCode), stand.places(RichText)
    assert code.bottom() < words.top()
    assert made.rect().contains(code.united(words))
    assert code.width() == code.height()
    made.show_code([0] * SIDE, "Another", LONG)
    [smaller], [more] = stand.places(QrCode), stand.places(RichText)
    assert more.height() > words.height()
    assert smaller.bottom() < more.top() <= made.height()


def test_a_code_of_the_most_modules_can_be_read(qtbot: QtBot) -> None:
    """On the page that it was promised for, no module is smaller than 0.8 mm."""
    theme = a_theme()
    stage = theme.tokens.screen.width, theme.tokens.screen.height - 200
    most = most_modules(theme.tokens, QPixmap(*stage).size())
    made = CodePanel(theme, [0] * most, "A code", "Scan to book")
    wide = round((stage[0] - 2 * theme.tokens.space.margin) * 0.4)
    Stand(qtbot, made, wide, stage[1])
    [code] = made.findChildren(QrCode)
    assert code.module_px() >= 0.8 * theme.tokens.screen.px_per_mm


def test_words_stand_beside_a_code_half_way_up_or_below_it(qtbot: QtBot) -> None:
    theme = a_theme()
    code = QrCode(theme, CHECKERED, "A code")
    words = [FlowItem(RichText(theme, text, size=30), 10) for text in ("Scan me", "Or call")]
    made = BesideCode(theme, code, words)
    stand = Stand(qtbot, made, 1200)
    first, *lines = stand.places()
    middle = (lines[0].top() + lines[-1].bottom()) / 2
    assert middle == pytest.approx(first.center().y(), abs=1)
    assert min(line.left() for line in lines) > first.right()
    stand.resize(300, made.height_for(300))
    first, *lines = stand.places()
    assert first.bottom() < lines[0].top()


class _Frame:
    """A frame of a film, of one colour."""

    def toImage(self) -> QImage:
        """Return it."""
        image = QImage(160, 90, QImage.Format.Format_RGB32)
        image.fill(QColor("#3344aa"))
        return image


def test_a_film_shows_its_still_until_there_is_a_frame(qtbot: QtBot) -> None:
    still = QPixmap(160, 90)
    still.fill(QColor("#aa3344"))
    view = FilmView(a_theme(), still)
    view.set_place(QRect(0, 80, 400, 225))
    stand = Stand(qtbot, view, 400, 400)
    for frame, colour in ((None, "#aa3344"), (_Frame(), "#3344aa"), (None, "#aa3344")):
        view.set_frame(frame)
        picture = stand.picture
        assert picture.pixelColor(200, 200).name() == colour
        assert picture.pixelColor(200, 40).name() == a_theme().tokens.colour.night.lower()
        assert picture.pixelColor(1, 81).name() == a_theme().tokens.colour.night.lower()


@pytest.mark.parametrize(("theme", "glares"), [("light", True), ("dark", False)])
def test_a_bright_film_does_not_glare_on_a_dark_screen(
    qtbot: QtBot, theme: str, glares: bool
) -> None:
    still = QPixmap(160, 90)
    still.fill(QColor("#ffffff"))
    view = FilmView(a_theme(theme=theme), still)
    view.set_place(QRect(0, 0, 400, 225))
    white = Stand(qtbot, view, 400, 225).picture.pixelColor(200, 100).lightness()
    assert (white == 255) == glares
    assert white > 150


def test_what_lies_over_a_film_fades_with_its_frames_or_goes_at_once(qtbot: QtBot) -> None:
    for reduced in (False, True):
        still = QPixmap(160, 90)
        still.fill(QColor("#ffffff"))
        view = FilmView(a_theme(reduced=reduced), still)
        view.set_place(QRect(0, 0, 400, 225))
        over = Dots(a_theme(), view)
        over.setGeometry(100, 100, 200, 60)
        over.setStyleSheet("background: #000000")
        over.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        stand = Stand(qtbot, view, 400, 225)
        view.fade_out([over])
        assert over.isHidden()
        lights = []
        for _ in range(7):
            lights.append(stand.picture.pixelColor(110, 110).lightness())
            view.set_frame(None)
        assert lights == sorted(lights)
        assert lights[-1] == 255
        assert (lights[0] == 255) == reduced
        view.fade_in([over])
        assert not over.isHidden()
