"""Pictures to choose by: who you are, whose story it is, which warning sign is meant."""

from dataclasses import replace

import for_you
import pages_risk
import posed
import scenes_now
import scenes_soon
import svg
import things
from cast import KOFI
from furniture import chair, tree, wheelchair
from leg_marks import GREY
from pages_risk import expectant
from scenes import Actor, cm, lit_trunk, lit_up, standing
from shapes import (
    CARD,
    HEAT,
    HEAT_DEEP,
    INK,
    LEAF,
    LEAF_SHADE,
    STEEL_SHADE,
    SUN,
    TINTS,
    WHITE,
    WOOD_DARK,
    at,
    mark,
    shadow,
)
from sign_marks import ache

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Pose

WIDE = (1200, 280)
"""As low and wide as the widest card: any shape from a square on cuts its sides, never a head."""
SQUARE = (480, 480)
GROUND = 470
_SHADE = TINTS["for-you"].deep
_MIDDLE = (240.0, 240.0, 212.0)


def _outdoors(*things: str, grass: bool = False) -> list[str]:
    """A hill as wide as the picture, and what stands on it."""
    tint = TINTS["for-you"]
    return [
        svg.rect(0, 0, 1200, 280, 0, tint.ground),
        svg.path(
            "M0 214C160 212 270 196 400 190C600 180 760 188 920 202C1020 210 1110 214 1200 214"
            "V280H0Z",
            TINTS["ask"].ground if grass else tint.deep,
        ),
        at(368, -11, *things, scale=0.58),
    ]


def older_adult() -> list[str]:
    """An older woman on a chair stretches one leg."""
    return _outdoors(
        svg.circle(640, 140, 50, "#F7F1DE"),
        svg.circle(662, 126, 44, TINTS["for-you"].ground),
        shadow(400, GROUND, 330, _SHADE),
        at(330, GROUND - 2, chair(300)),
        posed.draw(for_you.leg_out("ingrid"), 334, GROUND - 2, 300),
    )


def athlete() -> list[str]:
    """A young man runs over a hill."""
    return _outdoors(
        shadow(400, GROUND, 240, _SHADE),
        posed.draw(for_you.runner("jun"), 410, GROUND - 4, 236),
    )


def after_a_stroke() -> list[str]:
    """A man in a wheelchair."""
    return _outdoors(
        shadow(400, GROUND, 340, _SHADE),
        at(370, GROUND - 2, wheelchair(276, front=False)),
        posed.draw(for_you.wheeler(KOFI), 370, GROUND - 2, 276),
        at(370, GROUND - 2, wheelchair(276, front=True)),
    )


def pregnant() -> list[str]:
    """A pregnant woman stands on a hill, one hand under her belly."""
    return _outdoors(
        shadow(400, GROUND, 190, _SHADE),
        posed.draw(pages_risk.expectant(), 400, GROUND - 2, 252),
    )


def story_runner() -> list[str]:
    """A young woman runs through a park."""
    return _outdoors(
        at(170, 400, tree(230, LEAF, LEAF_SHADE)),
        shadow(420, GROUND, 260, TINTS["ask"].deep),
        posed.draw(for_you.runner("nora"), 430, GROUND - 4, 236),
        grass=True,
    )


def story_senior() -> list[str]:
    """An older woman walks through a park in the evening."""
    return _outdoors(
        svg.circle(180, 150, 52, SUN),
        at(650, 400, tree(210, LEAF_SHADE, "#3B6E50")),
        shadow(400, GROUND, 200, TINTS["ask"].deep),
        posed.draw(for_you.walker("rosa"), 396, GROUND - 4, 244),
        grass=True,
    )


def story_stick() -> list[str]:
    """A man stands in a park with a stick."""
    man = standing(
        replace(KOFI, trousers=True),
        HandPlant(0.30, 0.90, fingers=-58, facing=0),
        Arm(shoulder=4, elbow=30),
        hands=("grip", "rest"),
        feet=(-0.12, 0.07),
        lean=3,
    )
    return _outdoors(
        at(650, 400, tree(210, LEAF_SHADE, "#3B6E50")),
        shadow(400, GROUND, 220, TINTS["ask"].deep),
        man.draw(376, GROUND - 2, 228, behind=things.walking_stick(30.5, 91)),
        grass=True,
    )


def _disc(fill: str) -> str:
    x, y, r = _MIDDLE
    return svg.circle(x, y, r, fill)


def chest() -> list[str]:
    """A woman holds one hand on her chest, which glows."""
    who = PEOPLE["rosa"]
    pose = Pose(x=0, y=0.525 * who.build.height + 0.008, pelvis=3, lumbar=2, neck=-4, head=2)
    pose = posed.planted(
        who,
        pose,
        FootPlant(-0.12),
        FootPlant(-0.01),
        HandPlant(0.125, 1.185, fingers=126, facing=1),
    )
    pose = replace(pose, far_arm=Arm(shoulder=10, elbow=14))
    body, arm = posed.layers(who, pose, hands=("open", "rest"))
    body = lit_up(body, [lit_trunk(Actor(who, pose), 0.28, 0.98, -0.06)])
    window = posed.disc(*_MIDDLE)
    metre, x, y = 500, 218, 828
    return [
        _disc(TINTS["check"].ground),
        posed.draw(body, x, y, metre, window=window),
        posed.draw(arm, x, y, metre, window=window),
        svg.line("M356 214l36 -16M362 250h40M356 286l36 16", HEAT_DEEP, 13),
    ]


