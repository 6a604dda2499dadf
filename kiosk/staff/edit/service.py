"""What staff change, checked first, kept as a version, written so that a power cut loses nothing.

Slow (a pack is checked in a process of its own): never called where the screen is drawn.
"""

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kiosk.clinic import notices as n
from kiosk.clinic import text_file
from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.content.store.overlay import OverlayBase, PackOverlay
from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file
from kiosk.shared.issue import Issue, staff_sentence, terminal_line
from kiosk.staff.edit import documents
from kiosk.staff.edit.documents import TypingError
from kiosk.staff.edit.history import History, SavedChange
from kiosk.staff.model import events
from kiosk.staff.model.fields import BODY, NEW, Field

_REVIEW = timedelta(days=365)
_SIGNED = frozenset({BODY, "title", "lead"})
"""What a clinician signs: with other words the page is a draft again."""
_NOTICE_DAYS = timedelta(days=7)


@dataclass(frozen=True)
class ContentChecks:
    """The same checks that a start makes.

    `details` and `notices` judge a file's text; `pack` judges a folder, and warns of one `file`.
    """

    details: Callable[[str], Sequence[Issue]]
    pack: Callable[[Path, str], Sequence[Issue]]


@dataclass(frozen=True)
class ShownPack:
    """The pack that shows: its folder, which one it is, the language and topic to begin with."""

    folder: Path
    base: OverlayBase
    language: str
    topic: str


@dataclass(frozen=True)
class EditPaths:
    """Where the files are; `clinic` and `notices` are files."""

    clinic: Path
    notices: Path


