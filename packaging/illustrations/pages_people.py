"""Advice for different people, and their stories: a team, after a run, the evening, two endings."""

from dataclasses import replace

import posed
import rooms
import svg
import things
from cast import (
    KOFI,
    PURPLE,
)
from furniture import tree
from pages_carer import team
from resting import lying, sitting, under_head
from scenes import Actor, Touch, cm, exercise, frame, ground_shadow, mouth_of, person, room
from shapes import (
    BLACK,
    BONE,
    CREAM,
    CREAM_SHADE,
    GREEN_DEEP,
    LEAF,
    LEAF_SHADE,
    SUN,
    TINTS,
    at,
    shadow,
)

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TINT = TINTS["for-you"]
ASK = TINTS["ask"]


def team_care() -> list[str]:
    """A man in a wheelchair in the middle of his team: physiotherapist, doctor and nurse."""
    metre, y = 306, 788
    return [
        *room(TINT, 700),
        ground_shadow(138, 790, 130, TINT),
        ground_shadow(632, 790, 230, TINT),
        ground_shadow(352, 792, 320, TINT),
        team(400, y, metre),
    ]


def after_the_run() -> list[str]:
    """A runner rests on a park bench after a run, sweaty, and drinks from a bottle."""
    metre, x, y = 400, 330, 782

    def resting(near: Arm | HandPlant) -> Actor:
        return sitting(
            person("jun"),
            near,
            Touch("far thigh", 0.62),
            hands=("grip", "flat"),
            feet=(FootPlant(0.42), FootPlant(0.30)),
            lean=-6,
            look=-18,
        )

    lips = mouth_of(resting(Arm()))
    actor = resting(HandPlant(lips[0] + 0.125, lips[1] + 0.035, fingers=78, facing=0))
    bottle = at(lips[0] * 100 + 1, -lips[1] * 100, things.tipped_bottle(), turn=-16)
    return [
        svg.rect(50, 60, 700, 780, 90, TINT.ground),
        svg.circle(190, 210, 62, SUN),
        svg.path(
            "M50 640C200 590 480 600 750 630V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", LEAF
        ),
        svg.path(
            "M50 740C240 716 520 716 750 744V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", CREAM
        ),
        at(636, 640, tree(330, LEAF, LEAF_SHADE)),
        cm(x, y, metre, rooms.bench()),
        actor.draw(x, y, metre, held=bottle),
        cm(x, y, metre, things.drops(((-24, -120), (-18, -104), (26, -148)), 4)),
    ]


def evening() -> list[str]:
    """The evening: an older woman on a chair stretches one calf; night in the window, a lamp."""
    window = frame(50, 60, 700, 780, 90)
    return [
        *room(TINT, 700),
        rooms.night_window(430, 150, 220, 240),
        cm(140, 780, 400, rooms.warm_lamp(0, 130)),
        exercise("evening-chair", 1.0, 400, 784, 430, "ingrid", window),
    ]


def runner_after() -> list[str]:
    """The runner again in the park, light on her feet, her calves at ease."""
    metre, x, y = 384, 410, 770
    who = person("nora")
    pose = Pose(
        y=0.9,
        pelvis=9,
        neck=-9,
        near_leg=Leg(hip=70, knee=88, ankle=4),
        far_leg=Leg(hip=-14, knee=10, ankle=-20, toe=34),
        near_arm=Arm(shoulder=-46, elbow=84),
        far_arm=Arm(shoulder=38, elbow=92),
    )
    parts = posed.person(who, posed.settled(who, pose), hands=("grip", "grip"))
    return [
        svg.rect(50, 60, 700, 780, 90, TINT.ground),
        svg.circle(636, 186, 90, SUN, opacity=0.4),
        svg.circle(636, 186, 62, SUN),
        svg.path(
            "M50 600C200 540 480 560 750 600V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", LEAF
        ),
        svg.path(
            "M50 716C240 690 520 690 750 716V750A90 90 0 0 1 660 840H140A90 90 0 0 1 50 750Z", CREAM
        ),
        at(150, 640, tree(300, LEAF, LEAF_SHADE)),
        shadow(400, 778, 300, CREAM_SHADE),
        posed.draw(parts, x, y, metre),
    ]


def senior_after() -> list[str]:
    """The older woman sleeps well: night, a warm bed, a calm face."""
    metre, x, y = 306, 392, 766
    who = replace(person("rosa"), long_sleeves=True)
    actor = lying(who, 0.46, near=HandPlant(-0.14, 0.735, fingers=-6), far=Arm(shoulder=0, elbow=6))
    actor = replace(actor, asleep=True, barefoot=True)
    night = replace(TINT, ground=GREEN_DEEP, deep=BLACK)
    blanket = svg.path(
        "M-40 -40C-40 -62 -26 -73 -6 -74C20 -75 44 -70 62 -72C72 -80 80 -88 90 -86"
        "C101 -82 100 -60 103 -44V-26H-40Z",
        PURPLE,
    ) + svg.path("M-40 -40C-40 -62 -26 -73 -6 -74L-2 -73C-18 -66 -24 -50 -24 -26H-40Z", BONE)
    middle, high = under_head(actor)
    in_front = svg.path(
        f"M{middle - 24:.1f} -46V{-high - 3:.1f}Q{middle - 24:.1f} {-high - 9:.1f} "
        f"{middle - 15:.1f} {-high - 8:.1f}Q{middle:.1f} {-high - 2:.1f} {middle + 12:.1f} "
        f"{-high - 3:.1f}Q{middle + 22:.1f} {-high - 1:.1f} {middle + 22:.1f} {-high + 5:.1f}"
        f"Q{middle + 22:.1f} -46 {middle + 14:.1f} -46Z",
        CREAM,
    )
    return [
        *room(night, 700),
        rooms.night_window(440, 150, 220, 230),
        cm(
            x,
            y,
            metre,
            rooms.bed(-98, 104, 46),
        ),
        actor.draw(x, y, metre, held=in_front + blanket),
    ]


def sources() -> list[str]:
    """A reader at a desk looks at a study on a screen; a printed page lies beside it."""
    metre, x, y = 392, 220, 784
    actor = sitting(
        replace(KOFI, glasses=BLACK, trousers=True, shirt=PURPLE),
        HandPlant(0.52, 0.775, fingers=-2),
        HandPlant(0.22, 1.13, fingers=70, facing=1),
        hands=("flat", "rest"),
        feet=(FootPlant(0.36), FootPlant(0.30)),
        lean=6,
        look=2,
    )
    return [
        *room(ASK, 700),
        ground_shadow(390, 790, 560, ASK),
        cm(x, y, metre, rooms.chair()),
        actor.draw(x, y, metre, held=rooms.table(32, 128)),
        rooms.screen(430, 250, 270, 200),
    ]


PICTURES = {
    "page-team-care": team_care,
    "page-after-the-run": after_the_run,
    "page-evening": evening,
    "page-stories-runner-after": runner_after,
    "page-stories-senior-after": senior_after,
    "page-sources": sources,
}
