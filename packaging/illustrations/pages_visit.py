"""The visit: the talk, the tests and why they are made; a question to the physio; the signs."""

from dataclasses import replace

import rooms
import svg
import things
from cast import (
    AMARA,
    ANA,
    KOFI,
    LEILA,
    MATEO,
)
from resting import sitting
from scenes import Touch, cm, ground_shadow, laid_on, limbs, person, room, standing
from shapes import (
    ACTION,
    ALARM,
    CARD,
    STEEL_SHADE,
    TINTS,
    outlined,
)

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TINT = TINTS["stronger"]


def talk() -> list[str]:
    """A patient tells, a physiotherapist listens and notes it: they sit face to face."""
    metre, y = 340, 784
    patient = sitting(
        ANA,
        HandPlant(0.40, 0.98, fingers=40, facing=1),
        Touch("far thigh", 0.55),
        hands=("open", "flat"),
        feet=(FootPlant(0.32), FootPlant(0.26)),
    )
    physio = sitting(
        LEILA,
        HandPlant(0.36, 0.84, fingers=30, facing=0),
        HandPlant(0.30, 0.70, fingers=20, facing=0),
        hands=("grip", "grip"),
        feet=(FootPlant(0.34), FootPlant(0.29)),
        lean=6,
        look=8,
    )
    board = things.board_side(36, -76, -24)
    return [
        *room(TINT, 700),
        ground_shadow(214, 790, 280, TINT),
        ground_shadow(586, 790, 280, TINT),
        cm(190, y, metre, rooms.chair()),
        patient.draw(190, y, metre),
        cm(610, y, metre, rooms.stool(45)),
        physio.draw(610, y, metre, flip=True, held=board),
        things.bubble(270, 120, 300, 150, (262, 330)),
        *(
            things.icon(n, 340 + 80 * i, 195, 62)
            for i, n in enumerate(("calendar", "clock", "walk"))
        ),
    ]


def test_strength() -> list[str]:
    """A man on the edge of a couch straightens his knee against the physiotherapist's hand."""
    metre, y = 336, 786
    patient = limbs(
        KOFI,
        Pose(x=0, y=0.75, pelvis=-6, lumbar=4, neck=0, head=4),
        (Leg(hip=86, knee=22, ankle=6), Leg(hip=82, knee=78, ankle=-2)),
        (
            HandPlant(-0.17, 0.66, fingers=180, facing=1),
            HandPlant(-0.13, 0.66, fingers=180, facing=1),
        ),
        ("flat", "flat"),
        calf=False,
    )
    x = 236
    px = 634
    reach = (px - x) / metre
    physio = limbs(
        MATEO,
        Pose(x=-0.10, y=0.80, pelvis=36, lumbar=12, neck=-18, head=0),
        (FootPlant(-0.26), FootPlant(0.0)),
        (
            laid_on(patient, "near shank", 0.78, reach),
            laid_on(patient, "near thigh", 0.92, reach, 0.07),
        ),
        ("flat", "flat"),
    )
    return [
        *room(TINT, 700),
        ground_shadow(220, 792, 300, TINT),
        ground_shadow(620, 792, 220, TINT),
        cm(206, y, metre, rooms.couch(64, 42)),
        patient.draw(x, y, metre),
        physio.draw(px, y, metre, flip=True),
    ]


def why_we_check() -> list[str]:
    """The physiotherapist taps below a hanging knee with a reflex hammer and looks closely."""
    metre, y, x, px = 360, 786, 268, 660
    patient = limbs(
        person("ingrid"),
        Pose(x=0, y=0.75, pelvis=-4, lumbar=4, neck=-6, head=6),
        (Leg(hip=84, knee=64, ankle=4), Leg(hip=84, knee=80, ankle=-2)),
        (Touch("near thigh", 0.4), Touch("far thigh", 0.5)),
        ("flat", "flat"),
    )
    knee = patient.joints.near_leg.knee
    reach = (px - x) / metre
    hit = reach - knee[0] - 0.075, knee[1] - 0.045
    physio = sitting(
        replace(AMARA),
        HandPlant(hit[0] - 0.17, hit[1] + 0.03, fingers=10, facing=0),
        HandPlant(hit[0] - 0.09, 0.55, fingers=0),
        hands=("grip", "flat"),
        feet=(FootPlant(0.30), FootPlant(0.36)),
        seat=0.46,
        lean=16,
        look=10,
    )
    tool = things.hammer((hit[0] - 0.155) * 100, -(hit[1] + 0.035) * 100, 82)
    return [
        *room(TINT, 700),
        ground_shadow(240, 792, 330, TINT),
        ground_shadow(600, 792, 280, TINT),
        cm(232, y, metre, rooms.couch(64, 46)),
        patient.draw(x, y, metre),
        cm(px, y, metre, rooms.stool(46)),
        physio.draw(px, y, metre, flip=True, held=tool),
    ]


def ask_physio() -> list[str]:
    """A young man asks, the physiotherapist turns to him and answers with an open hand."""
    metre, y = 360, 788
    patient = standing(
        person("jun"),
        HandPlant(0.34, 1.12, fingers=40, facing=1),
        Arm(shoulder=4, elbow=16),
        hands=("open", "rest"),
        feet=(-0.12, 0.02),
    )
    physio = standing(
        replace(AMARA, trousers=True),
        HandPlant(0.40, 1.02, fingers=20, facing=1),
        Arm(shoulder=4, elbow=16),
        hands=("open", "rest"),
        feet=(-0.14, 0.0),
    )
    return [
        *room(TINT, 716),
        ground_shadow(230, 792, 210, TINT),
        ground_shadow(590, 792, 210, TINT),
        patient.draw(220, y, metre),
        physio.draw(604, y, metre, flip=True),
        things.bubble(330, 96, 150, 130, (296, 250)),
        svg.line("M382 140C382 108 428 108 428 138C428 160 405 156 405 178", ACTION, 13),
        svg.circle(405, 202, 8, ACTION),
    ]


def red_flag_list() -> list[str]:
    """A woman stands before a board with the signs and goes through them with a finger."""
    metre, x, y = 372, 262, 788
    board_x, top = 420, 190
    rows = [top + 96 + i * 92 for i in range(4)]
    reach = HandPlant((board_x - 2 - x) / metre, (y - rows[1]) / metre, fingers=20)
    woman = standing(
        person("leila"),
        reach,
        Arm(shoulder=2, elbow=16),
        hands=("rest", "rest"),
        feet=(-0.12, 0.0),
        look=-4,
    )
    signs = ("heart", "brain", "bolt", "nerve")
    return [
        *room(TINT, 716),
        ground_shadow(262, 792, 210, TINT),
        outlined(svg.rect(board_x, top, 270, 470, 24, CARD), width=3),
        svg.rect(board_x, top, 270, 50, 24, ALARM),
        svg.rect(board_x, top + 30, 270, 20, 0, ALARM),
        *(
            svg.circle(board_x + 60, r, 34, TINT.light)
            + things.icon(n, board_x + 60, r, 44, ALARM)
            + svg.rect(board_x + 114, r - 16, 124, 13, 6, STEEL_SHADE)
            + svg.rect(board_x + 114, r + 8, (92, 108, 80, 100)[i], 13, 6, STEEL_SHADE)
            for i, (n, r) in enumerate(zip(signs, rows, strict=True))
        ),
        woman.draw(x, y, metre),
    ]


PICTURES = {
    "page-talk": talk,
    "page-test": test_strength,
    "page-why-we-check": why_we_check,
    "page-ask-physio": ask_physio,
    "page-red-flag-list": red_flag_list,
}
