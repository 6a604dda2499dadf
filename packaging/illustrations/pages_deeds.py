"""What to do about a risk, shown where its card turns; the first deed after a stroke; FES."""

from dataclasses import replace

import open_hand
import pages_risk
import posed
import rooms
import svg
import things
from cast import ANA, KOFI, MEI, YELLOW
from pages_carer import lifted_foot
from resting import sitting
from scenes import Touch, cm, exercise, frame, ground_shadow, person, room, standing
from shapes import ACTION, CARD, CARD_LINE, EDGE, TINTS, at, mark

from kiosk.figure.drawing.display_list import Shape
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.skeleton.pose import Arm

UNDERSTAND, STRONGER, FOR_YOU = (TINTS[name] for name in ("understand", "stronger", "for-you"))
WINDOW = frame(50, 60, 700, 780, 90)


def heel_raise() -> list[str]:
    """A man holds on to a worktop and stands on his toes."""
    return [
        *room(UNDERSTAND, 700),
        rooms.window(130, 170, 150, 190),
        exercise("standing-heel-raise", 1.0, 330, 784, 400, "amara", WINDOW),
    ]


def up_from_the_desk() -> list[str]:
    """A woman has got up from her laptop and stretches, arms high."""
    metre, x, y = 320, 330, 784
    actor = standing(
        MEI,
        Arm(shoulder=168, elbow=16),
        Arm(shoulder=152, elbow=18),
        hands=("open", "open"),
        feet=(-0.10, 0.02),
        lean=-3,
        look=-8,
    )
    desk = rooms.table(40, 116, 75) + things.laptop(56, -75, 26)
    return [
        *room(UNDERSTAND, 700),
        ground_shadow(x + 0.24 * metre, y + 2, 1.7 * metre, UNDERSTAND),
        cm(x - 0.2 * metre, y, metre, rooms.chair(45)),
        cm(x, y, metre, desk),
        actor.draw(x, y, metre),
    ]


def toes_up() -> list[str]:
    """A pregnant woman sits, one knee straight, and draws those toes up; the calf glows."""
    metre, x, y = 430, 270, 784
    who = replace(
        person("nora"), build=replace(person("nora").build, belly=0.2), shirt=YELLOW, hair="bun"
    )
    actor = sitting(
        who,
        Touch("near thigh", 0.62, 0.08),
        Touch("far thigh", 0.55, 0.085),
        hands=("flat", "flat"),
        feet=(FootPlant(0.73, pitch=62), FootPlant(0.34)),
        lean=-6,
        look=10,
        calf=True,
    )
    belly = pages_risk.belly(who, actor.pose.x + 0.02, actor.pose.y + 0.02)
    body, arm = posed.layers(who, actor.pose, True, actor.hands, actor.facing)
    return [
        *room(UNDERSTAND, 700),
        rooms.window(470, 170, 150, 190),
        ground_shadow(430, 790, 560, UNDERSTAND),
        cm(x, y, metre, rooms.chair(45)),
        posed.draw([*body, belly, *arm], x, y, metre),
    ]


def list_of_illnesses() -> list[str]:
    """A woman at a table writes a list; a bubble shows its lines, a heart beside the first."""
    metre, x, y = 420, 250, 784
    woman = sitting(
        ANA,
        HandPlant(0.50, 0.80, fingers=-30, facing=0),
        HandPlant(0.38, 0.775, fingers=0),
        hands=("grip", "flat"),
        lean=12,
        look=22,
    )
    left, top = 430, 110
    rows = [
        part
        for i, name in enumerate(("heart", "brain", "pill"))
        for part in (
            mark(name, left + 54, top + 52 + 60 * i, 46, ACTION),
            svg.rect(left + 96, top + 45 + 60 * i, (140, 104, 124)[i], 14, 7, CARD_LINE),
        )
    ]
    book = at(50, -72, things.open_book(0, 0)) + things.pen(46.4, -79)
    return [
        *room(UNDERSTAND, 700),
        ground_shadow(400, 790, 620, UNDERSTAND),
        cm(x, y, metre, rooms.chair()),
        cm(x, y, metre, at(52, 0, rooms.table(-26, 60, 72))),
        woman.draw(x, y, metre, held=book),
        things.bubble(left, top, 270, 224, (392, 360), *rows),
    ]


def hand_and_foot() -> list[str]:
    """A man opens his tight hand with the other one, the open hand large in a round window; a foot
    moves up and down."""
    metre, x, y = 440, 230, 786
    man = sitting(
        replace(KOFI, long_sleeves=False),
        HandPlant(0.34, 0.80, fingers=60, facing=1),
        HandPlant(0.40, 0.86, fingers=120, facing=-1),
        hands=("open", "grip"),
        feet=(FootPlant(0.42, pitch=24), FootPlant(0.34)),
        lean=4,
        look=16,
    )
    tip = man.joints.near_leg.tip
    tx, ty = x + tip[0] * metre + 46, y - tip[1] * metre
    middle, round_ = (580, 230), 116
    palm = [
        posed.Part(item.path, item.fill)
        for item in open_hand.drawing((0, 0, 1, 1)).moving
        if isinstance(item, Shape)
    ]
    both_ways = f"M{tx:.0f} {ty + 26:.0f}v-96m-22 24l22 -24 22 24m-44 48l22 24 22 -24"
    return [
        *room(FOR_YOU, 716),
        ground_shadow(340, 792, 460, FOR_YOU),
        cm(x, y, metre, rooms.chair()),
        man.draw(x, y, metre),
        svg.circle(*middle, round_, CARD, stroke=EDGE, stroke_width=4),
        posed.draw(palm, middle[0] - 74, middle[1] + 10, 900, window=posed.disc(*middle, round_)),
        svg.line(both_ways, ACTION, 11),
    ]


def fes() -> list[str]:
    """A man walks; a cuff below his knee sends pulses, and his foot lifts."""
    return [
        *room(STRONGER, 716),
        rooms.window(130, 160, 150, 190),
        ground_shadow(404, 792, 360, STRONGER),
        lifted_foot(390, 788, 400),
    ]


PICTURES = {
    "page-do-heel-raise": heel_raise,
    "page-do-up-from-desk": up_from_the_desk,
    "page-do-toes-up": toes_up,
    "page-do-list": list_of_illnesses,
    "page-do-hand-and-foot": hand_and_foot,
    "page-fes": fes,
}
