"""The inviting screen between visits."""

from dataclasses import dataclass

from kiosk.screens.world import World


@dataclass(frozen=True, slots=True)
class AttractProps:
    """One question, one promise, one button."""

    clinic: str
    title: str
    lead: str
    button: str
    picture: str
    alt: str


def derive_attract(world: World) -> AttractProps:
    """Return the attract screen's words."""
    _ = world.words.gettext
    picture = "images/attract.svg"
    credit = world.toc.credits.get(picture)
    return AttractProps(
        clinic=world.clinic.name,
        title=_("Muscle cramp?"),
        lead=_("Find out why it happens, how to ease it now, and how to stop it coming back."),
        button=_("Touch to start"),
        picture=picture,
        alt=credit.alt if credit else "",
    )
