"""What screens with a code to scan share: the code, and buttons of which one is chosen."""

from dataclasses import dataclass

from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class CodeProps:
    """A code: `content` is what it holds, `words` the same for readers, `alt` what it is."""

    content: str
    words: str
    alt: str


@dataclass(frozen=True, slots=True)
class OptionProps:
    """One of several as a button; `event` chooses it."""

    event: Choose
    text: str
    icon: str
    chosen: bool
