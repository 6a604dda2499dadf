"""The stored counts: one SQLite file, opened and closed for each batch.

SQLite's locks keep two kiosks and a command apart. A batch is written whole or not at all, even in
a power cut. Rows lie in the order of their key, so that the file shows no sequence of visits, and
no journal remains. A damaged file is set aside and a new one is started.
"""

import logging
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from kiosk.usage.by_fives import counted_by_fives
from kiosk.usage.counter import CountRow

_log = logging.getLogger(__name__)

KEPT = timedelta(days=400)
_FORMAT = 1
_PATIENCE = 5.0
"""Seconds that a batch waits for another process's lock."""
_TABLE = """
CREATE TABLE counts (
    day TEXT NOT NULL, what TEXT NOT NULL, name TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (day, what, name)
) STRICT, WITHOUT ROWID
"""
_ADD = """
INSERT INTO counts VALUES (?, ?, ?, ?)
ON CONFLICT (day, what, name) DO UPDATE SET times = times + excluded.times
"""
_READ = "SELECT * FROM counts WHERE day BETWEEN ? AND ? AND times > 0 ORDER BY day, what, name"
_PASSING = (
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
)
"""Errors caused by the disk or by another process; any other means that the file is damaged."""


class _ForeignFile(sqlite3.DatabaseError):
    """A file of another program, or of a later version of this program."""


class Store:
    """The store in the file `path`. Errors of the disk are logged and never raised."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._troubled = False

    def add(self, rows: Iterable[CountRow], today: date) -> bool:
        """Add a batch; False if it could not be written and none of it is in the file."""
        rows = list(rows)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._write(rows, today)
            except sqlite3.DatabaseError as error:
                if not self._is_damage(error):
                    raise
                self._set_aside(error)
                self._write(rows, today)
        except (OSError, sqlite3.Error) as error:
            if not self._troubled:
                _log.warning("The counts of usage cannot be written: %s (%s)", error, self._path)
            self._troubled = True
            return False
        self._troubled = False
        return True

    def read(self, first: date, last: date) -> tuple[CountRow, ...]:
        """Return the rows of these days; none if the file is missing or damaged."""
        try:
            return read(self._path, first, last)
        except sqlite3.Error as error:
            _log.warning("The counts of usage cannot be read: %s (%s)", error, self._path)
            return ()

    def forget_old(self, today: date) -> None:
        """Remove counts older than `KEPT`, also while counting is switched off."""
        if self._path.is_file():
            self.add((CountRow(today, "visit", "", 0),), today)  # the clock showed this day

    def _write(self, rows: list[CountRow], today: date) -> None:
        with _opened(self._path, "rwc") as file:
            with _transaction(file):
                _check(file)
                old = _too_old(file, today)
                new_day = not file.execute(
                    "SELECT 1 FROM counts WHERE day = ? LIMIT 1", (str(today),)
                ).fetchone()
                file.execute("DELETE FROM counts WHERE day < ?", (str(old),))
                counts = counted_by_fives(file, rows)
                file.executemany(_ADD, [(str(r.day), r.what, r.name, r.times) for r in counts])
            if new_day and rows:
                _tidy(file)

    def _is_damage(self, error: sqlite3.DatabaseError) -> bool:
        """Return whether the file is to blame: the statements never change and are correct."""
        code = getattr(error, "sqlite_errorcode", None)
        if isinstance(error, _ForeignFile) or code is None:
            return isinstance(error, _ForeignFile)
        if code & 0xFF == sqlite3.SQLITE_READONLY:  # also raised for an unknown header
            return all(os.access(path, os.W_OK) for path in (self._path, self._path.parent))
        return code & 0xFF not in _PASSING

    def _set_aside(self, why: Exception) -> None:
        aside = self._path.with_name(self._path.name + ".damaged")
        _log.warning(
            "The file of the counts is damaged (%s); it is kept as %s, and counting begins anew.",
            why,
            aside,
        )
        # the journal first: otherwise it would be replayed into the new file
        self._path.with_name(self._path.name + "-journal").unlink(missing_ok=True)
        self._path.replace(aside)


def read(path: Path, first: date, last: date) -> tuple[CountRow, ...]:
    """Return the rows of these days; `sqlite3.Error` if the file is damaged or locked."""
    if not path.is_file():
        return ()
    with _opened(path, "rw") as file:
        if not _format(file):
            return ()
        found = file.execute(_READ, (str(first), str(last))).fetchall()
        return tuple(CountRow(_day(day), w, name, n) for day, w, name, n in found)


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    file = sqlite3.connect(address, timeout=_PATIENCE, uri=True, isolation_level=None)
    try:
        file.text_factory = lambda data: data.decode("utf-8", "replace")
        # EXTRA may report a batch as failed that is in the file; FULL may lose the last batch
        file.execute("PRAGMA synchronous = FULL")
        file.execute("PRAGMA secure_delete = ON")
        file.execute("PRAGMA journal_mode = DELETE")
        yield file
    except UnicodeError as error:  # names in the file that break the module's own error messages
        raise _ForeignFile(f"it holds what is no text: {error}") from error
    finally:
        file.close()


@contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if file.in_transaction:
            file.execute("ROLLBACK")
        raise
    file.execute("COMMIT")


def _check(file: sqlite3.Connection) -> None:
    """Create the table in a new file; raise if the file is damaged or not ours."""
    if not _format(file):
        if file.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise _ForeignFile("it holds something else")
        file.execute(_TABLE)
        file.execute(f"PRAGMA user_version = {_FORMAT}")


def _format(file: sqlite3.Connection) -> int:
    found = int(file.execute("PRAGMA user_version").fetchone()[0])
    if found not in (0, _FORMAT):
        raise _ForeignFile(f"its format is {found}, not {_FORMAT}")
    return found


def _too_old(file: sqlite3.Connection, today: date) -> date:
    """Return the first day that is kept.

    A clock that is far ahead for one day removes nothing: the last day before it counts too.
    """
    (last,) = file.execute("SELECT max(day) FROM counts WHERE day < ?", (str(today),)).fetchone()
    return min(today, _day(last) if last else today) - KEPT


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise _ForeignFile(f"“{text}” is no day") from error


def _tidy(file: sqlite3.Connection) -> None:
    """Rewrite the rows in the order of their key, once a day; skipped if there is no space."""
    try:
        file.execute("VACUUM")
    except sqlite3.OperationalError:
        return
