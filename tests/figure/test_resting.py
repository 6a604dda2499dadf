"""In the pack's pictures who lies lies on something, and who sits has a seat and a floor."""

from collections.abc import Callable, Iterator
from inspect import BoundArguments, signature
from typing import NamedTuple, Protocol, cast

import pytest

from kiosk.figure.skeleton.pose import Joints, Pose
from tests.support.illustrations import forget, script

PICTURES = (
    "pages_types", "pages_risk", "pages_visit", "pages_phases", "pages_plan", "pages_people",
    "pages_care", "pages_carer", "pages_home", "pages_rest", "pages_signs", "covers",
)  # fmt: skip
CLOSE = 0.02
"""Metres that cloth and cushions give."""


class Body(Protocol):
    """Somebody in a picture: what of the scripts' actors is looked at here."""

    pose: Pose

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
            found[name].append(Rest(now[0], actor, high(call, result)))
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


def test_who_lies_lies_on_it_with_back_head_and_heels(resting: dict[str, list[Rest]]) -> None:
    assert len(resting["lying"]) >= 4
    pillows = {id(rest.actor.pose): rest for rest in resting["under_head"]}
    for picture, actor, top in resting["lying"]:
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
    for picture, actor, seat in resting["sitting"]:
        hip = actor.joints.root[0]
        assert actor.lowest(hip - 0.12, hip + 0.04) == pytest.approx(seat, abs=2 * CLOSE), picture


def test_who_sits_has_a_foot_on_the_floor_or_on_a_rest(resting: dict[str, list[Rest]]) -> None:
    for picture, actor, seat in resting["sitting"]:
        legs = actor.joints.near_leg, actor.joints.far_leg
        lowest = min(point[1] for leg in legs for point in (leg.heel, leg.ball, leg.tip))
        assert -CLOSE <= lowest <= 0.16 or seat < 0.1, picture
