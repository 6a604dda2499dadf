"""People with a sign to tell of today, or at the next visit.

A scene is a function of the floor's middle and of the height that it may take, in units of the
picture.
"""

from dataclasses import replace

import for_you
import pages_risk
import posed
import rooms
import signs
import signs_legs
import svg
import things
from cast import ANA, HANS, KOFI, PURPLE, ROSE
from ease import wall_clock
from leg_marks import cold_shank, numb_leg, swollen_shank
from pages_types import in_bed
from resting import sitting
from scenes import Touch, cm, ground_shadow, limbs, lit_arm, lit_trunk, person, standing
from shapes import CREAM, HEAT, INK, STEEL, STEEL_SHADE, TINTS, at, mark, outlined
from sign_marks import DOWN, UP, ache, head_of, leg_up, sore_thighs, spot, thermometer
from sign_parts import BRUISE, COLD

from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm, Pose


def clot(x: float, y: float, size: float) -> str:
    """A woman sits with one leg up: its calf is red, hot and far thicker than the other."""
    who, stool = leg_up(ANA)
    leg = who.joints.near_leg
    hot = spot(flat(leg.knee), flat(leg.ankle), 0.4)
    metre = size / DOWN
    warm = things.waves(hot[0], hot[1] - 20, 0.7)
    left = x - 0.24 * metre
    return (
        cm(left, y, metre, rooms.chair(), stool)
        + who.draw(left, y, metre, lit=swollen_shank(who))
        + cm(left, y, metre, warm)
    )


def tear(x: float, y: float, size: float) -> str:
    """A man sits and holds his shin; a dark bruise spreads over the calf."""
    who = sitting(
        replace(KOFI, trousers=False, long_sleeves=True),
        Touch("near shank", 0.2, 0.05, 4),
        Touch("far thigh", 0.86),
        hands=("flat", "flat"),
        feet=(FootPlant(0.40), FootPlant(0.26)),
        lean=34,
        look=20,
    )
    leg = who.joints.near_leg
    bx, by = spot(flat(leg.knee), flat(leg.ankle), 0.4, 0.03)
    bruise = svg.ellipse(bx, by, 6.4, 11, BRUISE, opacity=0.75) + svg.ellipse(
        bx, by + 2, 3.6, 6.4, "#4E3768", opacity=0.75
    )
    metre = size / DOWN
    left = x - 0.1 * metre
    return (
        cm(left, y, metre, rooms.chair())
        + who.draw(left, y, metre)
        + cm(left, y, metre, bruise, things.sparks(bx - 13, by, 0.36, turn=180))
    )


def pregnancy_leg(x: float, y: float, size: float) -> str:
    """A pregnant woman stands; one of her calves is red and swollen."""
    metre = size / UP
    return posed.draw(pages_risk.expectant(swollen=True), x, y, metre)


def statin(x: float, y: float, size: float) -> str:
    """A man holds his sore thighs; his tablets lie on a table."""
    who, sore = sore_thighs(ROSE, "yusuf")
    metre = size / DOWN
    left = x - 0.42 * metre
    return (
        cm(left, y, metre, rooms.chair())
        + who.draw(left, y, metre, held=rooms.table(58, 112))
        + cm(left, y, metre, outlined(things.packet(86, -83, 0, 1.8), width=1))
        + cm(left, y, metre, sore)
    )


def quinine(x: float, y: float, size: float) -> str:
    """A woman looks at bruises on her arm; her tablets lie on the table."""
    who = sitting(
        replace(person("ingrid"), long_sleeves=False),
        HandPlant(0.50, 0.775, fingers=0),
        Touch("far thigh", 0.6),
        hands=("flat", "flat"),
        feet=(FootPlant(0.34), FootPlant(0.28)),
        lean=8,
        look=22,
    )
    arm = who.joints.near_arm
    a, b = flat(arm.elbow), flat(arm.wrist)
    marks = "".join(
        svg.ellipse(*spot(a, b, t), r, r * 0.8, BRUISE, opacity=0.85)
        for t, r in ((0.2, 3.0), (0.52, 2.4), (0.78, 1.9))
    )
    metre = size / DOWN
    left = x - 0.42 * metre
    return (
        cm(left, y, metre, rooms.chair())
        + who.draw(left, y, metre, behind="", held=rooms.table(30, 112))
        + cm(left, y, metre, outlined(things.packet(86, -83, 0, 1.8), width=1))
        + cm(left, y, metre, marks)
    )


def elsewhere(x: float, y: float, size: float) -> str:
    """A woman holds her belly; belly and upper arm glow, each inside its own outline."""
    who = standing(
        replace(person("amara"), long_sleeves=False),
        Arm(shoulder=-26, elbow=34, wrist=-4),
        HandPlant(0.15, 1.01, fingers=140, facing=1),
        hands=("rest", "open"),
        lean=8,
        look=12,
    )
    return who.draw(x, y, size / UP, lit=(lit_arm(who), lit_trunk(who, -0.2, 0.32, -0.07)))


def long_cramp(x: float, y: float, size: float) -> str:
    """A man holds his calf, and a clock goes on."""
    who = sitting(
        replace(person("mateo"), trousers=False),
        Touch("near shank", 0.46, -0.058, 8, 1),
        Touch("far thigh", 0.9),
        hands=("cup", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.26)),
        lean=42,
        look=-8,
        calf=True,
    )
    metre = size / DOWN
    left = x - 0.1 * metre
    return (
        cm(left, y, metre, rooms.chair())
        + who.draw(left, y, metre)
        + wall_clock(x - 0.42 * metre, y - size * 0.84, size * 0.13, swept=10)
    )


