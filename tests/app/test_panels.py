"""Where pictures and words stand does not jump from page to page: a look has two widths of still
pictures beside the words at most, or two heights of those above them."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.fixtures import MakeKiosk

MOST = 2
WIDE = 600
"""Of the two widths beside words on a screen of 1920 pixels one is below, one above."""

LYING = [
    ((1920, 1080), 21.5, TextSize.M),
    ((1920, 1080), 21.5, TextSize.XL),
    ((1366, 768), 21.5, TextSize.L),
    ((1280, 1024), 21.5, TextSize.L),
]


@pytest.mark.parametrize(("size", "diagonal", "text_size"), LYING, ids=str)
def test_pictures_beside_words_have_two_widths_at_most(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    widths: dict[int, list[str]] = {}
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        for number, page in enumerate(kiosk.layout.panels(), 1):
            for width in {panel.width() for panel in page}:
                widths.setdefault(width, []).append(f"{section}/{number}")
    assert len(widths) <= MOST, f"{len(widths)} widths: {widths}"
    assert widths


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL], ids=str)
@pytest.mark.parametrize(("size", "diagonal"), [((1080, 1920), 21.5), ((800, 1280), 10.1)], ids=str)
def test_pictures_above_words_have_two_heights_at_most(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    heights: dict[int, list[str]] = {}
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        for number, page in enumerate(kiosk.layout.panels(), 1):
            for height in {panel.height() for panel in page}:
                heights.setdefault(height, []).append(f"{section}/{number}")
    assert len(heights) <= MOST, f"{len(heights)} heights: {heights}"
    assert heights


def test_a_picture_that_is_left_out_leaves_its_room_to_the_words(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920), diagonal=21.5, text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"))
    pages = [len(page) for page in kiosk.layout.screenfuls()]
    assert (pages[1], pages[6]) == (1, 1)  # what cannot wait, and signs on a medicine


def test_words_stand_at_one_edge_where_most_pictures_are_narrow(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1920, 1080), diagonal=21.5)
    kiosk.go(e.LeaveAttract())
    mostly = set()
    for section in kiosk.pack.sections:
        kiosk.go(e.OpenSection(section))
        pages = [page[0].width() for page in kiosk.layout.panels() if page]
        narrow = [width for width in pages if width < WIDE]
        if len(narrow) * 2 > len(pages) > 2:
            mostly.add(section)
            assert pages == narrow, section
    assert mostly
