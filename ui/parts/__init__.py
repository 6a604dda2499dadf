"""Blocks that answer to touch, drawn: one module a kind, named as in `kiosk/parts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.parts import PartProps
from ui.parts.part import Part

if TYPE_CHECKING:
    from ui.blocks import Builder


def build_part(props: PartProps, builder: Builder) -> Part:
    """Return the pieces of a block that answers to touch."""
    from ui.parts.timeline import build_timeline

    return build_timeline(props, builder)
