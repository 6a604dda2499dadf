"""Chapter 1: what a cramp is, and why it happens."""

from dataclasses import replace
from math import cos, pi, radians, sin

import posed
import svg
from shapes import (
    ALARM,
    BONE,
    BONE_SHADE,
    HEAT,
    TINTS,
    at,
    badge,
    glow,
    shadow,
    smooth,
)

from kiosk.figure.drawing.geometry import rounded
from kiosk.figure.motion.contact import FootPlant
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Pose

TINT = TINTS["understand"]
RELAXED = ("#EFB4A0", "#E59C86", "#F6CBBB", "#D08770")
WORKING = ("#EB8F74", "#DF7759", "#F3AD97", "#C4603F")
SINEW = "#FFF8EC"
CRAMPED = ("#F0532D", "#D8421F", "#F67F5C", "#A32C10")


def muscle(
    x: float,
    top: float,
    bottom: float,
    width: float,
    tones: tuple[str, str, str, str],
    bands: int,
    knot: float = 0.0,
) -> str:
    """A belly of five bundles between two tendons; the cross bands crowd as it shortens."""
    height = bottom - top

    def side(u: float, t: float) -> tuple[float, float]:
        swell = 0.05 + 0.95 * sin(pi * t) ** (1.15 - knot * 0.45)
        lump = 1 + knot * 0.10 * sin(pi * (5 * t + 0.5)) * sin(pi * t)
        sway = knot * width * 0.055 * sin(pi * t) * sin(pi * (3.2 * t + u * 0.8))
        return x + u * width / 2 * swell * lump + sway * (1 - abs(u) * 0.5), top + height * t

    steps = [i / 14 for i in range(15)]
    parts: list[str] = []
    edges = (-1.0, -0.62, -0.22, 0.22, 0.62, 1.0)
    colours = (tones[1], tones[0], tones[2], tones[0], tones[1])
    for left, right, colour in zip(edges, edges[1:], colours, strict=False):
        outline = [side(left, t) for t in steps] + [side(right, t) for t in reversed(steps)]
        parts.append(svg.path(smooth(outline), colour))
    for edge in edges[1:-1]:
        seam = smooth([side(edge, t) for t in steps[1:-1]], closed=False)
        parts.append(svg.line(seam, tones[3], 3.5))
    for i in range(bands):
        t = 0.12 + 0.76 * (i + 0.5) / bands
        arc = [side(u / 4 * 0.93, t + 0.022 * (1 - (u / 4) ** 2)) for u in range(-4, 5)]
        parts.append(svg.line(smooth(arc, closed=False), tones[3], 3, opacity=0.42))
    return "".join(parts)


def tendon(x: float, bone_y: float, belly_y: float, wide: float) -> str:
    """A cream cord from a bone that runs out in a point on the muscle."""
    a, b = wide / 2, wide * 0.2
    mid = belly_y + (bone_y - belly_y) * 0.55
    tip = belly_y - (bone_y - belly_y) * 0.5
    return svg.path(
        f"M{x - a} {bone_y}C{x - a} {mid} {x - b} {mid} {x - b} {belly_y}"
        f"C{x - b} {(belly_y + tip) / 2} {x - 3} {tip} {x} {tip}"
        f"C{x + 3} {tip} {x + b} {(belly_y + tip) / 2} {x + b} {belly_y}"
        f"C{x + b} {mid} {x + a} {mid} {x + a} {bone_y}Z",
        SINEW,
    )


def bone(x: float, y: float, end: float, size: float = 1.0, soft: float = 0.0) -> str:
    """A bone from its broad end at `y`, where a tendon holds on, to its cut at `end`.

    `soft` rounds the corners of the cut.
    """
    down = 1 if end > y else -1
    long = abs(end - y) / size
    cut = f"V{long - soft}Q28 {long} {28 - soft} {long}"
    right = "C34 -14 58 -8 58 12C58 34 28 36 28 62"
    left = "C-28 36 -58 34 -58 12C-58 -8 -34 -14 0 -14"
    return at(
        x,
        y,
        svg.group(
            svg.path(
                f"M{soft - 28} {long}Q-28 {long} -28 {long - soft}V62{left}{right}{cut}Z", BONE
            ),
            svg.path(f"M8 {long}V62C8 38 34 18 0 -14{right}{cut}Z", BONE_SHADE),
            transform=f"scale({size:g} {size * down:g})",
        ),
    )


