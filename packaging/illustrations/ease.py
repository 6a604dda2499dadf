"""Chapter 2: easing a cramp; also the picture that invites people to touch the screen."""

from dataclasses import replace

import posed
import svg
from shapes import (
    ACTION,
    CARD,
    CREAM,
    CREAM_SHADE,
    INK,
    STEEL,
    STEEL_SHADE,
    SUN,
    TINTS,
    shadow,
)

from kiosk.figure.contact import FootPlant, HandPlant
from kiosk.figure.geometry import rounded
from kiosk.figure.people import PEOPLE, Person
from kiosk.figure.pose import Pose

TINT = TINTS["ease"]
WALL = 0.83
"""How far the wall is from the middle between the feet, metres."""


def wall_stretch(who: Person, wall: float = WALL) -> list[posed.Part]:
    """The calf stretch: back leg straight, heel down, both hands flat on the wall."""
    k = who.build.height / 1.76
    pose = posed.planted(
        who,
        Pose(x=0.10 * k, y=0.772 * k, pelvis=21, lumbar=-4, neck=-18, head=-4),
        FootPlant(-0.465 * k),
        FootPlant(0.22 * k),
        HandPlant(wall * k, 1.33 * k, fingers=84),
        HandPlant(wall * k, 1.38 * k, fingers=84),
    )
    return posed.person(who, pose, calf=True, hands=("flat", "flat"))


def wall_clock(x: float, y: float, r: float) -> str:
    """A round clock whose hand has swept half a minute."""
    return (
        svg.circle(x, y, r, CARD)
        + svg.path(f"M{x} {y}V{y - r * 0.8}A{r * 0.8} {r * 0.8} 0 0 1 {x} {y + r * 0.8}Z", SUN)
        + svg.tag("circle", cx=x, cy=y, r=r, fill="none", stroke=ACTION, stroke_width=r * 0.16)
        + svg.line(f"M{x} {y - r * 0.62}V{y}L{x + r * 0.02} {y + r * 0.62}", ACTION, r * 0.12)
    )


def ease_a_cramp() -> list[str]:
    """The calf stretch at a wall."""
    metre, x, ground = 418, 312, 770
    wall = x + WALL * metre
    return [
        svg.rect(50, 60, 700, 780, 90, TINT.ground),
        svg.path(
            "M50 748H750A0 0 0 0 1 750 748V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z",
            TINT.deep,
        ),
        svg.path(f"M{wall:g} 60H660A90 90 0 0 1 750 150V768H{wall:g}Z", CREAM),
        svg.rect(wall, 60, 14, 708, 0, CREAM_SHADE),
        svg.rect(wall, 744, 750 - wall, 24, 0, CREAM_SHADE),
        wall_clock(190, 214, 70),
        shadow(x - 20, ground + 4, 470, "#DDB76E"),
        posed.draw(wall_stretch(PEOPLE["mateo"]), x, ground, metre),
    ]


def attract() -> list[str]:
    """The calf stretch, large, on the dark of the waiting screen."""
    metre, x, ground = 500, 400, 872
    wall = x + WALL * metre
    return [
        svg.rect(60, 20, 860, 960, 340, "#18444E"),
        svg.ellipse(x - 40, ground + 3, 270, 18, "#0F323B"),
        svg.path(
            f"M{wall:g} 120A16 16 0 0 1 {wall + 16:g} 104H924A16 16 0 0 1 940 120V880H{wall:g}Z",
            CREAM,
        ),
        svg.path(f"M{wall:g} 120A16 16 0 0 1 {wall + 16:g} 104V880H{wall:g}Z", CREAM_SHADE),
        posed.draw(wall_stretch(replace(PEOPLE["mateo"], bottoms="#3F7081")), x, ground, metre),
    ]


def video() -> list[str]:
    """A tablet on its stand: the stretch plays, a play sign in front."""
    window = rounded([(136, 196), (664, 196), (664, 590), (136, 590)], 18)
    metre, x, ground = 228, 440, 562
    wall = x + WALL * metre * PEOPLE["amara"].build.height / 1.76
    return [
        svg.rect(50, 60, 700, 780, 90, TINT.ground),
        shadow(400, 788, 470, TINT.deep, 0.13),
        svg.path("M300 660H500L548 780H252Z", STEEL_SHADE),
        svg.rect(232, 770, 336, 22, 11, STEEL),
        svg.rect(96, 156, 608, 548, 40, INK),
        svg.rect(136, 196, 528, 394, 18, TINTS["understand"].light),
        svg.path(
            "M136 548H664V572A18 18 0 0 1 646 590H154A18 18 0 0 1 136 572Z",
            TINTS["understand"].deep,
        ),
        svg.path(f"M{wall:g} 196H646A18 18 0 0 1 664 214V560H{wall:g}Z", CREAM),
        svg.rect(wall, 196, 10, 364, 0, CREAM_SHADE),
        svg.ellipse(x - 10, ground + 2, 140, 9, "#8DBBB5"),
        posed.draw(wall_stretch(PEOPLE["amara"]), x, ground, metre, window=window),
        svg.circle(246, 372, 76, CARD),
        svg.path(
            (
                "M224 336C224 329 231 325 237 329L288 365C293 369 293 375 288 379L237 415"
                "C231 419 224 415 224 408Z"
            ),
            ACTION,
        ),
        svg.rect(146, 630, 508, 14, 7, "#4A626B"),
        svg.rect(146, 630, 190, 14, 7, SUN),
        svg.circle(336, 637, 17, SUN),
    ]


def chapter() -> list[str]:
    """The calf stretch at a wall."""
    metre, x, ground = 162, 232, 288
    wall = x + WALL * metre
    return [
        svg.path("M400 300V34C300 -16 150 40 112 140C88 206 96 262 112 300Z", TINT.ground),
        svg.path(f"M{wall:g} 22A6 6 0 0 1 {wall + 6:g} 16H400V300H{wall:g}Z", CREAM),
        svg.rect(wall, 20, 7, 280, 0, CREAM_SHADE),
        svg.path("M110 286H400V300H112Z", TINT.deep),
        posed.draw(wall_stretch(PEOPLE["mateo"]), x, ground, metre),
    ]


PICTURES = {"ease-a-cramp": ease_a_cramp, "video": video}
