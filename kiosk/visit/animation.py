"""A picture that moves for a while because somebody asked for it, then stands still again.

Seconds are monotonic. One film runs at a time; it belongs to the choice `key` of a page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

FRAME = 1 / 30
"""Seconds between two pictures."""
LONGEST = 600.0


@dataclass(frozen=True, slots=True)
class Film:
    """A film: when it began, how long it is, and the moment that shows.

    `before` is what was chosen before: what the picture moves away from.
    """

    key: str
    began: float
    length: float
    before: str = ""
    now: float = 0.0

    @property
    def seconds(self) -> float:
        """How far the film is."""
        return max(0.0, self.now - self.began)


def begun(key: str, length: float, before: str, now: float) -> Film | None:
    """Return a film that begins now; None for one without a length."""
    length = min(length, LONGEST)
    return Film(key, now, length, before, now) if length > 0 else None


def carried_on(film: Film | None, now: float) -> Film | None:
    """Return the film at `now`; None when it is over."""
    if film is None or now - film.began >= film.length:
        return None
    return replace(film, now=max(now, film.now))


def next_frame(film: Film | None, now: float) -> float | None:
    """Return when the next picture is due; None while nothing moves."""
    return None if film is None else min(now + FRAME, max(now, film.began + film.length))
