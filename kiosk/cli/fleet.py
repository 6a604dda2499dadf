"""`kiosk fleet report ACCESS_LOG`: which kiosks asked the server, with which content, and when."""

import argparse
import errno
import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from kiosk.cli.ranges import whole
from kiosk.shared.clock import SystemClock

_LONGEST = 65_536
"""Bytes of a line that are read at once."""


def main(words: list[str]) -> int:
    """Run the command; returns 0. OSError if a log cannot be read."""
    parser = argparse.ArgumentParser(prog="kiosk fleet", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    report = commands.add_parser("report", help="a table of the kiosks in a server's access log")
    report.add_argument("logs", nargs="+", type=Path, metavar="ACCESS_LOG", help="also .gz")
    report.add_argument("--overdue", type=whole(0, 3650), default=2, metavar="DAYS", help="(2)")
    given = parser.parse_args(words)
    from kiosk.updates.publish import access_log

    seen = access_log.read_log(line for log in given.logs for line in _lines(log))
    print(access_log.report(seen, SystemClock().today(), given.overdue))
    if not seen:
        print(
            "kiosk: no kiosk is named in these files; a web server's access log in the combined "
            "format is wanted",
            file=sys.stderr,
        )
    return 0


def _lines(log: Path) -> Iterator[str]:
    """Yield the lines of a log; OSError, with its name, if it cannot be read."""
    if log.is_char_device():
        raise OSError(errno.EINVAL, "it is a device, not a file", str(log))
    try:
        with gzip.open(log) if log.suffix == ".gz" else log.open("rb") as lines:
            while line := lines.readline(_LONGEST):
                yield line.decode("utf-8", "replace")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise OSError(errno.EINVAL, f"it is no whole gzip file ({error})", str(log)) from error
