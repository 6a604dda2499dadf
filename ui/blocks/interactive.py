"""An interactive block, as a page sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.blocks.page import BlockProps
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.picture_tile import PictureTile


def _never(_props: BlockProps) -> bool:
    return False


@dataclass(frozen=True)
class InteractiveBlock:
    """The pieces of one block.

    `update` shows other Props in place and returns whether it could; if not, the page is rebuilt.
    `reveal` is the piece to bring into view after that, such as an answer; None for none. `opener`
    is the piece that opened it, if that is not the first. `steady`:
    its pieces keep their height whatever they show, so that no new layout is needed. `step`
    identifies what it shows at a time: a touch within one step moves as little as possible, and
    with another step the page is laid out again. `ends`: it is the last, what all others led to.
    `pictures` are those that can move, by the
    exercise that they show.
    """

    items: Sequence[FlowItem]
    update: Callable[[BlockProps], bool] = _never
    reveal: QWidget | None = None
    opener: QWidget | None = None
    steady: bool = False
    step: str = ""
    ends: bool = False
    pictures: Mapping[str, PictureTile] = field(default_factory=dict)

    @property
    def control(self) -> QWidget:
        """The piece that is touched to show what `reveal` is."""
        return self.opener or self.items[0].widget


def held(part: InteractiveBlock) -> list[FlowItem]:
    """Return a block's pieces; what a touch has opened stays with the control that opened it."""
    items = list(part.items)
    for index, atom in enumerate(items[1:]):
        if atom.widget is part.reveal:
            items[index] = replace(items[index], keep_with_next=True)
    return items


class PartPanel(QWidget):
    """A block's picture, in the place of the page's own. `intent` sends the event of a touch."""

    intent = Signal(object)

    def leads(self) -> bool:
        """Return whether it stands above the first words only: no touch on it changes others."""
        return False

    def wants_all(self) -> bool:
        """Return whether the picture needs the space of the text too, as a film does."""
        return False

    def least_height(self) -> int:
        """Return the height in pixels below which something in the picture does not fit."""
        return 0

    def holds_height(self) -> bool:
        """Return whether more than its least height is of no use to it upright, as to a film."""
        return False

    def wanted_share(self) -> float:
        """Return the share of a lying page's width that its parts need to be touched; 0: any."""
        return 0.0

    def show_props(self, props: BlockProps) -> None:
        """Show other Props in place."""
        raise NotImplementedError
