"""`kiosk fleet report ACCESS_LOG`: which kiosks asked the server, with which content, and when."""

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.clock import SystemClock


def main(words: list[str]) -> int:
    """Run the command; returns 0, or 1 if a log cannot be read."""
    parser = argparse.ArgumentParser(prog="kiosk fleet", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    report = commands.add_parser("report", help="a table of the kiosks in a server's access log")
    report.add_argument("logs", nargs="+", type=Path, metavar="ACCESS_LOG", help="also .gz")
    report.add_argument("--overdue", type=int, default=2, metavar="DAYS", help="(2)")
    given = parser.parse_args(words)
    try:
        print(_report(given.logs, given.overdue))
    except (OSError, EOFError) as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return 1
    return 0


def _report(logs: list[Path], overdue: int) -> str:
    from kiosk.updates.access_log import read_log, report

    return report(
        read_log(line for log in logs for line in _lines(log)), SystemClock().today(), overdue
    )


def _lines(log: Path) -> Iterator[str]:
    with gzip.open(log) if log.suffix == ".gz" else log.open("rb") as lines:
        for line in lines:
            yield line.decode("utf-8", "replace")
