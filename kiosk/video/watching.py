"""The playback of a video, as a value: touches, and reports of its player.

The player keeps the time; it says where it is, and the state follows. Seconds are the film's;
`now` is monotonic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kiosk.shared.comfort import HIGH_CONTRAST, Comfort, Sound, TextSize

Mode: TypeAlias = Literal["starting", "playing", "paused", "ended", "failed"]
Touch: TypeAlias = Literal["open", "play", "pause", "again", "jump", "captions", "sound", "close"]
Told: TypeAlias = Literal["moved", "ended", "failed"]
REPORTS: frozenset[str] = frozenset({"moved", "ended", "failed"})
"""The player's own reports; not touches."""
NO_CAPTIONS = "video/no-captions"
"""The choice of a visit that stays when a video is closed and another, or the same, is opened."""
SOUND = "video/sound"
"""Whether a visitor switched a video's sound `off` or `on`; it stays for the visit."""
PATIENCE = 5.0
"""Seconds within which a film must start; else its text shows."""
LINGER, UNHURRIED = 5.0, 10.0
"""Seconds for which the controls of a film that plays stay after a touch; the second is for who
reads the largest letters or the highest contrast, and needs longer to find them."""


@dataclass(frozen=True, slots=True)
class Playback:
    """One video. `jump` is where to go: a number that changes with each jump, and the seconds.

    `controls`: they show, as they do for some seconds after the touch at `woken`, and always while
    the film stands.
    """

    video: str
    mode: Mode
    since: float
    at: float = 0.0
    jump: tuple[int, float] = (0, 0.0)
    captions: bool = True
    muted: bool = False
    controls: bool = True
    woken: float = 0.0
    linger: float = LINGER

    @property
    def runs(self) -> bool:
        """Whether the film moves, or is about to."""
        return self.mode in ("starting", "playing")


def watched(
    before: Playback | None, video: str, what: str, seconds: float, now: float
) -> Playback | None:
    """Return the state after a touch, or after what the player reported."""
    if what == "open":
        return Playback(video, "starting", now, woken=now)
    if before is None or before.video != video or what == "close":
        return None if what == "close" else before
    if what in REPORTS:
        return _told(before, what, seconds, now)
    return woken(_touched(before, what, seconds, now), now)


def woken(before: Playback, now: float) -> Playback:
    """Return the state after any touch: the controls come back."""
    return replace(before, controls=True, woken=now)


def held(before: Playback) -> Playback:
    """Return a film that something lies over: it waits, and its visitor misses nothing."""
    return replace(before, mode="paused") if before.mode == "playing" else before


def opened_as(before: Playback, captions_off: bool, sound: str, comfort: Comfort) -> Playback:
    """Return a video just opened as the visitor wants it: `sound` is a choice made before, if any.

    Whose cues are tones or silent hears no film either.
    """
    muted = sound == "off" or (not sound and comfort.sound is not Sound.VOICE)
    slow = comfort.text_size is TextSize.XL or comfort.theme in HIGH_CONTRAST
    linger = UNHURRIED if slow else LINGER
    return replace(before, captions=not captions_off, muted=muted, linger=linger)


def _touched(before: Playback, what: str, seconds: float, now: float) -> Playback:
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


def _told(before: Playback, what: str, seconds: float, now: float) -> Playback:
    match what:
        case "ended" if before.runs:
            return replace(before, mode="ended", controls=True)
        case "failed":
            return replace(before, mode="failed", controls=True)
        case "moved" if before.mode == "starting" and seconds > 0:
            # at first nobody looks for the controls: they soon go, for the picture to be seen
            begun = replace(before, at=seconds, mode="playing")
            return woken(begun, now - (before.linger - LINGER))
        case "moved" if before.mode in ("starting", "playing", "paused"):
            return replace(before, at=seconds)
        case _:
            return before


def _jumped(before: Playback, seconds: float) -> Playback:
    return replace(before, jump=(before.jump[0] + 1, seconds), at=seconds)


def waited(before: Playback, now: float) -> Playback:
    """Return the state at `now`: a film that did not begin in time never will; controls that
    nobody needs go."""
    if before.mode == "starting" and now - before.since >= PATIENCE:
        return replace(before, mode="failed", controls=True)
    if before.mode == "playing" and before.controls and now - before.woken >= before.linger:
        return replace(before, controls=False)
    return before


def next_wake(watching: Playback | None) -> float | None:
    """Return when something is over: patience, or the time of the controls; None for nothing."""
    if watching is None:
        return None
    if watching.mode == "starting":
        return watching.since + PATIENCE
    fades = watching.mode == "playing" and watching.controls
    return watching.woken + watching.linger if fades else None
