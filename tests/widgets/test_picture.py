"""A picture inside a text is never taller than a screenful, which cannot cut it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.widgets.test_keyboard import a_theme
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText

SIZES = [(1280, 800), (1024, 600), (1366, 768), (1920, 1080), (1080, 1920)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", ["m", "xl"])
def test_a_picture_over_the_whole_width_leaves_room_for_the_way_on(
    qtbot: QtBot, size: tuple[int, int], text: str
) -> None:
    picture = Picture(a_theme(size, text), "", "A calf.", ground="#ffffff", caption="A calf.")
    qtbot.addWidget(picture)
    assert picture.height_for(size[0]) <= size[1] / 2
    assert picture.height_for(200) < 200 + size[1] / 10


def test_another_picture_takes_the_place_of_one_with_its_caption(qtbot: QtBot) -> None:
    picture = Picture(a_theme((1280, 800)), "", "A calf.", ground="#ffffff", caption="The calf.")
    qtbot.addWidget(picture)
    picture.resize(400, 400)
    picture.show()
    picture.show_picture("images/video.svg", "A foot.")
    assert picture.accessibleName() == "A foot."
    assert [words for words in picture.findChildren(RichText) if words.isVisible()] == []
    picture.show_picture("images/book.svg", "A hand.", "The hand.")
    (caption,) = [words for words in picture.findChildren(RichText) if words.isVisible()]
    assert caption.accessibleName() == "The hand."
    assert picture.rect().contains(caption.geometry())
