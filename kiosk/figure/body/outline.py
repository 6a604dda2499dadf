"""Flesh on bones: a smooth outline round a chain of joints, from width profiles.

Each bone has two profiles, front and back: (t, width) with t from 0 at the upper joint to 1 at the
lower one, widths in metres. The chain runs downwards, so the front lies left of its direction.
At a bend the outer side rounds over the joint and the inner side folds into a crease.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TypeAlias

from kiosk.figure.drawing.geometry import Knot, Vec, direction

Profile: TypeAlias = tuple[tuple[float, float], ...]


OVERLAP = 0.002
"""How far both sides of a crease run over the fold (m), so that no crack shows between them."""


@dataclass(frozen=True, slots=True)
class Flesh:
    """What lies round one bone: widths along its front and its back, metres."""

    front: Profile
    back: Profile

    def grown(self, by: float, times: float = 1.0) -> "Flesh":
        """Return it `times` as thick and `by` metres thicker on each side, as cloth over it."""
        return Flesh(
            tuple((t, w * times + by) for t, w in self.front),
            tuple((t, w * times + by) for t, w in self.back),
        )


@dataclass(frozen=True, slots=True)
class Skin:
    """Both sides of a covered chain, from its upper end to its lower end."""

    front: list[Vec]
    back: list[Vec]


def width_at(profile: Profile, t: float) -> float:
    """Return the profile's width at `t`, straight between its points."""
    last_t, last_w = profile[0]
    if t <= last_t:
        return last_w
    for here_t, here_w in profile:
        if t <= here_t:
            return last_w + (here_w - last_w) * (t - last_t) / (here_t - last_t)
        last_t, last_w = here_t, here_w
    return last_w


def cover(joints: Sequence[Vec], flesh: Sequence[Flesh], caps: Sequence[float]) -> Skin:
    """Return the two sides of a chain.

    `joints` has one point more than `flesh`; `caps` gives, for each inner joint, how far its
    outer side stands out more than its neighbours when fully bent (the kneecap, the elbow), metres.
    """
    ways = [direction(a, b) for a, b in pairwise(joints)]
    front = _side(joints, ways, [f.front for f in flesh], caps, 1.0)
    back = _side(joints, ways, [f.back for f in flesh], caps, -1.0)
    return Skin(front, back)


def _side(
    joints: Sequence[Vec],
    ways: Sequence[Vec],
    profiles: Sequence[Profile],
    caps: Sequence[float],
    side: float,
) -> list[Vec]:
    points: list[Vec] = []
    for i, profile in enumerate(profiles):
        (ax, ay), (bx, by) = joints[i], joints[i + 1]
        nx, ny = -ways[i][1] * side, ways[i][0] * side
        upper = _fold(ways, joints, i - 1) if i else None
        lower = _fold(ways, joints, i) if i + 1 < len(profiles) else None
        for t, w in profile:
            p = ax + (bx - ax) * t + nx * w, ay + (by - ay) * t + ny * w
            if upper:
                p = _keep(p, upper, 1.0)
            if lower:
                p = _keep(p, lower, -1.0)
            points.append(p)
        if lower:
            radius = (profile[-1][1] + profiles[i + 1][0][1]) / 2
            knob = _cap(joints[i + 1], ways[i], ways[i + 1], (radius, caps[i]), side)
            if knob:
                points.append(knob)
    return points


_Fold: TypeAlias = tuple[float, float, float, float]


def _fold(ways: Sequence[Vec], joints: Sequence[Vec], i: int) -> _Fold:
    """Return the plane a bend folds on: a point and the way that crosses it."""
    (ax, ay), (bx, by) = ways[i], ways[i + 1]
    x, y = ax + bx, ay + by
    size = hypot(x, y)
    if size < 1e-6:
        return (*joints[i + 1], ax, ay)
    return (*joints[i + 1], x / size, y / size)


def _keep(p: Vec, fold: _Fold, side: float) -> Vec:
    """Return `p`, or the nearest point on its own side of the fold."""
    jx, jy, tx, ty = fold
    over = ((p[0] - jx) * tx + (p[1] - jy) * ty) * side
    if over >= -OVERLAP:
        return p
    shift = (-OVERLAP - over) * side
    return p[0] + tx * shift, p[1] + ty * shift


def _cap(
    joint: Vec, before: Vec, after: Vec, size_and_more: tuple[float, float], side: float
) -> Vec | None:
    """Return the outermost point over a bent joint, or None on its inner side."""
    nx, ny = -(before[1] + after[1]) * side, (before[0] + after[0]) * side
    size = hypot(nx, ny)
    turn = (before[0] * after[1] - before[1] * after[0]) * side
    if size < 1e-6 or turn > 0.02:
        return None
    radius, more = size_and_more
    radius += more * min(1.0, -turn if turn < 0 else 0.0)
    return joint[0] + nx / size * radius, joint[1] + ny / size * radius


def closed(skin: Skin, tip: Sequence[Vec] = ()) -> list[Knot]:
    """Return the whole outline: down the front, round the tip, up the back."""
    return [(*p, False) for p in (*skin.front, *tip, *reversed(skin.back))]


def cut(flesh: Flesh, end: float, flare: float = 0.0) -> Flesh:
    """Return the flesh of the upper part of a bone, down to `end`, widening by `flare` there."""
    return Flesh(_cut(flesh.front, end, flare), _cut(flesh.back, end, flare))


def _cut(profile: Profile, end: float, flare: float) -> Profile:
    kept = tuple((t, w + flare * max(t / end, 0.0) ** 3) for t, w in profile if t < end - 0.05)
    return (*kept, (end, width_at(profile, end) + flare))
