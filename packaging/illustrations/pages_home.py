"""Daily life: medicines looked through, a diary, a plan that is lived by at home."""

from dataclasses import replace

import rooms
import svg
import things
from cast import ANA, DOCTOR, HANS, MEI, PURPLE
from resting import sitting
from scenes import Touch, cm, ground_shadow, person, room, standing
from shapes import (
    ACTION,
    BLACK,
    CARD,
    CARD_LINE,
    EDGE,
    GREEN,
    HEAT,
    HEAT_DEEP,
    INK,
    STEEL,
    STEEL_SHADE,
    SUN,
    TEAL,
    TINTS,
    WHITE,
    at,
    cross,
    mark,
    outlined,
)

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm

UNDERSTAND, CHECK, STRONGER, FOR_YOU = (
    TINTS[name] for name in ("understand", "check", "stronger", "for-you")
)
WATER = "#6FB5C9"


def handset(x: float, y: float, turn: float = 0.0) -> str:
    """A phone that looks at a code, large enough to see its screen; 12 by 22 centimetres."""
    return at(
        x,
        y,
        svg.rect(-6.4, -11.5, 12.8, 23, 2.4, BLACK)
        + svg.rect(-5.3, -10.2, 10.6, 20.4, 1.4, "#EAF3F1")
        + svg.line("M-3.6 -4.6V-7H-1.2M1.2 -7H3.6V-4.6M3.6 -1V1.4H1.2M-1.2 1.4H-3.6V-1", GREEN, 0.8)
        + svg.rect(-2, -5.2, 1.6, 1.6, 0.3, BLACK)
        + svg.rect(0.6, -5.2, 1.4, 1.6, 0.3, BLACK)
        + svg.rect(-2, -2, 1.6, 1.6, 0.3, BLACK)
        + svg.rect(0.6, -2.2, 1, 1, 0.2, BLACK)
        + svg.circle(0, 6, 2.4, GREEN)
        + svg.line("M-1.1 6l0.9 0.9 1.5 -1.8", WHITE, 0.6),
        turn=turn,
    )


def phone_scan() -> list[str]:
    """A young man holds his phone before the kiosk's code; the phone has read it."""
    metre, x, y = 392, 236, 790
    from check import code

    man = standing(
        person("jun"),
        HandPlant(0.40, 1.16, fingers=76, facing=0),
        Arm(shoulder=-2, elbow=14),
        hands=("grip", "rest"),
        feet=(-0.12, 0.03),
        look=4,
    )
    left, top = 470, 190
    return [
        *room(CHECK, 716),
        ground_shadow(240, 794, 220, CHECK),
        ground_shadow(585, 794, 230, CHECK),
        svg.rect(560, 580, 50, 200, 0, STEEL_SHADE),
        svg.rect(500, 768, 170, 22, 11, STEEL),
        svg.rect(left - 14, top - 14, 258, 424, 26, BLACK, stroke=EDGE, stroke_width=4),
        svg.rect(left, top, 230, 396, 14, CARD),
        svg.rect(left + 24, top + 28, 150, 18, 9, ACTION),
        svg.rect(left + 24, top + 62, 110, 12, 6, CARD_LINE),
        code(left + 35, top + 104, 160, INK),
        svg.rect(left + 24, top + 300, 182, 12, 6, CARD_LINE),
        svg.rect(left + 24, top + 334, 182, 38, 19, TEAL),
        man.draw(x, y, metre, held=outlined(handset(43, -127, 8), width=1)),
    ]


def sheet(x: float, y: float, turn: float = 0.0) -> str:
    """A list on paper, held up: ticks before lines; 20 by 26 centimetres."""
    return at(
        x,
        y,
        svg.rect(-10, -13, 20, 26, 1.4, CARD),
        *(
            svg.circle(-6, -8 + 5.4 * i, 1.5, TEAL)
            + svg.rect(-2.6, -8.8 + 5.4 * i, (10, 8, 9.4, 7)[i], 1.6, 0.8, CARD_LINE)
            for i in range(4)
        ),
        turn=turn,
    )


