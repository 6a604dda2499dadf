"""How a program's load may grow: from what the visitor does now, with and without a jump."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.load_chart.block import LoadChart
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model.pack import Program
from kiosk.exercise.program.load import (
    LEAST,
    MOST,
    START,
    UNITS,
    Load,
    Unit,
    bounded,
    less,
    more,
    ticks,
)
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.context import ViewContext
from kiosk.visit.events import Choose

_UNIT, _NOW, _JUMP, _ON = "unit", "now", "jump", "on"
_HALF = 50


@dataclass(frozen=True, slots=True)
class UnitProps:
    """What the load is counted in: `event` chooses it."""

    label: str
    event: Choose
    chosen: bool


@dataclass(frozen=True, slots=True)
class LoadProps(BlockProps):
    """The chart and what may be changed in it.

    `less` and `more` are words and an event, which is None at the limits. `jumped` is empty while
    nobody asked for the jump. `limits` is the band's upper edge. `summary` says the whole chart in
    words.
    """

    kind: ClassVar[str] = "load_chart"

    units: tuple[UnitProps, ...]
    now: str
    less: tuple[str, Choose | None]
    more: tuple[str, Choose | None]
    weeks: tuple[str, ...]
    planned: tuple[int, ...]
    limits: tuple[float, ...]
    jumped: tuple[int, ...]
    ticks: tuple[int, ...]
    across: str
    upwards: str
    key_plan: str
    key_band: str
    key_jump: str
    ask: str
    ask_event: Choose
    message: str
    summary: str


def build_view(block: LoadChart, context: BlockContext) -> LoadProps:
    """Return what the block shows on this page of this visit."""
    return build_load_view(block, context.choices, context.shared)


def build_load_view(block: LoadChart, choices: Choices, context: ViewContext) -> LoadProps:
    """Return the chart for what was chosen; at first, for a usual start in minutes."""
    _ = context.words.gettext
    program = context.library.program(context.language, block.program)
    unit = _unit(choices)
    now = _now(choices, unit)
    jumps = choices.chosen(_JUMP) == _ON
    weeks = max(stage.last for stage in program.stages) - program.load_from + 1
    load = Load(now, program.growth, program.jump, weeks, program.load_from)
    return LoadProps(
        units=_units(unit, choices, context.words),
        now=_("Week {week}: {load}").format(
            week=load.first, load=_counted(now, unit, context.words)
        ),
        less=(_("Less"), _step_event(less(now, unit), now, unit, choices)),
        more=(_("Add"), _step_event(more(now, unit), now, unit, choices)),
        weeks=tuple(str(week) for week in range(load.first, load.last + 1)),
        planned=load.planned(),
        limits=load.limits(),
        jumped=load.jumped() if jumps else (),
        ticks=ticks(max(*load.limits(), load.high())),
        across=_("Week"),
        upwards=_("Minutes a week") if unit == "minutes" else _("Repetitions a week"),
        key_plan=_("The plan"),
        key_band=_("The band: about {n}% more each week").format(n=program.growth),
        key_jump=_("Above the band: too much at once"),
        ask=_asked(program, jumps, context.words),
        ask_event=choices.toggle(_ON, _JUMP),
        message=_message(load, jumps, unit, context),
        summary=_summary(load, jumps, context.words),
    )


def _unit(choices: Choices) -> Unit:
    said = choices.chosen(_UNIT)
    return next((unit for unit in UNITS if unit == said), UNITS[0])


def _now(choices: Choices, unit: Unit) -> int:
    said = choices.chosen(f"{_NOW}-{unit}")
    return bounded(min(int(said), MOST[unit]), unit) if _is_number(said) else START[unit]


def _is_number(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) <= len(str(max(MOST.values())))


def _step_event(to: int, now: int, unit: Unit, choices: Choices) -> Choose | None:
    return choices.choose(str(to), f"{_NOW}-{unit}") if LEAST[unit] <= to != now else None


def _units(unit: Unit, choices: Choices, words: Words) -> tuple[UnitProps, ...]:
    _ = words.gettext
    labels: dict[Unit, str] = {"minutes": _("Minutes"), "reps": _("Repetitions")}
    return tuple(UnitProps(labels[u], choices.choose(u, _UNIT), u == unit) for u in UNITS)


def _counted(load: int, unit: Unit, words: Words) -> str:
    if unit == "minutes":
        return words.ngettext("{n} minute", "{n} minutes", load)
    return words.ngettext("{n} repetition", "{n} repetitions", load)


def _asked(program: Program, jumps: bool, words: Words) -> str:
    _ = words.gettext
    if jumps:
        return _("Back to the plan")
    if program.jump == _HALF:
        return _("What if I jump by half?")
    return _("What if I jump by {n}%?").format(n=program.jump)


def _message(load: Load, jumps: bool, unit: Unit, context: ViewContext) -> str:
    words, _ = context.words, context.words.gettext
    if not jumps:
        text = _("About {n}% more each week: {now} in week {first}, and {then} in week {last}.")
        return text.format(
            n=load.growth,
            now=_counted(load.now, unit, words),
            then=_counted(load.planned()[-1], unit, words),
            first=load.first,
            last=load.last,
        )
    high, week = _counted(load.high(), unit, words), load.caught_up()
    if week is None:
        text = _("In week {next} that is {high}. The plan does not go so high.")
    else:
        text = _("In week {next} that is {high}. The plan gets there in week {week}.")
    told = text.format(high=high, week=week, next=load.first + 1)
    why = context.toc.words.load or _("A sudden rise in load can bring complaints back.")
    return f"{told} {why}"


def _summary(load: Load, jumps: bool, words: Words) -> str:
    """Return every number of the chart in words, for screen readers."""
    _ = words.gettext
    shown = load.jumped() if jumps else load.planned()
    weeks = [
        _("week {week}: {load}").format(week=week, load=value)
        for week, value in enumerate(shown, load.first)
    ]
    kind = _("Chart of the load with a jump") if jumps else _("Chart of the planned load")
    return f"{kind}. {', '.join(weeks)}."
