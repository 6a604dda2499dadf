"""A page of warning signs shows those that it lists, each with its name below it."""

from pathlib import Path

import pytest

from kiosk.content.model.blocks import Heading, RedFlags
from kiosk.content.model.pack import Library
from kiosk.content.model.pages import page_ranges
from kiosk.content.model.report import Report
from tests.support.illustrations import script
from tests.support.packs import open_pack

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
OF_ONE_SCENE = {
    "images/page-statin-signs.svg": {"statin"},
    "images/get-help.svg": {"chest"},
}
"""Pictures that show signs without being a page of them."""


@pytest.fixture(scope="module")
def pack(cache_folder: Path) -> Library:
    found = open_pack(RESOURCES, cache_folder / "signs")
    assert not isinstance(found, Report), found.errors
    return found


def _listed(pack: Library) -> list[tuple[str, str, set[str]]]:
    """Return each page with a box of signs: its section, its picture and the signs in it."""
    found = []
    toc = pack.toc("en")
    for section, head in toc.sections.items():
        blocks = pack.section("en", section).blocks
        for part in page_ranges(blocks):
            page = blocks[part.start : part.stop]
            own = page[0].picture if isinstance(page[0], Heading) else ""
            signs = {
                sign.id
                for block in page
                if isinstance(block, RedFlags)
                for sign in toc.signs.chosen(block.ids)
            }
            if signs:
                found.append((section, own or head.picture, signs))
    return found


def test_the_picture_of_a_page_of_signs_shows_them_and_no_graver_one(pack: Library) -> None:
    shown = {
        f"images/{name}.svg": set(scenes) for name, scenes in script("pages_signs").SHOWN.items()
    } | OF_ONE_SCENE
    listed = _listed(pack)
    assert len(listed) > 12
    known = {sign for _, _, signs in listed for sign in signs}
    wrong = [
        (section, picture, signs ^ shown.get(picture, set()))
        for section, picture, signs in listed
        if signs != shown.get(picture, set()) & known
    ]
    assert wrong == []


def test_each_sign_of_a_picture_is_named_in_its_own_box(pack: Library) -> None:
    pages, cut = script("pages_signs"), (30, 40, 740, 820)
    for name, scenes in pages.SHOWN.items():
        labels = pack.toc("en").credits[f"images/{name}.svg"].labels
        if len(scenes) == 1:
            assert labels == ()  # its page has one sign, which the heading names
            continue
        places = [(cut[0] + label.x * cut[2], cut[1] + label.y * cut[3]) for label in labels]
        for (left, top, wide, high), (x, y) in zip(pages.boxes(len(scenes)), places, strict=True):
            assert x == pytest.approx(left + wide / 2, abs=2), name
            assert top + high - script("scenes").STRIP < y < top + high, name


def test_each_scene_of_a_picture_of_signs_is_its_box_down_to_the_feet(pack: Library) -> None:
    pages, cut = script("pages_signs"), (30, 40, 740, 820)
    for name, scenes in pages.SHOWN.items():
        labels = pack.toc("en").credits[f"images/{name}.svg"].labels
        for (left, top, wide, high), label in zip(
            pages.boxes(len(scenes)), labels, strict=len(scenes) > 1
        ):
            assert label.scene is not None, name
            x, y = cut[0] + label.scene[0] * cut[2], cut[1] + label.scene[1] * cut[3]
            across, down = label.scene[2] * cut[2], label.scene[3] * cut[3]
            assert (x, y, across) == pytest.approx((left, top, wide), abs=2), name
            assert high - script("scenes").STRIP < down < high, name
