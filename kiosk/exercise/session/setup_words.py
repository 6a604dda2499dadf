"""The steps into position in words: on the screen, and for the voice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.content.model.blocks import Steps
from kiosk.content.model.pack import ExerciseWords
from kiosk.exercise.session.cues import Cue
from kiosk.exercise.session.state import Session
from kiosk.exercise.session.steps import Done
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step into position: a few words, and more about them."""

    title: str
    body: str


def steps_of(exercise: ExerciseWords) -> tuple[StepWords, ...]:
    """Return the written steps of an exercise."""
    found = (step for block in exercise.blocks if isinstance(block, Steps) for step in block.items)
    return tuple(StepWords(s.title, "".join(run.text for run in s.runs)) for s in found)


def step_words(exercise: ExerciseWords, number: int) -> StepWords:
    """Return step `number`, from 1; the last one if a translation has fewer."""
    steps = steps_of(exercise)
    return steps[min(number, len(steps)) - 1] if steps else StepWords("", exercise.cue)


def with_steps(cues: Sequence[Cue], session: Session | None, context: ViewContext) -> list[Cue]:
    """Return the cues with what the voice reads of a step into position."""
    if session is None or isinstance(session.step, Done):
        return list(cues)
    exercise = context.library.exercise(context.language, session.step.bout.exercise)
    return [_worded(cue, exercise) for cue in cues]


def _worded(cue: Cue, exercise: ExerciseWords) -> Cue:
    if cue.name != "setup":
        return cue
    step = step_words(exercise, cue.count)
    return replace(cue, text=" ".join(words for words in (step.title, step.body) if words))
