"""Which counts follow from a step, that is from two states of a visit and the event between them.

Names are ids from the pack, languages, sizes and ways: never anything that somebody typed or said
about themselves. Searches are not counted here but in `kiosk/usage/misses.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kiosk.app import events as e
from kiosk.plan.ways import CHOICE, Way
from kiosk.shared.printing import PrintStage
from kiosk.visit.navigation import Attract, Page

if TYPE_CHECKING:
    from kiosk.app.state import AppState
    from kiosk.exercise.session.state import Session


class Counted(StrEnum):
    """What is counted, as the file and the export name it."""

    VISIT = "visit"
    PART = "visit-part-of-day"
    IDLE = "idle-reset"
    STAYED = "still-here"
    PAGE = "page"
    QUESTION = "question"
    HELPED = "answer-helped"
    NOT_HELPED = "answer-not-really"
    BEGUN = "exercise-begun"
    FINISHED = "exercise-finished"
    DEMONSTRATED = "demonstration"
    PLAYED = "moving-picture"
    VIDEO_BEGUN = "video-begun"
    VIDEO_ENDED = "video-ended"
    TAKEN = "plan-taken-home"
    LANGUAGE = "language"
    TEXT_SIZE = "text-size"
    MISSED = "search-without-hit"
    MISSED_WORDS = "search-words"


class Count(NamedTuple):
    """Something to count; `name` says which page, exercise, language …"""

    what: Counted
    name: str = ""
    times: int = 1


def counted(
    before: AppState, event: e.Event | None, after: AppState, plan: str
) -> tuple[Count, ...]:
    """Return the counts of a step; `plan` is the section that shows the plan to take home.

    `event` is None if the visitor did not cause the step, for example when staff come in.
    """
    if before is after or isinstance(before.place.route, Attract):
        return ()
    if isinstance(after.place.route, Attract):
        return tuple(_whole_visit(before, event))
    return (
        *_shown(before, after),
        *_exercised(before, event, after),
        *_taken(before, event, after, plan),
        *_watched(before, after),
        *_touched(before, event, after),
    )


def _whole_visit(before: AppState, event: e.Event | None) -> Iterator[Count]:
    """Yield what is known only at the end of a visit, such as its text size."""
    yield Count(Counted.VISIT)
    yield Count(Counted.LANGUAGE, before.comfort.language)
    yield Count(Counted.TEXT_SIZE, before.comfort.text_size.value)
    for question, helpful in before.judged:
        yield Count(Counted.HELPED if helpful else Counted.NOT_HELPED, question)
    if isinstance(event, e.Tick):
        yield Count(Counted.IDLE)


def _shown(before: AppState, after: AppState) -> Iterator[Count]:
    old, new = before.place.route, after.place.route
    if not isinstance(new, Page) or old is new:
        return
    same = isinstance(old, Page) and old.section == new.section
    if not same:
        yield Count(Counted.PAGE, new.section)
    if new.question and not (same and isinstance(old, Page) and old.question == new.question):
        yield Count(Counted.QUESTION, new.question)


def _exercised(before: AppState, event: e.Event | None, after: AppState) -> Iterator[Count]:
    shown = after.exercise.demo.exercise if after.exercise.demo else ""
    if shown and (before.exercise.demo is None or before.exercise.demo.exercise != shown):
        yield Count(Counted.DEMONSTRATED, shown)
    if before.exercise.session is after.exercise.session:
        return
    old, new = _under_way(before.exercise.session), _under_way(after.exercise.session)
    if old == new:
        return
    # skipped or left is not finished; a session that is gone was left
    if old is not None and after.exercise.session is not None and isinstance(event, e.Tick):
        yield Count(Counted.FINISHED, old[1])
    if new is not None:
        yield Count(Counted.BEGUN, new[1])


def _under_way(session: Session | None) -> tuple[int, str] | None:
    """Return the exercise under way, with its index in the routine."""
    if session is None:
        return None
    from kiosk.exercise.session.state import Finished, Ready, Stopped
    from kiosk.exercise.session.steps import Done

    step = session.step
    if isinstance(session.mode, (Ready, Finished, Stopped)) or isinstance(step, Done):
        return None
    return step.bout.item, step.bout.exercise


def _taken(before: AppState, event: e.Event | None, after: AppState, plan: str) -> Iterator[Count]:
    """Yield the ways that a plan was offered on the screen, and paper once it is printed."""
    if isinstance(event, e.Printed) and after.plan.printing is not before.plan.printing:
        if after.plan.printing is PrintStage.SENT:
            yield _way("print")
        return
    route = after.place.route
    here = isinstance(route, Page) and route.section == plan
    if not here or not (after.plan.finished or after.plan.prescribed):
        return
    if before.place.route is not route or before.choices is not after.choices:
        # paper counts when it is printed, not when its page is opened
        match after.chosen(CHOICE):
            case "" | "phone":
                yield _way("phone")
            case "calendar":
                yield _way("calendar")


def _watched(before: AppState, after: AppState) -> Iterator[Count]:
    """Yield a video that begins to play, and one that reaches its end."""
    old, new = before.video, after.video
    if old is new or old is None or new is None or old.mode == new.mode:
        return
    if old.mode == "starting" and new.mode == "playing":
        yield Count(Counted.VIDEO_BEGUN, new.video)
    if new.mode == "ended":
        yield Count(Counted.VIDEO_ENDED, new.video)


def _way(way: Way) -> Count:
    return Count(Counted.TAKEN, way)


def _touched(before: AppState, event: e.Event | None, after: AppState) -> Iterator[Count]:
    if before.seconds_left is not None and after.seconds_left is None and event is not None:
        yield Count(Counted.STAYED)
    if isinstance(event, e.Play) and after.film is not None and after.film is not before.film:
        yield Count(Counted.PLAYED, event.key)
