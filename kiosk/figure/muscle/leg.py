"""The leg round the muscle: skin, bones and the foot that the muscle moves."""

from math import cos, radians, sin

from kiosk.figure.drawing.display_list import Items, Shape, toned
from kiosk.figure.drawing.geometry import Contour, Knot, Vec, ellipse, smooth
from kiosk.figure.muscle.belly import ANKLE, Belly, toes_down

SKIN = "#D9A27C"
BONE, BONE_SHADE = "#F4EADB", "#DFCFB8"
TENDON = "#FFF8EA"

_SKIN_OVER = 0.013
"""How thick skin and fat lie over the muscle, metres."""
_FAR_UP = 2.0
"""The thigh leaves the picture at the top however tall the widget is."""


def _plain(*points: Vec) -> Contour:
    # a smooth end far above the picture would swing wide before it comes back
    return smooth([(x, y, y == _FAR_UP) for x, y in points])


# the foot, level, from the ankle
_FOOT_POINTS: tuple[Vec, ...] = (
    (-0.034, 0.050), (-0.046, 0.020), (-0.066, -0.012), (-0.078, -0.040), (-0.076, -0.064),
    (-0.058, -0.080), (-0.028, -0.084), (0.010, -0.078), (0.052, -0.068), (0.092, -0.070),
    (0.124, -0.080), (0.150, -0.082), (0.168, -0.080), (0.188, -0.079), (0.203, -0.071),
    (0.205, -0.058), (0.192, -0.045), (0.168, -0.044), (0.140, -0.036), (0.104, -0.016),
    (0.066, 0.004), (0.050, 0.016), (0.010, 0.040),
)  # fmt: skip
_SOLE_POINTS = _FOOT_POINTS[4:15]
_FOOT = _plain(*_FOOT_POINTS)
_SOLE = smooth([
    *((x, y, i in (0, 10)) for i, (x, y) in enumerate(_SOLE_POINTS)),
    *((x, y + 0.010, False) for x, y in reversed(_SOLE_POINTS[1:-1])),
])  # fmt: skip
_NAIL = _plain((0.184, -0.0455), (0.194, -0.0480), (0.2015, -0.0545), (0.2020, -0.0590),
               (0.193, -0.0545))  # fmt: skip
_HEEL_BONE = _plain(
    (-0.062, -0.020), (-0.068, -0.046), (-0.060, -0.066), (-0.038, -0.070), (-0.010, -0.060),
    (0.020, -0.046), (0.030, -0.030), (0.014, -0.022), (-0.018, -0.018), (-0.036, -0.010),
)  # fmt: skip
_HEEL_SHADE = _plain(
    (-0.066, -0.044), (-0.060, -0.066), (-0.038, -0.070), (-0.010, -0.060), (0.020, -0.046),
    (-0.004, -0.048), (-0.030, -0.054), (-0.050, -0.050),
)  # fmt: skip
_ANKLE_BONE = _plain(
    (-0.028, -0.008), (-0.014, 0.012), (0.010, 0.016), (0.028, 0.004), (0.046, -0.014),
    (0.050, -0.030), (0.034, -0.036), (0.006, -0.024), (-0.018, -0.022),
)  # fmt: skip
_MIDFOOT = _plain(
    (0.054, -0.014), (0.072, -0.014), (0.090, -0.024), (0.118, -0.040), (0.144, -0.050),
    (0.150, -0.062), (0.140, -0.068), (0.110, -0.058), (0.078, -0.050), (0.056, -0.044),
)  # fmt: skip
_TOE = _plain(
    (0.156, -0.052), (0.172, -0.054), (0.190, -0.060), (0.192, -0.068), (0.176, -0.069),
    (0.157, -0.067),
)  # fmt: skip
_FOOT_BONES = (
    (_ANKLE_BONE, BONE_SHADE), (_MIDFOOT, BONE), (_TOE, BONE), (_HEEL_BONE, BONE),
    (_HEEL_SHADE, BONE_SHADE),
)  # fmt: skip

