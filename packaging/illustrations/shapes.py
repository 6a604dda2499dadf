"""The palette and the shapes that every picture shares: curves, grounds, shadows, marks, shoes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot
from zlib import crc32

import icons
import svg
from svg import themed

# of the theme: behind things, and what shows by itself
CARD, CARD_LINE = themed("surface"), themed("surface-line")
INK, ACTION, TEAL = themed("ink"), themed("action"), themed("teal")
SUN, ON_SUN, HEAT, ALARM = themed("sun"), themed("on-sun"), themed("heat"), themed("alarm")
CREAM, CREAM_SHADE = themed("wall"), themed("wall-shade")
STEEL, STEEL_SHADE = themed("metal"), themed("metal-shade")
EDGE = themed("edge")
# of things, the same in every theme
BLACK, WHITE, GREEN, GREEN_DEEP = "#0F2A33", "#FFFFFF", "#0B7A75", "#044743"
SUN_DEEP, HEAT_DEEP = "#EDB54A", "#C93E1D"
WOOD, WOOD_LIGHT, WOOD_DARK = "#A67C4D", "#B98A57", "#8A653C"
BONE, BONE_SHADE = "#F4EBDD", "#E0D2BC"
LEAF, LEAF_SHADE = "#5E9C76", "#47805E"
WATER, ICE, JADE = "#6FB5C9", "#7590C2", "#5FA8A1"

Point = tuple[float, float]


@dataclass(frozen=True)
class Tint:
    """A chapter's colour and its deeper siblings: for the ground, and for things on it."""

    light: str
    ground: str
    deep: str
    shadow: str
    strong: str


TINTS = {
    chapter: Tint(
        *(themed(f"{kind}-{n}") for kind in ("tint", "ground", "shade", "shadow", "mark"))
    )
    for n, chapter in enumerate(
        ("understand", "ease", "check", "stronger", "for-you", "ask"), start=1
    )
}


def smooth(points: Sequence[Sequence[float]], closed: bool = True) -> str:
    """Path data through points; a point with a third, true number is a corner."""
    count = len(points)
    ins: list[Point] = []
    outs: list[Point] = []
    for i, point in enumerate(points):
        x, y = point[0], point[1]
        before = points[i - 1] if closed or i else point
        after = points[(i + 1) % count] if closed or i + 1 < count else point
        back = hypot(x - before[0], y - before[1]) or 1.0
        ahead = hypot(after[0] - x, after[1] - y) or 1.0
        if len(point) > 2 and point[2]:
            ins.append((x + (before[0] - x) / 3, y + (before[1] - y) / 3))
            outs.append((x + (after[0] - x) / 3, y + (after[1] - y) / 3))
            continue
        wx = (x - before[0]) * ahead * ahead + (after[0] - x) * back * back
        wy = (y - before[1]) * ahead * ahead + (after[1] - y) * back * back
        size = hypot(wx, wy) or 1.0
        ins.append((x - wx / size * back / 2.9, y - wy / size * back / 2.9))
        outs.append((x + wx / size * ahead / 2.9, y + wy / size * ahead / 2.9))
    n = svg.number
    data = f"M{n(points[0][0])} {n(points[0][1])}"
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        a, b = outs[i], ins[j]
        data += f"C{n(a[0])} {n(a[1])} {n(b[0])} {n(b[1])} {n(points[j][0])} {n(points[j][1])}"
    return data + ("Z" if closed else "")


def arch(
    tint: Tint, left: float = 50, right: float = 750, top: float = 50, base: float = 850
) -> str:
    """A round-topped window of the ground colour: what most pictures stand in."""
    r = (right - left) / 2
    return svg.path(
        f"M{left} {base - 48}V{top + r}A{r} {r} 0 0 1 {right} {top + r}V{base - 48}"
        f"A48 48 0 0 1 {right - 48} {base}H{left + 48}A48 48 0 0 1 {left} {base - 48}Z",
        tint.ground,
    )


def outlined(*parts: str, width: float = 5) -> str:
    """Parts with an edge around all of them together, in themes that have edges: none on light."""
    name = f"o{crc32(''.join(parts).encode()):x}"
    return (
        svg.tag("defs", svg.group(*parts, id=name))
        + svg.tag(
            "use", href=f"#{name}", stroke=EDGE, stroke_width=2 * width, stroke_linejoin="round"
        )
        + svg.tag("use", href=f"#{name}")
    )


def shadow(
    x: float, y: float, width: float, colour: str, height: float = 0.09, opacity: float = 1
) -> str:
    """The soft contact shadow under something that stands: never brighter than its ground."""
    colour = colour.replace("--theme-mark-", "--theme-shadow-")
    faint = {"opacity": opacity} if opacity < 1 else {}
    return svg.ellipse(x, y, width / 2, max(6, width / 2 * height), colour, **faint)


def mark(name: str, x: float, y: float, size: float, colour: str) -> str:
    """An icon's lines in a colour, centred at a point."""
    k = size / 48
    body = icons.lines(name).replace(icons.INK, colour)
    return svg.group(body, transform=f"translate({x - size / 2:g} {y - size / 2:g}) scale({k:g})")


