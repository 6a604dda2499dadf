"""Whatever breaks, and wherever: home within two seconds, the idle time runs, everybody is told."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from tests.support.beginning import SAFE_AND_READY
from tests.support.deadline import within
from tests.support.drivers.kiosk import KioskDriver
from ui.app.visit import controller
from ui.app.visit.frame import Frame
from ui.app.visit.presenter import Presenter
from ui.shared.loop import StateLoop
from ui.shared.ticker import IdleQueue
from ui.staff.frame import StaffFrame
from ui.startup import run
from ui.widgets.input.button_text import ButtonText
from ui.window.touch_router import TouchRouter
from ui.window.window import Window


class Fuse:
    """Breaks a method a number of times, then lets it be."""

    def __init__(self, times: int = 1) -> None:
        self.left = times
        self.blown = 0

    def on(self, method: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            if self.left:
                self.left -= 1
                self.blown += 1
                raise ValueError("broken on purpose")
            return method(*args, **kwargs)

        return call


@pytest.fixture
def fuse() -> Fuse:
    return Fuse()


@pytest.fixture
def told(kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What everybody is told of each step: the events. The real hook for exceptions is in place."""
    monkeypatch.setattr(sys, "excepthook", run.hook_for(kiosk.built))
    heard: list[object] = []
    kiosk.built.controller.stepped.connect(lambda _before, event, _after: heard.append(event))
    kiosk.built.controller.visit_ended.connect(lambda: heard.append("ended"))
    return heard


def soon(condition: Callable[[], bool]) -> None:
    """Let Qt work until something is so."""
    with within(10.0):
        while not condition():
            QApplication.processEvents()


def comes_home(kiosk: KioskDriver, fuse: Fuse, told: list[object]) -> None:
    """Two seconds later the visitor is home; later still, nobody is there."""
    assert fuse.blown, "nothing broke: the test tests nothing"
    soon(lambda: told[-1:] == [e.Failed()])
    assert kiosk.place == "home"
    assert not kiosk.staff.is_open
    assert told[-1] == e.Failed()
    assert kiosk.wakes_in is not None
    assert kiosk.wakes_in <= 90.5
    kiosk.wait(91.0)
    assert "still reading" in kiosk.words().lower()
    kiosk.wait(20.5)
    assert kiosk.place == "attract"
    assert told.pop() == "ended"


