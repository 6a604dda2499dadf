"""What opens over a page: a term's meaning, a reference, comfort, languages, the countdown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from kiosk.pages.page import site_of
from kiosk.shared.comfort import Comfort, Sound, TextSize, ThemeName, Volume
from kiosk.shared.wording import Words, language_name
from kiosk.visit.comfort_words import size_name, sound_name, theme_name, volume_name
from kiosk.visit.context import ViewContext
from kiosk.visit.events import (
    SetLanguage,
    SetReducedMotion,
    SetSound,
    SetTextSize,
    SetTheme,
    SetVolume,
    VisitEvent,
)
from kiosk.visit.sheets import ComfortSheet, LanguageSheet, ReferenceSheet, Sheet, TermSheet

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MeaningProps:
    """A title, a few plain sentences, and a button to close; with a `code`, what it holds.

    `scan` says how to read the code, `code_says` what a reader who cannot see it hears.
    """

    kicker: str
    title: str
    body: str
    foot: str
    close: str
    code: str = ""
    code_says: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; `event` chooses it."""

    event: VisitEvent
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices under a heading."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ChoicesProps:
    """A sheet of choices."""

    title: str
    groups: tuple[ChoiceGroup, ...]
    close: str


@dataclass(frozen=True, slots=True)
class WarningProps:
    """The countdown before everything goes back. `share` is what is left of it, 1 to 0."""

    title: str
    body: str
    seconds: str
    share: float
    stay: str


OpenedProps: TypeAlias = MeaningProps | ChoicesProps


def build_sheet_view(
    sheet: Sheet | None, comfort: Comfort, context: ViewContext
) -> OpenedProps | None:
    """Return what lies over the page; None where nothing does, or its term is unknown."""
    match sheet:
        case TermSheet(term):
            return _term(term, context)
        case ReferenceSheet(reference):
            return _reference(reference, context)
        case ComfortSheet():
            return _comfort(comfort, context)
        case LanguageSheet():
            return _languages(comfort.language, context)
        case _:
            return None


def build_warning_view(left: int, countdown: float, context: ViewContext) -> WarningProps:
    """Return the countdown with `left` of its `countdown` seconds."""
    _ = context.words.gettext
    return WarningProps(
        title=_("Still reading?"),
        body=_("This page closes soon, so that the next person starts afresh."),
        seconds=str(left),
        share=left / countdown,
        stay=_("I’m still here"),
    )


def _term(term: str, context: ViewContext) -> MeaningProps | None:
    found = context.toc.terms.get(term)
    if found is None:
        return None
    _ = context.words.gettext
    title = found.name[:1].upper() + found.name[1:]
    return MeaningProps(_("What it means"), title, found.meaning, "", _("Close"))


def _reference(reference: str, context: ViewContext) -> MeaningProps | None:
    found = context.toc.references.get(reference)
    if found is None:
        return None
    _ = context.words.gettext
    kicker = _("Source {number}").format(number=found.number)
    foot = site_of(found.url)
    return MeaningProps(
        kicker,
        found.title,
        found.publisher,
        foot,
        _("Close"),
        code=found.url,
        code_says=_("A code that opens {address} on a phone").format(address=foot),
        scan=_("Point your phone’s camera at the code."),
    )


def _comfort(comfort: Comfort, context: ViewContext) -> ChoicesProps:
    _ = context.words.gettext
    sizes = {size: size_name(size, context.words) for size in TextSize}
    themes = {theme: theme_name(theme, context.words) for theme in ThemeName}
    motion = {False: _("Pages slide"), True: _("No motion")}
    return ChoicesProps(
        title=_("Make it easy to read"),
        groups=(
            ChoiceGroup(_("Text size"), _choices(SetTextSize, sizes, comfort.text_size)),
            ChoiceGroup(_("Colours"), _choices(SetTheme, themes, comfort.theme)),
            ChoiceGroup(_("Motion"), _choices(SetReducedMotion, motion, comfort.reduced_motion)),
            *_sound(comfort, context.words),
        ),
        close=_("Done"),
    )


def _sound(comfort: Comfort, words: Words) -> tuple[ChoiceGroup, ...]:
    """Return how a visitor is told things, and how loud."""
    _ = words.gettext
    sounds = {sound: sound_name(sound, words) for sound in Sound}
    volumes = {volume: volume_name(volume, words) for volume in Volume}
    return (
        ChoiceGroup(_("Sound"), _choices(SetSound, sounds, comfort.sound)),
        ChoiceGroup(_("Volume"), _choices(SetVolume, volumes, comfort.volume)),
    )


def _languages(chosen: str, context: ViewContext) -> ChoicesProps:
    _ = context.words.gettext
    names = {code: language_name(code) for code in context.languages}
    group = ChoiceGroup("", _choices(SetLanguage, names, chosen))
    return ChoicesProps(title=_("Language"), groups=(group,), close=_("Done"))


def _choices(
    choose: Callable[[T], VisitEvent], names: Mapping[T, str], chosen: T
) -> tuple[Choice, ...]:
    return tuple(Choice(choose(value), text, value == chosen) for value, text in names.items())
