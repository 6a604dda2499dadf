"""What adds to the risk of a cramp, one picture a risk: each a person, none of them blamed."""

from dataclasses import replace

import posed
import rooms
import svg
import things
from cast import (
    ANA,
    KOFI,
    MEI,
    PURPLE,
    ROSE,
    YELLOW,
)
from leg_marks import swollen_shank
from resting import sitting
from scenes import (
    STRIP,
    Touch,
    cm,
    ground_shadow,
    limbs,
    lit_trunk,
    lit_up,
    panel,
    person,
    quarters,
    room,
    standing,
)
from shapes import (
    GREEN_DEEP,
    HEAT,
    JADE,
    SUN,
    TINTS,
    at,
    outlined,
)

from kiosk.figure.body.side_view import flat
from kiosk.figure.drawing.geometry import lerp
from kiosk.figure.drawing.geometry import smooth as knots
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import Arm, Pose

TINT = TINTS["understand"]


def too_little_water() -> list[str]:
    """A woman in the sun wipes her forehead; her bottle is nearly empty, and she sweats."""
    who = person("amara")
    actor = standing(
        who,
        HandPlant(0.36, 1.12, fingers=30, facing=0),
        HandPlant(0.125, 1.60, fingers=150, facing=1),
        hands=("grip", "flat"),
        feet=(-0.16, 0.02),
        lean=2,
        calf=True,
    )
    metre, x, y = 400, 370, 784
    held = things.bottle(37, -104, full=0.12, turn=14, size=1.15)
    sweat = things.drops(((-18, -152), (-24, -126), (-16, -104)), 5)
    return [
        *room(TINT, 720),
        svg.circle(612, 200, 92, SUN, opacity=0.45),
        svg.circle(612, 200, 64, SUN),
        ground_shadow(380, 788, 300, TINT),
        actor.draw(x, y, metre, held=held),
        cm(x, y, metre, sweat),
    ]


def leap(left: float, base: float, size: float) -> list[str]:
    """Three low blocks, then one far higher: a runner tries to leap up it in a single stride."""
    who = replace(person("nora"), shirt=ROSE)
    pose = Pose(x=0.06, y=0.93, pelvis=26, lumbar=4, neck=-24)
    actor = limbs(
        who,
        pose,
        (FootPlant(-0.24, pitch=-38), FootPlant(0.45, 0.62)),
        (Arm(shoulder=52, elbow=70), Arm(shoulder=-46, elbow=62)),
        ("grip", "grip"),
        calf=True,
    )
    blocks = ((0, 40), (110, 52), (220, 66), (374, 252))
    steps = outlined(
        *(
            svg.path(
                f"M{x} 0V{16 - h}A16 16 0 0 1 {x + 16} {-h}H{x + w - 16}"
                f"A16 16 0 0 1 {x + w} {16 - h}V0Z",
                tone,
            )
            for (x, h), w, tone in zip(
                blocks, (102, 102, 102, 230), (JADE, JADE, JADE, GREEN_DEEP), strict=True
            )
        ),
        width=3,
    )
    arrow = svg.line("M594 -290V-460M560 -424L594 -460L628 -424", HEAT, 15)
    return [
        at(left, base, steps, arrow, scale=size),
        actor.draw(left + 282 * size, base - 66 * size, 300 * size),
    ]


def hunched(x: float, y: float, metre: float) -> list[str]:
    """A woman hunches over a laptop; her neck and upper back glow."""
    pose = Pose(x=0, y=0.55, pelvis=4, lumbar=26, thorax=26, neck=2, head=-6)
    actor = limbs(
        MEI,
        pose,
        (FootPlant(0.30), FootPlant(0.37)),
        (HandPlant(0.46, 0.765, fingers=-4), HandPlant(0.50, 0.765, fingers=-4)),
        ("flat", "flat"),
    )
    desk = rooms.table(30, 112, 75) + things.laptop(44, -75, 26)
    return [
        ground_shadow(x + 0.36 * metre, y + 2, 1.15 * metre, TINT),
        cm(x, y, metre, rooms.chair(45)),
        actor.draw(x, y, metre, held=desk, lit=(lit_trunk(actor, 0.55, 1.05, 0.05),)),
    ]


