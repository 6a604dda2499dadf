"""The sheets that can lie over a page."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class TermSheet:
    """A glossary term's meaning, open over the page."""

    term: str


@dataclass(frozen=True, slots=True)
class ReferenceSheet:
    """A reference, open over the page."""

    reference: str


@dataclass(frozen=True, slots=True)
class ComfortSheet:
    """Text size, colours and motion, open over the page."""


@dataclass(frozen=True, slots=True)
class LanguageSheet:
    """The choice of languages, open over the page."""


@dataclass(frozen=True, slots=True)
class ExerciseSheet:
    """What a guided exercise has besides its three buttons, open over it."""


Sheet: TypeAlias = TermSheet | ReferenceSheet | ComfortSheet | LanguageSheet | ExerciseSheet
