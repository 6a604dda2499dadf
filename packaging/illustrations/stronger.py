"""Chapter 4: how physiotherapy helps, the eight weeks, my plan."""

from dataclasses import replace

import posed
import svg
from ease import wall_stretch
from shapes import (
    CARD,
    CARD_LINE,
    CREAM,
    CREAM_SHADE,
    EDGE,
    INK,
    SUN,
    SUN_DEEP,
    TEAL,
    TINTS,
    at,
    outlined,
    smooth,
)

from kiosk.figure.motion.contact import FootPlant
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Pose

TINT = TINTS["stronger"]


def paper_plan() -> str:
    """The plan itself, 440 by 600 around the origin."""
    rows = []
    for i, done in enumerate((True, True, False)):
        y = 138 + i * 56
        rows.append(
            svg.rect(-170, y, 40, 40, 10, CARD if not done else TEAL, stroke=TEAL, stroke_width=5)
        )
        if done:
            rows.append(svg.line(f"M-160 {y + 21}l8 9 15 -18", CARD, 7))
        rows.append(svg.rect(-108, y + 11, (250, 200, 226)[i], 18, 9, CARD_LINE))
    return "".join(
        [
            svg.rect(
                -220, -300, 440, 612, 28, "#0F2A33", opacity=0.12, transform="translate(10 14)"
            ),
            svg.rect(-220, -300, 440, 612, 28, CARD, stroke=EDGE, stroke_width=5),
            svg.path("M-220 -272A28 28 0 0 1 -192 -300H0V-150H-220Z", TINTS["ease"].light),
            svg.path("M220 -272A28 28 0 0 0 192 -300H0V-150H220Z", "#2C3E66"),
            *(
                svg.line("M0 -50V-62", SUN_DEEP, 9, transform=f"translate(-110 -225) rotate({a})")
                for a in range(0, 360, 45)
            ),
            svg.circle(-110, -225, 36, SUN_DEEP),
            svg.path("M128 -270A46 46 0 1 0 152 -206A38 38 0 0 1 128 -270Z", SUN),
            svg.circle(62, -262, 4, SUN),
            svg.circle(176, -268, 4, SUN),
            svg.circle(170, -178, 3.5, SUN),
            svg.rect(-170, -124, 340, 236, 26, TINT.light),
            svg.path("M-170 82H170V86A26 26 0 0 1 144 112H-144A26 26 0 0 1 -170 86Z", TINT.ground),
            svg.path("M108 -124H144A26 26 0 0 1 170 -98V92H108Z", CREAM),
            svg.rect(108, -124, 6, 216, 0, CREAM_SHADE),
            posed.draw(wall_stretch(PEOPLE["nora"]), 8, 95, 125),
            *rows,
        ]
    )


def my_plan() -> list[str]:
    """A sheet with sun and moon, a stretch and ticked boxes, and a pencil."""
    pencil = (
        svg.path("M-16 -170H16V120L0 164L-16 120Z", SUN_DEEP)
        + svg.path("M4 -170H16V120L0 164Z", "#CF9633")
        + svg.path("M-16 120H16L0 164Z", CREAM)
        + svg.path("M-6 148H6L0 164Z", INK)
        + svg.rect(-16, -206, 32, 42, 8, "#D9825B")
        + svg.rect(-18, -176, 36, 16, 3, "#B9C5C8")
    )
    return [
        svg.path(
            smooth(
                [
                    (90, 470),
                    (150, 210),
                    (390, 70),
                    (640, 180),
                    (730, 450),
                    (640, 740),
                    (400, 830),
                    (160, 730),
                ]
            ),
            TINT.ground,
        ),
        at(386, 440, paper_plan(), turn=-5),
        at(618, 620, svg.path("M-10 -196H24V128L8 172Z", INK, opacity=0.14), pencil, turn=28),
    ]


def heel_raise(name: str, arms: float = 6) -> list[posed.Part]:
    """Someone up on the toes of both feet, heels high; the balls of the feet at x = 0."""
    who = replace(PEOPLE[name], sole=SUN_DEEP)
    ball = who.build.bones.ball_ahead
    pose = Pose(x=-0.02, y=0.525 * who.build.height + 0.055, pelvis=2, neck=-4)
    pose = posed.planted(who, pose, FootPlant(-ball, pitch=-34), FootPlant(-ball + 0.03, pitch=-34))
    pose = replace(
        pose,
        near_arm=Arm(shoulder=arms, elbow=10 + arms),
        far_arm=Arm(shoulder=arms + 8, elbow=14 + arms),
    )
    return posed.person(who, pose, calf=True)


def chapter() -> list[str]:
    """A man stands on the second of four steps, heels high, the calf aglow."""
    tops, wide = (276, 250, 214, 178), 76
    steps = "".join(
        svg.rect(96 + wide * i, top, wide + 1, 300 - top, 0, TEAL)
        + svg.rect(96 + wide * i, top, wide + 1, 9, 0, "#086560")
        for i, top in enumerate(tops)
    )
    return [
        svg.path("M400 300V40C400 -6 160 30 116 130C84 200 84 250 96 300Z", TINT.ground),
        outlined(steps, width=3),
        posed.draw(heel_raise("amara"), 222, tops[1], 132),
    ]


PICTURES = {
    "my-plan": my_plan,
}
