"""A demonstration as a clinician meets it: each control, and the plan that comes of it."""

import pytest

from kiosk.app import events as e
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.shared.comfort import TextSize, ThemeName
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.looks import shared_out

ADD, ON_PLAN = "Add to this patient’s plan", "On this patient’s plan"


@pytest.fixture
def shown(kiosk: KioskDriver) -> KioskDriver:
    """The wall calf stretch, shown by staff who came out of staff mode, at its first second."""
    kiosk.go(e.StaffPresent(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    kiosk.exercise.more("Demonstrate")
    return kiosk


def test_one_touch_from_an_exercise(shown: KioskDriver) -> None:
    assert shown.place == "demonstration"
    words = shown.words()
    assert "Wall calf stretch" in words
    assert "Left side" in words
    assert "Set 1 of 3" in words


def test_the_patients_question_offers_no_demonstration(kiosk: KioskDriver) -> None:
    """A clinician is two touches away from it; a patient must not get round the question."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.touch("Calf, every day")
    assert "do you have any of these?" in kiosk.words()
    assert "Demonstrate" not in kiosk.names()
    kiosk.touch("No, none of these")
    kiosk.touch("Yes, I can")
    kiosk.touch("Skip the steps")
    kiosk.exercise.more("Demonstrate")
    assert kiosk.place == "demonstration"


def test_the_exercise_underneath_goes_on_where_it_stood(kiosk: KioskDriver) -> None:
    kiosk.go(e.StaffPresent(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    kiosk.pass_time(15.0)
    before = kiosk.exercise.digits
    kiosk.exercise.more("Demonstrate")
    kiosk.pass_time(200.0)
    kiosk.touch("Close")
    assert kiosk.place == "wall-calf"
    assert (kiosk.exercise.digits, "Paused" in kiosk.words()) == (before, True)
    kiosk.pass_time(60.0)
    kiosk.touch("Go on")
    kiosk.pass_time(3.0)
    assert kiosk.exercise.digits == before


def test_it_shows_the_hold_that_the_exercise_has_been_given(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    kiosk.exercise.more("+5 s")
    kiosk.exercise.more("Demonstrate")
    assert "35 seconds" in kiosk.words()


def test_the_seconds_count_down_and_it_goes_round(shown: KioskDriver) -> None:
    seen = [shown.demonstration.digits]
    for _ in range(34):
        shown.pass_time(1.0)
        seen.append(shown.demonstration.digits)
    assert seen == ["3", "2", "1", *map(str, range(30, 0, -1)), "2", "1"]
    shown.pass_time(71.0)
    assert (shown.demonstration.digits, "Set 1 of 3" in shown.words()) == ("3", True)


def test_once_it_ends_and_begins_anew(shown: KioskDriver) -> None:
    shown.touch("Loop")
    shown.pass_time(110.0)
    assert (shown.demonstration.digits, "done" in shown.words()) == ("✓", True)
    shown.touch("Play")
    assert shown.demonstration.digits == "3"


def test_pause_and_play(shown: KioskDriver) -> None:
    shown.pass_time(5.0)
    shown.touch("Pause")
    before = shown.picture()
    shown.pass_time(30.0)
    assert shown.demonstration.digits == "28"
    assert shown.picture() == before
    shown.touch("Play")
    shown.pass_time(1.0)
    assert shown.demonstration.digits == "27"


def test_the_other_side(shown: KioskDriver) -> None:
    shown.touch("Pause")
    left = shown.picture()
    shown.touch("Other side")
    assert "Right side" in shown.words()
    shown.pass_time(2.0)  # the person has stepped round
    assert shown.picture() != left
    shown.touch("Other side")
    shown.pass_time(2.0)
    assert shown.picture() == left


def test_the_person_steps_round_to_the_other_side_even_in_a_pause(shown: KioskDriver) -> None:
    shown.touch("Pause")
    shown.touch("Other side")
    seen = []
    for _ in range(4):
        assert shown.next_wake_in == pytest.approx(0.04)
        seen.append(shown.exercise.figure())
        shown.pass_time(0.375)
    assert len({drawing.box for drawing in seen}) == 4
    assert shown.next_wake_in > 1.0


def test_the_mirror_flips_the_picture_and_keeps_the_side(shown: KioskDriver) -> None:
    shown.touch("Pause")
    before = shown.picture()
    shown.touch("Mirror")
    assert "Left side" in shown.words()
    assert shown.picture() != before


def test_from_the_front(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate("standing-heel-raise"))
    kiosk.touch("Pause")
    before = kiosk.picture()
    kiosk.touch("From the front")
    assert kiosk.picture() != before
    kiosk.touch("From the side")
    assert kiosk.picture() == before


def test_an_exercise_with_one_view_offers_no_other(shown: KioskDriver) -> None:
    assert not {"From the front", "From the side"} & set(shown.names())


def test_slow_motion(shown: KioskDriver) -> None:
    shown.pass_time(3.0)
    shown.touch("Normal speed")
    shown.pass_time(4.0)
    assert shown.demonstration.digits == "28"
    shown.touch("Half speed")
    shown.pass_time(4.0)
    assert shown.demonstration.digits == "27"
    shown.touch("Quarter speed")
    assert "Normal speed" in shown.names()


def test_a_finger_on_the_bar(shown: KioskDriver) -> None:
    shown.demonstration.scrub(0.1, 0.3, 0.5, let_go=False)
    assert shown.demonstration.digits in {"15", "16"}
    held = shown.demonstration.digits
    shown.pass_time(5.0)
    assert shown.demonstration.digits == held
    shown.finger.let_go()
    shown.pass_time(2.0)
    assert int(shown.demonstration.digits) == int(held) - 2


def test_steps_back_and_on(shown: KioskDriver) -> None:
    shown.pass_time(4.0)
    shown.touch("Later")
    shown.touch("Later")
    assert shown.demonstration.digits == "28"
    shown.touch("Earlier")
    shown.touch("Earlier")
    assert shown.demonstration.digits == "29"
    assert "Play" in shown.names()


def test_other_people(shown: KioskDriver) -> None:
    shown.touch("Pause")
    pictures = []
    for _ in range(3):
        shown.touch("Other person")
        pictures.append(shown.picture())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_longer_hold_and_more_sets(shown: KioskDriver) -> None:
    shown.touch("+5 s")
    shown.touch("More sets")
    words = shown.words()
    assert "35 seconds" in words
    assert "4 sets" in words
    assert "Set 1 of 4" in words
    shown.touch("−5 s")
    shown.touch("Fewer sets")
    assert "30 seconds" in shown.words()
    assert "Set 1 of 3" in shown.words()


def test_repetitions(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate("standing-heel-raise"))
    kiosk.touch("More times")
    assert "13 times" in kiosk.words()
    kiosk.touch("Fewer times")
    assert "12 times" in kiosk.words()
    assert "Other side" not in kiosk.names()


def test_onto_the_plan_with_its_dose_and_off_again(shown: KioskDriver) -> None:
    shown.touch("+5 s")
    shown.touch(ADD)
    assert shown.plan.prescribed() == (Prescribed("wall-calf", 3, hold=35, a_day=2),)
    assert ON_PLAN in shown.names()
    assert "See the plan (1)" in shown.names()
    shown.touch("Fewer sets")
    assert shown.plan.prescribed() == (Prescribed("wall-calf", 2, hold=35, a_day=2),)
    shown.touch(ON_PLAN)
    assert shown.plan.prescribed() == ()
    assert ADD in shown.names()


def test_what_is_on_the_plan_is_shown_as_it_is_on_the_plan(shown: KioskDriver) -> None:
    shown.touch("−5 s")
    shown.touch(ADD)
    shown.touch("Close")
    shown.exercise.more("Demonstrate")
    assert "25 seconds" in shown.words()
    assert ON_PLAN in shown.names()


def test_several_exercises_and_the_plan_of_them(shown: KioskDriver) -> None:
    shown.touch(ADD)
    shown.go(e.GoHome(), e.Demonstrate("hamstring-chair"))
    shown.touch(ADD)
    shown.touch("See the plan (2)")
    assert shown.place == "my-plan"
    assert [p.exercise for p in shown.plan.prescribed()] == ["wall-calf", "hamstring-chair"]


def test_close_leads_back_to_where_it_was_opened(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"), e.Demonstrate("wall-calf"))
    kiosk.touch("Close")
    assert kiosk.place == "ease-a-cramp"


def test_a_clinician_may_talk_for_ten_minutes(shown: KioskDriver) -> None:
    for _ in range(19):
        shown.pass_time(31.0)
        assert "I’m still here" not in shown.words()
    shown.pass_time(15.0)
    assert "I’m still here" in shown.words()
    shown.touch("I’m still here")
    assert shown.place == "demonstration"
    shown.pass_time(622.0)
    assert shown.place == "attract"
    assert shown.plan.prescribed() == ()


def test_so_may_one_who_has_paused_it(shown: KioskDriver) -> None:
    shown.touch("Pause")
    shown.wait(590.0)
    assert "I’m still here" not in shown.words()
    shown.wait(15.0)
    assert "I’m still here" in shown.words()


def test_a_patient_keeps_it_no_longer_than_any_page(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate("wall-calf"))
    kiosk.pass_time(89.0)
    assert "I’m still here" not in kiosk.words()
    kiosk.touch("Loop")
    kiosk.pass_time(89.0)
    assert "I’m still here" not in kiosk.words()
    kiosk.pass_time(2.0)
    assert "I’m still here" in kiosk.words()
    kiosk.pass_time(20.0)
    assert kiosk.place == "attract"


def test_staff_go_out_to_a_patient_and_the_next_visit_is_a_patients_again(
    kiosk: KioskDriver,
) -> None:
    kiosk.staff.enter()
    kiosk.touch("Show an exercise to a patient")
    assert (kiosk.staff.is_open, kiosk.place) == (False, "home")
    kiosk.go(e.Demonstrate("wall-calf"))
    kiosk.pass_time(590.0)
    assert "I’m still here" not in kiosk.words()
    kiosk.pass_time(31.0)
    assert kiosk.place == "attract"
    kiosk.go(e.LeaveAttract(), e.Demonstrate("wall-calf"))
    kiosk.pass_time(91.0)
    assert "I’m still here" in kiosk.words()


def test_on_a_page_staff_have_no_more_time_than_a_patient(kiosk: KioskDriver) -> None:
    kiosk.go(e.StaffPresent(), e.Demonstrate("wall-calf"))
    kiosk.touch("Close")
    kiosk.pass_time(91.0)
    assert "I’m still here" in kiosk.words()


LOOKS = [
    ((1920, 1080), TextSize.M, ThemeName.LIGHT),
    ((1920, 1080), TextSize.XL, ThemeName.CONTRAST_DARK),
    ((1080, 1920), TextSize.S, ThemeName.LIGHT),
    ((1080, 1920), TextSize.XL, ThemeName.DARK),
    ((1366, 768), TextSize.L, ThemeName.CONTRAST_LIGHT),
    ((3840, 2160), TextSize.M, ThemeName.LIGHT),
]


@pytest.mark.parametrize(("size", "text_size", "theme"), LOOKS)
def test_every_exercise_is_whole_and_read_from_afar(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize, theme: ThemeName
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size, theme=theme)
    kiosk.go(e.LeaveAttract())
    flaws = []
    for exercise in shared_out(kiosk.pack.exercises, (size, text_size, theme), LOOKS):
        kiosk.go(e.Demonstrate(exercise))
        kiosk.pass_time(4.0)
        flaws += [f"{exercise}: {flaw}" for flaw in kiosk.layout.flaws()]
        flaws += [f"{exercise}: {small}" for small in kiosk.layout.small_targets(20.0, 12.7)]
        flaws += [
            f"{exercise}: over the figure: {words}" for words in kiosk.demonstration.covered()
        ]
        if kiosk.demonstration.digits_mm() < 60.0:
            flaws.append(f"{exercise}: digits of {kiosk.demonstration.digits_mm():.0f} mm")
        if kiosk.demonstration.figure_share() < 0.4:
            flaws.append(
                f"{exercise}: the figure has {kiosk.demonstration.figure_share():.0%} of the screen"
            )
        kiosk.go(e.GoBack())
    assert flaws == []


def test_three_digits_are_read_from_afar_too(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate("wall-calf"))
    for _ in range(14):
        kiosk.touch("+5 s")
    assert "100 seconds" in kiosk.words()
    assert kiosk.demonstration.digits_mm() >= 60.0
    assert [*kiosk.layout.flaws(), *kiosk.demonstration.covered()] == []


def test_a_small_screen_shows_all_of_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6)
    kiosk.go(e.LeaveAttract(), e.Demonstrate("wall-calf"))
    assert [*kiosk.layout.flaws(), *kiosk.demonstration.covered()] == []
    assert kiosk.demonstration.digits_mm() >= 40.0
