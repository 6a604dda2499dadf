"""What staff pages are made of: plain values, each drawn by one widget."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.staff.model.events import Event

ButtonKind: TypeAlias = Literal["plain", "primary", "alarm"]


@dataclass(frozen=True, slots=True)
class Press:
    """A button and what it means."""

    text: str
    event: Event
    kind: ButtonKind = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `alarm` sets it apart as something to mend, `small` as a message of a log."""

    text: str
    alarm: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A figure: what it is, its value, a note."""

    kicker: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Figures side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A setting: its name, its value as it stands, and the button that changes it.

    `alarm` sets it apart as something to mend: what, how, and in the note where. `plain`: it has no
    card of its own. `done` tells of something that is well. `wide`: it stands in no column.
    """

    label: str
    value: str
    press: Press | None = None
    note: str = ""
    plain: bool = False
    alarm: bool = False
    done: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Something of the kiosk, and how it is. `well` says whether it is; None: it is only told."""

    label: str
    value: str
    well: bool | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A line of a list: what was counted, and how often.

    `share` is how much of the largest count it is, from 0 to 1; None for what is no count.
    """

    label: str
    value: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the content; `tint`, 1 to 6, is the ground that it stands on."""

    path: str
    alt: str
    tint: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """Small pictures side by side, in rows that are equally long."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the clinic tells everybody, as patients see it."""

    text: str


@dataclass(frozen=True, slots=True)
class Presses:
    """Buttons in a row, below what they belong to."""

    presses: tuple[Press, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Ruler:
    """A ruler of so many millimetres, to be held against."""

    millimetres: int
    label: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart: a bar of each label, and where `whole` is given, what is missing from it on top.

    `ticks` are round numbers for the side. `keys` name the bars and what is on top, empty for none.
    `summary` says every number in words.
    """

    labels: tuple[str, ...]
    values: tuple[int, ...]
    whole: tuple[int, ...]
    ticks: tuple[int, ...]
    across: str
    upwards: str
    keys: tuple[str, str]
    summary: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A card with a heading and the few pieces that belong to it."""

    title: str
    pieces: tuple["Piece", ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """Cards with headings, beside each other where there is room.

    One that is taller than the screen stands on no card, so that nothing of it is cut.
    """

    panels: tuple[Panel, ...]


Piece: TypeAlias = (
    Heading
    | Words
    | Cards
    | Line
    | Check
    | Count
    | Notice
    | Pictures
    | Presses
    | Ruler
    | Bars
    | Panels
)
