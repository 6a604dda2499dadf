"""What a visitor can set for their own comfort. A reset puts all of it back."""

from dataclasses import dataclass, replace
from enum import StrEnum


class TextSize(StrEnum):
    """The four sizes of text, by the height of a capital letter (see `ui/theme/tokens.py`)."""

    S = "s"
    M = "m"
    L = "l"
    XL = "xl"


class ThemeName(StrEnum):
    """The colour themes."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


HIGH_CONTRAST = frozenset({ThemeName.CONTRAST_LIGHT, ThemeName.CONTRAST_DARK})


@dataclass(frozen=True, slots=True)
class Comfort:
    """How one visitor likes to read."""

    language: str
    text_size: TextSize = TextSize.M
    theme: ThemeName = ThemeName.LIGHT
    reduced_motion: bool = False


def toggle_contrast(comfort: Comfort) -> Comfort:
    """Switch between the highest contrast and the everyday theme: one touch there, one back."""
    theme = ThemeName.LIGHT if comfort.theme in HIGH_CONTRAST else ThemeName.CONTRAST_DARK
    return replace(comfort, theme=theme)