class EditService:
    """Makes changes one at a time."""

    def __init__(
        self,
        shelves: EditPaths,
        edited: PackOverlay,
        history: History,
        disk: Disk,
        checks: ContentChecks,
        running: Callable[[], ShownPack],
        today: Callable[[], date],
    ) -> None:
        self._shelves = shelves
        self._edited = edited
        self._history = history
        self._disk = disk
        self._checks = checks
        self._running = running
        self._today = today
        self._one_at_a_time = threading.Lock()

    def saves(self) -> tuple[SavedChange, ...]:
        """Return what was saved, the newest first."""
        return self._history.saves()

    def text(self, file: str) -> str | None:
        """Return a file's text as it stands; None if there is none, or it cannot be read."""
        try:
            return self._present(file)
        except OSError:
            return None

    def _present(self, file: str) -> str | None:
        """Return a file's text, whatever its encoding; None if there is none. OSError if unread:
        what cannot be read is never written over."""
        try:
            return text_file.as_edited(small_files.read(self._path(file)))
        except FileNotFoundError:
            return None

    def change(self, field: Field, typed: str) -> events.Saved | events.Refused:
        """Check a value and keep it."""
        with self._one_at_a_time:
            try:
                file, after = self._with(field, typed)
                notes = self._keep(file, field.key, after)
            except TypingError as error:
                return events.Refused(field, (str(error),))
            except RefusedError as error:
                return events.Refused(field, error.problems)
            except OSError as error:
                return events.Refused(field, (_unwritten(error),))
            return events.Saved(field, notes)

    def take_back(self) -> str:
        """Undo the last save; return what to tell."""
        with self._one_at_a_time:
            save = next(iter(self._history.saves()), None)
            if save is None:
                return "There is nothing to take back."
            try:
                return self._undone(save)
            except RefusedError as error:
                return " ".join(("It was not taken back.", *error.problems))
            except OSError as error:
                return _unwritten(error)

    def add_notice(self) -> str:
        """Add a notice for the coming week; return what went wrong, or nothing."""
        with self._one_at_a_time:
            try:
                found, issues = n.parse_notices(self._present(NOTICES) or "")
            except OSError as error:
                return _unwritten(error)
            if issues:
                return f"{NOTICES}: {staff_sentence(issues[0])}"
            if len(found) >= n.MOST:
                return f"There are {n.MOST} notices already. Remove an old one first."
            today = self._today()
            fresh = n.Notice({}, today, today + _NOTICE_DAYS)
            return self._tried(NOTICES, NEW, n.written((*found, fresh)))

    def remove(self, item: str) -> str:
        """Remove a notice (its number) or a question (its file); return what went wrong."""
        with self._one_at_a_time:
            if not item.isdigit():
                return self._tried(item, "", None)
            found, _ = n.parse_notices(self.text(NOTICES) or "")
            left = tuple(x for number, x in enumerate(found) if number != int(item))
            return self._tried(NOTICES, item, n.written(left))

    def set_aside(self) -> str:
        """Put the clinic's own copy of the pack aside; return what to tell."""
        with self._one_at_a_time:
            try:
                return f"Your changed pages are kept in {self._edited.set_aside()}."
            except OSError as error:
                return _unwritten(error)

    def _tried(self, file: str, key: str, after: str | None) -> str:
        try:
            self._keep(file, key, after)
        except RefusedError as error:
            return " ".join(error.problems)
        except OSError as error:
            return _unwritten(error)
        return ""

    def _with(self, field: Field, typed: str) -> tuple[str, str]:
        """Return the file and its text with the value that was typed."""
        if field.key == NEW:
            running = self._running()
            due = self._today() + _REVIEW
            name = documents.slug(typed.strip().partition("\n")[0])
            language = field.file.partition("/")[0] or running.language
            text = documents.new_question(typed, running.topic, due)
            return self._free(f"{language}/faq/{name}"), text
        if field.file == NOTICES:
            return NOTICES, self._notices_with(field, typed)
        after = documents.changed(self._present(field.file) or "", field, typed)
        if field.in_pack and field.key in _SIGNED:
            after = documents.unsigned(after, field)
        return field.file, after

    def _free(self, stem: str) -> str:
        """Return a file's name that is not taken."""
        for number in range(1, 1000):
            file = f"{stem}.md" if number == 1 else f"{stem}-{number}.md"
            if self.text(file) is None:
                return file
        raise TypingError("There are many questions with this title.", "Word it differently.")

    def _notices_with(self, field: Field, typed: str) -> str:
        found = list(n.parse_notices(self._present(NOTICES) or "")[0])
        number, _, key = field.key.partition(".")
        if not number.isdigit() or int(number) >= len(found):
            raise TypingError("This notice is not there any more.", "Look at the list again.")
        old = found[int(number)]
        value = documents.parsed(typed, field.kind)
        if isinstance(value, date):
            first, last = (value, old.last) if key == "from" else (old.first, value)
            if key == "from" and first > last:  # the whole notice moves
                last = first + (old.last - old.first)
            found[int(number)] = n.Notice(old.text, first, last)
        elif key.startswith("text."):
            words = {**old.text, key.removeprefix("text."): str(value or "")}
            kept = {language: text for language, text in words.items() if text}
            found[int(number)] = n.Notice(kept, old.first, old.last)
        else:
            raise TypingError("A notice needs both days.", "Write a date, such as 2026-12-24.")
        return n.written(tuple(found))

    def _keep(self, file: str, key: str, after: str | None) -> tuple[str, ...]:
        """Check and write a file; return warnings about it. RefusedError if it has errors."""
        self._begin(file)
        before = self._present(file)
        notes = self._judged(file, before, after)
        self._history.add(self._today(), file, key, before, after)
        self._write(file, after)
        return notes

    def _begin(self, file: str) -> None:
        """See that a pack's file is changed in the clinic's own copy, never in the pack itself."""
        if file not in (CLINIC, NOTICES):
            running = self._running()
            self._edited.begin(running.folder, running.base)

    def _write(self, file: str, text: str | None) -> None:
        path = self._path(file)
        if text is None:
            self._disk.remove(path)
            self._disk.sync_folder(path.parent)
            return
        make_folders(self._disk, path.parent)
        replace_file(self._disk, path, text.encode("utf-8"))

    def _judged(self, file: str, before: str | None, after: str | None) -> tuple[str, ...]:
        if file == CLINIC:
            old = {_lineless(issue) for issue in self._checks.details(before or "")}
            return _refuse_new(self._checks.details(after or ""), old)
        if file == NOTICES:
            return _refuse_new(n.parse_notices(after or "")[1], set())
        try:
            problems = self._checks.pack(self._edited.stage(file, after), file)
        finally:
            self._edited.unstage()
        errors = tuple(terminal_line(p) for p in problems if p.severity == "error")
        if errors:
            raise RefusedError(errors)
        return tuple(terminal_line(p) for p in problems if p.file == file)

    def _undone(self, save: SavedChange) -> str:
        now = self.text(save.file)
        if now == save.before:  # the power went before it was written
            self._history.drop(save)
            return "The last change never took place. Nothing had to be taken back."
        if now != save.after:
            return (
                f"{save.file} was changed since by other means. "
                "Nothing was taken back, so that this is not lost."
            )
        self._begin(save.file)
        self._judged(save.file, now, save.before)
        self._write(save.file, save.before)
        self._history.drop(save)
        return "The last change is taken back."

    def _path(self, file: str) -> Path:
        if file == CLINIC:
            return self._shelves.clinic
        if file == NOTICES:
            return self._shelves.notices
        folder = self._edited.folder if self._edited.there else self._running().folder
        return folder / file


class RefusedError(Exception):
    """The checker found errors; each is a line for staff."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(*problems)
        self.problems = problems


def _refuse_new(found: Sequence[Issue], known: set[str]) -> tuple[str, ...]:
    fresh = tuple(staff_sentence(issue) for issue in found if _lineless(issue) not in known)
    if fresh:
        raise RefusedError(fresh)
    return ()


def _lineless(issue: Issue) -> str:
    """Return what is wrong without the line, which another change may have moved."""
    return re.sub(r"\bLine \d+", "Line", issue.what)


def _unwritten(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"It could not be kept ({reason}). Look whether the disk is full or write-protected."
