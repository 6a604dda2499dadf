"""Chapter 3: when to get help, what an assessment is like, booking."""

from dataclasses import replace

import posed
import rooms
import svg
from resting import ON_LAP, sitting
from scenes import cm, lit_trunk, standing
from shapes import (
    ACTION,
    ALARM,
    BLACK,
    CARD,
    CARD_LINE,
    EDGE,
    GREEN,
    GREEN_DEEP,
    INK,
    STEEL,
    STEEL_SHADE,
    TEAL,
    TINTS,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    arch,
    at,
    cross,
    shadow,
)
from understand import RELAXED, muscle, tendon

from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TINT = TINTS["check"]


def get_help() -> list[str]:
    """A woman sits, a hand on her chest; beside her a man, a hand on her shoulder, at the desk."""
    metre, ground = 338, 806
    desk = 1.0
    edge, top = 470, ground - desk * metre
    sick = sitting(
        PEOPLE["rosa"],
        HandPlant(0.125, 0.97, fingers=122, facing=1),
        ON_LAP[1],
        hands=("open", "rest"),
        lean=-2,
        look=-2,
    )
    apart = 0.62
    sx, sy = flat(sick.joints.near_arm.shoulder)
    helper = standing(
        replace(PEOPLE["jun"], trousers=True),
        HandPlant(sx - apart + 0.05, sy + 0.03, fingers=200, facing=1),
        HandPlant(0.42, desk + 0.03, fingers=-6, facing=-1),
        hands=("flat", "flat"),
        lean=1,
        look=-2,
    )
    clerk = standing(
        replace(PEOPLE["yusuf"], shirt=GREEN_DEEP),
        HandPlant(0.41, desk + 0.012, fingers=-4, facing=-1),
        HandPlant(0.34, desk + 0.03, fingers=-4, facing=-1),
        lean=13,
        look=2,
    )
    front = (
        f"M{edge + 14} {top:g}H750V{ground + 6}H{edge + 14}Z",
        f"M{edge + 14} {top:g}H{edge + 44}V{ground + 6}H{edge + 14}Z",
    )
    return [
        arch(TINT),
        svg.path("M50 752H750V802A48 48 0 0 1 702 850H98A48 48 0 0 1 50 802Z", TINT.deep),
        clerk.draw(680, ground - 10, metre, flip=True),
        shadow(300, 812, 420, TINT.strong, 0.1),
        svg.path(front[0], "#2F6F86"),
        svg.path(front[1], "#245A6E"),
        svg.rect(edge, top - 4, 280, 26, 8, WOOD_LIGHT),
        svg.path(f"M{edge + 14} {top + 22:g}H750V{top + 34:g}H{edge + 14}Z", "#245A6E"),
        svg.circle(622, 660, 70, CARD, stroke=EDGE, stroke_width=4),
        cross(622, 660, 80, ALARM),
        cm(148, ground, metre, rooms.chair()),
        sick.draw(148, ground, metre, lit=(lit_trunk(sick, 0.32, 0.95, -0.06),)),
        helper.draw(148 + apart * metre, ground, metre),
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
    """A man sits on a couch with his legs out; a physiotherapist beside it feels his lower leg."""
    metre, ground = 330, 800
    top = 0.64
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
    physio = replace(PEOPLE["leila"], shirt=GREEN_DEEP, bottoms="#14313A")
    fx = 506
    stance = Pose(x=0, y=0.525 * physio.build.height + 0.005, pelvis=16, lumbar=6, neck=4, head=6)
    stance = posed.planted(
        physio,
        stance,
        FootPlant(-0.12),
        FootPlant(0.02),
        HandPlant(0.33, 0.735, fingers=-28, facing=-1),
        HandPlant(0.26, 0.805, fingers=-14, facing=-1),
    )
    behind, arm = posed.layers(physio, stance, hands=("rest", "rest"))
    return [
        arch(TINT),
        svg.rect(540, 196, 130, 204, 14, CARD, stroke=EDGE, stroke_width=4),
        muscle(605, 238, 358, 56, RELAXED, 6),
        tendon(605, 212, 246, 22),
        tendon(605, 384, 350, 22),
        shadow(390, 808, 600, TINT.deep, 0.06),
        posed.draw(behind, fx, ground - 14, metre, flip=True),
        couch(96, ground - top * metre, 560),
        posed.draw(man, px, ground, metre),
        posed.draw(arm, fx, ground - 14, metre, flip=True),
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


def hand_with_phone() -> str:
    """A hand that holds up a phone; the phone shows the code that it has read, and a tick."""
    skin, shade, nail = "#BE8259", "#A66C46", "#D9A07A"
    fingers = "".join(
        svg.line(f"M{x - 4} {y + 1}l20 -3", shade, 38)
        + svg.line(f"M{x + 6} {y - 1}l{long} -6", skin, 38)
        for x, y, long in ((414, 556, 30), (420, 602, 34), (428, 648, 34), (440, 692, 26))
    )
    phone = at(
        540,
        548,
        svg.rect(-112, -212, 224, 424, 36, BLACK, stroke=EDGE, stroke_width=5),
        svg.rect(-98, -198, 196, 396, 24, TINTS["understand"].light),
        svg.rect(-30, -186, 60, 14, 7, BLACK),
        svg.line("M-66 -100V-140H-26M66 -100V-140H26M-66 4V44H-26M66 4V44H26", ACTION, 9),
        code(-46, -94, 92, INK),
        svg.circle(0, 122, 46, TEAL),
        svg.line("M-21 123l15 16 29 -32", CARD, 11),
        turn=-8,
    )
    hand = (
        svg.path(
            "M640 764C694 734 720 692 710 638C702 592 688 560 670 520C657 492 624 500 629 530"
            "C637 566 647 600 637 630C626 660 600 690 598 730C598 756 620 774 640 764Z",
            skin,
        ),
        svg.path("M642 522C652 516 662 520 666 532L672 553C660 558 650 557 641 553Z", nail),
    )
    wrist = svg.path(
        "M566 836C566 800 540 762 516 716C490 668 470 640 452 604L640 520"
        "C690 560 722 620 714 680C708 730 712 790 716 836Z",
        shade,
    )
    cuff = svg.path(
        "M546 842C552 816 550 800 546 786C600 772 680 766 734 772C742 796 748 818 748 842Z", GREEN
    )
    fold = svg.path("M546 786C600 772 680 766 734 772L740 796C680 790 610 796 552 808Z", "#086560")
    # the wrist behind the phone, then the phone, then what wraps round it
    return at(-46, 8, wrist, cuff, fold, phone, fingers, *hand)


def book() -> list[str]:
    """A hand holds a phone up to a poster with a square code; the phone shows a tick."""
    poster = (
        svg.rect(150, 172, 320, 396, 28, CARD, stroke=EDGE, stroke_width=5)
        + svg.path("M150 240V200A28 28 0 0 1 178 172H442A28 28 0 0 1 470 200V240Z", ACTION)
        + svg.rect(186, 198, 150, 16, 8, CARD)
        + code(196, 266, 228, INK)
        + svg.rect(226, 522, 168, 16, 8, CARD_LINE)
    )
    return [arch(TINT), poster, hand_with_phone()]


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
        rows.append(svg.rect(174, y - 6, (92, 74, 84)[i], 12, 6, CARD_LINE))
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
        svg.circle(290, 200, 52, CARD, opacity=0.45),
        svg.tag("circle", cx=290, cy=200, r=52, fill="none", stroke=ACTION, stroke_width=12),
    ]


PICTURES = {"get-help": get_help, "assessment": assessment, "book": book}
