"""Touches in a demonstration, by their meaning. Seconds are those of the timeline."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class PlayPause:
    """Pause or continue; at the end of the timeline, start again."""


@dataclass(frozen=True, slots=True)
class Seek:
    """Go to this share (0 to 1) of the present set; paused while the finger is `held` down."""

    share: float
    held: bool = False


@dataclass(frozen=True, slots=True)
class StepBy:
    """Go forwards or back by so many seconds of the timeline, and pause there."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ChangeSide:
    """Show the other side."""


@dataclass(frozen=True, slots=True)
class ToggleMirror:
    """Show the mirror image, or not."""


@dataclass(frozen=True, slots=True)
class NextView:
    """Show it from the next direction that the exercise has."""


@dataclass(frozen=True, slots=True)
class NextPerson:
    """Let the next person show it."""


@dataclass(frozen=True, slots=True)
class NextSpeed:
    """Use the next of `state.SPEEDS`."""


@dataclass(frozen=True, slots=True)
class ToggleLoop:
    """Repeat for ever, or play once."""


@dataclass(frozen=True, slots=True)
class Lengthen:
    """Make each hold or drill longer by `by` seconds (may be < 0)."""

    by: float


@dataclass(frozen=True, slots=True)
class AddSets:
    """Add `by` sets (may be < 0)."""

    by: int


@dataclass(frozen=True, slots=True)
class AddReps:
    """Add `by` repetitions to each set (may be < 0)."""

    by: int


Change: TypeAlias = (
    PlayPause
    | Seek
    | StepBy
    | ChangeSide
    | ToggleMirror
    | NextView
    | NextPerson
    | NextSpeed
    | ToggleLoop
    | Lengthen
    | AddSets
    | AddReps
)

A_STEP = 0.5
"""Seconds of the timeline that one touch of ‹ or › moves by."""
