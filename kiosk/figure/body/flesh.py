"""How thick a body is round each bone: the profiles that give limbs their real bulges.

Metres for a person of average girth, 1.72 m tall; `Build` scales them. Side view: front and back.
Front view: outer and inner, the outer in the place of the front.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from kiosk.figure.body.outline import Flesh
from kiosk.figure.skeleton.bones import Build

_THIGH = Flesh(
    ((0.05, 0.089), (0.16, 0.089), (0.4, 0.083), (0.66, 0.070), (0.86, 0.057), (0.95, 0.056)),
    ((0.05, 0.116), (0.14, 0.106), (0.32, 0.085), (0.6, 0.069), (0.84, 0.056), (0.93, 0.051)),
)
_SHANK = Flesh(
    ((0.05, 0.055), (0.13, 0.050), (0.30, 0.045), (0.55, 0.039), (0.78, 0.034), (0.94, 0.036)),
    ((0.08, 0.049), (0.17, 0.057), (0.30, 0.066), (0.47, 0.059), (0.70, 0.040), (0.88, 0.031),
     (0.97, 0.034)),
)  # fmt: skip
_UPPER_ARM = Flesh(
    ((0.0, 0.056), (0.2, 0.053), (0.5, 0.049), (0.75, 0.043), (0.93, 0.040)),
    ((0.0, 0.058), (0.2, 0.056), (0.5, 0.050), (0.75, 0.042), (0.93, 0.039)),
)
_FOREARM = Flesh(
    ((0.07, 0.041), (0.22, 0.044), (0.45, 0.040), (0.75, 0.030), (0.97, 0.026)),
    ((0.07, 0.040), (0.22, 0.041), (0.45, 0.037), (0.75, 0.029), (0.97, 0.026)),
)
_PELVIS = Flesh(
    ((0.4, 0.094), (0.62, 0.098), (0.82, 0.096)),
    ((0.4, 0.100), (0.62, 0.113), (0.82, 0.119)),
)


@dataclass(frozen=True, slots=True)
class BodyProfile:
    """Every profile of one build, side view, and how far joints stand out when bent."""

    thigh: Flesh
    shank: Flesh
    upper_arm: Flesh
    forearm: Flesh
    pelvis: Flesh
    lumbar: Flesh
    thorax: Flesh
    knee: float
    elbow: float
    hip: float


@lru_cache(maxsize=64)
def body_of(build: Build, breath: float = 0.0) -> BodyProfile:
    """Return the profiles of a build; `breath` from 0 to 1 fills the chest by some millimetres."""
    k = build.girth * build.height / 1.72
    puff, belly = 0.007 * breath, 0.045 * build.belly
    bust = 0.022 * build.bust
    thorax = Flesh(
        (
            (0.13, 0.066 * k), (0.2, 0.080 * k), (0.36, 0.101 * k + puff + 0.4 * bust),
            (0.56, 0.114 * k + puff + bust), (0.8, 0.108 * k + puff + 0.5 * bust),
            (0.97, 0.104 * k + 0.5 * puff + 0.4 * belly),
        ),
        (
            (-0.02, 0.064 * k), (0.08, 0.088 * k), (0.28, 0.116 * k), (0.5, 0.121 * k),
            (0.76, 0.111 * k), (0.90, 0.102 * k),
        ),
    )  # fmt: skip
    lumbar = Flesh(
        ((0.3, 0.101 * k + 0.85 * belly), (0.7, 0.103 * k + belly)),
        ((0.3, 0.094 * k), (0.7, 0.096 * k)),
    )
    pelvis = Flesh(
        tuple((t, w * k + belly * (1 - t)) for t, w in _PELVIS.front),
        tuple((t, w * k * (1 + (build.seat - 1) * t)) for t, w in _PELVIS.back),
    )
    return BodyProfile(
        _THIGH.grown(0, k), _SHANK.grown(0, k ** 0.7), _UPPER_ARM.grown(0, k),
        _FOREARM.grown(0, k ** 0.7), pelvis, lumbar, thorax, 0.055 * k, 0.041 * k,
        0.132 * k * build.seat,
    )  # fmt: skip


@lru_cache(maxsize=64)
def slimmer(body: BodyProfile) -> BodyProfile:
    """Return a body whose seat, drawn further off and so higher, stays behind the near one."""
    return replace(body, pelvis=body.pelvis.grown(-0.010))
