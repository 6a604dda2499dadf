"""What staff change, checked first, kept as a version, written so that a power cut loses nothing.

Slow (a pack is checked in a process of its own): never called where the screen is drawn.
"""

import threading
from collections.abc import Callable
from datetime import date, timedelta

from kiosk.clinic.file_names import NOTICES
from kiosk.staff.edit import documents, notice_edits
from kiosk.staff.edit.checks import ContentChecks, RefusedError
from kiosk.staff.edit.documents import TypingError
from kiosk.staff.edit.files import EditedFiles
from kiosk.staff.edit.history import History, SavedChange
from kiosk.staff.model import events
from kiosk.staff.model.fields import BODY, NEW, Field

_REVIEW = timedelta(days=365)
_SIGNED = frozenset({BODY, "title", "lead"})
"""What a clinician signs: with other words the page is a draft again."""


class EditService:
    """Makes changes one at a time."""

    def __init__(
        self,
        files: EditedFiles,
        history: History,
        checks: ContentChecks,
        today: Callable[[], date],
    ) -> None:
        self._files = files
        self._history = history
        self._checks = checks
        self._today = today
        self._one_at_a_time = threading.Lock()

    def saves(self) -> tuple[SavedChange, ...]:
        """Return what was saved, the newest first."""
        return self._history.saves()

    def text(self, file: str) -> str | None:
        """Return a file's text as it stands; None if there is none, or it cannot be read."""
        return self._files.text(file)

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

    def add_notice(self, words: dict[str, str]) -> str:
        """Add a notice for the coming week; return what went wrong, or nothing."""
        with self._one_at_a_time:
            try:
                text = self._files.present(NOTICES) or ""
            except OSError as error:
                return _unwritten(error)
            return notice_edits.fault(text) or self._tried(
                NOTICES, NEW, notice_edits.added(text, words, self._today())
            )

    def remove(self, item: str) -> str:
        """Remove a notice (its number) or a question (its file); return what went wrong."""
        with self._one_at_a_time:
            if not item.isdigit():
                return self._tried(item, "", None)
            after = notice_edits.removed(self.text(NOTICES) or "", int(item))
            return self._tried(NOTICES, item, after)

    def set_aside(self) -> str:
        """Put the clinic's own copy of the pack aside; return what to tell."""
        with self._one_at_a_time:
            try:
                return f"Your changed pages are kept in {self._files.overlay.set_aside()}."
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
            return self._new_question(field, typed)
        before = self._files.present(field.file) or ""
        if field.file == NOTICES:
            return NOTICES, notice_edits.changed(before, field, typed)
        after = documents.changed(before, field, typed)
        if field.in_pack and field.key in _SIGNED:
            after = documents.unsigned(after, field)
        return field.file, after

    def _new_question(self, field: Field, typed: str) -> tuple[str, str]:
        running = self._files.running()
        due = self._today() + _REVIEW
        name = documents.slug(typed.strip().partition("\n")[0])
        language = field.file.partition("/")[0] or running.language
        text = documents.new_question(typed, running.topic, due)
        return self._free(f"{language}/faq/{name}"), text

    def _free(self, stem: str) -> str:
        """Return a file's name that is not taken."""
        for number in range(1, 1000):
            file = f"{stem}.md" if number == 1 else f"{stem}-{number}.md"
            if self.text(file) is None:
                return file
        raise TypingError("There are many questions with this title.", "Word it differently.")

    def _keep(self, file: str, key: str, after: str | None) -> tuple[str, ...]:
        """Check and write a file; return warnings about it. RefusedError if it has errors."""
        self._files.begin(file)
        before = self._files.present(file)
        notes = self._checks.judge(self._files.overlay, file, before, after)
        self._history.add(self._today(), file, key, before, after)
        self._files.write(file, after)
        return notes

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
        self._files.begin(save.file)
        self._checks.judge(self._files.overlay, save.file, now, save.before)
        self._files.write(save.file, save.before)
        self._history.drop(save)
        return "The last change is taken back."


def _unwritten(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"It could not be kept ({reason}). Look whether the disk is full or write-protected."
