"""Things that people hold, wear and use: in centimetres, y down, or in the picture's units."""

import svg
from shapes import (
    ACTION,
    ALARM,
    BLACK,
    CARD,
    CREAM,
    CREAM_SHADE,
    GREEN_DEEP,
    HEAT,
    HEAT_DEEP,
    ICE,
    JADE,
    STEEL,
    STEEL_SHADE,
    TINTS,
    WATER,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    at,
    mark,
    outlined,
)

PALE = TINTS["understand"].light


def dumbbell(x: float, y: float, turn: float = 0.0) -> str:
    """A weight held in a fist, seen along the arm's plane: its bar runs across."""
    return at(
        x,
        y,
        svg.rect(-14, -1.8, 28, 3.6, 1.8, STEEL_SHADE)
        + svg.rect(-14, -7, 6, 14, 2.2, BLACK)
        + svg.rect(8, -7, 6, 14, 2.2, BLACK)
        + svg.rect(-17, -4.6, 4, 9.2, 1.6, BLACK)
        + svg.rect(13, -4.6, 4, 9.2, 1.6, BLACK),
        turn=turn,
    )


def bottle(x: float, y: float, full: float = 0.6, turn: float = 0.0, size: float = 1.0) -> str:
    """A sports bottle, 24 tall, its foot at the point; `full` tells how much water it holds."""
    level = -1 - 16 * full
    return at(
        x,
        y,
        svg.rect(-4.2, -17.5, 8.4, 17.5, 2.4, WHITE)
        + (
            svg.path(
                f"M-4.2 {level}H4.2V-2.4A2.4 2.4 0 0 1 1.8 0H-1.8A2.4 2.4 0 0 1 -4.2 -2.4Z", WATER
            )
            if full
            else ""
        )
        + svg.path("M-4.2 -16.5C-4.2 -19 -2 -19 -2 -20.5H2C2 -19 4.2 -19 4.2 -16.5Z", WHITE)
        + svg.rect(-2.8, -24, 5.6, 4.4, 1.4, GREEN_DEEP)
        + svg.rect(1.4, -15, 1.4, 10, 0.7, STEEL),
        turn=turn,
        scale=size,
    )


def tipped_bottle() -> str:
    """A sports bottle at somebody's lips: its open neck at the origin, its base to the right."""
    return (
        svg.path(
            "M0 -1.6H3.4Q4.6 -4.4 7 -4.4H20.6Q23 -4.4 23 -2V2Q23 4.4 20.6 4.4H7Q4.6 4.4 3.4 1.6H0Z",
            WHITE,
        )
        + svg.path("M0.4 -0.2L16 -1.4Q17.4 2 15 4.4H7Q4.6 4.4 3.4 1.6H0.4Z", WATER)
        + svg.rect(9, -3.2, 9, 1.2, 0.6, STEEL)
    )


def glass(x: float, y: float, full: float = 0.7, size: float = 1.0) -> str:
    """A glass of water, 12 tall."""
    top = -11.2 * full
    return at(
        x,
        y,
        svg.path("M-4 -12H4L3.2 0H-3.2Z", WHITE, opacity=0.9)
        + svg.path(
            f"M{-3.2 - 0.07 * -top:.1f} {top:.1f}H{3.2 + 0.07 * -top:.1f}L3.2 0H-3.2Z", WATER
        ),
        scale=size,
    )


URINE, URINE_TOP = "#6A3A15", "#8A5426"
"""As dark as cola or strong tea."""


