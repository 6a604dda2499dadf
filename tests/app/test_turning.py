"""Next and Back: through the screenfuls of a section and on, however they are asked for."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.app import events as e
from kiosk.content.model.pages import page_heads, short_title
from kiosk.shared.comfort import TextSize
from kiosk.visit.navigation import Page
from kiosk.visit.sheets import ComfortSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.packs import mirrored_pack

FIRST, SECOND = "why-cramps-happen", "who-is-at-risk"
WIDE, UPRIGHT = (1920, 1080), (1080, 1920)
LOOKS = {
    "wide": (WIDE, TextSize.M, "en"),
    "wide, the largest words": (WIDE, TextSize.XL, "en"),
    "upright": (UPRIGHT, TextSize.M, "en"),
    "upright, the largest words": (UPRIGHT, TextSize.XL, "en"),
    "wide, right to left": (WIDE, TextSize.M, "ar"),
    "upright, right to left": (UPRIGHT, TextSize.XL, "ar"),
}


class Seen(NamedTuple):
    """What a visitor sees of where they are."""

    place: str
    view: tuple[int, int]
    words: str


class Way(NamedTuple):
    """How Next and Back are asked for; `side` is 1 where lines run from left to right, else −1."""

    on: Callable[[KioskDriver, int], object]
    back: Callable[[KioskDriver, int], object]


def _key(kiosk: KioskDriver, side: int) -> None:
    kiosk.keyboard.press(Qt.Key.Key_Right if side > 0 else Qt.Key.Key_Left)


WAYS = {
    "buttons": Way(lambda kiosk, _: kiosk.touch_next(), lambda kiosk, _: kiosk.touch("Back")),
    "arrows": Way(_key, lambda kiosk, side: _key(kiosk, -side)),
    "swipes": Way(
        lambda kiosk, side: kiosk.finger.swipe(-500 * side),
        lambda kiosk, side: kiosk.finger.swipe(500 * side),
    ),
    "pulls": Way(
        lambda kiosk, _: kiosk.finger.swipe(0, -300), lambda kiosk, _: kiosk.finger.swipe(0, 300)
    ),
    "page keys": Way(
        lambda kiosk, _: kiosk.keyboard.press(Qt.Key.Key_PageDown),
        lambda kiosk, _: kiosk.keyboard.press(Qt.Key.Key_PageUp),
    ),
}


@pytest.fixture(scope="module")
def both_ways(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack in a second language that is written from right to left."""
    return mirrored_pack(tmp_path_factory.mktemp("two"), '["en", "ar"]')


def _seen(kiosk: KioskDriver) -> Seen:
    return Seen(kiosk.place, kiosk.view, kiosk.words())


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_every_way_leads_through_a_section_and_on_and_back_the_same_way(
    make_kiosk: MakeKiosk, both_ways: Path, look: tuple[tuple[int, int], TextSize, str]
) -> None:
    size, text_size, language = look
    kiosk = make_kiosk(windowed=size, text_size=text_size, language=language, content=both_ways)
    side = -1 if language == "ar" else 1
    kiosk.go(e.LeaveAttract(), e.OpenSection(FIRST))
    walks = {}
    for name, way in WAYS.items():
        walk = [_seen(kiosk)]
        while len(walk) < 3 or walk[-2].place == FIRST:
            way.on(kiosk, side)
            walk.append(_seen(kiosk))
        walks[name] = walk
        for before in reversed(walk[:-1]):
            way.back(kiosk, side)
            assert _seen(kiosk) == before, name
    walk = walks.pop("buttons")
    views = walk[0].view[1]
    assert [seen.view[0] for seen in walk] == [*range(1, views + 1), 1, 2]
    assert {seen.place for seen in walk[-2:]} == {SECOND}
    assert all(other == walk for other in walks.values())


def _titles(kiosk: KioskDriver, section: str) -> dict[str, str]:
    """Return the titles of a section's pages by their names on buttons; sections share names."""
    return {short_title(head): head.text for head in page_heads(kiosk.pack.blocks(section))}


