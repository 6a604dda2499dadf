"""A settings file that people typed, read as far as it goes: a bad line costs that line alone.

The standard library refuses a whole file for one forgotten quotation mark. Where it does, the file
is read block by block (a heading with what stands below it) and, inside a block, without the lines
that cannot be read; each of those is told with its number.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kiosk.clinic.unseen import drop_unseen
from kiosk.content.parse.toml_file import error_line, explain
from kiosk.shared.issue import Issue
from kiosk.shared.toml import toml_text

_MOST_LINES = 2000
_MOST_MISTAKES = 40
_FAR = 60
"""Lines that a value may begin above the place where its end is missed."""

_LONGEST_REMEDY = 120
"""Characters of a line that is given back in its right form."""

_HEADING = re.compile(r"\s*(\[{1,2})\s*([A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*)")
_ASSIGNMENT = re.compile(r"""\s*(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[\w"'-]+)*\s*=""")
_CURLY = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'"))
_BLANKS = " \t\u00a0\u1680\u200e\u200f\u205f\u2060\u3000\ufeff" + "".join(
    chr(code) for code in (*range(0x2000, 0x200C), *range(0x202A, 0x2030))
)
_UNSEEN = re.compile(rf"^[{_BLANKS}]*+(?:([\w.-]++)[{_BLANKS}]*+=[{_BLANKS}]*+)?")
_BREAK = re.compile("[\u000b\u000c\u0085\u2028\u2029]")
"""Blanks and breaks of word processors; inside of a text they are words and stay."""

_DUPLICATE = "overwrite"
_TRUTH = {"yes": "true", "on": "true", "true": "true"} | dict.fromkeys(
    ("no", "off", "false"), "false"
)
_DECIMAL = re.compile(r"(\d+),(\d+)")
_DAY = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_LISTS = frozenset({"languages", "domains", "closed"})
_TOO_LONG = Issue(f"It has a mistake and more than {_MOST_LINES} lines.", "Mend it on a computer.")


@dataclass
class LenientRead:
    """What was read: values by name, and every mistake in the order of the lines."""

    values: dict[str, Any] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)


def read(text: str) -> LenientRead:
    """Return everything in a TOML text that can be read, and a mistake for everything else."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = LenientRead()
    try:
        found.values = toml_text.loads(text)
    except tomllib.TOMLDecodeError:
        lines = _plain(text).split("\n")
        if len(lines) > _MOST_LINES:
            found.issues.append(_TOO_LONG)
            return found
        for first, block in _blocks(lines):
            _read_block(block, first, found)
    found.issues += drop_unseen(found.values)
    return found


def commented(text: str) -> str:
    """Return the text with each line that cannot be read made a remark: nothing of it is lost."""
    try:
        toml_text.loads(text)
    except tomllib.TOMLDecodeError:
        text = _plain(text)
    lines = text.split("\n")
    for number in (issue.line for issue in read(text).issues):
        if 0 < number <= len(lines) and not lines[number - 1].lstrip().startswith("["):
            lines[number - 1] = f"# {lines[number - 1]}"
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Return the text without blanks that look like others where a line's own begin or end."""
    lines = (line.rstrip(_BLANKS) for line in _BREAK.sub("\n", text).split("\n"))
    return "\n".join(_UNSEEN.sub(lambda m: f"{m[1]} = " if m[1] else "", line) for line in lines)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each heading with the lines below it, and the number of its first line."""
    starts = [n for n, line in enumerate(lines) if n == 0 or line.lstrip().startswith("[")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start + 1, lines[start:end]


def _read_block(lines: list[str], first: int, found: LenientRead) -> None:
    """Read one heading and what stands below it; `first` is the number of its first line."""
    if lines[0].lstrip().startswith("[") and not _heading_reads(lines, first, found):
        return
    table = _HEADING.match(lines[0])
    key = table[2] if table else ""
    for _ in range(_MOST_MISTAKES):
        at, error = _first_error(lines)
        if error is None:
            _merge(toml_text.loads("\n".join(lines)), found)
            return
        for number in _culprits(lines, at):
            if lines[number].strip():
                found.issues.append(_unread(key, lines[number], first + number, error))
            lines[number] = ""
    found.issues.append(Issue("There are more mistakes.", "Mend these first.", key=key))


def _heading_reads(lines: list[str], first: int, found: LenientRead) -> bool:
    """Tell whether the block's heading can be read; one that nearly can is mended."""
    error = _first_error([lines[0]])[1]
    if error is None:
        return True
    name = _HEADING.match(lines[0])
    issue = _unread("", lines[0], first, error)
    if name is not None:
        brackets = name[1]
        lines[0] = brackets + name[2] + "]" * len(brackets)
        if _first_error([lines[0]])[1] is None:
            says = f"Line {first} is read as {lines[0]}."
            found.issues.append(Issue(says, f"Write: {lines[0]}", line=first))
            return True
    last = first + max(n for n, line in enumerate(lines) if n == 0 or line.strip())
    below = f" Lines {first} to {last} are left out." if last > first else ""
    found.issues.append(Issue(issue.what + below, issue.remedy, line=first))
    return False


