"""TOML text into a dictionary, or every issue with it, in plain words."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from kiosk.content.model.report import Log
from kiosk.content.parse.toml_lines import Key, KeyLines, dotted, key_lines
from kiosk.shared.issue import Issue
from kiosk.shared.toml import toml_text

_PLACE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")

# how the standard library, or toml_text, words it -> what is wrong, how to mend it
_MESSAGES = (
    (
        "Invalid date",
        "This date does not exist.",
        "Write a real day as year-month-day, as in 2027-11-01.",
    ),
    (
        "Number too large",
        "This number has too many digits.",
        "Write a number that makes sense here.",
    ),
    (
        "Unterminated string",
        "A text is not closed.",
        'End the text with a straight quotation mark ".',
    ),
    (
        "Expected ']' at the end of a table declaration",
        "A heading in square brackets is not closed.",
        "Close it with the same number of brackets as it opens with.",
    ),
    (
        "Duplicate inline table key",
        "This name is given twice.",
        "Keep one of the two.",
    ),
    (
        "Cannot overwrite a value",
        "This name is given twice.",
        "Keep one of the two lines.",
    ),
    (
        "twice",
        "This table is opened twice.",
        "Keep one of the two headings in square brackets and put all its lines below it.",
    ),
    (
        "Invalid value",
        "What stands behind the “=” cannot be read.",
        'Put words in straight quotation marks, as in title = "Words".',
    ),
    (
        "Illegal character",
        "A text is not closed in its line, or holds a character that cannot be typed.",
        'End the text with a straight quotation mark ".',
    ),
    (
        "Unescaped '\\' in a string",
        "A backslash stands in a text.",
        "Remove the backslash, or write two of them.",
    ),
    (
        "Name has too many parts",
        "A name has too many parts.",
        "Write one plain name before the “=”, without full stops.",
    ),
    (
        "Brackets are nested too deeply",
        "Brackets are nested too deeply.",
        "Write plain values, with one pair of brackets around a list.",
    ),
    (
        "Expected '='",
        "A name without a “=” behind it.",
        'Write name = "words", or start the line with # to make it a remark.',
    ),
    (
        "Unclosed array",
        "A list is not closed.",
        "End the list with ] and put a comma between its parts.",
    ),
    (
        "Expected newline or end of document after a statement",
        "Something follows where the line should end.",
        "Put the whole text in one pair of straight quotation marks, and use “ ” inside it.",
    ),
)
_DAY = re.compile(r"\d{1,4}\.? ?[-./] ?\d{1,2}\.? ?[-./] ?\d{1,4}\.?")
_UNSEEN = re.compile("[\u00a0\u200b\u200e\u200f\u202a-\u202f\u2060\u2066-\u2069\u3000\ufeff]")
_GAP = r"[\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*+"
_NAMED = re.compile(rf"{_GAP}[\w.\-]++{_GAP}={_GAP}")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CURLY = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'"))
_MOST_LINES = 40
"""The most unreadable lines that are reported one by one."""
_LONGEST_REMEDY = 160
_OTHERWISE = Issue(
    "This line cannot be read.",
    'Write one name = "words" a line, with straight quotation marks.',
)


@dataclass(frozen=True)
class TomlFile:
    """A parsed TOML text and where its keys stand.

    `first_line` is the line of the file on which the text starts (front matter starts on 2).
    `lost` are the names on lines that could not be read.
    """

    path: str
    values: dict[str, Any]
    keys: KeyLines
    first_line: int = 1
    lost: frozenset[str] = frozenset()

    def line(self, *key: str | int) -> int:
        """Return the file line of a key, or of what encloses it."""
        return self.keys.find(key) + self.first_line - 1

    def placed(self, key: Key, issue: Issue) -> Issue:
        """Return an issue of the value at `key`, with its file, line and key."""
        return issue.at(self.path, self.line(*key), dotted(key))


def parse_toml(
    path: str, text: str, log: Log, first_line: int = 1, *, in_part: bool = False
) -> TomlFile | None:
    """Parse `text`; None, and its issues in `log`, if it is not TOML.

    `in_part`: what can be read is returned all the same, so that one run tells the rest too.
    """
    if long_name := toml_text.LONG_NAME.search(text):
        log.error(
            path,
            text.count("\n", 0, long_name.end()) + first_line,
            "A name in this line has too many parts.",
            "Write one plain name before the “=”, without full stops.",
        )
        return None
    lost: set[str] = set()
    try:
        values = _values(path, text, first_line, lost, log)
        if values is None or (lost and not in_part):
            return None
    except (RecursionError, ValueError, OverflowError):
        # ValueError: an impossible date or a number with thousands of digits
        log.error(
            path,
            first_line,
            "A value in this file is too large, impossible or nested too deeply.",
            "Look for a date that does not exist, a huge number or many brackets, and mend it.",
        )
        return None
    keys = key_lines(text.replace("\r\n", "\n"))
    return TomlFile(path, values, keys, first_line, frozenset(lost))


def _values(
    path: str, text: str, first_line: int, lost: set[str], log: Log
) -> dict[str, Any] | None:
    """Return what can be read, note each line that cannot, and add its name to `lost`."""
    lines = [_blanks_made_plain(line) for line in text.split("\n")]
    for _ in range(_MOST_LINES):
        try:
            return toml_text.loads("\n".join(lines))
        except toml_text.UnsizedError:
            raise
        except tomllib.TOMLDecodeError as error:
            at = min(error_line(str(error), "\n".join(lines)), len(lines)) - 1
            issue = _of_day(lines[at]) or explain(str(error))
            log.error(path, at + first_line, issue.what, _straight(lines[at]) or issue.remedy)
            if lines[at].lstrip().startswith("[") or _reads(lines[at]):
                return None  # a heading, or what began further up: the rest would be guessed
            lost.add(lines[at].partition("=")[0].strip().strip("\"'"))
            lines[at] = ""
    return None


def _reads(line: str) -> bool:
    try:
        toml_text.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _blanks_made_plain(line: str) -> str:
    """Return a line without hard blanks and unseen marks around its name and its “=”.

    A blank stands for each, so that problems are found where they are.
    """
    found = _NAMED.match(line)
    return line if found is None else _UNSEEN.sub(" ", found[0]) + line[found.end() :]


def _of_day(line: str) -> Issue | None:
    """Return what is wrong with a day that is written as people write it; None for anything else.

    Which of two numbers is the month is not guessed at.
    """
    value = line.partition("=")[2].strip()
    if not _DAY.fullmatch(value) or _ISO.fullmatch(value):
        return None
    remedy = "Write year-month-day in the digits 0 to 9, as in 2027-11-01."
    return Issue("This day cannot be read.", remedy)


def _straight(line: str) -> str:
    """Return the remedy for a line that is right but for its curly quotation marks."""
    mended = line.strip().translate(_CURLY)
    if mended == line.strip() or len(mended) > _LONGEST_REMEDY:
        return ""
    try:
        toml_text.loads(mended)
    except ValueError:
        return ""
    return f"Write it with straight quotation marks: {mended}"


def error_line(error: str, text: str) -> int:
    """Return the line of `text`, from 1, that an error of the standard library's names."""
    place = _PLACE.search(error)
    if place and place.group(1):
        return int(place.group(1))
    return text.rstrip("\n").count("\n") + 1


def explain(error: str) -> Issue:
    """Return an error of the standard library's in plain words."""
    for wording, message, remedy in _MESSAGES:
        if wording in error:
            return Issue(message, remedy)
    return _OTHERWISE
