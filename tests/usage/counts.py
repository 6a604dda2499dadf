"""A file of counts, as some months of visits leave it."""

from datetime import date, timedelta
from pathlib import Path

from kiosk.usage.counter import Row
from kiosk.usage.counting import What
from kiosk.usage.store import Store

EVERY_DAY = (
    (What.VISIT, "", 12),
    (What.IDLE, "", 11),
    (What.STAYED, "", 2),
    (What.PAGE, "ease-a-cramp", 9),
    (What.PAGE, "book", 3),
    (What.PAGE, "a-page-that-is-gone", 1),
    (What.QUESTION, "heat-or-ice", 4),
    (What.HELPED, "heat-or-ice", 2),
    (What.NOT_HELPED, "heat-or-ice", 1),
    (What.BEGUN, "wall-calf", 6),
    (What.FINISHED, "wall-calf", 4),
    (What.DEMONSTRATED, "night-calf", 1),
    (What.VIDEO_BEGUN, "cramp", 4),
    (What.VIDEO_ENDED, "cramp", 2),
    (What.PLAYED, "what-a-cramp-is/2", 1),
    (What.TAKEN, "phone", 3),
    (What.TAKEN, "print", 1),
    (What.LANGUAGE, "en", 12),
    (What.TEXT_SIZE, "m", 10),
    (What.TEXT_SIZE, "xl", 2),
    (What.MISSED, "", 3),
    (What.MISSED_WORDS, "neck", 5),
)


def count_days(folder: Path, last: date, days: int = 100) -> None:
    """Write the same counts for each of so many days into the data folder."""
    rows = [
        Row(last - timedelta(days=back), what.value, name, times)
        for back in range(days)
        for what, name, times in EVERY_DAY
    ]
    assert Store(folder / "usage.sqlite").add(rows, last)
