"""Questions about a state: does it look different, is anybody there, is an answer still there."""

from dataclasses import replace
from enum import Enum, auto

from kiosk.app import state as s
from kiosk.shared.comfort import Sound
from kiosk.visit.animation import Film
from kiosk.visit.context import ViewContext
from kiosk.visit.navigation import Attract, Page, Route

_LONGEST = 6
"""Titles of so many characters that one of them is the widest in pixels too."""


def without_lost_question(route: Route, context: ViewContext) -> Route:
    """Return the route; without its open answer if the content no longer has it."""
    if not isinstance(route, Page) or route.question in {q.id for q in context.toc.questions}:
        return route
    return replace(route, question="")


def is_attract(state: s.AppState) -> bool:
    """Return whether nobody is there."""
    return isinstance(state.place.route, Attract)


def looks_changed(before: s.AppState, after: s.AppState) -> bool:
    """Return whether anything differs but the time of the latest touch, and which picture moves
    next."""
    alike = replace(after, last_touch=before.last_touch, preview=before.preview)
    return alike != before or _moving(before) != _moving(after)


def is_moving(state: s.AppState) -> bool:
    """Return whether the screen changes with every tick."""
    exercise = state.exercise.session or state.exercise.demo
    return bool(exercise or state.film or state.video or state.loop or _moving(state))


def _moving(state: s.AppState) -> Film | None:
    return None if state.preview is None else state.preview.film


class Replaced(Enum):
    """What on a page gives way to something else there; `WORDS`: its picture moves by itself."""

    NOTHING = auto()
    WORDS = auto()
    ALL = auto()


def replaced_in_place(before: s.AppState, after: s.AppState) -> Replaced:
    """Return what gives way between two states of a page. Typed words do not: they must be there
    at once."""
    old, new = before.place.route, after.place.route
    if not isinstance(old, Page) or not isinstance(new, Page) or old.section != new.section:
        return Replaced.NOTHING
    if old.search.query != new.search.query or after.video:
        return Replaced.NOTHING
    if _chosen(before, old) == _chosen(after, new):
        return Replaced.NOTHING
    return Replaced.WORDS if after.film else Replaced.ALL


def _chosen(state: s.AppState, page: Page) -> tuple[object, ...]:
    search = page.search
    return page.question, search.topic, search.keys, state.choices, state.judged, state.plan


def narration_wanted(before: s.AppState, after: s.AppState, context: ViewContext) -> bool:
    """Return whether a page with a video has just come, for the voice to get ready."""
    route = after.place.route
    if after.comfort.sound is not Sound.VOICE or not isinstance(route, Page):
        return False
    old = before.place.route
    if isinstance(old, Page) and old.section == route.section:
        return False
    if context.toc.sections[route.section].screen != "page":
        return False
    blocks = context.library.section(context.language, route.section).blocks
    return any(block.spoken for block in blocks)


def seconds_until_change(state: s.AppState, context: ViewContext) -> float | None:
    """Return the seconds until the screen changes by the clock alone; only pages do."""
    if not isinstance(state.place.route, Page):
        return None
    from kiosk.booking.view import seconds_until_change

    return seconds_until_change(state.place.route, context)


def seconds_until_news(state: s.AppState, context: ViewContext) -> float | None:
    """Return the seconds until the screen changes by the clock alone: opening hours on a page,
    notices between visits. None: never."""
    waits = (seconds_until_change(state, context), _seconds_until_midnight(state, context))
    return min((wait for wait in waits if wait is not None), default=None)


def _seconds_until_midnight(state: s.AppState, context: ViewContext) -> float | None:
    """Return the seconds until other notices may be due; only the attract screen shows them."""
    if context.now is None or not context.notices or not is_attract(state):
        return None
    return 86_400.0 - context.now.minute * 60 - context.now.second + 1


def longest_titles(context: ViewContext) -> tuple[str, ...]:
    """Return the longest short titles, for the width of the Next button."""
    _ = context.words.gettext
    heads = context.toc.sections.values()
    titles = [title for head in heads for title in (head.nav, *head.pages)]
    return tuple(sorted({*titles, _("Home")}, key=len)[-_LONGEST:])
