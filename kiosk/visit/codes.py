"""Props of screens with a code to scan: the code, and buttons to choose between codes."""

from dataclasses import dataclass

from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class CodeProps:
    """A code: `content` is encoded, `words` is the same for people, `alt` describes the code."""

    content: str
    words: str
    alt: str


@dataclass(frozen=True, slots=True)
class OptionProps:
    """One option as a button; `event` chooses it."""

    event: Choose
    text: str
    icon: str
    chosen: bool
