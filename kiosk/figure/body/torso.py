"""Neck, shirt and seat in the side view."""

from math import atan2, degrees

from kiosk.figure.body.flesh import BodyProfile
from kiosk.figure.body.limbs import hemmed
from kiosk.figure.body.outline import Flesh, cover
from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, Contour, Vec, direction, frame, lerp, smooth
from kiosk.figure.skeleton.people import Person

HEM = 0.80
"""Where the shirt ends on the pelvis, from waist (0) to hip (1)."""


def shirt(spine: tuple[Vec, Vec, Vec, Vec], body: BodyProfile) -> Contour:
    """Return the shirt's trunk; `spine` runs neck, chest, waist, hip."""
    neck, chest, waist, hip = spine
    hem = lerp(waist, hip, HEM)
    front, back = body.pelvis.front, body.pelvis.back
    drape = Flesh(
        ((0.2, front[0][1] + 0.012), (0.6, front[1][1] + 0.009), (1.0, front[2][1] + 0.012)),
        ((0.3, back[0][1] + 0.004), (0.65, back[1][1] + 0.001), (1.0, back[2][1])),
    )
    flesh = (body.thorax.grown(0.003), body.lumbar.grown(0.006), drape)
    skin = cover((neck, chest, waist, hem), flesh, (0.0, 0.0))
    return hemmed(skin, direction(waist, hip), 0.008, _collar(neck, chest))


def _collar(neck: Vec, chest: Vec) -> list[Vec]:
    # the collar dips a little between nape and throat
    f = _up_frame(neck, chest)
    return [f.at(0.000, 0.045), f.at(-0.014, 0.0), f.at(-0.030, -0.045)]


def _up_frame(neck: Vec, chest: Vec) -> AxisFrame:
    """Return a frame at the neck: x up the spine, y to the back."""
    up = direction(chest, neck)
    return frame(neck, degrees(atan2(up[1], up[0])))


def collar(neck: Vec, chest: Vec, body: BodyProfile, who: Person) -> Item:
    """Return the ribbed band round the neck."""
    f = _up_frame(neck, chest)
    k = body.elbow / 0.041
    band = (
        (-0.062, -0.077 * k), (-0.036, -0.067 * k, 1), (-0.012, -0.03 * k), (0.004, 0.01),
        (0.012, 0.060 * k, 1), (-0.008, 0.074 * k), (-0.016, 0.012), (-0.032, -0.03 * k),
    )  # fmt: skip
    return Shape(smooth(f.knots(band)), toned(who.shirt, -0.16))


def neck(base: Vec, chest: Vec, atlas: Vec, body: BodyProfile, who: Person) -> list[Item]:
    """Return the neck, from inside the collar to inside the head."""
    k = body.elbow / 0.041
    deep = lerp(base, chest, 0.30)
    f = _up_frame(atlas, base)
    way = f.at(0.05, 0.0)
    flesh = (
        Flesh(((0.0, 0.050 * k), (0.6, 0.064 * k)), ((0.0, 0.050 * k), (0.85, 0.062 * k))),
        Flesh(((0.25, 0.059 * k), (0.9, 0.057 * k)), ((0.25, 0.058 * k), (0.9, 0.057 * k))),
    )
    skin = cover((deep, base, way), flesh, (0.0,))
    # the chain runs upwards here, so the sides change places
    path = smooth([(*p, False) for p in (*skin.front, *reversed(skin.back))])
    return [Shape(path, toned(who.skin, -0.09))]
