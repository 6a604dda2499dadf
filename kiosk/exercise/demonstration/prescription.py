"""The demonstrated exercise as an entry of this patient's plan."""

from kiosk.exercise.demonstration.state import Demonstration
from kiosk.exercise.dose.prescribed import Prescribed


def prescription(demo: Demonstration) -> Prescribed:
    """Return the exercise with the dose that is shown, for the plan to take home."""
    timeline = demo.timeline
    return Prescribed(
        demo.exercise,
        timeline.sets,
        hold=round(timeline.hold) if timeline.held else None,
        reps=timeline.reps,
        drill=None if timeline.drill is None else round(timeline.drill),
        each_side=demo.sided,
        a_day=demo.a_day,
    )


def on_plan(plan: tuple[Prescribed, ...], exercise: str) -> Prescribed | None:
    """Return the exercise's entry on this patient's plan; None if it is not there."""
    return next((p for p in plan if p.exercise == exercise), None)
