"""An exercise as a picture at any moment: phase and seconds in, display list out."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from kiosk.figure.body.front_limbs import flat as flat_front
from kiosk.figure.body.front_view import draw_front
from kiosk.figure.body.hands import Grip
from kiosk.figure.body.muscles import Muscle
from kiosk.figure.body.side_view import BodyState, angle_of, draw_side, flat
from kiosk.figure.drawing.display_list import Drawing, DrawnLeg, Glow, Item, Items, mirror
from kiosk.figure.drawing.geometry import frame
from kiosk.figure.motion.contact import HandPlant
from kiosk.figure.motion.easing import EASINGS, blink_at, breath_at
from kiosk.figure.motion.keyframes import KeyframeMotion, PoseAt
from kiosk.figure.motion.setup import Setup
from kiosk.figure.scene.companion import Companion
from kiosk.figure.scene.held import Held, Strap, held, strap
from kiosk.figure.scene.lights import side_lights
from kiosk.figure.scene.props import Prop, draw_props
from kiosk.figure.scene.recast import SEATS, recast_motion, recast_prop, recast_setup
from kiosk.figure.skeleton.people import PEOPLE, Person
from kiosk.figure.skeleton.pose import Joints, LegJoints, place
from kiosk.figure.skeleton.sides import Side, View, Worked, is_flipped

SHADOW = "#0F2A33"
_STRETCHED, _HALF_ROUND = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Hands:
    """The hands' shapes; `facing` 1 turns the thumb's side up or forwards."""

    near: Grip = "open"
    far: Grip = "open"
    near_facing: float = 1.0
    far_facing: float = 1.0


@dataclass(frozen=True)
class Scene:
    """One person doing one exercise. `box` is what must be seen: left, bottom, right, top, m."""

    person: Person
    motion: KeyframeMotion
    box: tuple[float, float, float, float]
    muscles: tuple[Muscle, ...] = ()
    view: View = "side"
    glow_on: Worked = "near"
    hands: Hands = field(default_factory=Hands)
    barefoot: bool = False
    strap: Strap = "none"
    props: tuple[Prop, ...] = ()
    other: "Scene | None" = None
    """The same exercise seen from the other direction, where its file has one."""
    held: Held = "none"
    """What the near hand holds."""
    setup: Setup | None = None
    """The way into position, where its file has one."""
    companion: Companion | None = None
    """Who holds the near foot, if anybody does."""
    takes_hold: tuple[float, float] | None = None
    """The phases between which they take hold of it; None if they hold it all the time."""
    opposite: tuple[Muscle, ...] = ()
    """Muscles that pull the other way: they light up where a glow is below 0."""
    loose: bool = False
    """A hand that is on nothing hangs open; else it keeps its shape."""

    @cached_property
    def still(self) -> Items:
        """Return what never moves."""
        return draw_props(self.props)

    @cached_property
    def still_mirrored(self) -> Items:
        """Return the mirror image of what never moves: the same value for every frame."""
        return mirror(self.still)

    @property
    def views(self) -> tuple[View, ...]:
        """Return the directions that the exercise can be seen from, the usual one first."""
        return (self.view, self.other.view) if self.other else (self.view,)

    @property
    def telling_phase(self) -> float:
        """The most telling moment: in the stretch, or half-way round a movement."""
        return _HALF_ROUND if self.motion.kind == "cycle" else _STRETCHED

    def with_person(self, name: str) -> "Scene":
        """Return the same exercise done by another of `PEOPLE`; KeyError for an unknown one."""
        person = PEOPLE[name]
        if person == self.person:
            return self
        known = self._recast
        if name not in known:
            known[name] = self._done_by(person)
        return known[name]

    def draw(
        self,
        phase: float,
        seconds: float = 0.0,
        side: Side = "both",
        view: View | None = None,
        person: str | None = None,
        mirror: bool = False,
    ) -> Drawing:
        """Return the picture at `phase`; `seconds` drives breath and blinking (0: neither).

        `side` is the person's own that is stretched or works, "both" where none is named; `mirror`
        is the Mirror button (see `sides`). `view` is one of `views`, `person` one of `PEOPLE`; by
        default the file's own. KeyError for an unknown person, ValueError for a view that the
        exercise does not have.
        """
        if person is not None and person != self.person.name:
            return self.with_person(person).draw(phase, seconds, side, view, mirror=mirror)
        if view is not None and view != self.view:
            if self.other is None or self.other.view != view:
                raise ValueError(f"seen from the {' and the '.join(self.views)} only, not {view}")
            return self.other.draw(phase, seconds, side, mirror=mirror)
        breath = breath_at(seconds) if seconds else 0.0
        moment = self.motion.at(phase, breath)
        joints = place(self.person.build, moment.pose)
        look = self._look(moment, breath, blink_at(seconds) if seconds else 0.0)
        items: list[Item] = [*_shadows(joints, self.view, self.props)]
        if self.view == "front":
            near = max(0.0, moment.glow) if self.glow_on != "far" else 0.0
            far = max(0.0, moment.far_glow) if self.glow_on != "near" else 0.0
            items += draw_front(joints, self.person, look, self.muscles, (near, far))
        else:
            items += self._with_companion(
                joints, look, self._side(joints, look, moment), self._grasp(phase)
            )
        drawing = Drawing(self.still, tuple(items), self.box, self._legs(joints))
        flipped = is_flipped(self.view, side, self.glow_on, mirror)
        return drawing.mirrored(self.still_mirrored) if flipped else drawing

    def _grasp(self, phase: float) -> float:
        if self.takes_hold is None:
            return 1.0
        begins, ends = self.takes_hold
        return EASINGS["smooth"](min(max((phase - begins) / (ends - begins), 0.0), 1.0))

    def _with_companion(
        self, joints: Joints, look: BodyState, person: list[Item], grasp: float
    ) -> list[Item]:
        """Return the person, and who helps behind and before the foot."""
        if self.companion is None:
            return person
        who = self.companion
        other = who.joints(joints.near_leg, self.person.build.bones.foot, grasp)
        parts = who.draw(other, look.breath, look.blink)
        shadows = mirror(_shadows(other, "side", ()))
        return [*shadows, *mirror((*parts.far, *parts.trunk)), *person, *mirror(parts.near)]

    def posed(self, moment: PoseAt, view: View, breath: float) -> Items:
        """Return the person between exercises: on the floor, no muscle lit; a free hand is open."""
        joints = place(self.person.build, moment.pose)
        look = replace(self, loose=True)._look(moment, breath, 0.0)
        shadows = _shadows(joints, view, ())
        if view == "front":
            return (*shadows, *draw_front(joints, self.person, look, (), (0.0, 0.0)))
        parts = draw_side(joints, self.person, look)
        return (*shadows, *parts.far, *parts.trunk, *parts.near)

    def _legs(self, joints: Joints) -> tuple[DrawnLeg, ...]:
        to = flat_front if self.view == "front" else flat
        legs = ((joints.near_leg, "far"), (joints.far_leg, "near"))
        return tuple(
            DrawnLeg(to(leg.hip), to(leg.knee), to(leg.heel), to(leg.tip), self.glow_on != other)
            for leg, other in legs
        )

    @cached_property
    def _recast(self) -> dict[str, "Scene"]:
        return {}

    @cached_property
    def in_steps(self) -> dict[int, "Scene"]:
        """Return the scenes that move into position, by how many steps are written: a memory of
        `scene/setup.py`."""
        return {}

    def _done_by(self, person: Person) -> "Scene":
        ratio = person.build.height / self.person.build.height
        who = self.companion
        if who is not None:
            # nobody helps themselves: then the two change places
            helper = self.person if who.person == person else who.person
            who = replace(who, person=helper, heel=who.heel * ratio)
        seated = any(prop.kind in SEATS for prop in self.props)
        left, bottom, right, top = (edge * ratio for edge in self.box)
        return replace(
            self,
            person=person,
            motion=recast_motion(self.motion, person.build, seated),
            box=(left, bottom, right, top),
            props=tuple(recast_prop(prop, ratio) for prop in self.props),
            companion=who,
            other=self.other and self.other.with_person(person.name),
            setup=self.setup and recast_setup(self.setup, person.build, seated),
        )

    def _look(self, moment: PoseAt, breath: float, blink: float) -> BodyState:
        hands = self.hands
        near, far = (on is None and self.loose for on in moment.holding)
        return BodyState(
            "open" if near else hands.near, "open" if far else hands.far,
            1.0 if near else hands.near_facing, 1.0 if far else hands.far_facing,
            breath, blink, self.barefoot,
        )  # fmt: skip

    def _side(self, joints: Joints, look: BodyState, moment: PoseAt) -> list[Item]:
        parts = draw_side(joints, self.person, look)
        near = moment.glow if self.glow_on != "far" else 0.0
        far = moment.far_glow if self.glow_on != "near" else 0.0
        at_work = [self.muscles if glow >= 0.0 else self.opposite for glow in (near, far)]
        lit_near = side_lights(joints, parts, at_work[0], abs(near))
        lit_far = side_lights(joints, parts, at_work[1], 0.8 * abs(far), far=True)
        between: list[Item] = []
        if self.strap != "none" and isinstance(moment.holding[0], HandPlant):
            leg = joints.near_leg
            rise = frame((0, 0), leg.pitch)
            between += strap(
                self.strap, flat(joints.near_arm.palm), flat(leg.ball), (rise.ux, rise.uy)
            )
        if self.held != "none":
            arm = joints.near_arm
            between += held(self.held, flat(arm.palm), angle_of(arm.hand))
        return [
            *parts.far, *lit_far.leg, *lit_far.arm, *parts.trunk, *lit_near.leg, *between,
            *parts.near, *lit_near.arm,
        ]  # fmt: skip


def _shadows(joints: Joints, view: str, props: tuple[Prop, ...]) -> list[Item]:
    """Return the soft shadow on what lies below each foot: deeper the nearer the foot is to it."""
    items: list[Item] = []
    for leg in sorted((joints.near_leg, joints.far_leg), key=lambda leg: leg.ankle[2]):
        below = min(leg.heel[1], leg.ball[1])
        ground = _ground(leg, props) if view == "side" else 0.0
        low = max(0.0, below - ground)
        # a foot in the air has a shadow at once paler than one that stands
        fade = (1.0 - low / 0.42) ** 2 if low < 0.42 else 0.0
        if fade < 0.05:
            continue
        depth = leg.ankle[2]
        if view == "front":
            # one soft pool under each foot, both at the same height
            items.append(Glow((-depth, -0.002), 0.15, 0.026, 0.0, SHADOW, 0.30 * fade, 0.35))
            continue
        x = (leg.heel[0] + leg.tip[0]) / 2 if ground < _RAISED else leg.ball[0] + 0.05
        y = flat((0.0, ground, depth))[1] - 0.004
        # on a step the shadow must not hang over the edge
        wide = 0.11 if ground > _RAISED else 0.26 - 0.06 * fade
        items.append(Glow((x, y), wide, 0.032, 0.0, SHADOW, 0.30 * fade, 0.35))
    return items


_RAISED = 0.05
"""Metres above the floor from which a ground has edges."""


def _ground(leg: LegJoints, props: tuple[Prop, ...]) -> float:
    """Return how high the ground below the ball of a foot is: a step, or the floor."""
    steps = (p for p in props if p.kind == "step" and p.x <= leg.ball[0] <= p.x + p.width)
    return max((step.y for step in steps), default=0.0)
