"""The question before the first exercise of a visit, as Props."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """A few signs in one line to touch; `signs` are their ids."""

    text: str
    picture: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SafetyProps:
    """The question before the first exercise of a visit: the signs that make one unsafe.

    `help` is the section that has all signs, `see_all` the button that leads there.
    """

    title: str
    body: str
    lines: tuple[SafetyLine, ...]
    none_of_these: str
    one_of_these: str
    see_all: str
    help: str
