"""Care: massage, ice in a cloth, water, TENS, a physiotherapist's hands, a cramp at night."""

from dataclasses import replace
from math import atan2, degrees

import rooms
import svg
import things
from cast import ANA, KOFI, MATEO, MEI
from resting import lying, sitting, under_head
from scenes import Actor, Touch, cm, exercise, frame, ground_shadow, laid_on, limbs, person, room
from shapes import (
    BLACK,
    GREEN,
    GREEN_DEEP,
    HEAT_DEEP,
    INK,
    TINTS,
    WHITE,
    WOOD_DARK,
    at,
    outlined,
)

from kiosk.figure.body.side_view import flat
from kiosk.figure.drawing.geometry import lerp
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Leg, Pose

EASE, STRONGER = TINTS["ease"], TINTS["stronger"]
COLD = "#7590C2"


def on_shank(actor: Actor, along: float, off: float) -> tuple[float, float, float]:
    """A place on the near shank in centimetres, `off` from the bone to the front, and its turn."""
    leg = actor.joints.near_leg
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    x, y = lerp(knee, ankle, along)
    turn = degrees(atan2(-(ankle[1] - knee[1]), ankle[0] - knee[0]))
    long = ((ankle[0] - knee[0]) ** 2 + (ankle[1] - knee[1]) ** 2) ** 0.5
    nx, ny = -(ankle[1] - knee[1]) / long, (ankle[0] - knee[0]) / long
    return (x + nx * off) * 100, -(y + ny * off) * 100, turn


def massage() -> list[str]:
    """A man sits and rubs his own calf, a hand cupped around the back of it."""
    metre, x, y = 470, 330, 788
    man = sitting(
        replace(KOFI, trousers=False, long_sleeves=True),
        Touch("near shank", 0.48, -0.058, 8, 1),
        Touch("far thigh", 0.92),
        hands=("cup", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.24)),
        lean=46,
        look=16,
        calf=True,
    )
    return [
        *room(EASE, 716),
        rooms.paper_picture(150, 150, 130, 110),
        ground_shadow(360, 794, 430, EASE),
        cm(x, y, metre, rooms.chair()),
        man.draw(x, y, metre),
    ]


def cold_pack(x: float, y: float, turn: float = 0.0) -> str:
    """A blue cold pack wrapped in a checked cloth, 26 long, its middle at the point."""
    return at(
        x,
        y,
        svg.rect(-12, -5.2, 24, 8, 3, COLD)
        + svg.path(
            "M-8 -6C-4 -6.6 4 -6.6 8 -6C10 -3 12 2 11 6.4C8 8 5 6 2 6.6C-2 7.6 -5 6 -8.4 7"
            "C-11.6 4 -10 -3 -8 -6Z",
            WHITE,
        )
        + svg.path("M-8.4 7C-11.6 4 -10 -3 -8 -6L-4.6 -6.3C-6.4 -2 -6.6 3 -5 6.5Z", "#DCE3E4")
        + svg.line("M-1 -6.4C-2 -2 -2 2 -1.4 6.6M4.4 -6.3C4.6 -2 5 2 4.4 6.3", COLD, 0.9)
        + svg.line("M-9.6 -1.4C-3 -2.4 5 -2.4 10.6 -1.6M-9.8 3C-3 2 5 2 11.2 3", COLD, 0.9),
        turn=turn,
    )


def ice_cloth() -> list[str]:
    """A woman lies on her front and reads; a cold pack in a cloth lies on her calf."""
    metre, x, y = 330, 398, 778
    pose = Pose(x=0.0, y=0.585, pelvis=86, lumbar=-22, thorax=-15, neck=-26, head=-6)
    woman = limbs(
        MEI,
        pose,
        (Leg(hip=-3, knee=4, ankle=-46), Leg(hip=-2, knee=1, ankle=-46)),
        (HandPlant(0.74, 0.56, fingers=30, facing=0), HandPlant(0.79, 0.56, fingers=30, facing=0)),
        ("grip", "grip"),
        calf=True,
    )
    woman = replace(woman, barefoot=True)
    px, py, turn = on_shank(woman, 0.36, -0.085)
    book = at(77, -62, things.open_book(0, 0), turn=-24)
    return [
        *room(EASE, 716),
        rooms.window(520, 150, 140, 170),
        ground_shadow(400, 784, 600, EASE),
        cm(x, y, metre, svg.group(rooms.bed(-98, 96, 46), transform="scale(-1 1)")),
        woman.draw(x, y, metre, held=book),
        cm(x, y, metre, outlined(cold_pack(px, py, turn + 180), width=1.2)),
    ]


def drinking() -> list[str]:
    """A woman with a headscarf drinks a glass of water after training; weights lie by."""
    metre, x, y = 450, 300, 790
    woman = sitting(
        person("leila"),
        HandPlant(0.175, 1.155, fingers=96, facing=0),
        Touch("far thigh", 0.62),
        hands=("grip", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.30)),
        look=-14,
    )
    glass = at(17.5, -117, svg.group(things.glass(0, 6, 0.6, 1.15)), turn=-62)
    return [
        *room(STRONGER, 716),
        rooms.window(530, 150, 140, 180),
        ground_shadow(360, 794, 470, STRONGER),
        cm(x, y, metre, rooms.stool_back()),
        cm(628, 772, metre * 0.9, things.weight_on_floor()),
        woman.draw(x, y, metre, held=glass),
    ]


