"""A telephone number as people write it, and as a phone dials it.

What is plain (digits, and nothing that needs a country's rules) is decided here. The rest is the
phone library's: a zero that is only dialled inside a country, an exit code, numbers too short or
too long for their country. It takes a tenth of a second to load, which most starts need not spend.
"""

import re
import unicodedata

from kiosk.shared.issue import Issue

_WRITTEN = re.compile(r"\+?[0-9(][0-9 ()\[\]./_\u2010-\u2015\u2212-]*")
_BETWEEN = re.compile(r"[^0-9+]")
_EXIT_CODE = re.compile(r"00(?=[1-9])")
_COUNTRY = re.compile(r"\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})")
"""A country's code: of one or two digits where listed, else of three (ITU-T E.164)."""
_SHORTEST, _LONGEST = 3, 15
"""Digits: of a short code inside a country, and of any number in the world."""

_BEFORE = re.compile(
    r"(?:(?:tel|phone|telephone|telefon|fon|mobile|handy|sms|whatsapp)\b[.:\s]*)+", re.IGNORECASE
)
_PLUS = re.compile(r"^\(?\s*\+\s*([0-9]+)\s*\)?")
"""A country's code in brackets, or apart from its +."""
_SEVERAL = re.compile(r"(?:\D*\d){7,}\s*[/,;|]|[,;]|\b(?:or|and|oder|und|ou)\b", re.IGNORECASE)
_VANITY = re.compile(r"[0-9][ .-]*[A-Z]{3,}[A-Z -]*$")

_DIGITS = "Use 3 to 15 digits; spaces, ( ) . and - may stand between them, + before them."


def dialled(number: str) -> str | Issue:
    """Return what a phone dials for `number`: digits, with + before a country's code."""
    bare = _plain(number)
    if not _WRITTEN.fullmatch(bare) or _SEVERAL.match(bare):
        return Issue(f"“{number}” is not a phone number.", _remedy(bare))
    digits = _BETWEEN.sub("", bare)
    if digits.startswith("00"):
        digits = _EXIT_CODE.sub("+", digits, count=1)
    country = _COUNTRY.match(digits)
    if country is not None and digits[country.end() :].startswith("0"):
        return _without_inner_zero(number, digits)
    if not _SHORTEST <= len(digits.lstrip("+")) <= _LONGEST:
        return Issue(f"“{number}” is not a phone number.", _DIGITS)
    return digits


def _plain(number: str) -> str:
    """Return a number in plain digits, without what cannot be seen or only says that it is one.

    A number that is copied from a list of contacts often has marks of direction around it.
    """
    seen = "".join(c for c in number if unicodedata.category(c) != "Cf")
    digits = "".join(str(unicodedata.digit(c, c)) for c in unicodedata.normalize("NFKC", seen))
    return _PLUS.sub(r"+\1 ", _BEFORE.sub("", digits.strip(), count=1)).strip()


def international(number: str) -> str | Issue:
    """Return `number` with + and its country's code; an issue where it has none."""
    digits = dialled(number)
    if isinstance(digits, str) and not digits.startswith("+"):
        remedy = "Begin with + and the country's code, like +44 7700 900123, without the first 0."
        return Issue(f"“{number}” lacks the country's code.", remedy)
    return digits


def implausible(number: str) -> Issue | None:
    """Return what is wrong with a number for its country, as the phone library knows it.

    Only numbers with a country code can be checked. This imports the library, so not in a start.
    """
    digits = dialled(number)
    if isinstance(digits, Issue) or not digits.startswith("+"):
        return digits if isinstance(digits, Issue) else None
    import phonenumbers

    try:
        found = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return Issue(f"“{number}” begins with no country's code.", "Look at the digits after +.")
    reason = phonenumbers.is_possible_number_with_reason(found)
    if reason == phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    says = f"“{number}” has too few or too many digits for its country."
    return Issue(says, "Compare it with the clinic's own number.")


def _without_inner_zero(number: str, digits: str) -> str | Issue:
    """Return a number without the 0 that is dialled only inside its country, where there is one.

    Italian numbers keep theirs.
    """
    import phonenumbers

    try:
        found = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return Issue(f"“{number}” is not a phone number.", _DIGITS)
    if not phonenumbers.is_possible_number(found):
        remedy = "Write it without the 0 behind the country's code, like +44 20 7946 0000."
        return Issue(f"“{number}” is not a number of its country.", remedy)
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def _remedy(bare: str) -> str:
    if re.search(r"(?i)ext|[x#;]|durchwahl|poste|int\.", bare):
        return (
            "Write the number without its extension; say the extension in “address” or “message”."
        )
    if _SEVERAL.match(bare):
        return "Write one number only."
    if _VANITY.search(bare):
        return "Write digits for the letters, as on a phone's keys."
    if re.search(r"[^\W\d_]", bare):
        return "Write the number alone, without words."
    return _DIGITS
