"""Requests of staff mode. `RequestHandler` and `StaffController` answer them with events."""

from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.staff.model.fields import Field


@dataclass(frozen=True, slots=True)
class TryPin:
    """Check a PIN; answered by `PinChecked`."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeepPin:
    """Store the first PIN, or with `instead` a new one; answered by `PinKept`."""

    pin: str = field(repr=False)
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Refresh:
    """Read the snapshot again."""


@dataclass(frozen=True, slots=True)
class Change:
    """Check a value and save it; answered by `Saved` or `Refused`."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Undo the last change; answered by `Message`."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Read a draft; answered by `Previewed`."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class NewNotice:
    """Add a notice from today on, with a text in a language or empty; answered by `Message`."""

    language: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a question or a notice; answered by `Message`."""

    item: str


@dataclass(frozen=True, slots=True)
class GoBack:
    """Go back to the previous content; answered by `Message`."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """Look for content at a place, or at the server."""

    place: str = ""


@dataclass(frozen=True, slots=True)
class StopFetching:
    """Stop looking for content."""


@dataclass(frozen=True, slots=True)
class Install:
    """Show waiting content from the next visit on; answered by `Message`."""


@dataclass(frozen=True, slots=True)
class OpenPreview:
    """Read a page of the waiting content; `item` is its kind and id."""

    item: str


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Reject the waiting content; answered by `Message`."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Set the clinic's edited copy aside; answered by `Message`."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Restart the program."""


@dataclass(frozen=True, slots=True)
class Leave:
    """End the program."""


@dataclass(frozen=True, slots=True)
class TrustClock:
    """Forget that the clock ever showed a later day."""


@dataclass(frozen=True, slots=True)
class ShowPatients:
    """Go to the patients' screens for a visit attended by staff."""


@dataclass(frozen=True, slots=True)
class End:
    """Return to the patients' screens."""


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
