"""The state of staff mode as a value."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.content.model.blocks import Blocks
from kiosk.faq.keyboard.full import LETTERS, SYMBOLS, FullLayer
from kiosk.staff.model.events import PageName, Step
from kiosk.staff.model.fields import Field, FieldKind
from kiosk.staff.pin.store import Missing, PinStatus, Ready

QUIET = 120.0
"""Seconds without a touch after which staff mode ends."""
GATE_QUIET = 30.0
"""Seconds without a touch after which the PIN pad goes: a patient may have found it."""
CLEANING = 30.0
"""Seconds for which no touch counts."""
PREVIEW_AFTER = 0.4
"""Seconds without a key after which a preview is made."""


class Said(StrEnum):
    """The PIN pad's message about the last try."""

    NOTHING = ""
    WRONG = "wrong"
    DIFFERENT = "different"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Gate:
    """The PIN pad. `first` is a new PIN that has to be entered once more.

    `said` is a `Said` or a `PinFault`; `trouble` is what went wrong with the file. `changing`:
    staff choose another PIN from inside, and Back leads inside. `first_start`: nobody has used the
    device yet, so that the first PIN may be chosen.
    """

    standing: PinStatus
    entered: str = field(default="", repr=False)
    first: str = field(default="", repr=False)
    said: str = Said.NOTHING
    trouble: str = ""
    busy: bool = False
    changing: bool = False
    first_start: bool = False

    @property
    def choosing(self) -> bool:
        """Whether a new PIN is chosen, not the known one asked for."""
        return self.changing or (self.first_start and isinstance(self.standing, Missing))

    @property
    def open(self) -> bool:
        """Whether digits can be entered."""
        return self.choosing or isinstance(self.standing, Ready)


@dataclass(frozen=True, slots=True)
class Editing:
    """A draft. `kept` is what stands in the file, `restored` tells a draft from before a lock."""

    field: Field
    kept: str
    text: str
    restored: bool = False
    problems: tuple[str, ...] = ()
    busy: bool = False
    layer: FullLayer = LETTERS
    preview: Blocks | None = None
    preview_problems: tuple[str, ...] = ()
    preview_due: float | None = None

    @property
    def changed(self) -> bool:
        """Whether there is something to lose."""
        return self.text != self.kept


@dataclass(frozen=True, slots=True)
class Asking:
    """A question before a step that cannot be taken back by itself."""

    step: Step
    item: str = ""


@dataclass(frozen=True, slots=True)
class StaffState:
    """`gate` is None inside; `item` is what is open of a page's list; `said` the last outcome.

    `menu`: it lies over the page.

    `language` is the one whose pages are edited; empty for the one that visits begin in.

    `drafts` outlive a lock, so that nothing typed is lost. At a `desk` (in a window) nothing locks.
    """

    last_touch: float
    gate: Gate | None
    page: PageName = PageName.OVERVIEW
    view: int = 0
    item: str = ""
    language: str = ""
    editing: Editing | None = None
    asking: Asking | None = None
    clean_until: float | None = None
    said: tuple[str, ...] = ()
    working: bool = False
    drafts: tuple[tuple[Field, str], ...] = ()
    desk: bool = False
    menu: bool = False

    def draft_of(self, wanted: Field) -> str | None:
        """Return what was typed of a field and never saved."""
        return next((text for known, text in self.drafts if known == wanted), None)

    @property
    def screen(self) -> tuple[object, ...]:
        """What makes a screen of staff mode another one; digits and typed text do not."""
        editing = None if self.editing is None else self.editing.field
        cleaning = self.clean_until is not None
        return (
            self.gate is None, self.page, self.view, self.item, editing, self.asking, cleaning,
            self.menu,
        )  # fmt: skip

    def quiet(self) -> float | None:
        """Return the seconds without a touch after which this ends; None: never."""
        if self.desk or self.clean_until is not None:
            return None
        begins = self.gate is not None and self.gate.first_start and self.gate.choosing
        return QUIET if self.gate is None or begins else GATE_QUIET


def first_layer(wanted: Field) -> FullLayer:
    """Return the keys that a field begins with."""
    digits = (FieldKind.NUMBER, FieldKind.DAY, FieldKind.DAYS)
    named = ("phone", "sms", "whatsapp")
    return SYMBOLS if wanted.kind in digits or wanted.key.endswith(named) else LETTERS
