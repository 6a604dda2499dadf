"""Keyframes and what lies between them: the pose at any phase of an exercise.

A phase runs from 0 to 1. A stretch goes 0 (ready) to 1 (held) and back; a repetition 0 to 1 to 0;
a drill (`cycle`) from 0 to 1 and round again. Seconds are counted elsewhere (`pacing.py`).

Between two keys every angle is blended; then what both keys plant at the same point is solved
again, so a planted foot, hand or seat does not move at all. A foot that they plant at two points
takes a step.
"""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, TypeAlias

from kiosk.figure.motion.contact import (
    FootPlant,
    HandPlant,
    lifted_leg,
    plant_arm,
    plant_leg,
    root_over,
    stepping_foot,
)
from kiosk.figure.motion.easing import EASINGS, Easing
from kiosk.figure.motion.on_body import OnBody, hand_on_body
from kiosk.figure.skeleton.bones import LIMITS, Build
from kiosk.figure.skeleton.pose import Arm, Leg, Pose, from_numbers, violations

Lead: TypeAlias = Literal["near", "far", "root"]
Kind: TypeAlias = Literal["hold", "reps", "cycle"]
SHORT = 0.0015
"""A planted limb may stay this far (m) from its point before it is reported: under 1 px at 300."""


@dataclass(frozen=True, slots=True)
class Key:
    """A moment the author set: angles, what is planted, and what leads.

    `lead` names what places the body: a planted leg, whose knee and ankle are then taken as
    given, or the `root` (a seat, a bed, the air), whose x and y are. A planted limb that does not
    lead takes its angles from its plant. `gaze` is where the eyes look, degrees above level.
    """

    at: float
    pose: Pose
    lead: Lead = "near"
    ease: Easing = "smooth"
    gaze: float | None = 0.0
    near_foot: FootPlant | None = None
    far_foot: FootPlant | None = None
    near_hand: HandPlant | OnBody | None = None
    far_hand: HandPlant | OnBody | None = None
    glow: float = 1.0
    far_glow: float | None = None
    """How the far leg lights up, where it differs from the near one."""

    @property
    def glows(self) -> tuple[float, float]:
        """Return how the near and the far leg light up."""
        return self.glow, self.glow if self.far_glow is None else self.far_glow


@dataclass(frozen=True, slots=True)
class PoseAt:
    """The pose at one phase, and descriptions of what the body cannot do.

    `glow` and `far_glow` say how the near and the far leg light up.
    `holding`: what the near and the far hand are on, if on anything.
    """

    pose: Pose
    glow: float
    far_glow: float
    problems: tuple[str, ...] = field(default=())
    holding: tuple[HandPlant | OnBody | None, HandPlant | OnBody | None] = (None, None)


