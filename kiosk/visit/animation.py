"""An animation of a picture on a page: it runs for some seconds after a touch, then stops.

Seconds are monotonic. Only one runs at a time; it belongs to the choice `key` of a page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

FRAME = 1 / 30
"""Seconds between two frames."""
LONGEST = 600.0


@dataclass(frozen=True, slots=True)
class Film:
    """An animation: when it began, how long it is, and the moment that shows.

    `before` is the previous choice, which the picture moves away from.
    """

    key: str
    began: float
    length: float
    before: str = ""
    now: float = 0.0

    @property
    def seconds(self) -> float:
        """Seconds since it began, at the moment that shows."""
        return max(0.0, self.now - self.began)


def begun(key: str, length: float, before: str, now: float) -> Film | None:
    """Return an animation that begins now; None if it has no length."""
    length = min(length, LONGEST)
    return Film(key, now, length, before, now) if length > 0 else None


def carried_on(film: Film | None, now: float) -> Film | None:
    """Return the animation at `now`; None when it is over."""
    if film is None or now - film.began >= film.length:
        return None
    return replace(film, now=max(now, film.now))


def next_frame(film: Film | None, now: float) -> float | None:
    """Return when the next frame is due; None while nothing moves."""
    return None if film is None else min(now + FRAME, max(now, film.began + film.length))
