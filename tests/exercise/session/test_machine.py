"""Random events against a second, simpler account of what must hold.

`KIOSK_SOAK=1` makes it the long run of `make soak`: at least 200,000 events.
"""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.exercise.session import events as e
from kiosk.exercise.session.cues import Cue
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import (
    abandoned_since,
    cues,
    next_wake,
    phase,
    progress,
    shown_second,
    waits,
)
from kiosk.exercise.session.state import (
    Finished,
    LeadIn,
    Paused,
    Ready,
    Running,
    Session,
    Stopped,
    held,
)
from kiosk.exercise.session.steps import Hold, Plan
from tests.exercise.session import plans as p
from tests.exercise.session.plans import SOAK

EXAMPLES, STEPS = (1000, 220) if SOAK else (60, 50)
PLANS = (p.CALF_PLAN, p.RAISE_PLAN, p.JOG_PLAN, p.MIXED, p.EVENING, p.LED_IN)
NEAR = 1e-5


class Sessions(RuleBasedStateMachine):
    """One session under random touches and ticks, beside what it owes."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.state = Session(p.CALF_PLAN)
        # Of the visit to the current step: what was said, and the lowest second shown.
        self.said: list[Cue] = []
        self.lowest = 10_000
        # Seconds owed to each side by holds that ended by themselves.
        self.owed = {"left": 0.0, "right": 0.0, "both": 0.0}

    @initialize(plan=st.sampled_from(PLANS), start=st.floats(0, 1e6))
    def choose(self, plan: Plan, start: float) -> None:
        self.now = start
        self.state = Session(plan)

    def after(self, event: e.Event, later: float = 0.0) -> None:
        """Let `later` seconds go by with one tick, then let `event` happen."""
        self.now += later
        self.tell(e.Tick())
        if not isinstance(event, e.Tick):
            self.tell(event)

    def tell(self, event: e.Event) -> None:
        before, self.state = self.state, fold_session(self.state, event, self.now)
        fresh = cues(before, self.state)
        if isinstance(event, e.Tick):
            self.settle(before)
            self.passed(before, fresh)
        elif self.state.said < before.said or fresh or self.state.plan != before.plan:
            self.said, self.lowest = list(self.state.said), 10_000

    def settle(self, before: Session) -> None:
        """Note what the steps that ended by themselves owe."""
        for step in before.plan[before.index : self.state.index]:
            if isinstance(step, Hold) and before.index < self.state.index:
                self.owed[step.bout.side] += step.seconds

    def passed(self, before: Session, fresh: tuple[Cue, ...]) -> None:
        if before.index != self.state.index:
            self.said, self.lowest = [], 10_000
            return
        self.said += fresh
        assert len(self.said) == len(set(self.said)), "a cue was given twice"
        second = shown_second(self.state, self.now)
        assert second <= self.lowest, "a second came back"
        self.lowest = second

    @rule(later=st.floats(0, 2.0))
    def tick(self, later: float) -> None:
        self.after(e.Tick(), later)

    @rule(count=st.integers(1, 60), late=st.floats(0, 0.5))
    def ticks(self, count: int, late: float) -> None:
        """Be driven as the program drives it, for a while."""
        for _ in range(count):
            wake = next_wake(self.state, self.now)
            if wake is None:
                return
            self.after(e.Tick(), max(0.0, wake - self.now) + late)

    @rule()
    def start(self) -> None:
        self.after(e.Begin())

    @rule(
        event=st.sampled_from([e.Pause(), e.Resume(), e.Touched(), e.Extend(5), e.Extend(-5)]),
        later=st.floats(0, 1.5),
    )
    def touch(self, event: e.Event, later: float) -> None:
        self.after(event, later)

    @rule(
        event=st.sampled_from([e.Repeat(), e.Skip(), e.SkipExercise(), e.Back(), e.SwitchSide()]),
        later=st.floats(0, 1.5),
    )
    def jump(self, event: e.Event, later: float) -> None:
        self.after(event, later)

    @precondition(lambda self: isinstance(self.state.mode, Running | LeadIn))
    @precondition(lambda self: not waits(self.state))
    @rule(seconds=st.floats(2.1, 1e5))
    def sleep(self, seconds: float) -> None:
        before = self.state
        self.after(e.Tick(), seconds)
        assert isinstance(self.state.mode, Paused)
        assert self.state.mode.because == "slept"
        assert (self.state.index, held(self.state)) == (before.index, held(before))
        assert abandoned_since(self.state, self.now) is None

    @precondition(lambda self: isinstance(self.state.mode, Finished | Paused))
    @rule()
    def stop(self) -> None:
        self.after(e.End())

    @invariant()
    def holds_are_not_short(self) -> None:
        """Each hold that ended by itself was held to its end."""
        found = held(self.state)
        for side in ("left", "right", "both"):
            assert found.get(side, 0.0) >= self.owed[side] - NEAR

    @invariant()
    def lengths_stay_in_bounds(self) -> None:
        holds = [s for s in self.state.plan if isinstance(s, Hold)]
        assert all(5 <= step.seconds <= 120 for step in holds)
        both = {(s.bout.item, s.bout.number, s.bout.side) for s in holds}
        assert len(both) == len(holds), "a side was lost"

    @invariant()
    def time_goes_on(self) -> None:
        wake = next_wake(self.state, self.now)
        assert wake is None or wake > self.now
        assert wake is None or not isinstance(self.state.mode, Ready | Stopped)
        if isinstance(self.state.mode, Running) and not waits(self.state):  # for the person
            assert wake is not None
            assert wake <= self.now + 1.0 + NEAR

    @invariant()
    def shares_stay_shares(self) -> None:
        assert 0 <= progress(self.state, self.now) <= 1
        assert 0 <= phase(self.state, self.now) <= 1
        assert 0 <= shown_second(self.state, self.now) <= 120


TestSessions = Sessions.TestCase
TestSessions.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
