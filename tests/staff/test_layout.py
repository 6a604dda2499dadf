"""Every screen of staff mode at every size, text size and theme: nothing cut or too small."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from kiosk.clinic.file_names import CLINIC
from kiosk.content.model.blocks import Paragraph, Run
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.fields import BODY, NEW, Field, FieldKind
from kiosk.staff.model.state import Gate, Said, StaffState
from kiosk.staff.pin.rules import PinFault
from kiosk.staff.pin.store import Damaged, LockedOut, Missing, Ready
from tests.app.test_layout import MAIN_MM, OTHER_MM
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.looks import LOOKS, SMALL_LOOKS, look_name
from tests.usage.counts import count_days
from ui.tour.staff import waiting_stops

CLINIC_TEXT = """
name = "Riverside Physiotherapy and Sports Medicine"
colour = "blue"
[booking]
web = "https://riverside.example/book"
phone = "020 7946 0000"
[hours]
monday = "08:00-12:30, 13:30-18:00"
"""
NOTICES = """
[[notices]]
from = 2026-11-20
until = 2026-12-27
text.en = "We are closed from 24 to 27 December. In an emergency call 111."
[[notices]]
from = 2026-11-21
until = 2026-12-27
text.en = "The lift is out of order. Please ring the bell at the side door; we come at once."
"""
LONG = "This line is far too long for a button, and it goes on about that for quite a while. " * 2
GATES = {
    "new PIN": Gate(Missing(), entered="123456789012", first_start=True),
    "fault": Gate(Missing(), said=PinFault.SAME, first_start=True),
    "again": Gate(Missing(), entered="12", first="493027", said=Said.AGAIN, first_start=True),
    "not chosen": Gate(Missing()),
    "wrong": Gate(Ready(3), said=Said.WRONG),
    "shut": Gate(LockedOut(1800.0)),
    "damaged": Gate(Damaged("/var/lib/pure-physio-kiosk/staff/pin.json is damaged.")),
}


def _screens(kiosk: KioskDriver) -> Iterator[str]:
    desk = kiosk.built.staff
    for name, gate in GATES.items():
        desk.begin(StaffState(1000.0, gate), ())
        kiosk.work()
        yield f"gate, {name}"
        desk.close()
    desk.begin(StaffState(1000.0, None), (r.Refresh(),))
    kiosk.work()
    desk.dispatch(e.ShowMenu())
    kiosk.work()
    yield "menu"
    for page in e.PageName:
        desk.dispatch(e.OpenPage(page))
        kiosk.work()
        yield from _views(kiosk, page.value)
    for page, item in ((e.PageName.SECTIONS, "book"), (e.PageName.QUESTIONS, _question(kiosk))):
        desk.dispatch(e.OpenPage(page))
        desk.dispatch(e.OpenItem(item))
        kiosk.work()
        yield from _views(kiosk, item)
    yield from _editors(kiosk)
    desk.close()
    for name in waiting_stops(kiosk.built, 1000.0):
        kiosk.work()
        yield from _views(kiosk, name)
    desk.begin(StaffState(1000.0, None), ())
    for step in e.Step:
        desk.dispatch(e.Ask(step))
        kiosk.work()
        yield f"question, {step}"
        desk.dispatch(e.Answer(False))
    desk.dispatch(e.Clean())
    kiosk.work()
    yield "cleaning"
    desk.close()
    kiosk.work()


def _views(kiosk: KioskDriver, name: str) -> Iterator[str]:
    _, views = kiosk.staff.view
    for view in range(min(views, 4)):
        kiosk.built.staff.dispatch(e.ShowView(view))
        kiosk.work()
        yield f"{name}, screenful {view + 1}"


def _editors(kiosk: KioskDriver) -> Iterator[str]:
    desk = kiosk.built.staff
    body = Field("en/sections/book.md", BODY, FieldKind.TEXT)
    web = Field(CLINIC, "booking.web")
    for field, text in (
        (Field(CLINIC, "name"), "Riverside"),
        (web, "https://riverside.example/book"),
        (Field("", NEW, FieldKind.TEXT), "Why?\nBecause."),
        (body, "## A heading\n\nSome words."),
    ):
        desk.dispatch(e.Edit(field, text))
        if field == body:
            blocks = (Paragraph((Run("Some words that are seen beside the text."),)),)
            desk.dispatch(e.Previewed(text, blocks))
        kiosk.work()
        yield f"editor, {field.key}"
        desk.dispatch(e.Refused(field, (LONG, LONG)))
        kiosk.work()
        yield f"editor, {field.key}, refused"
        desk.dispatch(e.Layer("symbols"))
        desk.dispatch(e.Layer("marks"))
        kiosk.work()
        yield f"editor, {field.key}, marks"
        desk.dispatch(e.Cancel())


def _question(kiosk: KioskDriver) -> str:
    return next(iter(kiosk.pack.questions))


def _make(make_kiosk: MakeKiosk, folder: Path, **options: object) -> KioskDriver:
    (folder / "notices.toml").write_text(NOTICES)
    kiosk = make_kiosk(clinic=CLINIC_TEXT, **options)
    count_days(folder / "data", kiosk.today)
    (folder / "kiosk.log").write_text(
        f"2026-11-26 08:00:00,123 WARNING {LONG}\nTraceback\n2026-11-26 08:00:01,000 INFO Ready.\n"
    )
    return kiosk


@pytest.mark.parametrize(("size", "text_size", "theme"), LOOKS, ids=look_name)
def test_every_screen_is_whole(
    make_kiosk: MakeKiosk,
    tmp_path: Path,
    size: tuple[int, int],
    text_size: TextSize,
    theme: ThemeName,
) -> None:
    kiosk = _make(make_kiosk, tmp_path, windowed=size, text_size=text_size, theme=theme)
    flaws = [
        f"{screen}: {flaw}"
        for screen in chain(("attract with a notice",), _screens(kiosk))
        for flaw in [*kiosk.layout.flaws(), *kiosk.layout.small_targets(MAIN_MM, OTHER_MM)]
    ]
    kiosk.touch_anywhere()
    flaws += [f"home with notices: {flaw}" for flaw in kiosk.layout.flaws()]
    assert kiosk.place == "home"
    assert flaws == []


def test_a_small_screen_is_whole_at_its_real_size(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = _make(make_kiosk, tmp_path, windowed=(1366, 768), diagonal=15.6)
    flaws = [f"{screen}: {flaw}" for screen in _screens(kiosk) for flaw in kiosk.layout.flaws()]
    assert flaws == []


@pytest.mark.parametrize(("size", "diagonal", "text_size"), SMALL_LOOKS, ids=look_name)
def test_a_screen_of_a_hands_size_is_whole(
    make_kiosk: MakeKiosk,
    tmp_path: Path,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
) -> None:
    kiosk = _make(make_kiosk, tmp_path, windowed=size, diagonal=diagonal, text_size=text_size)
    flaws = [f"{screen}: {flaw}" for screen in _screens(kiosk) for flaw in kiosk.layout.flaws()]
    assert flaws == []
