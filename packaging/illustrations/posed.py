"""People in the side view, drawn by the program's own figure (`kiosk.figure`), as SVG.

Metres become units of the picture: `stand` puts a point of the floor where the picture wants it.
Qt draws no clip paths, so what the figure clips is cut to shape here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import svg
from PySide6.QtGui import QPainterPath
from shapes import EDGE, fading_in, glow_along, outlined

from kiosk.figure.body.flesh import body_of
from kiosk.figure.body.hands import Grip
from kiosk.figure.body.limbs import LegLine, leg_skin
from kiosk.figure.body.side_view import BodyState, draw_side, flat
from kiosk.figure.drawing.display_list import Drawing, Item, Shape
from kiosk.figure.drawing.geometry import Contour, Cubic, Vec, direction, ellipse, lerp
from kiosk.figure.drawing.svg import write_svg
from kiosk.figure.motion.contact import FootPlant, HandPlant, plant_arm, plant_leg
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import Pose, place

BELLY = 0.046
"""Half the width of a calf's glow, metres."""


@dataclass(frozen=True)
class Part:
    """A piece of the person: a flat shape, or one lit by the glow of a muscle in it."""

    path: Contour
    fill: str
    opacity: float = 1.0
    clip: Contour | None = None
    muscle: tuple[Vec, Vec] | None = None
    """Where the belly of the glowing muscle starts and ends."""
    fade: tuple[Vec, Vec] | None = None
    """Where the colour starts, from nothing, and where it is full."""


def planted(
    who: Person,
    pose: Pose,
    near_foot: FootPlant | None = None,
    far_foot: FootPlant | None = None,
    near_hand: HandPlant | None = None,
    far_hand: HandPlant | None = None,
) -> Pose:
    """The pose with its feet and hands where they are fixed; say so where they cannot reach."""
    bones = who.build.bones
    missed: dict[str, float] = {}
    if near_foot:
        leg, missed["near foot"] = plant_leg(bones, pose, near_foot, 1.0)
        pose = replace(pose, near_leg=leg)
    if far_foot:
        leg, missed["far foot"] = plant_leg(bones, pose, far_foot, -1.0)
        pose = replace(pose, far_leg=leg)
    if near_hand:
        arm, missed["near hand"] = plant_arm(who.build, pose, near_hand, 1.0)
        pose = replace(pose, near_arm=arm)
    if far_hand:
        arm, missed["far hand"] = plant_arm(who.build, pose, far_hand, -1.0)
        pose = replace(pose, far_arm=arm)
    for limb, gap in missed.items():
        if gap > 0.005:
            print(f"{who.name}: the {limb} misses by {gap:.3f} m")
    return pose


def _parts(items: Iterable[Item]) -> list[Part]:
    return [Part(i.path, i.fill, i.opacity, i.clip) for i in items if isinstance(i, Shape)]


def _calf(knee: Vec, ankle: Vec) -> tuple[Vec, Vec]:
    """The axis of the calf's belly, behind the bone."""
    ux, uy = direction(knee, ankle)
    behind = 0.042

    def at(t: float) -> Vec:
        x, y = lerp(knee, ankle, t)
        return x + uy * behind, y - ux * behind

    return at(0.0), at(0.66)


def layers(
    who: Person,
    pose: Pose,
    calf: bool = False,
    hands: tuple[Grip, Grip] = ("rest", "rest"),
    facing: tuple[float, float] = (1.0, 1.0),
    between: tuple[Part, ...] = (),
    barefoot: bool = False,
    blink: float = 0.0,
) -> tuple[list[Part], list[Part]]:
    """A person without the near arm, from back to front, and the near arm.

    `calf` lights the near calf, if it is bare; `between` lies behind the trunk.
    """
    joints = place(who.build, pose)
    drawn = draw_side(joints, who, BodyState(*hands, *facing, blink=blink, barefoot=barefoot))
    far, trunk = _parts(drawn.far), _parts(drawn.trunk)
    if calf and not who.trousers:
        body, leg = body_of(who.build), joints.near_leg
        knee, ankle = flat(leg.knee), flat(leg.ankle)
        skin = leg_skin(LegLine(flat(joints.waist), flat(leg.hip), knee, ankle), body, barefoot)
        under = [part.path for part in trunk].index(skin)
        trunk.insert(under + 1, Part(skin, "", muscle=_calf(knee, ankle)))
    return [*far, *between, *trunk], _parts(drawn.near)


