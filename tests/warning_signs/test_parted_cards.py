"""A care card that a screenful cannot hold says on each what to do."""

import re
from collections.abc import Iterator

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from kiosk.warning_signs.cards import opened
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

SMALL = [((1366, 768), 21.5, TextSize.XL), ((1024, 600), 10.1, TextSize.M)]


@pytest.mark.parametrize(("size", "diagonal", "text_size"), SMALL, ids=str)
def test_no_sign_shows_without_what_to_do(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    """Whoever reads the first screenful of a card may not read the second."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    parted = 0
    for section in ("get-help", "ease-a-cramp", "night-cramps"):
        kiosk.go(e.OpenSection(section))
        for view in range(kiosk.view[1]):
            kiosk.go(e.ShowView(view))
            words = kiosk.words()
            if "if you have:" in words:
                assert "At home:" in words
                parted += "(2 of" in words
            assert kiosk.layout.flaws() == []
    assert parted


def _screenfuls(kiosk: KioskDriver, *sections: str) -> Iterator[tuple[str, int]]:
    for section in sections:
        kiosk.go(e.OpenSection(section))
        yield from ((section, view) for view in range(kiosk.view[1]))


def test_what_to_do_alone_has_no_heading_of_a_list(make_kiosk: MakeKiosk) -> None:
    """Where one screenful cannot hold both, the second says what to do, and of no list.

    One or two signs are said there once more.
    """
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract())
    alone = named = 0
    for section, view in _screenfuls(kiosk, "get-help", "after-a-stroke"):
        kiosk.go(e.OpenSection(section), e.ShowView(view))
        words = kiosk.words()
        listed = "if you have:" in words
        signs = sum(opened(sign) in words.splitlines() for sign in kiosk.pack.signs)
        assert signs or not listed, words
        assert signs <= 2 or listed, words
        alone += "At home:" in words and not listed
        named += "At home:" in words and not listed and signs > 0
    assert alone
    assert named


WHERE_CARDS_STAND = [
    ("who-is-at-risk", (1080, 1920), TextSize.XL),
    ("get-help", (1080, 1920), TextSize.XL),
    ("get-help", (1366, 768), TextSize.XL),
]


@pytest.mark.parametrize(("page", "size", "text"), WHERE_CARDS_STAND)
def test_no_screenful_has_what_to_do_without_a_sign(
    page: str, size: tuple[int, int], text: TextSize, make_kiosk: MakeKiosk
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text, clinic='country = "GB"')
    kiosk.go(e.LeaveAttract())
    signs = tuple(opened(sign) for sign in kiosk.pack.signs)
    bare = [r for r in _below_card_headings(kiosk, page) if not r.lstrip().startswith(signs)]
    assert not bare


def test_a_card_that_fits_a_screenful_is_not_divided(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic='country = "GB"')
    kiosk.go(e.LeaveAttract())
    divided = [r for r in _below_card_headings(kiosk, "get-help") if "At home" not in r]
    assert not divided


def _below_card_headings(kiosk: KioskDriver, page: str) -> list[str]:
    """Return what stands below each card's heading, screenful by screenful.

    A heading is in the words twice: as what is drawn, and as a name for those who hear it.
    """
    kiosk.go(e.OpenSection(page))
    found: list[str] = []
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        found += re.split(r"(?:Tell [^:\n]* if you have:\s*)+", kiosk.words())[1:]
    assert found
    return found
