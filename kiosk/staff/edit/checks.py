"""What staff change is checked as a start checks it, before anything is written."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.clinic.notices import parse_notices
from kiosk.content.store.overlay import PackOverlay
from kiosk.shared.issue import Issue, staff_sentence, terminal_line


@dataclass(frozen=True)
class ContentChecks:
    """The same checks that a start makes.

    `details` judges the text of the clinic's file; `pack` judges a folder, and warns of one `file`.
    """

    details: Callable[[str], Sequence[Issue]]
    pack: Callable[[Path, str], Sequence[Issue]]

    def judge(
        self, overlay: PackOverlay, file: str, before: str | None, after: str | None
    ) -> tuple[str, ...]:
        """Return warnings about a file's new text. RefusedError if it has errors."""
        if file == CLINIC:
            old = {_lineless(issue) for issue in self.details(before or "")}
            return _refuse_new(self.details(after or ""), old)
        if file == NOTICES:
            return _refuse_new(parse_notices(after or "")[1], set())
        try:
            issues = self.pack(overlay.stage(file, after), file)
        finally:
            overlay.unstage()
        errors = tuple(terminal_line(issue) for issue in issues if issue.severity == "error")
        if errors:
            raise RefusedError(errors)
        return tuple(terminal_line(issue) for issue in issues if issue.file == file)


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
