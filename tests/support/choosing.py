"""What the tests of parts share: words, and the choice that a link makes."""

from kiosk.app import events as e
from kiosk.app.links import event_for
from kiosk.content.model.blocks import Run, Runs
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices

WORDS = Words("en")


def plain(text: str) -> Runs:
    return (Run(text),)


def made(*links: str) -> Choices:
    """The choices of the block `page/0` after these links were followed."""
    found: dict[str, str] = {}
    for link in links:
        event = event_for(link)
        assert isinstance(event, e.Choose)
        found[event.key] = event.value
    return Choices("page/0", tuple(found.items()))
