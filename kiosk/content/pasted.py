"""Text as it comes out of a word processor or a web page, made into the Markdown that is meant.

Only what cannot be misunderstood is changed: marks of lists, blanks of another kind, underlined
headings, tables whose cells are apart by tabs. A table gains a line of dashes; which lines were
added is remembered, so that problems can be found again in the file.
"""

import re
from dataclasses import dataclass

_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u00ad]")
_SOFT_BREAK = re.compile("[\u000b\u000c\u0085\u2028\u2029]")
_BULLET = re.compile("^\\s*[•◦▪▫■□●○‣⁃∙➢➤\uf0b7\uf0a7\uf0d8]\\s*(?=\\S)")
_DASH = re.compile("^\\s*(?:[·✓✔–—](?=\\s)|o(?=\t))\\s+(?=\\S)")
_MARK = re.compile(r"^(\s*)([-*+]|#{1,6}|\d{1,3}[.)])(\s+)")
_NUMBER = re.compile(r"^\s{0,3}\(?(\d{1,3})[.)]\s+")
_RULE = re.compile(r"^\s{0,3}(=+|-{2,})\s*$")
_PLAIN = re.compile(r"^\s{0,3}[^\s#>|:`~*+\-\d]")
_LISTED = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s")
_INDENT = re.compile(r"^(?:\t| {4,})[\t ]*(?=\S)")


@dataclass(frozen=True)
class Plain:
    """The lines as they are read; `added` are the places, from 0, of those that no file has."""

    lines: list[str]
    added: tuple[int, ...] = ()

    def source_line(self, number: int) -> int:
        """Return where a line of these, counted from 0, stands in the text as it was pasted."""
        return number - sum(place <= number for place in self.added)


def plain(text: str) -> Plain:
    """Return the lines of `text` as a Markdown author would have written them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [_blanks(_SOFT_BREAK.sub(" ", line)) for line in text.split("\n")]
    _bullets(lines)
    _headings(lines)
    _indents(lines)
    return Plain(*_with_tables(lines))


def _blanks(line: str) -> str:
    """Make plain the blanks that Markdown would not see as such; those between words stay."""
    line = _UNSEEN.sub("", line).rstrip("\t \u00a0")
    lead = len(line) - len(line.lstrip())
    line = _BLANKS.sub(" ", line[:lead]) + line[lead:]
    found = _MARK.match(line)
    if found is None:
        return line
    # a bold opening such as "*word*" is no list; a list's mark has a blank behind it
    return f"{found[1]}{found[2]} {line[found.end() :]}"


def _bullets(lines: list[str]) -> None:
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else ""
        if _BULLET.match(line):
            lines[number] = _BULLET.sub("- ", line, count=1)
        elif _DASH.match(line) and (not above.strip() or above.startswith("- ")):
            # a dash may go on with a sentence; the first of a list stands below an empty line
            lines[number] = _DASH.sub("- ", line, count=1)
        elif (found := _NUMBER.match(line)) and line.lstrip().startswith("("):
            lines[number] = f"{found[1]}. {line[found.end() :]}"


def _headings(lines: list[str]) -> None:
    """Turn a line of = or - under one line of words into ## before the words."""
    for number in range(1, len(lines)):
        above, rule = lines[number - 1], lines[number]
        alone = number < 2 or not lines[number - 2].strip()
        if alone and _RULE.match(rule) and _PLAIN.match(above):
            lines[number - 1], lines[number] = f"## {above.strip()}", ""


def _with_tables(lines: list[str]) -> tuple[list[str], tuple[int, ...]]:
    """Turn lines with the same number of tabs, below an empty one, into a table."""
    found: list[str] = []
    added: list[int] = []
    number = 0
    while number < len(lines):
        first, tabs = number, _tabs(lines[number])
        while number < len(lines) and _tabs(lines[number]) == tabs:
            number += 1
        group = lines[first:number]
        if tabs and len(group) >= 2 and (first == 0 or not lines[first - 1].strip()):
            rows = [_row(line) for line in group]
            added.append(len(found) + 1)
            found += [rows[0], "| --- " * (tabs + 1) + "|", *rows[1:]]
        else:
            found += group
    return found, tuple(added)


def _tabs(line: str) -> int:
    """Return how many tabs stand between a line's words; 0 for a line that is no row."""
    if not line.strip() or line[0] in "\t -*+#>|:" or _LISTED.match(line):
        return 0
    return line.count("\t")


def _row(line: str) -> str:
    cells = (cell.strip().replace("|", "\\|") for cell in line.split("\t"))
    return f"| {' | '.join(cells)} |"


def _indents(lines: list[str]) -> None:
    """Take off blanks that would make a line a program's text, where no list is above it."""
    listed = False
    for number, line in enumerate(lines):
        if _LISTED.match(line):
            listed = True
        elif line.strip() and not line[0].isspace():
            listed = False
        if not listed:
            lines[number] = _INDENT.sub("", line)
