"""What the caller that opens a pack passes in: interactive blocks, and a validator of exercises.

`kiosk/content` knows neither how a body moves nor how a block is drawn, yet a pack is checked
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
"""Yields the issues of an exercise (its id, its file's values) with their keys; empty: the file."""


def posed_elsewhere(_id: str, _values: Mapping[str, Any]) -> Iterable[tuple[Key, Issue]]:
    """Find nothing: for callers that draw no exercise."""
    return ()


@dataclass(frozen=True)
class ContentRules:
    """The kinds of interactive blocks, by the names of their boxes, and the validator.

    What `check_exercise` finds gets its file and line.
    """

    kinds: Kinds
    check_exercise: CheckExercise = posed_elsewhere

    @property
    def blocks(self) -> tuple[type[AnyBlock], ...]:
        """Every kind of block that a page may hold."""
        return (*PLAIN, *(kind.block for kind in self.kinds.values()))
