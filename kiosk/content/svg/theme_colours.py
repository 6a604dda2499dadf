"""Colours of a drawing that the screen's theme decides: `var(--theme-ground-1, #C6E1DD)`.

The value behind the comma is what a browser, a video and paper show.
"""

import re
from collections.abc import Iterator, Mapping

PREFIX = "--theme-"
_CHAPTERS = range(1, 7)
NAMES = (
    *(f"{kind}-{n}" for kind in ("tint", "ground", "shade", "mark") for n in _CHAPTERS),
    *("surface", "surface-line", "wall", "wall-shade", "metal", "metal-shade"),
    *("ink", "action", "teal", "sun", "on-sun", "heat", "alarm", "edge"),
)
"""Every colour that a theme gives to pictures (docs/content-format.md, "Colours of the theme")."""

# possessive: no file makes it look twice
_USED = re.compile(r"var\(\s*+--theme-([\w-]++)\s*+(?:,((?:[^()]++|\([^()]*+\))*+))?\)")


def names_in(text: str) -> Iterator[str]:
    """Return the names that a drawing asks the theme for, as often as it does."""
    return (found[1] for found in _USED.finditer(text))


def unknown_names(text: str) -> Iterator[str]:
    """Return the names that no theme has a colour for."""
    return (name for name in names_in(text) if name not in NAMES)


def with_theme(text: str, colours: Mapping[str, str]) -> str:
    """Return a drawing in the colours of a theme; what the theme does not name keeps its own."""

    def colour(found: re.Match[str]) -> str:
        return colours.get(found[1]) or (found[2] or "").strip() or "inherit"

    return _USED.sub(colour, text)
