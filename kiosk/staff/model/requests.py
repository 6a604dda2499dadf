"""What staff mode asks the world to do. Whoever does it answers with an event."""

from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.staff.model.fields import Field


@dataclass(frozen=True, slots=True)
class TryPin:
    """Look at a PIN; answered by `Judged`."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeepPin:
    """Keep the first PIN, or with `instead` another one; answered by `PinKept`."""

    pin: str = field(repr=False)
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Refresh:
    """Gather the facts anew."""


@dataclass(frozen=True, slots=True)
class Change:
    """Check a value and keep it; answered by `Saved` or `Refused`."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Undo the last change; answered by `Told`."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Read a draft; answered by `Previewed`."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class NewNotice:
    """Add a notice for today; answered by `Told`."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a question or a notice; answered by `Told`."""

    item: str


@dataclass(frozen=True, slots=True)
class GoBack:
    """Go back to the content before; answered by `Told`."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """Look for content at a place, or at the server."""

    place: str = ""


@dataclass(frozen=True, slots=True)
class StopFetching:
    """Stop looking for content."""


@dataclass(frozen=True, slots=True)
class Install:
    """Let content that waits show from the next visit on; answered by `Told`."""


@dataclass(frozen=True, slots=True)
class OpenPreview:
    """Read a page of the content that waits, `item` being its kind and id."""

    item: str


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Give content up that waits; answered by `Told`."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Set the clinic's own edited content aside; answered by `Told`."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Start the program anew."""


@dataclass(frozen=True, slots=True)
class Leave:
    """End the program."""


@dataclass(frozen=True, slots=True)
class TrustClock:
    """Forget that the clock ever showed a later day."""


@dataclass(frozen=True, slots=True)
class ShowPatients:
    """Out to the patients' screens, where somebody of the staff stays beside the patient."""


@dataclass(frozen=True, slots=True)
class End:
    """Back to the patients' screens."""


Request: TypeAlias = (
    TryPin
    | KeepPin
    | Refresh
    | Change
    | TakeBack
    | Preview
    | NewNotice
    | Remove
    | GoBack
    | SetAside
    | Fetch
    | StopFetching
    | Install
    | OpenPreview
    | LeaveOut
    | Restart
    | Leave
    | TrustClock
    | ShowPatients
    | End
)
