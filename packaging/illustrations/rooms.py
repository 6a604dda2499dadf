"""What stands in a room: things to sit on and lie on, in centimetres, y down, from the floor.

What hangs on a wall is in units of the picture.
"""

import svg
from shapes import (
    ACTION,
    BLACK,
    CARD,
    CREAM,
    CREAM_SHADE,
    GREEN,
    GREEN_DEEP,
    HEAT_DEEP,
    ICE,
    INK,
    JADE,
    LEAF,
    STEEL,
    STEEL_SHADE,
    SUN,
    SUN_DEEP,
    WATER,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    plant,
)
from things import moon, stars


def chair(seat: float = 45) -> str:
    """A wooden chair facing right, seat's middle above the origin."""
    return (
        svg.rect(-25, -90, 4, 90, 2, WOOD_DARK)
        + svg.rect(20, -seat, 4, seat, 2, WOOD_DARK)
        + svg.rect(-26.5, -98, 5.5, 36, 2.6, WOOD_LIGHT)
        + svg.rect(-27, -seat - 1, 54, 5.5, 2.4, WOOD)
    )


def armchair() -> tuple[str, str]:
    """A soft armchair facing right, seat at 43: what is behind the sitter, and the near arm."""
    back = (
        svg.rect(-34, -8, 5, 8, 1.5, WOOD_DARK)
        + svg.rect(26, -8, 5, 8, 1.5, WOOD_DARK)
        + svg.path(
            "M-44 -104Q-44 -112 -35 -112Q-26 -112 -24 -102L-16 -46H36Q42 -46 42 -40V-8H-36Z", GREEN
        )
        + svg.path("M-20 -46H36Q42 -46 42 -40V-34H-22Z", JADE)
    )
    arm = svg.rect(-34, -62, 66, 14, 7, GREEN_DEEP) + svg.path(
        "M-30 -54H26V-8H-36Z", GREEN_DEEP, opacity=1
    )
    return back, arm


def stool(top: float = 50, wheels: bool = True) -> str:
    """A round stool."""
    feet = svg.line("M-18 -3H18", STEEL_SHADE, 4) + (
        svg.circle(-18, -3, 3, BLACK) + svg.circle(18, -3, 3, BLACK) if wheels else ""
    )
    return (
        svg.rect(-2.4, -top, 4.8, top - 2, 2, STEEL_SHADE)
        + feet
        + svg.rect(-20, -top, 40, 9, 4.5, GREEN)
    )


def footstool(top: float = 40) -> str:
    """A low padded stool for a leg."""
    return (
        svg.rect(-16, -top + 8, 4, top - 8, 1.6, WOOD_DARK)
        + svg.rect(12, -top + 8, 4, top - 8, 1.6, WOOD_DARK)
        + svg.rect(-20, -top, 40, 12, 5, JADE)
    )


def couch(top: float = 64, half: float = 100) -> str:
    """A treatment couch, its middle above the origin, head to the left."""
    return (
        svg.line(
            f"M{-half + 24} {-top + 14}L{half - 40} -4M{half - 24} {-top + 14}L{-half + 40} -4",
            STEEL_SHADE,
            5,
        )
        + svg.rect(-half + 14, -5, 44, 5, 2.5, BLACK)
        + svg.rect(half - 58, -5, 44, 5, 2.5, BLACK)
        + svg.rect(-half, -top, 2 * half, 14, 5, GREEN)
        + svg.rect(-half, -top + 7, 2 * half, 7, 3.5, GREEN_DEEP)
    )


def pillow(x: float, y: float, wide: float = 44) -> str:
    """A pillow whose lower left corner lies at the point."""
    return svg.rect(x, y - 14, wide, 14, 7, CREAM) + svg.rect(x, y - 6, wide, 6, 3, CREAM_SHADE)


def head_pillow(middle: float, high: float, top: float, wide: float = 46) -> str:
    """A flat pillow on a bed `top` high, as thick as the head on it is above the bed."""
    thick = high - top
    return svg.rect(middle - wide / 2, -high, wide, thick, thick * 0.46, CREAM) + svg.rect(
        middle - wide / 2, -high + thick * 0.56, wide, thick * 0.44, thick * 0.22, CREAM_SHADE
    )


