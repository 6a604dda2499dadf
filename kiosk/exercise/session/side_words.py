"""Words for the side, and for whether the picture is a mirror image."""

from kiosk.figure.skeleton.sides import Side, View, reflects
from kiosk.shared.wording import Words


def side_words(side: Side, words: Words) -> str:
    """Return the name of the side, or words for both at once."""
    _ = words.gettext
    return {"left": _("Left side"), "right": _("Right side"), "both": _("Both sides")}[side]


def seen_words(view: View, side: Side, words: Words, mirror: bool = False) -> str:
    """Return words on whether the picture is a mirror image; empty if it makes no difference.

    `mirror` is the state of the Mirror button.
    """
    _ = words.gettext
    if side == "both":
        return ""
    if reflects(view, mirror):
        return _("As in a mirror")
    return _("Facing you, not as in a mirror") if view == "front" else ""