def person(
    who: Person,
    pose: Pose,
    calf: bool = False,
    hands: tuple[Grip, Grip] = ("rest", "rest"),
    facing: tuple[float, float] = (1.0, 1.0),
    between: tuple[Part, ...] = (),
) -> list[Part]:
    """A whole person, near arm last: both of `layers`."""
    body, arm = layers(who, pose, calf, hands, facing, between)
    return [*body, *arm]


def settled(who: Person, pose: Pose, ground: float = 0.0) -> Pose:
    """The pose lowered or raised until its lowest foot touches the ground."""
    joints = place(who.build, pose)
    points = [
        p[1] for leg in (joints.near_leg, joints.far_leg) for p in (leg.heel, leg.ball, leg.tip)
    ]
    return replace(pose, y=pose.y + ground - min(points))


def draw(
    parts: Iterable[Part],
    x: float,
    y: float,
    metre: float,
    flip: bool = False,
    window: Contour | None = None,
    edged: bool = True,
) -> str:
    """Parts as SVG: the floor's origin at (x, y), `metre` units long, seen through `window`.

    A theme that has edges draws one around all of them together, if `edged`.
    """
    if not edged:
        return _drawn(parts, x, y, metre, flip, window)
    edge = min(5.0, max(2.0, metre * 0.009))
    if window is None:
        return outlined(_drawn(parts, x, y, metre, flip), width=edge)
    behind = _drawn(parts, x, y, metre, flip, _inset(window, edge), EDGE)
    look = {"stroke": EDGE, "stroke_width": 2 * edge, "stroke_linejoin": "round"}
    return svg.group(behind, **look) + _drawn(parts, x, y, metre, flip, window)


def _inset(window: Contour, by: float) -> Contour:
    """A window that is smaller by so much at every side."""
    xs = [v for c in window.curves for v in c[::2]]
    ys = [v for c in window.curves for v in c[1::2]]
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    wide, high = (max(xs) - min(xs)) / 2, (max(ys) - min(ys)) / 2

    def move(a: float, b: float) -> Vec:
        return x + (a - x) * (1 - by / wide), y + (b - y) * (1 - by / high)

    return window.mapped(move)


def _drawn(
    parts: Iterable[Part],
    x: float,
    y: float,
    metre: float,
    flip: bool,
    window: Contour | None = None,
    colour: str = "",
) -> str:
    k = -1 if flip else 1

    def move(a: float, b: float) -> Vec:
        return x + a * metre * k, y - b * metre

    out = []
    for part in parts:
        path = part.path.mapped(move)
        clips = [part.clip.mapped(move)] if part.clip else []
        if window:
            clips.append(window)
        data = _cut_data(path, clips) if clips else _data(path)
        if not data:
            continue
        fill = colour or part.fill
        if part.muscle and not colour:
            start, end = (move(*point) for point in part.muscle)
            fill = f"url(#glow-{round(start[0])}-{round(start[1])})"
            out.append(glow_along(fill[5:-1], start, end, BELLY * metre))
        if part.fade and not colour:
            start, end = (move(*point) for point in part.fade)
            name = f"fade-{round(start[0])}-{round(start[1])}-{part.fill[1:]}"
            out.append(fading_in(name, start, end, part.fill))
            fill = f"url(#{name})"
        extra: dict[str, float] = {"opacity": part.opacity} if part.opacity < 1 else {}
        out.append(svg.path(data, fill, **extra))
    return "".join(out)


def whole_scene(
    drawing: Drawing, box: tuple[float, float, float, float], title: str, width: int = 900
) -> str:
    """A file of an exercise's drawing without a ground: a part of it, with the theme's edge."""
    parts = Drawing(unclipped(drawing.still), unclipped(drawing.moving), box)
    return write_svg(parts, title, width, edge=EDGE)


