"""The whole picture at any moment: state and seconds in, display list out."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin
from typing import Literal, TypeAlias

from kiosk.figure.body.muscles import HEAT
from kiosk.figure.drawing.display_list import Drawing, Glow, Item, Shape
from kiosk.figure.drawing.geometry import Vec
from kiosk.figure.muscle import leg, lens
from kiosk.figure.muscle.belly import STRANDS, Belly
from kiosk.figure.muscle.state import MuscleFrame, State, at
from kiosk.figure.muscle.state import still as still_moment
from kiosk.figure.muscle.strokes import bar, joined, line

Part: TypeAlias = Literal["nerve", "muscle", "tendon", "heel", "fibres"]
Side: TypeAlias = Literal["left", "below"]

BOX = (-0.330, -0.020, 0.360, 0.615)
"""What must be seen: left, bottom, right, top, metres."""

_FLESH = ("#E9A48F", "#F0B5A1")
"""Two tones of the strands at rest."""
_CUT, _CUT_RIM = "#7A3B33", "#F3CDB2"
_NERVE, _SIGNAL = "#F6C445", "#FFF6D8"
MARKS = "#64160D"
_NERVE_END = 0.34


_STILL = (*leg.thigh(), *lens.glass())


def draw(
    state: State, seconds: float, before: State = "relaxed", heat: str = HEAT, marks: str = MARKS
) -> Drawing:
    """Return the picture `seconds` after `state` began, coming out of the state `before`.

    `heat` is the colour of a muscle at work, `marks` that of the strokes beside a cramped calf:
    `#RRGGBB`, a theme's `heat` and `alarm`.
    """
    return picture(at(state, seconds, before), heat, marks)


def still(state: State, heat: str = HEAT, marks: str = MARKS) -> Drawing:
    """Return the one picture that stands for a state where nothing may move."""
    return picture(still_moment(state), heat, marks)


def picture(moment: MuscleFrame, heat: str = HEAT, marks: str = MARKS) -> Drawing:
    """Return the picture of one moment."""
    belly = Belly(moment)
    target = belly.at(0.46, 0.30)
    warm = min(1.0, max(0.0, moment.heat))
    items: list[Item] = [
        *_halo(belly, warm, heat),
        *leg.skin(belly),
        *leg.bones(belly),
        *_muscle(belly, warm, heat),
        *_nerve(belly),
        *_alarm(belly, moment.hardness, marks),
        *lens.lens(
            moment, blend(_FLESH[0], heat, 0.62 * warm), blend(_CUT, heat, 0.10 * warm), target
        ),
    ]
    return Drawing(_STILL, tuple(items), BOX)


@dataclass(frozen=True, slots=True)
class LabelSpot:
    """Where a part's word goes: it points `at` a place of the part, and stands beside `beside`.

    `side` is where the word lies, seen from `beside`. Metres.
    """

    at: Vec
    beside: Vec
    side: Side


def spots(moment: MuscleFrame) -> dict[Part, LabelSpot]:
    """Return where the word of each part goes at one moment; nothing else is drawn there."""
    belly = Belly(moment)
    (ex, ey), (hx, hy) = belly.end, belly.heel
    x, y = lens.CENTRE
    return {
        "nerve": LabelSpot(_course(belly)[2], (-0.205, 0.562), "left"),
        "muscle": LabelSpot(belly.at(0.72, -0.80), (-0.205, 0.345), "left"),
        "tendon": LabelSpot((ex + (hx - ex) * 0.4, ey + (hy - ey) * 0.4), (-0.205, 0.245), "left"),
        "heel": LabelSpot((hx + 0.006, hy - 0.020), (-0.205, 0.135), "left"),
        "fibres": LabelSpot((x, y - lens.RADIUS - 0.010), (x, y - lens.RADIUS - 0.034), "below"),
    }


def _muscle(belly: Belly, warm: float, heat: str) -> list[Item]:
    moment = belly.moment
    tones = [blend(tone, heat, (0.86, 0.70)[i] * warm) for i, tone in enumerate(_FLESH)]
    items: list[Item] = [
        Shape(belly.outline(0.0085), _CUT_RIM),
        Shape(belly.tendon(0.0045), _CUT_RIM),
        Shape(belly.outline(0.0045), blend(_CUT, heat, 0.10 * warm)),
    ]
    items += [Shape(path, tones[i % 2]) for i, path in enumerate(belly.strands())]
    # opaque: a thin path that lets its ground through costs a painter five times as much
    items.append(Shape(belly.stripes(), blend(tones[0], _CUT, 0.42 + 0.10 * warm)))
    if warm > 0.01:
        middle = belly.at(0.45, 0.0)
        items.append(
            Glow(middle, 0.075, 0.034 + 0.012 * moment.shortening, 86.0, heat, 0.75 * warm, 0.2)
        )
    return [*items, Shape(belly.tendon(), leg.TENDON)]


def _halo(belly: Belly, warm: float, heat: str) -> list[Item]:
    if warm < 0.5:
        return []
    strength = (warm - 0.5) * 2
    return [Glow(belly.at(0.45, -0.2), 0.165, 0.115, 88.0, heat, 0.55 * strength, 0.25)]


def _course(belly: Belly) -> list[Vec]:
    """Return the nerve's way, from the thigh into the muscle."""
    return [
        (-0.124, 0.660), (-0.122, 0.600), (-0.118, 0.560), belly.at(0.14, -0.10),
        belly.at(0.24, 0.06), belly.at(_NERVE_END, 0.0),
    ]  # fmt: skip


