"""What a page of warning signs shows: its signs, each on a person, side by side."""

from collections.abc import Callable, Sequence

import scenes_now as now
import scenes_soon as soon
from scenes import STRIP, panel
from shapes import TINTS

TINT = TINTS["check"]
Box = tuple[float, float, float, float]
Scene = Callable[[float, float, float], str]

_WIDE = (50.0, 700.0)
_HALVES = ((50.0, 342.0), (408.0, 342.0))
_THREE = ((50.0, 280.0), (341.0, 199.0), (551.0, 199.0))
"""Somebody on the move has more room than two legs."""
_ROWS: dict[int, tuple[tuple[float, float, Sequence[tuple[float, float]]], ...]] = {
    1: ((60, 780, (_WIDE,)),),
    2: ((60, 384, (_WIDE,)), (456, 384, (_WIDE,))),
    3: ((60, 384, _HALVES), (456, 384, (_WIDE,))),
    4: ((60, 384, _HALVES), (456, 384, _HALVES)),
    5: ((60, 384, _THREE), (456, 384, _HALVES)),
}
"""By how many scenes there are: the rows from above, with top, height, and each box in it."""
_AIR = 18.0

SHOWN: dict[str, dict[str, Scene]] = {
    "page-signs-now": {
        "chest": now.chest,
        "stroke": now.stroke,
        "sudden": now.sudden,
        "breathless": now.breathless,
    },
    "page-signs-nerves": {
        "both-legs": now.both_legs,
        "bladder": now.bladder,
        "dysreflexia": now.dysreflexia,
        "cold-leg": now.cold_leg,
    },
    "page-signs-injury": {"snap": now.snap, "accident": now.accident, "cast": now.cast},
    "page-signs-illness": {
        "neck-fever": now.neck_fever,
        "pregnancy-belly": now.pregnancy_belly,
        "dark-urine": now.dark_urine,
    },
    "page-signs-today": {"tear": soon.tear, "pregnancy-leg": soon.pregnancy_leg, "clot": soon.clot},
    "page-signs-medicine": {"statin": soon.statin, "quinine": soon.quinine},
    "page-signs-statin": {
        "statin": soon.statin,
        "quinine": soon.quinine,
        "dark-urine": now.dark_urine,
    },
    "page-signs-unusual": {
        "elsewhere": soon.elsewhere,
        "long-cramp": soon.long_cramp,
        "exposure": soon.exposure,
        "fluid-loss": soon.fluid_loss,
    },
    "page-signs-weak": {"weakness": soon.weakness, "ill": soon.ill, "artery": soon.artery},
    "page-signs-visit": {
        "walk-ache": soon.walk_ache,
        "shrinking": soon.shrinking,
        "both-swollen": soon.both_swollen,
        "night-pain": soon.night_pain,
        "keeps-coming": soon.keeps_coming,
    },
    "page-signs-no-cramp": {
        "chest": now.chest,
        "snap": now.snap,
        "clot": soon.clot,
        "tear": soon.tear,
    },
    "page-signs-stroke": {
        "stroke": now.stroke,
        "sudden": now.sudden,
        "breathless": now.breathless,
        "clot": soon.clot,
    },
    "page-signs-spine": {"dysreflexia": now.dysreflexia},
    "page-signs-first": {
        "snap": now.snap,
        "clot": soon.clot,
        "statin": soon.statin,
        "dark-urine": now.dark_urine,
    },
    "page-signs-pregnancy": {
        "pregnancy-belly": now.pregnancy_belly,
        "pregnancy-leg": soon.pregnancy_leg,
        "breathless": now.breathless,
    },
    "page-signs-night": {
        "long-cramp": soon.long_cramp,
        "night-pain": soon.night_pain,
        "keeps-coming": soon.keeps_coming,
    },
}
"""By file: the warning signs that it shows, by id, and the scene of each."""


def boxes(count: int) -> list[Box]:
    """Where so many scenes stand: left, top, width, height."""
    return [(x, top, wide, high) for top, high, row in _ROWS[count] for x, wide in row]


def _page(scenes: Sequence[Scene]) -> list[str]:
    parts: list[str] = []
    for scene, (x, top, wide, high) in zip(scenes, boxes(len(scenes)), strict=True):
        parts.append(panel(x, top, wide, high, TINT, STRIP + 16))
        parts.append(scene(x + wide / 2, top + high - STRIP, high - STRIP - _AIR))
    return parts


def _drawn(scenes: Sequence[Scene]) -> Callable[[], list[str]]:
    return lambda: _page(scenes)


PICTURES = {name: _drawn(list(scenes.values())) for name, scenes in SHOWN.items()}
