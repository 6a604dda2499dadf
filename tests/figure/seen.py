"""What anybody sees in a drawn person: which way it faces, and which leg is the left one.

It knows the picture alone: neither a scene nor how the program decided.
"""

from kiosk.figure.drawing.display_list import Drawing, DrawnLeg
from kiosk.figure.drawing.geometry import Vec


def faces_right(leg: DrawnLeg) -> bool:
    """Tell whether the toes point clockwise from the shin, as of whoever faces right.

    That holds standing, sitting and lying, with the toes drawn up or pointed.
    """
    return _turn(_way(leg.heel, leg.knee), _way(leg.heel, leg.tip)) < 0


def side_of_leg(drawing: Drawing, index: int, view: str) -> str:
    """Return the person's own side of a leg, of a person who stands there, not of a mirror image.

    From the side the nearer leg comes first; of whoever faces right it is the right one. Of whoever
    faces us the right leg is on our left.
    """
    leg, other = drawing.legs[index], drawing.legs[1 - index]
    if view == "front":
        return "right" if leg.heel[0] + leg.knee[0] < other.heel[0] + other.knee[0] else "left"
    nearer = index == 0
    return "right" if nearer == faces_right(leg) else "left"


def working_sides(drawing: Drawing, view: str) -> set[str]:
    """Return the sides of the person who stands there whose leg is stretched or works."""
    return {side_of_leg(drawing, i, view) for i, leg in enumerate(drawing.legs) if leg.works}


def _way(start: Vec, end: Vec) -> Vec:
    return end[0] - start[0], end[1] - start[1]


def _turn(a: Vec, b: Vec) -> float:
    return a[0] * b[1] - a[1] * b[0]
