"""The entries of a .po file as they stand there, with their lines, before a library takes them in.

A library keeps one of two that contradict each other, and forgets which line said what.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d*)\])?\s*(.*)")
_QUOTES = '"„“”«»'
_ESCAPED = re.compile(r'\\(["\\nt])')
_MEANT = {"n": "\n", "t": "\t"}


@dataclass
class PoEntry:
    """A message: `said` are its translations by the number of the form, `at` their lines."""

    line: int
    context: str = ""
    id: str = ""
    plural: str = ""
    fuzzy: bool = False
    said: dict[int, str] = field(default_factory=dict)
    at: dict[int, int] = field(default_factory=dict)

    @property
    def is_translated(self) -> bool:
        """Whether somebody has translated it, and nobody doubts it."""
        return not self.fuzzy and any(self.said.values())


def entries(text: str) -> Iterator[PoEntry]:
    """Yield what a file holds; what is not used any more, behind `#~`, is left out."""
    entry, fuzzy = PoEntry(1), False
    key, form = "", 0
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line.startswith("#"):
            fuzzy |= line.startswith("#,") and "fuzzy" in line
            continue
        found = _KEYWORD.match(line)
        if found and found[1] in ("msgid", "msgctxt") and key == "msgstr":
            yield entry
            entry, key = PoEntry(number), ""
        if found:
            key, form = found[1], int(found[2] or 0)
            line = found[3]
            if key in ("msgid", "msgctxt"):
                entry.fuzzy, fuzzy = entry.fuzzy or fuzzy, False
            if key == "msgstr":
                entry.at[form] = number
        if key and line[:1] and line[0] in _QUOTES:
            _add(entry, key, form, _plain(line))
    if key == "msgstr":
        yield entry


def _add(entry: PoEntry, key: str, form: int, text: str) -> None:
    if key == "msgstr":
        entry.said[form] = entry.said.get(form, "") + text
    elif key == "msgid":
        entry.id += text
    elif key == "msgid_plural":
        entry.plural += text
    else:
        entry.context += text


def _plain(quoted: str) -> str:
    """Return what stands between the first and the last quotation mark."""
    inside = quoted[1:-1] if len(quoted) > 1 and quoted[-1] in _QUOTES else quoted[1:]
    return _ESCAPED.sub(lambda escaped: _MEANT.get(escaped[1], escaped[1]), inside)