def sparks(x: float, y: float, rx: float, ry: float) -> str:
    """Short strokes that fly from a cramp."""
    strokes = []
    for degrees in (-150, -180, -210, -30, 0, 30):
        c, n = cos(radians(degrees)), sin(radians(degrees))
        strokes.append(
            svg.line(
                (
                    f"M{x + c * rx:.0f} {y + n * ry:.0f}"
                    f"L{x + c * (rx + 30):.0f} {y + n * (ry + 30):.0f}"
                ),
                ALARM,
                9,
            )
        )
    return "".join(strokes)


def what_a_cramp_is() -> list[str]:
    """Three muscles: at rest, at work, cramped."""
    parts = [glow("cramp", HEAT, 0.6)]
    for x, left, panel, end, wide, tones, bands, knot in (
        (140, 36, 208, 690, 92, RELAXED, 9, 0.0),
        (374, 264, 220, 610, 134, WORKING, 10, 0.0),
        (634, 504, 260, 540, 176, CRAMPED, 11, 1.0),
    ):
        start, low = 190, 842
        middle = (start + end) / 2
        parts.append(svg.rect(left, 58, panel, low - 58, 64, TINT.ground))
        if knot:
            parts.append(svg.ellipse(x, middle, 130, 250, "url(#cramp)"))
        parts += [
            muscle(x, start, end, wide, tones, bands, knot),
            tendon(x, 128, start + 12, 66),
            tendon(x, end + 62, end - 12, 66),
            bone(x, 126, 58),
            bone(x, end + 64, low),
        ]
        if knot:
            parts.append(sparks(x, middle, wide / 2 + 6, 170))
    return parts


def why_cramps_happen() -> list[str]:
    """Legs from the thighs down, the near calf aglow, and the four causes around it."""
    who = PEOPLE["amara"]
    x, ground, metre = 352, 796, 905
    pose = Pose(x=0, y=0.525 * who.build.height + 0.012)
    pose = posed.planted(who, pose, FootPlant(-0.085), FootPlant(0.01))
    pose = replace(pose, near_arm=Arm(60, 100), far_arm=Arm(60, 100))
    window = rounded([(70, 58), (730, 58), (730, 842), (70, 842)], 90)
    legs = posed.draw(posed.person(who, pose, calf=True), x, ground, metre, window=window)
    parts = [
        svg.rect(70, 58, 660, 784, 90, TINT.ground),
        svg.circle(
            372,
            516,
            268,
            "none",
            stroke=TINT.strong,
            stroke_width=5,
            stroke_dasharray="1 14",
            stroke_linecap="round",
        ),
        shadow(400, 800, 440, TINT.deep),
        legs,
    ]
    for name, a, b in (
        ("bolt", 168, 344),
        ("drop", 594, 372),
        ("nerve", 158, 632),
        ("knot", 622, 606),
    ):
        parts.append(badge(name, a, b, 68))
    return parts


def chapter() -> list[str]:
    """Two muscles between their bones: one at rest, one cramped."""
    parts = [glow("cramp", HEAT, 0.6)]
    for x, end, wide, tones, bands, knot in (
        (210, 660, 124, RELAXED, 7, 0.0),
        (500, 540, 230, CRAMPED, 8, 1.0),
    ):
        start = 190
        if knot:
            parts.append(svg.ellipse(x, (start + end) / 2, 190, 290, "url(#cramp)"))
        parts += [
            muscle(x, start, end, wide, tones, bands, knot),
            tendon(x, 132, start + 16, 78),
            tendon(x, end + 64, end - 16, 78),
            bone(x, 130, 22, 1.2, 20),
            bone(x, end + 66, 880, 1.2),
        ]
        if knot:
            parts.append(sparks(x, (start + end) / 2, wide / 2 + 14, 170))
    return [
        svg.path("M400 300V30C330 -6 176 10 124 112C88 184 92 250 104 300Z", TINT.ground),
        svg.group(*parts, transform="translate(134 -2) scale(0.362)"),
    ]


PICTURES = {
    "what-a-cramp-is": what_a_cramp_is,
    "why-cramps-happen": why_cramps_happen,
}
