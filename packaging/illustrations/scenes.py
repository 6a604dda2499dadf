"""People in scenes: a pose with a name for each thing they do, and what they hold in their hands.

Props that belong to a person are drawn in centimetres, y down, from the floor under the person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import atan2, degrees
from typing import Literal

import posed
import svg
import things
from cast import EXERCISES
from shapes import CARD, Tint, at, outlined, shadow

from kiosk.exercise.file.loader import load_exercise
from kiosk.figure.body.flesh import body_of
from kiosk.figure.body.hands import Grip
from kiosk.figure.body.head_side import head_frame
from kiosk.figure.body.limbs import ArmLine, arm_skin, sleeve
from kiosk.figure.body.side_view import ABOVE, BodyState, draw_side, flat
from kiosk.figure.body.torso import shirt
from kiosk.figure.drawing.display_list import Glow, Item, Shape
from kiosk.figure.drawing.geometry import Contour, Vec, direction, ellipse, lerp, rounded
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import PEOPLE, Person
from kiosk.figure.skeleton.pose import Arm, Joints, Leg, Pose, place
from kiosk.shared.issue import terminal_line

Limb = Literal["near thigh", "near shank", "far thigh", "far shank"]


@dataclass(frozen=True)
class Touch:
    """A hand laid on one of the person's own legs: `along` from the upper joint to the lower one.

    `off` is how far from the bone, metres, towards the front; without it the palm lies on the
    skin or the cloth of the leg. `fingers` as in a plant, but from the limb's own direction.
    """

    limb: Limb
    along: float
    off: float | None = None
    fingers: float = 0.0
    facing: float = -1.0

    def plant(self, who: Person, joints: Joints, out: float = 0.0) -> HandPlant:
        """The same as a place in the room; `out` is how far the hand is towards the viewer, m."""
        leg = joints.near_leg if self.limb.startswith("near") else joints.far_leg
        upper, lower = (leg.hip, leg.knee) if self.limb.endswith("thigh") else (leg.knee, leg.ankle)
        a, b = flat(upper), flat(lower)
        (x, y), (ux, uy) = lerp(a, b, self.along), direction(a, b)
        turn = degrees(atan2(uy, ux)) + self.fingers
        if self.off is not None:
            return HandPlant(x - uy * self.off, y + ux * self.off, fingers=turn, facing=self.facing)
        edges = draw_side(joints, who, BodyState())
        outline = edges.near_leg if self.limb.startswith("near") else edges.far_leg
        seen = ((px - x, py - y) for px, py in posed.along(outline, 24))
        off = max(v * ux - h * uy for h, v in seen if abs(h * ux + v * uy) < UNDER_PALM)
        return HandPlant(x - uy * off, y + ux * off + ABOVE * out, fingers=turn, facing=self.facing)


UNDER_PALM = 0.03
"""Half of what carries the palm of a hand, metres along the leg."""
Hand = Arm | HandPlant | Touch
Foot = Leg | FootPlant
HANGING = Arm(shoulder=2, elbow=14, wrist=-2)
ON_LAP = (Touch("near thigh", 0.56), Touch("far thigh", 0.66))
LAID = (Leg(hip=-2, knee=2, ankle=-20), Leg(hip=-2, knee=3, ankle=-22))
BESIDE = (Arm(shoulder=-2, elbow=10, wrist=-4), Arm(shoulder=0, elbow=10, wrist=-4))


@dataclass(frozen=True)
class Lit:
    """A muscle that glows: the outline that holds it, and where its belly starts and ends."""

    inside: Contour
    start: Vec
    end: Vec
    on_arm: bool = False


@dataclass(frozen=True)
class Wash:
    """A colour over a part of somebody, in its own outline, or in `shape`, on top of `inside`."""

    inside: Contour
    fill: str
    opacity: float = 1.0
    shape: Contour | None = None
    fade: tuple[Vec, Vec] | None = None
    """From where to where the colour comes in."""
    on_arm: bool = False


@dataclass(frozen=True)
class Actor:
    """Somebody in a pose, facing right; `draw` puts them into the picture."""

    who: Person
    pose: Pose
    hands: tuple[Grip, Grip] = ("rest", "rest")
    facing: tuple[float, float] = (1.0, 1.0)
    calf: bool = False
    barefoot: bool = False
    asleep: bool = False

    @cached_property
    def joints(self) -> Joints:
        """Where every joint is, metres."""
        return place(self.who.build, self.pose)

    def lowest(self, left: float, right: float) -> float:
        """The lowest point of the body, arms left out, between two places along the floor."""
        body, _ = posed.layers(self.who, self.pose, barefoot=self.barefoot)
        edge = (point for part in body for point in posed.along(part.path))
        return min(y for x, y in edge if left <= x <= right)

    def draw(
        self,
        x: float,
        y: float,
        metre: float,
        flip: bool = False,
        held: str = "",
        behind: str = "",
        lit: tuple[Lit | Wash, ...] = (),
    ) -> str:
        """The person, with `held` before the body and in the near hand, and `behind`, in cm.

        `lit` are more muscles that glow than the near calf, and what has another colour.
        """
        body, arm = posed.layers(
            self.who,
            self.pose,
            self.calf,
            self.hands,
            self.facing,
            (),
            self.barefoot,
            float(self.asleep),
        )
        arm = lit_up(arm, [m for m in lit if m.on_arm])
        body = lit_up(body, [m for m in lit if not m.on_arm])
        return (
            (cm(x, y, metre, behind, flip=flip) if behind else "")
            + posed.draw(body, x, y, metre, flip)
            + (cm(x, y, metre, held, flip=flip) if held else "")
            + posed.draw(arm, x, y, metre, flip)
        )


def lit_up(parts: list[posed.Part], lit: Sequence[Lit | Wash]) -> list[posed.Part]:
    """The parts with every glow and colour over the part that holds it."""
    out = list(parts)
    for one in lit:
        paths = [part.path for part in out]
        where = len(out) - 1 - paths[::-1].index(one.inside)
        if isinstance(one, Lit):
            added = posed.Part(one.inside, "", muscle=(one.start, one.end))
        else:
            added = posed.Part(one.shape or one.inside, one.fill, one.opacity, fade=one.fade)
        out.insert(where + 1, added)
    return out


def laid_on(other: Actor, limb: Limb, along: float, reach: float, off: float = 0.05) -> HandPlant:
    """A hand on the leg of somebody `reach` metres ahead, who faces this person."""
    plant = Touch(limb, along, off, 180, 1).plant(other.who, other.joints)
    return HandPlant(reach - plant.x, plant.y, fingers=180 - plant.fingers, facing=-plant.facing)


def mouth_of(actor: Actor) -> Vec:
    """Where the lips of somebody in the side view are, metres."""
    j = actor.joints
    return head_frame(flat(j.atlas), j.head_lean, actor.who.build.bones.head).at(0.365, 0.2)


def weight(actor: Actor, side: Literal["near", "far"]) -> str:
    """A weight in a fist, its bar across the hand; in centimetres."""
    arm = actor.joints.near_arm if side == "near" else actor.joints.far_arm
    x, y = flat(arm.palm)
    turn = 90 - degrees(atan2(arm.hand[1], arm.hand[0]))
    return things.dumbbell(x * 100, -y * 100, turn)


def lit_arm(actor: Actor) -> Lit:
    """The near upper arm, aglow."""
    arm, body = actor.joints.near_arm, body_of(actor.who.build)
    line = ArmLine(flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist))
    inside = sleeve(line, body, True) if actor.who.long_sleeves else arm_skin(line, body)
    return Lit(
        inside, lerp(line.elbow, line.wrist, 0.95), lerp(line.shoulder, line.elbow, 0.5), True
    )


def plain(actor: Actor, near: str, far: str) -> list[posed.Part]:
    """The person as a flat figure of two tones, to show what is inside."""
    drawn = draw_side(actor.joints, actor.who, BodyState(*actor.hands, *actor.facing))
    layers = ((drawn.far, far), (drawn.trunk, near), (drawn.near, near))
    return [
        posed.Part(item.path, tone)
        for items, tone in layers
        for item in items
        if isinstance(item, Shape) and item.clip is None
    ]


def lit_trunk(actor: Actor, low: float, high: float, behind: float = 0.07) -> Lit:
    """A part of the back, aglow; `low` and `high` count from the waist (0) to the neck (1)."""
    j, body = actor.joints, body_of(actor.who.build)
    spine = (flat(j.neck), flat(j.chest), flat(j.waist), flat(j.root))
    waist, neck = flat(j.waist), flat(j.neck)
    ux, uy = direction(waist, neck)

    def at_(t: float) -> Vec:
        x, y = lerp(waist, neck, t)
        return x - uy * behind, y + ux * behind

    return Lit(shirt(spine, body), at_(low), at_(high))


def cm(x: float, y: float, metre: float, *parts: str, flip: bool = False) -> str:
    """Things in centimetres, their origin on the floor at (x, y), with one edge around them."""
    edge = min(5.0, max(2.0, metre * 0.009)) * 100 / metre
    return at(x, y, outlined(*parts, width=edge), scale=metre / 100, flip=flip)


def limbs(
    who: Person,
    pose: Pose,
    feet: tuple[Foot, Foot],
    arms: tuple[Hand, Hand],
    hands: tuple[Grip, Grip],
    calf: bool = False,
) -> Actor:
    """A trunk with its legs and arms: each planted somewhere, or held as its angles say."""

    legs = [part if isinstance(part, Leg) else Leg() for part in feet]
    free = [part if isinstance(part, Arm) else Arm() for part in arms]
    pose = replace(pose, near_leg=legs[0], far_leg=legs[1], near_arm=free[0], far_arm=free[1])
    soles = [part if isinstance(part, FootPlant) else None for part in feet]
    pose = posed.planted(who, pose, soles[0], soles[1])
    joints = place(who.build, pose)
    depths = joints.near_arm.shoulder[2], joints.far_arm.shoulder[2]
    fixed = [
        part.plant(who, joints, out) if isinstance(part, Touch) else part
        for part, out in zip(arms, depths, strict=True)
    ]
    held = [part if isinstance(part, HandPlant) else None for part in fixed]
    pose = posed.planted(who, pose, near_hand=held[0], far_hand=held[1])
    palms = [-a.facing if isinstance(a, HandPlant) and a.facing else 1.0 for a in fixed]
    return Actor(who, pose, hands, (palms[0], palms[1]), calf)


def standing(
    who: Person,
    near: Hand = HANGING,
    far: Hand = HANGING,
    hands: tuple[Grip, Grip] = ("rest", "rest"),
    feet: tuple[float, float] = (-0.13, 0.0),
    lean: float = 1.0,
    look: float = 0.0,
    calf: bool = False,
    low: float = 0.0,
) -> Actor:
    """Somebody who stands; `lean` is the trunk's, `look` lowers the head, `low` the hips."""
    y = 0.525 * who.build.height + 0.010 - low
    pose = Pose(
        y=y, pelvis=lean, lumbar=lean * 0.3, neck=look * 0.6 - 5 - lean * 0.5, head=look * 0.4
    )
    return limbs(who, pose, (FootPlant(feet[0]), FootPlant(feet[1])), (near, far), hands, calf)


