"""The widgets of interactive blocks: one module for each kind, named as its folder in
`kiosk/blocks`.

`build` returns the pieces of a block; `PANEL`, which some have, is a picture in the place of the
page's own.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from kiosk.blocks.page import BlockProps
from ui.blocks.interactive import InteractiveBlock, PartPanel

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder
    from ui.theme.theme import Theme


def build_part(props: BlockProps, builder: Builder) -> InteractiveBlock:
    """Return the pieces of an interactive block."""
    return cast("InteractiveBlock", _drawing(props).build(props, builder))


def build_panel(props: BlockProps, theme: Theme, ground: str) -> PartPanel | None:
    """Return the picture of a block that has one of its own; None for the others."""
    panel = getattr(_drawing(props), "PANEL", None)
    return None if panel is None else cast("PartPanel", panel(theme, props, ground))


def _drawing(props: BlockProps) -> ModuleType:
    return import_module(f"{__name__}.{props.kind}")