@dataclass(frozen=True)
class KeyframeMotion:
    """Keys in order, the first at 0 and the last at 1."""

    build: Build
    keys: tuple[Key, ...]
    kind: Kind = "hold"

    @cached_property
    def solved(self) -> tuple[PoseAt, ...]:
        """Return every key as a whole pose."""
        return tuple(self._solve_key(key) for key in self.keys)

    def at(self, phase: float, breath: float = 0.0) -> PoseAt:
        """Return the moment at `phase` (0 to 1; a cycle wraps), `breath` 0 (out) to 1 (in)."""
        i, eased = self._moment(phase)
        here, there = self.keys[i], self.keys[i + 1]
        pose = breathing(from_numbers(self._blend(i, eased)), breath)
        between = _between(self.build, here, there, eased)
        pose, problems = _settle(self.build, pose, between)
        pose = self._above_ground(pose, between)
        (near, far), (near_then, far_then) = here.glows, there.glows
        glows = _mid(near, near_then, eased), _mid(far, far_then, eased)
        holding = between.near_hand, between.far_hand
        return PoseAt(pose, *glows, (*problems, *violations(pose)), holding)

    def key_at(self, phase: float) -> Key:
        """Return the moment at `phase` as a keyframe: its pose, and what is planted in it."""
        i, eased = self._moment(phase)
        moment = self.at(phase)
        met = next((key for key in self.keys if key.at == phase), None)
        key = met or _between(self.build, self.keys[i], self.keys[i + 1], eased)
        return replace(
            key, at=phase, pose=moment.pose, gaze=None, ease="smooth",
            glow=moment.glow, far_glow=moment.far_glow,
        )  # fmt: skip

    def _moment(self, phase: float) -> tuple[int, float]:
        """Return which key comes before `phase`, and how far the way to the next one is over."""
        phase = phase % 1.0 if self.kind == "cycle" and phase != 1.0 else min(max(phase, 0.0), 1.0)
        times = [key.at for key in self.keys]
        i = min(max(bisect_right(times, phase) - 1, 0), len(times) - 2)
        u = (phase - times[i]) / (times[i + 1] - times[i])
        # a cycle is one curve through all its keys: no key may slow it down
        return i, u if self.kind == "cycle" else EASINGS[self.keys[i + 1].ease](u)

    def _above_ground(self, pose: Pose, key: Key) -> Pose:
        """Return `pose` with each foot that leaves its ground, or comes back, never inside it."""
        near, far = self._stands
        for side, plant, ground in ((1.0, key.near_foot, near), (-1.0, key.far_foot, far)):
            if plant is None and ground is not None:
                pose = _with_leg(pose, lifted_leg(self.build.bones, pose, side, ground), side)
        return pose

    @cached_property
    def _stands(self) -> tuple[float | None, float | None]:
        """Return the height of each foot's ground, near and far; None for one that never stands."""
        near = next((key.near_foot.y for key in self.keys if key.near_foot), None)
        far = next((key.far_foot.y for key in self.keys if key.far_foot), None)
        return near, far

    def _solve_key(self, key: Key) -> PoseAt:
        pose = gazing(key.pose, key.gaze, self.build) if key.gaze is not None else key.pose
        pose, problems = _settle(self.build, pose, key)
        return PoseAt(pose, *key.glows, problems)

    def _blend(self, i: int, u: float) -> list[float]:
        a, b = self._numbers[i], self._numbers[i + 1]
        if self.kind != "cycle":
            return [p + (q - p) * u for p, q in zip(a, b, strict=True)]
        span = self.keys[i + 1].at - self.keys[i].at
        m, n = self._slopes[i], self._slopes[i + 1]
        u2, u3 = u * u, u * u * u
        ha, hm = 2 * u3 - 3 * u2 + 1, (u3 - 2 * u2 + u) * span
        hb, hn = 3 * u2 - 2 * u3, (u3 - u2) * span
        return [ha * p + hm * d + hb * q + hn * e for p, d, q, e in zip(a, m, b, n, strict=True)]

    @cached_property
    def _numbers(self) -> tuple[tuple[float, ...], ...]:
        return tuple(moment.pose.numbers() for moment in self.solved)

    @cached_property
    def _slopes(self) -> tuple[tuple[float, ...], ...]:
        """Return each key's speed along the closed curve: that of the chord of its neighbours."""
        numbers, times = self._numbers, [key.at for key in self.keys]
        last = len(times) - 1
        slopes = []
        for i in range(last + 1):
            a, ta = (
                (numbers[i - 1], times[i - 1]) if i else (numbers[last - 1], times[last - 1] - 1)
            )
            b, tb = (numbers[i + 1], times[i + 1]) if i < last else (numbers[1], times[1] + 1)
            slopes.append(tuple((q - p) / (tb - ta) for p, q in zip(a, b, strict=True)))
        return tuple(slopes)


def gazing(pose: Pose, gaze: float, build: Build) -> Pose:
    """Return `pose` with neck and head turned so that the eyes look `gaze` degrees above level."""
    need = -gaze - (pose.pelvis + pose.lumbar + pose.thorax + build.stoop)
    low, high = LIMITS["neck"]
    neck = min(max(0.6 * need, low), high)
    low, high = LIMITS["head"]
    return replace(pose, neck=neck, head=min(max(need - neck, low), high))


def breathing(pose: Pose, breath: float) -> Pose:
    """Return `pose` with the shoulders and the chest raised by a breath of a few millimetres."""
    if breath <= 0:
        return pose
    lift = 0.005 * breath
    return replace(
        pose,
        thorax=pose.thorax - 0.7 * breath,
        neck=pose.neck + 0.7 * breath,
        near_arm=replace(pose.near_arm, shrug=pose.near_arm.shrug + lift),
        far_arm=replace(pose.far_arm, shrug=pose.far_arm.shrug + lift),
    )


