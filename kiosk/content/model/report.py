"""All issues of a pack: collected while it is read, then sorted for the reader."""

from collections.abc import Iterable

import msgspec

from kiosk.shared.graphemes import start_of
from kiosk.shared.issue import Issue, Severity


class Report(msgspec.Struct, frozen=True):
    """Every issue of a pack, sorted by file and line."""

    issues: tuple[Issue, ...] = ()

    @classmethod
    def of(cls, issues: Iterable[Issue]) -> "Report":
        """Return a report without duplicates, sorted."""
        return cls(tuple(sorted(set(issues), key=lambda i: (i.file, i.line, i.key, i.what))))

    @property
    def has_errors(self) -> bool:
        """Whether the pack must not be shown."""
        return bool(self.errors)

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues that stop the pack."""
        return self._of("error")

    @property
    def warnings(self) -> tuple[Issue, ...]:
        """The issues that do not."""
        return self._of("warning")

    def _of(self, severity: Severity) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.severity == severity)


class Log:
    """Collects issues while a pack is read, so that one run names them all."""

    def __init__(self, issues: Iterable[Issue] = ()) -> None:
        self.issues: list[Issue] = list(issues)

    def error(self, file: str, line: int, what: str, remedy: str, key: str = "") -> None:
        """Note something that stops the pack."""
        self.add(Issue(what, remedy, file, line, key))

    def warning(self, file: str, line: int, what: str, remedy: str, key: str = "") -> None:
        """Note something that can wait."""
        self.add(Issue(what, remedy, file, line, key, "warning"))

    def add(self, issue: Issue) -> None:
        """Keep an issue, its texts shortened: a name in a pack may be as long as a book."""
        what, remedy, key = _short(issue.what), _short(issue.remedy), _short(issue.key, 80)
        self.issues.append(msgspec.structs.replace(issue, what=what, remedy=remedy, key=key))

    def mentions(self, file: str) -> bool:
        """Tell whether there is an issue in `file`."""
        return any(issue.file == file for issue in self.issues)


def _short(text: str, most: int = 400) -> str:
    return text if len(text) <= most else f"{start_of(text, most).rstrip()} …"
