"""What the caller that opens a pack hands in: kinds of blocks above the content, and a judge.

How a body moves and how a block is drawn are no business of the content, and yet a pack is checked
against both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from kiosk.content.model.blocks import PLAIN, AnyBlock
from kiosk.content.parse.toml_lines import Key
from kiosk.shared.issue import Issue

if TYPE_CHECKING:  # the parser, which no start needs
    from kiosk.content.markdown.boxes import Kinds

CheckExercise: TypeAlias = Callable[[str, Mapping[str, Any]], Iterable[tuple[Key, Issue]]]
"""From an exercise's id and its file's values to each issue and its key; no key: the whole file."""


def posed_elsewhere(_id: str, _values: Mapping[str, Any]) -> Iterable[tuple[Key, Issue]]:
    """Find nothing: for callers that draw no exercise."""
    return ()


@dataclass(frozen=True)
class ContentRules:
    """The kinds of blocks besides the plain ones, by the names of their boxes, and the judge.

    What `check_exercise` finds gets its file and line.
    """

    kinds: Kinds
    check_exercise: CheckExercise = posed_elsewhere

    @property
    def blocks(self) -> tuple[type[AnyBlock], ...]:
        """Every kind of block that a page may hold."""
        return (*PLAIN, *(kind.block for kind in self.kinds.values()))
