"""Chapter 3: when to get help, what an assessment is like, booking."""

from dataclasses import replace

import posed
import svg
from furniture import chair
from shapes import (
    ACTION,
    ALARM,
    CARD,
    INK,
    STEEL,
    STEEL_SHADE,
    TEAL,
    TINTS,
    WOOD,
    WOOD_DARK,
    arch,
    at,
    cross,
    plant,
    shadow,
)
from understand import RELAXED, muscle, tendon

from kiosk.figure.contact import FootPlant, HandPlant
from kiosk.figure.geometry import rounded
from kiosk.figure.people import PEOPLE
from kiosk.figure.pose import Arm, Leg, Pose

TINT = TINTS["check"]


def get_help() -> list[str]:
    """A woman sits with a hand on her chest and a phone at her ear; behind her a large cross."""
    who = PEOPLE["rosa"]
    metre, x, ground = 478, 268, 806
    pose = Pose(x=0, y=0.555, pelvis=-2, lumbar=3, neck=-4, head=2)
    pose = posed.planted(
        who,
        pose,
        FootPlant(0.30),
        FootPlant(0.27),
        HandPlant(0.098, 0.895, fingers=122, facing=1),
        HandPlant(0.40, 0.985, fingers=76, facing=0),
    )
    phone = posed.Part(
        rounded([(0.415, 0.93), (0.436, 0.925), (0.478, 1.085), (0.457, 1.09)], 0.008), INK
    )
    body = posed.person(who, pose, hands=("rest", "grip"), between=(phone,))
    return [
        arch(TINT),
        svg.circle(592, 236, 100, CARD),
        cross(592, 236, 110, ALARM),
        shadow(330, 814, 480, TINT.deep),
        at(x, ground, chair(metre, 0.43)),
        posed.draw(body, x, ground, metre),
        at(634, 812, plant(TEAL, "#086560"), scale=0.86),
    ]


def couch(x: float, y: float, long: float) -> str:
    """A treatment couch; its top at `y`."""
    return (
        svg.path(
            (
                f"M{x + 60} {y + 40}L{x + long - 80} {y + 236}M{x + long - 60} {y + 40}"
                f"L{x + 80} {y + 236}"
            ),
            "none",
            stroke=STEEL_SHADE,
            stroke_width=14,
            stroke_linecap="round",
        )
        + svg.rect(x + 40, y + 232, 110, 16, 8, STEEL)
        + svg.rect(x + long - 150, y + 232, 110, 16, 8, STEEL)
        + svg.rect(x, y, long, 46, 18, "#2F6F86")
        + svg.rect(x, y + 26, long, 20, 10, "#245A6E")
        + svg.rect(x - 4, y - 8, long * 0.34, 16, 8, CARD)
    )


def assessment() -> list[str]:
    """A man sits on a couch with his legs out; a physiotherapist bends over his lower leg."""
    metre, ground = 330, 806
    top = 0.66
    patient = PEOPLE["mateo"]
    px = 196
    pose = Pose(x=0, y=top + 0.115, pelvis=-16, lumbar=6, neck=-2, head=4)
    pose = replace(
        pose,
        near_leg=Leg(hip=76, knee=4, ankle=-4),
        far_leg=Leg(hip=82, knee=15, ankle=-4),
        near_arm=Arm(),
        far_arm=Arm(),
    )
    pose = posed.planted(
        patient,
        pose,
        None,
        None,
        HandPlant(-0.20, top + 0.02, fingers=180, facing=1),
        HandPlant(-0.14, top + 0.02, fingers=180, facing=1),
    )
    man = posed.person(patient, pose, calf=True, hands=("flat", "flat"))
    physio = replace(PEOPLE["leila"], shirt=ACTION, bottoms="#14313A", hair_colour="#C8A24F")
    fx = 612
    stance = Pose(x=-0.02, y=0.82, pelvis=26, lumbar=10, thorax=6, neck=-4, head=4)
    stance = posed.planted(
        physio,
        stance,
        FootPlant(-0.13),
        FootPlant(0.02),
        HandPlant(0.50, 0.79, fingers=-24, facing=-1),
        HandPlant(0.64, 0.835, fingers=-24, facing=-1),
    )
    helper = posed.person(physio, stance, hands=("rest", "rest"))
    return [
        arch(TINT),
        svg.rect(306, 112, 150, 236, 14, CARD),
        muscle(381, 160, 300, 64, RELAXED, 6),
        tendon(381, 130, 170, 18),
        tendon(381, 330, 290, 18),
        shadow(400, 814, 640, TINT.deep, 0.06),
        couch(96, ground - top * metre, 480),
        posed.draw(man, px, ground, metre),
        posed.draw(helper, fx, ground, metre, flip=True),
    ]