def pad(x: float, y: float, turn: float) -> str:
    """A pad that sticks on the skin, its plug in the middle; 9 by 6."""
    return at(
        x,
        y,
        svg.rect(-4.6, -3, 9.2, 6, 2, BLACK) + svg.circle(0, 0, 1.3, "#F4EBDD"),
        turn=turn,
    )


def pulses(x: float, y: float, turn: float = 0.0) -> str:
    """The small machine: a screen with a pulse, a wheel and two buttons; 9 by 14."""
    return at(
        x,
        y,
        svg.rect(-5, -8, 10, 15, 2.4, WHITE)
        + svg.rect(-3.6, -6.4, 7.2, 5.6, 1, GREEN_DEEP)
        + svg.line("M-2.8 -3.4H-1.2L-0.4 -5.2L0.6 -2L1.4 -3.4H2.8", "#FAD27E", 0.7)
        + svg.circle(-1.8, 2, 1.3, GREEN)
        + svg.circle(1.8, 2, 1.3, HEAT_DEEP),
        turn=turn,
    )


def tens() -> list[str]:
    """A woman sits with her leg up; two pads stick on her calf, wires lead to a small machine."""
    metre, x, y = 440, 276, 788
    woman = sitting(
        ANA,
        HandPlant(0.34, 0.70, fingers=34, facing=0),
        Touch("far thigh", 0.5),
        hands=("grip", "flat"),
        feet=(Leg(hip=85, knee=8, ankle=-8), FootPlant(0.30)),
        lean=-4,
        look=18,
        calf=True,
    )
    woman = replace(woman, barefoot=True)
    heel = woman.joints.near_leg.ankle
    one, two = on_shank(woman, 0.20, -0.022), on_shank(woman, 0.62, -0.022)
    wires = "".join(
        svg.line(f"M36 -76C52 -84 {bx - 8:.1f} {by - 24:.1f} {bx:.1f} {by:.1f}", INK, 0.8)
        for bx, by, _ in (one, two)
    )
    return [
        *room(STRONGER, 716),
        rooms.paper_picture(470, 170, 150, 120),
        ground_shadow(340, 794, 520, STRONGER),
        cm(x, y, metre, rooms.chair()),
        cm(x, y, metre, at(heel[0] * 100 - 4, 0, rooms.footstool(heel[1] * 100 - 5.6))),
        woman.draw(
            x,
            y,
            metre,
            held=outlined(pad(*one), pad(*two), width=0.7)
            + svg.group(wires)
            + outlined(pulses(36.5, -74, 14), width=0.9),
        ),
    ]


def hands_on() -> list[str]:
    """A patient lies on a couch; a physiotherapist holds up the straight leg and bends the foot."""
    metre, x, y = 300, 338, 788
    patient = lying(
        replace(person("yusuf"), trousers=False),
        0.66,
        near_leg=Leg(hip=32, knee=3, ankle=8),
        far_leg=Leg(hip=-2, knee=2, ankle=-16),
        calf=True,
    )
    patient = replace(patient, barefoot=True)
    px = 687
    reach = (px - x) / metre
    physio = limbs(
        MATEO,
        Pose(x=0, y=0.92, pelvis=12, lumbar=8, neck=-6, head=6),
        (FootPlant(-0.16), FootPlant(0.02)),
        (
            laid_on(patient, "near shank", 0.46, reach, -0.045),
            laid_on(patient, "near shank", 1.02, reach, -0.04),
        ),
        ("flat", "flat"),
    )
    return [
        *room(STRONGER, 716),
        ground_shadow(350, 794, 540, STRONGER),
        cm(
            x,
            y,
            metre,
            at(5, 0, rooms.couch(66, 95)),
            rooms.head_pillow(*under_head(patient), 66, 32),
        ),
        patient.draw(x, y, metre),
        physio.draw(px, y, metre, flip=True),
    ]


def wall_lamp(x: float, y: float, glow: str) -> str:
    """A small lamp on the wall above a bed, and its light; the point is its bulb's."""
    return (
        svg.circle(x, y, 84, glow, opacity=0.13)
        + svg.circle(x, y, 60, glow, opacity=0.16)
        + svg.rect(x - 5, y + 16, 10, 44, 5, WOOD_DARK)
        + svg.rect(x - 22, y + 54, 44, 12, 6, WOOD_DARK)
        + svg.path(f"M{x - 22} {y - 36}H{x + 22}L{x + 42} {y + 26}H{x - 42}Z", glow)
        + svg.path(f"M{x + 6} {y - 36}H{x + 22}L{x + 42} {y + 26}H{x + 16}Z", "#EDB54A")
    )


def night() -> list[str]:
    """A cramp in bed: a woman lies under a lamp, her knee straight, and draws her toes up."""
    metre, x, y = 318, 400, 792
    dark = replace(EASE, ground="#1E3A4C", deep="#16303F")
    return [
        *room(dark, 716),
        wall_lamp(178, 336, "#FAD27E"),
        rooms.night_window(392, 132, 220, 256),
        exercise("night-calf", 1.0, x, y, metre, "rosa", frame(50, 60, 700, 780, 90)),
    ]


PICTURES = {
    "page-massage": massage,
    "page-ice-cloth": ice_cloth,
    "page-drinking": drinking,
    "page-tens": tens,
    "page-hands-on": hands_on,
    "page-night": night,
}