def unclipped(items: Iterable[Item]) -> tuple[Item, ...]:
    """A display list whose clipped shapes are cut instead: Qt draws no clip paths."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Shape) and item.clip:
            cut = _qt(item.path).intersected(_qt(item.clip))
            found += [replace(item, path=path, clip=None) for path in _contours(cut)]
        else:
            found.append(item)
    return tuple(found)


def _contours(path: QPainterPath) -> list[Contour]:
    """Every closed contour of Qt's path."""
    found: list[Contour] = []
    curves: list[Cubic] = []
    elements = [path.elementAt(i) for i in range(path.elementCount())]
    start = here = (0.0, 0.0)
    i = 0
    while i < len(elements):
        e = elements[i]
        if e.type == QPainterPath.ElementType.MoveToElement:
            if curves:
                found.append(Contour(start, tuple(curves)))
            start, curves = (e.x, e.y), []
            here = start
        elif e.type == QPainterPath.ElementType.LineToElement:
            curves.append((*here, e.x, e.y, e.x, e.y))
            here = (e.x, e.y)
        else:
            b, c = elements[i + 1 : i + 3]
            curves.append((e.x, e.y, b.x, b.y, c.x, c.y))
            here = (c.x, c.y)
            i += 2
        i += 1
    return [*found, Contour(start, tuple(curves))] if curves else found


def disc(x: float, y: float, r: float) -> Contour:
    """A round window."""
    return ellipse((x, y), r, r)


def bust(who: Person, x: float, y: float, r: float, flip: bool = False, lean: float = 0.0) -> str:
    """Head and shoulders inside a disc of radius `r` centred at (x, y)."""
    pose = Pose(y=0.0, neck=-6 - who.build.stoop * 0.6 + lean, head=-2)
    joints = place(who.build, pose)
    size = who.build.bones.head
    middle = joints.atlas[0] + 0.02, joints.atlas[1] + 0.06 * size
    metre = r / (size * 0.98)
    k = -1 if flip else 1
    return draw(
        person(who, pose),
        x - k * middle[0] * metre,
        y + middle[1] * metre,
        metre,
        flip,
        disc(x, y, r),
    )


def along(path: Contour, steps: int = 6) -> Iterator[Vec]:
    """Points on a contour, `steps` of each of its curves."""
    x, y = path.start
    for a, b, c, d, e, f in path.curves:
        for t in (i / steps for i in range(1, steps + 1)):
            u = 1 - t
            k = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            yield (
                k[0] * x + k[1] * a + k[2] * c + k[3] * e,
                k[0] * y + k[1] * b + k[2] * d + k[3] * f,
            )
        x, y = e, f


def _data(path: Contour) -> str:
    """Path data with relative steps: half as long as absolute ones."""
    x, y = round(path.start[0], 1), round(path.start[1], 1)
    words = [f"M{svg.number(x)} {svg.number(y)}"]
    for curve in path.curves:
        steps = [round(v, 1) - (x if i % 2 == 0 else y) for i, v in enumerate(curve)]
        text = " ".join(svg.number(step) for step in steps)
        words.append("c" + text.replace(" -", "-"))
        x, y = round(curve[4], 1), round(curve[5], 1)
    return "".join(words) + "Z"


def _qt(path: Contour) -> QPainterPath:
    out = QPainterPath()
    out.moveTo(*path.start)
    for a, b, c, d, e, f in path.curves:
        out.cubicTo(a, b, c, d, e, f)
    return out


def _cut_data(path: Contour, clips: Iterable[Contour]) -> str:
    """The path inside every clip; what no clip touches keeps its own short data."""
    whole = _qt(path)
    cut = whole
    for clip in clips:
        shape = _qt(clip)
        if not shape.contains(cut):
            cut = cut.intersected(shape)
    if cut is whole:
        return _data(path)
    words: list[str] = []
    x = y = 0.0
    for i in range(cut.elementCount()):
        e = cut.elementAt(i)
        here = round(e.x, 1), round(e.y, 1)
        if e.type == QPainterPath.ElementType.MoveToElement:
            words.append(f"{'Z' if words else ''}M{svg.number(here[0])} {svg.number(here[1])}")
        else:
            kind = {
                QPainterPath.ElementType.LineToElement: "l",
                QPainterPath.ElementType.CurveToElement: "c",
            }
            step = f"{svg.number(here[0] - x)} {svg.number(here[1] - y)}".replace(" -", "-")
            words.append(kind.get(e.type, " ") + step)
        if e.type != QPainterPath.ElementType.CurveToElement and (
            e.type != QPainterPath.ElementType.CurveToDataElement
            or i + 1 == cut.elementCount()
            or cut.elementAt(i + 1).type != QPainterPath.ElementType.CurveToDataElement
        ):
            x, y = here
    return "".join(words) + ("Z" if words else "")
