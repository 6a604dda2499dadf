"""Pictures to choose by, as several kinds of blocks show them."""

from dataclasses import dataclass

from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class OptionProps:
    """One of the choices: `event` chooses it, `spoken` says whether it is chosen."""

    title: str
    spoken: str
    picture: str
    event: Choose
    chosen: bool
