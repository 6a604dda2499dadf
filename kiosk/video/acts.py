"""What people do in a video besides exercises: massage a calf, drink, talk and scan at a desk.

Each act is a figure that goes to and fro between two poses. Metres and degrees, as in
`kiosk/figure`; left is the person's own, and everybody faces right unless mirrored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import cos, pi
from typing import Literal, TypeAlias

from kiosk.figure.drawing.display_list import Drawing, Item, Items, Shape, mirror
from kiosk.figure.drawing.geometry import Vec, polygon, rounded
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.motion.easing import smooth
from kiosk.figure.motion.keyframes import Key, KeyframeMotion
from kiosk.figure.motion.on_body import OnBody
from kiosk.figure.scene.props import Prop
from kiosk.figure.scene.scene import Hands, Scene
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

Act: TypeAlias = Literal["massage", "drink", "reception", "scan"]

_STROKE = 2.2
"""Seconds in which hands go down a calf and up again."""
_DESK, _DESK_SHADE, _DESK_TOP, _DESK_LIGHT = "#2F6F86", "#245A6E", "#B98A57", "#CFA676"
_CARD, _INK, _LIGHT = "#FFFFFF", "#0F2A33", "#0B7A75"


def drawing_of(act: Act, seconds: float, length: float) -> Drawing:
    """Return the picture of an act `seconds` into a scene of `length` seconds."""
    return _DRAW[act](seconds, length)


def people() -> tuple[Scene, ...]:
    """Return everybody who is drawn."""
    return (_massaging(), _drinking(), _complaining(), _scanning(), _receptionist())


def _massage(seconds: float, length: float) -> Drawing:
    del length
    return _massaging().draw(_to_and_fro(seconds, _STROKE), seconds + 0.5)


def _to_and_fro(seconds: float, round_trip: float) -> float:
    return 0.5 - 0.5 * cos(2 * pi * seconds / round_trip)


@cache
def _massaging() -> Scene:
    """Sitting on a mat, the knee bent, both hands round the calf."""
    who = PEOPLE["amara"]
    pose = Pose(
        x=-0.42, y=0.126, pelvis=0, lumbar=22, thorax=16,
        far_leg=Leg(hip=89, knee=2, ankle=-8),
    )  # fmt: skip

    def key(at: float, along: float) -> Key:
        return Key(
            at, pose, lead="root", gaze=-38,
            near_foot=FootPlant(0.17, 0.01),
            near_hand=OnBody("near_shank", along, -0.056, 14, 1),
            far_hand=OnBody("near_shank", along + 0.10, 0.046, 4, -1),
        )  # fmt: skip

    return Scene(
        person=who,
        motion=KeyframeMotion(who.build, (key(0.0, 0.24), key(1.0, 0.46))),
        box=(-0.76, -0.12, 0.72, 0.98),
        muscles=("gastrocnemius",),
        hands=Hands("rest", "rest"),
        props=(Prop("mat", -0.74, 0.0, 1.44),),
    )


def _drink(seconds: float, length: float) -> Drawing:
    share = seconds / length
    up = smooth(min(max((share - 0.12) / 0.25, 0.0), 1.0))
    down = smooth(min(max((share - 0.72) / 0.22, 0.0), 1.0))
    return _drinking().draw(up - down, seconds + 0.5)


@cache
def _drinking() -> Scene:
    """Standing, a glass in the hand, which goes to the mouth."""
    who = PEOPLE["rosa"]
    table, mouth = HandPlant(0.34, 1.02, None, 4, 0), HandPlant(0.168, 1.395, None, 62, 0)
    pose = Pose(x=0.0, y=0.84, far_arm=Arm(shoulder=4, elbow=14))

    def key(at: float, hand: HandPlant, gaze: float) -> Key:
        return Key(
            at, pose, lead="near", gaze=gaze,
            near_foot=FootPlant(-0.10), far_foot=FootPlant(-0.06), near_hand=hand,
        )  # fmt: skip

    return Scene(
        person=who,
        motion=KeyframeMotion(who.build, (key(0.0, table, -14), key(1.0, mouth, 14))),
        box=(-0.5, 0.62, 0.72, 1.70),
        hands=Hands("grip", "rest"),
        held="glass",
        props=(Prop("counter", 0.22, 0.92, 0.8),),
    )


def _reception(seconds: float, length: float) -> Drawing:
    """Return somebody who tells the person at the desk what is wrong."""
    del length
    phase = _to_and_fro(seconds, 2 * _STROKE)
    return _at_desk(_complaining().draw(phase, seconds + 0.5), phase, seconds, ())


def _scan(seconds: float, length: float) -> Drawing:
    """Return somebody who points a phone at the code on the desk; then it is read."""
    arrives = smooth(min(max((seconds / length - 0.10) / 0.25, 0.0), 1.0))
    sign = (*_code(0.60, 1.0), *(_BEAM if arrives == 1.0 else ()))
    return _at_desk(_scanning().draw(arrives, seconds + 0.5), 0.0, seconds, sign)


def _complaining() -> Scene:
    low, high = HandPlant(0.20, 1.10, None, 40, 1), HandPlant(0.30, 1.12, None, 28, 1)
    return _visitor("nora", low, high, -2, phone=False)


def _scanning() -> Scene:
    low, high = HandPlant(0.10, 1.0, None, 20, 0), HandPlant(0.22, 1.20, None, 8, 0)
    return _visitor("ingrid", low, high, -20, phone=True)


@cache
def _visitor(name: str, low: HandPlant, high: HandPlant, gaze: float, phone: bool) -> Scene:
    """Standing before a desk, the near hand between two places."""
    who = PEOPLE[name]
    pose = Pose(x=0.0, y=0.52 * who.build.height, far_arm=Arm(shoulder=2, elbow=10))

    def key(at: float, hand: HandPlant) -> Key:
        return Key(
            at, pose, lead="near", gaze=gaze,
            near_foot=FootPlant(-0.10), far_foot=FootPlant(-0.06), near_hand=hand,
        )  # fmt: skip

    return Scene(
        person=who,
        motion=KeyframeMotion(who.build, (key(0.0, low), key(1.0, high))),
        box=(-0.45, 0.28, 1.28, 1.74),
        hands=Hands("grip" if phone else "open", "rest"),
        held="phone" if phone else "none",
    )


@cache
def _receptionist() -> Scene:
    """At work behind the desk, in the practice's colour; faces right, to be mirrored."""
    who = replace(PEOPLE["leila"], shirt="#044743", bottoms="#14313A")
    pose = Pose(x=0.0, y=0.52 * who.build.height, pelvis=4, lumbar=2)

    def key(at: float, gaze: float) -> Key:
        return Key(
            at, pose, lead="near", gaze=gaze,
            near_foot=FootPlant(-0.12), far_foot=FootPlant(-0.08),
            near_hand=HandPlant(0.30, 1.03, None, -4, -1),
            far_hand=HandPlant(0.34, 1.04, None, -4, -1),
        )  # fmt: skip

    return Scene(
        person=who,
        motion=KeyframeMotion(who.build, (key(0.0, 0), key(1.0, -8))),
        box=(-0.5, 0.0, 0.5, 1.7),
        hands=Hands("rest", "rest"),
    )


