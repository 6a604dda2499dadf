"""Links by name, as content (`section:ID`) and parts write them, turned into what a touch means."""

from kiosk.events import (
    Choose,
    Event,
    OpenExercise,
    OpenQuestion,
    OpenSection,
    OpenSheet,
    ReferenceSheet,
    TermSheet,
)


def event_for(target: str) -> Event | None:
    """Return the event of a link; None for a scheme that the program does not know."""
    scheme, _, name = target.partition(":")
    match scheme:
        case "section":
            return OpenSection(name)
        case "faq":
            return OpenQuestion(name)
        case "exercise":
            return OpenExercise(name)
        case "routine":
            exercises = tuple(name.split(","))
            return OpenExercise(exercises[0], routine=exercises)
        case "glossary":
            return OpenSheet(TermSheet(name))
        case "ref":
            return OpenSheet(ReferenceSheet(name))
        case "choose":
            key, _, value = name.partition("=")
            return Choose(key, value)
        case _:
            return None
