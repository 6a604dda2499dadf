"""Which way a slide goes."""

import pytest

from kiosk.visit.navigation import Attract, Home, Page, Route, direction

ORDER = ("one", "two", "three")
WAYS: dict[str, tuple[Route, Route, int]] = {
    "further on": (Page("one"), Page("three"), 1),
    "back": (Page("three"), Page("one"), -1),
    "from home into a page": (Home(), Page("one"), 1),
    "home": (Page("one"), Home(), -1),
    "another screenful": (Page("one"), Page("one", 1), 0),
    "into the visit": (Attract(), Home(), 0),
    "out of the visit": (Page("two"), Attract(), 0),
}


@pytest.mark.parametrize(("before", "after", "way"), WAYS.values(), ids=WAYS.keys())
def test_direction(before: Route, after: Route, way: int) -> None:
    assert direction(before, after, ORDER) == way
