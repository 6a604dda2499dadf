"""The side that the words name is the side that is drawn, in every place that draws one.

`tests/figure/test_sides.py` asks every exercise, view and moment; here each place is asked through
its own path: the guided exercise, the demonstration, paper, the command, and what names no side.
"""

from pathlib import Path

import pytest

from kiosk.app import events as e
from kiosk.figure.drawing.display_list import Drawing
from tests.figure.bodies import IDS, shipped
from tests.figure.seen import working_sides
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver

SIDED = [name for name in IDS if shipped(name).sides == "each"]
RELEASES = [name for name in SIDED if shipped(name).dose.as_needed]
DONE_ON_BOTH = [name for name in SIDED if name not in RELEASES]
BOTH = [name for name in IDS if shipped(name).sides == "both"]
OTHER = {"left": "right", "right": "left"}
WORDS = {"left": "Left side", "right": "Right side"}
MIRROR, FACING = "As in a mirror", "Facing you, not as in a mirror"


def works(drawing: Drawing, view: str) -> str:
    """Return the one side that works, as a person reads the picture: from the front, a mirror."""
    (found,) = working_sides(drawing, view)
    return OTHER[found] if view == "front" else found


@pytest.fixture
def started(kiosk: KioskDriver) -> KioskDriver:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    return kiosk


def test_the_guided_exercise_begins_left_and_changes_to_the_right(
    started: KioskDriver, subtests: pytest.Subtests
) -> None:
    for name in DONE_ON_BOTH:
        with subtests.test(name):
            assert (
                _sides_through(started, name) == [("left", "left")] * 2 + [("right", "right")] * 2
            )


def _sides_through(started: KioskDriver, name: str) -> list[tuple[str, str]]:
    """Return the side that is said and the one that works, at each moment of both sides."""
    view = shipped(name).view
    _open(started, name)
    started.go(*SAFE_AND_READY)
    seen = []
    for _ in range(2):
        said = next(side for side, words in WORDS.items() if words in started.words())
        seen.append((said, works(started.exercise.figure(), view)))
        started.exercise.more("Skip")  # the preparation
        seen.append((said, works(started.exercise.figure(), view)))
        started.exercise.more("Skip")  # the work
        started.exercise.more("Skip")  # the change of sides
    return seen


def _open(started: KioskDriver, name: str) -> None:
    """Open an exercise after no warning sign, whatever the one before has come to."""
    started.go(e.GoHome(), e.OpenExercise(name))


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("name", RELEASES)
def test_a_release_shows_the_side_that_cramps(started: KioskDriver, name: str, side: str) -> None:
    started.go(e.OpenExercise(name))
    started.touch(side.capitalize())
    for _ in range(3):
        assert WORDS[side] in started.words()
        assert works(started.exercise.figure(), shipped(name).view) == side
        started.exercise.more("Skip")


def test_each_step_into_position_is_drawn_for_the_side_it_says(
    started: KioskDriver, subtests: pytest.Subtests
) -> None:
    for name in DONE_ON_BOTH:
        _open(started, name)
        for step in range(1, 4):
            with subtests.test(name, step=step):
                assert f"Step {step} of" in started.words()
                assert WORDS["left"] in started.words()
                assert works(started.exercise.figure(), shipped(name).view) == "left"
            started.exercise.more("Skip")


def test_who_wants_the_other_side_sees_the_other_side(
    started: KioskDriver, subtests: pytest.Subtests
) -> None:
    for name in DONE_ON_BOTH:
        with subtests.test(name):
            _open(started, name)
            started.exercise.more("Other side")
            assert WORDS["right"] in started.words()
            assert works(started.exercise.figure(), shipped(name).view) == "right"


def test_a_guided_exercise_from_the_front_says_that_it_is_a_mirror(
    started: KioskDriver, subtests: pytest.Subtests
) -> None:
    for name in SIDED:
        with subtests.test(name):
            _open(started, name)
            assert (MIRROR in started.words()) == (shipped(name).view == "front")


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("name", SIDED)
def test_a_demonstration_shows_the_side_from_wherever_it_is_seen(
    kiosk: KioskDriver, name: str, side: str
) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate(name))
    kiosk.touch("Pause")
    if side == "right":
        kiosk.touch("Other side")
        kiosk.pass_time(2.0)  # until the person has stepped round
    file = shipped(name)
    views = file.scene().views
    for view in views:
        assert WORDS[side] in kiosk.words()
        assert works(kiosk.exercise.figure(), view) == side
        assert (MIRROR in kiosk.words()) == (view == "front")
        kiosk.touch("Mirror")
        assert WORDS[side] in kiosk.words()
        assert works(kiosk.exercise.figure(), view) == OTHER[side]
        assert (FACING in kiosk.words(), MIRROR in kiosk.words()) == (
            (True, False) if view == "front" else (False, True)
        )
        kiosk.touch("Mirror")
        if len(views) > 1:
            kiosk.touch("From the side" if view == "front" else "From the front")


@pytest.mark.parametrize("name", BOTH)
def test_where_both_sides_work_none_is_named(kiosk: KioskDriver, name: str) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate(name))
    kiosk.touch("Pause")
    assert "Both sides" in kiosk.words()
    assert all(leg.works for leg in kiosk.exercise.figure().legs)
    assert not {MIRROR, FACING} & {*kiosk.words().splitlines()}


@pytest.mark.parametrize("name", IDS)
def test_paper_shows_the_side_that_it_names(kiosk: KioskDriver, name: str) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.plan.prescribe(name)
    picture, *_suggested = kiosk.plan.paper().pictures
    file = shipped(name)
    if file.sides == "both":
        assert picture.side == ""
        return
    mirrored = ", as in a mirror" if file.view == "front" else ""
    assert picture.side == "Pictures: left side" + mirrored
    for pose in (picture.start, picture.end):
        assert works(pose.drawing, file.view) == "left"


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("name", SIDED)
def test_the_command_writes_the_side_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, side: str
) -> None:
    from kiosk.cli import figure as film_strip

    seen: list[Drawing] = []

    def keep(drawing: Drawing, _title: str) -> str:
        seen.append(drawing)
        return ""

    monkeypatch.setattr(film_strip, "write_svg", keep)
    for view in shipped(name).scene().views:
        seen.clear()
        arguments = [name, "--svg", str(tmp_path / "f.svg"), "--side", side, "--view", view]
        assert film_strip.main(arguments) == 0
        assert works(seen[0], view) == side


@pytest.mark.parametrize("name", BOTH)
def test_the_command_says_where_there_is_no_side(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    from kiosk.cli import figure as film_strip

    with pytest.raises(SystemExit):
        film_strip.main([name, "--svg", str(tmp_path / "f.svg"), "--side", "left"])
    assert "both sides at once" in capsys.readouterr().err