def exercise(
    name: str,
    phase: float,
    x: float,
    y: float,
    metre: float,
    who: str,
    window: Contour,
    flip: bool = False,
) -> str:
    """An exercise of the pack at one moment, done by `who`, with its props, seen in `window`."""
    found, issues = load_exercise(EXERCISES / f"{name}.toml")
    if found is None:
        raise SystemExit("; ".join(map(terminal_line, issues)))
    drawing = found.scene().draw(phase, person=who)
    defs: list[str] = []
    shadows = [item for item in drawing.moving if isinstance(item, Glow) and item.clip is None]
    figure = [item for item in drawing.moving if item not in shadows]
    layers = (
        ([_part(item, defs, x, y, metre, flip) for item in items], edged)
        for items, edged in ((drawing.still, True), (shadows, False), (figure, True))
    )
    drawn = [
        posed.draw(parts, x, y, metre, flip, window, edged=edged)
        for parts, edged in layers
        if parts
    ]
    return (svg.tag("defs", *defs) if defs else "") + "".join(drawn)


def _part(item: Item, defs: list[str], x: float, y: float, metre: float, flip: bool) -> posed.Part:
    """An item of the figure as a part; the gradient of a glow goes into `defs`."""
    if isinstance(item, Shape):
        return posed.Part(item.path, item.fill, item.opacity, item.clip)
    k = -1 if flip else 1
    cx, cy = x + k * item.centre[0] * metre, y - item.centre[1] * metre
    name = f"item-{round(cx)}-{round(cy)}"
    turn = f"translate({cx:.1f} {cy:.1f}) rotate({-k * item.degrees:.1f})"
    stops = (
        svg.tag("stop", offset=round(place, 3), stop_color=item.fill, stop_opacity=round(seen, 3))
        for place, seen in item.stops()
    )
    defs.append(
        svg.tag(
            "radialGradient",
            *stops,
            id=name,
            gradientUnits="userSpaceOnUse",
            cx=0,
            cy=0,
            r=1,
            gradientTransform=f"{turn} scale({item.rx * metre:.1f} {item.ry * metre:.1f})",
        )
    )
    rim = ellipse(item.centre, item.rx, item.ry, item.degrees)
    return posed.Part(rim, f"url(#{name})", 1.0, item.clip)


