"""The pictures of exercises to choose from move by themselves, one after the other, once.

A round begins when nobody has touched the screen for a moment, and is over after the last picture
or at the next touch. Seconds are monotonic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.visit import animation
from kiosk.visit.animation import Film

QUIET = 4.0
"""Seconds without a touch before the first picture moves: long enough to read what it stands by."""
REST = 0.8
"""Seconds between one picture and the next."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A round through the pictures on a screenful.

    `exercises` are those that have not moved, the next one first. It moves from `due` on; `film` is
    the one that moves now. `begun`: one has moved.
    """

    exercises: tuple[str, ...]
    due: float
    film: Film | None = None
    begun: bool = False


def awaited(exercises: tuple[str, ...], now: float) -> Preview | None:
    """Return a round that has not begun; None without pictures."""
    return Preview(exercises, now + QUIET) if exercises else None


def due(preview: Preview | None, now: float) -> str:
    """Return the exercise whose picture is to move now; empty if none is."""
    if preview is None or preview.film is not None or now < preview.due:
        return ""
    return preview.exercises[0]


def moved(preview: Preview | None, exercise: str, seconds: float, now: float) -> Preview | None:
    """Return the round once the next picture moves for so long; one without a length is left
    out."""
    if preview is None or due(preview, now) != exercise:
        return preview
    rest = preview.exercises[1:]
    film = animation.begun(exercise, seconds, "", now)
    if film is None and not rest:
        return None
    return Preview(rest, now, film, begun=True)


def carried_on(preview: Preview | None, now: float) -> Preview | None:
    """Return the round at `now`; None once it is over."""
    if preview is None or preview.film is None:
        return preview
    film = animation.carried_on(preview.film, now)
    if film is not None:
        return replace(preview, film=film)
    return Preview(preview.exercises, now + REST, begun=True) if preview.exercises else None


def touched(preview: Preview | None, now: float) -> Preview | None:
    """Return the round after a touch: one that has begun is over, another waits again."""
    if preview is None or preview.begun:
        return None
    return replace(preview, due=now + QUIET)


def next_frame(preview: Preview | None, now: float) -> float | None:
    """Return when the next frame or the next picture is due; None if none is."""
    if preview is None:
        return None
    return (
        max(now, preview.due) if preview.film is None else animation.next_frame(preview.film, now)
    )
