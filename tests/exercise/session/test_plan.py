"""From doses to steps: named cases."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from kiosk.exercise.session.plan import CHANGE, Dose, PlanItem, exercise_plan, routine_plan
from kiosk.exercise.session.steps import Hold, Plan, Prepare, Switch, plan_seconds
from kiosk.figure.motion.pacing import Pace
from tests.exercise.session import plans as p

SHAPES: dict[str, tuple[Plan, str]] = {
    "three holds on each side": (
        p.CALF_PLAN,
        "Pl1:5 Hl1:30 Sl1:3 Pr1:5 Hr1:30 _r1:10 "
        "Pl2:5 Hl2:30 Sl2:3 Pr2:5 Hr2:30 _r2:10 "
        "Pl3:5 Hl3:30 Sl3:3 Pr3:5 Hr3:30 .",
    ),
    "both sides at once never switch": (
        exercise_plan("balance", p.BOTH),
        "Pb1:5 Hb1:20 _b1:10 Pb2:5 Hb2:20 .",
    ),
    "counted sets": (
        p.RAISE_PLAN,
        "Pb1:5 Rb1:60 _b1:30 Pb2:5 Rb2:60 _b2:30 Pb3:5 Rb3:60 .",
    ),
    "counted sets on each side": (
        exercise_plan("drop", Dose(sets=1, reps=8, pace=p.DROP.pace)),
        "Pl1:5 Rl1:48 Sl1:3 Pr1:5 Rr1:48 .",
    ),
    "rounds of a drill can be counted": (
        exercise_plan("hops", p.HOPS),
        "Pb1:5 Rb1:9 _b1:60 Pb2:5 Rb2:9 .",
    ),
    "a drill by time": (
        p.JOG_PLAN,
        "Pb1:5 Db1:30 _b1:30 Pb2:5 Db2:30 _b2:30 Pb3:5 Db3:30 .",
    ),
    "without a rest a body still comes out of the stretch": (
        exercise_plan("balance", Dose(sets=2, hold=20, rest=0, sides="both")),
        "Pb1:5 Hb1:20 _b1:2 Pb2:5 Hb2:20 .",
    ),
    "between exercises there is time to change place": (
        routine_plan((PlanItem("a", p.SHORT), PlanItem("b", p.SHORT))),
        "Pl1:1 Hl1:5 Sl1:1 Pr1:1 Hr1:5 _r1:5 Pl1:1 Hl1:5 Sl1:1 Pr1:1 Hr1:5 .",
    ),
}


@pytest.mark.parametrize(("plan", "shape"), SHAPES.values(), ids=SHAPES.keys())
def test_a_plan_is(plan: Plan, shape: str) -> None:
    assert " ".join(map(p.written, plan)) == shape


def test_both_sides_get_the_same_time() -> None:
    sums = {"left": 0.0, "right": 0.0}
    for step in p.CALF_PLAN:
        if isinstance(step, Hold):
            sums[step.bout.side] += step.seconds
    assert sums == {"left": 90.0, "right": 90.0}


def test_a_switch_says_where_to() -> None:
    switches = [s for s in p.CALF_PLAN if isinstance(s, Switch)]
    assert {(s.bout.side, s.to) for s in switches} == {("left", "right")}


def test_a_routine_keeps_exercises_apart_even_if_one_comes_twice() -> None:
    assert {s.bout.item for s in p.TWICE if isinstance(s, Prepare)} == {0, 1}
    assert plan_seconds(p.TWICE) == 2 * 13 + CHANGE


WRONG: dict[str, Callable[[], object]] = {
    "no sets": lambda: Dose(sets=0),
    "no reps": lambda: Dose(reps=0, pace=Pace("reps")),
    "reps and a drill": lambda: Dose(reps=3, drill=30, pace=Pace("reps")),
    "a hold that is too short": lambda: Dose(hold=4),
    "a hold that is too long": lambda: Dose(hold=121),
    "a rest that ends before it begins": lambda: Dose(rest=-1),
    "no time to prepare": lambda: Dose(prepare=0),
    "reps with the pace of a hold": lambda: Dose(reps=3),
    "a hold with the pace of reps": lambda: Dose(pace=Pace("reps")),
    "an empty routine": lambda: routine_plan(()),
}


@pytest.mark.parametrize("make", WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_done_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        make()


def test_a_session_starts_without_pydantic_and_qt() -> None:
    """The kiosk loads it before the first screen: what it pulls in is paid for at every start."""
    modules = "kiosk.exercise.session.selectors, kiosk.exercise.session.reducer"
    code = f"import sys, {modules}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert b"kiosk.exercise.session.reducer" in loaded
    assert not {b"pydantic", b"PySide6", b"kiosk.shared.clock"} & set(loaded.split())
