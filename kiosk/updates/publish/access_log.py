"""A web server's access log as a table of the fleet: which kiosk, which content, when last seen.

Reads the combined format of nginx and Apache; lines of anybody else are passed over.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.updates.install.agent import read_agent

_LINE = re.compile(r'\[(?P<at>[^\]]{1,40})\] "[^"]*" (?P<status>\d{3}) .*"(?P<agent>[^"]*)"\s*$')
_LONGEST = 4096  # characters of a line; nothing of ours is longer
_HEAD = ("kiosk", "content", "sum", "last seen", "")


@dataclass(frozen=True)
class KioskSeen:
    """A kiosk when it last asked."""

    kiosk: str
    pack: str
    sha: str
    at: dt.datetime


def read_log(lines: Iterable[str]) -> list[KioskSeen]:
    """Return each kiosk's latest request, sorted by kiosk."""
    found: dict[str, KioskSeen] = {}
    for line in lines:
        seen = _read(line[:_LONGEST])
        if seen and (seen.kiosk not in found or found[seen.kiosk].at <= seen.at):
            found[seen.kiosk] = seen
    return sorted(found.values(), key=lambda seen: seen.kiosk)


def report(seen: list[KioskSeen], today: dt.date, overdue_days: int) -> str:
    """Return the table; a kiosk is overdue if it did not ask for more than so many days."""
    rows = [_HEAD, *(_row(one, today, overdue_days) for one in seen)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEAD))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    late = sum(row[-1] != "" for row in rows[1:])
    return "\n".join([*lines, "", f"{len(seen)} kiosks, {late} overdue"])


def _row(seen: KioskSeen, today: dt.date, overdue_days: int) -> tuple[str, ...]:
    days = (today - seen.at.date()).days
    mark = f"overdue: {days} days" if days > overdue_days else ""
    return seen.kiosk, seen.pack, seen.sha, f"{seen.at:%Y-%m-%d %H:%M}", mark


def _read(line: str) -> KioskSeen | None:
    found = _LINE.search(line)
    named = read_agent(found["agent"]) if found else None
    if found is None or named is None or found["status"].startswith("5"):
        return None
    try:
        at = dt.datetime.strptime(found["at"], "%d/%b/%Y:%H:%M:%S %z")
    except ValueError:
        return None
    return KioskSeen(*named, at)
