"""What a visitor meets, from the first touch to the reset."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from kiosk.visit.sheets import ComfortSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk


def test_a_touch_anywhere_starts_the_visit(kiosk: KioskDriver) -> None:
    assert kiosk.place == "attract"
    kiosk.touch_anywhere()
    assert kiosk.place == "home"


def test_nothing_lies_deeper_than_three_touches(kiosk: KioskDriver) -> None:
    kiosk.touch("Touch to start")
    kiosk.touch("Ease a cramp")
    assert kiosk.place == "ease-a-cramp"


def test_next_leads_through_every_section_and_home(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    seen = []
    for _ in kiosk.pack.sections:
        kiosk.leave_by_next()
        seen.append(kiosk.place)
    assert tuple(seen) == kiosk.pack.sections
    assert len(seen) == 20
    kiosk.leave_by_next()
    assert kiosk.place == "home"


def test_a_short_swipe_springs_back(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(kiosk.pack.sections[0]))
    kiosk.finger.swipe(-200)
    assert kiosk.place == kiosk.pack.sections[0]


def test_a_swipe_that_turns_around_springs_back(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(kiosk.pack.sections[1]))
    kiosk.finger.swipe_and_return(-700, 700)
    assert kiosk.place == kiosk.pack.sections[1]


def test_a_swipe_that_begins_on_a_tile_does_not_open_it(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.finger.swipe(-300, on="Questions and answers")
    assert kiosk.place == "home"


@pytest.mark.usefixtures("pictures_of_motion")
def test_the_page_follows_the_finger(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(kiosk.pack.sections[0]))
    before = kiosk.picture()
    kiosk.finger.swipe(-500, let_go=False)
    assert kiosk.slide_offset == -500
    assert kiosk.picture() != before
    kiosk.finger.let_go()


def test_a_touch_counts_only_if_it_ends_inside(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.finger.touch_and_slip_off("Book")
    assert kiosk.place == "home"


def test_a_touch_shows_at_once(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    before = kiosk.picture()
    kiosk.finger.press("Ease a cramp")
    assert kiosk.picture() != before
    kiosk.finger.let_go()


@pytest.mark.parametrize("button", ["When to get help", "Book", "Home", "Back"])
def test_what_is_always_there_is_always_in_the_same_place(kiosk: KioskDriver, button: str) -> None:
    places = set()
    for section in kiosk.pack.sections:
        kiosk.go(e.LeaveAttract(), e.OpenSection(section))
        places.add(kiosk.rect_of(button).getRect())
    assert len(places) == 1


def test_help_and_book_stand_on_home_where_they_stand_on_pages(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    on_home = [kiosk.rect_of(name) for name in ("When to get help", "Book")]
    kiosk.go(e.OpenSection(kiosk.pack.sections[3]))
    assert [kiosk.rect_of(name) for name in ("When to get help", "Book")] == on_home


def test_help_is_one_touch_from_everywhere(kiosk: KioskDriver) -> None:
    for section in kiosk.pack.sections:
        kiosk.go(e.LeaveAttract(), e.OpenSection(section))
        kiosk.touch("When to get help")
        assert kiosk.place == "get-help"


def test_a_term_opens_its_meaning_and_closes(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    term = next(name for name in kiosk.names() if name.startswith("glossary:"))
    kiosk.touch(term)
    assert "What it means" in kiosk.words()
    kiosk.touch("Close")
    assert "What it means" not in kiosk.words()


def test_a_footnote_names_its_source(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    kiosk.touch(next(name for name in kiosk.names() if name.startswith("ref:")))
    assert "Source " in kiosk.words()


def test_touching_beside_a_sheet_closes_it(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSheet(ComfortSheet()))
    assert "Make it easy to read" in kiosk.words()
    kiosk.touch_anywhere()
    assert "Make it easy to read" not in kiosk.words()


def test_text_grows_and_the_place_stays(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("assessment"))
    kiosk.touch("Text size")
    kiosk.touch("Largest")
    kiosk.touch("Done")
    assert (kiosk.text_size, kiosk.place) == ("xl", "assessment")


def test_contrast_is_one_touch(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.touch("Contrast")
    assert kiosk.theme == "contrast-dark"
    kiosk.touch("Contrast")
    assert kiosk.theme == "light"


def test_without_motion_nothing_slides(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.SetReducedMotion(True), e.OpenSection(kiosk.pack.sections[0]))
    before = kiosk.picture()
    kiosk.finger.swipe(-800, let_go=False)
    assert kiosk.picture() == before
    kiosk.finger.let_go()
    assert kiosk.view[0] == 2


def test_idle_shows_a_countdown_and_then_everything_goes_back(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("stories"), e.SetTextSize(TextSize.XL))
    kiosk.wait(89)
    assert "I’m still here" not in kiosk.words()
    kiosk.wait(2)
    assert "I’m still here" in kiosk.words()
    kiosk.touch("I’m still here")
    assert kiosk.place == "stories"
    kiosk.wait(91)
    kiosk.wait(20)
    assert kiosk.place == "attract"
    assert kiosk.text_size == "m"


def test_the_clinic_sets_the_quiet_time(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic="idle_seconds = 200")
    kiosk.go(e.LeaveAttract())
    kiosk.wait(199)
    assert "I’m still here" not in kiosk.words()
    kiosk.wait(1)
    assert "I’m still here" in kiosk.words()
