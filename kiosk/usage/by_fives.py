"""Parts of the day go into the counts five visits at a time, dated by the Monday of their week.

A count of one on a day would say when the only person of an evening was there. So visits wait in a
table that knows no day, and whenever five have come in the same part, five are counted in the week
of the last one. Every such count is a multiple of five, no visit is lost or added, and a kiosk that
is switched off every night forgets none of those that wait.
"""

import sqlite3
from collections.abc import Iterable
from datetime import timedelta

from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted

AT_ONCE = 5
"""So many visits are counted together."""
_TABLE = """
CREATE TABLE IF NOT EXISTS waiting (
    name TEXT NOT NULL PRIMARY KEY, times INTEGER NOT NULL
) STRICT, WITHOUT ROWID
"""
_WAIT = """
INSERT INTO waiting VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET times = times + excluded.times
"""
_LEAVE = "UPDATE waiting SET times = times % ? WHERE name = ?"


def counted_by_fives(file: sqlite3.Connection, rows: Iterable[CountRow]) -> list[CountRow]:
    """Return the rows to be counted now: instead of parts of the day those that reached five.

    A file from before there were such counts gets the table when it needs it.
    """
    found = []
    for row in rows:
        if row.what != Counted.PART.value:
            found.append(row)
        elif enough := _waited(file, row):
            monday = row.day - timedelta(days=row.day.weekday())
            found.append(CountRow(monday, row.what, row.name, enough))
    return found


def _waited(file: sqlite3.Connection, row: CountRow) -> int:
    """Let visits wait, and return how many of all that wait are enough to be counted."""
    file.execute(_TABLE)
    file.execute(_WAIT, (row.name, row.times))
    (times,) = file.execute("SELECT times FROM waiting WHERE name = ?", (row.name,)).fetchone()
    file.execute(_LEAVE, (AT_ONCE, row.name))
    return int(times) - int(times) % AT_ONCE
