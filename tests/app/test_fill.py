"""How full every screenful of every section is: nothing looks forgotten, at any look.

A screenful below 0.6 of its room looks as if something were missing; the last one of a page that
had to be divided may have less, but not a small piece alone. Run it with `-s` for the figures.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.layout import Screenful
from tests.support.fixtures import MakeKiosk

ENOUGH = 0.6
SMALL = 0.25
"""A single piece below this share is a card, a line or a row of buttons."""


class Look(NamedTuple):
    size: tuple[int, int]
    text_size: TextSize
    diagonal: float = 21.5

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]} {self.text_size}"


HD_M, HD_L = Look((1920, 1080), TextSize.M), Look((1920, 1080), TextSize.L)
UPRIGHT_M, UPRIGHT_XL = Look((1080, 1920), TextSize.M), Look((1080, 1920), TextSize.XL)
LAPTOP_L, SQUARE_M = Look((1366, 768), TextSize.L), Look((1280, 1024), TextSize.M)
SMALL_M = Look((1024, 600), TextSize.M, 10.1)
LOOKS = (HD_M, HD_L, UPRIGHT_M, UPRIGHT_XL, LAPTOP_L, SQUARE_M, SMALL_M)

EXCEPTIONS: dict[tuple[Look, str], str] = {}
"""Screenfuls that stay sparse: the look, the section and the page from 1; and why."""


def _flaws(section: str, pages: list[list[Screenful]]) -> Iterator[tuple[str, str]]:
    for number, page in enumerate(pages, 1):
        for at, shown in enumerate(page, 1):
            last = at == len(page) > 1
            place = f"{section}/{number}"
            if not last and shown.full < ENOUGH:
                yield place, f"{place}: screenful {at} of {len(page)} is {shown.full:.2f} full"
            if last and shown.pieces == 1 and shown.full < SMALL:
                yield place, f"{place}: the last holds one piece, {shown.full:.2f} full"


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_screenful_looks_forgotten(make_kiosk: MakeKiosk, look: Look) -> None:
    kiosk = make_kiosk(windowed=look.size, diagonal=look.diagonal, text_size=look.text_size)
    kiosk.go(e.LeaveAttract())
    found: dict[str, list[str]] = {}
    for language in kiosk.pack.languages:
        kiosk.go(e.SetLanguage(language))
        for section in kiosk.pack.sections:
            kiosk.go(e.OpenSection(section))
            pages = kiosk.layout.screenfuls()
            print(f"{look} {language} {section:20}", *(_figures(page) for page in pages), sep=" | ")
            for place, flaw in _flaws(section, pages):
                found.setdefault(place, []).append(flaw)
    excused = {place for at, place in EXCEPTIONS if at == look}
    assert [flaw for place in found.keys() - excused for flaw in found[place]] == []
    assert excused <= found.keys(), "no exceptions any more"


def _figures(page: list[Screenful]) -> str:
    return " ".join(f"{shown.full:.2f}" for shown in page)


HALF = 0.5
LAPTOP_XL, SMALL_XL = (
    Look((1366, 768), TextSize.XL, 15.6),
    Look((1024, 600), TextSize.XL, 10.1),
)
SQUARE_L, SQUARE_XL = Look((1280, 1024), TextSize.L), Look((1280, 1024), TextSize.XL)
LARGEST = (LAPTOP_XL, SMALL_XL, SQUARE_XL, UPRIGHT_XL, Look((1920, 1080), TextSize.XL))
"""Looks with the largest letters: no other has less room."""
HARD_LOOKS = dict.fromkeys((*LOOKS, *LARGEST, SQUARE_L, Look((3840, 2160), TextSize.M, 32.0)))

BEFORE_WHOLE: dict[Look, set[str]] = {SMALL_XL: {"get-help/9", "get-help/10"}}
"""Pages that begin with a screenful less than half full, as the cards after it stay whole."""


@pytest.mark.parametrize("look", HARD_LOOKS, ids=str)
def test_no_screenful_is_bare_and_none_half_empty_before_the_last(
    make_kiosk: MakeKiosk, look: Look
) -> None:
    kiosk = make_kiosk(windowed=look.size, diagonal=look.diagonal, text_size=look.text_size)
    kiosk.go(e.LeaveAttract())
    flaws, begun = [], set()
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        for number, page in enumerate(kiosk.layout.screenfuls(), 1):
            for at, shown in enumerate(page, 1):
                place = f"{section}/{number}, screenful {at} of {len(page)}"
                if shown.bare or not shown.pieces:
                    flaws.append(f"{place}: nothing but a heading")
                if at == 1 < len(page) and shown.full < HALF:
                    begun.add(f"{section}/{number}")
                elif at < len(page) and shown.full < HALF:
                    flaws.append(f"{place}: {shown.full:.2f} full")
    assert flaws == []
    assert begun == BEFORE_WHOLE.get(look, set())


@pytest.mark.parametrize("look", LARGEST, ids=str)
def test_a_control_is_seen_with_what_it_shows(make_kiosk: MakeKiosk, look: Look) -> None:
    kiosk = make_kiosk(windowed=look.size, diagonal=look.diagonal, text_size=look.text_size)
    kiosk.go(e.LeaveAttract())
    parted = []
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        parted += [f"{section}/{page}" for page in kiosk.layout.parted()]
    assert parted == []
