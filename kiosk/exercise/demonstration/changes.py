"""What a touch inside a demonstration means."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class PlayPause:
    """Stand still, or go on; at the reel's end, begin anew."""


@dataclass(frozen=True, slots=True)
class Seek:
    """To this share (0 to 1) of the set that shows; it stands still while a finger is `held`."""

    share: float
    held: bool = False


@dataclass(frozen=True, slots=True)
class StepBy:
    """On or back by so many seconds of the reel, and stand still there."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ChangeSide:
    """The other side."""


@dataclass(frozen=True, slots=True)
class ToggleMirror:
    """As in a mirror, or as it is."""


@dataclass(frozen=True, slots=True)
class NextView:
    """From the next direction that the exercise has."""


@dataclass(frozen=True, slots=True)
class NextPerson:
    """Shown by the next person."""


@dataclass(frozen=True, slots=True)
class NextSpeed:
    """The next of `state.SPEEDS`."""


@dataclass(frozen=True, slots=True)
class ToggleLoop:
    """Again and again, or once."""


@dataclass(frozen=True, slots=True)
class Lengthen:
    """Longer (or shorter) by `by` seconds a hold or drill."""

    by: float


@dataclass(frozen=True, slots=True)
class AddSets:
    """More (or fewer) sets."""

    by: int


@dataclass(frozen=True, slots=True)
class AddReps:
    """More (or fewer) repetitions a set."""

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
"""Seconds of the reel from one touch of ‹ or › to the next place."""
