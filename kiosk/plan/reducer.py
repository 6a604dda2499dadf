"""Reducer of the plan to take home."""

from __future__ import annotations

from dataclasses import replace

from kiosk.exercise.events import Prescribe, TakeProgram, Unprescribe
from kiosk.plan.events import Printed, PrintPlan
from kiosk.plan.state import PlanState, Weeks
from kiosk.shared.printing import PrintStage


def fold_plan(plan: PlanState, event: object) -> PlanState | None:
    """Return the plan after one of its events; None for all other events.

    An unchanged plan is printed only once.
    """
    match event:
        case Prescribe(item):
            known = {p.exercise: p for p in plan.prescribed} | {item.exercise: item}
            return replace(plan, prescribed=tuple(known.values()))
        case TakeProgram(program, stage, _, items):
            names = tuple(item.exercise for item in items)
            return plan.with_weeks(Weeks(program, stage, names), items)
        case Unprescribe(exercise):
            left = tuple(p for p in plan.prescribed if p.exercise != exercise)
            done = tuple(p for p in plan.finished if p.exercise != exercise)
            removed = plan.removed | {exercise}
            return replace(plan, prescribed=left, finished=done, removed=removed)
        case PrintPlan():
            if plan.print_stage in (PrintStage.UNDER_WAY, PrintStage.SENT):
                return plan
            return replace(plan, printing=PrintStage.UNDER_WAY, on_paper=plan.items)
        case Printed(outcome):
            waits = plan.printing is PrintStage.UNDER_WAY
            return replace(plan, printing=outcome) if waits else plan
        case _:
            return None
