"""Left and right: the only module that decides whether a picture is flipped.

A figure is posed facing right in the side view, so that its near leg is its right one; from the
front its right leg is on the viewer's left, as of a person who faces us. Left and right are always
the person's own.

From the side a person is drawn as seen. From the front the figure is a mirror image, since people
who copy it move the leg that is opposite: the figure's left is on the viewer's left. The Mirror
button exchanges the one for the other. Each screen with a side says in words what `reflects`
returns.
"""

from typing import Literal, TypeAlias

Side: TypeAlias = Literal["left", "right", "both"]
View: TypeAlias = Literal["side", "front"]
Worked: TypeAlias = Literal["near", "far", "both"]

OTHER: dict[Side, Side] = {"left": "right", "right": "left", "both": "both"}


def reflects(view: View, mirror: bool = False) -> bool:
    """Return whether the picture is a mirror image; `mirror` is the state of the Mirror button."""
    return (view == "front") != mirror


def is_flipped(view: View, side: Side, worked: Worked = "near", mirror: bool = False) -> bool:
    """Return whether the posed figure must be flipped so that `side` is the working one.

    `worked` is the posed leg that is stretched or works; "both" counts as the near one. If `side`
    is "both", only the button flips the picture.
    """
    if side == "both":
        return mirror
    posed: Side = "left" if worked == "far" else "right"
    return (side != posed) != reflects(view, mirror)
