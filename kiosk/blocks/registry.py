"""Every kind of block that answers to touch: one folder beside this module each.

A kind has one name everywhere: `kiosk/blocks/NAME` reads and derives it, `ui/blocks/kinds/NAME.py`
draws it, `tests/blocks/test_NAME.py` tests both; its box is called the same, with `-` for `_`. Of
its folder, `block` is imported at the start; `parse` once a pack is compiled, `view` once a page
shows it, `samples` by tests and the tour.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from kiosk import blocks as folder
from kiosk.blocks.page import BlockContext, BlockProps, PageState, Parts, choices_of
from kiosk.content.model.blocks import Actions, AnyBlock, Blocks

if TYPE_CHECKING:
    from kiosk.blocks.sample import Sample
    from kiosk.content.markdown.boxes import Opened
    from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of block, by the name of its folder."""

    name: str

    @property
    def box(self) -> str:
        """The name of its box in Markdown."""
        return self.name.replace("_", "-")

    @property
    def block(self) -> type[AnyBlock]:
        """The block that a page holds; its class says its words and where it may stand."""
        return cast("type[AnyBlock]", self._piece("block").BLOCK)

    def parse(self, opened: Opened) -> AnyBlock | None:
        """Return the block of a box, or None and a problem in the context."""
        return cast("AnyBlock | None", self._piece("parse").parse(opened))

    def build_view(self, block: AnyBlock, context: BlockContext) -> BlockProps:
        """Return what a block shows."""
        return cast("BlockProps", self._piece("view").build_view(block, context))

    def samples(self, block: AnyBlock, key: str) -> Iterator[Sample]:
        """Yield what shows most of a block; `key` names its choices."""
        return cast("Iterator[Sample]", self._piece("samples").samples(block, key))

    def _piece(self, name: str) -> ModuleType:
        return import_module(f"{folder.__name__}.{self.name}.{name}")


@cache
def kinds() -> Mapping[str, Kind]:
    """Return every kind by the name of its box."""
    found = (Kind(module.name) for module in pkgutil.iter_modules(folder.__path__) if module.ispkg)
    return {kind.box: kind for kind in found}


def kind_of(block: AnyBlock) -> Kind | None:
    """Return the kind of a block; None for the plain ones."""
    return _by_block().get(type(block))


@cache
def _by_block() -> Mapping[type[AnyBlock], Kind]:
    return {kind.block: kind for kind in kinds().values()}


def build_parts_view(page: str, blocks: Blocks, state: PageState, context: ViewContext) -> Parts:
    """Return the Props of every block of `page` that answers to touch."""
    rows = [block.items for block in blocks if isinstance(block, Actions)]
    links = rows[-1] if rows else ()

    def shown(index: int) -> BlockContext:
        return BlockContext(choices_of(page, index, state), state, context, links)

    return {
        index: kind.build_view(block, shown(index))
        for index, block in enumerate(blocks)
        if (kind := kind_of(block))
    }


def samples(page: str, blocks: Blocks) -> Iterator[Sample]:
    """Yield the states of a page that touches lead to, for the tour and the layout tests."""
    for index, block in enumerate(blocks):
        if kind := kind_of(block):
            yield from kind.samples(block, f"{page}/{index}")
