"""A pack's pictures for the screen: the program's own are drawn, all others shown as prints."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.content.model.pack import Library
from kiosk.startup.loaded_pack import asset
from kiosk.updates.probe import render_store
from ui.theme.theme import Layers, PackArt


def art_of(library: Library, film: Callable[[str], Path] | None = None) -> PackArt:
    """Return the pictures of a pack, for screens; `film` finds its films."""
    kept = render_store.usual()

    def drawn(path: str, data: bytes, pixels: int, theme: str) -> Layers | None:
        found = kept.find(path, data)
        if found is None:
            return None
        level = found.level(pixels, theme)
        return Layers(level.paint, level.ink, found.width / found.height, bool(found.themes))

    return PackArt(partial(asset, library), film or library.asset_file, drawn, render_store.is_ours)
