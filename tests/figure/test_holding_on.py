"""Whoever stands on one leg alone keeps the hand that holds where it holds."""

from collections.abc import Iterator
from math import dist

import pytest

from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.motion.contact import PALM_DEPTH, HandPlant
from kiosk.figure.motion.keyframes import KeyframeMotion, PoseAt
from kiosk.figure.motion.turning import at_ease
from kiosk.figure.scene.turning import may_turn
from kiosk.figure.skeleton.pose import ArmJoints, Joints, place
from tests.figure.bodies import IDS, shipped

SAMPLES = 60
STANDS = 0.012
"""Metres: as high as the lowest point of a foot that stands may be."""
SLIPS = 0.004
"""Metres: as far as a hand that holds may move."""


def holders() -> Iterator[tuple[str, KeyframeMotion]]:
    """Yield every movement in which a hand holds on to something in the room, standing."""
    for name in IDS:
        file = shipped(name)
        for view in file.scene().views if file.place == "standing" else ():
            motion = file.motion(view)
            if any(held(key.near_hand) or held(key.far_hand) for key in motion.keys):
                yield f"{name} {view}", motion


def held(hand: object) -> bool:
    return isinstance(hand, HandPlant)


HOLDERS = dict(holders())
"""By exercise and view."""


def ways(name: str) -> Iterator[tuple[str, list[PoseAt]]]:
    """Yield all that the person does: the movement, the steps before, and what comes after."""
    exercise, view = name.split()
    file: ExerciseFile = shipped(exercise)
    motion = HOLDERS[name]
    yield "movement", [motion.at(i / SAMPLES) for i in range(SAMPLES + 1)]
    setup = file.steps("front" if view == "front" else "side")
    if setup:
        yield "steps", [setup.motion.at(i / SAMPLES) for i in range(SAMPLES + 1)]
    if view == "side" and may_turn(file.scene()):
        for phase in (0.0, 0.5, 1.0):
            shares = [i / SAMPLES for i in range(SAMPLES + 1)]
            yield f"ease from {phase}", [at_ease(motion, share, phase) for share in shares]


def on_one_leg(joints: Joints, lowest: float) -> bool:
    """Tell whether one foot alone carries; `lowest` is the height of the ground, metres."""
    feet = [
        min(leg.heel[1], leg.ball[1], leg.tip[1]) - lowest < STANDS
        for leg in (joints.near_leg, joints.far_leg)
    ]
    return feet.count(True) == 1


@pytest.mark.parametrize("name", HOLDERS)
def test_on_one_leg_a_hand_that_holds_stays_where_it_holds(name: str) -> None:
    motion = HOLDERS[name]
    points = [
        (arm, hand)
        for key in motion.keys
        for arm, hand in (("near_arm", key.near_hand), ("far_arm", key.far_hand))
        if isinstance(hand, HandPlant)
    ]
    for what, moments in ways(name):
        placed = [place(motion.build, moment.pose) for moment in moments]
        ground = min(
            min(leg.heel[1], leg.ball[1], leg.tip[1])
            for joints in placed
            for leg in (joints.near_leg, joints.far_leg)
        )
        for n, joints in enumerate(placed):
            if not on_one_leg(joints, max(0.0, ground)):
                continue
            slip = min(
                dist(palm(getattr(joints, arm), hand), (hand.x, hand.y)) for arm, hand in points
            )
            assert slip < SLIPS, f"{what} at {n / SAMPLES:.2f}: {slip * 100:.1f} cm off"


def palm(arm: ArmJoints, hand: HandPlant) -> tuple[float, float]:
    """Return where the palm's skin is, as a plant names it."""
    off = PALM_DEPTH * hand.facing
    along = arm.hand
    return arm.palm[0] - along[1] * off, arm.palm[1] + along[0] * off
