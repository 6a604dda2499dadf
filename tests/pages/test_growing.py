"""Words grow where a page has room, alike in its section, and never beyond the next text size."""

from collections import Counter
from itertools import pairwise

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.looks import SOAK

SQUARE, WIDE, UPRIGHT = (1280, 1024), (1920, 1080), (1080, 1920)
CHECKED = {"get-help", "assessment"}
"""Sections with a check, whose words keep their size."""
ROOMY = "stretches"
"""A section whose last page has few words."""


def _sizes(kiosk: KioskDriver, section: str) -> list[int]:
    """Return the size of the text on each page of a section, 0 where there is none."""
    kiosk.go(e.OpenSection(section))
    texts = {round(kiosk.layout.usual_size() * step) for step in (1.0, 1.12, 1.25)}
    pages = [[em for em in ems if em in texts] for ems in kiosk.layout.word_sizes()]
    return [Counter(ems).most_common(1)[0][0] if ems else 0 for ems in pages]


@pytest.mark.parametrize("size", [SQUARE, WIDE, UPRIGHT], ids=str)
def test_words_have_one_size_in_a_section_but_where_it_is_summed_up(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract())
    usual = kiosk.layout.usual_size()
    for section in kiosk.pack.sections:
        *others, last = [em for em in _sizes(kiosk, section) if em] or [usual]
        checked = [em for em in others if section not in CHECKED or em == others[-1]]
        assert len(set(checked)) <= 1, section
        assert last >= min(others, default=usual), section


def test_a_page_of_few_words_has_larger_ones(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=SQUARE)
    kiosk.go(e.LeaveAttract())
    assert _sizes(kiosk, ROOMY)[-1] >= 1.1 * kiosk.layout.usual_size()


@pytest.mark.parametrize("size", [SQUARE, WIDE, UPRIGHT] if SOAK else [WIDE], ids=str)
def test_a_larger_text_is_larger_on_every_page(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract())
    found: dict[TextSize, list[int]] = {}
    for text_size in TextSize:
        kiosk.go(e.SetTextSize(text_size))
        found[text_size] = [em for s in kiosk.pack.sections for em in _sizes(kiosk, s)]
    for smaller, larger in pairwise(found.values()):
        pages = list(zip(smaller, larger, strict=True))
        assert [(a, b) for a, b in pages if a and b and a >= b] == []
        assert len([a for a, b in pages if a and b]) > len(pages) / 2


@pytest.mark.parametrize("section", ["night-cramps", "ease-a-cramp"])
def test_a_section_is_the_same_after_an_exercise(make_kiosk: MakeKiosk, section: str) -> None:
    """The stage has another size while an exercise shows."""
    kiosk = make_kiosk(windowed=WIDE)
    kiosk.go(e.LeaveAttract())
    before = (_sizes(kiosk, section), kiosk.view[1])
    kiosk.go(e.OpenExercise("wall-calf"))
    kiosk.go(e.GoBack())
    assert kiosk.place == section
    assert (_sizes(kiosk, section), kiosk.view[1]) == before
