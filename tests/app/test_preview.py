"""Pictures of exercises to choose from: each moves once while nobody touches, then all rest."""

from dataclasses import replace

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.prepared import followed_by
from kiosk.app.reducer import fold, next_wake, picture_due
from kiosk.exercise.repository import ExerciseRepository
from kiosk.shared.comfort import Comfort, TextSize, ThemeName
from kiosk.visit import idle
from kiosk.visit.preview import QUIET, REST
from kiosk.visit.sheets import TermSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.motion import difference
from tests.support.fixtures import MakeKiosk

EDGES, MOVED = 0.005, 0.001
"""Shares of a picture: on the edges of two painters’ outlines; where somebody moved, at least."""
RULES = s.VisitRules(("one", "two"), "two", Comfort("en"))
SHOWN = e.PicturesShown(("calf", "foot"))
LENGTH = 4.0
CALF, FOOT = (e.PictureMoves(name, LENGTH) for name in ("calf", "foot"))


def _at(*events: e.Event, comfort: Comfort = RULES.start) -> s.AppState:
    state = s.start(replace(RULES, start=comfort), 0.0)
    for event in (e.LeaveAttract(), e.OpenSection("one"), *events):
        state = fold(state, event, 0.0)
    return state


def _moving(state: s.AppState) -> str:
    film = state.preview and state.preview.film
    return film.key if film else ""


def test_each_moves_once_in_order_and_then_nothing_waits() -> None:
    state = _at(SHOWN)
    assert next_wake(state, 0.0) == QUIET
    state = fold(fold(state, e.Tick(), QUIET), CALF, QUIET)
    assert _moving(state) == "calf"
    assert next_wake(state, QUIET) == pytest.approx(QUIET + 1 / 30)
    over = QUIET + LENGTH
    state = fold(state, e.Tick(), over)
    assert (_moving(state), next_wake(state, over)) == ("", over + REST)
    assert picture_due(state, over + REST) == "foot"
    state = fold(state, FOOT, over + REST)
    state = fold(state, e.Tick(), over + REST + LENGTH)
    assert state.preview is None
    assert next_wake(state, over + REST + LENGTH) == idle.USUAL.quiet


def test_nobody_counts_as_present_because_a_picture_moves() -> None:
    state = fold(fold(_at(SHOWN), CALF, QUIET), e.Tick(), QUIET + 1.0)
    assert state.last_touch == 0.0


TOUCHES = {
    "a touch": e.Touched(),
    "a sheet": e.OpenSheet(TermSheet("cramp")),
    "a choice": e.Choose("one/0", "x"),
    "less motion": e.SetReducedMotion(True),
    "another screenful": e.ShowView(1),
    "home": e.GoHome(),
    "a failure": e.Failed(),
    "staff mode over the screen": e.Animate(False),
}


@pytest.mark.parametrize("event", TOUCHES.values(), ids=TOUCHES.keys())
def test_a_touch_stops_what_moves_and_all_that_would_follow(event: e.Event) -> None:
    state = fold(fold(_at(SHOWN), CALF, QUIET), event, QUIET + 1.0)
    assert state.preview is None
    between = fold(fold(_at(SHOWN), CALF, QUIET), e.Tick(), QUIET + LENGTH)
    assert fold(between, event, QUIET + LENGTH + 0.1).preview is None


def test_a_touch_before_the_first_lets_it_wait_again() -> None:
    state = fold(_at(SHOWN), e.Touched(), 3.0)
    assert picture_due(state, QUIET) == ""
    assert picture_due(state, 3.0 + QUIET) == "calf"


def test_below_a_sheet_it_waits_and_asks_for_no_time() -> None:
    state = fold(_at(SHOWN), e.OpenSheet(TermSheet("cramp")), 1.0)
    assert picture_due(state, 30.0) == ""
    assert next_wake(state, 30.0) == 1.0 + idle.USUAL.quiet
    assert fold(state, CALF, 30.0) == state
    closed = fold(state, e.CloseSheet(), 31.0)
    assert picture_due(closed, 31.0 + QUIET) == "calf"


WITHOUT = {
    "less motion": _at(SHOWN, comfort=Comfort("en", reduced_motion=True)),
    "motion switched off while it waits": _at(SHOWN, e.SetReducedMotion(True)),
    "no pictures": _at(e.PicturesShown(())),
    "not on a page": _at(e.GoHome(), SHOWN),
}


