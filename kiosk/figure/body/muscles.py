"""Where a muscle lights up: soft ellipses along a bone, held inside the limb's outline."""

from dataclasses import dataclass
from math import atan2, degrees
from typing import Literal

from kiosk.figure.drawing.display_list import Glow
from kiosk.figure.drawing.geometry import Contour, Vec, direction, distance

Muscle = Literal[
    "gastrocnemius", "soleus", "tibialis", "hamstrings", "quadriceps", "gluteals", "plantar",
    "achilles",
]  # fmt: skip
HEAT = "#F0532D"


@dataclass(frozen=True, slots=True)
class GlowSpot:
    """A glow: on which bone, from where to where along it, how far to the front, how wide (m)."""

    bone: Literal["thigh", "shank", "pelvis", "foot"]
    start: float
    end: float
    ahead: float
    wide: float


SPOTS: dict[Muscle, GlowSpot] = {
    "gastrocnemius": GlowSpot("shank", 0.0, 0.60, -0.030, 0.056),
    "soleus": GlowSpot("shank", 0.34, 0.80, -0.018, 0.038),
    "achilles": GlowSpot("shank", 0.62, 0.90, -0.026, 0.022),
    "tibialis": GlowSpot("shank", 0.10, 0.66, 0.022, 0.028),
    "hamstrings": GlowSpot("thigh", 0.10, 0.92, -0.040, 0.052),
    "quadriceps": GlowSpot("thigh", 0.16, 0.94, 0.040, 0.052),
    "gluteals": GlowSpot("pelvis", 0.72, 2.05, -0.070, 0.066),
    "plantar": GlowSpot("foot", 0.10, 1.0, 0.020, 0.036),
}


SEEN_IN_FRONT: dict[Muscle, Literal["thigh", "shank"]] = {
    "gastrocnemius": "shank", "soleus": "shank", "achilles": "shank", "tibialis": "shank",
    "quadriceps": "thigh",
}  # fmt: skip
"""What a front view lights, and on which bone; the seat and the back of the thigh stay hidden."""
BEHIND_SHIN: frozenset[Muscle] = frozenset({"gastrocnemius", "soleus", "achilles"})
"""What the shin hides in part from the front."""


def glow(
    muscle: Muscle,
    bones: dict[str, tuple[Vec, Vec]],
    inside: Contour | None,
    strength: float,
    ahead: float | None = None,
) -> Glow:
    """Return a muscle's glow; `bones` gives each bone's ends in the picture, `strength` 0-1.

    `ahead` overrides how far (m) off the bone it lies: from the front, on it.
    """
    spot = SPOTS[muscle]
    off = spot.ahead if ahead is None else ahead
    upper, lower = bones[spot.bone]
    way = direction(upper, lower)
    length = distance(upper, lower)
    middle = (spot.start + spot.end) / 2 * length
    # the front lies left of a bone that runs downwards
    centre = (
        upper[0] + way[0] * middle - way[1] * off,
        upper[1] + way[1] * middle + way[0] * off,
    )
    half = (spot.end - spot.start) / 2 * length
    turn = degrees(atan2(way[1], way[0]))
    return Glow(centre, half, spot.wide, turn, HEAT, strength, 0.45, inside)
