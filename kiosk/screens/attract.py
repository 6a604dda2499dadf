"""The inviting screen between visits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.app_state import AppState
from kiosk.guided import Exercises
from kiosk.invitation import Showing, showing
from kiosk.screens.world import World
from kiosk.wording import Words

if TYPE_CHECKING:  # loaded once the first screen stands
    from kiosk.figure.drawing import Drawing

LOOP = ("wall-calf", "evening-chair", "single-leg-balance")
"""Who invites: exercises of the pack; the still picture shows the first in its stretch."""
HALF_WIDE, BELOW, ABOVE = 0.96, 0.42, 1.96
"""What must be seen of the room (m): off its middle, below and above the floor. The same for
everyone, so that people keep their sizes."""
MARGIN = 0.6
"""How much more of the room (m) the still picture holds on each side, for its frame to cut."""


@dataclass(frozen=True, slots=True)
class AttractProps:
    """One question, one promise, one button.

    `titles` are all the questions, so that the screen keeps its places; `shown` is the one to show.
    Without a `drawing` the still picture shows; `veil`, 0 to 1, hides the drawing.
    """

    clinic: str
    titles: tuple[str, ...]
    shown: int
    lead: str
    button: str
    picture: str
    alt: str
    notices: tuple[str, ...] = ()
    drawing: Drawing | None = None
    veil: float = 0.0


def derive_attract(state: AppState, world: World) -> AttractProps:
    """Return the attract screen at the latest tick."""
    _ = world.words.gettext
    picture = "images/attract.svg"
    credit = world.toc.credits.get(picture)
    titles = _questions(world.words)
    still = AttractProps(
        clinic=world.clinic.name,
        titles=titles,
        shown=0,
        lead=_("Find out why it happens, how to ease it now, and how to stop it coming back."),
        button=_("Touch to start"),
        picture=picture,
        alt=credit.alt if credit else "",
        notices=world.notices_now,
    )
    if state.loop is None:
        return still
    now = showing(state.loop.seconds)
    drawing = _drawing(now, world)
    if drawing is None:
        return still
    return replace(still, shown=now.number % len(titles), drawing=drawing, veil=now.veil)


def unshowable(exercises: Exercises) -> str:
    """Read the loop's exercises; return what is wrong with the first that cannot be shown."""
    try:
        for exercise in LOOP:
            exercises.scene(exercise)
    except KeyError as problem:
        return str(problem)
    return ""


def _drawing(now: Showing, world: World) -> Drawing | None:
    try:
        scene = world.exercises.scene(LOOP[now.number % len(LOOP)])
    except KeyError:
        return None
    left, _, right, _ = scene.box
    middle = (left + right) / 2
    box = (middle - HALF_WIDE, -BELOW, middle + HALF_WIDE, ABOVE)
    return replace(scene.draw(now.phase, now.seconds), box=box)


def _questions(words: Words) -> tuple[str, ...]:
    """Return one question for each person of the loop; each fits whoever asks it."""
    _ = words.gettext
    return _("Muscle cramp?"), _("Cramps at night?"), _("Cramps that come back?")