def badge(name: str, x: float, y: float, r: float, disc: str = CARD, colour: str = ACTION) -> str:
    """An icon on a disc."""
    return svg.circle(x, y, r, disc, stroke=EDGE, stroke_width=4) + mark(
        name, x, y, r * 1.12, colour
    )


def at(
    x: float, y: float, *parts: str, scale: float = 1, turn: float = 0, flip: bool = False
) -> str:
    """Parts drawn around the origin, put somewhere else."""
    words = [f"translate({x:g} {y:g})"]
    if turn:
        words.append(f"rotate({turn:g})")
    if scale != 1 or flip:
        words.append(f"scale({-scale if flip else scale:g} {scale:g})")
    return svg.group(*parts, transform=" ".join(words))


def _fading(colour: str, strong: float) -> tuple[str, ...]:
    """The stops of a glow: full in the middle, gone at the edge."""
    return tuple(
        svg.tag("stop", offset=place, stop_color=colour, stop_opacity=round(strong * part, 3))
        for place, part in ((0, 1), (0.45, 0.92), (0.75, 0.45), (1, 0))
    )


def glow(name: str, colour: str = HEAT, strong: float = 1.0) -> str:
    """The gradient of a muscle at work, across whatever it fills."""
    stops = _fading(colour, strong)
    return svg.tag("defs", svg.tag("radialGradient", *stops, id=name, cx=0.5, cy=0.5, r=0.5))


def glow_along(name: str, start: Point, end: Point, half: float, colour: str = HEAT) -> str:
    """The gradient of a muscle that lies from `start` to `end`, twice `half` wide."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    turn = degrees(atan2(end[1] - start[1], end[0] - start[0]))
    long = hypot(end[0] - start[0], end[1] - start[1]) / 2
    move = f"translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({long:.1f} {half:.1f})"
    gradient = svg.tag(
        "radialGradient",
        *_fading(colour, 1.0),
        id=name,
        gradientUnits="userSpaceOnUse",
        cx=0,
        cy=0,
        r=1,
        gradientTransform=move,
    )
    return svg.tag("defs", gradient)


def fading_in(name: str, start: Point, end: Point, colour: str) -> str:
    """The gradient of a colour that is nothing at `start` and full at `end`."""
    stops = (
        svg.tag("stop", offset=place, stop_color=colour, stop_opacity=place) for place in (0, 1)
    )
    (x1, y1), (x2, y2) = start, end
    gradient = svg.tag(
        "linearGradient",
        *stops,
        id=name,
        gradientUnits="userSpaceOnUse",
        x1=round(x1, 1),
        y1=round(y1, 1),
        x2=round(x2, 1),
        y2=round(y2, 1),
    )
    return svg.tag("defs", gradient)


def shoe(upper: str = "#F6F1E9", shade: str = "#DCD5C9", sole: str = HEAT_DEEP) -> str:
    """A trainer, 200 long, heel at the origin, sole on y = 0, toe to the right."""
    return (
        svg.path(
            "M2 -14C-5 -38 -2 -70 8 -92C24 -100 52 -100 66 -93C72 -78 86 -68 104 -62"
            "C136 -53 172 -50 188 -32C196 -24 198 -16 196 -10Z",
            upper,
        )
        + svg.path("M2 -14C-3 -30 -3 -50 1 -66C20 -62 34 -48 38 -30C40 -22 40 -16 38 -12Z", shade)
        + svg.path("M150 -52C176 -48 197 -32 196 -10L150 -12C144 -26 144 -40 150 -52Z", shade)
        + svg.line("M80 -72L68 -58M98 -64L86 -48M116 -59L106 -43", shade, 6)
        + svg.path(
            "M-2 -18H199C204 -12 203 0 192 0H8C-4 0 -7 -8 -2 -18Z",
            sole,
        )
    )


def plant(pot: str = "#D9825B", pot_shade: str = "#BF6D48") -> str:
    """A pot plant, base at the origin, about 220 high."""
    leaves = "".join(
        svg.path(
            (
                f"M0 -70C{-30 * k} {-110} {-34 * k} {-160} {-4 * k} {-h}"
                f"C{26 * k} {-160} {22 * k} -110 0 -70Z"
            ),
            colour,
            transform=f"rotate({turn} 0 -70)",
        )
        for turn, h, k, colour in (
            (-52, 190, 0.8, LEAF_SHADE),
            (52, 195, 0.8, LEAF_SHADE),
            (-26, 225, 1, LEAF),
            (28, 220, 1, LEAF),
            (0, 240, 0.9, LEAF_SHADE),
        )
    )
    return (
        leaves
        + svg.path("M-50 -80H50L38 -6A8 8 0 0 1 30 0H-30A8 8 0 0 1 -38 -6Z", pot)
        + svg.rect(-56, -92, 112, 24, 8, pot_shade)
    )


def cross(x: float, y: float, size: float, colour: str) -> str:
    """The plus of medicine, with soft corners."""
    w = size / 3
    return svg.rect(x - w / 2, y - size / 2, w, size, w * 0.25, colour) + svg.rect(
        x - size / 2, y - w / 2, size, w, w * 0.25, colour
    )