def _nerve(belly: Belly) -> list[Item]:
    course = _course(belly)
    # it comes from above the picture, however tall that is
    whole = [(-0.124, 2.0), (-0.124, 1.2), *course]
    twigs = [
        line([belly.at(0.24, 0.06), belly.at(0.32, 0.42), belly.at(0.40, 0.52)], 0.0034, 0.0016),
        line([belly.at(0.22, 0.03), belly.at(0.31, -0.42), belly.at(0.41, -0.50)], 0.0034, 0.0016),
        line([belly.at(0.33, 0.0), belly.at(0.42, 0.05), belly.at(0.50, -0.06)], 0.0034, 0.0016),
    ]
    items: list[Item] = [Shape(joined(twigs), _NERVE), Shape(line(whole, 0.0062, 0.0036), _NERVE)]
    for pulse in belly.moment.pulses:
        at_ = _along(course, pulse)
        seen = min(1.0, 5 * pulse, 5 * (1 - pulse))
        items.append(Glow(at_, 0.017, 0.017, 0.0, _SIGNAL, 0.9 * seen, 0.3))
        items.append(Shape(leg.dot(at_, 0.0062), _SIGNAL, seen))
    return items


def _along(points: list[Vec], share: float) -> Vec:
    spot = min(max(share, 0.0), 1.0) * (len(points) - 1)
    i = min(int(spot), len(points) - 2)
    (ax, ay), (bx, by) = points[i], points[i + 1]
    u = spot - i
    return ax + (bx - ax) * u, ay + (by - ay) * u


def _alarm(belly: Belly, hardness: float, colour: str) -> list[Item]:
    """Return the strokes beside a cramped calf: what says it without a colour."""
    if hardness < 0.5:
        return []
    x, y = belly.at(0.46, -1.0)
    strokes = []
    for degrees in (148.0, 169.0, 191.0, 212.0):
        a = radians(degrees)
        start, end = 0.062, 0.062 + 0.030
        cx = x + 0.034
        strokes.append(bar(
            (cx + cos(a) * start, y + sin(a) * start * 1.5),
            (cx + cos(a) * end, y + sin(a) * end * 1.5), 0.0068,
        ))  # fmt: skip
    return [Shape(joined(strokes), colour, min(1.0, 2 * hardness - 1))]


@lru_cache(maxsize=256)
def blend(colour: str, towards: str, share: float) -> str:
    """Return a hex colour, `share` (0 to 1) of the way to another."""
    a, b = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (colour, towards))
    return "#" + "".join(f"{round(p + (q - p) * share):02X}" for p, q in zip(a, b, strict=True))


assert STRANDS % 2 == 1, "both edges of the muscle have the same tone"
