"""Staff are told how large the screen counts, why, and what to do about it."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.shared.wording import Words
from kiosk.staff.model import events as e
from kiosk.staff.pages.device import device
from kiosk.staff.pages.overview import overview
from kiosk.staff.pages.pieces import Panels, Presses
from kiosk.staff.pages.screen import screen_troubles, size_words
from kiosk.staff.snapshot import Device, Snapshot
from kiosk.system.monitor import Monitor, Size, SizeDoubt, SizeSource
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

TV = Monitor("HDMI-1", (1366, 768), (160, 90))
DESK = Monitor("DP-1", (1920, 1080), (476, 268), "ACME K24")
KNOWN = Device(476, 268, Size(21.5, SizeSource.SCREEN), DESK, (DESK,))
WORDS = Words("en")
SAID = {
    "the screen itself": (KNOWN, "The screen says so itself."),
    "staff": (replace(KNOWN, size=Size(24.0, SizeSource.STAFF)), "You set this."),
    "the command": (replace(KNOWN, size=Size(24.0, SizeSource.ORDER)), "Set by the command"),
    "a shape": (
        replace(KNOWN, size=Size(21.5, SizeSource.GUESS, SizeDoubt.CODE), shown=TV),
        "It says 160 × 90 mm: that is its shape, not its size.",
    ),
    "nothing": (
        replace(KNOWN, size=Size(21.5, SizeSource.GUESS, SizeDoubt.SILENT)),
        "The screen does not say how large it is.",
    ),
    "another shape": (
        replace(KNOWN, size=Size(21.5, SizeSource.GUESS, SizeDoubt.SHAPE)),
        "It reports 476 × 268 mm, but its picture has another shape.",
    ),
    "a wall": (
        replace(
            KNOWN,
            size=Size(21.5, SizeSource.GUESS, SizeDoubt.DENSITY),
            shown=Monitor("DP-1", (1920, 1080), (4000, 2250)),
        ),
        "It says 4000 × 2250 mm, 12 pixels an inch: no screen has that.",
    ),
    "a setting that cannot be": (
        replace(KNOWN, size=Size(21.5, SizeSource.SCREEN, refused=5.0)),
        "The diagonal that is set, 5 inches, cannot be: 441 pixels an inch.",
    ),
}


@pytest.mark.parametrize(("known", "said"), SAID.values(), ids=SAID.keys())
def test_the_page_says_what_is_believed_and_why(known: Device, said: str) -> None:
    assert said in " ".join(size_words(known, WORDS))


TROUBLES = {
    "a screen that is known": (KNOWN, ()),
    "a guess": (
        replace(KNOWN, size=Size(21.5, SizeSource.GUESS, SizeDoubt.SILENT)),
        ("How large this screen is, is a guess. The screen does not say how large it is.",),
    ),
    "a setting that cannot be": (
        replace(KNOWN, size=Size(21.5, SizeSource.GUESS, SizeDoubt.SILENT, refused=5.0)),
        ("The diagonal that is set, 5 inches, cannot be: 441 pixels an inch.",),
    ),
    "a wish that is not met": (
        replace(KNOWN, wish="HDMI-2", wish_met=False),
        ("The screen “HDMI-2” is not there. The kiosk shows on “DP-1”.",),
    ),
    "a small one": (
        replace(KNOWN, small=True),
        ("This screen is small for a kiosk. Everything works, in small letters.",),
    ),
}


@pytest.mark.parametrize(("known", "said"), TROUBLES.values(), ids=TROUBLES.keys())
def test_the_overview_leads_to_the_remedy(known: Device, said: tuple[str, ...]) -> None:
    lines = screen_troubles(known, WORDS)
    assert tuple(line.label for line in lines) == said
    assert all(line.value for line in lines)
    assert all(line.press and line.press.event == e.OpenPage(e.PageName.DEVICE) for line in lines)
    facts = Snapshot(date(2026, 11, 26), device=known)
    assert all(line in overview(facts, WORDS) for line in lines)


def _names(known: Device) -> dict[str, bool]:
    facts = Snapshot(date(2026, 11, 26), device=known)
    panels = next(piece for piece in device(facts, WORDS) if isinstance(piece, Panels))
    rows = [p for p in panels.panels[0].pieces if isinstance(p, Presses)]
    return {press.text: press.kind == "primary" for row in rows for press in row.presses}


def test_of_several_screens_staff_choose_one() -> None:
    assert _names(KNOWN) == {}
    two = replace(KNOWN, monitors=(DESK, TV))
    assert _names(two) == {
        "The main one": True,
        "DP-1 (1920 × 1080)": False,
        "HDMI-1 (1366 × 768)": False,
    }


def test_one_that_is_missing_can_be_given_up() -> None:
    assert "The main one" in _names(replace(KNOWN, wish="HDMI-2", wish_met=False))


def test_a_choice_is_written_and_shows(make_kiosk: MakeKiosk) -> None:
    kiosk: KioskDriver = make_kiosk(clinic='name = "Test"\nscreen = "HDMI-9"\n', windowed=None)
    kiosk.staff.enter()
    assert "The screen “HDMI-9” is not there." in kiosk.words()
    kiosk.touch("Device")
    kiosk.work()
    kiosk.touch("The main one")
    kiosk.work()
    kiosk.staff.load_changes()
    kiosk.touch("Overview")
    kiosk.work()
    assert "HDMI-9" not in kiosk.words()
