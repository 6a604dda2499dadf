"""Where a touch or a key leads on the questions screen."""

from dataclasses import replace

from kiosk.faq.events import OpenTopic, Search, ShowKeys, Unfold
from kiosk.visit.events import OpenQuestion
from kiosk.visit.navigation import Page, Place, Searching, opened, stacked


def place_after(place: Place, event: object, section: str) -> Place | None:
    """Return the place after `event`; None for events that are not about questions.

    `section` holds the questions. All but a link to a question count only there.
    """
    route = place.route
    here = isinstance(route, Page) and route.section == section
    if isinstance(event, OpenQuestion) and not section:
        return place  # the pack has no page for questions, so there is nowhere to go
    if isinstance(event, OpenQuestion):
        linked = Page(section, question=event.question)
        return stacked(place, linked) if here else opened(place, linked)
    if not here or not isinstance(route, Page):
        return None
    after = _page_after(route, event)
    if after is None:
        return None
    if isinstance(event, OpenTopic) and not route.search.topic and not route.search.query:
        return stacked(place, after)  # Back leads to the topics again
    if isinstance(event, Unfold) and not route.question:
        # from an answer, and from its neighbours, Back leads to the list without a keyboard
        listed = replace(route, search=replace(route.search, keys=""))
        return stacked(replace(place, route=listed), after)
    return replace(place, route=after)


def judged(
    before: tuple[tuple[str, bool], ...], question: str, helpful: bool
) -> tuple[tuple[str, bool], ...]:
    """Return whether each answer was helpful; the last touch on each counts."""
    others = tuple(said for said in before if said[0] != question)
    return (*others, (question, helpful))


def _page_after(page: Page, event: object) -> Page | None:
    search = page.search
    match event:
        case Unfold(question, topic):
            # the answer needs the space that the keyboard takes
            search = replace(search, keys="", topic=search.topic or topic)
            return Page(page.section, question=question, search=search)
        case OpenTopic(topic):
            return Page(page.section, search=Searching(topic))
        case Search(query):
            found = replace(search, query=query)
            return replace(page, view=0, question="", search=found)
        case ShowKeys(layer):
            return _with_keys(page, layer)
        case _:
            return None


def _with_keys(page: Page, layer: str) -> Page:
    """Return the page with another layer; with a keyboard that comes, no answer is open."""
    shown = replace(page, search=replace(page.search, keys=layer))
    if layer and not page.search.keys:
        return replace(shown, view=0, question="")
    return shown