def posture_strain() -> list[str]:
    """A woman hunches over a laptop."""
    return [*room(TINT, 700), *hunched(240, 784, 450)]


def four_to_change() -> list[str]:
    """Too little water, a jump in training, low fitness, a hunched back: what one can change."""
    drinker = standing(
        person("amara"),
        HandPlant(0.36, 1.12, fingers=30, facing=0),
        HandPlant(0.125, 1.60, fingers=150, facing=1),
        hands=("grip", "flat"),
        feet=(-0.16, 0.02),
        lean=2,
    )
    back, arm = rooms.armchair()
    idler = sitting(
        replace(KOFI, shirt=PURPLE),
        HandPlant(0.20, 0.63, fingers=0),
        HandPlant(0.22, 0.63, fingers=0),
        feet=(FootPlant(0.46), FootPlant(0.40)),
        seat=0.45,
        lean=-20,
        look=18,
    )
    top, low = 60 + 384 - STRIP, 456 + 384 - STRIP
    bottle = things.bottle(37, -104, full=0.12, turn=14, size=1.3)
    sweat = things.drops(((-18, -152), (-24, -126), (-16, -104)), 5)
    return [
        *quarters(TINT, STRIP + 14),
        svg.circle(340, 122, 34, SUN),
        ground_shadow(200, top + 3, 130, TINT),
        drinker.draw(196, top, 172, held=bottle),
        cm(196, top, 172, sweat),
        *leap(408 + 6, top, 0.47),
        ground_shadow(214, low + 3, 240, TINT),
        cm(180, low, 196, back),
        idler.draw(176, low, 196, held=arm),
        cm(180, low, 196, at(92, 0, things.weight_on_floor(), scale=0.75)),
        *hunched(506, low, 206),
    ]


def blood_sugar(x: float, y: float, metre: float) -> str:
    """A woman at a table checks her blood sugar: a drop from her finger, a small meter."""
    actor = sitting(
        ANA,
        HandPlant(0.42, 0.86, fingers=20, facing=1),
        HandPlant(0.50, 0.96, fingers=110, facing=1),
        hands=("grip", "open"),
        feet=(FootPlant(0.30), FootPlant(0.24)),
        lean=4,
        look=12,
    )
    desk = rooms.table(32, 104) + things.meter(46, -88, 10, 1.1)
    return (
        cm(x, y, metre, rooms.chair(45))
        + actor.draw(x, y, metre, held=desk)
        + cm(x, y, metre, things.glass(92, -74))
    )


def some_illnesses() -> list[str]:
    """A woman checks her blood sugar; a bubble shows the meter and the drop."""
    return [
        *room(TINT, 700),
        ground_shadow(390, 786, 500, TINT),
        blood_sugar(260, 780, 420),
        things.bubble(474, 96, 190, 190, (392, 306), things.big_meter(569, 192)),
    ]


def tablets(x: float, y: float, metre: float) -> str:
    """A man at a table reads the packet of his tablets; a strip of them and a glass lie there."""
    actor = sitting(
        person("yusuf"),
        HandPlant(0.44, 0.98, fingers=60, facing=0),
        HandPlant(0.52, 0.775, fingers=0),
        hands=("grip", "flat"),
        feet=(FootPlant(0.34), FootPlant(0.28)),
        lean=2,
        look=14,
    )
    desk = rooms.table(32, 106) + things.packet(46.5, -101, -20, 1.25)
    return (
        cm(x, y, metre, rooms.chair(45))
        + actor.draw(x, y, metre, held=desk)
        + cm(x, y, metre, things.glass(94, -74, size=1.2), things.blister(76, -74))
    )


def some_medicines() -> list[str]:
    """A man at a table reads the packet of his tablets."""
    return [*room(TINT, 700), ground_shadow(390, 786, 500, TINT), tablets(250, 780, 420)]


