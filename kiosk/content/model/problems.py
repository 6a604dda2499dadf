"""What is wrong with a pack, in words for the people who mend it."""

import unicodedata
from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from kiosk.shared.graphemes import start_of

Severity: TypeAlias = Literal["error", "warning"]

_QUOTE_LENGTH = 60


class Problem(msgspec.Struct, frozen=True):
    """One thing to mend.

    `file` is relative to the pack, with forward slashes; `line` counts from 1 and is 1 when the
    whole file is meant; `field` is the key in the file, or empty. `message` and `remedy` are
    whole sentences.
    """

    severity: Severity
    file: str
    line: int
    field: str
    message: str
    remedy: str

    def text(self) -> str:
        """Return the problem on one line: where, what is wrong, how to mend it."""
        place = f"{self.file}:{self.line} {self.field}".rstrip()
        mark = "Warning: " if self.severity == "warning" else ""
        return printable(f"{place}: {mark}{self.message} {self.remedy}")

    def sort_key(self) -> tuple[str, int, str, str]:
        """Order by file, then line."""
        return (self.file, self.line, self.field, self.message)


class Report(msgspec.Struct, frozen=True):
    """Every problem of a pack, sorted by file and line."""

    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> "Report":
        """Return a report without duplicates, sorted."""
        return cls(tuple(sorted(set(problems), key=Problem.sort_key)))

    @property
    def has_errors(self) -> bool:
        """Whether the pack must not be shown."""
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the pack."""
        return tuple(p for p in self.problems if p.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not."""
        return tuple(p for p in self.problems if p.severity == "warning")


def line(problem: Problem) -> str:
    """Return `problem` on one line, as `kiosk check` prints it."""
    return problem.text()


class Log:
    """Collects problems while a pack is read, so that one run names them all."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.problems: list[Problem] = list(problems)

    def error(self, file: str, line: int, message: str, remedy: str, key: str = "") -> None:
        """Note something that stops the pack."""
        self._add("error", file, line, key, message, remedy)

    def warning(self, file: str, line: int, message: str, remedy: str, key: str = "") -> None:
        """Note something that can wait."""
        self._add("warning", file, line, key, message, remedy)

    def _add(
        self, severity: Severity, file: str, line: int, key: str, message: str, remedy: str
    ) -> None:
        """Keep it short: a name in a pack may be as long as a book."""
        said = (_short(text, most) for text, most in ((key, 80), (message, 400), (remedy, 400)))
        self.problems.append(Problem(severity, file, line, *said))


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{start_of(text, most).rstrip()} …"


def printable(text: str) -> str:
    """Return `text` fit for one line of a terminal: no control characters, no broken Unicode.

    File names and quoted words come from the pack, and could hold either.
    """
    safe = text.encode("utf-8", "replace").decode("utf-8")
    kept = (c if unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp") else " " for c in safe)
    return " ".join("".join(kept).split())


def quote(text: str) -> str:
    """Return the start of `text` in quotation marks, for a message."""
    short = printable(text)
    if len(short) > _QUOTE_LENGTH:
        short = start_of(short, _QUOTE_LENGTH).rstrip() + "…"
    return f"“{short}”"


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word that `word` was probably meant to be, or nothing."""
    # imported here because a start from the compiled pack has nothing to guess
    from difflib import get_close_matches

    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""


def one_of(words: Iterable[str]) -> str:
    """Return the words as a choice: `a, b or c`."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} or {items[-1]}"
