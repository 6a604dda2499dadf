"""Another language and the other reading direction, from a pack made for the test."""

from pathlib import Path

import pytest

from kiosk.app import events as e
from tests.support.fixtures import MakeKiosk
from tests.support.packs import mirrored_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return mirrored_pack(tmp_path, '["en", "ar"]')


def test_everything_is_mirrored(make_kiosk: MakeKiosk, pack: Path) -> None:
    left = make_kiosk(content=pack, language="en")
    right = make_kiosk(content=pack, language="ar")
    for kiosk in (left, right):
        kiosk.go(e.LeaveAttract(), e.OpenSection("assessment"))
    for name in ("Home", "Back", "When to get help", "Book", "Text size", left.next_name):
        there, here = left.rect_of(name), right.rect_of(name)
        assert (there.y(), there.width()) == (here.y(), here.width()), name
        assert here.x() == 1920 - there.x() - there.width(), name
    assert right.layout.flaws() == []


def test_a_language_is_chosen_and_a_reset_takes_it_back(make_kiosk: MakeKiosk, pack: Path) -> None:
    kiosk = make_kiosk(content=pack)
    kiosk.go(e.LeaveAttract())
    kiosk.touch("Language")
    kiosk.touch("العربية")
    assert kiosk.language == "ar"
    kiosk.wait(91)
    kiosk.wait(20)
    assert kiosk.language == "en"


def test_one_language_needs_no_choice(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract())
    assert "Language" not in kiosk.names()


def test_a_language_that_is_not_there_is_said(
    make_kiosk: MakeKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = make_kiosk(language="xx", clinic='languages = ["en", "yy"]')
    assert kiosk.language == "en"
    assert "no language “xx”" in caplog.text
    assert "no language “yy”" in caplog.text
    kiosk.go(e.LeaveAttract())
    assert "Language" not in kiosk.names()


def test_a_number_to_call_is_not_turned_round(make_kiosk: MakeKiosk, pack: Path) -> None:
    clinic = '[booking]\nphone = "020 7946 0000"'
    kiosk = make_kiosk(content=pack, language="ar", clinic=clinic)
    kiosk.go(e.LeaveAttract(), e.OpenSection("book"))
    assert "\u2066020 7946 0000\u2069" in kiosk.words()
    assert kiosk.code.texts() == ["tel:02079460000"]