@pytest.mark.parametrize(
    ("size", "text_size"), [(WIDE, TextSize.M), (UPRIGHT, TextSize.XL)], ids=["m", "xl"]
)
def test_next_says_where_it_leads_and_the_bar_where_one_is(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size)
    titles = _titles(kiosk, "ease-a-cramp")
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    named, going_on = set(), set()
    while kiosk.place == "ease-a-cramp":
        number, views = kiosk.view
        assert f"Page {number} of {views}" in kiosk.words()
        said = re.fullmatch(r"Next( \(\d of \d\))? (.+)", kiosk.next_name)
        assert said is not None
        part, name = said.groups()
        named.add(name)
        kiosk.touch_next()
        if part:
            going_on.add(part)
            title = titles.get(name, kiosk.pack.title("ease-a-cramp"))
            assert f"{title}{part}" in kiosk.words().splitlines()
        elif name in titles:
            assert titles[name] in kiosk.words().splitlines()
            assert kiosk.view == (number + 1, views)
        else:
            assert number == views
            assert name == kiosk.pack.nav(kiosk.place)
    assert named >= {"Remember", "Heat or ice?", "More stretches"}
    assert " (2 of 2)" in going_on


def test_the_bar_above_says_the_section_on_each_of_its_pages(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(FIRST))
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        assert kiosk.words().splitlines().count(kiosk.pack.nav(FIRST)) >= 1


def test_back_from_a_link_on_a_later_page_leads_to_that_page(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    kiosk.touch_next()
    page = _seen(kiosk)
    kiosk.touch("When to get help")
    kiosk.touch_next()
    kiosk.touch("Back")
    kiosk.touch("Back")
    assert _seen(kiosk) == page


def test_a_page_that_is_too_far_on_is_the_last_one(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(FIRST), e.ShowView(99))
    assert kiosk.view[0] == kiosk.view[1]
    assert "Next Who is at risk" in kiosk.names()


def test_opening_a_section_again_begins_at_its_first_page(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(FIRST), e.ShowView(1), e.OpenSection(FIRST))
    assert kiosk.route == Page(FIRST)
    assert kiosk.view[0] == 1


CHOICES = {
    "what-a-cramp-is": ("At rest", "At work", "In a cramp", "Stretched"),
    "why-cramps-happen": ("Calf", "Neck", "Back muscles", "Belly", "Hand", "Foot"),
    "how-physio-helps": ("1. Calm the pain", "2. Rebuild strength", "3. Stay well"),
    "who-is-at-risk": ("Too little water", "A sudden jump in training", "Low fitness"),
}


@pytest.mark.parametrize(
    ("size", "text_size"),
    [(WIDE, TextSize.M), (WIDE, TextSize.L), (UPRIGHT, TextSize.M), (UPRIGHT, TextSize.L)],
    ids=["wide", "wide, large", "upright", "upright, large"],
)
@pytest.mark.parametrize("section", CHOICES)
def test_nothing_moves_under_the_finger_that_chooses(
    make_kiosk: MakeKiosk, section: str, size: tuple[int, int], text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection(section))
    kiosk.turn_until(lambda: len(_places(kiosk, section)) > 1)
    view, places = kiosk.view, _places(kiosk, section)
    for _round in range(2):
        for name in CHOICES[section]:
            place = _place(kiosk, name)
            if place is None:  # on another screenful of the page
                continue
            kiosk.touch_at(QPoint(*place[:2]) + QPoint(14, 14))  # beside a term on a card
            assert kiosk.view == view, name
            assert _places(kiosk, section) == places, name


def _places(kiosk: KioskDriver, section: str) -> dict[str, tuple[int, ...]]:
    """Return where the controls are that show, by the beginning of their names."""
    places = {name: _place(kiosk, name) for name in CHOICES[section]}
    return {name: place for name, place in places.items() if place is not None}


def _place(kiosk: KioskDriver, name: str) -> tuple[int, ...] | None:
    found = [t.rect for t in kiosk.targets() if _said(t.name) == name]
    places = [(r.left(), r.top(), r.width(), r.height()) for r in found]
    return min(places, default=None)


def _said(name: str) -> str:
    """Return what a control is called, whether it is chosen or not."""
    return name.partition(":")[0].removesuffix(", chosen")


def test_other_letters_leave_the_visitor_at_the_page(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1366, 768))
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    kiosk.show("What a cramp is, in short")
    for size in (TextSize.XL, TextSize.M):
        kiosk.go(e.OpenSheet(ComfortSheet()), e.SetTextSize(size))
        assert "Make it easy to read" in kiosk.words()
        kiosk.go(e.CloseSheet())
        assert "What a cramp is, in short" in kiosk.words()
