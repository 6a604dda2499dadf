"""Ways to book, each a code that two readers read; opening hours that keep up with the clock."""

from datetime import date

import pytest

from kiosk.app import events as e
from kiosk.shared.clock import WallTime
from kiosk.shared.comfort import TextSize, ThemeName
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.readers import WAYS, Spoilt
from ui.widgets.media.picture import Picture

LINK = "https://riverside.example/book?from=waiting-room"
CLINIC = f"""
name = "Riverside Physio"
[booking]
web = "{LINK}"
phone = "+44 20 7946 0000"
whatsapp = "+44 7700 900123"
sms = "07700 900123"
email = "desk@riverside.example"
map = "51.5007, -0.1246"
address = "1 River Street, London"
message = "Hello, I would like to book a visit."
[hours]
monday = "08:00-12:30, 13:30-18:00"
tuesday = "08:00-18:00"
wednesday = "08:00-18:00"
friday = "08:00-16:00"
closed = [2026-12-25]
"""
ONE_WAY = f'[booking]\nweb = "{LINK}"'
TEXT = "Hello%2C%20I%20would%20like%20to%20book%20a%20visit."
BY_BUTTON = {
    "Book online": (LINK, "riverside.example/book"),
    "Call": ("tel:+442079460000", "+44 20 7946 0000"),
    "WhatsApp": (f"https://wa.me/447700900123?text={TEXT}", "+44 7700 900123"),
    "Text message": (f"sms:07700900123?body={TEXT}", "07700 900123"),
    "E-mail": (f"mailto:desk@riverside.example?body={TEXT}", "desk@riverside.example"),
    "Find us": ("geo:51.5007,-0.1246", "1 River Street, London"),
}
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]
BOTH = ("zxing", "zbar")


def _name(value: object) -> str:
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value)


def _booking(make_kiosk: MakeKiosk, **options: object) -> KioskDriver:
    kiosk = make_kiosk(**{"clinic": CLINIC, **options})
    kiosk.go(e.LeaveAttract(), e.OpenSection("book"))
    return kiosk


def test_book_is_one_touch_away(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.LeaveAttract())
    kiosk.touch("Book")
    assert kiosk.code.texts() == [LINK]


CODES = [(SIZES[0], theme) for theme in ThemeName] + [(s, ThemeName.LIGHT) for s in SIZES[1:]]


@pytest.mark.parametrize(("size", "theme"), CODES, ids=_name)
def test_every_way_is_read_by_both(
    make_kiosk: MakeKiosk, size: tuple[int, int], theme: ThemeName
) -> None:
    kiosk = _booking(make_kiosk, windowed=size, theme=theme)
    for button, (content, words) in BY_BUTTON.items():
        kiosk.touch(button)
        assert kiosk.code.read() == dict.fromkeys(BOTH, content)
        assert kiosk.code.module_mm() >= 0.8
        assert words in kiosk.words()
        assert kiosk.code.quiet_around()


PHOTOGRAPHS = [(SIZES[0], spoilt) for spoilt in WAYS] + [(size, WAYS[-1]) for size in SIZES[1:]]
"""Each way to spoil one, and on each screen all of them at once."""


@pytest.mark.parametrize(("size", "spoilt"), PHOTOGRAPHS, ids=_name)
def test_a_bad_photograph_is_read_by_both(
    make_kiosk: MakeKiosk, size: tuple[int, int], spoilt: Spoilt
) -> None:
    kiosk = _booking(make_kiosk, windowed=size)
    for button, (content, _) in BY_BUTTON.items():
        kiosk.touch(button)
        assert kiosk.code.read(spoilt) == dict.fromkeys(BOTH, content)


