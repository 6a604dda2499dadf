"""The typeface: loaded from the pack's bytes, asked for by pixel size."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Atkinson Hyperlegible Next"


def load(files: Iterable[bytes]) -> None:
    """Register font files; ValueError if Qt cannot read one."""
    for data in files:
        if QFontDatabase.addApplicationFontFromData(data) == -1:
            raise ValueError("a font file of the pack cannot be read")


def font(pixels: int, *, bold: bool = False, italic: bool = False, tabular: bool = False) -> QFont:
    """Return the typeface at an em of `pixels`. `tabular` gives every digit the same width."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