def frame(x: float, y: float, w: float, h: float, r: float = 44) -> Contour:
    """The edge of a panel, for what must not leave it."""
    return rounded([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], r)


def room(tint: Tint, floor: float = 744) -> list[str]:
    """A room: the ground's colour as its wall, a deeper floor."""
    return [
        svg.rect(50, 60, 700, 780, 90, tint.ground),
        svg.path(f"M50 {floor}H750V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", tint.deep),
    ]


def panel(
    x: float, y: float, w: float, h: float, tint: Tint, floor: float = 0.0, night: bool = False
) -> str:
    """A small room of its own, for pictures of several scenes; `floor` is the floor's height.

    It is a little lighter than the panel of the page, which has the ground's colour: whatever ends
    at its edge ends at an edge that is seen. Not at `night`.
    """
    r = 44
    wall = svg.rect(x, y, w, h, r, tint.ground)
    if not night:
        wall += svg.rect(x, y, w, h, r, CARD, opacity=0.45)
    if not floor:
        return wall
    top, low, right = y + h - floor, y + h, x + w
    data = (
        f"M{x} {top}H{right}V{low - r}A{r} {r} 0 0 1 {right - r} {low}H{x + r}"
        f"A{r} {r} 0 0 1 {x} {low - r}Z"
        if floor >= r
        else f"M{x} {top}H{right}L{right - r} {low}H{x + r}Z"
    )
    return wall + svg.path(data, tint.deep)


STRIP = 58.0
"""What a small room keeps free below the feet, for a label."""


def quarters(tint: Tint, floor: float = 60) -> list[str]:
    """Four small rooms: top left, top right, bottom left, bottom right; 342 by 382 each."""
    return [panel(x, y, 342, 384, tint, floor) for y in (60, 456) for x in (50, 408)]


def ground_shadow(x: float, y: float, width: float, tint: Tint) -> str:
    """The contact shadow on a room's floor."""
    return shadow(x, y, width, tint.strong, 0.07)


def person(name: str) -> Person:
    """One of the program's people by name."""
    return PEOPLE[name]
