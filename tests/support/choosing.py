"""What the tests of blocks share: words, and choices that were made."""

from kiosk.content.model.blocks import Run, Runs
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose

WORDS = Words("en")


def plain(text: str) -> Runs:
    return (Run(text),)


def made(*events: Choose) -> Choices:
    """The choices of the block `page/0` after these were made."""
    return Choices("page/0", tuple({event.key: event.value for event in events}.items()))
