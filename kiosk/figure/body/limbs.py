"""Legs, arms and their clothes in the side view."""

from dataclasses import dataclass
from functools import lru_cache

from kiosk.figure.body.flesh import BodyProfile
from kiosk.figure.body.outline import Flesh, Skin, closed, cover, cut
from kiosk.figure.drawing.geometry import Contour, Knot, Vec, direction, frame, lerp, smooth

FAR = -0.17
"""How much darker the far side is."""
NEAR = 0.07
"""How much lighter a sleeve is than the trunk it moves over."""


_kept = lru_cache(maxsize=8)
"""An outline is drawn, and holds a glow or a shadow, in one frame; a limb at rest in many."""


@dataclass(frozen=True, slots=True)
class LegLine:
    """A leg in the picture plane."""

    waist: Vec
    hip: Vec
    knee: Vec
    ankle: Vec


@dataclass(frozen=True, slots=True)
class ArmLine:
    """An arm in the picture plane."""

    shoulder: Vec
    elbow: Vec
    wrist: Vec


@_kept
def leg_skin(line: LegLine, body: BodyProfile, bare: bool = False) -> Contour:
    """Return the bare leg, from inside the shorts to inside the shoe."""
    thigh = Flesh(body.thigh.front[2:], body.thigh.back[2:])
    shank = body.shank if bare else cut(body.shank, 0.86)
    skin = cover((line.hip, line.knee, line.ankle), (thigh, shank), (0.004,))
    knots = closed(skin)
    tip = () if bare else (len(skin.front) - 1, len(skin.front))
    corners = (0, len(knots) - 1, *tip)
    return smooth([(x, y, i in corners) for i, (x, y, _) in enumerate(knots)])


@_kept
def leg_whole(line: LegLine, body: BodyProfile, trousers: bool) -> Contour:
    """Return the leg as it shows, cloth and all: what holds a muscle's glow."""
    if trousers:
        return bottoms(line, body, trousers)
    flesh = (body.thigh, body.shank)
    return smooth(closed(cover((line.hip, line.knee, line.ankle), flesh, (0.004,))))


@_kept
def sock(line: LegLine, body: BodyProfile) -> Contour:
    """Return the sock's cuff above the shoe."""
    low = Flesh(
        ((0.76, 0.0385), (0.88, 0.038), (1.0, 0.043)), ((0.76, 0.0395), (0.88, 0.036), (1.0, 0.040))
    )
    knots = closed(cover((line.knee, line.ankle), (low.grown(0, body.knee / 0.055),), ()))
    return smooth([(x, y, i in (0, len(knots) - 1)) for i, (x, y, _) in enumerate(knots)])


@_kept
def bottoms(line: LegLine, body: BodyProfile, trousers: bool) -> Contour:
    """Return one leg of the shorts or trousers with the seat, hem and all."""
    if trousers:
        thigh = body.thigh.grown(0.008)
        shank = Flesh(
            ((0.06, 0.066), (0.3, 0.062), (0.6, 0.057), (0.93, 0.056)),
            ((0.06, 0.062), (0.3, 0.076), (0.6, 0.064), (0.93, 0.054)),
        ).grown(0, body.knee / 0.055)
        joints = (line.waist, line.hip, line.knee, line.ankle)
        skin = cover(joints, (body.pelvis, thigh, shank), (0.012, 0.004))
        return hemmed(skin, direction(line.knee, line.ankle), 0.006)
    thigh = cut(body.thigh.grown(0.004), 0.66, 0.016)
    skin = cover((line.waist, line.hip, line.knee), (body.pelvis, thigh), (0.012,))
    return hemmed(skin, direction(line.hip, line.knee), 0.008)


def hemmed(skin: Skin, down: Vec, sag: float, top: list[Vec] | None = None) -> Contour:
    """Return the outline of a garment: cornered at the hem, which sags a little in the middle."""
    a, b = skin.front[-1], skin.back[-1]
    middle = lerp(a, b, 0.5)
    hem: list[Knot] = [(middle[0] + down[0] * sag, middle[1] + down[1] * sag, False)]
    front: list[Knot] = [(*p, False) for p in skin.front[:-1]]
    back: list[Knot] = [(*p, False) for p in reversed(skin.back[:-1])]
    rest: list[Knot] = [(*p, False) for p in top or ()]
    if not rest:
        front[0], back[-1] = (*front[0][:2], True), (*back[-1][:2], True)
    return smooth([*front, (*a, True), *hem, (*b, True), *back, *rest])


@_kept
def arm_skin(line: ArmLine, body: BodyProfile) -> Contour:
    """Return the bare arm, from the shoulder's ball to inside the hand."""
    skin = cover((line.shoulder, line.elbow, line.wrist), (body.upper_arm, body.forearm), (0.002,))
    ends = (len(skin.front) - 1, len(skin.front))
    knots = [(x, y, i in ends) for i, (x, y, _) in enumerate(closed(skin))]
    return smooth(knots + _ball(line, 0.05))


@_kept
def sleeve(line: ArmLine, body: BodyProfile, long: bool, ball_radius: float = 0.066) -> Contour:
    """Return the sleeve round the shoulder's ball, with its hem."""
    ball = [(x, y) for x, y, _ in _ball(line, ball_radius * body.elbow / 0.041)]
    if long:
        fore = Flesh(
            ((0.07, 0.050), (0.3, 0.049), (0.6, 0.043), (0.9, 0.037)),
            ((0.07, 0.049), (0.3, 0.047), (0.6, 0.042), (0.9, 0.037)),
        )
        upper = body.upper_arm.grown(0.009)
        joints = (line.shoulder, line.elbow, line.wrist)
        skin = cover(joints, (upper, fore), (0.003,))
        return hemmed(skin, direction(line.elbow, line.wrist), 0.003, ball)
    upper = cut(body.upper_arm.grown(0.010), 0.56, 0.008)
    skin = cover((line.shoulder, line.elbow), (upper,), ())
    return hemmed(skin, direction(line.shoulder, line.elbow), 0.006, ball)


def _ball(line: ArmLine, radius: float) -> list[Knot]:
    """Return the points over the top of the shoulder, from its back to its front."""
    way = direction(line.shoulder, line.elbow)
    f = frame(line.shoulder, 0.0)
    ux, uy = -way[0], -way[1]
    knots: list[Knot] = []
    for along, across in ((0.72, 0.62), (1.0, 0.0), (0.72, -0.62)):
        # across is to the back first: the outline comes up the back
        dx = ux * along + uy * -across
        dy = uy * along - ux * -across
        knots.append((f.x + dx * radius, f.y + dy * radius, False))
    return knots
