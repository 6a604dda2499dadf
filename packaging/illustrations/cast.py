"""Who is in the pictures, beside the people of the exercises: of every age, build and skin."""

from dataclasses import replace
from pathlib import Path

from shapes import BLACK, BONE, GREEN, GREEN_DEEP

from kiosk.figure.skeleton.bones import Build
from kiosk.figure.skeleton.people import PEOPLE

EXERCISES = Path(__file__).resolve().parents[2] / "resources" / "exercises"

_P = PEOPLE
PURPLE, YELLOW, ROSE = _P["ingrid"].shirt, _P["amara"].shirt, _P["leila"].shirt
RED, BLUE, PLUM = _P["yusuf"].shirt, _P["jun"].shirt, _P["rosa"].shirt
LEILA = replace(_P["leila"], shirt=GREEN_DEEP, bottoms=BLACK, hair_colour=GREEN)
"""A physiotherapist, in the practice's dark green; so are the next two."""
MATEO = replace(_P["mateo"], shirt=GREEN_DEEP, bottoms=BLACK, trousers=True)
AMARA = replace(_P["amara"], shirt=GREEN_DEEP, bottoms=BLACK, trousers=True)

KOFI = replace(
    _P["mateo"],
    name="kofi",
    age=46,
    build=Build(1.80, 1.22, 0.9),
    skin=_P["amara"].skin,
    blush=_P["amara"].blush,
    lips=_P["amara"].lips,
    hair="crop",
    hair_colour=_P["amara"].hair_colour,
    shirt=YELLOW,
    brow=_P["amara"].brow,
)
MEI = replace(
    _P["nora"],
    name="mei",
    age=37,
    build=Build(1.62, 0.98, 0.1, 0.7, 1.05, 0.92),
    skin=_P["jun"].skin,
    blush=_P["jun"].blush,
    lips=_P["jun"].lips,
    hair="bob",
    hair_colour=_P["jun"].hair_colour,
    shirt=ROSE,
    eye=_P["jun"].eye,
    brow=_P["jun"].brow,
)
ANA = replace(
    _P["rosa"],
    name="ana",
    age=44,
    build=Build(1.64, 1.28, 1.0, 1.0, 1.22, 0.98),
    hair="ponytail",
    hair_colour=_P["mateo"].hair_colour,
    shirt=BLUE,
    brow=_P["mateo"].brow,
    trousers=False,
)
HANS = replace(
    _P["yusuf"],
    name="hans",
    age=74,
    build=Build(1.76, 1.0, 0.4, 0.0, 1.0, 1.0, 7.0),
    skin=_P["ingrid"].skin,
    blush=_P["ingrid"].blush,
    lips=_P["ingrid"].lips,
    beard="",
    hair="short",
    hair_colour=_P["ingrid"].hair_colour,
    shirt=BLUE,
    brow=_P["ingrid"].brow,
)
DOCTOR = replace(
    _P["ingrid"], age=55, shirt=BONE, glasses="", build=Build(1.68, 1.0, 0.2, 0.7, 1.05, 0.92)
)
