"""Events of staff mode: touches, time, and the outcomes of requests."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from kiosk.content.model.blocks import Blocks
from kiosk.staff.model.fields import Field
from kiosk.staff.pin.store import Verdict


class PageName(StrEnum):
    """The pages of staff mode."""

    OVERVIEW = "overview"
    CONTENT = "content"
    CLINIC = "clinic"
    NOTICES = "notices"
    QUESTIONS = "questions"
    SECTIONS = "sections"
    USAGE = "usage"
    LANGUAGES = "languages"
    DEVICE = "device"
    LOG = "log"


class Step(StrEnum):
    """Steps that need a confirmation."""

    RESTART = "restart"
    LEAVE = "leave"
    GO_BACK = "go-back"
    REMOVE = "remove"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Touched:
    """Any touch or key: somebody is there."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit of a PIN."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeleteDigit:
    """The last digit is taken back."""


@dataclass(frozen=True, slots=True)
class EnterPin:
    """The PIN is complete."""


@dataclass(frozen=True, slots=True)
class PinChecked:
    """A PIN was checked."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class PinKept:
    """A chosen PIN was written; `why` says what went wrong, if anything did."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page of the menu was touched, or a button that leads to an item of it."""

    page: PageName
    item: str = ""


@dataclass(frozen=True, slots=True)
class ShowMenu:
    """The menu is to show over the page, or to go: on a screen that has no room beside it."""

    shown: bool = True


@dataclass(frozen=True, slots=True)
class ShowView:
    """A screenful of a long page."""

    view: int


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A question, a section or a notice of the page's list was touched; empty closes it."""

    item: str


@dataclass(frozen=True, slots=True)
class OpenLanguage:
    """The pages and questions of another language are to be listed."""

    language: str


@dataclass(frozen=True, slots=True)
class ChangePin:
    """Another PIN is to be chosen, by somebody inside."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A value is to be edited; `kept` is its present value."""

    field: Field
    kept: str


@dataclass(frozen=True, slots=True)
class Typed:
    """The text in the editor changed."""

    text: str


@dataclass(frozen=True, slots=True)
class Layer:
    """The keyboard on the screen shows other keys."""

    key: str


@dataclass(frozen=True, slots=True)
class Save:
    """The draft is to be checked and kept."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """The draft is given up."""


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice was touched: its value is saved at once."""

    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A value was saved; `notes` are warnings about its file."""

    field: Field
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A value was not saved, and why, in sentences."""

    field: Field
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Previewed:
    """What the draft `text` would look like; no blocks where it cannot be read."""

    text: str
    blocks: Blocks
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Undo:
    """The last save is to be taken back."""


@dataclass(frozen=True, slots=True)
class LookForContent:
    """Check for new content: in a stick's folder, or on the server."""

    place: str = ""


@dataclass(frozen=True, slots=True)
class StopLooking:
    """Stop the check that is under way."""


@dataclass(frozen=True, slots=True)
class Install:
    """Content that waits is to show once staff have left."""


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Content that waits is to be left out."""


@dataclass(frozen=True, slots=True)
class AddNotice:
    """A notice is to be added, with a text in a language, or empty."""

    language: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Something is to be done that needs a second touch; `item` is what it is done to."""

    step: Step
    item: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The question before a step was answered."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Message:
    """The outcome of a request; `text` says what was done, or why not."""

    text: str
    open: str = ""


@dataclass(frozen=True, slots=True)
class RequestFailed:
    """A request failed because of an error in the program."""

    text: str


@dataclass(frozen=True, slots=True)
class Clean:
    """The screen is to be cleaned."""


@dataclass(frozen=True, slots=True)
class TrustClock:
    """Staff confirm that the clock is right now, whatever it showed before."""


@dataclass(frozen=True, slots=True)
class ShowPatients:
    """Staff leave to demonstrate something to a patient."""


@dataclass(frozen=True, slots=True)
class Close:
    """Back to the patients' screens."""


Event: TypeAlias = (
    Touched
    | Tick
    | Digit
    | DeleteDigit
    | EnterPin
    | PinChecked
    | PinKept
    | OpenPage
    | ShowMenu
    | ShowView
    | OpenItem
    | OpenLanguage
    | ChangePin
    | Edit
    | Typed
    | Layer
    | Save
    | Cancel
    | Choose
    | Saved
    | Refused
    | Previewed
    | Undo
    | LookForContent
    | StopLooking
    | Install
    | LeaveOut
    | AddNotice
    | Ask
    | Answer
    | Message
    | RequestFailed
    | Clean
    | TrustClock
    | ShowPatients
    | Close
)
