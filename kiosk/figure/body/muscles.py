"""Where a muscle lights up: soft ellipses along a bone, held inside the limb's outline."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, degrees
from typing import Literal

from kiosk.figure.drawing.display_list import Glow
from kiosk.figure.drawing.geometry import Contour, Vec, direction, distance

Muscle = Literal[
    "gastrocnemius", "soleus", "tibialis", "hamstrings", "quadriceps", "gluteals", "plantar",
    "achilles", "hip_flexor", "adductor", "trunk", "shoulder", "forearm",
]  # fmt: skip
Bone = Literal["thigh", "shank", "seat", "foot", "spine", "upper_arm", "forearm"]
HEAT = "#F0532D"


@dataclass(frozen=True, slots=True)
class GlowSpot:
    """A glow: on which bone, from where to where along it, how far to the front, how wide (m)."""

    bone: Bone
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
    "gluteals": GlowSpot("seat", -1.20, 2.20, -0.082, 0.056),
    "plantar": GlowSpot("foot", 0.10, 1.0, 0.020, 0.036),
    "hip_flexor": GlowSpot("thigh", -0.16, 0.34, 0.052, 0.040),
    "adductor": GlowSpot("thigh", 0.06, 0.66, 0.0, 0.034),
    "trunk": GlowSpot("spine", 0.10, 0.80, 0.050, 0.058),
    "shoulder": GlowSpot("upper_arm", -0.16, 0.46, 0.0, 0.052),
    "forearm": GlowSpot("forearm", 0.02, 0.74, -0.010, 0.034),
}


ARMS: frozenset[Muscle] = frozenset({"shoulder", "forearm"})
"""What lights up on an arm, not on a leg."""
SEEN_IN_FRONT: dict[Muscle, Literal["thigh", "shank"]] = {
    "tibialis": "shank", "quadriceps": "thigh", "hip_flexor": "thigh", "adductor": "thigh",
}  # fmt: skip
"""What a front view lights on a bone; the seat and the back of the thigh stay hidden."""
BEHIND_SHIN: dict[Muscle, tuple[float, float]] = {
    "gastrocnemius": (0.060, 0.059), "soleus": (0.046, 0.045), "achilles": (0.035, 0.035),
}  # fmt: skip
"""What the shin hides from the front: how far out (m) the calf's outer and inner edge shows it."""
SLIVER = 0.024
"""How wide such an edge lights up, metres."""


def glow(
    muscle: Muscle,
    bones: Mapping[Bone, tuple[Vec, Vec]],
    inside: Contour | None,
    strength: float,
    ahead: float | None = None,
    wide: float | None = None,
) -> Glow:
    """Return a muscle's glow; `bones` gives each bone's ends in the picture, `strength` 0-1.

    `ahead` and `wide` override how far off the bone it lies and how wide it is, metres.
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
    return Glow(centre, half, wide or spot.wide, turn, HEAT, strength, 0.45, inside)