def specimen() -> str:
    """A lidded, labelled specimen beaker with dark urine, 12 tall, on the origin."""
    drop = "M0 -1.6C0.9 -0.5 1.2 0 1.2 0.5A1.2 1.2 0 0 1 -1.2 0.5C-1.2 0 -0.9 -0.5 0 -1.6Z"
    ribs = "".join(f"M{-3.4 + 1.7 * i:.1f} -11.2V-10" for i in range(5))
    return (
        svg.path("M-4.6 -9.6H4.6L4.1 -0.6Q4 0 3.4 0H-3.4Q-4 0 -4.1 -0.6Z", WHITE)
        + svg.path("M-4.1 -7.6H4.1L3.75 -0.9Q3.7 -0.4 3.2 -0.4H-3.2Q-3.7 -0.4 -3.75 -0.9Z", URINE)
        + svg.rect(-4.1, -7.6, 8.2, 0.8, 0.2, URINE_TOP)
        + svg.rect(-2.8, -5.9, 4.6, 4.4, 0.5, WHITE)
        + at(-0.5, -3.6, svg.path(drop, URINE_TOP))
        + svg.line("M2.6 -6.2H3.6M2.6 -4.9H3.5M2.6 -3.6H3.4M2.6 -2.3H3.4", WHITE, 0.34)
        + svg.rect(-5.2, -12, 10.4, 2.9, 0.8, JADE)
        + svg.line(ribs, GREEN_DEEP, 0.4)
    )


def board_side(x: float, y: float, turn: float) -> str:
    """A clipboard seen from its edge, a hand's length of wood and paper, middle at the point."""
    return at(
        x,
        y,
        svg.rect(-15, 0, 30, 2.2, 1.1, WOOD) + svg.rect(-13, -1.2, 26, 1.6, 0.8, CARD),
        turn=turn,
    )


def hammer(x: float, y: float, turn: float) -> str:
    """A reflex hammer: held at the origin, its head 17 away, up."""
    return at(
        x,
        y,
        svg.line("M0 7V-16", STEEL_SHADE, 1.8)
        + svg.path("M-5 -21L6 -19V-14L-5 -12Q-7.5 -16.5 -5 -21Z", HEAT_DEEP),
        turn=turn,
    )


def laptop(x: float, y: float, screen: float = 24) -> str:
    """A laptop on a table, facing left, its front edge at the point."""
    return svg.line(f"M{x} {y - 0.8}H{x + 30}L{x + 40} {y - screen}", STEEL_SHADE, 1.8) + svg.line(
        f"M{x + 12} {y - 1.8}H{x + 24}", STEEL, 1
    )


def warm_pack(x: float, y: float, long: float = 30, turn: float = 0.0, thick: float = 8) -> str:
    """A wheat bag that lies along a limb, with its seams."""
    q = thick / 2
    return at(
        x,
        y,
        svg.rect(-long / 2, -q, long, thick, q * 0.9, HEAT_DEEP)
        + svg.rect(-long / 2, 0, long, q, q * 0.8, ALARM, opacity=0.25)
        + "".join(
            svg.line(f"M{-long / 2 + long * f} {-q + 1.2}V{q - 1.2}", ALARM, 0.8)
            for f in (0.26, 0.5, 0.74)
        ),
        turn=turn,
    )


def cloth(x: float, y: float, long: float, turn: float = 0.0, thick: float = 3.4) -> str:
    """A folded cloth that lies on the skin, its fringe showing at both ends."""
    return at(
        x,
        y,
        svg.rect(-long / 2, -thick / 2, long, thick, thick / 2, CREAM)
        + svg.rect(-long / 2, 0, long, thick / 2, thick / 4, CREAM_SHADE),
        turn=turn,
    )


def ice_bag(x: float, y: float, size: float = 1.0, turn: float = 0.0) -> str:
    """A bag of ice: a blue pouch with cubes in it and a screw cap."""
    cubes = "".join(
        at(cx, cy, svg.rect(-2.6, -2.6, 5.2, 5.2, 1.2, WHITE), turn=t)
        for cx, cy, t in ((-5.6, 0, 20), (0.6, -2.4, -14), (6, 0.6, 32), (-1, 3, 8))
    )
    return at(
        x,
        y,
        svg.rect(-2.8, -12, 5.6, 4, 1.6, GREEN_DEEP)
        + svg.path("M-4 -8C-14 -6 -15 8 -6 9H6C15 8 14 -6 4 -8Z", ICE)
        + cubes,
        scale=size,
        turn=turn,
    )


