"""`kiosk usage export` and `show`: what was counted, as a table or in words.

Nothing about a person: numbers of visits by day in which a page was shown, an exercise done …
"""

import argparse
import csv
import io
import sqlite3
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from kiosk.shared import paths
from kiosk.shared.clock import SystemClock
from kiosk.shared.disk import whole_file
from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted
from kiosk.usage.report import UsageSums, sums
from kiosk.usage.store import KEPT, read

FINE, FAILED = 0, 1
_SHOWN = timedelta(days=27)
_NAMES = 8
"""Names that are shown of a kind."""

_IN_WORDS = {
    Counted.PART: "visits by part of the day, five at a time",
    Counted.IDLE: "ended by the quiet time",
    Counted.STAYED: "“I’m still here” touched",
    Counted.PAGE: "pages shown",
    Counted.QUESTION: "questions opened",
    Counted.HELPED: "answers that helped",
    Counted.NOT_HELPED: "answers that did not really help",
    Counted.BEGUN: "exercises begun",
    Counted.FINISHED: "exercises finished",
    Counted.DEMONSTRATED: "demonstrations",
    Counted.PLAYED: "moving pictures played",
    Counted.VIDEO_BEGUN: "videos begun",
    Counted.VIDEO_ENDED: "videos watched to the end",
    Counted.TAKEN: "plans taken home",
    Counted.LANGUAGE: "languages",
    Counted.TEXT_SIZE: "text sizes",
    Counted.MISSED: "searches without a hit",
    Counted.MISSED_WORDS: "words searched in vain",
}


def main(words: list[str]) -> int:
    """Run the command; returns 0, 1 if the counts cannot be read, 2 for wrong use.

    OSError if the table cannot be written.
    """
    parser = argparse.ArgumentParser(prog="kiosk usage", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    export = commands.add_parser("export", help="a table, one line a day and thing")
    export.add_argument("--csv", action="store_true", required=True, help="commas between columns")
    export.add_argument("--out", type=Path, metavar="FILE", help="write it there")
    export.set_defaults(run=_export)
    show = commands.add_parser("show", help="the last four weeks in words")
    show.set_defaults(run=_show)
    for command in (export, show):
        command.add_argument("--from", dest="first", type=_day, metavar="YYYY-MM-DD")
        command.add_argument("--to", dest="last", type=_day, metavar="YYYY-MM-DD")
    given = parser.parse_args(words)
    today = SystemClock().today()
    last = given.last or today
    first = given.first or _before(*((last, _SHOWN) if given.run is _show else (today, KEPT)))
    if first > last:
        parser.error(f"--from {first} is later than --to {last}")
    try:
        rows = read(paths.usage_file(), first, last)
        if not rows:
            print("kiosk: nothing was counted in these days", file=sys.stderr)
        given.run(given, rows, first, last)
    except sqlite3.Error as error:
        print(f"kiosk: {paths.usage_file()} cannot be read: {error}", file=sys.stderr)
        return FAILED
    return FINE


def _before(day: date, time: timedelta) -> date:
    return max(date.min + time, day) - time


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it like 2026-11-30") from None


def _export(given: argparse.Namespace, rows: Iterable[CountRow], _first: date, _last: date) -> None:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("day", "what", "name", "visits"))
    writer.writerows(rows)
    if given.out is None:
        print(table.getvalue(), end="")
    else:
        with whole_file(given.out) as place:
            place.write_text(table.getvalue(), encoding="utf-8")


def _show(_given: argparse.Namespace, rows: Iterable[CountRow], first: date, last: date) -> None:
    found = sums(rows)
    visits = found.total(Counted.VISIT)
    print(f"{first} to {last}: {visits} {'visit' if visits == 1 else 'visits'}")
    for what, name in _IN_WORDS.items():
        if total := found.total(what):
            print(f"  {name}: {_listed(found, what) or total}")


def _listed(found: UsageSums, what: Counted) -> str:
    named = [(name, times) for name, times in found.most(what, _NAMES) if name]
    return ", ".join(f"{name} {times}" for name, times in named)
