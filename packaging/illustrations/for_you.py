"""Chapter 5: older adults, athletes, spasticity; two stories."""

from dataclasses import replace

import pages_risk
import posed
import svg
from cast import KOFI
from furniture import chair, tree, wheelchair
from resting import sitting
from scenes import ON_LAP, limbs
from shapes import CARD, CREAM, CREAM_SHADE, EDGE, LEAF, LEAF_SHADE, SUN, TINTS, arch, at, shadow

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import PEOPLE, Person
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TINT, MEADOW = TINTS["for-you"], TINTS["ask"]


def runner(name: str, lean: float = 12) -> list[posed.Part]:
    """Someone running to the right, near knee high, far toes pushing off."""
    who = PEOPLE[name]
    pose = Pose(
        y=0.9,
        pelvis=lean,
        neck=-lean + 2,
        near_leg=Leg(hip=82, knee=98, ankle=4),
        far_leg=Leg(hip=-16, knee=18, ankle=-18, toe=34),
        near_arm=Arm(shoulder=-48, elbow=84, wrist=0),
        far_arm=Arm(shoulder=36, elbow=96, wrist=0),
    )
    return posed.person(who, posed.settled(who, pose), hands=("grip", "grip"))


def stroll() -> Pose:
    """The pose of somebody who strolls, near leg ahead."""
    return Pose(
        y=0.9,
        pelvis=2,
        neck=-8,
        head=-2,
        near_leg=Leg(hip=24, knee=6, ankle=4),
        far_leg=Leg(hip=-10, knee=20, ankle=8, toe=22),
        near_arm=Arm(shoulder=-16, elbow=14),
        far_arm=Arm(shoulder=24, elbow=22),
    )


def walker(name: str, sore: bool = False) -> list[posed.Part]:
    """Someone strolling to the right; `sore`: in shorts, the front calf aglow."""
    who = replace(PEOPLE[name], trousers=False) if sore else PEOPLE[name]
    return posed.person(who, posed.settled(who, stroll()), sore)


def leg_out(name: str) -> list[posed.Part]:
    """Someone on a chair facing right, hands on the thighs, the near knee straight."""
    legs = Leg(hip=84, knee=22, ankle=14), FootPlant(0.28)
    actor = sitting(PEOPLE[name], feet=legs, lean=-4)
    return posed.person(actor.who, actor.pose, calf=True, facing=actor.facing)


def wheeler(who: Person) -> list[posed.Part]:
    """Someone in the wheelchair, near hand on the rim, far hand on the thigh."""
    actor = limbs(
        who,
        Pose(x=-0.09, y=0.60, pelvis=-6, lumbar=4, neck=-who.build.stoop - 4),
        (FootPlant(0.40, 0.12), FootPlant(0.37, 0.12)),
        (HandPlant(0.03, 0.56, fingers=-40), ON_LAP[1]),
        ("grip", "rest"),
    )
    return posed.person(who, actor.pose, hands=actor.hands, facing=(1.0, actor.facing[1]))


def special_groups() -> list[str]:
    """A runner, a pregnant woman; below, a woman on a chair, a man in a wheelchair."""
    return [
        arch(TINT),
        svg.path(
            "M50 424C200 376 520 376 750 434V802A48 48 0 0 1 702 850H98A48 48 0 0 1 50 802Z",
            TINT.deep,
        ),
        shadow(240, 412, 170, TINT.strong, opacity=0.45),
        posed.draw(runner("jun"), 246, 408, 180),
        shadow(462, 412, 110, TINT.strong, opacity=0.45),
        posed.draw(pages_risk.expectant(), 456, 410, 188),
        shadow(226, 814, 270, TINT.strong, opacity=0.6),
        at(182, 812, chair(262)),
        posed.draw(leg_out("ingrid"), 186, 812, 262),
        shadow(590, 814, 280, TINT.strong, opacity=0.6),
        at(566, 812, wheelchair(262, front=False)),
        posed.draw(wheeler(KOFI), 566, 812, 262),
        at(566, 812, wheelchair(262, front=True)),
    ]


def stories() -> list[str]:
    """A young woman runs and an older woman walks along the same path."""
    return [
        arch(TINT),
        svg.circle(432, 220, 62, SUN),
        svg.path("M50 560C160 480 300 470 420 520C540 568 650 520 750 500V700H50Z", MEADOW.ground),
        svg.path(
            "M50 640C200 580 420 600 750 620V802A48 48 0 0 1 702 850H98A48 48 0 0 1 50 802Z",
            MEADOW.deep,
        ),
        svg.path("M50 744C240 722 520 722 750 744V810C520 790 240 790 50 810Z", CREAM),
        at(160, 640, tree(220, LEAF, LEAF_SHADE)),
        at(690, 614, tree(130, LEAF_SHADE, "#3B6E50")),
        shadow(262, 792, 320, CREAM_SHADE),
        shadow(584, 768, 250, CREAM_SHADE),
        posed.draw(walker("rosa"), 576, 766, 300),
        posed.draw(runner("nora"), 288, 790, 318),
    ]


def chapter() -> list[str]:
    """Three faces: an older woman, a young runner, a man with a beard."""
    parts = [svg.path("M400 300V60C320 0 180 30 120 130C86 190 84 250 96 300Z", TINT.ground)]
    for name, x, y, r, tone in (
        ("jun", 226, 96, 70, TINTS["ease"].light),
        ("ingrid", 146, 212, 76, TINTS["understand"].light),
        ("yusuf", 306, 206, 82, TINTS["check"].light),
    ):
        parts += [
            svg.circle(x, y, r + 7, CARD, stroke=EDGE, stroke_width=2),
            svg.circle(x, y, r, tone),
            posed.bust(PEOPLE[name], x, y, r),
        ]
    return parts


PICTURES = {"special-groups": special_groups, "stories": stories}
