"""What is asked of a state: does it look otherwise, is anybody there, what still holds."""

from dataclasses import replace

from kiosk.app import state as s
from kiosk.visit.context import ViewContext
from kiosk.visit.navigation import Attract, Page, Route


def without_lost_question(route: Route, world: ViewContext) -> Route:
    """Return the route without an open answer that the content no longer has."""
    if not isinstance(route, Page) or route.question in {q.id for q in world.toc.questions}:
        return route
    return replace(route, question="")


def is_attract(state: s.AppState) -> bool:
    """Tell whether nobody is there."""
    return isinstance(state.place.route, Attract)


def looks_changed(before: s.AppState, after: s.AppState) -> bool:
    """Tell whether anything but the time of the latest touch differs."""
    return replace(after, last_touch=before.last_touch) != before


def seconds_until_change(state: s.AppState, world: ViewContext) -> float | None:
    """Return when the screen next says something else by itself; only pages do."""
    if not isinstance(state.place.route, Page):
        return None
    from kiosk.booking.view import seconds_until_change

    return seconds_until_change(state.place.route, world)


def widest_title(world: ViewContext) -> str:
    """Return the longest short title: the Next button keeps room for it."""
    titles = [head.nav for head in world.toc.sections.values()]
    return max([*titles, world.words.gettext("Home")], key=len)
