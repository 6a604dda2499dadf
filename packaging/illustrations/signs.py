"""Warning signs as pictures: one look says which body part is meant, and what is wrong with it."""

import posed
import svg
from shapes import (
    ALARM,
    BLACK,
    CARD,
    HEAT,
    HEAT_DEEP,
    INK,
    STEEL,
    STEEL_SHADE,
    SUN,
    TINTS,
    WHITE,
    WOOD_DARK,
    at,
    mark,
    outlined,
)

from kiosk.figure.skeleton.people import PEOPLE

SQUARE = (480, 480)
_GROUND = TINTS["check"].ground
_SKIN = {"light": ("#E8B48F", "#D49A73"), "brown": ("#BE8259", "#A66C46")}
_PALE, _BLUE, _COLD = ("#DDE6EA", "#C3D0D6"), ("#A9C4DE", "#85A9CB"), "#5C86B8"
_BRUISE, _ARROW = "#6E4E86", "#2F6F86"


def _disc(fill: str = _GROUND) -> str:
    return svg.circle(240, 240, 212, fill)


def _leg(tone: tuple[str, str], calf: float = 0.0) -> str:
    """A lower leg from the side, toes to the right; `calf` moves the back of the calf outwards."""
    skin, shade = tone
    back, low = 172 - calf, 190 - 0.7 * calf
    return outlined(
        svg.path(
            f"M208 64C200 118 {back:g} 146 {back:g} 206C{back:g} 268 {low:g} 306 202 350"
            "L196 378C192 398 202 406 218 406H330C346 406 344 388 330 380C304 366 284 360 280 344"
            "C278 296 292 236 292 180C292 134 290 100 288 64Z",
            skin,
        )
        + svg.path(
            f"M208 64C200 118 {back:g} 146 {back:g} 206C{back:g} 268 {low:g} 306 202 350L196 378"
            f"C192 398 202 406 218 406H236C222 396 226 372 228 352"
            f"C226 300 {back + 34:g} 266 {back + 34:g} 206"
            f"C{back + 34:g} 150 232 120 238 64Z",
            shade,
        )
    )


def _two_legs(tone: tuple[str, str], wide: float = 1.0) -> str:
    """Both legs from the front, below the knees."""
    skin, shade = tone
    one = svg.path(
        "M-46 0C-54 60 -58 96 -48 150C-42 190 -32 226 -30 262C-46 284 -52 296 -44 304H30"
        "C40 296 34 282 26 262C26 224 40 186 44 146C50 96 46 56 40 0Z",
        skin,
    ) + svg.path(
        "M-46 0C-54 60 -58 96 -48 150C-42 190 -32 226 -30 262L-14 262"
        "C-16 220 -28 180 -30 146C-36 96 -30 50 -24 0Z",
        shade,
    )
    one = outlined(one)
    left = svg.group(one, transform=f"translate(174 84) scale({wide:g} 1)")
    right = svg.group(one, transform=f"translate(306 84) scale({-wide:g} 1)")
    return left + right


def _glow(x: float, y: float, r: float, colour: str = HEAT) -> str:
    return svg.circle(x, y, r, colour, opacity=0.4) + svg.circle(
        x, y, r * 0.56, colour, opacity=0.6
    )


def _bolt(x: float, y: float, size: float = 1.0) -> str:
    """A sharp pain."""
    return at(x, y, svg.path("M8 -60L-34 8H-6L-16 60L34 -14H4Z", HEAT_DEEP), scale=size)


def stroke() -> list[str]:
    """A face from the front: one side of it hangs, eyelid, cheek and mouth."""
    skin, shade = _SKIN["brown"]
    return [
        _disc(),
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
        svg.line("M166 178C180 166 204 166 216 176M268 194C284 188 304 192 318 204", INK, 10),
        svg.circle(192, 212, 13, INK),
        svg.line("M272 232C284 242 304 242 314 236", INK, 10),
        svg.line("M240 214V262H252", shade, 9),
        svg.line("M186 304C206 322 232 318 250 312C272 308 290 322 298 342", ALARM, 12),
        svg.line("M398 204V300M374 278L398 302L422 278", ALARM, 14),
    ]


