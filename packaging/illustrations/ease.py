"""Chapter 2: easing a cramp; also the picture that invites people to touch the screen."""

import math
from pathlib import Path

import posed
import svg
from shapes import (
    ACTION,
    BLACK,
    CARD,
    CREAM,
    CREAM_SHADE,
    EDGE,
    SUN,
    TINTS,
    at,
    glow,
    shadow,
)
from understand import CRAMPED, RELAXED, WORKING, bone, muscle, tendon

from kiosk.exercise.file.loader import load_exercise
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import PEOPLE, Person
from kiosk.figure.skeleton.pose import Pose
from kiosk.pages.attract import ABOVE, BELOW, HALF_WIDE, MARGIN
from kiosk.shared.issue import terminal_line

EXERCISES = Path(__file__).resolve().parents[2] / "resources" / "exercises"

TINT = TINTS["ease"]
FIRST = "wall-calf"
"""What leads the attract screen's loop, as in `pack.toml`."""
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


def wall_clock(x: float, y: float, r: float, swept: int = 30) -> str:
    """A round clock whose hand has swept so many of its sixty seconds, or minutes; 30 at most."""
    turn = math.radians(6 * swept)
    across, down = math.sin(turn), -math.cos(turn)
    end = f"{svg.number(x + r * 0.86 * across)} {svg.number(y + r * 0.86 * down)}"
    tip = f"{svg.number(x + r * 0.56 * across)} {svg.number(y + r * 0.56 * down)}"
    ticks = "".join(
        svg.line(
            f"M{x} {y - r * 0.8}v{r * 0.1}", ACTION, r * 0.06, transform=f"rotate({a} {x} {y})"
        )
        for a in range(0, 360, 30)
    )
    return (
        svg.circle(x, y, r, CARD)
        + svg.path(f"M{x} {y}V{y - r * 0.86}A{r * 0.86} {r * 0.86} 0 0 1 {end}Z", SUN)
        + ticks
        + svg.tag("circle", cx=x, cy=y, r=r, fill="none", stroke=ACTION, stroke_width=r * 0.14)
        + svg.line(f"M{x} {y}L{tip}", ACTION, r * 0.1)
        + svg.circle(x, y, r * 0.11, ACTION)
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
        svg.path(f"M{wall:g} 60H660A90 90 0 0 1 750 150V764H{wall:g}Z", CREAM),
        svg.rect(wall, 60, 14, 704, 0, CREAM_SHADE),
        svg.path(f"M{wall:g} 732H750V750A90 90 0 0 1 749 764H{wall:g}Z", CREAM_SHADE),
        wall_clock(190, 214, 70),
        shadow(x - 20, ground + 4, 470, TINT.strong, opacity=0.6),
        posed.draw(wall_stretch(PEOPLE["mateo"]), x, ground, metre),
    ]


def attract() -> str:
    """The first stretch of the attract screen's loop, just as the loop begins; no ground."""
    exercise, issues = load_exercise(EXERCISES / f"{FIRST}.toml")
    if exercise is None:
        raise SystemExit("; ".join(map(terminal_line, issues)))
    drawing = exercise.scene().draw(1.0)
    left, _, right, _ = drawing.box
    middle, wide = (left + right) / 2, HALF_WIDE + MARGIN
    box = (middle - wide, -BELOW - MARGIN, middle + wide, ABOVE + MARGIN)
    return posed.whole_scene(drawing, box, "A person stretching a calf at a wall")


def film_muscle(
    x: float, y: float, size: float, state: tuple[tuple[str, str, str, str], float, float, float]
) -> str:
    """A muscle with its tendons, its middle at a point: tones, half length, width, knot."""
    tones, half, wide, knot = state
    return svg.group(
        muscle(0, -half, half, wide, tones, 9, knot),
        tendon(0, -half - 62, -half + 14, 70),
        tendon(0, half + 62, half - 14, 70),
        bone(0, -half - 64, -326, 1.1),
        bone(0, half + 64, 326, 1.1),
        transform=f"translate({x:g} {y:g}) scale({size:g})",
    )


def video() -> list[str]:
    """A tablet whose film shows a cramped muscle; beside it the film's three states."""
    blue = TINTS["understand"]
    states = (
        (RELAXED, 206.0, 96.0, 0.0),
        (WORKING, 166.0, 140.0, 0.0),
        (CRAMPED, 132.0, 176.0, 1.0),
    )
    parts = [
        glow("film", strong=0.6),
        svg.rect(50, 60, 700, 780, 90, TINT.ground),
        svg.rect(110, 112, 388, 676, 44, BLACK, stroke=EDGE, stroke_width=5),
        svg.rect(130, 132, 348, 636, 26, blue.light),
        svg.ellipse(304, 400, 172, 236, "url(#film)"),
        film_muscle(304, 400, 0.822, states[2]),
        svg.path("M131 640H477V742A26 26 0 0 1 451 767H157A26 26 0 0 1 131 742Z", blue.light),
        svg.rect(166, 729, 276, 14, 7, blue.deep),
        svg.rect(166, 729, 206, 14, 7, ACTION),
        svg.circle(372, 736, 17, ACTION),
    ]
    for i, state in enumerate(states):
        top = 132 + i * 222
        parts += [
            svg.rect(536, top, 164, 192, 32, blue.light),
            film_muscle(618, top + 96, 0.294, state),
        ]
    parts.append(
        svg.tag(
            "rect",
            x=536,
            y=576,
            width=164,
            height=192,
            rx=32,
            fill="none",
            stroke=ACTION,
            stroke_width=9,
        )
    )
    play = "M-22 -38C-22 -46 -14 -50 -8 -46L42 -9C48 -4 48 4 42 9L-8 46C-14 50 -22 46 -22 38Z"
    return [*parts, svg.circle(304, 652, 58, ACTION), at(304, 652, svg.path(play, SUN), scale=0.68)]


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
