"""Words and numbers within a text are small: a finger that comes down beside one means it too."""

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import events as e
from kiosk.visit.sheets import ReferenceSheet, TermSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.text.rich_text import RichText

BESIDE_MM = 4.0
LOOKS = {
    "21.5 inches": ((1920, 1080), 21.5),
    "upright": ((1080, 1920), 21.5),
    "10.1 inches": ((1024, 600), 10.1),
    "4K": ((3840, 2160), 27.0),
}


def _letters(kiosk: KioskDriver, sheet: object) -> tuple[QPoint, QPoint]:
    """Return the corners of the letters of a link to a sheet, on the window."""
    for text in kiosk.pieces(RichText):
        for target, rect in text._laid(text.width()).link_rects():
            if isinstance(target, e.OpenSheet) and target.sheet == sheet:
                corner = text.mapTo(kiosk.built.window, QPoint(0, 0))
                whole = rect.toAlignedRect().translated(corner)
                return whole.topLeft(), whole.bottomRight()
    raise AssertionError(f"no link to {sheet}")


def _around(first: QPoint, last: QPoint, far: int) -> dict[str, QPoint]:
    middle = (first + last) / 2
    return {
        "left": QPoint(first.x() - far, middle.y()),
        "right": QPoint(last.x() + far, middle.y()),
        "above": QPoint(middle.x(), first.y() - far),
        "below": QPoint(middle.x(), last.y() + far),
    }


@pytest.mark.parametrize(
    "sheet", [TermSheet("magnesium"), ReferenceSheet("garrison-magnesium")], ids=str
)
@pytest.mark.parametrize(("size", "diagonal"), LOOKS.values(), ids=LOOKS)
def test_four_millimetres_beside_a_word_or_a_number_mean_it(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, sheet: object
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal)
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("magnesium"))
    far = int(kiosk.tokens.finger_mm(BESIDE_MM))
    first, last = _letters(kiosk, sheet)
    wrong = []
    for side, at in _around(first, last, far - 1).items():
        kiosk.touch_at(at)
        opened = kiosk.sheet
        if opened != sheet:
            wrong.append((side, opened))
        kiosk.go(e.CloseSheet())
    assert wrong == []


def test_between_two_the_nearer_one_is_meant(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("chest-discomfort"))
    links = [
        (target, text.mapTo(kiosk.built.window, rect.center().toPoint()))
        for text in kiosk.pieces(RichText)
        for target, rect in text._laid(text.width()).link_rects()
    ]
    (one, left), (other, right) = links[:2]
    assert abs(right.x() - left.x()) < kiosk.tokens.touch.other, "their areas overlap"
    for wanted, at, towards in ((one, left, right), (other, right, left)):
        kiosk.touch_at(at + (towards - at) * 0.3)
        assert isinstance(wanted, e.OpenSheet)
        assert kiosk.sheet == wanted.sheet
        kiosk.go(e.CloseSheet())


def test_a_button_beside_a_word_is_not_taken_for_it(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("magnesium"))
    for name in ("See what works", "Yes"):
        before = kiosk.rect_of(name)
        kiosk.touch_at(QPoint(before.center().x(), before.top() + 2))
        assert kiosk.sheet is None
        kiosk.go(e.GoHome(), e.OpenQuestion("magnesium"))


def test_no_word_is_reached_through_a_sheet(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenQuestion("magnesium"))
    first, last = _letters(kiosk, TermSheet("magnesium"))
    kiosk.go(e.OpenSheet(TermSheet("tens")))
    kiosk.touch_at((first + last) / 2)
    assert kiosk.sheet in (None, TermSheet("tens"))