def breathless() -> list[str]:
    """A man, his chest; his breath goes in short bursts."""
    lung = "M0 -70C-34 -60 -62 -10 -64 48C-64 76 -38 78 -18 64C-4 54 -6 30 -6 4Z"
    return [
        _disc(),
        at(
            240,
            262,
            svg.path(lung, "#E58C79", transform="translate(-14 0)"),
            svg.path(lung, "#E58C79", transform="translate(14 0) scale(-1 1)"),
            svg.line("M0 -130V-62M0 -66L-26 -34M0 -66L26 -34", "#B85A48", 16),
            scale=1.55,
        ),
        svg.line("M118 92h62M300 92h62M98 128h40M342 128h40", _ARROW, 14),
        svg.line("M216 60l48 48M264 60l-48 48", ALARM, 16),
    ]


def both_legs() -> list[str]:
    """Both legs are grey and dotted, from the seat down: no feeling in them."""
    dots = [
        svg.circle(x + dx, y, 6, CARD)
        for x in (172, 304)
        for y in (150, 186, 222, 258, 294)
        for dx in (-16, 10)
    ]
    return [
        _disc(),
        _two_legs(("#9AA6AC", "#86939A")),
        svg.path("M118 52C170 34 310 34 362 52L356 118H262L240 96L218 118H124Z", _ARROW),
        *dots,
    ]


def headache() -> list[str]:
    """A head that pounds, above a line of the spine with a break in it."""
    return [
        _disc(),
        posed.bust(PEOPLE["jun"], 240, 276, 164),
        _glow(240, 152, 74),
        svg.line(
            "M104 150l40 18M120 84l34 30M376 150l-40 18M360 84l-34 30M240 40v38", HEAT_DEEP, 14
        ),
    ]


def stiff_neck() -> list[str]:
    """A head whose neck glows, held stiff between two strokes."""
    return [
        _disc(),
        posed.bust(PEOPLE["jun"], 240, 276, 164),
        _glow(204, 342, 62),
        svg.line("M96 306l34 16M92 372h38M320 322l34 -16M322 372h38", HEAT_DEEP, 14),
    ]


def dark_urine() -> list[str]:
    """A glass of something as dark as cola."""
    return [
        _disc(),
        svg.path("M150 96H330L306 392C304 406 296 412 284 412H196C184 412 176 406 174 392Z", CARD),
        svg.path(
            "M160 196H320L304 384C303 394 297 398 288 398H192C183 398 177 394 176 384Z", "#5A3318"
        ),
        svg.path("M160 196H320L317 224H163Z", "#7A4A26"),
        svg.line(
            "M150 96H330L306 392C304 406 296 412 284 412H196C184 412 176 406 174 392Z",
            STEEL_SHADE,
            8,
        ),
        mark("drop", 240, 304, 96, "#F3D9B8"),
    ]


def snap() -> list[str]:
    """A lower leg; the cord above the heel has snapped."""
    return [
        _disc(),
        _leg(_SKIN["brown"]),
        svg.line("M200 250V292M202 336V372", "#FFF3E2", 14),
        svg.line("M184 300L216 306M186 326L218 320", ALARM, 8),
        _bolt(126, 308, 0.92),
    ]


def swollen_leg() -> list[str]:
    """A lower leg with a thick, red calf."""
    return [
        _disc(),
        _leg(_SKIN["light"], calf=44),
        _glow(190, 206, 84),
        svg.line("M92 206H60M76 190L58 206L76 222M306 206H352M336 190L354 206L336 222", ALARM, 12),
    ]


