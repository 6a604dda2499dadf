"""Links by name, as content writes them (`section:ID`), turned into what a touch means."""

from kiosk.events import (
    Demonstrate,
    Event,
    OpenExercise,
    OpenQuestion,
    OpenSection,
    OpenSheet,
    ReferenceSheet,
    ShowHow,
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
        case "how":
            return ShowHow(name)
        case "demo":
            return Demonstrate(name)
        case "glossary":
            return OpenSheet(TermSheet(name))
        case "ref":
            return OpenSheet(ReferenceSheet(name))
        case _:
            return None
