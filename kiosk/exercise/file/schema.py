"""The schema of `exercises/ID.toml`, the part of an exercise that is the same in all languages.

Numbers are metres, degrees and seconds; see `kiosk/figure/skeleton/bones.py` for the joints' signs.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kiosk.figure.body.hands import Grip
from kiosk.figure.body.muscles import Muscle
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.motion.easing import Easing, Tempo
from kiosk.figure.motion.keyframes import Key, KeyframeMotion, Kind, Lead
from kiosk.figure.motion.on_body import OnBody, Part
from kiosk.figure.motion.pacing import Pace
from kiosk.figure.scene.props import Prop, PropKind, Strap
from kiosk.figure.scene.scene import Hands, Scene
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Leg, Pose
from kiosk.figure.skeleton.sides import View, Worked

Degrees = Annotated[float, Field(ge=-200, le=200)]
Metres = Annotated[float, Field(ge=-4, le=4)]


class _Strict(BaseModel):
    """Base of all tables: unknown keys are errors; values are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class FootSpec(_Strict):
    """See `contact.FootPlant`."""

    x: Metres
    y: Metres = 0.0
    z: Metres | None = None
    pitch: Degrees = 0.0
    about_ball: bool = False


class LegSpec(_Strict):
    """Angles of a leg, and the foot's plant if it stands on something."""

    hip: Degrees = 0.0
    knee: Degrees = 0.0
    ankle: Degrees = 0.0
    toe: Degrees = 0.0
    hip_abduction: Degrees = 0.0
    foot: FootSpec | None = None


class HandSpec(_Strict):
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


class ArmSpec(_Strict):
    """Angles of an arm, and its hand's plant if it holds or touches something."""

    shoulder: Degrees = 0.0
    elbow: Degrees = 0.0
    wrist: Degrees = 0.0
    shoulder_abduction: Degrees = 0.0
    shrug: Metres = 0.0
    reach: Metres = 0.0
    hand: HandSpec | None = None


class KeySpec(_Strict):
    """One keyframe; see `motion.Key`."""

    at: Annotated[float, Field(ge=0, le=1)]
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
    glow: Annotated[float, Field(ge=0, le=1)] = 1.0
    near_leg: LegSpec = LegSpec()
    far_leg: LegSpec = LegSpec()
    near_arm: ArmSpec = ArmSpec()
    far_arm: ArmSpec = ArmSpec()


class TempoSpec(_Strict):
    """Length of each part of a repetition, in seconds."""

    up: Annotated[float, Field(gt=0.1, le=20)] = 1.5
    top: Annotated[float, Field(ge=0, le=20)] = 1.0
    down: Annotated[float, Field(gt=0.1, le=20)] = 2.0
    bottom: Annotated[float, Field(ge=0, le=20)] = 0.5


class DoseSpec(_Strict):
    """The dose: sets of a held stretch (`hold` seconds), of repetitions, or of a timed drill.

    `as_needed`: for a cramp now, not for every day.
    """

    sets: Annotated[int, Field(ge=1, le=10)] = 3
    hold: Annotated[int, Field(ge=5, le=120)] | None = None
    reps: Annotated[int, Field(ge=1, le=50)] | None = None
    seconds: Annotated[int, Field(ge=5, le=600)] | None = None
    rest: Annotated[int, Field(ge=0, le=300)] = 10
    a_day: Annotated[int, Field(ge=1, le=6)] = 1
    as_needed: bool = False
    tempo: TempoSpec = TempoSpec()

    @model_validator(mode="after")
    def _one_measure(self) -> "DoseSpec":
        if sum(part is not None for part in (self.hold, self.reps, self.seconds)) != 1:
            raise ValueError("give exactly one of hold, reps and seconds")
        if self.as_needed and "a_day" in self.model_fields_set:
            raise ValueError("give a_day or as_needed, not both")
        return self


class PropSpec(_Strict):
    """See `props.Prop`."""

    kind: PropKind
    x: Metres
    y: Metres = 0.45
    width: Metres = 0.44


class HandsSpec(_Strict):
    """The hands' shapes; `facing` 1 turns the thumb's side up or forwards."""

    near: Grip = "open"
    far: Grip = "open"
    near_facing: Literal[-1, 1] = 1
    far_facing: Literal[-1, 1] = 1


Box = tuple[Metres, Metres, Metres, Metres]
Props = Annotated[tuple[PropSpec, ...], Field(max_length=12)]
Keys = Annotated[tuple[KeySpec, ...], Field(min_length=2, max_length=40)]
MEASURES: dict[Kind, tuple[str, ...]] = {
    "hold": ("hold",),
    "reps": ("reps",),
    "cycle": ("reps", "seconds"),
}
"""What a dose counts, by kind: a stretch is held, a movement counted, a cycle counted or timed."""


class OtherView(_Strict):
    """What differs when the exercise is seen from the other direction.

    From the front, `x` of a prop runs to the person's left. Without `keys` the movement is the
    same; `props` always replaces the others.
    """

    box: Box
    props: Props = ()
    hands: HandsSpec | None = None
    keys: Keys | None = None


