"""What a phone dials for a number as people write it."""

import subprocess
import sys

import pytest

from kiosk.booking import addresses, numbers
from kiosk.shared.issue import Issue

DIALLED = {
    "a national number": ("020 7946 0000", "02079460000"),
    "a number in parentheses": ("(020) 7946-0000", "02079460000"),
    "a number with its country": ("+44 20 7946 0111", "+442079460111"),
    "the inner zero in parentheses": ("+44 (0)20 7946 0111", "+442079460111"),
    "the inner zero in a mobile number": ("+49 (0)151 23456789", "+4915123456789"),
    "the inner zero without parentheses": ("+44 020 7946 0111", "+442079460111"),
    "the inner zero after the exit code": ("0044 (0)20 7946 0111", "+442079460111"),
    "an exit code": ("0044 20 7946 0111", "+442079460111"),
    "an Italian zero, which is dialled": ("+39 06 698 1234", "+39066981234"),
    "a country's code of three digits": ("+353 (0)1 234 5678", "+35312345678"),
    "North America": ("+1 (202) 555-0143", "+12025550143"),
    "hyphens of a word processor": ("020–7946–0000", "02079460000"),
    "spaces of a word processor": ("020\u00a07946\u00a00000", "02079460000"),
    "a short code": ("111", "111"),
    "marks of direction, from contacts": (
        "\u202a+44 20 7946 0111\u202c",
        "+442079460111",
    ),
    "a blank without width": ("+44\u200b20 7946 0111", "+442079460111"),
    "Arabic digits": ("٠٢٠ ٧٩٤٦ ٠١١١", "02079460111"),
    "wide digits": ("＋４４ ２０ ７９４６ ０１１１", "+442079460111"),
    "the code in brackets": ("(+44) 20 7946 0111", "+442079460111"),
    "a blank behind the plus": ("+ 44 20 7946 0111", "+442079460111"),
    "square brackets": ("+44 [0]20 7946 0111", "+442079460111"),
    "a German stroke": ("030/901820", "030901820"),
    "a German stroke and a zero": ("+49 (0) 30 / 901820", "+4930901820"),
    "an Austrian one": ("+43 (0)1/58800-0", "+431588000"),
    "a word before it": ("Tel.: 020 7946 0111", "02079460111"),
    "its scheme before it": ("tel:+442079460111", "+442079460111"),
    "a minus sign": ("020−7946−0111", "02079460111"),
    "Brazil": ("+55 (11) 91234-5678", "+5511912345678"),
    "Japan": ("+81 (0)3-1234-5678", "+81312345678"),
    "Switzerland": ("0041 (0)44 668 18 00", "+41446681800"),
    "Hungary": ("+36 06 1 234 5678", "+3612345678"),
}


@pytest.mark.parametrize(("written", "dialled"), DIALLED.values(), ids=DIALLED.keys())
def test_what_is_dialled(written: str, dialled: str) -> None:
    assert numbers.dialled(written) == dialled
    assert addresses.phone(written) == f"tel:{dialled}"
    assert addresses.sms(written, "") == f"sms:{dialled}"


REFUSED = {
    "an extension": ("020 7946 0000 ext. 12", "extension"),
    "an extension by x": ("020 7946 0000 x12", "extension"),
    "two numbers": ("020 7946 0000 / 0001", "one number"),
    "letters": ("1-800-PHYSIO", "letters"),
    "words": ("call us", "number alone"),
    "words behind it": ("020 7946 0000 (24h)", "number alone"),
    "two numbers with a word between": ("020 7946 0000 or 0001", "one number"),
    "the address of a chat": ("https://wa.me/447700900123", "number alone"),
    "two digits": ("12", "digits"),
    "twenty digits": ("0" * 20, "digits"),
    "an inner zero and too few digits": ("+44 (0)20", "without the 0"),
}


@pytest.mark.parametrize(("written", "helps"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_number_is_refused_with_a_remedy(written: str, helps: str) -> None:
    found = numbers.dialled(written)
    assert isinstance(found, Issue)
    assert helps in f"{found.what} {found.remedy}"


def test_whatsapp_never_gets_an_inner_zero() -> None:
    assert addresses.whatsapp("+44 (0)7700 900123", "") == "https://wa.me/447700900123"
    found = addresses.whatsapp("07700 900123", "")
    assert isinstance(found, Issue)
    assert "country" in found.what


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("+44 20 7946", "too few or too many"),
        ("+44 20 7946 0000 00", "too few or too many"),
        ("+999 123456", "country"),
        ("020 7946 0000", ""),
        ("+44 20 7946 0000", ""),
    ],
)
def test_numbers_that_their_country_does_not_have(written: str, says: str) -> None:
    found = numbers.implausible(written)
    assert (found is None) == (says == "")
    assert says in (found.what if found else "")


def test_a_plain_number_does_not_load_the_phone_library() -> None:
    code = (
        "import sys; from kiosk.booking import numbers;"
        "numbers.dialled('+44 20 7946 0000'); numbers.dialled('020 7946 0000');"
        "sys.exit('phonenumbers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
