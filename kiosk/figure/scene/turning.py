"""A standing person steps round: what is seen of it, between the picture and its mirror image."""

from dataclasses import replace
from math import cos, radians, sin

from kiosk.figure.drawing.display_list import Drawing, Item, Items, Shape
from kiosk.figure.drawing.geometry import Vec
from kiosk.figure.motion.easing import EASINGS, breath_at
from kiosk.figure.motion.keyframes import PoseAt
from kiosk.figure.motion.turning import at_ease, standing_at, stepping, walks
from kiosk.figure.scene.scene import Scene
from kiosk.figure.skeleton.sides import Side, View, is_flipped

_COMES_OUT = 0.3
"""The share of the way in which the person comes out of the first position."""
_ROOM_GOES = 0.45
"""The share of the way at which what the person leaned on is gone: it fades once hands are off."""
_FRONT_FROM = 45.0
"""Degrees of turning from which the person is seen from the front."""


def may_turn(scene: Scene) -> bool:
    """Return whether the person can step round: drawn from the side, and on both feet."""
    return scene.view == "side" and walks(scene.motion)


def draw_turn(
    scene: Scene,
    share: float,
    seconds: float,
    side: Side,
    *,
    phase: float = 0.0,
    mirror: bool = False,
) -> Drawing:
    """Return the picture on the way from `side` (`share` 0) to the other one (1).

    The person leaves the exercise at a phase, and is back in it at the end. `seconds` drives the
    breath, as in `Scene.draw`. The second half is the first one backwards and mirrored.
    """
    late = share > 0.5
    half = 1.0 - share if late else share
    breath = breath_at(seconds) if seconds else 0.0
    drawing = Drawing((), _half(scene, half, breath, phase), scene.box)
    begins_flipped = is_flipped(scene.view, side, scene.glow_on, mirror)
    if begins_flipped != late:
        drawing = drawing.mirrored()
    left, bottom, right, top = scene.box
    begins = (-right, -left) if begins_flipped else (left, right)
    ends = -begins[1], -begins[0]
    at = EASINGS["smooth"](share)
    box = (_mid(begins[0], ends[0], at), bottom, _mid(begins[1], ends[1], at), top)
    return replace(drawing, box=box)


def draw_ease(scene: Scene, share: float, seconds: float, side: Side) -> Drawing:
    """Return the picture on the way from the first position to standing at ease beside it."""
    breath = breath_at(seconds) if seconds else 0.0
    items = scene.posed(at_ease(scene.motion, share), "side", breath)
    drawing = Drawing(scene.still, items, scene.box)
    flipped = is_flipped(scene.view, side, scene.glow_on)
    return drawing.mirrored(scene.still_mirrored) if flipped else drawing


def _half(scene: Scene, half: float, breath: float, phase: float) -> Items:
    """Return the first half (0 to 0.5), as the scene is posed."""
    gone = min(max((half - _COMES_OUT) / (_ROOM_GOES - _COMES_OUT), 0.0), 1.0)
    room = tuple(_faded(item, 1.0 - gone) for item in scene.still) if gone < 1.0 else ()
    stands = standing_at(scene.motion)
    if half < _COMES_OUT:
        moment = at_ease(scene.motion, half / _COMES_OUT, phase)
        return (*room, *scene.posed(moment, "side", breath))
    way = (half - _COMES_OUT) / (0.5 - _COMES_OUT)
    turned = 90.0 * way
    view: View = "front" if turned >= _FRONT_FROM else "side"
    wide = sin(radians(turned)) if view == "front" else cos(radians(turned))
    middle = 0.0 if view == "front" else stands
    at = stands * (1.0 - EASINGS["smooth"](way))
    items = scene.posed(PoseAt(stepping(scene.motion, way), 0.0, 0.0), view, breath)
    return (*room, *(_moved(item, middle, wide, at) for item in items))


def _moved(item: Item, middle: float, wide: float, at: float) -> Item:
    """Return an item narrowed about `middle` and put `at` another place."""

    def move(x: float, y: float) -> Vec:
        return at + (x - middle) * wide, y

    clip = item.clip.mapped(move) if item.clip else None
    if isinstance(item, Shape):
        return replace(item, path=item.path.mapped(move), clip=clip)
    return replace(item, centre=move(*item.centre), rx=item.rx * wide, clip=clip)


def _faded(item: Item, opacity: float) -> Item:
    return replace(item, opacity=item.opacity * opacity)


def _mid(a: float, b: float, u: float) -> float:
    return a + (b - a) * u
