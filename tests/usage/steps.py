"""Steps of a visit for the tests of counting, and random ones."""

from hypothesis import strategies as st

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold
from kiosk.exercise.demonstration.state import Demonstration
from kiosk.exercise.demonstration.timeline import Timeline
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.session import events as ev
from kiosk.exercise.session.plan import Dose, exercise_plan
from kiosk.plan.ways import CHOICE
from kiosk.shared.comfort import Comfort, TextSize
from kiosk.shared.printing import PrintFault, PrintStage
from tests.support.beginning import SAFE_AND_READY

PLAN = "my-plan"
RULES = s.VisitRules(("one", "two", PLAN, "questions"), "questions", Comfort("en"), help="two")
CALF = exercise_plan("wall-calf", Dose(sets=1))
ITEM = Prescribed("wall-calf", 3, hold=30)
SHOWN = Demonstration("wall-calf", Timeline(sets=1))

Step = tuple[e.Event | float, ...]
"""Events, and seconds that go by in between."""


def walk(*events: e.Event | float) -> list[tuple[s.AppState, e.Event, s.AppState]]:
    """Return every step of a visit; a number is time that goes by, in ticks of a second."""
    now, state, steps = 100.0, s.start(RULES, 100.0), []
    for event in events:
        ticks = round(event) if isinstance(event, float) else 1
        for _ in range(ticks):
            now += 1.0 if isinstance(event, float) else 0.01
            done = e.Tick() if isinstance(event, float) else event
            before, state = state, fold(state, done, now)
            steps.append((before, done, state))
    return steps


SECRET = "anna kowalska 07700 900123"
"""Words that nobody may find again."""

texts = st.one_of(st.just(SECRET), st.text(max_size=12), st.sampled_from(["quinine", "shoes"]))
events = st.one_of(
    st.sampled_from(
        [
            e.LeaveAttract(),
            e.GoHome(),
            e.GoBack(),
            e.TurnPage(1),
            e.TurnPage(-1),
            e.OpenSection("one"),
            e.OpenSection(PLAN),
            e.OpenSection("questions"),
            e.OpenQuestion("heat"),
            e.Unfold("heat"),
            e.Unfold("ice"),
            e.OpenTopic("salts"),
            e.ShowKeys("letters"),
            e.ShowKeys(""),
            e.RateAnswer("heat", helpful=True),
            e.RateAnswer("heat", helpful=False),
            e.OpenExercise("wall-calf", CALF),
            *SAFE_AND_READY,
            e.AnswerSafety(has_sign=True),
            e.StretchAction(ev.Skip()),
            e.StretchAction(ev.End()),
            e.StretchAction(ev.Begin()),
            e.Demonstrate("wall-calf", SHOWN),
            e.Prescribe(ITEM),
            e.Unprescribe("wall-calf"),
            e.PrintPlan(),
            e.Printed(PrintStage.SENT),
            e.Printed(PrintFault.FAILED),
            e.Choose(CHOICE, "calendar"),
            e.Choose("one/check", "chest-pain"),
            e.Play("one/muscle", "cramp", 4.0),
            e.VideoAction("cramp", "open"),
            e.VideoAction("cramp", "moved", 1.0),
            e.VideoAction("cramp", "ended"),
            e.SetLanguage("es"),
            e.SetTextSize(TextSize.XL),
            e.Failed(),
            e.Touched(),
        ]
    ),
    st.builds(e.Search, texts),
    st.sampled_from([1.0, 3.0, 45.0, 130.0]),
)
visits = st.lists(events, max_size=40)
