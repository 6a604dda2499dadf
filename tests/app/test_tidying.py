"""Between visits the kiosk gives back what the visitor's pages took."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import events as e
from kiosk.system import allocator
from tests.support.drivers.kiosk import KioskDriver
from ui.pages.page import PageScreen


def _pages(kiosk: KioskDriver) -> int:
    return kiosk.program.things_alive().get(PageScreen.__name__, 0)


def _tidy(kiosk: KioskDriver) -> None:
    for _ in kiosk.built.controller.tidy():
        pass


def _visit(kiosk: KioskDriver) -> None:
    kiosk.touch_anywhere()
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))


def test_pages_of_a_visit_go_after_it(kiosk: KioskDriver, qtbot: QtBot) -> None:
    _visit(kiosk)
    assert _pages(kiosk) > 1
    kiosk.end_visit()
    qtbot.waitUntil(lambda: _pages(kiosk) == 0, timeout=6000)


def test_what_is_free_goes_back_to_the_system(
    kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[int] = []
    monkeypatch.setattr(allocator, "give_back", lambda: left.append(_pages(kiosk)))
    _visit(kiosk)
    _tidy(kiosk)
    assert not left, "not during a visit: it takes milliseconds"
    kiosk.end_visit()
    _tidy(kiosk)
    assert left == [0], "once the pages are gone"


def test_the_next_visit_finds_everything_again(kiosk: KioskDriver) -> None:
    kiosk.touch_anywhere()
    home = kiosk.picture()
    kiosk.go(e.OpenSection("video"))
    page = kiosk.picture()
    for _ in range(2):
        kiosk.end_visit()
        _tidy(kiosk)
        kiosk.touch_anywhere()
        assert kiosk.picture() == home
        kiosk.touch_next()
        kiosk.go(e.OpenSection("video"))
        assert kiosk.picture() == page


def test_a_visitor_who_came_meanwhile_loses_nothing(kiosk: KioskDriver) -> None:
    _visit(kiosk)
    page = kiosk.picture()
    kept = _pages(kiosk)
    _tidy(kiosk)
    assert _pages(kiosk) == kept
    assert kiosk.picture() == page


def test_visits_do_not_pile_up(kiosk: KioskDriver) -> None:
    alive = []
    for _ in range(3):
        _visit(kiosk)
        kiosk.end_visit()
        _tidy(kiosk)
        alive.append(kiosk.program.things_alive())
    assert alive[1] == alive[2]
