"""An exercise as a picture at any moment: phase and seconds in, display list out."""

from dataclasses import dataclass
from functools import cached_property

from kiosk.figure.drawing import Drawing, Glow, Item, Items
from kiosk.figure.easing import blink_at, breath_at
from kiosk.figure.exercise_file import ExerciseFile
from kiosk.figure.front_view import draw_front
from kiosk.figure.geometry import Path, Vec, frame
from kiosk.figure.motion import Motion
from kiosk.figure.muscles import glow
from kiosk.figure.people import PEOPLE, Person
from kiosk.figure.pose import Joints, LegJoints, place
from kiosk.figure.props import draw_props, towel
from kiosk.figure.side_view import Look, draw_side, flat

SHADOW = "#0F2A33"


@dataclass(frozen=True)
class Scene:
    """One exercise, ready to be drawn at any phase. `person` may stand in for the file's own."""

    exercise: ExerciseFile

    @cached_property
    def person(self) -> Person:
        """Return who shows the exercise."""
        return PEOPLE[self.exercise.person]

    @cached_property
    def motion(self) -> Motion:
        """Return the movement, its keys solved once."""
        return self.exercise.motion()

    @cached_property
    def still(self) -> Items:
        """Return what never moves."""
        return draw_props(self.exercise.things())

    def draw(self, phase: float, seconds: float = 0.0, mirrored: bool = False) -> Drawing:
        """Return the picture at `phase`; `seconds` drives breath and blinking (0: neither)."""
        breath = breath_at(seconds) if seconds else 0.0
        moment = self.motion.at(phase, breath)
        joints = place(self.person.build, moment.pose)
        look = self._look(breath, blink_at(seconds) if seconds else 0.0)
        items: list[Item] = [*_shadows(joints, self.exercise.view)]
        if self.exercise.view == "front":
            items += draw_front(joints, self.person, look, self.exercise.muscles, moment.glow)
        else:
            items += self._side(joints, look, moment.glow)
        drawing = Drawing(self.still, tuple(items), self.exercise.box)
        return drawing.mirrored() if mirrored else drawing

    def _look(self, breath: float, blink: float) -> Look:
        hands = self.exercise.hands
        return Look(
            hands.near, hands.far, hands.near_facing, hands.far_facing, breath, blink,
            self.exercise.barefoot,
        )  # fmt: skip

    def _side(self, joints: Joints, look: Look, strength: float) -> list[Item]:
        parts = draw_side(joints, self.person, look)
        far: list[Item] = []
        near: list[Item] = []
        if strength > 0.01:
            if self.exercise.glow_on != "near":
                far = self._glows(joints, joints.far_leg, -1.0, parts.far_leg, strength * 0.8)
            if self.exercise.glow_on != "far":
                near = self._glows(joints, joints.near_leg, 1.0, parts.near_leg, strength)
        strap: list[Item] = []
        if self.exercise.towel:
            leg = joints.near_leg
            rise = frame((0, 0), leg.pitch)
            strap = towel(flat(joints.near_arm.palm), flat(leg.ball), (rise.ux, rise.uy))
        return [*parts.far, *far, *parts.trunk, *near, *strap, *parts.near]

    def _glows(
        self, joints: Joints, leg: LegJoints, side: float, inside: Path, strength: float
    ) -> list[Item]:
        bones: dict[str, tuple[Vec, Vec]] = {
            "thigh": (flat(leg.hip), flat(leg.knee)),
            "shank": (flat(leg.knee), flat(leg.ankle)),
            "pelvis": (flat(joints.waist), flat(leg.hip)),
            "foot": (flat(leg.heel), flat(leg.ball)),
        }
        # the foot's sole lies outside the leg, and over cloth a muscle shines through
        return [
            glow(m, bones, None if m in ("plantar", "gluteals") else inside, strength)
            for m in self.exercise.muscles
        ]


def _shadows(joints: Joints, view: str) -> list[Item]:
    """Return the soft shadow on the floor: deeper the nearer the feet are to it."""
    items: list[Item] = []
    for leg in (joints.far_leg, joints.near_leg):
        low = max(0.0, min(leg.heel[1], leg.ball[1]))
        if low > 0.6:
            continue
        fade = max(0.0, 1.0 - low / 0.5)
        depth = leg.ankle[2]
        x = (leg.heel[0] + leg.tip[0]) / 2 if view == "side" else -depth
        y = flat((0.0, 0.0, depth))[1] - 0.004
        items.append(Glow((x, y), 0.26 - 0.06 * fade, 0.032, 0.0, SHADOW, 0.30 * fade, 0.35))
    return items
