"""Colours of a drawing that the screen's theme decides: `var(--theme-ground-1, #C6E1DD)`.

The value behind the comma is what a browser, a video and paper show.
"""

import re
from collections.abc import Iterator

PREFIX = "--theme-"
_CHAPTERS = range(1, 7)
NAMES = (
    *(f"{kind}-{n}" for kind in ("tint", "ground", "shade", "shadow", "mark") for n in _CHAPTERS),
    *("surface", "surface-line", "wall", "wall-shade", "metal", "metal-shade"),
    *("cupboard", "cupboard-door", "cupboard-shade"),
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
