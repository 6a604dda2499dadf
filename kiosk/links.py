"""Links by name, as content writes them (`section:ID`), turned into what a touch means."""

from kiosk.events import (
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
        case _:
            return None
