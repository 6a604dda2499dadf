"""Characters that only a font for emoji or symbols has: without one an empty box shows."""

import unicodedata

from kiosk.content.check.reading import units
from kiosk.content.media.font_file import is_font
from kiosk.content.model.report import Log
from kiosk.content.parse.parts import PackParts, PageFile
from kiosk.shared.graphemes import characters

_MOST_NAMED = 5
_FIRST = "\u0900"
_SYMBOLS = "\u2190"
"""From here on symbols are no part of a typeface for reading; ™ and ° come before."""
_ASTRAL = "\U00010000"
"""From here on: emoji, and letters that are made of mathematical signs to look bold."""
_SCRIPTS = (
    *((0x0900, 0x109F), (0x1100, 0x139F), (0x1780, 0x17FF)),  # India to Burma, Ethiopia, Khmer
    *((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF)),  # Japan, China, Korea
)
"""Letters that neither the program's typeface has nor the one that comes with every desktop."""


def check_scripts(parts: PackParts, log: Log) -> None:
    """Warn, once a language, of letters that show as boxes unless a pack brings a font."""
    if any(is_font(role.path) for role in parts.assets):
        return
    told: set[str] = set()
    for page in parts.pages:
        if page.language not in told and (letter := _letter_of(page)):
            told.add(page.language)
            log.warning(
                page.path,
                1,
                f"Not in the typeface: letters such as {letter}. A kiosk without a font that has "
                "them shows boxes.",
                "Put such a font into fonts/, or install one (Debian: fonts-noto).",
            )


def _letter_of(page: PageFile) -> str:
    letters = (c for unit in units(page) for c in unit.text if c >= _FIRST and c.isalpha())
    return next((c for c in letters if any(a <= ord(c) <= b for a, b in _SCRIPTS)), "")


def check_glyphs(page: PageFile, log: Log) -> None:
    """Warn of what the kiosk's own typeface cannot draw, once for each line of the page."""
    by_line: dict[int, dict[str, None]] = {}
    for unit in units(page):
        if unit.text and max(unit.text) >= _SYMBOLS:
            found = by_line.setdefault(unit.line, {})
            found.update((_named(c), None) for c in characters(unit.text) if _is_picture(c))
    for line, found in by_line.items():
        if found:
            named = " ".join(list(found)[:_MOST_NAMED])
            log.warning(
                page.path,
                line,
                f"Not in the typeface: {named}. A kiosk without a font that has it shows a box.",
                "Leave it out, or install such a font (Debian: fonts-noto-color-emoji).",
            )


def _named(character: str) -> str:
    """Return a character so that an author sees which one is meant."""
    first = character[0]
    return f"U+{ord(first):04X}" if unicodedata.category(first) == "Co" else character


def _is_picture(character: str) -> bool:
    first = character[0]
    kind = unicodedata.category(first)
    # Co: signs of a symbol font, which in any other font are nothing
    return first >= _ASTRAL or (first >= _SYMBOLS and kind in ("So", "Co"))
