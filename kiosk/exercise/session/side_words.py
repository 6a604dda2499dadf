"""Which side is meant, and whether the picture is what a mirror shows, in words."""

from kiosk.figure.skeleton.sides import Side, View, reflects
from kiosk.shared.wording import Words


def side_words(side: Side, words: Words) -> str:
    """Return the side, or that both work at once."""
    _ = words.gettext
    return {"left": _("Left side"), "right": _("Right side"), "both": _("Both sides")}[side]


def seen_words(view: View, side: Side, words: Words, mirror: bool = False) -> str:
    """Return how to read the picture; empty for a person from the side, and where no side is named.

    `mirror` is the Mirror button.
    """
    _ = words.gettext
    if side == "both":
        return ""
    if reflects(view, mirror):
        return _("As in a mirror")
    return _("Facing you, not as in a mirror") if view == "front" else ""
