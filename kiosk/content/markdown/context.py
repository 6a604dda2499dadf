"""What the Markdown readers share: where they are, what they found wrong, what the text names."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.pasted import PastedLines
from kiosk.content.model.report import Log

UseKind: TypeAlias = Literal[
    "section", "faq", "glossary", "exercise", "program", "video", "ref", "picture", "icon", "sign"
]


@dataclass(frozen=True)
class Usage:
    """Something that a page names and that must exist elsewhere in the pack."""

    kind: UseKind
    target: str
    line: int
    field: str = ""


@dataclass
class Context:
    """One Markdown text while it is read. `first_line` is the file line its text starts on.

    Lines are counted as if those that the reader added stood in the file; what is noted is told
    with the file's own.
    """

    path: str
    made: PastedLines
    first_line: int
    log: Log
    uses: list[Usage] = field(default_factory=list)

    @property
    def source(self) -> list[str]:
        """The lines as they are read."""
        return self.made.lines

    def file_line(self, line: int) -> int:
        """Return the file's own number of a line."""
        return self.first_line + self.made.source_line(line - self.first_line)

    def line(self, node: SyntaxTreeNode) -> int:
        """Return the file line on which `node` starts."""
        place = node.map
        return self.first_line + (place[0] if place else 0)

    def error(self, line: int, message: str, remedy: str, key: str = "") -> None:
        """Note a problem on a file line."""
        self.log.error(self.path, self.file_line(line), message, remedy, key)

    def use(self, kind: UseKind, target: str, line: int, key: str = "") -> None:
        """Note that the text names something."""
        self.uses.append(Usage(kind, target, self.file_line(line), key))