def _first_error(lines: list[str]) -> tuple[int, str | None]:
    """Return the place and the words of the first error, or (past the end, None)."""
    text = "\n".join(lines)
    try:
        toml_text.loads(text)
    except toml_text.UnsizedError as error:
        return _unsized(lines), str(error)
    except tomllib.TOMLDecodeError as error:
        return min(error_line(str(error), text), len(lines)) - 1, str(error)
    return len(lines), None


def _unsized(lines: list[str]) -> int:
    """Return the line of a value that Python cannot hold: no error tells it."""
    longest = max(range(len(lines)), key=lambda n: len(lines[n]))
    for number, line in enumerate(lines):
        try:
            toml_text.loads(line)
        except toml_text.UnsizedError:
            return number
        except tomllib.TOMLDecodeError:
            continue
    return longest


def _culprits(lines: list[str], at: int) -> range:
    """Return the lines to leave out so that reading goes furthest; the fewest where several do.

    A list or a text that is not closed is missed only lines further down.
    """
    options = [range(at, at + 1)]
    for start in range(at - 1, max(-1, at - _FAR), -1):
        if _ASSIGNMENT.match(lines[start]):
            options += [range(start, start + 1), range(start, at), range(start, at + 1)]
            if not any(mark in lines[start] for mark in ("[", "{", '"""', "'''")):
                break

    def reach(option: range) -> tuple[int, int]:
        rest = ["" if n in option else line for n, line in enumerate(lines)]
        return _first_error(rest)[0], -len(option)

    return max(options, key=reach)


def _unread(key: str, line: str, number: int, error: str) -> Issue:
    says = f"Line {number} cannot be read: {line.strip()[:60]} – "
    straight = line.translate(_CURLY)
    if straight != line and (mended := _mended(straight, line)):
        says = f"Line {number} cannot be read: it has curly quotation marks."
        return Issue(says, f"Use straight ones: {mended}", line=number, key=key)
    issue = explain(error)
    remedy = issue.remedy
    if _DUPLICATE not in error and (mended := _mended(line, line)):
        remedy = f"Write: {mended}"
    return Issue(says + issue.what, remedy, line=number, key=key)


def _mended(line: str, written: str) -> str:
    """Return the line as it was probably meant; empty if it was written so, or nobody can tell."""
    bare = line.strip().rstrip(",;").rstrip()
    name, _, value = (part.strip() for part in bare.partition("=" if "=" in bare else ":"))
    value = value.strip("\"'")
    quoted = value.strip().replace("\\", "/")
    options = [bare, f"{name} = {value}", *(f"{name} = {one}" for one in _meant(name, value))]
    if not value.startswith(("[", "{", '"')) and '"' not in quoted:
        options.append(f'{name} = "{quoted}"')
    for option in options:
        if (
            value
            and option != written.strip()
            and _ASSIGNMENT.match(option)
            and _first_error([option])[1] is None
        ):
            return option if len(option) <= _LONGEST_REMEDY else ""
    return ""


def _meant(name: str, value: str) -> Iterator[str]:
    """Yield what a value may have been meant to be that is no text."""
    if value.casefold() in _TRUTH:
        yield _TRUTH[value.casefold()]
    if decimal := _DECIMAL.fullmatch(value):
        yield f"{decimal[1]}.{decimal[2]}"
    dated = _DAY.sub(lambda m: f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}", value)
    if name in _LISTS:
        dated = dated.strip("[]")
        parts = [part.strip(" \"'") for part in re.split(r"[,;]", dated) if part.strip(" \"'")]
        are_days = all(re.fullmatch(r"\d{4}-\d\d-\d\d", part) for part in parts)
        quoted = parts if are_days else [f'"{part}"' for part in parts]
        if parts:
            yield f"[{', '.join(quoted)}]"
    elif dated != value:
        yield dated


def _merge(values: dict[str, Any], found: LenientRead) -> None:
    """Add a block's values; of a name given twice the first stays."""
    for path in _added(found.values, values):
        key = ".".join(path)
        says = f"“{key}” is given twice; the first one is used."
        found.issues.append(Issue(says, "Remove one of the two."))


def _added(into: dict[str, Any], values: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Merge `values` and yield the names that were there already."""
    for name, value in values.items():
        old = into.get(name)
        if isinstance(old, dict) and isinstance(value, dict):
            for path in _added(old, value):
                yield (name, *path)
        elif isinstance(old, list) and isinstance(value, list) and _are_tables(value):
            old.extend(value)
        elif name in into:
            yield (name,)
        else:
            into[name] = value


def _are_tables(value: list[Any]) -> bool:
    return bool(value) and all(isinstance(item, dict) for item in value)
