"""A state of a block to be looked at, by the tour and by the tests of the layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.video.events import VideoAction
from kiosk.visit.events import Choose

SampleEvent: TypeAlias = Choose | VideoAction


@dataclass(frozen=True, slots=True)
class Sample:
    """What brings a block into the state, and what brings it back."""

    show: tuple[SampleEvent, ...]
    hide: tuple[SampleEvent, ...]


def chosen(*choices: tuple[str, str]) -> Sample:
    """Return what shows after these choices, by key and value."""
    show = tuple(Choose(key, value) for key, value in choices)
    return Sample(show, tuple(Choose(key, "") for key, _ in choices))


def longest(items: tuple[object, ...], key: str) -> Sample:
    """Return what shows after the longest of several things was chosen."""
    lengths = [len(repr(item)) for item in items]
    return chosen((key, str(lengths.index(max(lengths)))))
