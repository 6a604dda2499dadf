"""One batch into a file of counts, in a process that a test may break: `once.py FILE DAY`."""

import sys
from datetime import date
from pathlib import Path

from kiosk.usage.counter import CountRow
from kiosk.usage.store import Store

NAMES = ("one", "three", "two")


def batch(day: date) -> list[CountRow]:
    """Return the rows that a run adds."""
    return [CountRow(day, "page", name, 1) for name in NAMES]


if __name__ == "__main__":
    today = date.fromisoformat(sys.argv[2])
    print(Store(Path(sys.argv[1])).add(batch(today), today))
