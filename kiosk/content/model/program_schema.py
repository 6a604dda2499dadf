"""A program's two files as pydantic models: `programs/ID.toml` and `<lang>/programs/ID.md`."""

from typing import Annotated

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from kiosk.content.model.schema import Form, Id, Reviewed, ShortTitle, Strict, broken_rule

MEASURES = ("hold", "reps", "seconds")
_FIRST_AND_LAST = 2
_Week = Annotated[int, Field(ge=1, le=52)]


def _first_and_last(weeks: list[int]) -> list[int]:
    if len(weeks) != _FIRST_AND_LAST:
        raise broken_rule(
            "A stage has a first and a last week.", "Write both, as in weeks = [1, 2]."
        )
    return weeks


class DoseEntry(Strict):
    """How much of an exercise: sets of a hold (seconds), of repetitions, or of a timed drill."""

    sets: Annotated[int, Field(ge=1, le=10)]
    hold: Annotated[int, Field(ge=5, le=120)] | None = None
    reps: Annotated[int, Field(ge=1, le=50)] | None = None
    seconds: Annotated[int, Field(ge=5, le=600)] | None = None
    a_day: Annotated[int, Field(ge=1, le=6)] | None = None
    days_a_week: Annotated[int, Field(ge=1, le=7)] | None = None

    @model_validator(mode="after")
    def _one_measure(self) -> "DoseEntry":
        if sum(getattr(self, name) is not None for name in MEASURES) != 1:
            raise broken_rule(
                "A dose has exactly one of hold, reps and seconds.",
                "Write it as in dose = { sets = 3, reps = 12 }.",
            )
        return self


class ExerciseEntry(Strict):
    """`[[stages.exercises]]`: without a dose, the exercise's own is done."""

    id: Id
    dose: DoseEntry | None = None


class StageEntry(Strict):
    """`[[stages]]`: the first and the last week, and what is done in them."""

    weeks: Annotated[list[_Week], AfterValidator(_first_and_last)]
    exercises: Annotated[list[ExerciseEntry], Field(min_length=1, max_length=6)]


class LoadEntry(Strict):
    """`[load]`: percent more each week, and percent at once that the chart warns of.

    `first_week` is the one in which it begins to grow: before that the pain calms down.
    """

    growth: Annotated[int, Field(ge=1, le=30)]
    jump: Annotated[int, Field(ge=1, le=200)]
    first_week: _Week = 1


class ProgramFile(Strict):
    """programs/ID.toml."""

    id: Id
    load: LoadEntry
    stages: Annotated[list[StageEntry], Field(min_length=1, max_length=8)]


class ProgramFront(Reviewed):
    """The front matter of a program's words."""

    title: ShortTitle


PROGRAM = Form(TypeAdapter(ProgramFile), ProgramFile)
PROGRAM_WORDS = Form(TypeAdapter(ProgramFront), ProgramFront)
