"""A release is for the side that cramped: the plan says that side, in every form, and draws it."""

import pytest

from kiosk.app import events as e
from kiosk.exercise.dose.prescribed import OneSide, Prescribed
from kiosk.plan.state import PlanState
from kiosk.plan.view import home_plan
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver


def _release(kiosk: KioskDriver, side: OneSide) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("night-calf", release=True), SAFE_AND_READY[0])
    kiosk.touch(side.capitalize())
    kiosk.exercise.finish("night-calf")


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_plan_says_and_draws_the_side_that_was_chosen(
    kiosk: KioskDriver, side: OneSide
) -> None:
    _release(kiosk, side)
    (done,) = kiosk.built.controller.state.plan.finished
    assert done.side == side
    kiosk.go(e.OpenSection("my-plan"))
    said = kiosk.words().replace("\N{NO-BREAK SPACE}", " ")
    assert f"3 times, {side} side" in said or f"2 times, {side} side" in said
    own, suggested = said.split("We also suggest:")
    assert "each side" not in own
    assert "each side" in suggested
    drawn = kiosk.built.exercises.telling("night-calf", side)
    assert kiosk.plan.pictured()[0].moving == drawn.moving
    sheet = kiosk.plan.paper()
    assert sheet.pictures[0].side.startswith(f"Pictures: {side} side")


def test_done_on_one_side_and_then_on_the_other_it_is_for_each() -> None:
    left = Prescribed("night-calf", 2, hold=30, side="left")
    right = Prescribed("night-calf", 2, hold=30, side="right")
    one = PlanState().with_finished((left,))
    assert one.with_finished((left,)) == one
    (both,) = one.with_finished((right,)).finished
    assert both == Prescribed("night-calf", 2, hold=30)


def test_other_weeks_of_a_program_take_the_place_of_those_before(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.Prescribe(Prescribed("foot-toe", 3, hold=30)))
    for stage, names in ((0, ["wall-calf", "seated-heel-raise"]), (2, ["low-hops"])):
        kiosk.go(e.TakeProgram("calf-cramps", stage, "my-plan"))
        plan = [item.exercise for item in kiosk.plan.prescribed()]
        assert plan[: 1 + len(names)] == ["foot-toe", *names]
        controller = kiosk.built.controller
        context = controller.context
        shown = home_plan(controller.state.plan, context, context.exercises)
        assert shown.weeks == f"8-week calf plan: Weeks {2 * stage + 1}–{2 * stage + 2}"
        assert shown.weeks in kiosk.words()
    for name in kiosk.plan.prescribed()[1:]:
        kiosk.go(e.Unprescribe(name.exercise))
    assert "8-week calf plan: Weeks" not in kiosk.words()
