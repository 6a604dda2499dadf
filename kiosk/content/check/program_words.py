"""The words of a program, stage by stage, and the program put together with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.content.markdown.document import ParsedBody
from kiosk.content.model.blocks import AnyBlock, BulletList, Heading, Paragraph, Runs
from kiosk.content.model.pack import Program, ProgramDose, ProgramExercise, Review, Stage
from kiosk.content.model.program_schema import (
    ExerciseEntry,
    ProgramFile,
    ProgramFront,
    StageEntry,
)
from kiosk.content.parse.parts import PackParts, PageFile


@dataclass
class StageWords:
    """What stands under one heading: paragraphs, then a list of the exercises' names.

    `lists` counts the lists; `strays` are lines of what does not belong here.
    """

    goal: str
    line: int
    picture: str = ""
    why: list[Runs] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    lists: int = 0
    strays: list[int] = field(default_factory=list)


def stages_of(body: ParsedBody) -> tuple[list[StageWords], list[int]]:
    """Return the stages, and the lines of what stands before the first heading."""
    stages: list[StageWords] = []
    early: list[int] = []
    for block, line in zip(body.blocks, body.lines, strict=True):
        if isinstance(block, Heading):
            stages.append(StageWords(block.text, line, block.picture))
        elif stages:
            _take(stages[-1], block, line)
        else:
            early.append(line)
    return stages, early


def _take(stage: StageWords, block: AnyBlock, line: int) -> None:
    if isinstance(block, Paragraph) and not stage.lists:
        stage.why.append(block.runs)
    elif isinstance(block, BulletList):
        stage.lists += 1
        stage.names += ["".join(run.text for run in item).strip() for item in block.items]
    else:
        stage.strays.append(line)


def assemble_programs(parts: PackParts, language: str) -> dict[str, Program]:
    """Return the programs that have words in `language`; `parts` must be without errors."""
    found: dict[str, Program] = {}
    for page in parts.of_kind("program", language):
        file = parts.programs[page.id].values
        assert file is not None
        found[page.id] = _program(page, file)
    return found


def _program(page: PageFile, file: ProgramFile) -> Program:
    front = page.front
    assert isinstance(front, ProgramFront)
    words, _ = stages_of(page.body)
    return Program(
        id=page.id,
        title=front.title,
        growth=file.load.growth,
        jump=file.load.jump,
        load_from=file.load.first_week,
        stages=tuple(_stages(file.stages, words)),
        review=Review(front.reviewed_by, front.reviewed_on, front.review_due, front.status),
    )


def _stages(entries: list[StageEntry], words: list[StageWords]) -> Iterator[Stage]:
    for entry, said in zip(entries, words, strict=True):
        named = zip(entry.exercises, said.names, strict=True)
        exercises = tuple(ProgramExercise(item.id, name, _dose(item)) for item, name in named)
        why = tuple(said.why)
        yield Stage(entry.weeks[0], entry.weeks[1], said.goal, why, exercises, said.picture)


def _dose(entry: ExerciseEntry) -> ProgramDose | None:
    return None if entry.dose is None else ProgramDose(**entry.dose.model_dump())
