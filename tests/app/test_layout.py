"""Every screen at every size, text size and theme: nothing cut, off the screen, or too small."""

from collections.abc import Iterator

import pytest

from kiosk.app import events as e
from kiosk.blocks.registry import samples
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.visit.sheets import ComfortSheet, ReferenceSheet, Sheet, TermSheet
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.looks import LOOKS, REAL_SIZES, SMALL_LOOKS, look_name

MAIN_MM, OTHER_MM = 20.0, 12.7
NEAR_MAIN_MM = 15.0
"""On a screen of a hand's size the main actions are as large as there is room for."""


def _screens(kiosk: KioskDriver) -> Iterator[str]:
    """Bring the kiosk to every screen and every screenful, and say which it is."""
    yield "attract"
    kiosk.go(e.LeaveAttract())
    yield "home"
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        yield section
        _, views = kiosk.view
        for view in range(1, views):
            kiosk.go(e.ShowView(view))
            yield f"{section}, screenful {view + 1}"
        yield from _touched(kiosk, section)
    for question in kiosk.pack.longest_answers(6):
        kiosk.go(e.OpenQuestion(question))
        yield f"question {question}"
    kiosk.go(e.GoHome())
    sheets: list[Sheet] = [ComfortSheet(), *map(TermSheet, kiosk.pack.longest_terms(3))]
    sheets += map(ReferenceSheet, kiosk.pack.longest_references(2))
    for sheet in sheets:
        kiosk.go(e.OpenSheet(sheet))
        yield f"sheet {sheet}"
    kiosk.go(e.CloseSheet())
    yield from _exercises(kiosk)
    kiosk.go(e.GoHome())
    kiosk.wait(95)
    yield "countdown"


def _exercises(kiosk: KioskDriver) -> Iterator[str]:
    """Bring the kiosk to the signs, the guided stretch and its demonstration."""
    kiosk.go(e.OpenExercise("wall-calf"))
    yield "warning signs before a stretch"
    kiosk.go(*SAFE_AND_READY)
    yield "guided stretch"
    kiosk.go(e.Demonstrate("wall-calf"))
    yield "demonstration"


def _touched(kiosk: KioskDriver, section: str) -> Iterator[str]:
    """Show what is behind the touches of a page, from what a touch reveals to two screenfuls on."""
    for sample in samples(section, kiosk.pack.blocks(section)):
        kiosk.go(e.ShowView(0), *sample.show)
        shown, views = kiosk.view
        for view in range(shown - 1, min(shown + 2, views)):
            kiosk.go(e.ShowView(view))
            yield f"{section}, {sample.show[0]}, screenful {view + 1}"
        kiosk.go(*sample.hide)


@pytest.mark.parametrize(("size", "text_size", "theme"), LOOKS, ids=look_name)
def test_every_screen_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize, theme: ThemeName
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size, theme=theme)
    flaws = [
        f"{screen}: {flaw}"
        for screen in _screens(kiosk)
        for flaw in [*kiosk.layout.flaws(), *kiosk.layout.small_targets(MAIN_MM, OTHER_MM)]
    ]
    assert flaws == []


@pytest.mark.parametrize("text_size", REAL_SIZES, ids=str)
def test_a_small_screen_is_whole_at_its_real_size(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=text_size)
    flaws = [
        f"{screen}: {flaw}"
        for screen in _screens(kiosk)
        for flaw in [*kiosk.layout.flaws(), *kiosk.layout.small_targets(MAIN_MM, OTHER_MM)]
    ]
    assert flaws == []


@pytest.mark.parametrize(("size", "diagonal", "text_size"), SMALL_LOOKS, ids=look_name)
def test_a_screen_of_a_hands_size_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    fingers = (NEAR_MAIN_MM - 0.3, OTHER_MM) if diagonal > 10 else (0.0, 8.0)
    flaws = [
        f"{screen}: {flaw}"
        for screen in _screens(kiosk)
        for flaw in [*kiosk.layout.flaws(), *kiosk.layout.small_targets(*fingers)]
    ]
    assert flaws == []
