"""What can happen to a session: time, and what a touch means."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin with the first step; after the end, once more."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A touch that means nothing to the session: somebody is here."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stand still until `Resume`."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on where it stood, after a lead-in."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """This hold or set again from its start; between two of them, the last one."""


@dataclass(frozen=True, slots=True)
class Skip:
    """On to the next step."""


@dataclass(frozen=True, slots=True)
class Back:
    """The step before, from its start; the first step begins anew."""


@dataclass(frozen=True, slots=True)
class End:
    """End the session here."""


@dataclass(frozen=True, slots=True)
class Extend:
    """Lengthen this hold, and all that follow in the exercise, by `by` seconds (may be < 0)."""

    by: float


@dataclass(frozen=True, slots=True)
class SwitchSide:
    """The other side first; each side still gets its full time."""


Event: TypeAlias = (
    Begin | Tick | Touched | Pause | Resume | Repeat | Skip | Back | End | Extend | SwitchSide
)
