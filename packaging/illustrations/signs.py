"""Warning signs as pictures: one look says which part of the body, and what is wrong."""

import posed
import svg
import things
from shapes import (
    ALARM,
    BLACK,
    CARD,
    HEAT,
    HEAT_DEEP,
    INK,
    STEEL_SHADE,
    SUN,
    WHITE,
    WOOD_DARK,
    at,
    mark,
    outlined,
)
from sign_parts import ARROW, SKIN, SQUARE, disc, glow, tablets

from kiosk.figure.skeleton.people import PEOPLE

MOUTH = "#7A1F12"


def stroke() -> list[str]:
    """A face from the front: one side of it hangs, eyelid, cheek and mouth."""
    skin, shade = SKIN["brown"]
    return [
        disc(),
        svg.path(
            "M104 214C96 92 178 52 240 52S384 92 376 214"
            "C376 260 366 300 350 300H130C114 300 104 260 104 214Z",
            BLACK,
        ),
        svg.path("M204 330H276V404C276 424 204 424 204 404Z", shade),
        svg.path(
            "M134 196C134 128 182 104 240 104S346 128 346 196"
            "C346 292 304 372 240 372S134 292 134 196Z",
            skin,
        ),
        svg.path("M240 104C298 104 346 128 346 196C346 292 304 372 240 372Z", shade, opacity=0.55),
        svg.line("M166 178C180 166 204 166 216 176M268 194C284 188 304 192 318 204", BLACK, 10),
        svg.circle(192, 212, 13, BLACK),
        svg.line("M272 232C284 242 304 242 314 236", BLACK, 10),
        svg.line("M240 214V262H252", shade, 9),
        svg.line("M186 304C206 322 232 318 250 312C272 308 290 322 298 342", MOUTH, 12),
        svg.line("M398 204V300M374 278L398 302L422 278", ALARM, 14),
    ]


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
    """A head that pounds, above a line of the spine with a break in it."""
    return [
        disc(),
        posed.bust(PEOPLE["jun"], 240, 276, 164),
        glow(240, 152, 74),
        svg.line(
            "M104 150l40 18M120 84l34 30M376 150l-40 18M360 84l-34 30M240 40v38", HEAT_DEEP, 14
        ),
    ]


def stiff_neck() -> list[str]:
    """A head whose neck glows, held stiff between two strokes."""
    return [
        disc(),
        posed.bust(PEOPLE["jun"], 240, 276, 164),
        glow(204, 342, 62),
        svg.line("M96 306l34 16M92 372h38M320 322l34 -16M322 372h38", HEAT_DEEP, 14),
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


def exposure() -> list[str]:
    """A cut on a hand with dirt in it."""
    specks = ((214, 250), (250, 276), (236, 306), (276, 300), (204, 288), (268, 252))
    return [
        disc(),
        mark("hand", 240, 236, 330, INK),
        svg.path("M190 262C220 240 262 244 296 268C268 316 216 318 190 262Z", HEAT_DEEP),
        *(svg.circle(x, y, 9, WOOD_DARK) for x, y in specks),
    ]


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