def table(left: float, right: float, top: float = 74) -> str:
    """A wooden table."""
    return (
        svg.rect(left + 6, -top + 3, 4, top - 3, 1.5, WOOD_DARK)
        + svg.rect(right - 10, -top + 3, 4, top - 3, 1.5, WOOD_DARK)
        + svg.rect(left, -top, right - left, 5, 2.5, WOOD_LIGHT)
        + svg.rect(left, -top + 2.5, right - left, 2.5, 1.2, WOOD)
    )


def bed(left: float, right: float, top: float) -> str:
    """A bed, its head at the left, mattress at `top`."""
    return (
        svg.rect(left + 4, -14, 6, 14, 2, WOOD_DARK)
        + svg.rect(right - 10, -14, 6, 14, 2, WOOD_DARK)
        + svg.rect(left - 6, -top - 44, 8, top + 44, 3, WOOD_DARK)
        + svg.rect(right - 2, -top - 10, 7, top + 10, 3, WOOD_DARK)
        + svg.rect(left, -top + 14, right - left, top - 26, 3, WOOD)
        + svg.rect(left, -top, right - left, 20, 6, CREAM)
        + svg.rect(left, -top + 9, right - left, 11, 4, CREAM_SHADE)
    )


def bed_end(left: float, right: float, top: float) -> str:
    """A bed seen from its foot end: who sits on its long edge sits at the right."""
    wide, fold = right - left, right - 34
    return (
        svg.rect(left + 1, -top - 40, 7, top + 40, 3, WOOD_DARK)
        + svg.rect(right - 8, -top - 40, 7, top + 40, 3, WOOD_DARK)
        + svg.rect(left + 4, -top - 36, wide - 8, 14, 5, WOOD)
        + svg.rect(left + 4, -top - 15, wide - 8, 9, 4, WOOD)
        + svg.rect(left + 16, -top - 17, wide - 48, 22, 9, CREAM)
        + svg.rect(left - 2, -top + 15, wide + 4, 14, 3, WOOD_LIGHT)
        + svg.rect(left, -top, wide, 20, 7, CREAM)
        + svg.rect(left, -top + 11, wide, 9, 4, CREAM_SHADE)
        + svg.path(
            f"M{left - 4} {-top + 26}V{-top + 4}Q{left - 4} {-top - 6} {left + 8} {-top - 6}"
            f"H{fold - 4}Q{fold + 6} {-top - 6} {fold + 5} {-top + 6}L{fold - 2} {-top + 26}"
            f"Q{fold - 12} {-top + 29} {fold - 22} {-top + 26}"
            f"Q{left + 30} {-top + 23} {left + 12} {-top + 27}Z",
            ICE,
        )
        + svg.path(
            f"M{fold - 14} {-top - 6}H{fold - 4}Q{fold + 6} {-top - 6} {fold + 5} {-top + 6}"
            f"L{fold - 2} {-top + 26}Q{fold - 10} {-top + 28} {fold - 18} {-top + 26}Z",
            "#8FA6D0",
        )
    )


def worktop(left: float, right: float, top: float) -> str:
    """A kitchen worktop on its cupboard, to hold on to."""
    middle = (left + right) / 2
    return (
        svg.rect(left + 3, -top + 3, right - left - 6, top - 3, 2, CREAM)
        + svg.rect(left + 6, -5, right - left - 6, 5, 0, CREAM_SHADE)
        + svg.rect(middle - 0.8, -top + 10, 1.6, top - 20, 0.8, CREAM_SHADE)
        + svg.rect(middle - 7, -top + 16, 2.4, 12, 1.2, STEEL_SHADE)
        + svg.rect(middle + 4.6, -top + 16, 2.4, 12, 1.2, STEEL_SHADE)
        + svg.rect(left, -top - 1, right - left, 5, 2, WOOD)
    )


def night_window(x: float, y: float, w: float, h: float) -> str:
    """A window with the night in it; x, y its upper left corner, in units of the picture."""
    return (
        svg.rect(x - 10, y - 10, w + 20, h + 20, 14, CREAM)
        + svg.rect(x, y, w, h, 6, BLACK)
        + moon(x + w * 0.74, y + h * 0.25, w * 0.13, SUN, BLACK)
        + stars(
            (
                (x + w * 0.24, y + h * 0.22, 3.4),
                (x + w * 0.3, y + h * 0.62, 2.6),
                (x + w * 0.78, y + h * 0.74, 3),
            )
        )
        + svg.rect(x + w / 2 - 4, y, 8, h, 0, CREAM)
        + svg.rect(x, y + h / 2 - 4, w, 8, 0, CREAM)
        + svg.rect(x - 20, y + h + 6, w + 40, 14, 6, STEEL)
    )


