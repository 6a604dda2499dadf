"""A file of counts, as some months of visits leave it."""

from datetime import date, timedelta
from pathlib import Path

from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted
from kiosk.usage.store import Store

EVERY_DAY = (
    (Counted.VISIT, "", 12),
    (Counted.IDLE, "", 11),
    (Counted.STAYED, "", 2),
    (Counted.PAGE, "ease-a-cramp", 9),
    (Counted.PAGE, "book", 3),
    (Counted.PAGE, "a-page-that-is-gone", 1),
    (Counted.QUESTION, "heat-or-ice", 4),
    (Counted.HELPED, "heat-or-ice", 2),
    (Counted.NOT_HELPED, "heat-or-ice", 1),
    (Counted.BEGUN, "wall-calf", 6),
    (Counted.FINISHED, "wall-calf", 4),
    (Counted.DEMONSTRATED, "night-calf", 1),
    (Counted.VIDEO_BEGUN, "cramp", 4),
    (Counted.VIDEO_ENDED, "cramp", 2),
    (Counted.PLAYED, "what-a-cramp-is/2", 1),
    (Counted.TAKEN, "phone", 3),
    (Counted.TAKEN, "print", 1),
    (Counted.LANGUAGE, "en", 12),
    (Counted.TEXT_SIZE, "m", 10),
    (Counted.TEXT_SIZE, "xl", 2),
    (Counted.MISSED, "", 3),
    (Counted.MISSED_WORDS, "neck", 5),
)


def count_days(folder: Path, last: date, days: int = 100) -> None:
    """Write the same counts for each of so many days into the data folder."""
    rows = [
        CountRow(last - timedelta(days=back), what.value, name, times)
        for back in range(days)
        for what, name, times in EVERY_DAY
    ]
    assert Store(folder / "usage.sqlite").add(rows, last)


def count_parts(folder: Path, last: date, parts: dict[str, int]) -> None:
    """Write visits of the parts of a day into the data folder, one batch a part."""
    for part, times in parts.items():
        assert Store(folder / "usage.sqlite").add(
            [CountRow(last, Counted.PART.value, part, times)], last
        )
