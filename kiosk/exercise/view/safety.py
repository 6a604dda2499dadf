"""The question before the first exercise of a visit, as Props."""

from dataclasses import dataclass

from kiosk.exercise.events import AnswerSafety, StretchAction
from kiosk.visit.events import OpenSection


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """A line to touch that stands for a few signs."""

    text: str
    picture: str
    event: AnswerSafety


@dataclass(frozen=True, slots=True)
class SafetyProps:
    """The question before the first exercise of a visit: signs that make exercise unsafe.

    `see_all` labels the button that opens all signs, with the event `help`.
    """

    title: str
    body: str
    lines: tuple[SafetyLine, ...]
    none_of_these: str
    one_of_these: str
    see_all: str
    help: OpenSection


@dataclass(frozen=True, slots=True)
class SideChoice:
    """A side of the body to touch."""

    text: str
    event: StretchAction


@dataclass(frozen=True, slots=True)
class SideProps:
    """The question before a release: which side has the cramp?"""

    title: str
    choices: tuple[SideChoice, ...]
