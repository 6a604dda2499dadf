"""The schema of a pose in `exercises/ID.toml`: joints, what is planted, where the eyes look.

Numbers are metres and degrees; see `kiosk/figure/skeleton/bones.py` for the joints' signs.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.motion.easing import Easing
from kiosk.figure.motion.keyframes import Key, Lead
from kiosk.figure.motion.on_body import OnBody, Part
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

Degrees = Annotated[float, Field(ge=-200, le=200)]
Metres = Annotated[float, Field(ge=-4, le=4)]
Share = Annotated[float, Field(ge=0, le=1)]
Light = Annotated[float, Field(ge=-1, le=1)]
"""How strongly the muscles light up; below 0 those that pull the other way."""


class Strict(BaseModel):
    """Base of all tables: unknown keys are errors; values are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class FootSpec(Strict):
    """See `contact.FootPlant`."""

    x: Metres
    y: Metres = 0.0
    z: Metres | None = None
    pitch: Degrees = 0.0
    about_ball: bool = False
    slides: bool = False


class LegSpec(Strict):
    """Angles of a leg, and the foot's plant if it stands on something."""

    hip: Degrees = 0.0
    knee: Degrees = 0.0
    ankle: Degrees = 0.0
    toe: Degrees = 0.0
    hip_abduction: Degrees = 0.0
    foot: FootSpec | None = None


class HandSpec(Strict):
    """A hand on a thing (`x`, `y`, `fingers`) or on the body (`on`, `along` …)."""

    x: Metres = 0.0
    y: Metres = 0.0
    z: Metres | None = None
    fingers: Degrees = 90.0
    facing: Literal[-1, 0, 1] = -1
    on: Part | None = None
    along: Annotated[float, Field(ge=-1, le=2)] = 0.6
    off: Metres = 0.0
    turn: Degrees = 0.0


class ArmSpec(Strict):
    """Angles of an arm, and its hand's plant if it holds or touches something."""

    shoulder: Degrees = 0.0
    elbow: Degrees = 0.0
    wrist: Degrees = 0.0
    shoulder_abduction: Degrees = 0.0
    shrug: Metres = 0.0
    reach: Metres = 0.0
    hand: HandSpec | None = None


class PoseSpec(Strict):
    """A pose, and what leads and is planted in it; see `motion.Key`."""

    ease: Easing = "smooth"
    lead: Lead = "near"
    x: Metres = 0.0
    y: Metres = 0.9
    z: Metres = 0.0
    pelvis: Degrees = 0.0
    pelvis_list: Degrees = 0.0
    lumbar: Degrees = 0.0
    thorax: Degrees = 0.0
    side_bend: Degrees = 0.0
    gaze: Degrees = 0.0
    glow: Light = 1.0
    far_glow: Light | None = None
    near_leg: LegSpec = LegSpec()
    far_leg: LegSpec = LegSpec()
    near_arm: ArmSpec = ArmSpec()
    far_arm: ArmSpec = ArmSpec()


class KeySpec(PoseSpec):
    """One keyframe: a pose `at` a share of the movement."""

    at: Share


class SetupSpec(PoseSpec):
    """The pose of one written step: a `phase` of the movement, or a pose of its own."""

    phase: Share | None = None
    glow: Light = 0.0

    @model_validator(mode="after")
    def _one_pose(self) -> "SetupSpec":
        if self.phase is not None and self.model_fields_set != {"phase"}:
            raise ValueError("give a phase of the movement or a pose, not both")
        if self.phase is None and not self.model_fields_set:
            raise ValueError("give a phase of the movement or a pose")
        return self


def key_of(spec: PoseSpec, at: float = 0.0) -> Key:
    """Return the keyframe that `spec` describes."""
    pose = Pose(
        spec.x, spec.y, spec.z, spec.pelvis, spec.pelvis_list, spec.lumbar, spec.thorax,
        spec.side_bend, 0.0, 0.0, _leg(spec.near_leg), _leg(spec.far_leg), _arm(spec.near_arm),
        _arm(spec.far_arm),
    )  # fmt: skip
    return Key(
        at, pose, spec.lead, spec.ease, spec.gaze, _foot(spec.near_leg), _foot(spec.far_leg),
        _hand(spec.near_arm.hand), _hand(spec.far_arm.hand), spec.glow, spec.far_glow,
    )  # fmt: skip


def _leg(spec: LegSpec) -> Leg:
    return Leg(spec.hip, spec.knee, spec.ankle, spec.toe, spec.hip_abduction)


def _arm(spec: ArmSpec) -> Arm:
    return Arm(
        spec.shoulder, spec.elbow, spec.wrist, spec.shoulder_abduction, spec.shrug, spec.reach
    )


def _foot(spec: LegSpec) -> FootPlant | None:
    return FootPlant(**spec.foot.model_dump()) if spec.foot else None


def _hand(spec: HandSpec | None) -> HandPlant | OnBody | None:
    if spec is None:
        return None
    if spec.on:
        return OnBody(spec.on, spec.along, spec.off, spec.turn, spec.facing)
    return HandPlant(spec.x, spec.y, spec.z, spec.fingers, spec.facing)
