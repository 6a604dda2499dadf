"""What a dose may say besides its numbers: days a week, a hold in each repetition, resistance."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.shared.toml import toml_text
from kiosk.shared.wording import Words

Band: TypeAlias = Literal["yellow", "red", "green", "blue", "black"]
"""The colours of elastic bands, the weakest first; what makers have in common."""


@dataclass(frozen=True, slots=True)
class Extras:
    """`rep_hold` is how long each repetition is held, seconds; a band or a weight, if any."""

    days_a_week: int | None = None
    rep_hold: int | None = None
    band: Band | None = None
    kg: float | None = None


def extras(exercise_file: bytes) -> Extras:
    """Return what an exercise's file (TOML, already checked) says besides the numbers."""
    given = toml_text.loads(exercise_file.decode("utf-8-sig")).get("dose", {})
    dose = given if isinstance(given, dict) else {}
    resistance = dose.get("resistance", {})
    return Extras(
        days_a_week=dose.get("days_a_week"),
        rep_hold=dose.get("hold") if "reps" in dose else None,
        band=resistance.get("band"),
        kg=resistance.get("kg"),
    )


def resistance_words(more: Extras, words: Words) -> str:
    """Return what to work against, such as "with a red band"; empty where there is nothing."""
    _ = words.gettext
    bands: dict[Band, str] = {
        "yellow": _("with a yellow band"),
        "red": _("with a red band"),
        "green": _("with a green band"),
        "blue": _("with a blue band"),
        "black": _("with a black band"),
    }
    if more.band is not None:
        return bands[more.band]
    return _("with {n} kg").format(n=f"{more.kg:g}") if more.kg is not None else ""


def days_words(days: int, words: Words) -> str:
    """Return on how many days of a week."""
    return words.ngettext("{n} day a week", "{n} days a week", days)
