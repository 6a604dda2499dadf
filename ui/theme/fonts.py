"""The typeface: loaded from bytes, selected by pixel size."""

import hashlib
import logging
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Atkinson Hyperlegible Next"

_log = logging.getLogger(__name__)
_loaded: dict[bytes, tuple[int, bytes]] = {}
"""Our fonts in Qt's list of fonts, which is one for the whole process."""
_families: list[str] = [FAMILY]


def load(files: Iterable[bytes]) -> None:
    """Register exactly these fonts: letters that one lacks come from the next.

    One that Qt cannot read is skipped: text in another typeface is better than none.
    """
    wanted = {hashlib.sha256(data).digest(): data for data in files}
    for name in [name for name in _loaded if name not in wanted]:
        QFontDatabase.removeApplicationFont(_loaded.pop(name)[0])
    for name, data in wanted.items():
        if name not in _loaded:
            number = QFontDatabase.addApplicationFontFromData(data)
            if number == -1:
                _log.error("A font file cannot be read; another typeface shows.")
                continue
            _loaded[name] = number, data
    found = [
        family
        for name in wanted
        if name in _loaded
        for family in QFontDatabase.applicationFontFamilies(_loaded[name][0])
    ]
    _families[:] = dict.fromkeys(found or [FAMILY])
    _made.cache_clear()


def loaded() -> tuple[bytes, ...]:
    """Return the files of the registered fonts, for a process that draws the same text."""
    return tuple(data for _, data in _loaded.values())


def font(pixels: int, *, bold: bool = False, italic: bool = False, tabular: bool = False) -> QFont:
    """Return the typeface at an em of `pixels`. `tabular` gives every digit the same width."""
    return QFont(_made(pixels, bold, italic, tabular))


@lru_cache(maxsize=256)
def _made(pixels: int, bold: bool, italic: bool, tabular: bool) -> QFont:
    """Return it as it is kept: Qt takes a while to find fonts, and every text asks for one."""
    made = QFont(_families)
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