def balance_pad(x: float) -> str:
    """A soft pad to balance on, 6 high."""
    return svg.rect(x - 24, -6, 48, 6, 2.4, ICE) + svg.rect(
        x - 24, -2.6, 48, 2.6, 1.2, BLACK, opacity=0.25
    )


def warm_lamp(x: float, height: float) -> str:
    """A standing lamp."""
    return (
        svg.rect(x - 12, -3, 24, 3, 1.5, WOOD_DARK)
        + svg.rect(x - 1.2, -height, 2.4, height, 1, WOOD_DARK)
        + svg.path(f"M{x - 9} {-height - 22}H{x + 9}L{x + 16} {-height}H{x - 16}Z", SUN)
        + svg.path(f"M{x + 2} {-height - 22}H{x + 9}L{x + 16} {-height}H{x + 6}Z", SUN_DEEP)
    )


def paper_picture(x: float, y: float, w: float, h: float) -> str:
    """A framed picture of hills on a wall; units of the picture."""
    return (
        svg.rect(x - 12, y - 12, w + 24, h + 24, 8, WOOD_LIGHT)
        + svg.rect(x, y, w, h, 2, CARD)
        + svg.circle(x + w * 0.72, y + h * 0.3, h * 0.13, SUN)
        + svg.path(
            f"M{x} {y + h}V{y + h * 0.7}Q{x + w * 0.3} {y + h * 0.3} {x + w * 0.55} {y + h * 0.66}"
            f"T{x + w} {y + h * 0.6}"
            f"V{y + h}Z",
            LEAF,
        )
    )


def window(x: float, y: float, w: float, h: float) -> str:
    """A window with daylight in it; units of the picture."""
    return (
        svg.rect(x - 10, y - 10, w + 20, h + 20, 14, CREAM)
        + svg.rect(x, y, w, h, 6, WATER)
        + svg.circle(x + w * 0.68, y + h * 0.3, w * 0.14, SUN)
        + svg.path(
            f"M{x} {y + h}V{y + h * 0.76}Q{x + w * 0.4} {y + h * 0.56} {x + w} {y + h * 0.8}"
            f"V{y + h}Z",
            LEAF,
        )
        + svg.rect(x + w / 2 - 4, y, 8, h, 0, CREAM)
        + svg.rect(x, y + h / 2 - 4, w, 8, 0, CREAM)
        + svg.rect(x - 20, y + h + 6, w + 40, 14, 6, STEEL)
    )


def plant_small() -> str:
    """A pot plant; units of the picture."""
    return plant(HEAT_DEEP, WOOD_DARK)


def stool_back(seat: float = 45) -> str:
    """A stool without a back: what lies against a back stays in view."""
    return (
        svg.rect(-20, -seat, 4, seat, 2, WOOD_DARK)
        + svg.rect(16, -seat, 4, seat, 2, WOOD_DARK)
        + svg.rect(-24, -seat - 1, 48, 6, 3, WOOD)
    )


def bench() -> str:
    """A park bench facing right."""
    return (
        svg.rect(-34, -6, 6, 6, 1.5, BLACK)
        + svg.line("M-30 -2V-42L-36 -92", BLACK, 4)
        + svg.line("M24 -2V-42", BLACK, 4)
        + svg.rect(-36, -47, 66, 6, 3, WOOD)
        + svg.rect(-42, -90, 6, 20, 3, WOOD_LIGHT)
        + svg.rect(-39, -66, 6, 16, 3, WOOD)
    )


def screen(x: float, y: float, w: float, h: float) -> str:
    """A large screen on its foot, with a study on it; units of the picture."""
    return (
        svg.rect(x + w / 2 - 14, y + h, 28, 50, 0, STEEL_SHADE)
        + svg.rect(x + w / 2 - 60, y + h + 42, 120, 10, 5, STEEL_SHADE)
        + svg.rect(x - 12, y - 12, w + 24, h + 24, 16, INK)
        + svg.rect(x, y, w, h, 6, CARD)
        + svg.rect(x + w * 0.08, y + h * 0.1, w * 0.6, h * 0.09, 4, ACTION)
        + "".join(
            svg.rect(x + w * left, y + h * (0.3 + 0.11 * i), w * wide, h * 0.05, 3, STEEL_SHADE)
            for left in (0.08, 0.54)
            for i, wide in enumerate((0.38, 0.36, 0.38, 0.34, 0.37, 0.24))
        )
    )
