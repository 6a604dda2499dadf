"""Where a touch or a key leads on the questions screen, and what Back brings back."""

from dataclasses import replace

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold
from kiosk.exercise.session.plan import Dose, exercise_plan
from kiosk.shared.comfort import Comfort
from kiosk.visit.navigation import Home, Page, Place, Route, Searching

RULES = s.VisitRules(("one", "asked"), questions="asked", start=Comfort("en"), help="one")
TYPED = Searching(query="calf", keys="letters")
FOUND = Page("asked", 1, "heat", Searching(query="calf"))


def at(route: Route, *trail: Route) -> s.AppState:
    return replace(s.start(RULES, 0.0), place=Place(route, trail))


def after(before: Route, *events: e.Event) -> Route:
    state = at(before)
    for event in events:
        state = fold(state, event, 1.0)
    return state.place.route


MOVES: dict[str, tuple[Route, e.Event, Route]] = {
    "a question unfolds": (Page("asked", 2), e.Unfold("heat"), Page("asked", question="heat")),
    "another one takes its place": (
        Page("asked", 0, "ice"),
        e.Unfold("heat"),
        Page("asked", question="heat"),
    ),
    "an answer has the keyboard's room": (
        Page("asked", search=TYPED),
        e.Unfold("heat"),
        Page("asked", 0, "heat", Searching(query="calf")),
    ),
    "a topic ends the search": (
        Page("asked", 1, "heat", TYPED),
        e.OpenTopic("night"),
        Page("asked", search=Searching("night")),
    ),
    "words close the answer": (
        Page("asked", 2, "heat", Searching("night")),
        e.Search("calf"),
        Page("asked", search=Searching("night", "calf")),
    ),
    "the field brings the keyboard": (
        Page("asked", 2, "heat", Searching(query="calf")),
        e.ShowKeys("letters"),
        Page("asked", search=TYPED),
    ),
    "another layer changes nothing else": (
        Page("asked", 1, "", TYPED),
        e.ShowKeys("symbols"),
        Page("asked", 1, "", replace(TYPED, keys="symbols")),
    ),
    "done keeps the words": (
        Page("asked", search=TYPED),
        e.ShowKeys(""),
        Page("asked", search=Searching(query="calf")),
    ),
    "nothing is typed elsewhere": (Page("one"), e.Search("calf"), Page("one")),
    "no keyboard comes elsewhere": (Home(), e.ShowKeys("letters"), Home()),
    "a link leads from elsewhere": (Page("one"), e.OpenQuestion("x"), Page("asked", 0, "x")),
}


@pytest.mark.parametrize(("before", "event", "route"), MOVES.values(), ids=MOVES.keys())
def test_a_touch_leads_to(before: Route, event: e.Event, route: Route) -> None:
    assert after(before, event) == route


FOLLOWED: dict[str, e.Event] = {
    "a section": e.OpenSection("one"),
    "another question": e.OpenQuestion("ice"),
    "an exercise": e.OpenExercise("wall-calf", exercise_plan("wall-calf", Dose(sets=1))),
    "the next page": e.TurnPage(-1),
}


@pytest.mark.parametrize("link", FOLLOWED.values(), ids=FOLLOWED)
def test_back_from_a_link_brings_back_words_answer_and_screenful(link: e.Event) -> None:
    assert after(FOUND, link) != FOUND
    assert after(FOUND, link, e.GoBack()) == FOUND


def test_back_leads_through_several_answers() -> None:
    first = after(Page("one"), e.OpenQuestion("heat"))
    events = [e.OpenQuestion("heat"), e.OpenQuestion("ice"), e.OpenQuestion("calf")]
    assert after(Page("one"), *events, e.GoBack(), e.GoBack()) == first
    assert after(Page("one"), *events, e.GoBack(), e.GoBack(), e.GoBack()) == Page("one")


LISTS = {
    "a screenful of a topic": Page("asked", 2, search=Searching("night")),
    "what was found": Page("asked", 1, search=Searching(query="calf")),
    "the topics": Page("asked"),
}


@pytest.mark.parametrize("listed", LISTS.values(), ids=LISTS)
def test_back_from_an_answer_and_from_its_neighbours_leads_to_the_list(listed: Page) -> None:
    assert after(listed, e.Unfold("heat"), e.GoBack()) == listed
    assert after(listed, e.Unfold("heat"), e.Unfold("ice"), e.GoBack()) == listed


def test_back_from_an_answer_leaves_the_keyboard_away() -> None:
    found = Page("asked", search=TYPED)
    listed = Page("asked", search=replace(TYPED, keys=""))
    assert after(found, e.Unfold("heat"), e.GoBack()) == listed


def test_the_last_word_on_an_answer_counts() -> None:
    state = at(Page("asked", 0, "heat"))
    for event in (
        e.RateAnswer("heat", True),
        e.RateAnswer("ice", True),
        e.RateAnswer("heat", False),
    ):
        state = fold(state, event, 1.0)
    assert state.judged == (("ice", True), ("heat", False))
    assert state.place == Place(Page("asked", 0, "heat"))


def test_a_reset_forgets_words_and_judgements() -> None:
    state = fold(at(FOUND), e.RateAnswer("heat", True), 1.0)
    assert fold(state, e.Tick(), 500.0) == s.start(RULES, 500.0)
