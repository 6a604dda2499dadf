"""Dates on paper, as people write them in the plan's language."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.shared import time_zone
from kiosk.shared.wording import Words

if TYPE_CHECKING:
    from babel import Locale

WEEK = 7
LONGEST_NAME = 2


def long_date(words: Words, day: date) -> str:
    """Return a day in full, such as "30 November 2026"."""
    # Translators: the day of a printed plan (Unicode CLDR date pattern)
    return _formatted(day, words.gettext("d MMMM yyyy"), _locale(words.language))


def days_from(start: date | None, count: int, words: Words) -> tuple[str, ...]:
    """Return so many days in local form from `start` on, or blanks."""
    if start is None:
        return ("",) * count
    # Translators: a day in the diary: weekday, day, month (Unicode CLDR date pattern)
    pattern, locale = words.gettext("EEE d MMM"), _locale(words.language)
    return tuple(_formatted(start + timedelta(days=day), pattern, locale) for day in range(count))


def day_names(language: str) -> tuple[str, ...]:
    """Return the names of the days of a week, from the day that it begins with there, as short as
    a box to tick is wide."""
    locale = _locale(language)
    named = locale.days["stand-alone"]
    fits = max(map(len, named["short"].values())) <= LONGEST_NAME
    names = named["short" if fits else "narrow"]
    return tuple(names[(locale.first_week_day + day) % WEEK] for day in range(WEEK))


def _formatted(day: date, pattern: str, locale: Locale) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale)


def _locale(language: str) -> Locale:
    """Return a language's customs; English ones for a language that nobody has described."""
    time_zone.settle()
    from babel import Locale, UnknownLocaleError  # 60 ms, only when somebody prints

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