def medicine_review() -> list[str]:
    """An older man and a pharmacist go through his tablets and the list of them."""
    metre, y = 376, 786
    patient = sitting(
        replace(HANS, shirt=PURPLE),
        HandPlant(0.46, 0.775, fingers=-10),
        Touch("far thigh", 0.5),
        hands=("rest", "flat"),
        lean=4,
        look=10,
    )
    other = sitting(
        replace(
            DOCTOR,
            hair="bun",
            skin=person("amara").skin,
            blush=person("amara").blush,
            lips=person("amara").lips,
            hair_colour="#1B1310",
            brow="#1B1310",
            eye="#1E120D",
            glasses="#5B4A3F",
        ),
        HandPlant(0.36, 0.97, fingers=40, facing=0),
        HandPlant(0.46, 0.775, fingers=-10),
        hands=("grip", "rest"),
        lean=4,
        look=8,
    )
    return [
        *room(FOR_YOU, 716),
        ground_shadow(400, 792, 640, FOR_YOU),
        cm(166, y, metre, rooms.chair()),
        cm(634, y, metre, at(0, 0, rooms.chair(), flip=True)),
        svg.circle(400, 210, 70, CARD, stroke=EDGE, stroke_width=4),
        cross(400, 210, 76, TEAL),
        patient.draw(176, y, metre),
        other.draw(624, y, metre, flip=True, held=outlined(sheet(41, -108, -8), width=1)),
        cm(
            400,
            y,
            metre,
            rooms.table(-40, 40, 74),
            outlined(things.packet(-6, -79), things.packet(-3, -87.6), width=0.8),
            things.blister(12, -74),
        ),
    ]


def find_the_muscle() -> list[str]:
    """A man feels his calf and thinks: when does it cramp, at night, in sport, at what hour?"""
    metre, x, y = 420, 270, 788
    man = sitting(
        replace(person("mateo"), shirt=GREEN),
        Touch("near shank", 0.46, -0.056, 9, 1),
        Touch("far thigh", 0.9),
        hands=("cup", "flat"),
        feet=(FootPlant(0.36), FootPlant(0.26)),
        lean=42,
        look=-8,
        calf=True,
    )
    return [
        *room(UNDERSTAND, 716),
        ground_shadow(330, 794, 430, UNDERSTAND),
        cm(x, y, metre, rooms.chair()),
        man.draw(x, y, metre),
        svg.rect(366, 96, 340, 150, 64, CARD, stroke=EDGE, stroke_width=4),
        svg.circle(568, 276, 18, CARD, stroke=EDGE, stroke_width=4),
        svg.circle(552, 312, 11, CARD, stroke=EDGE, stroke_width=3),
        *(mark(n, 440 + 96 * i, 171, 78, ACTION) for i, n in enumerate(("moon", "run", "clock"))),
    ]


ONE_TO_FIVE = (
    "M-7 -12L2 -19V19",
    "M-11 -9C-11 -22 11 -22 11 -8C11 2 -11 8 -11 19H12",
    "M-11 -18H9L-2 -5C15 -5 14 19 -2 19C-7 19 -11 17 -12 13",
    "M6 19V-19L-13 8H13",
    "M9 -19H-8L-10 -2C5 -9 14 3 11 11C8 21 -7 22 -12 14",
)
"""The digits, drawn."""


def feel_it_work() -> list[str]:
    """A man sits with a hand around his calf, raises his heel and counts to five."""
    metre, x, y = 440, 250, 788
    man = sitting(
        replace(person("mateo"), shirt=GREEN, trousers=False),
        Touch("near shank", 0.46, -0.056, 9, 1),
        Touch("far thigh", 0.9),
        hands=("cup", "flat"),
        feet=(FootPlant(0.36, pitch=-26), FootPlant(0.40)),
        lean=42,
        look=4,
    )
    heel = man.joints.near_leg.heel
    hx, hy = x + heel[0] * metre - 40, y - heel[1] * metre
    count = [at(440 + 54 * i, 170, svg.line(d, ACTION, 6.5)) for i, d in enumerate(ONE_TO_FIVE)]
    return [
        *room(UNDERSTAND, 716),
        ground_shadow(330, 794, 430, UNDERSTAND),
        cm(x, y, metre, rooms.chair()),
        man.draw(x, y, metre),
        svg.line(f"M{hx:.0f} {hy - 4:.0f}v-74m-24 26l24 -26 24 26", ACTION, 12),
        svg.rect(402, 118, 292, 104, 52, CARD, stroke=EDGE, stroke_width=4),
        *count,
    ]


