"""What the Markdown readers share: where they are, what they found wrong, what the text names."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.problems import Log

UseKind: TypeAlias = Literal[
    "section", "faq", "glossary", "exercise", "program", "video", "ref", "picture", "icon", "sign"
]


@dataclass(frozen=True)
class Use:
    """Something that a page names and that must exist elsewhere in the pack."""

    kind: UseKind
    target: str
    line: int
    field: str = ""


@dataclass
class Context:
    """One Markdown text while it is read. `first_line` is the file line its text starts on."""

    path: str
    source: list[str]
    first_line: int
    log: Log
    uses: list[Use] = field(default_factory=list)

    def line(self, node: SyntaxTreeNode) -> int:
        """Return the file line on which `node` starts."""
        place = node.map
        return self.first_line + (place[0] if place else 0)

    def error(self, line: int, message: str, remedy: str, key: str = "") -> None:
        """Note a problem on a file line."""
        self.log.error(self.path, line, message, remedy, key)

    def use(self, kind: UseKind, target: str, line: int, key: str = "") -> None:
        """Note that the text names something."""
        self.uses.append(Use(kind, target, line, key))
