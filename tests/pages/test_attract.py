"""The inviting screen: still at first, then moving, and still again where it must not move."""

import subprocess
import sys

from kiosk.pages.attract import unshowable
from kiosk.pages.attract_loop import SCENE
from tests.support.fixtures import MakeKiosk

CORNERS = 0.004
"""The share of pixels on the edges of two painters' outlines."""
LOOP = ("wall-calf", "evening-chair", "single-leg-balance")
"""The built-in pack's people."""


def test_it_stands_still_until_the_loop_is_loaded(make_kiosk: MakeKiosk) -> None:
    attract = make_kiosk().attract
    assert not attract.moves
    attract.load_loop()
    assert attract.moves


def test_the_figure_takes_over_without_a_jump(make_kiosk: MakeKiosk) -> None:
    for size in ((1920, 1080), (1080, 1920)):
        attract = make_kiosk(windowed=size).attract
        still = attract.screen.picture()
        attract.load_loop()
        assert attract.moves
        assert attract.unlike(still) < CORNERS
        attract.screen.wait(8.0)
        assert attract.unlike(still) > 2 * CORNERS


def test_people_take_turns_and_so_do_the_questions(make_kiosk: MakeKiosk) -> None:
    attract = make_kiosk().attract
    attract.load_loop()
    asked, places = [], set()
    for _ in LOOP:
        attract.screen.wait(1.0)
        asked.append(attract.question)
        places.add(attract.title_place)
        attract.screen.wait(SCENE - 1.0)
    assert len(set(asked)) == len(LOOP)
    assert len(places) == 1


def test_a_covered_window_does_not_move(make_kiosk: MakeKiosk) -> None:
    attract = make_kiosk().attract
    attract.load_loop()
    attract.cover()
    assert attract.screen.wakes_in is None
    attract.uncover()
    assert attract.moves


def test_a_touch_on_the_figure_starts_the_visit_and_ends_the_loop(make_kiosk: MakeKiosk) -> None:
    attract = make_kiosk().attract
    attract.load_loop()
    attract.touch_the_picture()
    assert attract.screen.place == "home"
    assert not attract.moves


def test_where_an_exercise_cannot_be_shown_the_picture_stays(make_kiosk: MakeKiosk) -> None:
    attract = make_kiosk().attract
    attract.load_loop(broken=LOOP[1])
    assert not attract.moves
    assert attract.screen.place == "attract"


def test_what_is_wrong_is_said() -> None:
    class Empty:
        def scene(self, exercise: str) -> object:
            raise KeyError(f"{exercise}: gone")

    assert LOOP[0] in unshowable(LOOP, Empty())  # type: ignore[arg-type]


def test_nothing_of_the_figure_is_imported_with_the_first_screen() -> None:
    code = "import sys, ui.app.composition; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = (
        "kiosk.figure",
        "kiosk.exercise.file",
        "kiosk.exercise.session",
        "pydantic",
        "ui.widgets.media.figure_view",
    )
    assert [name for name in told.stdout.split() if name.startswith(heavy)] == []
