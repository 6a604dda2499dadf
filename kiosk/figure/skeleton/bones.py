"""The bones: how long they are in a person of a given height, and how far the joints go.

Lengths are fractions of standing height after Drillis and Contini (1966), as tabled in Winter,
"Biomechanics and Motor Control of Human Movement"; the head is a little larger (0.135), because a
face must read from across a waiting room. Heights and lengths in metres.

Joint ranges are the usual clinical ones (American Academy of Orthopaedic Surgeons; Norkin and
White, "Measurement of Joint Motion"), passive and weight-bearing where that is more: a knee bent
by the hand passes 135°, a wrist pressed on a wall passes 70°, toes carry the body at 60° and more.
"""

from dataclasses import dataclass

HEEL_TO_BALL = 0.62
"""The ball of the foot, as a fraction of foot length from the heel."""


@dataclass(frozen=True, slots=True)
class Build:
    """A body: standing height in metres and how full it is, 1.0 being average."""

    height: float = 1.72
    girth: float = 1.0
    belly: float = 0.0
    bust: float = 0.0
    seat: float = 1.0
    shoulders: float = 1.0
    stoop: float = 0.0
    """Degrees of extra rounding of the upper back."""

    @property
    def bones(self) -> "Bones":
        """Return every bone's length in metres."""
        h = self.height
        return Bones(
            pelvis=0.055 * h,
            lumbar=0.100 * h,
            thorax=0.172 * h,
            neck=0.054 * h,
            head=0.135 * h,
            upper_arm=0.180 * h,
            forearm=0.146 * h,
            hand=0.104 * h,
            thigh=0.245 * h,
            shank=0.242 * h,
            foot=0.150 * h,
            ankle_height=0.039 * h + SOLE,
            half_hips=0.050 * h,
            half_shoulders=0.102 * h * self.shoulders,
        )


SOLE = 0.018
"""What a shoe adds under the heel, metres."""


@dataclass(frozen=True, slots=True)
class Bones:
    """Lengths in metres. `foot` runs from heel to toe tip; `half_…` lie off the midline."""

    pelvis: float
    lumbar: float
    thorax: float
    neck: float
    head: float
    upper_arm: float
    forearm: float
    hand: float
    thigh: float
    shank: float
    foot: float
    ankle_height: float
    half_hips: float
    half_shoulders: float

    @property
    def ankle_ahead(self) -> float:
        """How far the ankle lies ahead of the back of the heel."""
        return 0.24 * self.foot

    @property
    def ball_ahead(self) -> float:
        """How far the ball lies ahead of the back of the heel."""
        return HEEL_TO_BALL * self.foot


LIMITS: dict[str, tuple[float, float]] = {
    "pelvis": (-110.0, 110.0),
    "pelvis_list": (-15.0, 15.0),
    "lumbar": (-25.0, 60.0),
    "thorax": (-15.0, 45.0),
    "side_bend": (-35.0, 35.0),
    "neck": (-50.0, 45.0),
    "head": (-30.0, 30.0),
    "hip": (-30.0, 125.0),
    "hip_abduction": (-25.0, 45.0),
    "knee": (-3.0, 155.0),
    "ankle": (-50.0, 35.0),
    "toe": (-40.0, 75.0),
    "shoulder": (-60.0, 180.0),
    "shoulder_abduction": (-30.0, 180.0),
    "elbow": (-3.0, 150.0),
    "wrist": (-80.0, 85.0),
    "shrug": (-0.03, 0.05),
    "reach": (-0.04, 0.07),
}
"""Degrees (metres for `shrug` and `reach`). Flexion, dorsiflexion, abduction and toe and wrist
extension are positive; `pelvis` is the trunk's lean in the room, so lying down is -90."""
