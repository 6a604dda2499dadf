"""What the links mean that authors write into the text: `section:ID`, `glossary:ID` …"""

from collections.abc import Callable
from typing import TypeAlias

from kiosk.exercise.events import OpenExercise
from kiosk.visit.events import OpenQuestion, OpenSection, OpenSheet
from kiosk.visit.sheets import ReferenceSheet, TermSheet

LinkEvent: TypeAlias = OpenSection | OpenQuestion | OpenExercise | OpenSheet


def _routine(exercises: str) -> OpenExercise:
    names = tuple(exercises.split(","))
    return OpenExercise(names[0], routine=names)


_EVENTS: dict[str, Callable[[str], LinkEvent]] = {
    "section": OpenSection,
    "faq": OpenQuestion,
    "exercise": OpenExercise,
    "routine": _routine,
    "glossary": lambda term: OpenSheet(TermSheet(term)),
    "ref": lambda reference: OpenSheet(ReferenceSheet(reference)),
}


def link_event(target: str) -> LinkEvent | None:
    """Return the event of a link; None for plain words, and for a kind of link that is unknown."""
    kind, _, name = target.partition(":")
    made = _EVENTS.get(kind)
    return None if made is None else made(name)
