"""A program as a way with stations: one is open, with its goal and its exercises."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.program.block import ProgramPath
from kiosk.content.model.blocks import Runs
from kiosk.content.model.pack import Program, ProgramExercise
from kiosk.exercise.events import OpenProgram, TakeProgram
from kiosk.exercise.program.dose_words import dose_words, weeks_words
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.context import ViewContext, plan_section
from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class StationProps:
    """One station on the way: `event` opens it."""

    weeks: str
    goal: str
    event: Choose
    chosen: bool


@dataclass(frozen=True, slots=True)
class ExerciseProps:
    """One exercise: `note` is its dose, or where the program names none, its own name."""

    name: str
    note: str
    event: OpenProgram


@dataclass(frozen=True, slots=True)
class ProgramProps(BlockProps):
    """The stations in order; of the open one, what it is for and what is done.

    `home` is the words and the event of the plan to take home; None where the pack has none.
    """

    kind: ClassVar[str] = "program"

    stations: tuple[StationProps, ...]
    title: str
    why: tuple[Runs, ...]
    exercises: tuple[ExerciseProps, ...]
    start: str
    start_event: OpenProgram
    home: tuple[str, TakeProgram] | None
    picture: str = ""


def build_view(block: ProgramPath, context: BlockContext) -> ProgramProps:
    """Return what the block shows on this page of this visit."""
    return build_program_view(block, context.choices, context.shared)


def build_program_view(block: ProgramPath, choices: Choices, context: ViewContext) -> ProgramProps:
    """Return the program with the station that was touched open; the first one at first."""
    _ = context.words.gettext
    program = context.library.program(context.language, block.program)
    said = choices.chosen()
    at = int(said) if said.isdigit() and int(said) < len(program.stages) else 0
    stage = program.stages[at]
    plan = plan_section(context.toc)
    take = TakeProgram(program.id, at, plan)
    return ProgramProps(
        stations=_stations(program, at, choices, context.words),
        title=_("{weeks}: {goal}").format(weeks=weeks_words(stage, context.words), goal=stage.goal),
        why=stage.why,
        exercises=tuple(
            ExerciseProps(entry.name, _note(entry, context), OpenProgram(program.id, at, index))
            for index, entry in enumerate(stage.exercises)
        ),
        start=_("Start today’s exercises"),
        start_event=OpenProgram(program.id, at),
        home=(_("Take this plan home"), take) if plan else None,
        picture=stage.picture,
    )


def _stations(
    program: Program, at: int, choices: Choices, words: Words
) -> tuple[StationProps, ...]:
    return tuple(
        StationProps(weeks_words(stage, words), stage.goal, choices.choose(str(index)), index == at)
        for index, stage in enumerate(program.stages)
    )


def _note(entry: ProgramExercise, context: ViewContext) -> str:
    if entry.dose is not None:
        return dose_words(entry.dose, context.words)
    return context.toc.exercises[entry.exercise].nav
