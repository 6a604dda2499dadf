"""A second person who helps: stands at the foot of the bed and holds the person's near foot.

Their own frame is the picture's mirror image about x = 0: there they face +x, towards the foot.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from math import cos, radians, sin

from kiosk.figure.body.side_view import BodyState, SidePeople, draw_side
from kiosk.figure.drawing.geometry import Vec
from kiosk.figure.motion.contact import HandPlant, plant_arm
from kiosk.figure.motion.keyframes import SHORT, Key, KeyframeMotion
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import (
    Arm,
    Joints,
    LegJoints,
    Pose,
    from_numbers,
    place,
    violations,
)

_AT_REST = Arm(shoulder=24.0, elbow=52.0)
"""An arm whose hand lies on the thigh."""
_CUP = (0.03, 0.10)
"""Where the hand under the heel lies, in foot lengths from the heel along and above the sole."""
_CURL, _CURL_LEAST = 27.0, 6.0
"""How far its fingers lean over the toes, degrees: less the further the foot is up."""
_UPRIGHT = 84.0
"""The slope of a foot that stands nearly upright, degrees: from there on the palm flattens."""
_PRESSED = (0.05, 0.07)
"""Where the middle of the other palm lies, in foot lengths beyond the ball and into the sole."""


@dataclass(frozen=True)
class Companion:
    """Who helps. `key` is how they stand, its x counted from the heel; `heel` is where that is in
    the picture when the exercise begins, metres."""

    person: Person
    key: Key
    heel: float = 0.0

    @cached_property
    def stands(self) -> Pose:
        """Return how they stand, before the hands take hold."""
        keys = self.key, replace(self.key, at=1.0)
        pose = KeyframeMotion(self.person.build, keys).solved[0].pose
        return replace(pose, x=pose.x - self.heel)

    def holding(self, leg: LegJoints, size: float) -> tuple[Pose, tuple[str, ...]]:
        """Return the pose with one hand under the heel and one on the ball of the foot `leg`.

        `size` is the foot's length. Also returns what the body cannot do.
        """
        pose, problems = self.stands, []
        for name, side, hand in (
            ("near", 1.0, _under_heel(leg, size)), ("far", -1.0, _on_ball(leg, size)),
        ):  # fmt: skip
            arm, short = plant_arm(self.person.build, pose, hand, side)
            pose = replace(pose, near_arm=arm) if side > 0 else replace(pose, far_arm=arm)
            if short > SHORT:
                problems.append(f"carer's {name} hand stays {short * 100:.1f} cm from the foot")
        return pose, (*problems, *(f"carer's {what}" for what in violations(pose)))

    def joints(self, leg: LegJoints, size: float, grasp: float = 1.0) -> Joints:
        """Return where everything of them is, in their own frame.

        `grasp` runs from 0 (the hands rest) to 1 (they hold the foot).
        """
        pose = self.holding(leg, size)[0]
        if grasp < 1.0:
            rests = replace(self.stands, near_arm=_AT_REST, far_arm=_AT_REST)
            ways = zip(rests.numbers(), pose.numbers(), strict=True)
            pose = from_numbers([a + (b - a) * grasp for a, b in ways])
        return place(self.person.build, pose)

    def draw(self, joints: Joints, breath: float, blink: float) -> SidePeople:
        """Return the helper in their own frame, to be mirrored."""
        look = BodyState("rest", "flat", 1.0, 1.0, breath, blink)
        return draw_side(joints, self.person, look)


def _under_heel(leg: LegJoints, size: float) -> HandPlant:
    x, y = _on_foot(leg, leg.heel[0], leg.heel[1], size, _CUP)
    return HandPlant(-x, y, None, 4.0, 1.0)


def _on_ball(leg: LegJoints, size: float) -> HandPlant:
    x, y = _on_foot(leg, leg.ball[0], leg.ball[1], size, _PRESSED)
    curl = min(max(_CURL - 0.8 * (leg.pitch - _UPRIGHT), _CURL_LEAST), _CURL)
    return HandPlant(-x, y, None, 180.0 - leg.pitch - curl, -1.0)


def _on_foot(leg: LegJoints, x: float, y: float, size: float, at: Vec) -> Vec:
    c, s = cos(radians(leg.pitch)), sin(radians(leg.pitch))
    along, above = at[0] * size, at[1] * size
    return x + along * c - above * s, y + along * s + above * c