def to_tell() -> list[str]:
    """Illnesses, medicines, pregnancy: what the physio ought to know."""
    top, low = 60 + 384 - STRIP, 456 + 384 - STRIP
    return [
        *(panel(x, 60, 342, 384, TINT, STRIP + 14) for x in (50, 408)),
        panel(50, 456, 700, 384, TINT, STRIP + 14),
        blood_sugar(128, top, 206),
        tablets(486, top, 206),
        rooms.window(180, 500, 90, 120),
        ground_shadow(400, low + 3, 130, TINT),
        posed.draw(expectant(), 396, low, 176),
        at(560, low, rooms.plant_small(), scale=0.5),
    ]


def statin_signs() -> list[str]:
    """A man on a chair holds his sore thighs; his tablets lie on a table beside him."""
    metre, x, y = 420, 230, 780
    man = sitting(
        replace(person("yusuf"), trousers=False),
        Touch("near thigh", 0.62),
        Touch("far thigh", 0.7),
        hands=("flat", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.30)),
        lean=10,
        look=20,
    )
    near = man.joints.near_leg
    hip, knee = flat(near.hip), flat(near.knee)
    ache = lerp(hip, knee, 0.62)
    return [
        *room(TINT, 700),
        ground_shadow(390, 786, 560, TINT),
        cm(x, y, metre, rooms.chair(45)),
        man.draw(x, y, metre, held=rooms.table(66, 118)),
        at(
            x + ache[0] * metre,
            y - ache[1] * metre + 4,
            svg.ellipse(0, 0, 56, 28, HEAT, opacity=0.45),
            svg.ellipse(0, 0, 34, 16, HEAT, opacity=0.7),
        ),
        cm(x, y, metre, things.packet(92, -81.6, 0, 1.7)),
    ]


def belly(who: Person, x: float, y: float) -> posed.Part:
    """Return the round belly of somebody upright whose hips are at (x, y), metres."""
    edge = (
        (0.02, 0.3655), (0.10, 0.3105), (0.185, 0.2205), (0.222, 0.1305), (0.19, 0.0505),
        (0.10, 0.0075), (-0.02, 0.0105),
    )  # fmt: skip
    return posed.Part(knots([(x + across, y + up, False) for across, up in edge]), who.shirt)


def expectant(swollen: bool = False, calf: bool = True) -> list[posed.Part]:
    """Return a pregnant woman who stands, one hand under her belly; her `calf` glows.

    `swollen`: that lower leg is thick and red, the other one as it should be.
    """
    who = replace(
        person("nora"), build=replace(person("nora").build, belly=0.2), shirt=YELLOW, hair="bun"
    )
    pose = Pose(x=0, y=0.525 * who.build.height + 0.012, pelvis=-4, lumbar=-6, neck=8)
    actor = limbs(
        who,
        pose,
        (FootPlant(-0.16 if swollen else -0.12), FootPlant(0.08 if swollen else 0.0)),
        (HandPlant(0.17, 0.955, fingers=8), Arm(shoulder=-14, elbow=18)),
        ("open", "rest"),
        calf=True,
    )
    round_belly = belly(who, pose.x, pose.y)
    body, arm = posed.layers(who, actor.pose, calf and not swollen, actor.hands, actor.facing)
    if swollen:
        body = lit_up(body, swollen_shank(actor))
    return [*body, round_belly, *arm]


def pregnancy() -> list[str]:
    """A pregnant woman stands at home."""
    metre, x, y = 405, 380, 786
    return [
        *room(TINT, 716),
        rooms.window(130, 170, 150, 190),
        at(628, 720, rooms.plant_small()),
        ground_shadow(390, 790, 280, TINT),
        posed.draw(expectant(), x, y, metre),
    ]


PICTURES = {
    "page-to-tell": to_tell,
    "who-is-at-risk": four_to_change,
    "page-risk-water": too_little_water,
    "page-risk-posture": posture_strain,
    "page-risk-illness": some_illnesses,
    "page-risk-medicine": some_medicines,
    "page-risk-pregnancy": pregnancy,
    "page-statin-signs": statin_signs,
}
