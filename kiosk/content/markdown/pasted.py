"""Text as it comes out of a word processor or a web page, made into the Markdown that is meant.

Only what cannot be misunderstood is changed: marks of lists, blanks of another kind, underlined
headings, tables whose cells are apart by tabs. A table gains a line of dashes; which lines were
added is remembered, so that problems can be found again in the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_OTHER_DIGITS = re.compile(r"^(\s*\(?)(\d{1,3})[.)\uff0e\u3001-]\s*(?=\S)")
"""A number in the digits of another script, as list marks are written there."""
_SOFT_BREAK = re.compile("[\u000b\u000c\u0085\u2028\u2029]")
_BULLET = re.compile(
    "^\\s*[•◦▪▫■□●○‣⁃∙➢➤►▶❖◆◇❑❒☐☑☒\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e]\\s*(?=\\S)"
)
_DASH = re.compile("^\\s*(?:[·✓✔✗✘★☆→⇒»›–—](?=\\s)|[=-]>(?=\\s)|[o§ØüqvnÞ](?=\t))\\s+(?=\\S)")
_STAR = re.compile(r"^\*(?=[^\s*][^*]*$)")
_BOX = re.compile(r"^(\s*[-*+] )\[[ xX]?\] +(?=\S)")
_LETTERED = re.compile(r"^\s*\(?([a-z]{1,4})[.)]\s+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CLOSE_HEADING = re.compile(r"^(#{2,6})(?=[^\s#])")
_PIPED = re.compile(r"^\s*\|.*\|\s*$")
_PIPED_RULE = re.compile(r"^[\s|:-]+$")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""Two letters in one sign, as PDFs have them: no search finds the word."""
_MARK = re.compile(r"^(\s*)([-*+]|#{1,6}|\d{1,3}[.)])(\s+)")
_NUMBER = re.compile(r"^\s{0,3}\(?(\d{1,3})[.)]\s+")
_RULE = re.compile(r"^\s{0,3}(=+|-{2,})\s*$")
_PLAIN = re.compile(r"^\s{0,3}[^\s#>|:`~*+\-\d]")
_LISTED = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s")
_INDENT = re.compile(r"^(?:\t| {4,})[\t ]*(?=\S)")


@dataclass(frozen=True)
class PastedLines:
    """The lines as they are read; `added` are the places, from 0, of those that no file has."""

    lines: list[str]
    added: tuple[int, ...] = ()

    def source_line(self, number: int) -> int:
        """Return where a line of these, counted from 0, stands in the text as it was pasted."""
        return number - sum(place <= number for place in self.added)


