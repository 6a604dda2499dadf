"""What can be edited: one value, or the whole text, of one file."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.clinic.file_names import CLINIC, NOTICES

CLOCK = "the computer's clock"
"""What is to be mended where no file is."""
BODY, WHOLE, NEW = "(text)", "(file)", "(new)"
"""Keys that are no names in a file: the words below the front matter; all of it; a new file."""


class FieldKind(StrEnum):
    """How a value is written by a person."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    LIST = "list"
    DAY = "day"
    DAYS = "days"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Field:
    """A place in a file. `key` is a dotted name, or one of `BODY`, `WHOLE` and `NEW`."""

    file: str
    key: str
    kind: FieldKind = FieldKind.LINE

    @property
    def in_pack(self) -> bool:
        """Whether its file is one of the pack's."""
        return self.file not in (CLINIC, NOTICES)

    @property
    def many_lines(self) -> bool:
        """Whether a line break is a part of the text."""
        return self.kind is FieldKind.TEXT


TOPIC = "topic/"
"""Begins the item of a list of questions: what follows is the topic, or nothing for none."""


def question_file(language: str, question: str) -> str:
    """Return the file of a question."""
    return f"{language}/faq/{question}.md"


def review_file(language: str) -> str:
    """Return the file of what a clinician has to know of the pages."""
    return f"{language}/clinical-review.toml"


def section_file(language: str, section: str) -> str:
    """Return the file of a section."""
    return f"{language}/sections/{section}.md"
