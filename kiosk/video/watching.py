"""The playback of a video, as a value: touches, and reports of its player.

The player keeps the time; it says where it is, and the state follows. Seconds are the film's;
`now` is monotonic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Mode: TypeAlias = Literal["starting", "playing", "paused", "ended", "failed"]
Touch: TypeAlias = Literal["open", "play", "pause", "again", "jump", "captions", "sound", "close"]
Told: TypeAlias = Literal["moved", "ended", "failed"]
REPORTS: frozenset[str] = frozenset({"moved", "ended", "failed"})
"""The player's own reports; not touches."""
NO_CAPTIONS = "video/no-captions"
"""The choice of a visit that stays when a video is closed and another, or the same, is opened."""
PATIENCE = 5.0
"""Seconds within which a film must start; else its text shows."""


@dataclass(frozen=True, slots=True)
class Playback:
    """One video. `jump` is where to go: a number that changes with each jump, and the seconds."""

    video: str
    mode: Mode
    since: float
    at: float = 0.0
    jump: tuple[int, float] = (0, 0.0)
    captions: bool = True
    muted: bool = False

    @property
    def runs(self) -> bool:
        """Whether the film moves, or is about to."""
        return self.mode in ("starting", "playing")


def watched(
    before: Playback | None, video: str, what: str, seconds: float, now: float
) -> Playback | None:
    """Return the state after a touch, or after what the player reported."""
    if what == "open":
        return Playback(video, "starting", now)
    if before is None or before.video != video or what == "close":
        return None if what == "close" else before
    if what in REPORTS:
        return _told(before, what, seconds)
    match what:
        case "play" if before.mode == "paused":
            return replace(before, mode="playing")
        case "play" | "again":
            return replace(_jumped(before, 0.0), mode="starting", since=now)
        case "pause" if before.runs:
            return replace(before, mode="paused")
        case "jump":
            after = _jumped(before, max(0.0, seconds))
            return replace(after, mode="playing") if before.mode == "ended" else after
        case "captions":
            return replace(before, captions=not before.captions)
        case "sound":
            return replace(before, muted=not before.muted)
        case _:
            return before


def _told(before: Playback, what: str, seconds: float) -> Playback:
    match what:
        case "ended" if before.runs:
            return replace(before, mode="ended")
        case "failed":
            return replace(before, mode="failed")
        case "moved" if before.mode in ("starting", "playing", "paused"):
            mode = "playing" if before.mode == "starting" and seconds > 0 else before.mode
            return replace(before, at=seconds, mode=mode)
        case _:
            return before


def _jumped(before: Playback, seconds: float) -> Playback:
    return replace(before, jump=(before.jump[0] + 1, seconds), at=seconds)


def waited(before: Playback, now: float) -> Playback:
    """Return the state at `now`: a film that did not begin in time never will."""
    late = before.mode == "starting" and now - before.since >= PATIENCE
    return replace(before, mode="failed") if late else before


def next_wake(watching: Playback | None) -> float | None:
    """Return when patience ends; None while nothing is waited for."""
    if watching is None or watching.mode != "starting":
        return None
    return watching.since + PATIENCE