def waves(x: float, y: float, size: float, colour: str = HEAT_DEEP, count: int = 3) -> str:
    """Warmth that rises."""
    gap = 7
    start = -gap * (count - 1) / 2
    return at(
        x,
        y,
        *(
            svg.line(f"M{start + gap * i} 0c-3.4 -3 -3.4 -5.4 0 -8.4s3.4 -5.4 0 -8.4", colour, 2)
            for i in range(count)
        ),
        scale=size,
    )


def drops(places: tuple[tuple[float, float], ...], size: float = 3.6) -> str:
    """Drops of sweat."""
    drop = svg.scaled(
        "M0 -1.5C0.55 -0.7 0.95 -0.15 0.95 0.35"
        "A0.95 0.95 0 0 1 -0.95 0.35C-0.95 -0.15 -0.55 -0.7 0 -1.5Z",
        size,
    )
    return "".join(at(x, y, svg.path(drop, ICE)) for x, y in places)


def sparks(x: float, y: float, size: float = 1.0, colour: str = ALARM, turn: float = 0.0) -> str:
    """Three short strokes beside something that hurts; they open to the left."""
    return at(
        x, y, svg.line("M-6 -7L-11 -11M-7 0H-14M-6 7L-11 11", colour, 2.2), scale=size, turn=turn
    )


def moon(x: float, y: float, r: float, colour: str, sky: str) -> str:
    """A crescent."""
    return svg.circle(x, y, r, colour) + svg.circle(x + r * 0.42, y - r * 0.28, r * 0.86, sky)


def stars(places: tuple[tuple[float, float, float], ...]) -> str:
    """Small stars."""
    return "".join(svg.circle(x, y, r, WHITE) for x, y, r in places)


def bubble(
    x: float,
    y: float,
    w: float,
    h: float,
    foot: tuple[float, float],
    *inside: str,
    fill: str = CARD,
) -> str:
    """A speech bubble, in the picture's units; its tail ends at `foot`."""
    middle = x + w / 2
    root = middle + max(-w * 0.28, min(w * 0.28, (foot[0] - middle) * 0.6))
    edge = y + h - 10
    shape = outlined(
        svg.path(f"M{root - 20:g} {edge:g}H{root + 20:g}L{foot[0]:g} {foot[1]:g}Z", fill),
        svg.rect(x, y, w, h, min(44, h * 0.4), fill),
        width=3,
    )
    return shape + "".join(inside)


def icon(name: str, x: float, y: float, size: float, colour: str = ACTION) -> str:
    """An icon's lines in a colour."""
    return mark(name, x, y, size, colour)


def meter(x: float, y: float, turn: float = 0.0, size: float = 1.0) -> str:
    """A blood sugar meter, 8 by 12, middle at the point."""
    return at(
        x,
        y,
        svg.rect(-2, -8.4, 4, 4, 0.8, WHITE)
        + svg.rect(-4.4, -6.4, 8.8, 13, 2.4, GREEN_DEEP)
        + svg.rect(-3, -4.6, 6, 5, 0.9, PALE)
        + svg.circle(0, 3.6, 1.3, WATER),
        turn=turn,
        scale=size,
    )


def packet(x: float, y: float, turn: float = 0.0, size: float = 1.0) -> str:
    """A packet of tablets, 14 by 9, middle at the point."""
    return at(
        x,
        y,
        svg.rect(-7, -4.5, 14, 9, 1.2, WHITE)
        + svg.rect(-7, -4.5, 14, 3, 1.2, ICE)
        + svg.rect(-5, 0, 7, 1.4, 0.7, STEEL_SHADE)
        + svg.rect(-5, 2.2, 5, 1.2, 0.6, STEEL_SHADE),
        turn=turn,
        scale=size,
    )


