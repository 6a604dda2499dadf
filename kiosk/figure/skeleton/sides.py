"""Left and right: the one place that decides whether a picture is turned into its mirror image.

A figure is posed facing right in the side view, so that its near leg is its right one; from the
front its right leg is on the viewer's left, as of a person who faces us. Left and right are always
the person's own.

From the side a person is drawn as seen. From the front the figure is a mirror, since whoever copies
it moves the leg that is opposite: the figure's left is on the viewer's left. The Mirror button
exchanges either for the other. Whoever shows a side says in words what `reflects` tells.
"""

from typing import Literal, TypeAlias

Side: TypeAlias = Literal["left", "right", "both"]
View: TypeAlias = Literal["side", "front"]
Worked: TypeAlias = Literal["near", "far", "both"]

OTHER: dict[Side, Side] = {"left": "right", "right": "left", "both": "both"}


def reflects(view: View, mirror: bool = False) -> bool:
    """Tell whether the picture is what a mirror shows; `mirror` is the button's own state."""
    return (view == "front") != mirror


def is_flipped(view: View, side: Side, worked: Worked = "near", mirror: bool = False) -> bool:
    """Tell whether the figure as it is posed must be flipped, so that `side` works.

    `worked` is the posed leg that is stretched or works; with "both" the near one is named. Of
    "both" sides neither is named, so that only the button flips the picture.
    """
    if side == "both":
        return mirror
    posed: Side = "left" if worked == "far" else "right"
    return (side != posed) != reflects(view, mirror)
