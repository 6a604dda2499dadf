"""How a program's load may grow: from what the visitor does now, with and without a jump."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.load_chart.block import LoadChart
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model.pack import Program
from kiosk.exercise.program.load import (
    MOST,
    START,
    UNITS,
    Load,
    Unit,
    bounded,
    less,
    more,
    ticks,
    weekly_loads,
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
    known = _raises(program) if unit == "reps" else START[unit]
    start = known or START[unit]
    among = weekly_loads(unit, start)
    now = _now(choices, unit, start, among)
    jumps = choices.chosen(_JUMP) == _ON
    weeks = max(stage.last for stage in program.stages) - program.load_from + 1
    band = _band(start, program.growth, context.words)
    load = Load(now, program.growth, program.jump, weeks, program.load_from)
    return LoadProps(
        units=_units(unit, choices, context.words),
        now=_("Week {week}: {load}").format(
            week=load.first, load=_counted(now, unit, context.words)
        ),
        less=(_("Less"), _step_event(less(now, among), now, unit, choices)),
        more=(_("Add"), _step_event(more(now, among), now, unit, choices)),
        weeks=tuple(str(week) for week in range(load.first, load.last + 1)),
        planned=load.planned(),
        limits=load.limits(),
        jumped=load.jumped() if jumps else (),
        ticks=ticks(max(*load.limits(), load.high())),
        across=_("Week"),
        upwards=_("Minutes of walking a week") if unit == "minutes" else _("Heel raises a week"),
        key_plan=_("An example"),
        key_band=band,
        key_jump=_("Above the band: too much at once"),
        ask=_asked(program, jumps, context.words),
        ask_event=choices.toggle(_ON, _JUMP),
        message=_message(load, jumps, unit, context, known=bool(known)),
        summary=_summary(load, jumps, band, context.words),
    )


def _raises(program: Program) -> int | None:
    """Return the repetitions a week of the program's first exercise in the week in which the load
    begins to grow; None where it does not count them."""
    doses = (
        exercise.dose
        for stage in program.stages
        if stage.first <= program.load_from <= stage.last
        for exercise in stage.exercises[:1]
    )
    dose = next(doses, None)
    if dose is None or dose.reps is None or dose.days_a_week is None:
        return None
    return dose.sets * dose.reps * (dose.a_day or 1) * dose.days_a_week


def _unit(choices: Choices) -> Unit:
    said = choices.chosen(_UNIT)
    return next((unit for unit in UNITS if unit == said), UNITS[0])


def _now(choices: Choices, unit: Unit, start: int, among: tuple[int, ...]) -> int:
    said = choices.chosen(f"{_NOW}-{unit}")
    return bounded(int(said) if _is_number(said) else start, among)


def _is_number(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) <= len(str(max(MOST.values())))


def _step_event(to: int, now: int, unit: Unit, choices: Choices) -> Choose | None:
    return choices.choose(str(to), f"{_NOW}-{unit}") if to != now else None


def _units(unit: Unit, choices: Choices, words: Words) -> tuple[UnitProps, ...]:
    _ = words.gettext
    labels: dict[Unit, str] = {"minutes": _("Walking"), "reps": _("Heel raises")}
    return tuple(UnitProps(labels[u], choices.choose(u, _UNIT), u == unit) for u in UNITS)


def _counted(load: int, unit: Unit, words: Words) -> str:
    if unit == "minutes":
        return words.ngettext("{n} minute", "{n} minutes", load)
    return words.ngettext("{n} heel raise", "{n} heel raises", load)


def _asked(program: Program, jumps: bool, words: Words) -> str:
    _ = words.gettext
    if jumps:
        return _("Back to small steps")
    if program.jump == _HALF:
        return _("What if I jump by half?")
    return _("What if I jump by {n}%?").format(n=program.jump)


def _band(start: int, growth: int, words: Words) -> str:
    """Return what the band is, with an example: nobody has to work out a percentage."""
    text = words.gettext("The band: about {n}% more each week ({now}, then {then})")
    return text.format(n=growth, now=start, then=start * (100 + growth) // 100)


def _message(load: Load, jumps: bool, unit: Unit, context: ViewContext, *, known: bool) -> str:
    """Return what the chart means; `known`: it begins with what the program or most people do."""
    if jumps:
        return _jumped(load, unit, context)
    told = _explained(load, unit, context.words)
    return told if known else f"{told} {context.words.gettext('Your own numbers may differ.')}"


def _explained(load: Load, unit: Unit, words: Words) -> str:
    _ = words.gettext
    if unit == "minutes":
        text = _(
            "Each bar is how many minutes to walk in that week."
            " Set week {week} to what you walk now."
        )
    else:
        text = _(
            "Each bar is how many heel raises to do in that week."
            " Set week {week} to what you do now."
        )
    return text.format(week=load.first)


def _jumped(load: Load, unit: Unit, context: ViewContext) -> str:
    """Return how high a jump goes, when small steps would get there, and why not to do it."""
    words, _ = context.words, context.words.gettext
    high, week = _counted(load.high(), unit, words), load.caught_up()
    if week is None:
        text = _("In week {next} that is {high}. In small steps you would not get there.")
    else:
        text = _("In week {next} that is {high}. In small steps you get there in week {week}.")
    told = text.format(high=high, week=week, next=load.first + 1)
    why = context.toc.words.load or _("A sudden rise in load can bring complaints back.")
    return f"{told} {why}"


def _summary(load: Load, jumps: bool, band: str, words: Words) -> str:
    """Return every number of the chart and its band in words, for screen readers."""
    _ = words.gettext
    shown = load.jumped() if jumps else load.planned()
    weeks = [
        _("week {week}: {load}").format(week=week, load=value)
        for week, value in enumerate(shown, load.first)
    ]
    kind = _("Chart of the load with a jump") if jumps else _("Chart of the planned load")
    return f"{kind}. {band}. {', '.join(weeks)}."
