"""What is wrong, where it is, and how to mend it; worded for a terminal, for staff, for the log.

At the end are the pieces that the sentences of an issue are made of.
"""

import unicodedata
from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from kiosk.shared.graphemes import start_of

_QUOTE_LENGTH = 60

Severity: TypeAlias = Literal["error", "warning"]


class Issue(msgspec.Struct, frozen=True):
    """One thing to mend. `what` and `remedy` are whole sentences.

    `file` is a path relative to the pack, or the name of a settings file; empty where that is
    plain. `line` counts from 1; 0 means none. `key` is the dotted name of a setting, or empty.
    """

    what: str
    remedy: str = ""
    file: str = ""
    line: int = 0
    key: str = ""
    severity: Severity = "error"

    def at(self, file: str = "", line: int = 0, key: str = "") -> "Issue":
        """Return the issue with its place, as far as it is given here."""
        place = {"file": file or self.file, "line": line or self.line, "key": key or self.key}
        return msgspec.structs.replace(self, **place)


class IssueError(Exception):
    """An action that failed, and the issue that explains it."""

    def __init__(self, what: str, remedy: str = "") -> None:
        self.issue = Issue(what, remedy)
        super().__init__(staff_sentence(self.issue))


def terminal_line(issue: Issue) -> str:
    """Return `file:line key: Warning: what remedy`, on one line without control characters."""
    line = f":{issue.line}" if issue.line else ""
    place = f"{issue.file}{line} {issue.key}".rstrip()
    mark = "Warning: " if issue.severity == "warning" else ""
    return printable(f"{place}: {mark}{issue.what} {issue.remedy}")


def staff_sentence(issue: Issue) -> str:
    """Return what is wrong and how to mend it."""
    return f"{what_in_line(issue)} {issue.remedy}".strip()


def log_line(issue: Issue) -> str:
    """Return the sentences for staff, and the file behind them."""
    said = staff_sentence(issue)
    return f"{said} ({issue.file})" if issue.file else said


def what_in_line(issue: Issue) -> str:
    """Return what is wrong, with the number of its line unless it begins with that."""
    said_already = not issue.line or issue.what.startswith(f"Line {issue.line} ")
    return issue.what if said_already else f"Line {issue.line}: {issue.what}"


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
