"""Links by name, as content (`section:ID`) and parts write them, turned into what a touch means."""

from collections.abc import Callable

from kiosk.app.events import (
    Choose,
    Event,
    OpenExercise,
    OpenProgram,
    OpenQuestion,
    OpenSection,
    OpenSheet,
    OpenTopic,
    Play,
    PrintPlan,
    RateAnswer,
    Search,
    ShowKeys,
    TakeProgram,
    Unfold,
    Unprescribe,
    VideoAction,
)
from kiosk.visit.sheets import ReferenceSheet, TermSheet

_ONE_NAME: dict[str, Callable[[str], Event]] = {
    "section": OpenSection,
    "faq": OpenQuestion,
    "exercise": OpenExercise,
    "unfold": Unfold,
    "topic": OpenTopic,
    "search": Search,
    "keys": ShowKeys,
}
"""Links that name one thing, on the questions screen also words or a layer of keys."""


def event_for(target: str) -> Event | None:
    """Return the event of a link; None for a scheme that the program does not know."""
    scheme, _, name = target.partition(":")
    if scheme in _ONE_NAME:
        return _ONE_NAME[scheme](name)
    match scheme:
        case "routine":
            exercises = tuple(name.split(","))
            return OpenExercise(exercises[0], routine=exercises)
        case "program":
            return _program(*name.split("/"))
        case "glossary":
            return OpenSheet(TermSheet(name))
        case "ref":
            return OpenSheet(ReferenceSheet(name))
        case _:
            return _inside(scheme, name)


def _inside(scheme: str, name: str) -> Event | None:
    """Return the event of a link that leads nowhere, but changes what the page shows."""
    match scheme:
        case "choose":
            key, _, value = name.partition("=")
            return Choose(key, value)
        case "play":
            return _play(name)
        case "video":
            return _watch(name)
        case "judge":
            question, _, said = name.partition("=")
            return RateAnswer(question, helpful=said == "yes")
        case "take":
            program, stage, section = name.split("/")
            return TakeProgram(program, int(stage), section)
        case "unprescribe":
            return Unprescribe(name)
        case "print":
            return PrintPlan()
        case _:
            return None


def _play(name: str) -> Play | None:
    """Return the event of `KEY=VALUE@MILLISECONDS`; None where those are no number."""
    choice, _, seconds = name.rpartition("@")
    key, _, value = choice.partition("=")
    return Play(key, value, int(seconds) / 1000) if seconds.isdigit() else None


def _watch(name: str) -> VideoAction | None:
    """Return the event of `VIDEO=WHAT@MILLISECONDS`; None where those are no number."""
    said, _, thousandths = name.rpartition("@")
    video, _, what = said.partition("=")
    return VideoAction(video, what, int(thousandths) / 1000) if thousandths.isdigit() else None


def _program(program: str, stage: str = "0", exercise: str = "") -> OpenProgram:
    """Return the event of `program:ID/STAGE` or `program:ID/STAGE/EXERCISE`, counted from 0."""
    return OpenProgram(program, int(stage), int(exercise) if exercise else None)
