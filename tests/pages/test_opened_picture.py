"""The picture beside the words is that of what is open."""

from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage

from kiosk.app import events as e
from tests.support.drivers.kiosk import KioskDriver
from ui.widgets.media.picture import Picture


class Opening(NamedTuple):
    """A section, what is touched on it, the picture before and after, and what stands below it."""

    section: str
    touched: str
    before: str
    after: str
    caption: str = ""


CASES = {
    "a phase": Opening(
        "how-physio-helps", "2. Rebuild strength",
        "images/page-phase-calm.svg", "images/page-phase-rebuild.svg",
        "You practise your balance with your physio.",
    ),
    "a risk": Opening(
        "who-is-at-risk", "Low fitness: what you can do",
        "images/who-is-at-risk.svg", "images/page-do-heel-raise.svg",
        "Hold on, and raise both heels slowly.",
    ),
    "a choice": Opening(
        "special-groups", "Athletes",
        "images/special-groups.svg", "images/page-after-the-run.svg",
        "After sport: rest, and drink if thirsty.",
    ),
    "a story": Opening(
        "stories", "An older adult, 68 years old",
        "images/page-stories-runner-after.svg", "images/page-stories-senior-after.svg",
        "The older adult, with fewer cramps at night.",
    ),
    "some weeks": Opening(
        "eight-week-plan", "Weeks 5–6",
        "images/page-weeks-1-2.svg", "images/page-weeks-5-6.svg",
    ),
}  # fmt: skip


def shown(kiosk: KioskDriver) -> tuple[list[str], QImage]:
    """The alt texts of the pictures that show, and what the first looks like."""
    kiosk.settle()
    pictures = kiosk.pieces(Picture)
    return [p.accessibleName() for p in pictures], kiosk.picture().copy(kiosk.rect(pictures[0]))


@pytest.mark.parametrize("case", CASES)
def test_what_is_touched_brings_its_picture(kiosk: KioskDriver, case: str) -> None:
    opening = CASES[case]
    kiosk.go(e.LeaveAttract(), e.OpenSection(opening.section))
    said, looks = shown(kiosk)
    assert said == [kiosk.pack.alt(opening.before)]
    assert not opening.caption or opening.caption not in kiosk.words()
    kiosk.touch(opening.touched)
    then_said, then_looks = shown(kiosk)
    assert then_said == [kiosk.pack.alt(opening.after)]
    assert opening.caption in kiosk.words()
    assert then_looks.size() == looks.size()
    assert then_looks != looks


def test_a_card_turned_back_gives_its_place_to_the_section_s_picture(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("who-is-at-risk"))
    before = shown(kiosk)
    kiosk.touch("A sudden jump in training: what you can do")
    assert shown(kiosk) != before
    kiosk.touch("A sudden jump in training: turn back")
    assert shown(kiosk) == before
