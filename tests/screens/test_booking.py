"""The code on the booking page, read by an independent reader, in every look."""

import pytest

from kiosk import events as e
from kiosk.comfort import TextSize, ThemeName
from tests.drivers import KioskDriver
from tests.fixtures import MakeKiosk

LINK = "https://riverside.example/book?from=waiting-room"
CLINIC = f"""
name = "Riverside Physio"
[booking]
web = "{LINK}"
phone = "+44 20 7946 0000"
"""
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("theme", list(ThemeName))
def test_the_code_holds_the_link(
    make_kiosk: MakeKiosk, size: tuple[int, int], theme: ThemeName
) -> None:
    kiosk = make_kiosk(clinic=CLINIC, windowed=size, theme=theme)
    kiosk.go(e.Start())
    kiosk.touch("Book")
    assert kiosk.codes() == [LINK]


@pytest.mark.parametrize("text_size", list(TextSize))
def test_the_code_stays_readable_at_every_text_size(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    kiosk = make_kiosk(clinic=CLINIC, windowed=(1080, 1920), text_size=text_size)
    kiosk.go(e.Start(), e.OpenSection("book"))
    assert kiosk.codes() == [LINK]
    assert kiosk.code_module_mm() >= 0.8


def test_the_page_says_it_in_words_too(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.Start(), e.OpenSection("book"))
    words = kiosk.words()
    assert "riverside.example/book" in words
    assert "+44 20 7946 0000" in words
    assert "reception" in words
    assert "Riverside Physio" in words


def test_no_phone_no_phone_line(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=f'[booking]\nweb = "{LINK}"')
    kiosk.go(e.Start(), e.OpenSection("book"))
    assert "Or call us" not in kiosk.words()


def test_a_mistake_is_told_to_staff_and_the_rest_is_used(
    make_kiosk: MakeKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk: KioskDriver = make_kiosk(clinic=CLINIC.replace("name", "nam"))
    kiosk.go(e.Start(), e.OpenSection("book"))
    assert kiosk.codes() == [LINK]
    assert "“nam” is not a setting." in caplog.text