def plain(text: str) -> PastedLines:
    """Return the lines of `text` as a Markdown author would have written them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LIGATURES)
    lines = [_blanks(_SOFT_BREAK.sub(" ", line)) for line in text.split("\n")]
    _bullets(lines)
    _lettered(lines)
    _headings(lines)
    _indents(lines)
    return PastedLines(*_with_tables(lines))


def _blanks(line: str) -> str:
    """Make plain the blanks that Markdown would not see as such; those between words stay."""
    line = UNSEEN.sub("", line)
    line = line.rstrip(" \u00a0" if _ends_in_cells(line) else "\t \u00a0")
    lead = len(line) - len(line.lstrip())
    if (found := _OTHER_DIGITS.match(line)) and not found[2].isascii():
        line = f"{found[1]}{int(found[2])}. {line[found.end() :]}"
    line = _CLOSE_HEADING.sub(r"\1 ", _BLANKS.sub(" ", line[:lead]) + line[lead:])
    found = _MARK.match(line)
    if found is None:
        return line
    # a bold opening such as "*word*" is no list; a list's mark has a blank behind it
    return f"{found[1]}{found[2]} {line[found.end() :]}"


def _ends_in_cells(line: str) -> bool:
    """Tell whether a line is one cell with text and empty ones behind it, as tables are pasted."""
    cell = line.rstrip("\t")
    return cell != line and "\t" not in cell and bool(cell.strip())


def _bullets(lines: list[str]) -> None:
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else ""
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if _BULLET.match(line):
            lines[number] = _BULLET.sub("- ", line, count=1)
        elif _STAR.match(line) and (above.startswith("- ") or _STAR.match(below)):
            # one alone is a remark to what stands above it
            lines[number] = _STAR.sub("- ", line)
        elif _BOX.match(line):
            lines[number] = _BOX.sub(r"\1", line)
        elif _DASH.match(line) and (not above.strip() or above.startswith("- ")):
            # a dash may go on with a sentence; the first of a list stands below an empty line
            lines[number] = _DASH.sub("- ", line, count=1)
        elif (found := _NUMBER.match(line)) and line.lstrip().startswith("("):
            lines[number] = f"{found[1]}. {line[found.end() :]}"


def _lettered(lines: list[str]) -> None:
    """Turn two or more lines that begin with a), b) … or i., ii. … into a list."""
    number = 0
    while number < len(lines):
        longest = max((_run(lines, number, order) for order in (_LETTERS, _ROMAN)), default=0)
        for at in range(number, number + longest):
            lines[at] = _LETTERED.sub("- ", lines[at])
        number += max(1, longest)


def _run(lines: list[str], first: int, order: Sequence[str]) -> int:
    """Return how many lines from `first` on begin with the marks of `order`; 0 for fewer than 2."""
    count = 0
    # a slice up to the end would copy the page for every line of it
    for line, mark in zip(lines[first : first + len(order)], order, strict=False):
        found = _LETTERED.match(line)
        if found is None or found[1] != mark:
            break
        count += 1
    return count if count > 1 else 0


def _headings(lines: list[str]) -> None:
    """Turn a line of = or - under one line of words into ## before the words."""
    for number in range(1, len(lines)):
        above, rule = lines[number - 1], lines[number]
        alone = number < 2 or not lines[number - 2].strip()
        if alone and _RULE.match(rule) and _PLAIN.match(above):
            lines[number - 1], lines[number] = f"## {above.strip()}", ""


def _with_tables(lines: list[str]) -> tuple[list[str], tuple[int, ...]]:
    """Turn lines with tabs between their words, below an empty one, into a table.

    So too lines between | signs that lack the line of dashes.
    """
    found: list[str] = []
    added: list[int] = []
    number = 0
    while number < len(lines):
        rows = _rows(lines, number) if number == 0 or not lines[number - 1].strip() else []
        if not rows:
            found.append(lines[number])
            number += 1
            continue
        added.append(len(found) + 1)
        columns = rows[0].count("|") - rows[0].count("\\|") - 1
        found += [rows[0], "| --- " * columns + "|", *rows[1:]]
        number += len(rows)
    return found, tuple(added)


def _rows(lines: list[str], first: int) -> list[str]:
    """Return the rows of a table that begins at `first` and is none of Markdown's; else nothing."""
    group = list(takewhile(lambda line: line.strip() != "", islice(lines, first, None)))
    if len(group) < 2:
        return []
    if all(map(_PIPED.match, group)):
        return [] if any(map(_PIPED_RULE.match, group)) else [line.strip() for line in group]
    group = list(takewhile(lambda line: _tabs(line) or line.startswith("\t"), group))
    if len(group) < 2 or not _tabs(group[0]):
        return []
    columns = max(line.rstrip().count("\t") for line in group) + 1
    return [_row(line, columns) for line in group]


def _tabs(line: str) -> int:
    """Return how many tabs stand between a line's words; 0 for a line that is no row."""
    if not line.strip() or line[0] in "\t -*+#>|:" or _LISTED.match(line):
        return 0
    return line.count("\t")


def _row(line: str, columns: int) -> str:
    cells = [cell.strip().replace("|", "\\|") for cell in line.rstrip().split("\t")]
    cells += [""] * (columns - len(cells))
    return f"| {' | '.join(cells)} |"


def _indents(lines: list[str]) -> None:
    """Take off blanks that would make a line a program's text, where no list is above it."""
    listed = False
    for number, line in enumerate(lines):
        if _LISTED.match(line):
            listed = True
        elif line.strip() and not line[0].isspace():
            listed = False
        in_row = line.startswith("\t") and number > 0 and _tabs(lines[number - 1]) > 0
        if not listed and not in_row:
            lines[number] = _INDENT.sub("", line)
