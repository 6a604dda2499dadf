"""Pages are composed at every look: the plan is short, controls and pictures are seen together."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.media.body_view import BodyView
from ui.widgets.media.chart import Chart
from ui.widgets.text.rich_text import RichText
from ui.widgets.tiles.now_card import NowCard
from ui.widgets.tiles.tile import Tile

WIDE, UPRIGHT, SQUARE, LAPTOP, SMALL = (
    (1920, 1080),
    (1080, 1920),
    (1280, 1024),
    (1366, 768),
    (1024, 600),
)
BODIES = ((WIDE, 21.5), (SQUARE, 19.0), (LAPTOP, 15.6), (SMALL, 10.1), (UPRIGHT, 21.5))
"""Screens with a body to touch, and their diagonals in inches."""


def _at(
    make_kiosk: MakeKiosk, section: str, size: tuple[int, int], text_size: TextSize = TextSize.M
) -> KioskDriver:
    diagonal = 10.1 if size == SMALL else 21.5
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection(section))
    return kiosk


PARTS_OF_A_PLAN = (
    ("Your exercises", "Wall calf stretch"),
    ("Stretch.", "Drink."),
    ("Get stronger.", "Keep a diary."),
    ("Signs that cannot wait", "Do not drive yourself."),
    ("dark urine", "Book a visit"),
)


@pytest.mark.parametrize("size", [WIDE, UPRIGHT, SQUARE], ids=str)
def test_the_plans_parts_stand_whole_on_a_screenful(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = _at(make_kiosk, "my-plan", size)
    assert kiosk.view[1] <= 4
    for first, last in PARTS_OF_A_PLAN:
        kiosk.show(first)
        assert last in kiosk.words()


@pytest.mark.parametrize(
    ("size", "diagonal", "text_size", "share"),
    [
        *((size, inches, TextSize.M, 0.5) for size, inches in BODIES),
        *((size, inches, TextSize.L, 0.45) for size, inches in BODIES),
        *((size, inches, TextSize.XL, 0.35) for size, inches in BODIES),
    ],
    ids=str,
)
def test_a_body_to_touch_is_large(
    make_kiosk: MakeKiosk,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
    share: float,
) -> None:
    """Of its panel's height: the words beside it take the more the larger they are."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("why-cramps-happen"))
    body = next(w for w in kiosk.visible() if isinstance(w, BodyView))
    per_mm = kiosk.tokens.screen.px_per_mm
    assert all(area.height() / per_mm >= 60 for area in body._areas)
    assert all(area.height() >= share * body.height() for area in body._areas)


@pytest.mark.parametrize("size", [WIDE, UPRIGHT, SQUARE, SMALL], ids=str)
def test_a_chart_and_all_that_changes_it_are_seen_together(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = _at(make_kiosk, "eight-week-plan", size)
    kiosk.show("Set week 3 to")
    assert any(isinstance(w, Chart) for w in kiosk.visible())
    assert {"Less", "Add", "Walking", "Heel raises", "What if I jump by half?"} <= set(
        kiosk.names()
    )


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL])
def test_a_poster_stands_above_the_first_words_only(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    kiosk = _at(make_kiosk, "video", UPRIGHT, text_size)
    seen = []
    for view in range(kiosk.view[1] - 1):
        kiosk.go(e.ShowView(view))
        seen.append("Play the video" in kiosk.names())
    assert seen[0]
    assert len(seen) > 1
    assert not any(seen[1:])


@pytest.mark.parametrize(
    ("section", "first", "then"),
    [
        ("special-groups", "Athletes", "Older adults"),
        ("eight-week-plan", "Weeks 3–4", "Weeks 5–6"),
        ("stories", "An older adult", "A runner"),
        ("how-physio-helps", "2. Rebuild", "1. Calm"),
    ],
)
@pytest.mark.parametrize("size", [WIDE, UPRIGHT, SQUARE], ids=str)
def test_what_is_under_the_finger_stays_there(
    make_kiosk: MakeKiosk, size: tuple[int, int], section: str, first: str, then: str
) -> None:
    kiosk = _at(make_kiosk, section, size)

    def places() -> dict[str, tuple[int, int]]:
        found = {}
        for target in kiosk.targets():
            for word in (first, then):
                if target.name.startswith(word):
                    found[word] = (target.rect.x(), target.rect.y())
        return found

    before = places()
    assert set(before) == {first, then}
    name = next(n for n in kiosk.names() if n.startswith(first))
    kiosk.touch(name)
    assert places() == before


@pytest.mark.parametrize("size", [WIDE, UPRIGHT, SMALL], ids=str)
def test_one_button_of_a_screen_is_filled(make_kiosk: MakeKiosk, size: tuple[int, int]) -> None:
    kiosk = _at(make_kiosk, "get-help", size)
    flaws = []
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        for view in range(kiosk.view[1]):
            kiosk.go(e.ShowView(view))
            filled = kiosk.filled_buttons
            if len(filled) > 1:
                flaws.append(f"{section} {view + 1}: {filled}")
    assert flaws == []


@pytest.mark.parametrize(
    ("size", "text_size"),
    [(WIDE, TextSize.M), (UPRIGHT, TextSize.M), (LAPTOP, TextSize.XL)],
    ids=str,
)
def test_who_reads_a_sign_that_cannot_wait_reads_what_to_do(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    kiosk = _at(make_kiosk, "get-help", size, text_size)
    seen, parted = 0, []
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        words = kiosk.words()
        for heading in ("Tell reception now if you have:", "Tell reception today if you have:"):
            if heading in words:
                seen += 1
                parted += [] if "At home:" in words else [words]
    assert seen >= 7
    assert parted == []


@pytest.mark.parametrize("size", [WIDE, UPRIGHT, LAPTOP], ids=str)
def test_one_count_says_how_far_one_is(make_kiosk: MakeKiosk, size: tuple[int, int]) -> None:
    kiosk = _at(make_kiosk, "get-help", size)
    assert "Step 1 of " in kiosk.words()
    assert "Page 1 of " not in kiosk.words()
    kiosk.touch_next()
    assert "Page 2 of " in kiosk.words()


def test_homes_question_stands_above_the_tiles_that_answer_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=UPRIGHT)
    kiosk.go(e.LeaveAttract())
    words = [w for w in kiosk.pieces(RichText) if w.accessibleName() == "How can we help?"]
    (question,), (now,) = words, kiosk.pieces(NowCard)
    tiles = [tile for tile in kiosk.pieces(Tile) if not now.isAncestorOf(tile)]
    assert len(tiles) == 6
    top = question.mapTo(question.window(), question.rect().topLeft()).y()
    assert now.mapTo(now.window(), now.rect().bottomLeft()).y() < top
    assert top < min(t.mapTo(t.window(), t.rect().topLeft()).y() for t in tiles)