# the rest, where it stands
_SHIN_BONE = _plain(
    (-0.116, 0.490), (-0.098, 0.499), (-0.062, 0.499), (-0.040, 0.491), (-0.035, 0.474),
    (-0.043, 0.450), (-0.051, 0.420), (-0.055, 0.340), (-0.058, 0.260), (-0.057, 0.210),
    (-0.046, 0.186), (-0.050, 0.172), (-0.072, 0.180), (-0.092, 0.176), (-0.095, 0.194),
    (-0.084, 0.222), (-0.081, 0.300), (-0.082, 0.400), (-0.092, 0.446), (-0.114, 0.472),
)  # fmt: skip
_SHIN_SHADE = _plain(
    (-0.115, 0.488), (-0.094, 0.483), (-0.080, 0.450), (-0.072, 0.400), (-0.071, 0.300),
    (-0.074, 0.222), (-0.082, 0.178), (-0.092, 0.176), (-0.095, 0.194), (-0.084, 0.222),
    (-0.081, 0.300), (-0.082, 0.400), (-0.092, 0.446), (-0.114, 0.472),
)  # fmt: skip
_CALF_BONE = _plain(
    (-0.102, 0.466), (-0.090, 0.458), (-0.088, 0.438), (-0.091, 0.410), (-0.0895, 0.330),
    (-0.0875, 0.260), (-0.083, 0.205), (-0.072, 0.180), (-0.069, 0.158), (-0.080, 0.149),
    (-0.091, 0.160), (-0.094, 0.185), (-0.096, 0.260), (-0.098, 0.330), (-0.100, 0.410),
    (-0.108, 0.440), (-0.110, 0.458),
)  # fmt: skip
"""The thin bone on the outside of the shin bone, from below the knee to the outer ankle."""
_KNEECAP = _plain(
    (-0.023, 0.572), (-0.011, 0.566), (-0.005, 0.548), (-0.008, 0.528), (-0.019, 0.516),
    (-0.029, 0.524), (-0.032, 0.546), (-0.030, 0.564),
)  # fmt: skip
_KNEECAP_SHADE = _plain(
    (-0.024, 0.571), (-0.021, 0.548), (-0.019, 0.516), (-0.029, 0.524), (-0.032, 0.546),
    (-0.030, 0.564),
)  # fmt: skip
# its shaft is even: the points above keep both edges straight all the way
_THIGH_BONE = _plain(
    (-0.088, _FAR_UP), (-0.050, _FAR_UP), (-0.050, 1.500), (-0.050, 1.000), (-0.050, 0.780),
    (-0.050, 0.680), (-0.049, 0.630), (-0.045, 0.592), (-0.038, 0.564), (-0.037, 0.538),
    (-0.046, 0.517), (-0.066, 0.508), (-0.092, 0.505), (-0.114, 0.511), (-0.124, 0.529),
    (-0.121, 0.550), (-0.106, 0.574), (-0.094, 0.606), (-0.089, 0.640), (-0.088, 0.680),
    (-0.088, 0.780), (-0.088, 1.000), (-0.088, 1.500),
)  # fmt: skip
_THIGH_SHADE = _plain(
    (-0.088, _FAR_UP), (-0.074, _FAR_UP), (-0.074, 1.500), (-0.074, 1.000), (-0.074, 0.780),
    (-0.074, 0.680), (-0.076, 0.640), (-0.082, 0.600), (-0.090, 0.566), (-0.096, 0.536),
    (-0.098, 0.506), (-0.114, 0.511), (-0.124, 0.529), (-0.121, 0.550), (-0.106, 0.574),
    (-0.094, 0.606), (-0.089, 0.640), (-0.088, 0.680), (-0.088, 0.780), (-0.088, 1.000),
    (-0.088, 1.500),
)  # fmt: skip
_THIGH: tuple[Knot, ...] = (
    (-0.176, _FAR_UP, True), (0.040, _FAR_UP, True), (0.036, 1.000, False), (0.026, 0.740, False),
    (0.016, 0.660, False), (0.008, 0.600, False), (0.007, 0.550, False), (0.000, 0.515, False),
    (-0.014, 0.470, False), (-0.060, 0.440, False), (-0.120, 0.480, False),
    (-0.142, 0.540, False), (-0.147, 0.590, False), (-0.156, 0.660, False),
    (-0.164, 0.740, False), (-0.174, 1.000, False),
)  # fmt: skip
_SHIN: tuple[Vec, ...] = (
    (0.004, 0.545), (0.000, 0.515), (-0.014, 0.470), (-0.021, 0.420), (-0.028, 0.350),
    (-0.034, 0.280), (-0.036, 0.220), (-0.033, 0.185), (-0.036, 0.150),
)  # fmt: skip
_BONES_AT_REST: Items = (
    Shape(_THIGH_BONE, BONE), Shape(_THIGH_SHADE, BONE_SHADE),
    Shape(_SHIN_BONE, BONE), Shape(_SHIN_SHADE, BONE_SHADE), Shape(_CALF_BONE, BONE),
    Shape(_KNEECAP, BONE), Shape(_KNEECAP_SHADE, BONE_SHADE),
)  # fmt: skip


def thigh() -> Items:
    """Return what never moves: the thigh."""
    return (Shape(smooth(_THIGH), SKIN),)


def skin(belly: Belly) -> Items:
    """Return the shin and the foot; the calf's skin follows the muscle under it."""
    back = belly.edge(-1.0, _SKIN_OVER)[1:-1]
    (hx, hy), (ex, ey) = belly.heel, belly.end
    low = [
        (ex + (hx - ex) * u - 0.0068 - _SKIN_OVER * (0.95 - 0.25 * u), ey + (hy - ey) * u)
        for u in (0.12, 0.45, 0.78)
    ]
    points = [
        *_SHIN, (ANKLE[0], ANKLE[1] - 0.030), *reversed(low), *reversed(back), (-0.140, 0.560)
    ]  # fmt: skip
    return (
        _footed(belly, _FOOT, SKIN),
        Shape(_plain(*points), SKIN),
        _footed(belly, _SOLE, toned(SKIN, -0.12)),
        _footed(belly, _NAIL, toned(SKIN, 0.45)),
    )


def bones(belly: Belly) -> Items:
    """Return the bones: thigh and shin where they stand, the foot's where the foot is now."""
    return (*_BONES_AT_REST, *(_footed(belly, path, colour) for path, colour in _FOOT_BONES))


def _footed(belly: Belly, path: Contour, colour: str) -> Shape:
    """Return a part of the level foot where the foot is turned toes down."""
    a = radians(-toes_down(belly.moment))
    c, s = cos(a), sin(a)
    return Shape(
        path.mapped(lambda x, y: (ANKLE[0] + x * c - y * s, ANKLE[1] + x * s + y * c)), colour
    )


def dot(centre: Vec, radius: float) -> Contour:
    """Return a disc."""
    return ellipse(centre, radius, radius)
