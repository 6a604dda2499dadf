"""What each choice of comfort is called; the type checker asks for every one."""

from typing import assert_never

from kiosk.shared.comfort import Sound, TextSize, ThemeName, Volume
from kiosk.shared.wording import Words


def size_name(size: TextSize, words: Words) -> str:
    """Return what a text size is called."""
    _ = words.gettext
    match size:
        case TextSize.S:
            return _("Small")
        case TextSize.M:
            return _("Medium")
        case TextSize.L:
            return _("Large")
        case TextSize.XL:
            return _("Largest")
        case _:
            assert_never(size)


def theme_name(theme: ThemeName, words: Words) -> str:
    """Return what a colour theme is called."""
    _ = words.gettext
    match theme:
        case ThemeName.LIGHT:
            return _("Light")
        case ThemeName.DARK:
            return _("Dark")
        case ThemeName.CONTRAST_LIGHT:
            return _("Black on white")
        case ThemeName.CONTRAST_DARK:
            return _("White on black")
        case _:
            assert_never(theme)


def sound_name(sound: Sound, words: Words) -> str:
    """Return what a way of being told is called."""
    _ = words.gettext
    match sound:
        case Sound.VOICE:
            return _("Voice")
        case Sound.TONES:
            return _("Soft tones")
        case Sound.SILENT:
            return _("No sound")
        case _:
            assert_never(sound)


def volume_name(volume: Volume, words: Words) -> str:
    """Return what a step of loudness is called."""
    _ = words.gettext
    match volume:
        case Volume.SOFT:
            return _("Quiet")
        case Volume.MEDIUM:
            return _("Normal")
        case Volume.LOUD:
            return _("Loud")
        case _:
            assert_never(volume)
