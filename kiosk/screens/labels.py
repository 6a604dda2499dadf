"""The program's words inside a page: what a box is called, what a verdict means."""

from dataclasses import dataclass

from kiosk.wording import Words


@dataclass(frozen=True, slots=True)
class BlockLabels:
    """Headings that the program gives to blocks."""

    summary: str
    tip: str
    now: str
    note: str
    urgent: str
    helps: str
    mixed: str
    not_routine: str
    more: str
    back_up: str


def block_labels(words: Words) -> BlockLabels:
    """Return the labels in one language."""
    _ = words.gettext
    return BlockLabels(
        summary=_("Remember"),
        tip=_("Tip"),
        now=_("Do this now"),
        note=_("Good to know"),
        urgent=_("Tell us now"),
        helps=_("Helps"),
        mixed=_("Mixed results"),
        not_routine=_("Not routine"),
        more=_("More"),
        back_up=_("Back up"),
    )
