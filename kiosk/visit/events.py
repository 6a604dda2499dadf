"""Events of any screen: navigation, choices in a page, comfort."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.shared.comfort import Sound, TextSize, ThemeName, Volume
from kiosk.visit.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Touched:
    """Any touch or key: the visitor is here."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Home was touched."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back was touched."""


@dataclass(frozen=True, slots=True)
class TurnPage:
    """One page on (+1) or back (−1)."""

    by: int


@dataclass(frozen=True, slots=True)
class ShowView:
    """Another screenful of the place, counted from 0."""

    view: int


@dataclass(frozen=True, slots=True)
class KeepPage:
    """The place was laid out anew, in larger letters or another language: the page that shows
    begins at this screenful now."""

    view: int


@dataclass(frozen=True, slots=True)
class OpenSection:
    """A tile, a button or a link to a section."""

    section: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A link to a question, from anywhere: Back returns to where the link is."""

    question: str


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """Something opens over the page."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class CloseSheet:
    """The sheet was closed."""


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice in a block: an answer, tile, card or number.

    `key` names what is chosen ("get-help/check"), `value` the choice; an empty value clears it.
    Forgotten at the end of the visit.
    """

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Play:
    """Like `Choose`, and starts the animation of the choice.

    It stops after `seconds`.
    """

    key: str
    value: str
    seconds: float


@dataclass(frozen=True, slots=True)
class PicturesShown:
    """What has just come to the screen has the pictures of these exercises, in the order of
    reading: they may move one after the other. Not a touch."""

    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureMoves:
    """It is the turn of an exercise's picture, which moves for `seconds`; 0: it cannot. Not a
    touch."""

    exercise: str
    seconds: float


@dataclass(frozen=True, slots=True)
class SetTextSize:
    """A text size was chosen."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class SetTheme:
    """A theme was chosen."""

    theme: ThemeName


@dataclass(frozen=True, slots=True)
class ToggleContrast:
    """The contrast button was touched."""


@dataclass(frozen=True, slots=True)
class SetReducedMotion:
    """Motion was switched off or on."""

    reduced: bool


@dataclass(frozen=True, slots=True)
class SetSound:
    """Voice, tones or silence was chosen."""

    sound: Sound


@dataclass(frozen=True, slots=True)
class SetVolume:
    """A loudness was chosen."""

    volume: Volume


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """A language was chosen."""

    language: str


VisitEvent: TypeAlias = (
    Touched
    | Tick
    | GoHome
    | GoBack
    | TurnPage
    | ShowView
    | KeepPage
    | OpenSection
    | OpenQuestion
    | OpenSheet
    | CloseSheet
    | Choose
    | Play
    | PicturesShown
    | PictureMoves
    | SetTextSize
    | SetTheme
    | ToggleContrast
    | SetReducedMotion
    | SetSound
    | SetVolume
    | SetLanguage
)
