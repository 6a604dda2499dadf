"""Where a visitor is, and where a touch leads. Values and pure functions only."""

from dataclasses import dataclass, replace
from typing import TypeAlias

TRAIL_LIMIT = 120
"""Places that Back remembers, each screenful one; a visit of ten minutes needs fewer."""


@dataclass(frozen=True, slots=True)
class Attract:
    """The attract screen, between visits."""


@dataclass(frozen=True, slots=True)
class Home:
    """The tiles."""


ALL_TOPICS = "*"
"""Every topic's questions, in one list; no topic has this id."""


@dataclass(frozen=True, slots=True)
class Searching:
    """A search of the questions: a topic (empty: none is chosen yet), and the typed words.

    `keys` is the layer of the keyboard on the screen, empty while there is none.
    """

    topic: str = ""
    query: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A section. `view` counts the screenfuls of a long page from 0.

    `question` is the open answer where the section is the questions screen, `search` what is
    looked for there.
    """

    section: str
    view: int = 0
    question: str = ""
    search: Searching = Searching()


@dataclass(frozen=True, slots=True)
class Exercise:
    """A guided exercise, or the question before it. Back never leads to one: it would start
    again."""

    exercise: str


@dataclass(frozen=True, slots=True)
class DemonstrationRoute:
    """A demonstration. Back never leads to one."""

    exercise: str


Route: TypeAlias = Attract | Home | Page | Exercise | DemonstrationRoute


@dataclass(frozen=True, slots=True)
class Place:
    """The route shown and the trail that led to it, oldest first."""

    route: Route
    trail: tuple[Route, ...] = ()


def opened(place: Place, route: Route) -> Place:
    """Go to `route`; opening what is already open leaves the trail as it is.

    The trail begins after the attract screen: Back never leads out of the visit.
    """
    if isinstance(place.route, Attract):
        return Place(route)
    if isinstance(place.route, (Exercise, DemonstrationRoute)):
        # from an exercise to the page that it was started on: Back must not lead to that page again
        again = bool(place.trail) and _same_place(place.trail[-1], route)
        return Place(route, place.trail[:-1] if again else place.trail)
    if _same_place(place.route, route):
        return replace(place, route=route)
    return stacked(place, route)


def stacked(place: Place, route: Route) -> Place:
    """Go to `route`; Back leads to the present one, even within one page."""
    if place.route == route:
        return place
    return Place(route, (*place.trail, place.route)[-TRAIL_LIMIT:])


def back(place: Place) -> Place:
    """Go to the previous place; from the start of the trail, home."""
    if not place.trail:
        return Place(Home())
    *rest, last = place.trail
    return Place(last, tuple(rest))


def turned(place: Place, by: int, order: tuple[str, ...]) -> Place:
    """Turn `by` pages (+1 or −1) along `order`; home lies before the first and after the last."""
    if isinstance(place.route, (Attract, Exercise, DemonstrationRoute)):
        return place
    index = _index(place.route, order) + by
    return opened(place, Page(order[index]) if 0 <= index < len(order) else Home())


def _same_place(a: Route, b: Route) -> bool:
    if isinstance(a, Page) and isinstance(b, Page):
        return a.section == b.section
    return a == b


def direction(before: Place, after: Place, order: tuple[str, ...]) -> int:
    """Return the direction of the slide from `before` to `after`: 1 forwards, −1 back, 0 none.

    What Back leads to comes from where it went. Home lies before the first page; the attract
    screen, a guided exercise and a demonstration cover everything and never slide. What opens in
    its place, such as an answer, does not either.
    """
    still = (Attract, Exercise, DemonstrationRoute)
    if isinstance(before.route, still) or isinstance(after.route, still):
        return 0
    if _opens_in_place(before.route, after.route):
        return 0
    if before.trail and after == back(before):
        return -1 if _position(after.route, order) != _position(before.route, order) else 0
    a, b = _position(before.route, order), _position(after.route, order)
    return (b > a) - (b < a)


def _opens_in_place(a: Route, b: Route) -> bool:
    """Return whether two routes show one section with another answer, topic or search."""
    if not isinstance(a, Page) or not isinstance(b, Page) or a.section != b.section:
        return False
    return (a.question, a.search) != (b.question, b.search)


def _position(route: Route, order: tuple[str, ...]) -> tuple[int, int]:
    return _index(route, order), route.view if isinstance(route, Page) else 0


def _index(route: Route, order: tuple[str, ...]) -> int:
    if isinstance(route, Page) and route.section in order:
        return order.index(route.section)
    return -1
