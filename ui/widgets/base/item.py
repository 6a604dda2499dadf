"""Items of a flow: pieces of a page that are never cut, and how they are set."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol, cast

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.widgets.base.paging import FlowPiece, tops


class Flowing(Protocol):
    """A widget whose height follows from its width."""

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""


class Resuming(QWidget):
    """A part of something larger: at the top of a screenful it repeats the heading, and at its foot
    what the whole ends with."""

    def height_as_first(self, width: int) -> int:
        """Return the height in pixels that it has at the top of a screenful."""
        raise NotImplementedError

    def foot_for(self, width: int) -> int:
        """Return the height in pixels that it takes more at the foot of a screenful."""
        del width
        return 0

    def set_ends(self, first: bool, last: bool) -> None:
        """Be the first and the last of a screenful, or not."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FlowItem:
    """A piece of a page that is never cut: a widget that is `Flowing`, and how it is set.

    `begins`: it stands at the top of a screenful, unless everything fits one. `joins_next`: the
    next one stays with it unless a screenful were left nearly empty for that.
    `pictured`: its screenful has the page's picture too. `fixed`: the gap above it stays as it is.
    `heads`: the next one begins what it names, and is the last to be parted from it.
    `grows`: it takes a share of what its screenful leaves.
    Neighbours that are `framed` stand on one card; `inset` is the air at their sides, in pixels.
    """

    widget: QWidget
    gap: int = 0
    keep_with_next: bool = False
    begins: bool = False
    framed: bool = False
    inset: int = 0
    joins_next: bool = False
    pictured: bool = False
    fixed: bool = False
    heads: bool = False
    grows: bool = False


@dataclass(frozen=True, slots=True)
class LateFlowItem:
    """An item made when its screenful first shows, so that a long list costs only what is seen.

    `height_for` returns its height in pixels at a width, before the widget exists.
    """

    make: Callable[[], QWidget]
    height_for: Callable[[int], int]
    gap: int = 0
    keep_with_next: ClassVar[bool] = False
    framed: ClassVar[bool] = False

    def made(self) -> FlowItem:
        """Make the widget."""
        return FlowItem(self.make(), self.gap)


def joined(items: Iterable[FlowItem]) -> list[FlowItem]:
    """Return items that stay together if a screenful has room for them."""
    *others, last = items
    return [*(replace(atom, joins_next=True) for atom in others), last]


def piece_of(atom: FlowItem | LateFlowItem, width: int) -> FlowPiece:
    """Return what a flow of `width` pixels is divided by: the height of a piece, and its rules."""
    if isinstance(atom, LateFlowItem):
        return FlowPiece(atom.height_for(width), atom.gap)
    widget, room = atom.widget, width - 2 * atom.inset
    high = flowing(widget).height_for(room)
    first = widget.height_as_first(room) if isinstance(widget, Resuming) else 0
    return FlowPiece(
        high,
        atom.gap,
        atom.keep_with_next,
        atom.begins,
        atom.joins_next,
        first,
        atom.pictured,
        atom.fixed,
        foot=widget.foot_for(room) if isinstance(widget, Resuming) else 0,
        heads=atom.heads,
        grows=atom.grows,
    )


def stacked(items: Sequence[FlowItem], width: int, left: int = 0, top: int = 0) -> list[QRect]:
    """Return where pieces `width` pixels wide stand one below the other, from a corner on."""
    pieces = [piece_of(atom, width) for atom in items]
    return [
        QRect(left, top + down, width, piece.height)
        for piece, down in zip(pieces, tops(pieces), strict=True)
    ]


def flowing(widget: QWidget) -> Flowing:
    """Return the widget, typed as `Flowing`."""
    return cast(Flowing, widget)


def fits(widget: QWidget, width: int) -> bool:
    """Tell whether no word of a widget is wider than its line at `width`."""
    asked = getattr(widget, "fits", None)
    return asked is None or bool(asked(width))


def mirrored(rect: QRect, width: int, right_to_left: bool) -> QRect:
    """Return `rect` as it stands in a box of `width` for the reading direction."""
    if not right_to_left:
        return rect
    return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
