"""The attract screen, shown between visits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.model.pack import Toc
from kiosk.exercise.repository import Exercises
from kiosk.pages.attract_loop import AttractLoop, Showing, showing
from kiosk.visit.context import ViewContext

if TYPE_CHECKING:  # imported after the first picture
    from kiosk.figure.drawing.display_list import Drawing

MOST = 3
"""How many exercises the attract screen shows if the pack names none."""
PICTURES = ("images/attract.svg", "images/attract.png", "images/attract.jpg")
"""The still picture: it shows the first exercise that moves, in its stretch."""
HALF_WIDE, BELOW, ABOVE = 0.96, 0.42, 1.96
"""Metres that must be visible: to each side of the middle, below and above the floor. The same
for everyone, so that people keep their sizes."""
MARGIN = 0.6
"""Metres that the still picture shows beyond that on each side, for its frame to cut."""


@dataclass(frozen=True, slots=True)
class AttractProps:
    """One question, one promise, one button.

    `titles` has all the questions, so that the layout never changes; `shown` is the index of the
    present one. Without a `drawing` the still picture shows: of the same scene if `in_room`, else
    any picture of the pack. `veil`, 0 to 1, hides the drawing.
    """

    clinic: str
    titles: tuple[str, ...]
    shown: int
    lead: str
    button: str
    picture: str
    alt: str
    notices: tuple[str, ...] = ()
    in_room: bool = True
    drawing: Drawing | None = None
    veil: float = 0.0


def build_attract_view(
    loop: AttractLoop | None, context: ViewContext, exercises: Exercises
) -> AttractProps:
    """Return the attract screen at the latest tick."""
    _ = context.words.gettext
    picture = still_picture(context.toc)
    credit = context.toc.credits.get(picture)
    said = context.toc.words
    titles = said.questions or (context.toc.pack_title,)
    still = AttractProps(
        clinic=context.clinic.name,
        titles=titles,
        shown=0,
        lead=said.lead or _("Find out what helps, and what you can do yourself."),
        button=_("Touch to start"),
        picture=picture,
        alt=credit.alt if credit else "",
        notices=context.notices_now,
        in_room=picture in PICTURES,
    )
    if loop is None:
        return still
    now = showing(loop.seconds)
    drawing = _drawing(now, context, exercises)
    if drawing is None:
        return still
    return replace(still, shown=now.number % len(titles), drawing=drawing, veil=now.veil)


def loop_of(toc: Toc) -> tuple[str, ...]:
    """Return the exercises of the attract loop; none if the pack has none."""
    return toc.attract or tuple(toc.exercises)[:MOST]


def still_picture(toc: Toc) -> str:
    """Return the still picture: the pack's own, or that of its first tile."""
    return next((path for path in PICTURES if path in toc.credits), toc.chapters[0].picture)


def unshowable(loop: tuple[str, ...], exercises: Exercises) -> str:
    """Read the loop's exercises; return the fault of the first that cannot be shown."""
    try:
        for exercise in loop:
            exercises.scene(exercise)
    except KeyError as problem:
        return str(problem)
    return ""


def _drawing(now: Showing, context: ViewContext, exercises: Exercises) -> Drawing | None:
    loop = loop_of(context.toc)
    if not loop:
        return None
    try:
        scene = exercises.scene(loop[now.number % len(loop)])
    except KeyError:
        return None
    left, _, right, _ = scene.box
    middle = (left + right) / 2
    box = (middle - HALF_WIDE, -BELOW, middle + HALF_WIDE, ABOVE)
    return replace(scene.draw(now.phase, now.seconds), box=box)