def pregnancy_leg() -> list[str]:
    """A lower leg with a thick, red calf; beside it the outline of a pregnant woman."""
    return [
        _disc(),
        svg.group(_leg(_SKIN["brown"], calf=44), transform="translate(-34 36) scale(0.92)"),
        _glow(142, 226, 76),
        svg.circle(350, 226, 98, WHITE),
        svg.group(
            svg.circle(21, 8.5, 4, "none", stroke=ALARM, stroke_width=2.4),
            svg.line(
                "M18.5 17.5c-3 4-4 8-3.5 12.5l1.5 13.5M18.5 17.5c4-1.5 6 .5 6.5 4"
                " 5 1 8 3.5 8 7.5 0 4-3.5 6-8.5 6.5V43.5M18.5 23.5c1 3.5 3 5 6.5 5",
                ALARM,
                2.4,
            ),
            transform="translate(254 130) scale(3.9)",
        ),
    ]


def tear() -> list[str]:
    """A lower leg with a bruise on the calf."""
    return [
        _disc(),
        _leg(_SKIN["light"], calf=10),
        svg.ellipse(204, 214, 44, 66, _BRUISE, opacity=0.65),
        svg.ellipse(206, 226, 24, 38, "#4E3768", opacity=0.7),
        _bolt(112, 182, 0.9),
    ]


def artery() -> list[str]:
    """A pale leg with a blue foot."""
    return [
        _disc(),
        _leg(_PALE),
        svg.path(
            "M202 350L196 378C192 398 202 406 218 406H330"
            "C346 406 344 388 330 380C304 366 284 360 280 344Z",
            _COLD,
            opacity=0.6,
        ),
        svg.line("M236 84C232 160 236 240 240 330", HEAT_DEEP, 14),
        svg.line("M218 214l40 30M258 214l-40 30", ALARM, 12),
        mark("clock", 376, 150, 100, INK),
    ]


def _tablets() -> str:
    """A blister of six tablets."""
    places = [(146 + 96 * i, 158 + 74 * j) for i in (0, 1) for j in (0, 1, 2)]
    return svg.rect(96, 106, 196, 250, 22, STEEL) + "".join(
        svg.ellipse(x, y, 32, 24, WHITE) + svg.line(f"M{x - 18} {y}h36", "#B9C5C8", 6)
        for x, y in places
    )


def statin() -> list[str]:
    """A blister of tablets, and a lower leg whose muscle aches."""
    leg = _leg(_SKIN["brown"]) + _glow(214, 200, 52)
    return [_disc(), at(6, 74, _tablets(), scale=0.72), at(76, 38, leg, scale=0.88)]


def quinine() -> list[str]:
    """A blister of tablets, and a drop of blood."""
    drop = "M366 148C340 190 322 216 322 246A44 44 0 0 0 410 246C410 216 392 190 366 148Z"
    return [
        _disc(),
        _tablets(),
        svg.path(drop, HEAT_DEEP),
        svg.line("M342 250A24 24 0 0 0 362 272", "#F6CFC5", 8),
    ]


def cold_leg() -> list[str]:
    """A leg that is blue and cold, its foot most of all, and a snowflake."""
    return [
        _disc(),
        _leg(_BLUE),
        svg.path(
            "M202 350L196 378C192 398 202 406 218 406H330C346 406 344 388 330 380"
            "C304 366 284 360 280 344Z",
            _COLD,
            opacity=0.6,
        ),
        svg.line("M366 104V192M328 126L404 170M404 126L328 170", INK, 12),
        svg.line("M352 110L366 124L380 110M352 186L366 172L380 186", INK, 10),
    ]


def long_cramp() -> list[str]:
    """A calf in a cramp, and a clock that goes on."""
    return [
        _disc(),
        at(-54, 0, _leg(_SKIN["brown"], calf=14), _glow(200, 206, 62)),
        svg.circle(344, 206, 84, CARD),
        svg.path("M344 206V122A84 84 0 1 1 286 267Z", SUN),
        svg.tag("circle", cx=344, cy=206, r=84, fill="none", stroke=INK, stroke_width=10),
        svg.line("M344 206V146M344 206L302 250", INK, 11),
    ]


def exposure() -> list[str]:
    """A cut on a hand with dirt in it."""
    specks = ((214, 250), (250, 276), (236, 306), (276, 300), (204, 288), (268, 252))
    return [
        _disc(),
        mark("hand", 240, 236, 330, INK),
        svg.path("M190 262C220 240 262 244 296 268C268 316 216 318 190 262Z", HEAT_DEEP),
        *(svg.circle(x, y, 9, WOOD_DARK) for x, y in specks),
    ]


