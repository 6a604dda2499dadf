"""A way in phases: one is open, a touch opens another."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from kiosk.blocks.timeline.block import Phase, Timeline
from kiosk.blocks.timeline.view import build_timeline_view
from kiosk.content.model import blocks as b
from kiosk.visit.choices import Choices
from tests.support.choosing import WORDS, made, plain
from tests.support.drivers.kiosk import KioskDriver
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.cards.step_road import RoadDisc, RoadStop, StepRoad

CARD = b.Card("Rest", plain("Lie down."))
WAY = Timeline(
    (
        Phase("first", plain("In first."), "heat", (CARD,)),
        Phase("second", plain("In second.")),
        Phase("third", plain("In third."), actions=(b.Action("Go", "section:a"),)),
    )
)


def test_the_first_phase_is_open_until_another_is_touched() -> None:
    before = build_timeline_view(WAY, made(), WORDS)
    assert [phase.chosen for phase in before.phases] == [True, False, False]
    assert before.blocks == (b.Paragraph(plain("In first.")), b.Cards((CARD,)))
    after = build_timeline_view(WAY, made(before.phases[2].event), WORDS)
    assert [phase.spoken for phase in after.phases] == ["1. first", "2. second", "3. third, chosen"]
    assert after.blocks == (
        b.Paragraph(plain("In third.")),
        b.Actions((b.Action("Go", "section:a"),)),
    )


def test_picture_and_caption_are_the_open_phase_s() -> None:
    a = Phase("a", plain("A."), picture="images/a.svg", caption="An a.")
    pictured = (a, Phase("b", plain("B.")))
    before = build_timeline_view(Timeline(pictured), made(), WORDS)
    after = build_timeline_view(Timeline(pictured), made(before.phases[1].event), WORDS)
    assert (before.picture, before.caption) == ("images/a.svg", "An a.")
    assert (after.picture, after.caption) == ("", "")


@pytest.mark.parametrize("odd", ["7", "-1", "x", "²", "1" * 5000])
def test_a_choice_that_the_block_has_not_opens_the_first(odd: str) -> None:
    shown = build_timeline_view(WAY, Choices("page/0", (("page/0", odd),)), WORDS)
    assert shown.phases[0].chosen


def test_a_phase_opens_on_the_page_and_is_forgotten_with_the_visit(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("how-physio-helps"))
    assert "This phase is for pain that is new." in kiosk.words()
    kiosk.touch("Stay well")
    assert "This phase is for pain that is new." not in kiosk.words()
    assert "want to stay free of cramps" in kiosk.words()
    kiosk.wait(200)
    kiosk.go(e.LeaveAttract(), e.OpenSection("how-physio-helps"))
    assert "This phase is for pain that is new." in kiosk.words()


@pytest.mark.parametrize(("width", "beside"), [(1080, False), (400, True)])
def test_on_a_narrow_page_the_stations_stand_one_below_the_other(
    qapp: QApplication, width: int, beside: bool
) -> None:
    assert qapp
    theme = Theme(make_tokens(Screen(1920, 1080, 21.5), "m", "light"), PackArt(lambda _path: b""))
    stops = [RoadStop(f"{n}. phase", f"{n}. phase", "", f"{n}", chosen=n == 1) for n in (1, 2, 3)]
    way = StepRoad(theme, stops, width, theme.tokens.colour.floor, theme.tokens.colour.line)
    way.resize(width, way.height_for(width))
    way.grab()
    first, _, last = (station.geometry() for station in way.findChildren(RoadDisc))
    assert (first.bottom() < last.top()) is beside
    assert (first.right() < last.left()) is not beside
    assert not any(station.clipped() for station in way.findChildren(RoadDisc))
