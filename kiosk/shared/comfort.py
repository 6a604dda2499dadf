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


class Sound(StrEnum):
    """How cues reach a visitor who may not be looking; the screen shows them too."""

    VOICE = "voice"
    TONES = "tones"
    SILENT = "silent"


class Volume(StrEnum):
    """The three steps of loudness."""

    SOFT = "soft"
    MEDIUM = "medium"
    LOUD = "loud"


LOUDNESS = {Volume.SOFT: 0.3, Volume.MEDIUM: 0.6, Volume.LOUD: 1.0}
"""Each step as a volume for voice and tones, 0 to 1."""

HIGH_CONTRAST = frozenset({ThemeName.CONTRAST_LIGHT, ThemeName.CONTRAST_DARK})


@dataclass(frozen=True, slots=True)
class Comfort:
    """One visitor's settings for reading and listening."""

    language: str
    text_size: TextSize = TextSize.M
    theme: ThemeName = ThemeName.LIGHT
    reduced_motion: bool = False
    sound: Sound = Sound.VOICE
    volume: Volume = Volume.MEDIUM


def toggle_contrast(comfort: Comfort) -> Comfort:
    """Switch between the highest contrast and the everyday theme: one touch there, one back."""
    theme = ThemeName.LIGHT if comfort.theme in HIGH_CONTRAST else ThemeName.CONTRAST_DARK
    return replace(comfort, theme=theme)


def same_look(one: Comfort, other: Comfort) -> bool:
    """Return whether two settings look the same on the screen."""
    return replace(one, sound=other.sound, volume=other.volume) == other
