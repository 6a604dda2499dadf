"""What a program must agree with: the exercises, the calendar, its words."""

from collections.abc import Iterator

from kiosk.content.check.program_words import StageWords, stages_of
from kiosk.content.model.program_schema import DoseEntry, ProgramFile
from kiosk.content.model.report import Log
from kiosk.content.parse.parts import PackParts, PageFile, TomlRead
from kiosk.shared.issue import closest, quote
from kiosk.shared.toml import toml_text


def check_programs(parts: PackParts, log: Log) -> None:
    """Note in `log` every program that cannot be followed, and words that do not fit theirs."""
    _check_pairs(parts, log)
    for name, read in parts.programs.items():
        if read.values is not None:
            if read.values.id != name:
                says = f"The id is {quote(read.values.id)}, but the file's name says {name}."
                log.error(read.path, read.line("id"), says, f'Write id = "{name}".', "id")
            _check_weeks(read, read.values, log)
            _check_load(read, read.values, log)
            _check_exercises(read, read.values, parts, log)
    for page in parts.pages:
        known = parts.programs.get(page.id)
        if page.kind == "program" and page.front and known and known.values:
            _check_words(page, known.values, log)


def _check_pairs(parts: PackParts, log: Log) -> None:
    filed, worded = parts.program_ids, parts.ids("program", parts.default)
    for name in sorted(filed - worded):
        remedy = f"Add {parts.default}/programs/{name}.md, or remove this file."
        log.error(f"programs/{name}.toml", 1, "This program has no words.", remedy)
    for name in sorted(worded - filed):
        near = closest(name, filed - worded)
        hint = f"Did you mean {near}? If not, add" if near else "Add"
        log.error(
            f"{parts.default}/programs/{name}.md",
            1,
            "These words have no program.",
            f"{hint} programs/{name}.toml, or remove this file.",
        )


def _check_weeks(read: TomlRead[ProgramFile], file: ProgramFile, log: Log) -> None:
    """The stages follow one another from week 1 on, each week in one of them."""
    due = 1
    for index, stage in enumerate(file.stages):
        first, last = stage.weeks
        line, key = read.line("stages", index, "weeks"), f"stages.{index + 1}.weeks"
        if first > last:
            says = f"The stage begins in week {first} and ends in week {last}."
            log.error(read.path, line, says, "Write the earlier week first.", key)
        elif first < due:
            says = f"Week {first} stands in two stages, or after a later week."
            log.error(read.path, line, says, f"Let this stage begin in week {due}.", key)
        elif first > due:
            says = f"No stage has week {due}."
            log.error(read.path, line, says, f"Let this stage begin in week {due}.", key)
        due = max(due, last + 1)


def _check_load(read: TomlRead[ProgramFile], file: ProgramFile, log: Log) -> None:
    """The load has at least two weeks to grow in."""
    first, last = file.load.first_week, max(stage.weeks[1] for stage in file.stages)
    if first >= last > 1:
        says = f"The load grows from week {first} on, and the program ends with week {last}."
        remedy = f"Name an earlier week, at most {last - 1}."
        log.error(read.path, read.line("load", "first_week"), says, remedy, "load.first_week")


def _check_exercises(
    read: TomlRead[ProgramFile], file: ProgramFile, parts: PackParts, log: Log
) -> None:
    # one of which only the words are there is a problem that is named already
    known = parts.exercise_ids | parts.ids("exercise", parts.default)
    for i, stage in enumerate(file.stages):
        for j, entry in enumerate(stage.exercises):
            place = ("stages", i, "exercises", j)
            key = f"stages.{i + 1}.exercises.{j + 1}"
            if entry.id not in known:
                near = closest(entry.id, known)
                hint = f"Did you mean {near}?" if near else "Name one of the folder exercises."
                says = f"There is no exercise {quote(entry.id)}."
                log.error(read.path, read.line(*place, "id"), says, hint, f"{key}.id")
            elif entry.dose and entry.id in parts.exercises:
                kind = _kind(parts.exercises[entry.id])
                for says, remedy in _impossible(entry.id, kind, entry.dose):
                    log.error(read.path, read.line(*place, "dose"), says, remedy, f"{key}.dose")


def _kind(data: bytes) -> str:
    """Return what an exercise is: hold, reps or cycle; empty where its file cannot tell."""
    try:
        kind = toml_text.loads(data.decode("utf-8-sig")).get("kind", "hold")
    except (ValueError, RecursionError):
        return ""
    return kind if isinstance(kind, str) else ""


def _impossible(name: str, kind: str, dose: DoseEntry) -> Iterator[tuple[str, str]]:
    if kind == "hold" and dose.hold is None:
        yield f"{quote(name)} is held, so it has no reps and no drill.", "Write hold = 30."
    if kind in ("reps", "cycle") and dose.hold is not None:
        yield f"{quote(name)} moves, so it cannot be held.", "Write reps = 10."
    if kind == "reps" and dose.seconds is not None:
        yield f"{quote(name)} is counted, so it has no seconds.", "Write reps = 10."


def _check_words(page: PageFile, file: ProgramFile, log: Log) -> None:
    stages, early = stages_of(page.body)
    for line in early:
        says = "These words stand before the first heading."
        log.error(page.path, line, says, "Write a ## heading with the first stage's goal.")
    if len(stages) != len(file.stages):
        log.error(
            page.path,
            stages[-1].line if stages else 1,
            f"The program has {len(file.stages)} stages, but {len(stages)} ## headings stand here.",
            "Write one for each stage, in order.",
        )
    for stage, entry in zip(stages, file.stages, strict=False):
        _check_stage(page, stage, len(entry.exercises), log)


def _check_stage(page: PageFile, stage: StageWords, wanted: int, log: Log) -> None:
    for line in stage.strays:
        says = "This does not belong into a stage."
        log.error(page.path, line, says, "Write paragraphs, then one list of the exercises.")
    if len(stage.names) != wanted or stage.lists != 1:
        log.error(
            page.path,
            stage.line,
            f"{quote(stage.goal)} has {wanted} exercises, "
            f"but {len(stage.names)} names stand below it.",
            "Write one list with a name for each exercise, in order.",
        )
