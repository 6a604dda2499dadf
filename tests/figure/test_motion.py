"""A figure moves as a body does: no jump between two frames, at any second of an exercise."""

from collections.abc import Iterator
from itertools import pairwise
from math import dist

import pytest

from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.drawing.geometry import Vec3
from kiosk.figure.motion.easing import breath_at
from kiosk.figure.skeleton.pose import Joints, place
from tests.figure.bodies import IDS, shipped

FRAME = 1 / 60
FASTEST = {"hold": 2.5, "reps": 2.5, "cycle": 9.0}
"""Metres a second of the fastest joint: an easy stretch, a repetition, a runner's foot."""
READY_SECONDS = 2.0


def _phases(exercise: ExerciseFile) -> Iterator[tuple[float, float]]:
    """Yield (second, phase) for getting ready, working for two rounds and letting go."""
    pace = exercise.pace()
    ready = round(READY_SECONDS / FRAME)
    work = round((pace.seconds(2) or 6.0) / FRAME)
    for i in range(ready + 1):
        yield i * FRAME, pace.prepare(i / ready)
    for i in range(work + 1):
        yield READY_SECONDS + i * FRAME, pace.work(i * FRAME)
    for i in range(ready + 1):
        yield READY_SECONDS + (work + i) * FRAME, pace.release(i / ready)


def _points(joints: Joints) -> list[Vec3]:
    limbs = [joints.near_leg, joints.far_leg]
    arms = [joints.near_arm, joints.far_arm]
    legs = [p for leg in limbs for p in (leg.hip, leg.knee, leg.ankle, leg.heel, leg.ball, leg.tip)]
    return [
        joints.root, joints.neck, joints.atlas, *legs,
        *(p for arm in arms for p in (arm.shoulder, arm.elbow, arm.wrist, arm.palm)),
    ]  # fmt: skip


@pytest.mark.parametrize("name", IDS)
def test_no_joint_jumps_between_two_frames(name: str) -> None:
    exercise = shipped(name)
    motion = exercise.motion()
    frames = [
        (second, _points(place(motion.build, motion.at(phase, breath_at(second)).pose)))
        for second, phase in _phases(exercise)
    ]
    limit = FASTEST[exercise.kind] * FRAME
    for (_, before), (second, after) in pairwise(frames):
        worst = max(dist(a, b) for a, b in zip(before, after, strict=True))
        assert worst < limit, f"{worst * 1000:.0f} mm at second {second:.2f}"


@pytest.mark.parametrize("name", IDS)
def test_a_breath_is_seen_but_small(name: str) -> None:
    motion = shipped(name).motion()
    out, full = (_points(place(motion.build, motion.at(1.0, b).pose)) for b in (0.0, 1.0))
    moved = max(dist(a, b) for a, b in zip(out, full, strict=True))
    assert 0.001 < moved < 0.05


def test_phases_beyond_the_ends_are_the_ends() -> None:
    motion = shipped("wall-calf").motion()
    assert motion.at(-1.0) == motion.at(0.0)
    assert motion.at(2.0) == motion.at(1.0)


@pytest.mark.parametrize("name", [n for n in IDS if shipped(n).kind == "cycle"])
def test_a_drill_goes_round_without_a_seam(name: str) -> None:
    motion = shipped(name).motion()
    before, after = motion.at(1 - 1e-6).pose.numbers(), motion.at(1e-6).pose.numbers()
    assert before == pytest.approx(after, abs=0.01)