def bladder() -> list[str]:
    """A woman holds her lower belly; where she sits she is grey and numb."""
    who, lit, marks = scenes_now.numb_bottom()
    window = posed.disc(*_MIDDLE)
    metre, x, y = 420, 206, 640
    body, arm = posed.layers(who.who, who.pose, hands=who.hands, facing=who.facing)
    return [
        _disc(TINTS["check"].ground),
        posed.draw(lit_up(body, lit), x, y, metre, window=window),
        posed.draw(arm, x, y, metre, window=window),
        cm(x, y, metre, marks),
    ]


def pregnancy_belly() -> list[str]:
    """A pregnant woman holds her belly, which glows."""
    window = posed.disc(*_MIDDLE)
    metre, x, y = 520, 190, 792
    return [
        _disc(TINTS["check"].ground),
        posed.draw(expectant(calf=False), x, y, metre, window=window),
        cm(x, y, metre, ache(11, -107, 8)),
    ]


def weakness() -> list[str]:
    """A woman walks with a stick; one leg is grey and drags."""
    return [_disc(TINTS["check"].ground), scenes_soon.weakness(240, 412, 350)]


def walk_ache() -> list[str]:
    """An older woman walks; the calf of her front leg glows."""
    return [_disc(TINTS["check"].ground), scenes_soon.walk_ache(216, 412, 350)]


def arm_belly() -> list[str]:
    """A woman holds her belly; belly and arm glow."""
    return [_disc(TINTS["check"].ground), scenes_soon.elsewhere(230, 412, 350)]


def numb() -> list[str]:
    """A hand, its palm grey, with dots around it: no feeling there."""
    around = (
        "M104 250C78 216 116 190 140 206C132 130 142 84 190 98C204 60 262 52 280 92"
        "C312 78 336 96 338 122C372 122 382 150 378 196V300C372 380 318 422 254 422"
        "C190 420 160 372 104 250Z"
    )
    return [
        _disc(TINTS["check"].ground),
        svg.circle(250, 292, 78, GREY),
        mark("hand", 240, 236, 320, INK),
        svg.line(around, INK, 9, stroke_dasharray="0.1 21"),
    ]


def night_pain() -> list[str]:
    """Night: a moon, stars, and someone's sore leg in a bed."""
    return [
        _disc("#1E3A4C"),
        svg.circle(304, 142, 54, SUN),
        svg.circle(324, 124, 48, "#1E3A4C"),
        *(svg.circle(x, y, r, WHITE) for x, y, r in ((150, 120, 6), (226, 84, 5), (196, 172, 4))),
        svg.rect(74, 262, 20, 130, 8, WOOD_DARK),
        svg.rect(388, 306, 18, 86, 8, WOOD_DARK),
        svg.rect(84, 330, 314, 40, 12, "#D8E4EA"),
        svg.rect(98, 292, 92, 44, 20, WHITE),
        posed.bust(PEOPLE["mateo"], 150, 268, 46),
        svg.path("M172 334C176 296 210 282 262 284C320 286 380 296 394 334V352H172Z", "#7590C2"),
        svg.circle(326, 308, 34, HEAT, opacity=0.5),
        svg.circle(326, 308, 18, HEAT),
    ]


def ill_all_over() -> list[str]:
    """A man with a thermometer: the whole body feels ill."""
    x, y, _ = _MIDDLE
    return [
        _disc(TINTS["check"].ground),
        svg.circle(x - 20, y, 168, HEAT, opacity=0.16),
        posed.bust(PEOPLE["yusuf"], x - 20, y + 20, 176),
        svg.rect(352, 104, 34, 196, 17, CARD),
        svg.rect(363, 150, 12, 160, 6, HEAT),
        svg.circle(369, 318, 32, CARD),
        svg.circle(369, 318, 21, HEAT),
        *(svg.rect(390, yy, 22, 6, 3, STEEL_SHADE) for yy in (140, 176, 212, 248)),
    ]


PICTURES = {
    "person-older": (WIDE, older_adult),
    "person-athlete": (WIDE, athlete),
    "person-pregnancy": (WIDE, pregnant),
    "person-stroke": (WIDE, after_a_stroke),
    "person-runner": (WIDE, story_runner),
    "person-senior": (WIDE, story_senior),
    "person-stick": (WIDE, story_stick),
    "sign-chest": (SQUARE, chest),
    "sign-bladder": (SQUARE, bladder),
    "sign-pregnancy-belly": (SQUARE, pregnancy_belly),
    "sign-weakness": (SQUARE, weakness),
    "sign-walk-ache": (SQUARE, walk_ache),
    "sign-arm-belly": (SQUARE, arm_belly),
    "sign-numb": (SQUARE, numb),
    "sign-night": (SQUARE, night_pain),
    "sign-ill": (SQUARE, ill_all_over),
}
"""Name, size and maker of each."""
