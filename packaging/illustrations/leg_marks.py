"""What a limb looks like when it is ill: without feeling, cold, swollen; in its own outline."""

from dataclasses import replace
from typing import Literal

import svg
from scenes import Actor, Wash
from shapes import INK, at, smooth

from kiosk.figure.body.flesh import BodyProfile, body_of
from kiosk.figure.body.limbs import ArmLine, LegLine, arm_skin, leg_skin, sleeve, sock
from kiosk.figure.body.outline import Flesh, Skin, cover
from kiosk.figure.body.side_view import BodyState, draw_side, flat
from kiosk.figure.drawing.geometry import Contour, lerp

Side = Literal["near", "far"]
GREY = "#8C989E"
"""A limb without feeling."""
RED = "#D2503C"
PLASTER = "#F4F1EA"
_AROUND = 0.028
"""How far from the skin the dots of a limb without feeling lie, metres."""


def _line(actor: Actor, side: Side) -> LegLine:
    joints = actor.joints
    leg = joints.near_leg if side == "near" else joints.far_leg
    out = (joints.near_leg.hip[2] - joints.far_leg.hip[2]) / 2 * (1 if side == "near" else -1)
    x, y, z = joints.waist
    return LegLine(flat((x, y, z + out)), flat(leg.hip), flat(leg.knee), flat(leg.ankle))


def _leg_parts(actor: Actor, side: Side) -> list[Contour]:
    """The outlines of a leg as it shows: skin or trousers, sock, foot."""
    body = body_of(actor.who.build)
    look = BodyState(*actor.hands, *actor.facing, barefoot=actor.barefoot)
    drawn = draw_side(actor.joints, actor.who, look)
    foot, seat = (
        (drawn.near_foot, drawn.near_seat) if side == "near" else (drawn.far_foot, drawn.far_seat)
    )
    parts = [seat] if actor.who.trousers else [leg_skin(_line(actor, side), body, actor.barefoot)]
    return [*parts, *([] if actor.barefoot else [sock(_line(actor, side), body)]), foot]


def _dots(skin: Skin) -> str:
    """A dotted line along each side, centimetres."""
    return "".join(
        svg.line(
            smooth([(x * 100, -y * 100) for x, y in edge], closed=False),
            INK,
            1.7,
            stroke_dasharray="0.1 4.6",
        )
        for edge in (skin.front, skin.back)
    )


def numb_leg(actor: Actor, side: Side = "near") -> tuple[tuple[Wash, ...], str]:
    """A leg without feeling: grey in its own outline, and dots around it, centimetres."""
    washes = tuple(Wash(part, GREY, 0.82) for part in _leg_parts(actor, side)[:2])
    body, line = body_of(actor.who.build), _line(actor, side)
    flesh = (_lower(body.thigh, 0.3).grown(_AROUND), body.shank.grown(_AROUND))
    return washes, _dots(cover((line.hip, line.knee, line.ankle), flesh, (0.004,)))


def numb_arm(actor: Actor) -> tuple[tuple[Wash, ...], str]:
    """The near arm without feeling: its sleeve and skin grey, and dots around it."""
    arm, body = actor.joints.near_arm, body_of(actor.who.build)
    line = ArmLine(flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist))
    cloth = sleeve(line, body, actor.who.long_sleeves)
    parts = [cloth] if actor.who.long_sleeves else [arm_skin(line, body), cloth]
    washes = tuple(Wash(part, GREY, 0.82, on_arm=True) for part in parts)
    flesh = (_lower(body.upper_arm, 0.3).grown(_AROUND), body.forearm.grown(_AROUND))
    return washes, _dots(cover((line.shoulder, line.elbow, line.wrist), flesh, (0.002,)))


def _lower(flesh: Flesh, start: float) -> Flesh:
    """The flesh of a bone without its upper end, which the trunk hides."""
    front, back = (
        tuple((t, w) for t, w in edge if t >= start) for edge in (flesh.front, flesh.back)
    )
    return Flesh(front, back)


def cold_shank(actor: Actor, colour: str) -> tuple[Wash, ...]:
    """The bare near leg in another colour from the knee to the toes."""
    skin, foot = _leg_parts(actor, "near")[0], _leg_parts(actor, "near")[-1]
    leg = actor.joints.near_leg
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    fade = (lerp(knee, ankle, -0.08), lerp(knee, ankle, 0.3))
    return (Wash(skin, colour, 0.8, fade=fade), Wash(foot, colour, 0.8))


def _swollen(body: BodyProfile, times: float) -> BodyProfile:
    """A body whose lower legs are thicker, most of all at the calf."""

    def more(edge: tuple[tuple[float, float], ...], by: float) -> tuple[tuple[float, float], ...]:
        return tuple((t, w * (1 + by * (1.0 if t < 0.72 else 0.72))) for t, w in edge)

    extra = times - 1
    shank = Flesh(more(body.shank.front, extra * 0.7), more(body.shank.back, extra * 1.25))
    return replace(body, shank=shank)


def swollen_shank(actor: Actor, side: Side = "near", times: float = 1.62) -> tuple[Wash, ...]:
    """The bare lower leg far thicker than the other, red inside; a sock cuts into it."""
    body, line = body_of(actor.who.build), _line(actor, side)
    inside = leg_skin(line, body, actor.barefoot)
    shape = leg_skin(line, _swollen(body, times), actor.barefoot)
    fade = (lerp(line.knee, line.ankle, -0.12), lerp(line.knee, line.ankle, 0.26))
    # the part that is added last lies right above the leg
    return (
        Wash(inside, RED, 0.88, shape=shape, fade=fade),
        Wash(inside, actor.who.skin, shape=shape),
    )


def plaster_shank(actor: Actor, toes: str) -> tuple[Wash, ...]:
    """The near leg in a plaster cast from below the knee; the foot below it in another colour."""
    body, line = body_of(actor.who.build), _line(actor, "near")
    inside = leg_skin(line, body, actor.barefoot)
    shape = leg_skin(line, _swollen(body, 1.3), actor.barefoot)
    fade = (lerp(line.knee, line.ankle, 0.04), lerp(line.knee, line.ankle, 0.1))
    return (
        Wash(_leg_parts(actor, "near")[-1], toes, 0.8),
        Wash(inside, PLASTER, shape=shape, fade=fade),
    )


def numb_seat(actor: Actor) -> tuple[tuple[Wash, ...], str]:
    """A bottom without feeling: grey where somebody sits, and dots behind it, centimetres."""
    leg = actor.joints.near_leg
    hip, knee = flat(leg.hip), flat(leg.knee)
    seat = _leg_parts(actor, "near")[0]
    fade = (lerp(hip, knee, 0.55), lerp(hip, knee, 0.3))
    path = "M-17 -13C-25 -2 -24 10 -14 21"
    dots = svg.line(path, INK, 1.7, stroke_dasharray="0.1 4.6")
    return (Wash(seat, GREY, 0.82, fade=fade),), at(hip[0] * 100, -hip[1] * 100, dots)
