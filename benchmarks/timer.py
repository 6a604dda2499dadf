"""A twenty-minute routine whose event loop is stalled at random, on a clock that the test moves.

Beside it runs what most timers on the web are: a counter that adds a second each time an interval
of a second has come, and loses what a stall takes. Nothing here waits; every run is the same.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

from benchmarks.report import Row
from kiosk.exercise.session.events import Begin, Tick
from kiosk.exercise.session.plan import Dose, PlanItem, routine_plan
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import shown_second
from kiosk.exercise.session.state import Finished, Session
from kiosk.exercise.session.steps import Plan, plan_seconds

SEED, FRAME = 2026, 1 / 30
_STALLS, _LONGEST = 0.02, 1.9
"""The share of wakes that are late, and by how many seconds at most; after 2 s a session takes it
that the machine has slept, and pauses."""
_TWENTY_MINUTES = 1200.0


def routine() -> Plan:
    """Return a plan of at least twenty minutes."""
    items: list[PlanItem] = []
    while not items or plan_seconds(routine_plan(items)) < _TWENTY_MINUTES:
        items.append(PlanItem("wall-calf", Dose()))
    return routine_plan(items)


def wakes(until: float) -> Iterator[float]:
    """Yield when the loop gets its turn: each frame, now and then much later."""
    chance, now = random.Random(SEED), 0.0
    while now < until:
        now += FRAME
        if chance.random() < _STALLS:
            now += chance.uniform(0.0, _LONGEST)
        yield now


def ours(plan: Plan) -> tuple[float, float]:
    """Return the largest error (s) of what shows after a turn, and by how much the end is off."""
    state = fold_session(Session(plan), Begin(), 0.0)
    ends = list(accumulate(step.seconds for step in plan))
    worst = 0.0
    for now in wakes(ends[-1] + _LONGEST + 1.0):
        state = fold_session(state, Tick(), now)
        if isinstance(state.mode, Finished):
            return worst, abs(state.mode.at - ends[-1])
        left, told = ends[state.index] - now, shown_second(state, now)
        # this number belongs on the screen from `told` seconds before the end, for one second
        worst = max(worst, left - told, told - 1 - left)
    raise RuntimeError("the routine never ended")


def counting(plan: Plan) -> tuple[float, float]:
    """Return the same for a counter that adds ticks: one a turn at most, each worth a second."""
    total = plan_seconds(plan)
    counted, due, worst = 0.0, 1.0, 0.0
    now = 0.0
    for now in wakes(total * 2):
        if now >= due:
            counted, due = counted + 1.0, now + 1.0
        worst = max(worst, now - counted - 1.0)
        if counted >= total:
            break
    return worst, now - total


def rows() -> Iterator[Row]:
    """Yield the figures for the table."""
    plan = routine()
    (error, off), (their_error, their_off) = ours(plan), counting(plan)
    label = "timer, stalled at random"
    yield Row(f"{label}: shown second off by at most", "s", error, their_error, goal=FRAME)
    yield Row(f"{label}: a 20-minute routine ends off by", "ms", off * 1e3, their_off * 1e3, 50)
