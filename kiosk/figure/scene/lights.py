"""What lights up on a person seen from the side: the muscles that are stretched or work."""

from dataclasses import dataclass

from kiosk.figure.body.muscles import ARMS, Bone, Muscle, glow
from kiosk.figure.body.side_view import SidePeople, flat
from kiosk.figure.drawing.display_list import Items
from kiosk.figure.drawing.geometry import Contour, Vec, lerp
from kiosk.figure.skeleton.pose import ArmJoints, Joints, LegJoints


@dataclass(frozen=True, slots=True)
class Lights:
    """The glows of one side: on the leg and the trunk, and on the arm, which lies before them."""

    leg: Items = ()
    arm: Items = ()


def side_lights(
    joints: Joints,
    parts: SidePeople,
    muscles: tuple[Muscle, ...],
    strength: float,
    far: bool = False,
) -> Lights:
    """Return the glows of the near or the far side, 0 to 1 strong."""
    if strength <= 0.01:
        return Lights()
    leg, arm = (joints.far_leg, joints.far_arm) if far else (joints.near_leg, joints.near_arm)
    bones = _bones(joints, leg, arm)
    limb, seat, foot, sleeve = (
        (parts.far_leg, parts.far_seat, parts.far_foot, parts.far_arm)
        if far
        else (parts.near_leg, parts.near_seat, parts.near_foot, parts.near_arm)
    )
    holders: dict[Muscle, Contour] = {
        "plantar": foot, "gluteals": seat, "hip_flexor": seat, "trunk": parts.shirt,
        "shoulder": sleeve, "forearm": sleeve,
    }  # fmt: skip
    lit = {m: glow(m, bones, holders.get(m, limb), strength) for m in muscles}
    return Lights(
        tuple(light for m, light in lit.items() if m not in ARMS),
        tuple(light for m, light in lit.items() if m in ARMS),
    )


def _bones(joints: Joints, leg: LegJoints, arm: ArmJoints) -> dict[Bone, tuple[Vec, Vec]]:
    hip, knee, waist = flat(leg.hip), flat(leg.knee), flat(joints.waist)
    return {
        "thigh": (hip, knee),
        "shank": (knee, flat(leg.ankle)),
        # round the seat: it turns with the thigh as well as with the trunk
        "seat": (lerp(waist, hip, 0.75), lerp(hip, knee, 0.10)),
        "foot": (flat(leg.heel), flat(leg.ball)),
        "spine": (flat(joints.chest), flat(joints.root)),
        "upper_arm": (flat(arm.shoulder), flat(arm.elbow)),
        "forearm": (flat(arm.elbow), flat(arm.wrist)),
    }
