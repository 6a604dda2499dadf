"""The question before the first exercise of a visit, as Props."""

from dataclasses import dataclass

from kiosk.exercise.events import AnswerSafety
from kiosk.visit.events import OpenSection


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """A few signs in one line to touch."""

    text: str
    picture: str
    event: AnswerSafety


@dataclass(frozen=True, slots=True)
class SafetyProps:
    """The question before the first exercise of a visit: the signs that make one unsafe.

    `see_all` is the button that opens all signs, by `help`.
    """

    title: str
    body: str
    lines: tuple[SafetyLine, ...]
    none_of_these: str
    one_of_these: str
    see_all: str
    help: OpenSection
