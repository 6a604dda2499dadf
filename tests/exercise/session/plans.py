"""Doses that tests share, and a hand on the session.

`KIOSK_SOAK=1` in the environment makes the random tests long.
"""

import os
from collections.abc import Iterable

from kiosk.exercise.session.events import Begin, Event, Tick
from kiosk.exercise.session.plan import Dose, PlanItem, exercise_plan, routine_plan
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.state import Session
from kiosk.exercise.session.steps import (
    Done,
    Drill,
    Hold,
    Plan,
    Prepare,
    Reps,
    Rest,
    Setup,
    Step,
    Switch,
)
from kiosk.figure.motion.easing import Tempo
from kiosk.figure.motion.pacing import Pace

SOAK = os.environ.get("KIOSK_SOAK") == "1"

CALF = Dose()
RAISE = Dose(sets=3, reps=12, rest=30, sides="both", pace=Pace("reps", Tempo(1.5, 1.0, 2.0, 0.5)))
DROP = Dose(sets=3, reps=8, rest=45, pace=Pace("reps", Tempo(3.0, 1.0, 1.5, 0.5)))
HOPS = Dose(sets=2, reps=10, rest=60, sides="both", pace=Pace("cycle", cycle_seconds=0.9))
JOG = Dose(sets=3, drill=30, rest=30, sides="both", pace=Pace("cycle", cycle_seconds=0.72))
QUICK = Dose(sets=2, hold=20, rest=10)
SHORT = Dose(sets=1, hold=5, rest=0, prepare=1, switch=1)
BOTH = Dose(sets=2, hold=20, sides="both")

CALF_PLAN = exercise_plan("wall-calf", CALF)
RAISE_PLAN = exercise_plan("standing-heel-raise", RAISE)
JOG_PLAN = exercise_plan("jog-on-the-spot", JOG)
MIXED = routine_plan((PlanItem("calf", QUICK), PlanItem("raise", RAISE), PlanItem("balance", BOTH)))
LED_IN = routine_plan((PlanItem("calf", QUICK, setup=3), PlanItem("raise", RAISE, setup=2)))
"""Two exercises, each with steps into position."""
TWICE = routine_plan((PlanItem("calf", SHORT), PlanItem("calf", SHORT)))
EVENING = routine_plan(
    [
        PlanItem(name, dose)
        for name, dose in {
            "wall-calf": CALF,
            "wall-calf-bent": CALF,
            "standing-heel-raise": RAISE,
            "low-hops": HOPS,
            "hamstring-chair": CALF,
            "foot-toe": QUICK,
        }.items()
    ]
)

_LETTERS = {
    Setup: "U",
    Prepare: "P",
    Hold: "H",
    Reps: "R",
    Drill: "D",
    Switch: "S",
    Rest: "_",
    Done: ".",
}


def written(step: Step) -> str:
    """Return a step in short: `Hl1:30` is the first hold on the left, 30 s."""
    if isinstance(step, Done):
        return "."
    bout = step.bout
    return f"{_LETTERS[type(step)]}{bout.side[0]}{bout.number}:{step.seconds:g}"


def begun(plan: Plan, at: float = 0.0) -> Session:
    """Return a session that starts at `at`."""
    return fold_session(Session(plan), Begin(), at)


def run(state: Session, to: float, every: float = 0.5) -> Session:
    """Return the state at `to` after steady ticks."""
    while state.last + every < to:
        state = fold_session(state, Tick(), state.last + every)
    return fold_session(state, Tick(), to)


def told(state: Session, events: Iterable[tuple[float, Event]]) -> Session:
    """Return the state after `events`, each at its moment, with steady ticks in between."""
    for at, event in events:
        state = fold_session(run(state, at), event, at)
    return state
