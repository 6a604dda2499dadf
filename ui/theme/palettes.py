"""The colours that each theme gives to pictures, by the names that a drawing asks for.

Skin, hair, clothes, wood and leaves keep their own in every theme; what is behind them, beside them
and around their edges does not.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ui.theme.roles import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Roles

_SIX = range(1, 7)
# possessive: no file makes it look twice
_LEFT_OPEN = re.compile(r"var\(\s*+--theme-([\w-]++)\s*+(?:,((?:[^()]++|\([^()]*+\))*+))?\)")


@dataclass(frozen=True, slots=True)
class Palette:
    """A theme's colours for pictures.

    `paper` lies behind pictures that ask for none of them, so that their black lines are seen;
    nothing where the screen is light. `chapter`, 1 to 6: a picture of one tint has that chapter's;
    0 for its own.
    """

    theme: str
    paper: str
    colours: Mapping[str, str] = field(hash=False)
    chapter: int = 0

    def in_chapter(self, chapter: int) -> "Palette":
        """Return the palette for the pages of a chapter."""
        return replace(self, chapter=chapter)


def _six(kind: str, *colours: str) -> dict[str, str]:
    chapters = colours * 6 if len(colours) == 1 else colours
    return {f"{kind}-{n}": colour for n, colour in zip(_SIX, chapters, strict=True)}


def _of_screen(roles: Roles) -> dict[str, str]:
    return {
        "ink": roles.ink,
        "action": roles.action,
        "teal": roles.teal,
        "heat": roles.heat,
        "alarm": roles.alarm,
    }


_LIGHT = {
    **_of_screen(LIGHT),
    **_six("tint", *LIGHT.tints),
    **_six("ground", "#C6E1DD", "#F9E0AE", "#F6CFC5", "#CCD8EE", "#DCCFEB", "#D0E3C1"),
    **_six("shade", "#A5CDC8", "#F0CB85", "#EAB3A5", "#B0C2E2", "#C5B3DD", "#B4D09F"),
    **_six("shadow", "#5FA8A1", "#D9A648", "#D07F6C", "#7590C2", "#8F74B4", "#7BA363"),
    **_six("mark", "#5FA8A1", "#D9A648", "#D07F6C", "#7590C2", "#8F74B4", "#7BA363"),
    "surface": "#FFFFFF",
    "surface-line": "#CDD4D3",
    "wall": "#F4EBDD",
    "wall-shade": "#E0D2BC",
    "metal": "#DCE3E4",
    "metal-shade": "#B9C5C8",
    "cupboard": "#D9C6AC",
    "cupboard-door": "#E9DBC6",
    "cupboard-shade": "#BFA988",
    "sun": LIGHT.sun,
    "on-sun": LIGHT.on_sun,
    "edge": "none",
}
_DARK = {
    **_of_screen(DARK),
    **_six("tint", "#173F3E", "#38301E", "#4C241D", "#22304F", "#352A4C", "#29391C"),
    **_six("ground", "#1D4F4D", "#463D25", "#4B3A45", "#2A3C63", "#43355F", "#344824"),
    **_six("shade", "#143837", "#322B19", "#362932", "#1D2A47", "#2F2545", "#243318"),
    **_six("shadow", "#0C2625", "#211C10", "#211820", "#131D33", "#201830", "#182310"),
    **_six("mark", "#6FC7BF", "#E0B45A", "#F0A08E", "#9DB6EA", "#C0A7E6", "#A5CF8C"),
    "surface": "#16282F",
    "surface-line": "#5F7B84",
    "wall": "#5A564D",
    "wall-shade": "#454239",
    "metal": "#8FA3A8",
    "metal-shade": "#6C8087",
    "cupboard": "#6E604D",
    "cupboard-door": "#7D6E59",
    "cupboard-shade": "#564A3A",
    "sun": DARK.sun,
    "on-sun": DARK.on_sun,
    "edge": "#B9CCCB",
}
_CONTRAST_LIGHT = {
    **_of_screen(CONTRAST_LIGHT),
    **_six("tint", "#FFFFFF"),
    **_six("ground", "#F0F0F0"),
    **_six("shade", "#C4C4C4"),
    **_six("shadow", "#8C8C8C"),
    **_six("mark", "#000000"),
    "surface": "#FFFFFF",
    "surface-line": "#4A4A4A",
    "wall": "#FFFFFF",
    "wall-shade": "#8C8C8C",
    "metal": "#D9D9D9",
    "metal-shade": "#767676",
    "cupboard": "#E2E2E2",
    "cupboard-door": "#FFFFFF",
    "cupboard-shade": "#8C8C8C",
    "sun": "#FAD27E",
    "on-sun": "#000000",
    "edge": "#000000",
}
_CONTRAST_DARK = {
    **_of_screen(CONTRAST_DARK),
    **_six("tint", "#0F0F0F"),
    **_six("ground", "#1E1E1E"),
    **_six("shade", "#3C3C3C"),
    **_six("shadow", "#5A5A5A"),
    **_six("mark", "#FFFFFF"),
    "surface": "#000000",
    "surface-line": "#A8A8A8",
    "wall": "#3A3A3A",
    "wall-shade": "#6E6E6E",
    "metal": "#B4B4B4",
    "metal-shade": "#7A7A7A",
    "cupboard": "#4A4A4A",
    "cupboard-door": "#5C5C5C",
    "cupboard-shade": "#2E2E2E",
    "sun": "#FAD27E",
    "on-sun": "#000000",
    "edge": "#FFFFFF",
}

PALETTES = {
    palette.theme: palette
    for palette in (
        Palette("light", "", _LIGHT),
        Palette("dark", DARK.qr_light, _DARK),
        Palette("contrast-light", "", _CONTRAST_LIGHT),
        Palette("contrast-dark", CONTRAST_DARK.qr_light, _CONTRAST_DARK),
    )
}
LIGHT_PALETTE = PALETTES["light"]


def with_theme(text: str, colours: Mapping[str, str], chapter: int = 0) -> str:
    """Return an SVG file in the colours of a theme.

    It asks for them by `var(--theme-NAME, #RRGGBB)`; what the theme does not name keeps its own.
    With a `chapter`, 1 to 6, a drawing of a single tint has that chapter's.
    """
    if "var(" not in text:
        return text
    own = {found[1].rpartition("-")[2] for found in _LEFT_OPEN.finditer(text)} & set("123456")
    moves = bool(chapter) and len(own) == 1

    def colour(found: re.Match[str]) -> str:
        kind, _, number = found[1].rpartition("-")
        name = f"{kind}-{chapter}" if moves and number in own else found[1]
        return colours.get(name) or (found[2] or "").strip() or "inherit"

    return _LEFT_OPEN.sub(colour, text)
