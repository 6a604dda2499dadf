"""Which way a slide goes."""

import pytest

from kiosk.visit.navigation import (
    Attract,
    Home,
    Page,
    Place,
    Route,
    Searching,
    back,
    direction,
    stacked,
)

ORDER = ("one", "two", "three")
WAYS: dict[str, tuple[Route, Route, int]] = {
    "further on": (Page("one"), Page("three"), 1),
    "back": (Page("three"), Page("one"), -1),
    "from home into a page": (Home(), Page("one"), 1),
    "home": (Page("one"), Home(), -1),
    "the next screenful": (Page("one"), Page("one", 1), 1),
    "the screenful before": (Page("one", 2), Page("one", 1), -1),
    "another answer": (Page("one"), Page("one", 0, "why"), 0),
    "an answer, wherever it is": (Page("one"), Page("one", 0, "why"), 0),
    "an answer closed": (Page("one", 2, "why"), Page("one"), 0),
    "another topic": (Page("one", 2), Page("one", search=Searching("pain")), 0),
    "into the visit": (Attract(), Home(), 0),
    "out of the visit": (Page("two"), Attract(), 0),
}


@pytest.mark.parametrize(("before", "after", "way"), WAYS.values(), ids=WAYS.keys())
def test_direction(before: Route, after: Route, way: int) -> None:
    assert direction(Place(before), Place(after), ORDER) == way


def test_back_comes_from_where_next_went() -> None:
    """Also where a link led against the order of the pages."""
    linked = stacked(Place(Page("three"), (Home(),)), Page("one"))
    assert direction(linked, back(linked), ORDER) == -1