def _between(build: Build, a: Key, b: Key, u: float) -> Key:
    """Return the key that plants, between two keys, only what both of them plant."""
    near = _foot(build, a.near_foot, b.near_foot, u, 1.0)
    far = _foot(build, a.far_foot, b.far_foot, u, -1.0)
    lead: Lead = "root"
    if "root" not in (a.lead, b.lead) or a.lead != b.lead:
        wanted = b.lead if b.lead != "root" else a.lead
        stays = {"near": _stays(a.near_foot, b.near_foot), "far": _stays(a.far_foot, b.far_foot)}
        other: Lead = "far" if wanted == "near" else "near"
        lead = next((leg for leg in (wanted, other) if stays[leg]), "root")
    return replace(
        a, lead=lead, near_foot=near, far_foot=far,
        near_hand=_hand(a.near_hand, b.near_hand, u), far_hand=_hand(a.far_hand, b.far_hand, u),
    )  # fmt: skip


def _stays(a: FootPlant | None, b: FootPlant | None) -> bool:
    return a is not None and a.same_place(b)


def _foot(
    build: Build, a: FootPlant | None, b: FootPlant | None, u: float, side: float
) -> FootPlant | None:
    if a is None or b is None:
        return None
    if a.same_place(b):
        return replace(a, pitch=a.pitch + (b.pitch - a.pitch) * u)
    return stepping_foot(build.bones, a, b, u, side)


def _hand(
    a: HandPlant | OnBody | None, b: HandPlant | OnBody | None, u: float
) -> HandPlant | OnBody | None:
    if isinstance(a, HandPlant) and isinstance(b, HandPlant):
        return replace(
            a, x=_mid(a.x, b.x, u), y=_mid(a.y, b.y, u), fingers=_mid(a.fingers, b.fingers, u)
        )
    if isinstance(a, OnBody) and isinstance(b, OnBody) and a.part == b.part:
        return replace(
            a, along=_mid(a.along, b.along, u), off=_mid(a.off, b.off, u),
            turn=_mid(a.turn, b.turn, u),
        )  # fmt: skip
    return None


def _mid(a: float, b: float, u: float) -> float:
    return a + (b - a) * u


def _settle(build: Build, pose: Pose, key: Key) -> tuple[Pose, tuple[str, ...]]:
    """Return the pose with everything planted solved, and what stays out of reach."""
    problems: list[str] = []
    for name, side, plant in (("near", 1.0, key.near_foot), ("far", -1.0, key.far_foot)):
        if plant and key.lead == name:
            pose = root_over(build.bones, pose, plant, side)
    for name, side, plant in (("near", 1.0, key.near_foot), ("far", -1.0, key.far_foot)):
        if plant and key.lead != name:
            old = pose.near_leg if side > 0 else pose.far_leg
            leg, short = plant_leg(build.bones, pose, plant, side, old.toe)
            pose = _with_leg(pose, leg, side)
            _report(problems, f"{name} foot", 0.0 if plant.stepping else short)
    for name, side, hand in (("near", 1.0, key.near_hand), ("far", -1.0, key.far_hand)):
        if hand:
            target = hand_on_body(build, pose, hand) if isinstance(hand, OnBody) else hand
            arm, short = plant_arm(build, pose, target, side)
            pose = _with_arm(pose, arm, side)
            _report(problems, f"{name} hand", short)
    return pose, tuple(problems)


def _report(problems: list[str], what: str, short: float) -> None:
    if short > SHORT:
        problems.append(f"{what} stays {short * 100:.1f} cm from its point")


def _with_leg(pose: Pose, leg: Leg, side: float) -> Pose:
    return replace(pose, near_leg=leg) if side > 0 else replace(pose, far_leg=leg)


def _with_arm(pose: Pose, arm: Arm, side: float) -> Pose:
    return replace(pose, near_arm=arm) if side > 0 else replace(pose, far_arm=arm)
