"""Faces from the front, where the profile does not tell: one side of this one hangs."""

import posed
import svg
from scenes import person
from shapes import ALARM

from kiosk.figure.body.front_limbs import flat
from kiosk.figure.body.front_view import draw_front
from kiosk.figure.body.side_view import BodyState
from kiosk.figure.drawing.display_list import Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, frame, smooth
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import Pose, place

_Points = tuple[tuple[float, ...], ...]
_MOUTH: _Points = (
    (-0.115, 0.205, 1), (-0.05, 0.188), (0.03, 0.168), (0.085, 0.125), (0.118, 0.075, 1),
    (0.098, 0.155), (0.04, 0.196), (-0.04, 0.208),
)  # fmt: skip
"""In head heights, as in `kiosk.figure.body.head_front`: the left of the face hangs."""
_LIPS: _Points = (
    (-0.12, 0.206, 1), (-0.05, 0.224), (0.02, 0.214), (0.08, 0.178), (0.126, 0.078, 1),
    (0.095, 0.085), (0.03, 0.122), (-0.05, 0.158),
)  # fmt: skip
_LID: _Points = (
    (0.056, 0.515, 1), (0.12, 0.562), (0.20, 0.55), (0.222, 0.51, 1), (0.17, 0.497), (0.11, 0.503),
)  # fmt: skip
_LASHES: _Points = (
    (0.058, 0.512, 1), (0.12, 0.500), (0.175, 0.494), (0.218, 0.500, 1), (0.175, 0.484),
    (0.115, 0.488),
)  # fmt: skip
_BROW: _Points = (
    (0.06, 0.600), (0.13, 0.614), (0.215, 0.566), (0.207, 0.555), (0.13, 0.590), (0.062, 0.582),
)  # fmt: skip
_CHEEK: _Points = (
    (0.115, 0.30, 1), (0.165, 0.235), (0.172, 0.14), (0.145, 0.05, 1), (0.192, 0.13),
    (0.185, 0.245),
)  # fmt: skip


def _hanging(f: AxisFrame, who: Person) -> list[Shape]:
    """What hangs on the left of the face, over the features of a face that smiles."""

    def shape(points: _Points, colour: str, opacity: float = 1.0) -> Shape:
        return Shape(smooth(f.knots(points)), colour, opacity)

    return [
        shape(_LID, toned(who.skin, -0.08)),
        shape(_LASHES, toned(who.eye, -0.2)),
        shape(_BROW, who.brow),
        shape(_CHEEK, toned(who.skin, -0.22)),
        shape(_LIPS, who.lips),
        shape(_MOUTH, toned(who.lips, -0.45)),
    ]


def drooping_face(x: float, y: float, r: float) -> str:
    """Head and shoulders inside a disc of radius `r` centred at (x, y); an arrow points down."""
    who = person("jun")
    joints = place(who.build, Pose())
    size = who.build.bones.head
    middle = flat(joints.atlas)
    f = frame(frame(middle, 0.0, size).at(0.0, -0.30), 0.0, size)
    anew = {who.lips, toned(who.lips, -0.35)}
    drawn = [
        item
        for item in draw_front(joints, who, BodyState("rest", "rest"), (), (0.0, 0.0))
        if isinstance(item, Shape) and item.fill not in anew
    ]
    brows = [item for item in drawn if item.fill == who.brow]
    items = [item for item in drawn if item is not brows[1]]
    parts = [posed.Part(i.path, i.fill, i.opacity, i.clip) for i in [*items, *_hanging(f, who)]]
    metre = r / (size * 0.92)
    b = f"{r * 0.13:.1f}"
    barb = f"m-{b} -{b}l{b} {b}l{b} -{b}"
    arrow = svg.line(
        f"M{x + r * 0.68:.1f} {y - r * 0.24:.1f}v{r * 0.46:.1f}{barb}",
        ALARM,
        r * 0.07,
    )
    left, low = x - r * 0.1 - middle[0] * metre, y + (middle[1] + 0.01) * metre
    return posed.draw(parts, left, low, metre, window=posed.disc(x, y, r)) + arrow
