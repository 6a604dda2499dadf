"""What lies on somebody with a warning sign: an ache, a limb without feeling, a head that pounds.

Marks are in centimetres, y down, from the floor below the person.
"""

from dataclasses import replace

import posed
import rooms
import svg
from resting import sitting
from scenes import Actor, Touch, person
from shapes import HEAT, HEAT_DEEP, STEEL_SHADE, WHITE, at, outlined

from kiosk.figure.body.side_view import flat
from kiosk.figure.drawing.geometry import Vec, lerp
from kiosk.figure.motion.contact import FootPlant
from kiosk.figure.skeleton.pose import Leg

UP, DOWN = 1.82, 1.42
"""Metres that somebody takes who stands, and who sits."""


def ache(x: float, y: float, r: float = 8.5, colour: str = HEAT) -> str:
    """Where it hurts, centimetres."""
    return svg.circle(x, y, r, colour, opacity=0.42) + svg.circle(
        x, y, r * 0.56, colour, opacity=0.62
    )


def spot(a: Vec, b: Vec, along: float, behind: float = 0.0) -> tuple[float, float]:
    """A place between two joints, so far behind the bone, in centimetres."""
    (x, y), (x0, y0), (x1, y1) = lerp(a, b, along), a, b
    long = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    return (x + (y1 - y0) / long * behind) * 100, -(y - (x1 - x0) / long * behind) * 100


def pounding(x: float, y: float, size: float = 1.0) -> str:
    """Strokes around a head that pounds, centimetres."""
    strokes = "M-15 -4L-20 -6M-13 -13L-17 -17M15 -4L20 -6M13 -13L17 -17M0 -18V-23"
    return at(x, y, svg.line(strokes, HEAT_DEEP, 2.4), scale=size) + ache(x - 3, y - 6, 6)


def head_of(actor: Actor) -> tuple[float, float]:
    """The middle of the head, centimetres."""
    x, y = flat(actor.joints.atlas)
    return x * 100 + 2, -y * 100 - 9


def leg_up(who: posed.Person) -> tuple[Actor, str]:
    """Somebody who sits with one leg straight on a stool, and the stool, in centimetres."""
    actor = sitting(
        replace(who, trousers=False),
        Touch("near thigh", 0.62),
        Touch("far thigh", 0.5),
        hands=("flat", "flat"),
        feet=(Leg(hip=85, knee=8, ankle=-4), FootPlant(0.28)),
        lean=-4,
        look=16,
    )
    actor = replace(actor, barefoot=True)
    heel = actor.joints.near_leg.ankle
    return actor, at(heel[0] * 100 - 4, 0, rooms.footstool(heel[1] * 100 - 5.6))


def thermometer(x: float, y: float, size: float) -> str:
    """A thermometer that has risen, `size` its half height."""
    k = size / 100
    return at(
        x,
        y,
        outlined(svg.rect(-18, -104, 36, 180, 18, WHITE), svg.circle(0, 82, 34, WHITE)),
        svg.rect(-7, -70, 14, 150, 7, HEAT),
        svg.circle(0, 82, 22, HEAT),
        svg.line("M24 -74h16M24 -40h16M24 -6h16", STEEL_SHADE, 6),
        scale=k,
    )


def sore_thighs(shirt: str, name: str) -> tuple[Actor, str]:
    """Somebody who sits and holds both thighs, and where they ache."""
    who = sitting(
        replace(person(name), trousers=False, shirt=shirt),
        Touch("near thigh", 0.62),
        Touch("far thigh", 0.7),
        hands=("flat", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.30)),
        lean=10,
        look=18,
    )
    leg = who.joints.near_leg
    x, y = spot(flat(leg.hip), flat(leg.knee), 0.62)
    return who, ache(x, y, 10)
