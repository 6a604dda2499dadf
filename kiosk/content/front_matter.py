"""A Markdown file into its TOML front matter and its text."""

from dataclasses import dataclass

from kiosk.content.problems import Log
from kiosk.content.toml_file import TomlFile, parse_toml

_FENCE = "+++"


@dataclass(frozen=True)
class Parts:
    """`front` is None if it could not be read; `first_line` is the file line `text` starts on."""

    front: TomlFile | None
    text: str
    first_line: int


def split(path: str, source: str, log: Log) -> Parts:
    """Split `source` at its `+++` lines; problems go into `log`."""
    lines = source.replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != _FENCE:
        log.error(
            path,
            1,
            "The file does not start with a line +++.",
            "Put the lines such as title = … between two lines +++ at the top of the file.",
        )
        return Parts(None, "", 1)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            front = parse_toml(path, "\n".join(lines[1:number]) + "\n", log, first_line=2)
            return Parts(front, "\n".join(lines[number + 1 :]), number + 2)
    log.error(
        path,
        1,
        "The lines at the top of the file do not end with a line +++.",
        "Add a line +++ above the text.",
    )
    return Parts(None, "", 1)