PAGE = (e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
SESSION = (
    e.LeaveAttract(),
    e.OpenExercise("wall-calf"),
    *SAFE_AND_READY,
)


def a_timer(kiosk: KioskDriver) -> None:
    kiosk.built.controller._ticker.ticked.emit()


def a_touch(kiosk: KioskDriver) -> None:
    kiosk.touch("Home")


PLACES: dict[str, tuple[object, str, tuple[e.Event, ...], Callable[[KioskDriver], None]]] = {
    "the fold, in a timer": (controller, "fold", SESSION, a_timer),
    "render, in a timer": (Frame, "render_props", SESSION, lambda k: k.wait(1.0)),
    "render, in a touch": (Frame, "render_props", PAGE, a_touch),
    "what is said": (controller, "make_heard", PAGE, a_touch),
    "the wake-up": (StateLoop, "_wake", PAGE, a_touch),
    "what is asked of the clock": (Presenter, "context", PAGE, a_touch),
    "an event filter": (TouchRouter, "take", PAGE, a_touch),
    "a paint event": (ButtonText, "paint", PAGE, lambda k: k.program.paint()),
    "a resize": (Frame, "_lay_out", PAGE, lambda k: k.resize(1500, 900)),
}


@pytest.mark.parametrize("place", PLACES)
def test_what_breaks(
    kiosk: KioskDriver, told: list[object], fuse: Fuse, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    owner, name, way, act = PLACES[place]
    kiosk.go(*way)
    breaks(monkeypatch, fuse, owner, name)
    act(kiosk)
    comes_home(kiosk, fuse, told)


def breaks(monkeypatch: pytest.MonkeyPatch, fuse: Fuse, owner: object, name: str) -> None:
    """Let a function or a method break."""
    monkeypatch.setattr(owner, name, fuse.on(getattr(owner, name)))


def test_a_slot_of_somebody_who_is_told(kiosk: KioskDriver, told: list[object], fuse: Fuse) -> None:
    kiosk.go(*PAGE)
    slot = fuse.on(lambda *_args: None)
    kiosk.built.controller.stepped.connect(lambda *args: slot(*args))
    kiosk.touch("Home")
    comes_home(kiosk, fuse, told)


def test_a_job_in_an_idle_queue_and_the_ones_behind_it(
    kiosk: KioskDriver, told: list[object], fuse: Fuse
) -> None:
    kiosk.go(*PAGE)
    done: list[int] = []
    queue = IdleQueue(kiosk.built.controller)

    def break_once() -> None:
        fuse.on(lambda: None)()

    queue.add(break_once)
    queue.add(lambda: done.append(1))
    soon(lambda: done == [1])
    comes_home(kiosk, fuse, told)


def test_another_touch_before_the_way_home(
    kiosk: KioskDriver, told: list[object], fuse: Fuse
) -> None:
    """What is prepared later must not throw away what brings the visitor home."""
    kiosk.go(*PAGE)
    fuse.blown = 1
    kiosk.built.controller.failed()
    kiosk.built.controller.dispatch(e.OpenSection("get-help"))
    comes_home(kiosk, fuse, told)


def test_the_way_home_itself(
    kiosk: KioskDriver, told: list[object], fuse: Fuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.go(*PAGE)
    fuse.left = 2
    breaks(monkeypatch, fuse, Frame, "render_props")
    kiosk.touch("Home")
    comes_home(kiosk, fuse, told)


@pytest.mark.parametrize("name", ["render_props", "_lay_out"])
def test_staff_mode(
    kiosk: KioskDriver,
    told: list[object],
    fuse: Fuse,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    kiosk.staff.enter()
    breaks(monkeypatch, fuse, StaffFrame, name)
    if name == "render_props":
        kiosk.wait(1.0)
    else:
        kiosk.resize(1500, 900)
    comes_home(kiosk, fuse, told)


def test_leaving_staff_mode(
    kiosk: KioskDriver, told: list[object], fuse: Fuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.staff.enter()
    breaks(monkeypatch, fuse, Window, "set_cover")
    try:
        kiosk.built.staff_access.leave()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    comes_home(kiosk, fuse, told)


def test_a_page_that_breaks_once_for_each_of_its_pieces_is_one_failure(
    kiosk: KioskDriver, told: list[object], fuse: Fuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    gave_up: list[int] = []
    kiosk.built.controller.gave_up.connect(lambda: gave_up.append(1))
    kiosk.go(e.LeaveAttract())
    fuse.left = 7
    breaks(monkeypatch, fuse, ButtonText, "paint")
    kiosk.program.paint()
    assert fuse.blown == 7
    comes_home(kiosk, fuse, told)
    assert gave_up == []


def test_what_breaks_again_and_again_ends_the_program_to_begin_anew(
    kiosk: KioskDriver, told: list[object]
) -> None:
    gave_up: list[int] = []
    kiosk.built.controller.gave_up.connect(lambda: gave_up.append(1))
    for _ in range(4):
        assert gave_up == []
        kiosk.program.break_down()
    QApplication.processEvents()
    assert gave_up == [1]


def test_an_end_that_an_exchange_of_content_brings_is_told(
    kiosk: KioskDriver, told: list[object]
) -> None:
    """Whoever exercises when other content shows is at the start again: the visit is over."""
    kiosk.go(*SESSION)
    shows = kiosk.built.content.present
    kiosk.built.controller.show_other(shows, kiosk.built.display.screen)
    assert kiosk.place == "attract"
    assert told[-1] == "ended"
