"""Warning signs as pictures: one look says which part of the body, and what is wrong."""

import posed
import svg
import things
from faces import drooping_face
from shapes import (
    ALARM,
    CARD,
    HEAT,
    HEAT_DEEP,
    STEEL_SHADE,
    SUN,
    WHITE,
    WOOD_DARK,
    at,
    mark,
    outlined,
)
from sign_parts import ARROW, SQUARE, disc, glow, tablets

from kiosk.figure.body.flesh import body_of
from kiosk.figure.body.hands import hand
from kiosk.figure.body.limbs import ArmLine, arm_skin, sleeve
from kiosk.figure.drawing.display_list import Shape
from kiosk.figure.skeleton.people import PEOPLE

MOUTH, DIRT = "#7A1F12", "#4A3320"


def stroke() -> list[str]:
    """A face from the front: one side of it hangs, eyelid, cheek and mouth."""
    return [disc(), drooping_face(240, 240, 212)]


def breathless() -> list[str]:
    """A man, his chest; his breath goes in short bursts."""
    lung = "M0 -70C-34 -60 -62 -10 -64 48C-64 76 -38 78 -18 64C-4 54 -6 30 -6 4Z"
    return [
        disc(),
        at(
            240,
            262,
            svg.path(lung, "#E58C79", transform="translate(-14 0)"),
            svg.path(lung, "#E58C79", transform="translate(14 0) scale(-1 1)"),
            svg.line("M0 -130V-62M0 -66L-26 -34M0 -66L26 -34", "#B85A48", 16),
            scale=1.55,
        ),
        svg.line("M118 92h62M300 92h62M98 128h40M342 128h40", ARROW, 14),
        svg.line("M216 60l48 48M264 60l-48 48", ALARM, 16),
    ]


def headache() -> list[str]:
    """A head that pounds: the temple glows, with strokes around."""
    return [
        disc(),
        posed.bust(PEOPLE["jun"], 240, 262, 190),
        glow(228, 186, 58),
        svg.line(
            "M88 168l36 12M124 92l28 26M388 168l-36 12M352 92l-28 26M238 42v34", HEAT_DEEP, 14
        ),
    ]


def stiff_neck() -> list[str]:
    """A head whose neck glows, held stiff between two strokes."""
    return [
        disc(),
        posed.bust(PEOPLE["jun"], 240, 250, 196),
        glow(213, 304, 40),
        svg.line("M92 250l36 14M76 306h40M92 362l36 -14", HEAT_DEEP, 14),
    ]


def dark_urine() -> list[str]:
    """A specimen beaker with urine as dark as cola."""
    return [disc(), at(240, 376, outlined(things.specimen(), width=0.2), scale=22)]


def quinine() -> list[str]:
    """A blister of tablets, and a drop of blood."""
    drop = "M366 148C340 190 322 216 322 246A44 44 0 0 0 410 246C410 216 392 190 366 148Z"
    return [
        disc(),
        tablets(),
        svg.path(drop, HEAT_DEEP),
        svg.line("M342 250A24 24 0 0 0 362 272", "#F6CFC5", 8),
    ]


def dirty_cut(x: float, y: float, size: float) -> str:
    """A forearm and a hand `size` wide, and in the forearm a cut with dirt in it."""
    who = PEOPLE["mateo"]
    line = ArmLine((-0.42, 0.19), (-0.27, 0.03), (-0.02, -0.02))
    body = body_of(who.build)
    shapes = [
        *hand(line.wrist, -8, 0.2, "open", who.skin, 1.0, thumb=True),
        Shape(arm_skin(line, body), who.skin),
        Shape(sleeve(line, body, False), who.shirt),
    ]
    parts = [posed.Part(i.path, i.fill, i.opacity) for i in shapes if isinstance(i, Shape)]
    metre = size / 0.76
    cut = "M-34 4C-14 -16 14 -18 36 -2C16 12 -12 18 -34 4Z"
    specks = ((-16, -1), (4, -5), (16, 2), (-2, 7), (-24, 8), (25, -7), (7, -14), (-12, 16))
    wound = (
        svg.ellipse(0, 0, 54, 27, HEAT, opacity=0.35)
        + svg.path(cut, HEAT_DEEP)
        + svg.path("M-26 4C-10 -7 12 -8 28 -1C12 6 -10 9 -26 4Z", MOUTH)
        + "".join(svg.circle(sx, sy, 4.2, DIRT) for sx, sy in specks)
    )
    left = x + 0.15 * metre
    return posed.draw(parts, left, y, metre) + at(
        left - 0.15 * metre, y - 0.008 * metre, wound, scale=metre / 560, turn=8
    )


def exposure() -> list[str]:
    """A cut on a forearm with dirt in it."""
    return [disc(), dirty_cut(240, 240, 400)]


def fluid_loss() -> list[str]:
    """An empty glass; the drops have gone."""
    return [
        disc(),
        svg.path("M158 150H322L302 384C301 396 293 402 282 402H198C187 402 179 396 178 384Z", CARD),
        svg.path(
            "M176 356H304L302 384C301 396 293 402 282 402H198C187 402 179 396 178 384Z", "#8FC3D6"
        ),
        svg.line(
            "M158 150H322L302 384C301 396 293 402 282 402H198C187 402 179 396 178 384Z",
            STEEL_SHADE,
            8,
        ),
        mark("drop", 176, 92, 76, ARROW),
        mark("drop", 304, 92, 76, ARROW),
        svg.line("M240 186V296M206 264L240 298L274 264", ALARM, 14),
    ]


def sleep() -> list[str]:
    """Night: somebody in bed, awake; a cramp in the leg comes and goes."""
    night = "#1E3A4C"
    return [
        disc(night),
        svg.circle(316, 118, 46, SUN),
        svg.circle(334, 102, 40, night),
        svg.rect(74, 262, 20, 130, 8, WOOD_DARK),
        svg.rect(388, 306, 18, 86, 8, WOOD_DARK),
        svg.rect(84, 330, 314, 40, 12, "#D8E4EA"),
        svg.rect(98, 292, 92, 44, 20, WHITE),
        posed.bust(PEOPLE["ingrid"], 150, 268, 46),
        svg.path("M172 334C176 296 210 282 262 284C320 286 380 296 394 334V352H172Z", "#8F74B4"),
        *(svg.circle(x, y, 7, WHITE) for x, y in ((196, 168), (226, 168), (256, 168))),
        svg.line("M300 312c12 -14 24 14 36 0", HEAT, 9),
    ]


PICTURES = {
    "sign-stroke": (SQUARE, stroke),
    "sign-breathless": (SQUARE, breathless),
    "sign-headache": (SQUARE, headache),
    "sign-neck": (SQUARE, stiff_neck),
    "sign-dark-urine": (SQUARE, dark_urine),
    "sign-quinine": (SQUARE, quinine),
    "sign-exposure": (SQUARE, exposure),
    "sign-fluid-loss": (SQUARE, fluid_loss),
    "sign-sleep": (SQUARE, sleep),
}
"""Name, size and maker of each."""
