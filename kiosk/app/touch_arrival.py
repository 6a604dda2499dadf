"""What has just appeared under a finger takes no press: docs/adr/0026-touch.md.

`now` is monotonic seconds, positions are millimetres.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from kiosk.visit.navigation import Exercise, Page

if TYPE_CHECKING:
    from kiosk.app.state import AppState

SETTLING = 0.35
"""Seconds: longer than a tremor or a double tap, shorter than it takes to read a new screen."""
BOUNCE_MM = 15.0
"""A second press this close to the first is a bounce of the same finger."""

Spot = tuple[float, float]


class TouchArrival:
    """When the present screen appeared, and where the latest press was."""

    def __init__(self) -> None:
        self._came = float("-inf")
        self._pressed: tuple[float, Spot] = float("-inf"), (0.0, 0.0)

    def came(self, now: float) -> None:
        """Note that another screen shows."""
        self._came = now

    def settle(self) -> None:
        """Treat the present screen as an old one."""
        self._came = float("-inf")
        self._pressed = float("-inf"), (0.0, 0.0)

    def takes(self, at: Spot, now: float, *, repeats: bool = False, stays: bool = False) -> bool:
        """Return whether a press counts, and remember it.

        `repeats`: the target allows quick repetition, as a key does. `stays`: it is the same on
        every screen, so that it never appears newly.
        """
        if stays:
            return True
        last, where = self._pressed
        apart = hypot(at[0] - where[0], at[1] - where[1])
        bounces = now - last < SETTLING and apart <= BOUNCE_MM and not repeats
        if now - self._came < SETTLING or bounces:
            return False
        self._pressed = now, at
        return True


def screen_of(state: AppState) -> tuple[object, ...]:
    """Return what identifies a screen: place, overlays, the phase of an exercise.

    Typed words, choices in a page and anything that moves by itself do not make another screen.
    """
    route: object = state.place.route
    if isinstance(route, Page):
        typing = bool(route.search.keys)
        route = route.section, route.view, route.question, route.search.topic, typing
    phase: object = None
    if isinstance(route, Exercise) and state.exercise.session is not None:
        ended = type(state.exercise.session.mode).__name__ in ("Finished", "Stopped", "Ready")
        mode = type(state.exercise.session.mode).__name__ if ended else "going"
        phase = mode, state.exercise.reads
    over = state.sheet, state.exercise.safe, state.seconds_left is None, state.video is not None
    return type(state.place.route), route, phase, *over
