"""A Markdown file into its TOML front matter and its text."""

import re
from dataclasses import dataclass

from kiosk.content.markdown.pasted import UNSEEN
from kiosk.content.model.report import Log
from kiosk.content.parse.toml_file import TomlFile, parse_toml

_FENCE, _YAML = "+++", "---"
_ASSIGNED = re.compile(r"^\s*[\w.-]+\s*[=:]")


@dataclass(frozen=True)
class FrontMatter:
    """`front` is None if it could not be read; `first_line` is the file line `text` starts on."""

    front: TomlFile | None
    text: str
    first_line: int


def split(path: str, source: str, log: Log, example: str = "") -> FrontMatter:
    """Split `source` at its `+++` lines; problems go into `log`.

    The text is returned even where the front matter is missing, so that one run tells what is
    wrong with either. `example` are the lines that the front matter may hold.
    """
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((number for number, line in enumerate(lines) if _bare(line)), 0)
    if _bare(lines[start]) != _FENCE:
        return _without(path, lines, start, example, log)
    for number, line in enumerate(lines[start + 1 :], start=start + 1):
        if _bare(line) == _FENCE:
            head = "\n".join(lines[start + 1 : number]) + "\n"
            front = parse_toml(path, head, log, first_line=start + 2, in_part=True)
            return FrontMatter(front, "\n".join(lines[number + 1 :]), number + 2)
    log.error(
        path,
        1,
        "The lines at the top of the file do not end with a line +++.",
        "Add a line +++ above the text.",
    )
    end = next((n for n in range(start + 1, len(lines)) if not _ASSIGNED.match(lines[n])), start)
    return FrontMatter(None, "\n".join(lines[end:]), end + 1)


def _bare(line: str) -> str:
    """Return a line without blanks and without the marks that editors put into Arabic or Hebrew."""
    return UNSEEN.sub("", line).strip()


def _without(path: str, lines: list[str], start: int, example: str, log: Log) -> FrontMatter:
    """Return the text of a file without front matter, or with that of another program."""
    remedy = "Put the lines such as title = … between two lines +++ at the top of the file."
    if example:
        remedy = f"Put lines like these at the top, between two lines +++: {example}."
    begin = start
    if lines[start].strip() == _YAML:
        ends = (n for n in range(start + 1, len(lines)) if lines[n].strip() == _YAML)
        begin = next(ends, start) + 1
        remedy = f"The lines --- belong to another program. {remedy}"
    log.error(path, 1, "The file does not start with a line +++.", remedy)
    return FrontMatter(None, "\n".join(lines[begin:]), begin + 1)
