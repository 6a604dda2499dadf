"""Where each key of a TOML file stands: the standard library's parser does not tell."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

Key: TypeAlias = tuple[str | int, ...]

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_KEY = re.compile(rf"[ \t]*({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*=")
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*\]")
_DEEPEST = 8
_PARTS = re.compile(_PART)
_BLANK = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\n|$)")
_REST_OF_LINE = re.compile(r"[^\n]*(?:\n|$)")
_VALUE = re.compile(
    r'''"""(?:\\.|[^\\])*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:'{0,2})'''
    r"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*|[\[\]{}\n]|[^"'#\[\]{}\n]+|.""",
    re.DOTALL,
)


def dotted(key: Key) -> str:
    """Return a key as staff would say it, `chapters.2.tint`: rows count from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in key)


@dataclass
class KeyLines:
    """The line, from 1, of every key and table header of one file."""

    lines: dict[Key, int] = field(default_factory=dict)

    def find(self, key: Key) -> int:
        """Return the line of `key`, or of the nearest thing that encloses it, or 1."""
        for length in range(min(len(key), _DEEPEST + 2), 0, -1):
            if key[:length] in self.lines:
                return self.lines[key[:length]]
        return 1


def key_lines(text: str) -> KeyLines:
    """Find the keys of `text`, which must be valid TOML; on other text some keys are missed."""
    found = KeyLines()
    counts: dict[Key, int] = {}
    table: Key = ()
    line, counted, position = 1, 0, 0
    while position < len(text):
        line += text.count("\n", counted, position)
        counted = position
        if blank := _BLANK.match(text, position):
            position = max(blank.end(), position + 1)
        elif header := _HEADER.match(text, position):
            table = _open_table(header, counts)
            found.lines.setdefault(table, line)
            position = _end_of_line(text, header.end())
        elif key := _KEY.match(text, position):
            path = table + _parts(key.group(1))
            # no file of a pack is as deep; a line of dots could be
            for length in range(len(table) + 1, min(len(path), _DEEPEST) + 1):
                found.lines.setdefault(path[:length], line)
            position = _end_of_value(text, key.end())
        else:
            position = _end_of_line(text, position)
    return found


def _open_table(header: re.Match[str], counts: dict[Key, int]) -> Key:
    names = _parts(header.group(2))[:_DEEPEST]
    table: Key = ()
    for index, name in enumerate(names):
        table += (name,)
        is_entry = header.group(1) == "[[" and index == len(names) - 1
        if is_entry:
            counts[table] = counts.get(table, 0) + 1
        if table in counts:
            table += (counts[table] - 1,)
    return table


def _parts(dotted: str) -> Key:
    return tuple(_unquote(part) for part in _PARTS.findall(dotted))


def _unquote(part: str) -> str:
    if part.startswith("'"):
        return part[1:-1]
    if part.startswith('"'):
        return re.sub(r"\\(.)", r"\1", part[1:-1])
    return part


def _end_of_line(text: str, position: int) -> int:
    match = _REST_OF_LINE.match(text, position)
    return max(match.end(), position + 1) if match else len(text)


def _end_of_value(text: str, position: int) -> int:
    depth = 0
    for token in _VALUE.finditer(text, position):
        word = token.group()
        depth += (word in "[{") - (word in "]}") if len(word) == 1 else 0
        if word == "\n" and depth <= 0:
            return token.end()
    return len(text)
