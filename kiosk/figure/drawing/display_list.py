"""The display list: the shapes to paint, in order from back to front.

Two painters read it, Qt's (`ui/widgets/media/figure_view.py`) and the SVG writer (`svg.py`), so it
holds nothing but closed paths, flat fills and radial glows. Metres, y up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from kiosk.figure.drawing.geometry import Contour, Vec, ellipse

EDGE, DETAIL = 0.007, 0.06
"""Metres: how wide a person's edge is in themes that have one, and how large a shape is at most
that lies inside of it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled path; `clip` hides what lies outside it.

    `fill` is #RRGGBB, or leaves that to the theme: var(--theme-NAME, #RRGGBB).
    """

    path: Contour
    fill: str
    opacity: float = 1.0
    clip: Contour | None = None


@dataclass(frozen=True, slots=True)
class Glow:
    """A soft ellipse: full in the middle, fading to nothing at its rim.

    `core` is how much of the radius stays near full strength, 0 to 1.
    """

    centre: Vec
    rx: float
    ry: float
    degrees: float
    fill: str
    opacity: float = 1.0
    core: float = 0.3
    clip: Contour | None = None

    def stops(self) -> tuple[tuple[float, float], ...]:
        """Return (place, opacity) along the radius."""
        o, c = self.opacity, self.core
        rest = 1.0 - c
        return (
            (0.0, o), (c, 0.92 * o), (c + 0.35 * rest, 0.62 * o), (c + 0.7 * rest, 0.2 * o),
            (1.0, 0.0),
        )  # fmt: skip


Item: TypeAlias = Shape | Glow
Items: TypeAlias = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class DrawnLeg:
    """The position of a leg in the picture, metres; `works`: its muscle lights up."""

    hip: Vec
    knee: Vec
    heel: Vec
    tip: Vec
    works: bool

    def mirrored(self) -> "DrawnLeg":
        """Return the mirror image about x = 0."""
        hip, knee, heel, tip = (_flip(*p) for p in (self.hip, self.knee, self.heel, self.tip))
        return DrawnLeg(hip, knee, heel, tip, self.works)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in two layers: `still` never changes while the figure moves, `moving` does.

    `legs` has the positions of a figure's legs, the nearer one (from the side) first.
    """

    still: Items
    moving: Items
    box: tuple[float, float, float, float]
    """Left, bottom, right, top of what must be seen, metres."""
    legs: tuple[DrawnLeg, ...] = ()

    def closer(self, margin: float = 0.1) -> "Drawing":
        """Return the same picture from nearer: its box ends `margin` metres beside what moves, and
        never beyond the box that it had. The floor stays."""
        around = bounds(self.moving)
        if around is None:
            return self
        left, bottom, right, top = self.box
        sides = max(left, around[0] - margin), min(right, around[2] + margin)
        return replace(self, box=(sides[0], bottom, sides[1], min(top, around[3] + margin)))

    def mirrored(self, still: Items | None = None) -> "Drawing":
        """Return the exact mirror image, left for right about x = 0.

        `still` is that of what never moves, where the caller has it from an earlier frame.
        """
        left, bottom, right, top = self.box
        box = (-right, bottom, -left, top)
        legs = tuple(leg.mirrored() for leg in self.legs)
        still = mirror(self.still) if still is None else still
        return Drawing(still, mirror(self.moving), box, legs)


def mirror(items: Iterable[Item]) -> Items:
    """Return the mirror image of every item about x = 0."""
    return tuple(_mirror(item) for item in items)


def _mirror(item: Item) -> Item:
    clip = item.clip.mirrored() if item.clip else None
    if isinstance(item, Shape):
        return Shape(item.path.mirrored(), item.fill, item.opacity, clip)
    x, y = item.centre
    return replace(item, centre=(-x, y), degrees=-item.degrees, clip=clip)


def _flip(x: float, y: float) -> Vec:
    return -x, y


def bounds(items: Iterable[Item]) -> tuple[float, float, float, float] | None:
    """Return (left, bottom, right, top) of everything drawn, or None for nothing."""
    boxes = [_outer(item).bounds() for item in items]
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _outer(item: Item) -> Contour:
    if isinstance(item, Shape):
        return item.path
    return ellipse(item.centre, item.rx, item.ry, item.degrees)


@lru_cache(maxsize=512)
def toned(colour: str, by: float) -> str:
    """Return a hex colour `by` darker (negative) or lighter (positive), -1 to 1.

    Darkening leans towards the cool ground colour, so a far limb looks shaded, not dirty.
    """
    towards = (14, 30, 44) if by < 0 else (255, 250, 240)
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    amount = abs(by)
    mixed = [round(p + (t - p) * amount) for p, t in zip(parts, towards, strict=True)]
    return "#" + "".join(f"{m:02X}" for m in mixed)