@pytest.mark.parametrize("state", WITHOUT.values(), ids=WITHOUT.keys())
def test_none_moves(state: s.AppState) -> None:
    assert picture_due(state, 50.0) == ""
    assert next_wake(state, 50.0) == idle.USUAL.quiet


def test_what_cannot_be_read_is_left_out() -> None:
    def broken(exercise: str) -> bytes:
        raise KeyError(f"{exercise}: broken")

    state = _at(SHOWN)
    for now in (QUIET, QUIET, 60.0):
        for event in followed_by(state, ExerciseRepository(broken), now):
            state = fold(state, event, now)
    assert state.preview is None


def _library(kiosk: KioskDriver) -> KioskDriver:
    kiosk.go(e.LeaveAttract(), e.OpenSection("stretches"))
    return kiosk


def test_every_card_of_a_screenful_moves_once_in_the_order_of_reading(kiosk: KioskDriver) -> None:
    still = _library(kiosk).picture()
    assert kiosk.library.moving == []
    kiosk.wait(QUIET)
    seen: list[str] = []
    for _ in range(90):
        moving = kiosk.library.moving
        assert len(moving) <= 1
        seen += [name for name in moving if name not in seen[-1:]]
        kiosk.wait(0.5)
    assert seen == kiosk.library.names
    assert difference(kiosk.picture(), still) == 0
    assert kiosk.next_wake_in > 30


def test_nothing_of_an_exercise_is_read_before_its_turn(kiosk: KioskDriver) -> None:
    _library(kiosk).wait(QUIET - 0.1)
    assert kiosk.library.read == 0
    kiosk.wait(0.1)
    assert kiosk.library.read == 1


FORMS = {
    "lying": ((1920, 1080), ()),
    "upright, dark, the largest letters": (
        (1080, 1920),
        (e.SetTextSize(TextSize.XL), e.SetTheme(ThemeName.DARK)),
    ),
}


@pytest.mark.parametrize(("size", "look"), FORMS.values(), ids=FORMS.keys())
def test_a_figure_takes_the_place_of_its_picture_without_a_jump(
    make_kiosk: MakeKiosk, size: tuple[int, int], look: tuple[e.Event, ...]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract(), *look, e.OpenSection("stretches"))
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        still = {name: kiosk.library.look_at(name) for name in kiosk.library.names}
        kiosk.wait(QUIET)
        for name in still:
            assert kiosk.library.moving == [name]
            first = farthest = kiosk.library.unlike(name, still[name])
            assert first < EDGES, name
            while kiosk.library.moving == [name]:
                farthest = max(farthest, kiosk.library.unlike(name, still[name]))
                kiosk.wait(0.35)
            assert farthest > first + MOVED, name
            kiosk.wait(REST)


def test_a_touch_on_a_moving_picture_still_begins_the_exercise(kiosk: KioskDriver) -> None:
    _library(kiosk).wait(QUIET)
    name = kiosk.library.moving[0]
    kiosk.touch(name)
    assert kiosk.place == "wall-calf"


def test_a_page_begins_anew_when_somebody_comes_back(kiosk: KioskDriver) -> None:
    _library(kiosk).wait(QUIET)
    kiosk.touch_anywhere()
    kiosk.wait(QUIET)
    assert kiosk.library.moving == []
    kiosk.touch_next()
    kiosk.touch("Back")
    kiosk.wait(QUIET)
    assert kiosk.library.moving == kiosk.library.names[:1]


def test_another_look_of_the_page_does_not_begin_it_anew(kiosk: KioskDriver) -> None:
    _library(kiosk).wait(QUIET)
    kiosk.touch("Contrast")
    kiosk.wait(QUIET)
    assert kiosk.library.moving == []


def test_a_page_slides_with_still_pictures(kiosk: KioskDriver) -> None:
    _library(kiosk).wait(QUIET)
    assert kiosk.library.moving
    kiosk.motion.press_at(kiosk.page_rect.center())
    assert kiosk.library.moving == []
    kiosk.motion.lift_at(kiosk.page_rect.center())


def test_with_less_motion_all_stand_still(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.SetReducedMotion(True), e.OpenSection("stretches"))
    kiosk.wait(QUIET)
    assert kiosk.library.moving == []
    assert kiosk.next_wake_in > 30
