"""Sitting and lying well after a stroke: what carries each part of the body."""

from dataclasses import replace
from math import atan2, degrees

import posed
import rooms
import svg
from cast import KOFI
from furniture import wheelchair
from resting import lying, sitting, under_head
from scenes import STRIP, cm, ground_shadow, limbs, panel, room
from shapes import CREAM, TINTS, WOOD_DARK, at, outlined

from kiosk.figure.body.side_view import flat
from kiosk.figure.drawing.geometry import lerp, rounded
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

FOR_YOU = TINTS["for-you"]
Tones = tuple[str, str]
PALE: Tones = ("#F4EBDD", "#E0D2BC")
STRONG: Tones = ("#5FA8A1", "#478C85")
"""A pillow's light and its shade; in bed the pillows are what matters, so they stand out."""


def soft(
    x: float, y: float, long: float, thick: float, turn: float = 0.0, tones: Tones = PALE
) -> str:
    """A pillow seen from its side, in centimetres, its middle at the point."""
    cushion = svg.rect(-long / 2, -thick / 2, long, thick, thick * 0.46, tones[0]) + svg.path(
        f"M{-long / 2} {thick * 0.08}H{long / 2}"
        f"Q{long / 2} {thick / 2} {long / 2 - thick * 0.4} {thick / 2}"
        f"H{-long / 2 + thick * 0.4}Q{-long / 2} {thick / 2} {-long / 2} {thick * 0.08}Z",
        tones[1],
    )
    return at(x, y, cushion, turn=turn)


def sitting_well() -> list[str]:
    """A man sits upright in a wheelchair, hips right back, feet flat on the footrest.

    A small cushion fills the small of his back, a pillow carries his forearm.
    """
    metre, x, y, rest = 440, 380, 788, 0.12
    man = sitting(
        KOFI,
        HandPlant(0.28, 0.71, fingers=-4),
        HandPlant(0.31, 0.70, fingers=-4),
        hands=("flat", "flat"),
        feet=(FootPlant(0.39, rest), FootPlant(0.35, rest)),
        seat=0.52,
        lean=-2,
        hips=-0.05,
    )
    return [
        *room(FOR_YOU, 716),
        rooms.window(560, 150, 120, 150),
        ground_shadow(390, 794, 480, FOR_YOU),
        at(x, y, wheelchair(metre, False)),
        cm(x, y, metre, soft(-19.5, -73, 27, 12, 90)),
        man.draw(x, y, metre, held=soft(12, -65, 40, 10, -4)),
        at(x, y, wheelchair(metre, True)),
    ]


def on_the_side(x: float, y: float, metre: float) -> str:
    """A man asleep on his side, seen from above: pillows for his head, arm and upper knee."""
    who = replace(KOFI, trousers=True, build=replace(KOFI.build, stoop=0.0))
    actor = limbs(
        who,
        Pose(y=0.0, pelvis=-88, lumbar=6, thorax=6, neck=-2),
        (Leg(hip=54, knee=66, ankle=-14), Leg(hip=10, knee=18, ankle=-24)),
        (Arm(shoulder=40, elbow=66, wrist=-6), Arm(shoulder=48, elbow=124)),
        ("rest", "rest"),
    )
    j = actor.joints
    knee, shin = flat(j.near_leg.knee), lerp(flat(j.near_leg.knee), flat(j.near_leg.ankle), 0.55)
    below = [(knee[0] - 0.10, knee[1] + 0.06), (shin[0] + 0.14, shin[1] + 0.09)]
    cushion = rounded([*below, (shin[0] + 0.10, shin[1] - 0.10), (knee[0] - 0.12, 0.02)], 0.05)
    body, arm = posed.layers(
        who,
        actor.pose,
        hands=actor.hands,
        between=(posed.Part(cushion, STRONG[1]),),
        barefoot=True,
        blink=1.0,
    )
    hx, hy = flat(j.atlas)
    elbow, wrist = flat(j.near_arm.elbow), flat(j.near_arm.wrist)
    rest = lerp(elbow, wrist, 0.78)
    turn = degrees(atan2(-(wrist[1] - elbow[1]), wrist[0] - elbow[0]))
    under_arm = soft(rest[0] * 100, -rest[1] * 100, 56, 30, turn, STRONG)
    return (
        cm(x, y, metre, at((hx - 0.05) * 100, -hy * 100 - 3, soft(0, 0, 60, 40, 90, STRONG)))
        + posed.draw(body, x, y, metre)
        + cm(x, y, metre, under_arm)
        + posed.draw(arm, x, y, metre)
    )


def on_the_back(x: float, y: float, metre: float) -> str:
    """A man flat on his back: a pillow for his head, one for his arm, a long one for his legs."""
    top = 46
    leg = Leg(hip=7, knee=5, ankle=4)
    man = lying(
        replace(KOFI, trousers=False),
        top / 100,
        near_leg=leg,
        far_leg=leg,
        near=Arm(shoulder=-3, elbow=10, wrist=-4),
    )
    man = replace(man, barefoot=True)
    j = man.joints
    start, end = j.near_leg.hip[0] + 0.22, j.near_leg.heel[0] - 0.02
    steps = [start + (end - start) * i / 8 for i in range(9)]
    tops = [(s * 100, -man.lowest(s - 0.05, s + 0.05) * 100 - 0.6) for s in steps]
    line = "L".join(f"{px:.1f} {py:.1f}" for px, py in tops)
    long = svg.path(
        f"M{tops[0][0] - 4:.1f} {-top}L{line}L{tops[-1][0] + 5:.1f} {-top}Z",
        STRONG[0],
        stroke=STRONG[0],
        stroke_width=3,
        stroke_linejoin="round",
    )
    elbow, wrist = flat(j.near_arm.elbow), flat(j.near_arm.wrist)
    middle = lerp(elbow, wrist, 0.6)
    thick = (middle[1] * 100 - 4) - top
    under_arm = soft(middle[0] * 100, -top - thick / 2, 46, thick, tones=STRONG)
    at_head, high = under_head(man)
    head = soft(at_head, -(high + top) / 2, 46, high - top, tones=STRONG)
    return (
        cm(x, y, metre, rooms.bed(-98, 104, top))
        + cm(x, y, metre, head, long)
        + man.draw(x, y, metre, held=under_arm)
    )


def lying_well() -> list[str]:
    """Above: a man on his side, seen from above. Below: on his back, seen from the side."""
    return [
        panel(50, 60, 700, 384, FOR_YOU),
        panel(50, 456, 700, 384, FOR_YOU, STRIP + 14),
        outlined(
            svg.rect(92, 84, 616, 300, 22, CREAM),
            svg.rect(76, 78, 22, 312, 8, WOOD_DARK),
            width=3,
        ),
        on_the_side(384, 316, 292),
        ground_shadow(400, 786, 620, FOR_YOU),
        on_the_back(394, 782, 300),
    ]


PICTURES = {
    "page-sitting-well": sitting_well,
    "page-lying-well": lying_well,
}
