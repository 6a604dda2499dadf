"""Whom to call from home: the clinic's own numbers, or those of its country.

`clinic.toml` may say `emergency` and `urgent`; what it leaves out comes from the table. Where the
country is not known either, words stand in for the number: a wrong one would cost minutes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.clinic.dialled import listed
from kiosk.clinic.settings import Clinic
from kiosk.shared.wording import Words


@dataclass(frozen=True, slots=True)
class Country:
    """Numbers for an emergency, and for what cannot wait but threatens no life; `prefix`: its own
    dialling code, empty where several countries with other numbers share it.
    """

    emergency: tuple[str, ...]
    urgent: tuple[str, ...] = ()
    prefix: str = ""


# Sources: GB 999 and 111: NHS ambulance services, "999 or 111". EU and IE: 112 is the European
# emergency number (European Commission); HSE prints "112 or 999". US: 911 (FCC). CA: 911, and 811
# for health advice of the provinces (Government of Canada). AU: 000 (Triple Zero), Healthdirect
# 1800 022 222. NZ: 111, Healthline 0800 611 116 (Health New Zealand); 111 is its ambulance number.
_EU = {
    "AT": "+43", "BE": "+32", "BG": "+359", "CY": "+357", "CZ": "+420", "DE": "+49", "DK": "+45",
    "EE": "+372", "ES": "+34", "FI": "+358", "FR": "+33", "GR": "+30", "HR": "+385", "HU": "+36",
    "IT": "+39", "LT": "+370", "LU": "+352", "LV": "+371", "MT": "+356", "NL": "+31", "PL": "+48",
    "PT": "+351", "RO": "+40", "SE": "+46", "SI": "+386", "SK": "+421",
}  # fmt: skip
COUNTRIES: dict[str, Country] = {
    **{code: Country(("112",), prefix=prefix) for code, prefix in _EU.items()},
    "GB": Country(("999",), ("111",), "+44"),
    "IE": Country(("112", "999"), prefix="+353"),
    "US": Country(("911",)),
    "CA": Country(("911",), ("811",)),
    "AU": Country(("000",), ("1800 022 222",), "+61"),
    "NZ": Country(("111",), ("0800 611 116",), "+64"),
}
"""Countries by ISO 3166 code. One that is missing needs `emergency` in `clinic.toml`."""


_ALIASES = {"UK": "GB", "EL": "GR"}
"""What people and authorities write, and its ISO 3166 code."""


def country_of(clinic: Clinic) -> str:
    """Return the clinic's country: as it wrote it, or where all its numbers with a + belong."""
    if clinic.country:
        return _ALIASES.get(clinic.country.upper(), clinic.country.upper())
    found = set(_dialled(clinic))
    return found.pop() if len(found) == 1 else ""


def numbers(clinic: Clinic) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers for an emergency and for what is urgent; none where nobody knows them."""
    known = COUNTRIES.get(country_of(clinic), Country(()))
    return listed(clinic.emergency) or known.emergency, listed(clinic.urgent) or known.urgent


def number_words(clinic: Clinic, words: Words) -> dict[str, str]:
    """Return what stands for {emergency} and {urgent} in a warning sign."""
    _ = words.gettext
    emergency, urgent = numbers(clinic)
    return {
        "emergency": _joined(emergency, words) or _("your local emergency number"),
        "urgent": _joined(urgent, words) or _("an out-of-hours doctor"),
    }


def _dialled(clinic: Clinic) -> Iterator[str]:
    """Yield the country of each number that says one; empty for a country that is not known."""
    for number in (clinic.booking.phone, clinic.booking.whatsapp, clinic.booking.sms):
        bare = re.sub(r"[^+0-9]", "", number)
        if bare.startswith("+"):
            prefixed = (c for c, known in COUNTRIES.items() if known.prefix)
            yield next((c for c in prefixed if bare.startswith(COUNTRIES[c].prefix)), "")


def _joined(found: tuple[str, ...], words: Words) -> str:
    # Translators: between two phone numbers, either of which may be called
    return words.apart(words.gettext(" or ").join(found))
