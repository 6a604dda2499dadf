"""The program's labels inside a page: names of boxes, meanings of verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.blocks.evidence.view import verdict_words
from kiosk.shared.wording import Words


@dataclass(frozen=True, slots=True)
class BlockLabels:
    """Headings that the program gives to blocks.

    `going_on` has places for a page's `title`, and which `part` of its `parts` a screenful is.
    """

    summary: str
    tip: str
    now: str
    note: str
    care: str
    sources: str
    verdicts: Mapping[str, str]
    code: str
    going_on: str


def block_labels(words: Words) -> BlockLabels:
    """Return the labels in one language."""
    _ = words.gettext
    return BlockLabels(
        summary=_("Remember"),
        tip=_("Tip"),
        now=_("One thing to do"),
        note=_("Good to know"),
        care=_("Take care"),
        sources=_("Where this comes from:"),
        verdicts=verdict_words(words),
        code=_("Code"),
        going_on=_("{title} ({part} of {parts})"),
    )
