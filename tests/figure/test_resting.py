"""In the pack's pictures who lies lies on something, who sits has a seat, a floor and a lap."""

from collections.abc import Callable, Iterator
from inspect import BoundArguments, signature
from math import dist
from typing import NamedTuple, Protocol, cast

import pytest

from kiosk.figure.body.side_view import BodyState, draw_side, flat
from kiosk.figure.drawing.geometry import Contour, Vec
from kiosk.figure.motion.contact import PALM_DEPTH
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import Joints, Pose
from tests.support.illustrations import forget, script

PICTURES = (
    "pages_types", "pages_risk", "pages_visit", "pages_phases", "pages_plan", "pages_people",
    "pages_care", "pages_carer", "pages_home", "pages_rest", "pages_signs", "covers", "check",
    "for_you",
)  # fmt: skip
CLOSE = 0.02
"""Metres that cloth and cushions give."""
ON_IT = 0.01
"""Metres between a palm and what it rests on from which the hand floats."""


class Body(Protocol):
    """Somebody in a picture: what of the scripts' actors is looked at here."""

    who: Person
    pose: Pose
    facing: tuple[float, float]

    @property
    def joints(self) -> Joints:
        """Where the joints are."""

    def lowest(self, left: float, right: float) -> float:
        """Return the lowest point between two places along the floor."""


class Rest(NamedTuple):
    """Somebody who lies or sits, in which picture, and how high what carries them is."""

    picture: str
    actor: Body
    high: float
    laid: dict[str, str]
    """The leg on whose thigh each hand lies, by hand; what it does otherwise is left out."""


@pytest.fixture(scope="module")
def resting() -> Iterator[dict[str, list[Rest]]]:
    """Draw every picture, and note whom it lets lie or sit, and whose head has a pillow."""
    forget()
    scripts = script("resting")
    found: dict[str, list[Rest]] = {"lying": [], "sitting": [], "under_head": []}
    now = [""]

    def noted(name: str, high: Callable[[BoundArguments, object], float]) -> None:
        draw = getattr(scripts, name)
        asked = signature(draw)

        def note(*said: object, **named: object) -> object:
            result = draw(*said, **named)
            call = asked.bind(*said, **named)
            call.apply_defaults()
            actor = call.arguments.get("actor", result)
            found[name].append(Rest(now[0], actor, high(call, result), _laid(call)))
            return result

        setattr(scripts, name, note)

    noted("lying", lambda call, _: float(call.arguments["top"]))
    noted("sitting", lambda call, _: float(call.arguments["seat"]))
    noted("under_head", lambda _, result: cast(tuple[float, float], result)[1] / 100)
    for module in PICTURES:
        for picture, draw in script(module).PICTURES.items():
            now[0] = picture
            draw()
    yield found
    forget()


def _laid(call: BoundArguments) -> dict[str, str]:
    limbs = {side: getattr(call.arguments.get(side), "limb", "") for side in ("near", "far")}
    return {side: limb.split()[0] for side, limb in limbs.items() if limb.endswith("thigh")}


def test_who_lies_lies_on_it_with_back_head_and_heels(resting: dict[str, list[Rest]]) -> None:
    assert len(resting["lying"]) >= 4
    pillows = {id(rest.actor.pose): rest for rest in resting["under_head"]}
    for picture, actor, top, _ in resting["lying"]:
        joints = actor.joints
        back = actor.lowest(joints.neck[0], joints.root[0] + 0.18)
        assert back == pytest.approx(top, abs=CLOSE), picture
        pillow = pillows[id(actor.pose)]
        atlas = joints.atlas[0]
        head = actor.lowest(atlas - 0.22, atlas - 0.02)
        assert head - CLOSE <= pillow.high <= head + CLOSE, picture
        assert pillow.high > top, picture
        assert top - CLOSE <= actor.lowest(joints.root[0], joints.root[0] + 2), picture


def test_who_sits_has_the_seat_below_and_no_air_between(resting: dict[str, list[Rest]]) -> None:
    assert len(resting["sitting"]) >= 20
    for picture, actor, seat, _ in resting["sitting"]:
        hip = actor.joints.root[0]
        assert actor.lowest(hip - 0.12, hip + 0.04) == pytest.approx(seat, abs=2 * CLOSE), picture


def test_who_sits_has_a_foot_on_the_floor_or_on_a_rest(resting: dict[str, list[Rest]]) -> None:
    for picture, actor, seat, _ in resting["sitting"]:
        legs = actor.joints.near_leg, actor.joints.far_leg
        lowest = min(point[1] for leg in legs for point in (leg.heel, leg.ball, leg.tip))
        assert -CLOSE <= lowest <= 0.16 or seat < 0.1, picture


def test_a_hand_that_rests_on_a_thigh_touches_it(resting: dict[str, list[Rest]]) -> None:
    """A palm has no air below it, and is not sunk into the leg either."""
    hands = [(rest, hand, leg) for rest in resting["sitting"] for hand, leg in rest.laid.items()]
    assert len(hands) >= 30
    floating = {
        (rest.picture, rest.actor.who.name, hand): round(gap, 3)
        for rest, hand, leg in hands
        if not -ON_IT <= (gap := _air_below(rest.actor, hand, leg)) <= ON_IT
    }
    assert not floating


def _air_below(actor: Body, hand: str, leg: str) -> float:
    """Return how far the palm's skin is from the leg as drawn, metres; less than 0 is inside."""
    near = hand == "near"
    arm = actor.joints.near_arm if near else actor.joints.far_arm
    along, facing = arm.hand, actor.facing[0 if near else 1]
    x, y = flat(arm.palm)
    palm = x + along[1] * facing * PALM_DEPTH, y - along[0] * facing * PALM_DEPTH
    drawn = draw_side(actor.joints, actor.who, BodyState())
    edge = [*_along(drawn.near_leg if leg == "near" else drawn.far_leg)]
    crossings = sum(
        (a[1] > palm[1]) != (b[1] > palm[1])
        and palm[0] < (b[0] - a[0]) * (palm[1] - a[1]) / (b[1] - a[1]) + a[0]
        for a, b in zip(edge, [*edge[1:], edge[0]], strict=True)
    )
    gap = min(dist(palm, point) for point in edge)
    return -gap if crossings % 2 else gap


def _along(path: Contour) -> Iterator[Vec]:
    points: Iterator[Vec] = script("posed").along(path, 48)
    yield from points
