"""The looks that layouts are tried at: screens, text sizes and themes.

Every run tries each screen, text size and theme at least once, and what has the least room;
`make soak` tries all of them together.
"""

import os
from collections.abc import Sequence

from kiosk.shared.comfort import TextSize, ThemeName

SOAK = "KIOSK_SOAK" in os.environ
_WIDE, _UPRIGHT, _LOW, _LARGE = (1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)
_OFTEN = [
    (_WIDE, TextSize.M, ThemeName.LIGHT),
    (_WIDE, TextSize.XL, ThemeName.CONTRAST_DARK),
    (_UPRIGHT, TextSize.XL, ThemeName.CONTRAST_LIGHT),
    (_UPRIGHT, TextSize.L, ThemeName.LIGHT),
    (_LOW, TextSize.L, ThemeName.DARK),
    (_LARGE, TextSize.S, ThemeName.LIGHT),
]
_SCREENS = (_WIDE, _UPRIGHT, _LOW, _LARGE)
_ALL = [(size, text, ThemeName.LIGHT) for size in _SCREENS for text in TextSize]
LOOKS = list(dict.fromkeys([*_OFTEN, *_ALL])) if SOAK else _OFTEN

_SMALL_SCREENS = [
    ((1024, 600), 10.1),
    ((600, 1024), 10.1),
    ((1280, 800), 10.1),
    ((800, 1280), 10.1),
    ((800, 480), 7.0),
    ((1024, 600), 7.0),
    ((480, 800), 7.0),
]
_SMALL_OFTEN = [
    ((1024, 600), 10.1, TextSize.M),
    ((800, 480), 7.0, TextSize.M),
]
SMALL_LOOKS = [(*s, text) for s in _SMALL_SCREENS for text in TextSize] if SOAK else _SMALL_OFTEN
REAL_SIZES = list(TextSize) if SOAK else [TextSize.XL]
"""The text sizes on a 15.6-inch screen, at its real size."""


def look_name(value: object) -> str:
    """Return what a part of a look is called in a test's name."""
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value)


def shared_out(names: Sequence[str], look: object, looks: Sequence[object]) -> Sequence[str]:
    """Return what is tried at this look: between them the looks try everything, each a share.

    `make soak` tries everything at each.
    """
    return names if SOAK else names[looks.index(look) :: len(looks)]
