"""What a page knows of a block that answers to touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.blocks.page import BlockProps
from ui.widgets.base.item import FlowItem


def _never(_props: BlockProps) -> bool:
    return False


@dataclass(frozen=True)
class InteractiveBlock:
    """The pieces of one block.

    `update` shows other Props in place and tells whether it could; where it could not, the page is
    built anew. `reveal` is the piece to bring into view after that, if any: an answer, say.
    `steady`: its pieces keep their height whatever they show, so that nothing is laid out anew.
    `step`: what it shows at a time. A touch within one step moves nothing that can stay; with the
    next one the page is arranged anew.
    """

    atoms: Sequence[FlowItem]
    update: Callable[[BlockProps], bool] = _never
    reveal: QWidget | None = None
    steady: bool = False
    step: str = ""


def held(part: InteractiveBlock) -> list[FlowItem]:
    """Return a part's pieces; what a touch has opened stays with the control that opened it."""
    atoms = list(part.atoms)
    for index, atom in enumerate(atoms[1:]):
        if atom.widget is part.reveal:
            atoms[index] = replace(atoms[index], keep_with_next=True)
    return atoms


class PartPanel(QWidget):
    """The picture of a block, in the place of the page's own. `intent` says what a touch means."""

    intent = Signal(object)

    def wants_all(self) -> bool:
        """Tell whether the picture wants the words' room too, as a film does."""
        return False

    def least_height(self) -> int:
        """Return the height in pixels below which something in the picture has no room."""
        return 0

    def show_props(self, props: BlockProps) -> None:
        """Show other Props in place."""
        raise NotImplementedError
