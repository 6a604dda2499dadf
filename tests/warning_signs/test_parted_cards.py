"""A care card that a screenful cannot hold says on each what to do."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.fixtures import MakeKiosk

SMALL = [((1366, 768), 21.5, TextSize.XL), ((1024, 600), 10.1, TextSize.M)]


@pytest.mark.parametrize(("size", "diagonal", "text_size"), SMALL, ids=str)
def test_no_sign_shows_without_what_to_do(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    """Whoever reads the first screenful of a card may not read the second."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    parted = 0
    for section in ("get-help", "ease-a-cramp", "night-cramps"):
        kiosk.go(e.OpenSection(section))
        for view in range(kiosk.view[1]):
            kiosk.go(e.ShowView(view))
            words = kiosk.words()
            if "if you have:" in words:
                assert "At home:" in words
                parted += "(2 of" in words
            assert kiosk.layout.flaws() == []
    assert parted
