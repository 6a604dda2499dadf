"""The schema of `exercises/ID.toml`, the part of an exercise that is the same in all languages.

Numbers are metres, degrees and seconds; see `kiosk/figure/skeleton/bones.py` for the joints' signs.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.exercise.file.dose_schema import DoseSpec
from kiosk.exercise.file.poses import KeySpec, Metres, PoseSpec, SetupSpec, Strict, key_of
from kiosk.figure.body.hands import Grip
from kiosk.figure.body.muscles import Muscle
from kiosk.figure.motion.keyframes import KeyframeMotion, Kind
from kiosk.figure.motion.pacing import Pace
from kiosk.figure.motion.setup import Setup, setup_of
from kiosk.figure.scene.companion import Companion
from kiosk.figure.scene.held import Held, Strap
from kiosk.figure.scene.props import Prop, PropKind
from kiosk.figure.scene.scene import Hands, Scene
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import place
from kiosk.figure.skeleton.sides import View, Worked


class PropSpec(Strict):
    """See `props.Prop`."""

    kind: PropKind
    x: Metres
    y: Metres = 0.45
    width: Metres = 0.44


class HandsSpec(Strict):
    """The hands' shapes; `facing` 1 turns the thumb's side up or forwards."""

    near: Grip = "open"
    far: Grip = "open"
    near_facing: Literal[-1, 1] = 1
    far_facing: Literal[-1, 1] = 1


class CarerSpec(Strict):
    """Who holds the near foot; in `pose` they face right, and x counts from the heel."""

    person: Annotated[str, Field(max_length=60)]
    pose: PoseSpec


Place = Literal["standing", "sitting", "floor", "bed"]
Box = tuple[Metres, Metres, Metres, Metres]
Props = Annotated[tuple[PropSpec, ...], Field(max_length=12)]
Keys = Annotated[tuple[KeySpec, ...], Field(min_length=2, max_length=40)]
Setups = Annotated[tuple[SetupSpec, ...], Field(max_length=12)]
MEASURES: dict[Kind, tuple[str, ...]] = {
    "hold": ("hold",),
    "reps": ("reps",),
    "cycle": ("reps", "seconds"),
}
"""What a dose counts, by kind: a stretch is held, a movement counted, a cycle counted or timed."""


class OtherView(Strict):
    """What differs when the exercise is seen from the other direction.

    From the front, `x` of a prop runs to the person's left. Without `keys` the movement is the
    same, and so is the way into position; `props` always replaces the others.
    """

    box: Box
    props: Props = ()
    hands: HandsSpec | None = None
    keys: Keys | None = None
    setup: Setups = ()


class ExerciseFile(Strict):
    """A whole file. `box` is what the picture shows: left, bottom, right, top, metres.

    `front` (or `side`, where `view` is the front) adds the other direction.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    view: View = "side"
    kind: Kind = "hold"
    person: Annotated[str, Field(max_length=60)]
    sides: Literal["each", "both"] = "each"
    muscles: Annotated[tuple[Muscle, ...], Field(min_length=1, max_length=20)]
    opposite: Annotated[tuple[Muscle, ...], Field(max_length=20)] = ()
    """Muscles that pull the other way: they light up where `glow` is below 0."""
    glow_on: Worked = "near"
    place: Place = "standing"
    for_home: bool = False
    """Whether it cannot be done in a waiting room."""
    barefoot: bool = False
    strap: Strap = "none"
    held: Held = "none"
    cycle_seconds: Annotated[float, Field(gt=0.2, le=20)] = 1.2
    box: Box
    dose: DoseSpec
    hands: HandsSpec = HandsSpec()
    props: Props = ()
    carer: CarerSpec | None = None
    front: OtherView | None = None
    side: OtherView | None = None
    keys: Keys
    setup: Setups = ()
    """The pose of each numbered step of the words, in order."""

    @model_validator(mode="after")
    def _whole(self) -> "ExerciseFile":
        if getattr(self, self.view) is not None:
            raise ValueError(f"{self.view}: is the usual view already; its values stand outside")
        for name in (self.person, *((self.carer.person,) if self.carer else ())):
            if name not in PEOPLE:
                raise ValueError(f"nobody is called “{name}”; known are {', '.join(PEOPLE)}")
        if self.carer and (self.view == "front" or self.front or self.carer.person == self.person):
            raise ValueError("carer: is another person, and seen from the side only")
        _check_view("", self.box, self.keys, self.kind)
        _check_setup("", self.setup, self.kind)
        if self.other:
            where = f"{self.other_view}."
            _check_view(where, self.other.box, self.other_keys, self.kind)
            _check_setup(where, self.other.setup, self.kind)
            if len(self.other_setup) != len(self.setup):
                raise ValueError(f"{where}setup: give as many poses as outside, one for each step")
        return self

    def odd_dose(self) -> str:
        """Return the fault of a dose for this kind of exercise; empty if it fits."""
        fitting = MEASURES[self.kind]
        held_reps = ("hold",) if self.kind == "reps" and self.dose.reps is not None else ()
        given = next(
            (
                measure
                for measure in ("reps", "seconds", "hold")
                if getattr(self.dose, measure) is not None and measure not in (*fitting, *held_reps)
            ),
            "",
        )
        if not given:
            return ""
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

    @property
    def other_setup(self) -> tuple[SetupSpec, ...]:
        """Return the poses of the steps as seen from the other direction."""
        if self.other is None or self.other.setup:
            return self.other.setup if self.other else ()
        own_poses = any(spec.phase is None for spec in self.setup)
        return () if self.other.keys and own_poses else self.setup

    def steps(self, view: View | None = None) -> Setup | None:
        """Return the way into position as seen from `view`; None where the file names none."""
        given = self.setup if view in (None, self.view) else self.other_setup
        if not given:
            return None
        stops = [key_of(spec) if spec.phase is None else spec.phase for spec in given]
        return setup_of(self.motion(view), stops)

    def motion(self, view: View | None = None) -> KeyframeMotion:
        """Return the movement for the exercise's person, as seen from `view` (or the usual
        direction)."""
        keys = self.keys if view in (None, self.view) else self.other_keys
        return KeyframeMotion(
            PEOPLE[self.person].build, tuple(key_of(k, k.at) for k in keys), self.kind
        )

    def pace(self) -> Pace:
        """Return which phase to draw at which second."""
        return Pace(self.kind, self.dose.pacing(), self.cycle_seconds)

    def scene(self) -> Scene:
        """Return the exercise, ready to be drawn."""
        other = None
        if self.other:
            hands = self.other.hands or self.hands
            other = self._seen(self.other_view, self.other.box, hands, self.other.props, None)
        scene = self._seen(self.view, self.box, self.hands, self.props, other)
        if self.carer is None:
            return scene
        legs = place(scene.person.build, scene.motion.at(0.0).pose)
        heel = legs.near_leg.heel[0]
        who = Companion(PEOPLE[self.carer.person], key_of(self.carer.pose), heel)
        return replace(scene, companion=who)

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
            tuple(Prop(p.kind, p.x, p.y, p.width) for p in props), other, self.held,
            self.steps(view), opposite=self.opposite,
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


def _check_setup(where: str, setup: Sequence[SetupSpec], kind: Kind) -> None:
    if not setup:
        return
    last = setup[-1].phase
    if last is None or (kind != "hold" and last not in _STARTS[kind]):
        phases = " or ".join(f"{phase:g}" for phase in _STARTS.get(kind, (1.0,)))
        raise ValueError(
            f"{where}setup: the last step leaves the person where the exercise goes on; "
            f"give it phase = {phases}"
        )


_STARTS: dict[Kind, tuple[float, ...]] = {"reps": (0.0,), "cycle": (0.0, 1.0)}
"""The phases in which a movement begins; a stretch may be entered on the way."""