CODE = (
    "1110010111", "1010110101", "1110100111", "0001011000", "1011001101",
    "0100111010", "1101000110", "1110101011", "1010011001", "1110110110",
)  # fmt: skip
"""A pattern that looks like a code and is none."""


def code(x: float, y: float, size: float, colour: str) -> str:
    """A square of soft blocks."""
    cell = size / len(CODE)
    return "".join(
        svg.rect(
            round(x + i * cell + 1, 1),
            round(y + j * cell + 1, 1),
            round(cell - 2, 1),
            round(cell - 2, 1),
            round(cell * 0.22, 1),
            colour,
        )
        for j, row in enumerate(CODE)
        for i, bit in enumerate(row)
        if bit == "1"
    )


def book() -> list[str]:
    """A hand holds a phone up to a poster with a square code; the phone shows a tick."""
    skin, shade = "#BE8259", "#A66C46"
    return [
        arch(TINT),
        svg.rect(128, 150, 360, 430, 28, CARD),
        svg.rect(128, 150, 360, 76, 28, ACTION),
        svg.rect(128, 196, 360, 30, 0, ACTION),
        svg.rect(166, 180, 170, 18, 9, CARD),
        code(184, 262, 248, INK),
        svg.rect(214, 534, 188, 16, 8, "#D5DBDC"),
        # the hand behind the phone, then the phone, then what wraps round it
        svg.path(
            "M612 850C600 800 556 772 520 716C490 668 470 640 452 604L640 520"
            "C690 560 716 620 706 680C700 730 716 790 722 850Z",
            shade,
        ),
        svg.path("M590 850C594 826 588 806 580 790H750V802A48 48 0 0 1 702 850Z", TEAL),
        at(
            540,
            548,
            svg.rect(-112, -212, 224, 424, 36, INK),
            svg.rect(-98, -198, 196, 396, 24, "#EAF3F1"),
            svg.line("M-66 -110V-150H-26M66 -110V-150H26M-66 -6V34H-26M66 -6V34H26", ACTION, 9),
            code(-46, -104, 92, INK),
            svg.circle(0, 116, 48, TEAL),
            svg.line("M-22 118l16 16 30 -33", CARD, 11),
            turn=-8,
        ),
        *(
            svg.line(f"M{x} {y}l{dx} {dy}", skin, 38)
            for x, y, dx, dy in (
                (418, 560, 30, -8),
                (424, 606, 32, -6),
                (434, 652, 32, -6),
                (450, 696, 28, -6),
            )
        ),
        svg.path(
            "M640 760C690 730 716 690 708 640C700 590 686 560 668 520C656 492 622 500 628 530"
            "C636 566 646 600 636 630C626 660 600 690 600 730C600 752 620 768 640 760Z",
            skin,
        ),
        svg.path(
            (
                "M640 522C650 516 660 520 664 532L670 552C658 556 648 556 640 552"
                "C636 542 634 528 640 522Z"
            ),
            "#D9A07A",
        ),
    ]


def chapter() -> list[str]:
    """A checklist on a clipboard with a cross, and a magnifying glass."""
    rows = []
    for i, y in enumerate((136, 174, 212)):
        rows.append(svg.circle(150, y, 12, TEAL if i < 2 else ALARM))
        rows.append(
            svg.line(f"M144 {y}l5 5 8 -9", CARD, 4.5)
            if i < 2
            else svg.line(f"M150 {y - 6}v7M150 {y + 6}h0", CARD, 4.5)
        )
        rows.append(svg.rect(174, y - 6, (92, 74, 84)[i], 12, 6, "#DDD3CD"))
    return [
        svg.path("M400 300V40C300 -6 160 30 116 130C84 200 84 250 96 300Z", TINT.ground),
        at(
            0,
            0,
            svg.rect(112, 36, 190, 252, 18, WOOD),
            svg.rect(126, 56, 162, 218, 8, CARD),
            svg.rect(168, 22, 78, 34, 12, STEEL_SHADE),
            cross(207, 92, 42, ALARM),
            *rows,
        ),
        svg.line("M326 236L366 278", WOOD_DARK, 20),
        svg.circle(290, 200, 52, "#FFFFFF", opacity=0.45),
        svg.tag("circle", cx=290, cy=200, r=52, fill="none", stroke=ACTION, stroke_width=12),
    ]


PICTURES = {"get-help": get_help, "assessment": assessment, "book": book}