def diary() -> list[str]:
    """A woman at a table writes her diary: day by day, when a cramp came."""
    metre, x, y = 420, 250, 788
    woman = sitting(
        replace(MEI, trousers=True),
        HandPlant(0.50, 0.80, fingers=-30, facing=0),
        HandPlant(0.38, 0.775, fingers=0),
        hands=("grip", "flat"),
        lean=12,
        look=22,
    )
    left, top = 400, 110
    rows = [
        svg.rect(left, top, 290, 220, 28, CARD, stroke=EDGE, stroke_width=4),
        svg.path(f"M{left + 70} {top + 212}H{left + 120}L{left + 66} {top + 290}Z", CARD),
    ]
    for i, (name, hot) in enumerate((("moon", True), ("run", False), ("moon", True))):
        yy = top + 48 + 62 * i
        rows += [
            mark(name, left + 54, yy, 46, ACTION),
            svg.rect(left + 96, yy - 7, (104, 84, 96)[i], 14, 7, CARD_LINE),
            svg.circle(left + 248, yy, 17, HEAT_DEEP if hot else CARD_LINE),
        ]
    return [
        *room(STRONGER, 716),
        ground_shadow(400, 794, 620, STRONGER),
        cm(x, y, metre, rooms.chair()),
        cm(x, y, metre, at(52, 0, rooms.table(-26, 60, 72))),
        woman.draw(x, y, metre, held=at(50, -72, things.open_book(0, 0)) + things.pen(46.4, -79)),
        cm(x, y, metre, things.glass(92, -72, 0.7, 1.1)),
        *rows,
    ]


def plan_sheet(x: float, y: float, size: float) -> str:
    """The plan to take home: a sun, a moon and three boxes; 100 by 140, its middle at the point."""
    rows = "".join(
        svg.rect(-38, -2 + 24 * i, 15, 15, 4, TEAL if i < 2 else CARD, stroke=TEAL, stroke_width=3)
        + svg.rect(-14, 2 + 24 * i, (48, 38, 44)[i], 7, 3.5, CARD_LINE)
        for i in range(3)
    )
    return at(
        x,
        y,
        svg.rect(-50, -70, 100, 146, 8, CARD, stroke=EDGE, stroke_width=2)
        + svg.circle(-22, -38, 14, SUN)
        + svg.path("M30 -52A16 16 0 1 0 38 -28A13 13 0 0 1 30 -52Z", ACTION)
        + rows
        + svg.circle(0, -66, 7, HEAT_DEEP),
        scale=size,
    )


def _up_or_back() -> str:
    """Two steps with an arrow up them and one back down; 260 wide, on the origin."""
    return (
        svg.path("M-130 0V-56H-20V-112H130V0Z", TEAL)
        + svg.line("M-96 -84V-140H-28M-52 -164L-28 -140L-52 -116", ACTION, 12)
        + svg.line("M104 -136V-178H46M70 -202L46 -178L70 -154", HEAT, 12)
    )


def _at_the_worktop(x: float, y: float, metre: float) -> list[str]:
    """A woman holds a worktop and stretches the calf of her back leg."""
    woman = standing(
        replace(ANA, trousers=False),
        HandPlant(0.40, 0.925, fingers=2),
        HandPlant(0.44, 0.925, fingers=2),
        hands=("flat", "flat"),
        feet=(-0.40, 0.10),
        lean=9,
        calf=True,
        low=0.07,
    )
    return [cm(x, y, metre, rooms.worktop(31, 94, 91)), woman.draw(x, y, metre)]


def worktop() -> list[str]:
    """A woman stretches her calf at a worktop, both hands on it; a window behind it."""
    return [
        *room(STRONGER, 716),
        rooms.window(490, 190, 160, 190),
        ground_shadow(400, 794, 560, STRONGER),
        *_at_the_worktop(320, 790, 392),
    ]


def home_steps() -> list[str]:
    """At home: the plan hangs on the fridge, a woman holds the worktop; two steps, up or back."""
    fridge = (
        svg.rect(70, 290, 132, 494, 22, STEEL)
        + svg.rect(70, 486, 132, 8, 0, STEEL_SHADE)
        + svg.rect(180, 410, 12, 56, 6, STEEL_SHADE)
        + svg.rect(180, 516, 12, 90, 6, STEEL_SHADE)
        + svg.rect(84, 780, 30, 10, 4, BLACK)
        + svg.rect(160, 780, 30, 10, 4, BLACK)
    )
    return [
        *room(STRONGER, 716),
        ground_shadow(140, 794, 150, STRONGER),
        ground_shadow(420, 794, 360, STRONGER),
        svg.rect(444, 76, 250, 142, 32, CARD, stroke=EDGE, stroke_width=4),
        at(569, 202, _up_or_back(), scale=0.6),
        fridge,
        plan_sheet(134, 392, 0.9),
        *_at_the_worktop(396, 790, 345),
    ]


PICTURES = {
    "page-phone-scan": phone_scan,
    "page-medicine-review": medicine_review,
    "page-find-the-muscle": find_the_muscle,
    "page-feel-it-work": feel_it_work,
    "page-diary": diary,
    "page-home-steps": home_steps,
    "page-worktop": worktop,
}
