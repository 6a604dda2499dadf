"""A guided stretch as a visitor meets it, from the question to the last second."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize, ThemeName
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.looks import shared_out

START = "Calf, every day"


@pytest.fixture
def begun(kiosk: KioskDriver) -> KioskDriver:
    """A visitor in the wall calf stretch who has no warning sign."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.touch(START)
    kiosk.touch("No, none of these")
    kiosk.touch("Yes, I can")
    kiosk.touch("Skip the steps")
    return kiosk


def test_two_touches_from_home_and_one_question(kiosk: KioskDriver) -> None:
    kiosk.touch_anywhere()
    kiosk.touch("Ease a cramp")
    kiosk.touch(START)
    words = kiosk.words()
    assert "do you have any of these?" in words
    asked = kiosk.pack.asked_before_exercise
    assert len(asked) == 8
    assert [ask for ask in asked if ask not in words] == []
    assert kiosk.place == "wall-calf"


def test_a_warning_sign_leads_to_help(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.touch(START)
    kiosk.touch("Yes, or not sure")
    assert kiosk.place == "get-help"
    kiosk.touch("Back")
    assert kiosk.place == "ease-a-cramp"


def test_whoever_has_no_sign_after_all_begins_the_check_anew(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.touch(START)
    kiosk.touch("Yes, or not sure")
    assert "Do not exercise yet" in kiosk.words()
    kiosk.touch("Back")
    kiosk.touch(START)
    kiosk.touch("No, none of these")
    kiosk.go(e.GoHome(), e.OpenSection("get-help"))
    assert "Step 1 of 11" in kiosk.words()
    assert "Do not exercise yet" not in kiosk.words()


def test_the_question_is_asked_once_a_visit(begun: KioskDriver) -> None:
    begun.touch("Stop")
    assert begun.place == "ease-a-cramp"
    begun.touch(START)
    assert "do you have any of these?" not in begun.words()
    begun.go(e.GoHome())
    begun.wait(91)
    begun.wait(20)
    begun.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    begun.touch(START)
    assert "do you have any of these?" in begun.words()


def test_both_sides_get_three_holds_of_thirty_seconds(begun: KioskDriver) -> None:
    seconds: dict[str, int] = {"Left side": 0, "Right side": 0}
    shown: list[tuple[str, str]] = []
    for _ in range(400):
        begun.pass_time(1.0)
        words = begun.words()
        if "✓ done" in words:
            break
        if "seconds · hold" in words:
            side = "Left side" if "Left side" in words else "Right side"
            seconds[side] += 1
            shown.append((side, begun.exercise.digits))
    assert seconds == {"Left side": 90, "Right side": 90}
    assert len(shown) == 180
    assert begun.names().count("Finish") == 1
    begun.touch("Finish")
    assert begun.place == "ease-a-cramp"


def test_pause_stops_the_time_and_going_on_leads_in(begun: KioskDriver) -> None:
    begun.pass_time(15.0)
    before = begun.exercise.digits
    begun.touch("Pause")
    assert "Paused" in begun.words()
    begun.pass_time(30.0)
    assert begun.exercise.digits == before
    begun.touch("Go on")
    assert begun.exercise.digits == "3"
    begun.pass_time(3.0)
    assert begun.exercise.digits == before


def test_skip_and_repeat(begun: KioskDriver) -> None:
    begun.exercise.more("Skip")
    assert (begun.exercise.digits, "seconds · hold" in begun.words()) == ("30", True)
    begun.pass_time(10.0)
    assert begun.exercise.digits == "20"
    begun.exercise.more("Repeat")
    begun.pass_time(0.1)
    assert "Wall calf stretch" in begun.words()
    assert begun.exercise.digits in {"5", "30"}


def test_a_hold_is_made_longer_and_shorter(begun: KioskDriver) -> None:
    begun.exercise.more("Skip")
    begun.pass_time(10.0)
    begun.exercise.more("+5 s")
    assert begun.exercise.digits == "25"
    begun.exercise.more("−5 s")
    begun.exercise.more("−5 s")
    assert begun.exercise.digits == "15"


def test_the_other_side_first(begun: KioskDriver) -> None:
    begun.exercise.more("Other side")
    assert "Right side" in begun.words()
    begun.exercise.more("Other side")
    assert "Left side" in begun.words()


def test_what_has_no_sides_and_no_hold_offers_neither(kiosk: KioskDriver) -> None:
    kiosk.go(
        e.LeaveAttract(),
        e.OpenExercise("seated-heel-raise"),
        *SAFE_AND_READY,
    )
    assert not {"Other side", "−5 s", "+5 s"} & kiosk.exercise.offered()


def test_no_countdown_while_it_goes_on(begun: KioskDriver) -> None:
    begun.touch("Pause")
    begun.touch("Go on")
    for _ in range(130):
        begun.pass_time(1.0)
        assert "I’m still here" not in begun.words()
    assert begun.place == "wall-calf"


def test_left_paused_it_goes_back_to_the_start(begun: KioskDriver) -> None:
    begun.pass_time(10.0)
    begun.touch("Pause")
    begun.pass_time(89.0)
    assert "I’m still here" not in begun.words()
    begun.pass_time(2.0)
    assert "I’m still here" in begun.words()
    begun.touch("I’m still here")
    assert (begun.place, "Go on" in begun.names()) == ("wall-calf", True)
    begun.pass_time(111.0)
    assert begun.place == "attract"


def test_a_machine_that_slept_says_so(begun: KioskDriver) -> None:
    begun.pass_time(12.0)
    begun.wait(60.0)
    assert "asleep" in begun.words()
    assert "Go on" in begun.names()


def test_the_figure_moves(begun: KioskDriver) -> None:
    before = begun.picture()
    begun.pass_time(4.0)
    assert begun.picture() != before


LOOKS = [
    ((1920, 1080), TextSize.M, ThemeName.LIGHT),
    ((1920, 1080), TextSize.XL, ThemeName.CONTRAST_DARK),
    ((1080, 1920), TextSize.M, ThemeName.LIGHT),
    ((1080, 1920), TextSize.XL, ThemeName.DARK),
    ((1366, 768), TextSize.L, ThemeName.CONTRAST_LIGHT),
    ((3840, 2160), TextSize.S, ThemeName.LIGHT),
]


@pytest.mark.parametrize(("size", "text_size", "theme"), LOOKS)
def test_every_exercise_is_whole_on_the_screen(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize, theme: ThemeName
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size, theme=theme)
    kiosk.go(e.LeaveAttract())
    flaws = []
    for exercise in shared_out(kiosk.pack.exercises, (size, text_size, theme), LOOKS):
        kiosk.go(e.OpenExercise(exercise))
        flaws += [f"{exercise}: {flaw}" for flaw in kiosk.layout.flaws()]
        if "No, none of these" in kiosk.names():
            kiosk.touch("No, none of these")
        if "Yes, I can" in kiosk.names():
            flaws += [f"{exercise}, can you stand: {flaw}" for flaw in kiosk.layout.flaws()]
            kiosk.touch("Yes, I can")
        if "Left" in kiosk.names():  # a release asks which side has the cramp
            kiosk.touch("Left")
        else:
            flaws += [f"{exercise}, set up: {flaw}" for flaw in kiosk.layout.flaws()]
            kiosk.touch("Skip the steps")
        kiosk.pass_time(7.0)
        flaws += [f"{exercise}: {flaw}" for flaw in kiosk.layout.flaws()]
        flaws += [f"{exercise}: {small}" for small in kiosk.layout.small_targets(20.0, 12.7)]
    assert flaws == []