def _at_desk(visitor: Drawing, phase: float, seconds: float, sign: Items) -> Drawing:
    """Return a visitor before the desk, the receptionist behind it, and what stands on it."""
    behind = mirror(_receptionist().draw(phase, seconds + 1.7).moving)
    behind = tuple(_moved(item, 1.02) for item in behind)
    moving = (*behind, *_DESK_ITEMS, *sign, *visitor.moving)
    return Drawing((), moving, visitor.box)


def _moved(item: Item, by: float) -> Item:
    """Return an item `by` metres further right."""

    def move(x: float, y: float) -> Vec:
        return x + by, y

    clip = item.clip.mapped(move) if item.clip else None
    if isinstance(item, Shape):
        return replace(item, path=item.path.mapped(move), clip=clip)
    return replace(item, centre=move(*item.centre), clip=clip)


def _desk() -> Items:
    left, right, top = 0.40, 2.0, 1.0
    over, low, high = left - 0.04, top - 0.03, top + 0.015
    front = [(left, -0.02), (right, -0.02), (right, top), (left, top)]
    edge = [(left, -0.02), (left + 0.05, -0.02), (left + 0.05, top), (left, top)]
    shade = [(left, top - 0.06), (right, top - 0.06), (right, top), (left, top)]
    slab = [(over, low), (right, low), (right, high), (over, high)]
    return (
        Shape(polygon(front), _DESK), Shape(polygon(edge), _DESK_SHADE),
        Shape(polygon(shade), _DESK_SHADE), Shape(rounded(slab, 0.02), _DESK_LIGHT),
    )  # fmt: skip


_DESK_ITEMS = _desk()
_CODE = (
    "1110010111", "1010110101", "1110100111", "0001011000", "1011001101",
    "0100111010", "1101000110", "1110101011", "1010011001", "1110110110",
)  # fmt: skip
"""Dark squares that look like a code and are none."""


def _square(x: float, y: float, side: float, colour: str, radius: float = 0.0) -> Item:
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    return Shape(rounded(corners, radius) if radius else polygon(corners), colour)


def _code(x: float, y: float) -> Items:
    """Return a stand with a code, its lower left corner on the desk."""
    side, margin = 0.26, 0.028
    cell = (side - 2 * margin) / len(_CODE)
    cells = [
        _square(x + margin + i * cell, y + side - margin - (j + 1) * cell, cell * 0.98, _INK)
        for j, row in enumerate(_CODE)
        for i, bit in enumerate(row)
        if bit == "1"
    ]
    return (_square(x, y, side, _CARD, 0.018), *cells)


_BEAM = (Shape(polygon([(0.245, 1.235), (0.60, 1.0), (0.60, 1.26)]), _LIGHT, 0.18),)
"""What the phone sees."""


_DRAW: dict[Act, Callable[[float, float], Drawing]] = {
    "massage": _massage, "drink": _drink, "reception": _reception, "scan": _scan,
}  # fmt: skip