def exposure(x: float, y: float, size: float) -> str:
    """A forearm and a hand; in the forearm a cut with dirt in it, red around."""
    return signs.dirty_cut(x, y - size * 0.5, size)


def fluid_loss(x: float, y: float, size: float) -> str:
    """A man sits bent over a bucket, pale and sweating."""
    who = sitting(
        replace(person("jun"), trousers=True, shirt=PURPLE),
        Touch("near thigh", 0.8),
        Touch("far thigh", 0.8),
        hands=("flat", "flat"),
        feet=(FootPlant(0.30), FootPlant(0.24)),
        lean=34,
        look=34,
    )
    hx, hy = head_of(who)
    bucket = svg.path("M54 -34H86L81 0H59Z", STEEL) + svg.path("M54 -34H86L85 -27H55Z", STEEL_SHADE)
    metre = size / DOWN
    left = x - 0.2 * metre
    sweat = things.drops(((hx + 27, hy + 10), (hx - 13, hy - 12)), 3.4)
    return (
        cm(left, y, metre, rooms.chair(), bucket)
        + who.draw(left, y, metre)
        + cm(left, y, metre, sweat)
    )


def artery(x: float, y: float, size: float) -> str:
    """At night a man sits on the edge of his bed; his foot is pale and blue, and aches at rest."""
    who = sitting(
        replace(HANS, trousers=False),
        Touch("near thigh", 0.86),
        Touch("far thigh", 0.7),
        hands=("flat", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.26)),
        lean=12,
        look=22,
    )
    who = replace(who, barefoot=True)
    leg = who.joints.near_leg
    places = ((0.42, -3), (0.62, 0), (0.82, 3))
    strokes = "".join(
        "M{:.1f} {:.1f}l-7 {}".format(*spot(flat(leg.knee), flat(leg.ankle), t, 0.09), rise)
        for t, rise in places
    )
    metre = size / DOWN
    left = x + 0.04 * metre
    return (
        cm(left, y, metre, rooms.bed_end(-102, 12, 45))
        + who.draw(left, y, metre, lit=cold_shank(who, COLD))
        + cm(left, y, metre, svg.line(strokes, HEAT, 2.6))
        + wall_clock(left + 0.78 * metre, y - size * 0.8, size * 0.12)
    )


def weakness(x: float, y: float, size: float) -> str:
    """A woman walks with a stick; one leg is numb, its knee gives way and its toe drags."""
    who = limbs(
        replace(ANA, trousers=False),
        Pose(y=0.79, pelvis=9, lumbar=3, neck=-4, head=4),
        (FootPlant(-0.40, pitch=-34), FootPlant(0.06)),
        (Arm(shoulder=-10, elbow=14), HandPlant(0.31, 0.82, fingers=-60, facing=0)),
        ("rest", "grip"),
    )
    leg, dots = numb_leg(who)
    behind = things.walking_stick(31.5, 83) + dots
    return who.draw(x, y, size / UP, behind=behind, lit=leg)


def ill(x: float, y: float, size: float) -> str:
    """A man's head and shoulders, flushed; a thermometer is high."""
    r = size * 0.41
    return at(
        x - r * 0.26,
        y - r - size * 0.08,
        svg.circle(0, 0, r, CREAM),
        svg.circle(0, 0, r * 0.92, HEAT, opacity=0.16),
        posed.bust(person("yusuf"), 0, 0, r),
        things.drops(((r * 0.62, -r * 0.36), (r * 0.7, -r * 0.12)), r * 0.06),
        thermometer(r * 1.3, r * 0.06, r * 0.62),
    )


def night_pain(x: float, y: float, size: float) -> str:
    """Night: a man sits on the edge of his bed, awake, and holds his sore thigh."""
    who = sitting(
        replace(person("mateo"), trousers=True),
        Touch("near thigh", 0.5),
        Touch("far thigh", 0.7),
        hands=("flat", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.26)),
        lean=12,
        look=18,
    )
    leg = who.joints.near_leg
    sore = ache(*spot(flat(leg.hip), flat(leg.knee), 0.45), 9)
    metre = size / DOWN
    left = x + 0.12 * metre
    moon = mark("moon", -44, -122, 28, INK)
    return (
        cm(left, y, metre, rooms.bed_end(-78, 12, 45))
        + who.draw(left, y, metre, held=sore)
        + cm(left, y, metre, moon)
    )


def shrinking(x: float, y: float, size: float) -> str:
    """Two calves from behind: one has become thinner than the other."""
    return ground_shadow(x, y, size * 0.5, TINTS["check"]) + at(
        x - size * 0.05, y, signs_legs.calves(), scale=size / 500
    )


def both_swollen(x: float, y: float, size: float) -> str:
    """Both lower legs from the front, thick down to the feet, with rings where the socks were."""
    return ground_shadow(x, y, size * 0.62, TINTS["check"]) + at(
        x, y, signs_legs.swollen_shins(), scale=size / 500
    )


def walk_ache(x: float, y: float, size: float) -> str:
    """An older woman walks to a bench to stop at; the calf of her front leg glows."""
    metre = size / 1.92
    return cm(x + 0.4 * metre, y, metre, rooms.bench(), flip=True) + posed.draw(
        for_you.walker("ingrid", sore=True), x - 0.38 * metre, y, metre
    )


def keeps_coming(x: float, y: float, size: float) -> str:
    """Night after night: a woman sits up in bed and holds her calf; three moons."""
    metre = min(size / 1.32, 162.0)
    moons = "".join(
        mark("moon", x + (0.1 + 0.3 * i) * metre, y - size * 0.86, 0.2 * metre, INK)
        for i in range(3)
    )
    return in_bed(x, y, metre) + moons
