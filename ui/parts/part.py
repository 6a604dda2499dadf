"""What a page knows of a block that answers to touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.parts import PartProps
from ui.widgets.flow import Atom


def _never(_props: PartProps) -> bool:
    return False


@dataclass(frozen=True)
class Part:
    """The pieces of one block.

    `update` shows other Props in place and tells whether it could; where it could not, the page is
    built anew. `reveal` is the piece to bring into view after that, if any: an answer, say.
    """

    atoms: Sequence[Atom]
    update: Callable[[PartProps], bool] = _never
    reveal: QWidget | None = None
