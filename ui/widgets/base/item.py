"""Items of a flow: pieces of a page that are never cut, and how they are set."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol, cast

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


class Flowing(Protocol):
    """A widget whose height follows from its width."""

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""


class Resuming(QWidget):
    """A piece of something larger: at the top of a screenful it says what it belongs to."""

    def height_as_first(self, width: int) -> int:
        """Return the height in pixels that it has at the top of a screenful."""
        raise NotImplementedError

    def set_ends(self, first: bool, last: bool) -> None:
        """Be the first and the last of a screenful, or not."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FlowItem:
    """A piece of a page that is never cut: a widget that is `Flowing`, and how it is set.

    `begins`: it stands at the top of a screenful, unless everything fits one. `joins_next`: the
    next one stays with it unless a screenful were left nearly empty for that.
    Neighbours that are `framed` stand on one card; `inset` is the air at their sides, in pixels.
    """

    widget: QWidget
    gap: int = 0
    keep_with_next: bool = False
    begins: bool = False
    framed: bool = False
    inset: int = 0
    joins_next: bool = False


@dataclass(frozen=True, slots=True)
class LateFlowItem:
    """A piece that is made when its screenful first shows: a long list costs what is seen of it.

    `height_for` tells its height in pixels at a width, before there is a widget.
    """

    make: Callable[[], QWidget]
    height_for: Callable[[int], int]
    gap: int = 0
    keep_with_next: bool = False
    begins: bool = False
    framed: bool = False
    inset: int = 0
    joins_next: bool = False


def joined(atoms: Iterable[FlowItem]) -> list[FlowItem]:
    """Return pieces that are to be seen together, where a screenful has room for them."""
    *others, last = atoms
    return [*(replace(atom, joins_next=True) for atom in others), last]


def height_of(atom: FlowItem | LateFlowItem, width: int) -> int:
    """Return the height in pixels that a piece takes at `width`."""
    if isinstance(atom, LateFlowItem):
        return atom.height_for(width)
    return flowing(atom.widget).height_for(width)


def first_height_of(atom: FlowItem | LateFlowItem, width: int) -> int:
    """Return the height that a piece takes at the top of a screenful; 0 if it is its usual one."""
    if isinstance(atom, FlowItem) and isinstance(atom.widget, Resuming):
        return atom.widget.height_as_first(width)
    return 0


def flowing(widget: QWidget) -> Flowing:
    """Return the widget as what `FlowItem` promises it to be."""
    return cast(Flowing, widget)


def mirrored(rect: QRect, width: int, right_to_left: bool) -> QRect:
    """Return `rect` as it stands in a box of `width` for the reading direction."""
    if not right_to_left:
        return rect
    return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