def arm_belly() -> list[str]:
    """A body whose arm and belly glow."""
    body = (
        "M240 158C190 158 166 178 158 214L136 330C132 352 162 360 168 338L184 262L188 420H292"
        "L296 262L312 338C318 360 348 352 344 330L322 214C314 178 290 158 240 158Z"
    )
    return [
        _disc(),
        svg.circle(240, 104, 46, _ARROW),
        svg.path(body, _ARROW),
        _glow(240, 322, 54),
        _glow(148, 282, 36),
    ]


def fluid_loss() -> list[str]:
    """An empty glass; the drops have gone."""
    return [
        _disc(),
        svg.path("M158 150H322L302 384C301 396 293 402 282 402H198C187 402 179 396 178 384Z", CARD),
        svg.path(
            "M176 356H304L302 384C301 396 293 402 282 402H198C187 402 179 396 178 384Z", "#8FC3D6"
        ),
        svg.line(
            "M158 150H322L302 384C301 396 293 402 282 402H198C187 402 179 396 178 384Z",
            STEEL_SHADE,
            8,
        ),
        mark("drop", 176, 92, 76, _ARROW),
        mark("drop", 304, 92, 76, _ARROW),
        svg.line("M240 186V296M206 264L240 298L274 264", ALARM, 14),
    ]


def shrinking() -> list[str]:
    """A thin calf, inside the line of how thick it was."""
    return [
        _disc(),
        _leg(_SKIN["brown"], calf=-26),
        svg.line(
            "M204 70C194 120 150 148 148 208C148 270 176 306 192 346",
            ALARM,
            9,
            stroke_dasharray="4 20",
        ),
        svg.line("M84 206h44M110 188l20 18l-20 18", ALARM, 12),
    ]


def both_swollen() -> list[str]:
    """Both legs are thick, with tight rings where socks were."""
    return [
        _disc(),
        _two_legs(_SKIN["light"], wide=1.34),
        svg.line("M112 246C150 262 200 262 230 246M250 246C280 262 330 262 368 246", "#B77A55", 9),
        svg.path("M118 56C170 40 310 40 362 56L366 108H114Z", _ARROW),
    ]


def walk_ache() -> list[str]:
    """Somebody walks; the calf glows."""
    return [
        _disc(),
        mark("walk", 226, 236, 320, INK),
        _glow(300, 330, 58),
    ]


def sleep() -> list[str]:
    """Night: somebody in bed, awake; a cramp in the leg comes and goes."""
    night = "#1E3A4C"
    return [
        _disc(night),
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
    "sign-both-legs": (SQUARE, both_legs),
    "sign-headache": (SQUARE, headache),
    "sign-neck": (SQUARE, stiff_neck),
    "sign-dark-urine": (SQUARE, dark_urine),
    "sign-snap": (SQUARE, snap),
    "sign-swollen-leg": (SQUARE, swollen_leg),
    "sign-pregnancy-leg": (SQUARE, pregnancy_leg),
    "sign-tear": (SQUARE, tear),
    "sign-artery": (SQUARE, artery),
    "sign-statin": (SQUARE, statin),
    "sign-quinine": (SQUARE, quinine),
    "sign-cold-leg": (SQUARE, cold_leg),
    "sign-long-cramp": (SQUARE, long_cramp),
    "sign-exposure": (SQUARE, exposure),
    "sign-arm-belly": (SQUARE, arm_belly),
    "sign-fluid-loss": (SQUARE, fluid_loss),
    "sign-shrinking": (SQUARE, shrinking),
    "sign-both-swollen": (SQUARE, both_swollen),
    "sign-walk-ache": (SQUARE, walk_ache),
    "sign-sleep": (SQUARE, sleep),
}
"""Name, size and maker of each; chest, weakness, numb, night and ill are in `portraits.py`."""