@pytest.mark.parametrize("text_size", list(TextSize))
@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)], ids=_name)
def test_modules_stay_large_at_every_text_size(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    kiosk = _booking(make_kiosk, windowed=size, diagonal=15.6, text_size=text_size)
    kiosk.touch("WhatsApp")
    assert kiosk.code.module_mm() >= 0.8
    assert kiosk.code.texts() == [BY_BUTTON["WhatsApp"][0]]


def test_three_steps_end_with_what_the_code_does(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk)
    assert "Tap the link. Then pick a time." in kiosk.words()
    kiosk.touch("Call")
    assert "Open the camera on your phone." in kiosk.words()
    assert "Tap the number to call us." in kiosk.words()
    kiosk.touch("Text message")
    assert "Your message is ready to send." in kiosk.words()


def _pictures(kiosk: KioskDriver) -> list[str]:
    return [picture.accessibleName() for picture in kiosk.pieces(Picture)]


WITH_ROOM: dict[str, dict[str, object]] = {
    "landscape": {},
    "upright": {"windowed": (1080, 1920)},
    "square, no hours": {"windowed": (1280, 1024), "diagonal": 19, "clinic": ONE_WAY},
}


@pytest.mark.parametrize("screen", WITH_ROOM)
def test_a_picture_shows_how_to_scan(make_kiosk: MakeKiosk, screen: str) -> None:
    kiosk = _booking(make_kiosk, **WITH_ROOM[screen])
    assert _pictures(kiosk) == [kiosk.pack.alt("images/book.svg")]
    assert kiosk.layout.flaws() == []


def test_where_words_need_the_room_no_picture_takes_it(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk, windowed=(1366, 768), diagonal=15.6, text_size=TextSize.XL)
    assert _pictures(kiosk) == []


def test_the_choice_is_forgotten_with_the_visit(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk)
    kiosk.touch("Call")
    kiosk.wait(111)
    assert kiosk.place == "attract"
    kiosk.go(e.LeaveAttract(), e.OpenSection("book"))
    assert kiosk.code.texts() == [LINK]


def test_one_way_needs_no_choice(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk, clinic='[booking]\nphone = "020 7946 0000"')
    assert kiosk.code.texts() == ["tel:02079460000"]
    assert "Call" not in kiosk.names()


def test_no_way_leads_to_reception(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk, clinic='name = "Riverside Physio"')
    assert kiosk.code.texts() == []
    assert "Please book at reception." in kiosk.words()
    assert "camera" not in kiosk.words()


def test_reception_is_always_there(make_kiosk: MakeKiosk) -> None:
    assert "Ask at reception" in _booking(make_kiosk).words()


BAD = {
    "no https": ('web = "http://riverside.example"', "does not begin with https://"),
    "another domain": (
        'web = "https://elsewhere.example/x"\ndomains = ["riverside.example"]',
        "is not one of the domains",
    ),
    "script": ('web = "javascript:alert(1)"', "is not a web address"),
    "no number": ('phone = "call us"', "is not a phone number"),
    "no country": ('whatsapp = "07700 900123"', "lacks the country's code"),
}


@pytest.mark.parametrize(("setting", "told"), BAD.values(), ids=BAD.keys())
def test_a_bad_way_is_told_to_staff_and_never_shown(
    make_kiosk: MakeKiosk, caplog: pytest.LogCaptureFixture, setting: str, told: str
) -> None:
    clinic = f'[booking]\nemail = "desk@riverside.example"\nmessage = ""\n{setting}'
    kiosk = _booking(make_kiosk, clinic=clinic)
    assert kiosk.code.texts() == ["mailto:desk@riverside.example"]
    assert told in caplog.text


MONDAY = date(2026, 11, 23)
TIMES = {
    "open, a break ahead": (WallTime(MONDAY, 10 * 60 + 15), "Open now, until 12:30"),
    "in the break": (WallTime(MONDAY, 12 * 60 + 30), "Closed now. Opens at 13:30"),
    "the last minute": (WallTime(MONDAY, 17 * 60 + 59), "Open now, until 18:00"),
    "in the evening": (WallTime(MONDAY, 18 * 60), "Closed now. Opens tomorrow at 8:00"),
    "two days ahead": (
        WallTime(date(2026, 11, 25), 18 * 60),
        "Closed now. Opens Friday at 8:00",
    ),
    "over the weekend": (
        WallTime(date(2026, 11, 27), 16 * 60),
        "Closed now. Opens Monday at 8:00",
    ),
    "a holiday": (WallTime(date(2026, 12, 25), 600), "Closed today. Opens Monday at 8:00"),
}


@pytest.mark.parametrize(("wall", "said"), TIMES.values(), ids=TIMES.keys())
def test_hours_say_whether_somebody_is_there(
    make_kiosk: MakeKiosk, wall: WallTime, said: str
) -> None:
    kiosk = _booking(make_kiosk)
    kiosk.be_at(wall)
    assert said in kiosk.words()


def test_the_week_puts_days_that_are_alike_together(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk)
    kiosk.show("Opening hours")
    words = kiosk.words()
    assert "Monday: 8:00–12:30, 13:30–18:00" in words
    assert "Tuesday to Wednesday: 8:00–18:00" in words
    assert "Thursday: closed" in words
    assert "Saturday to Sunday: closed" in words


def test_no_hours_no_word_of_them(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk, clinic=f'[booking]\nweb = "{LINK}"')
    assert "Open now" not in kiosk.words()
    assert "Closed" not in kiosk.words()


def test_it_wakes_at_the_minute_that_matters_and_not_before(make_kiosk: MakeKiosk) -> None:
    kiosk = _booking(make_kiosk)
    idle = kiosk.wakes_in
    kiosk.be_at(WallTime(MONDAY, 12 * 60 + 29))
    assert kiosk.wakes_in == pytest.approx(60.0, abs=1.0)
    kiosk.go(e.GoHome())
    assert kiosk.wakes_in == pytest.approx(idle, abs=1.0)


def test_a_mistake_is_told_to_staff_and_the_rest_is_used(
    make_kiosk: MakeKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = _booking(make_kiosk, clinic=CLINIC.replace("name", "nam"))
    assert kiosk.code.texts() == [LINK]
    assert "“nam” is not a setting." in caplog.text
