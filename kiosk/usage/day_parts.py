"""The parts of a day. A visit counts in one of them; the time itself is never kept."""

from enum import StrEnum

_HOUR = 60


class DayPart(StrEnum):
    """A part of a practice's day, as the file and the export name it.

    Each is three hours long where a practice is open from 8 to 20, so that their bars compare:
    before work, over midday, after lunch, after work.
    """

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"


BEGINS = {DayPart.MIDDAY: 11, DayPart.AFTERNOON: 14, DayPart.EVENING: 17}
"""The hour that each part begins at; the morning begins with the day, the evening ends with it."""


def day_part(minute: int) -> DayPart:
    """Return the part of the day that a minute, from 0 to 1439, is in."""
    begun = [part for part, hour in BEGINS.items() if minute >= hour * _HOUR]
    return begun[-1] if begun else DayPart.MORNING
