"""Events of a session: time, and touches by their meaning."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.exercise.session.steps import Side


@dataclass(frozen=True, slots=True)
class Begin:
    """Start with the first step; after the end, start again."""


@dataclass(frozen=True, slots=True)
class ChooseSide:
    """Begin with the one side that has the cramp, and leave out the other; or do both in turn."""

    side: Side


@dataclass(frozen=True, slots=True)
class InPosition:
    """The person stands, sits or lies ready: the exercise goes on from here."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Any other touch: somebody is here."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Pause until `Resume`."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Continue after a lead-in."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Repeat this hold or set; between two of them, the last one."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Go to the next step."""


@dataclass(frozen=True, slots=True)
class SkipExercise:
    """Go to the routine's next exercise; in the last one, to the end."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go to the start of the previous step; in the first step, to its own start."""


@dataclass(frozen=True, slots=True)
class End:
    """End the session here."""


@dataclass(frozen=True, slots=True)
class Extend:
    """Lengthen this hold, and all that follow in the exercise, by `by` seconds (may be < 0)."""

    by: float


@dataclass(frozen=True, slots=True)
class SwitchSide:
    """Do the other side first; each side still gets its full time."""


Event: TypeAlias = (
    Begin
    | ChooseSide
    | InPosition
    | Tick
    | Touched
    | Pause
    | Resume
    | Repeat
    | Skip
    | SkipExercise
    | Back
    | End
    | Extend
    | SwitchSide
)