class ExerciseFile(_Strict):
    """A whole file. `box` is what the picture shows: left, bottom, right, top, metres.

    `front` (or `side`, where `view` is the front) adds the other direction.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    view: View = "side"
    kind: Kind = "hold"
    person: Annotated[str, Field(max_length=60)]
    sides: Literal["each", "both"] = "each"
    muscles: Annotated[tuple[Muscle, ...], Field(min_length=1, max_length=20)]
    glow_on: Worked = "near"
    barefoot: bool = False
    strap: Strap = "none"
    cycle_seconds: Annotated[float, Field(gt=0.2, le=20)] = 1.2
    box: Box
    dose: DoseSpec
    hands: HandsSpec = HandsSpec()
    props: Props = ()
    front: OtherView | None = None
    side: OtherView | None = None
    keys: Keys

    @model_validator(mode="after")
    def _whole(self) -> "ExerciseFile":
        if getattr(self, self.view) is not None:
            raise ValueError(f"{self.view}: is the usual view already; its values stand outside")
        if self.person not in PEOPLE:
            raise ValueError(f"nobody is called “{self.person}”; known are {', '.join(PEOPLE)}")
        _check_view("", self.box, self.keys, self.kind)
        if self.other:
            _check_view(f"{self.other_view}.", self.other.box, self.other_keys, self.kind)
        return self

    def odd_dose(self) -> str:
        """Return the fault of a dose for this kind of exercise; empty if it fits."""
        fitting = MEASURES[self.kind]
        if any(getattr(self.dose, measure) is not None for measure in fitting):
            return ""
        given = next(m for m in ("hold", "reps", "seconds") if getattr(self.dose, m) is not None)
        return f"an exercise of the kind {self.kind!r} has {' or '.join(fitting)}, not {given}"

    @property
    def other_view(self) -> View:
        """Return the other direction than the usual one."""
        return "front" if self.view == "side" else "side"

    @property
    def other(self) -> OtherView | None:
        """Return the part of the file about the other direction."""
        return self.front if self.view == "side" else self.side

    @property
    def other_keys(self) -> tuple[KeySpec, ...]:
        """Return the keys as seen from the other direction."""
        return self.keys if self.other is None or self.other.keys is None else self.other.keys

    def motion(self, view: View | None = None) -> KeyframeMotion:
        """Return the movement for the exercise's person, as seen from `view` (or the usual
        direction)."""
        keys = self.keys if view in (None, self.view) else self.other_keys
        return KeyframeMotion(PEOPLE[self.person].build, tuple(_key(k) for k in keys), self.kind)

    def pace(self) -> Pace:
        """Return which phase to draw at which second."""
        return Pace(self.kind, Tempo(**self.dose.tempo.model_dump()), self.cycle_seconds)

    def scene(self) -> Scene:
        """Return the exercise, ready to be drawn."""
        other = None
        if self.other:
            hands = self.other.hands or self.hands
            other = self._seen(self.other_view, self.other.box, hands, self.other.props, None)
        return self._seen(self.view, self.box, self.hands, self.props, other)

    def _seen(
        self,
        view: View,
        box: Box,
        hands: HandsSpec,
        props: tuple[PropSpec, ...],
        other: Scene | None,
    ) -> Scene:
        return Scene(
            PEOPLE[self.person], self.motion(view), box, self.muscles, view, self.glow_on,
            Hands(**hands.model_dump()), self.barefoot, self.strap,
            tuple(Prop(p.kind, p.x, p.y, p.width) for p in props), other,
        )  # fmt: skip


def _check_view(where: str, box: Box, keys: tuple[KeySpec, ...], kind: Kind) -> None:
    times = [key.at for key in keys]
    if times[0] != 0 or times[-1] != 1 or times != sorted(set(times)):
        raise ValueError(f"{where}keys: 'at' must rise from 0 to 1")
    left, bottom, right, top = box
    if left >= right or bottom >= top:
        raise ValueError(f"{where}box: give left, bottom, right, top, the smaller ones first")
    if kind == "cycle" and keys[0].model_copy(update={"at": 1.0}) != keys[-1]:
        raise ValueError(f"{where}keys: a cycle must end as it began")


def _key(spec: KeySpec) -> Key:
    pose = Pose(
        spec.x, spec.y, spec.z, spec.pelvis, spec.pelvis_list, spec.lumbar, spec.thorax,
        spec.side_bend, 0.0, 0.0, _leg(spec.near_leg), _leg(spec.far_leg), _arm(spec.near_arm),
        _arm(spec.far_arm),
    )  # fmt: skip
    return Key(
        spec.at, pose, spec.lead, spec.ease, spec.gaze, _foot(spec.near_leg), _foot(spec.far_leg),
        _hand(spec.near_arm.hand), _hand(spec.far_arm.hand), spec.glow,
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