def blister(x: float, y: float) -> str:
    """A strip of tablets lying on a table."""
    return svg.rect(x - 8, y - 1.2, 16, 1.2, 0.5, STEEL_SHADE) + "".join(
        svg.path(f"M{x - 6.6 + 3.4 * i:g} {y - 1.2}a1.2 1.4 0 0 1 2.4 0Z", WHITE) for i in range(4)
    )


def walking_stick(x: float, top: float) -> str:
    """A stick from a hand to the floor."""
    return svg.line(f"M{x} -1V{-top}q0 -3 -3 -3h-5", WOOD_LIGHT, 2.6) + svg.rect(
        x - 1.8, -3, 3.6, 3, 1, BLACK
    )


def dot_glow(x: float, y: float, r: float) -> str:
    """A sore place: two discs, one in the other."""
    return svg.circle(x, y, r, HEAT, opacity=0.38) + svg.circle(x, y, r * 0.56, HEAT, opacity=0.62)


def wrap(x: float, y: float, turn: float, wide: float = 9.5, high: float = 12) -> str:
    """A bandage round a limb, its middle at the point; `turn` follows the limb."""
    return at(
        x,
        y,
        svg.rect(-wide / 2, -high / 2, wide, high, 2.4, CREAM),
        svg.line(
            f"M{-wide / 2 + 0.6} {-high / 2 + 4}L{wide / 2 - 0.6} {-high / 2 + 1.6}"
            f"M{-wide / 2 + 0.6} {high / 2 - 2}L{wide / 2 - 0.6} {high / 2 - 5}",
            CREAM_SHADE,
            1.2,
        ),
        turn=turn,
    )


def brain(colour: str = CARD, fold: str = ICE) -> str:
    """A brain in profile, facing right, about 96 wide; units of the picture."""
    return svg.path(
        "M-46 6C-52 -22 -30 -46 0 -46C32 -46 50 -24 46 2C44 14 34 18 22 18C16 30 2 34 -8 28"
        "C-24 34 -44 26 -46 6Z",
        colour,
    ) + svg.line(
        "M-30 -10C-22 -20 -10 -18 -8 -8M2 -32C2 -20 14 -16 24 -22M-18 12C-6 4 8 6 22 18"
        "M16 -4C24 -6 32 0 32 8",
        fold,
        4.5,
    )


def arrow_down(colour: str = ACTION, long: float = 70) -> str:
    """An arrow that points down from the origin; units of the picture."""
    return svg.line(f"M0 0V{long}M-18 {long - 20}L0 {long}L18 {long - 20}", colour, 9)


def weight_on_floor() -> str:
    """A weight that lies on the floor."""
    return (
        svg.rect(-14, -8.5, 28, 3.6, 1.8, STEEL_SHADE)
        + svg.rect(-15, -13.4, 6.4, 13.4, 2.2, BLACK)
        + svg.rect(8.6, -13.4, 6.4, 13.4, 2.2, BLACK)
        + svg.rect(-18, -11, 4, 8.6, 1.6, STEEL_SHADE)
        + svg.rect(14, -11, 4, 8.6, 1.6, STEEL_SHADE)
    )


def big_meter(x: float, y: float) -> str:
    """A blood sugar meter and its drop, large; units of the picture."""
    return meter(x + 24, y, 0, 10) + at(
        x - 48,
        y + 20,
        svg.path("M0 -46C16 -22 28 -6 28 10A28 28 0 0 1 -28 10C-28 -6 -16 -22 0 -46Z", HEAT_DEEP),
    )


def open_book(x: float, y: float) -> str:
    """A diary that lies open on a table, its middle at the point."""
    return svg.path(
        f"M{x - 15} {y}Q{x - 8} {y - 4} {x} {y - 1}Q{x + 8} {y - 4} {x + 15} {y}Z", CARD
    ) + svg.rect(x - 16, y - 0.6, 32, 1.2, 0.6, HEAT_DEEP)


def pen(x: float, y: float) -> str:
    """A pen in a hand, its tip on the paper below."""
    return svg.line(f"M{x - 4} {y - 7}L{x + 3.4} {y + 7.4}", BLACK, 1.3)
