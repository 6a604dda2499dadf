"""Warning signs of the legs: one look says which, and what is wrong with it."""

import svg
from shapes import ALARM, BLACK, CARD, HEAT_DEEP, INK, STEEL, SUN, at, mark, outlined
from sign_parts import (
    ARROW,
    BLUE,
    BRUISE,
    COLD,
    PALE,
    SKIN,
    SQUARE,
    bolt,
    disc,
    leg,
    numb_around,
    tablets,
    two_legs,
)

CLOTH = "#33566B"
"""Shorts above legs that a picture shows alone."""


def both_legs() -> list[str]:
    """Both legs are grey, with dots around them: no feeling in them."""
    return [
        disc(),
        two_legs(("#9AA6AC", "#86939A")),
        numb_around(),
        svg.path("M118 52C170 34 310 34 362 52L356 118H262L240 96L218 118H124Z", ARROW),
    ]


def snap() -> list[str]:
    """A lower leg; the cord above the heel has snapped."""
    return [
        disc(),
        leg(SKIN["brown"]),
        svg.line("M198 258L206 292M211 334L211 374", "#FFF3E2", 14),
        svg.line("M194 304L222 298M198 326L226 322", ALARM, 7),
        bolt(122, 312, 0.92),
    ]


def swollen_leg() -> list[str]:
    """A lower leg with a thick, red calf."""
    return [
        disc(),
        leg(SKIN["light"], calf=44, sore=104),
        svg.line("M104 206H72M88 190L70 206L88 222M312 206H352M336 190L354 206L336 222", ALARM, 12),
    ]


def pregnancy_leg() -> list[str]:
    """A lower leg with a thick, red calf; beside it the outline of a pregnant woman."""
    return [
        disc(),
        svg.group(leg(SKIN["brown"], calf=44, sore=104), transform="translate(-34 36) scale(0.92)"),
        svg.circle(350, 226, 98, CARD),
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
        disc(),
        leg(SKIN["light"], calf=10),
        svg.ellipse(216, 214, 40, 64, BRUISE, opacity=0.65),
        svg.ellipse(218, 226, 23, 38, "#4E3768", opacity=0.7),
        bolt(112, 182, 0.9),
    ]


def artery() -> list[str]:
    """A pale leg with a blue foot."""
    return [
        disc(),
        leg(PALE),
        svg.path(
            "M202 350L196 378C192 398 202 406 218 406H330"
            "C346 406 344 388 330 380C304 366 284 360 280 344Z",
            COLD,
            opacity=0.6,
        ),
        svg.line("M236 84C232 160 236 240 240 330", HEAT_DEEP, 14),
        svg.line("M218 214l40 30M258 214l-40 30", BLACK, 12),
        mark("clock", 376, 150, 100, INK),
    ]


def statin() -> list[str]:
    """A blister of tablets, and a lower leg whose muscle aches."""
    sore = leg(SKIN["brown"], calf=8, sore=92)
    return [disc(), at(-4, 74, tablets(), scale=0.72), at(76, 38, sore, scale=0.88)]


def cold_leg() -> list[str]:
    """A leg that is blue and cold, its foot most of all, and a snowflake."""
    return [
        disc(),
        leg(BLUE),
        svg.path(
            "M202 350L196 378C192 398 202 406 218 406H330C346 406 344 388 330 380"
            "C304 366 284 360 280 344Z",
            COLD,
            opacity=0.6,
        ),
        svg.line("M366 104V192M328 126L404 170M404 126L328 170", INK, 12),
        svg.line("M352 110L366 124L380 110M352 186L366 172L380 186", INK, 10),
    ]


def cast() -> list[str]:
    """A lower leg in a plaster cast; the toes are blue, and it hurts."""
    plaster = (
        "M194 112H302C306 190 298 262 290 330C298 352 310 362 316 368V414H206"
        "C188 410 182 396 187 374L196 338C164 280 158 190 194 112Z"
    )
    return [
        disc(),
        leg(BLUE),
        svg.path("M208 64H288L292 116H196Z", SKIN["brown"][0]),
        outlined(
            svg.path(plaster, "#F4F1EA")
            + svg.line("M186 172L300 150M176 236L300 212M190 300L292 276M196 356L286 334", STEEL, 7)
        ),
        bolt(122, 232, 0.92),
    ]


def long_cramp() -> list[str]:
    """A calf in a cramp, and a clock that goes on."""
    return [
        disc(),
        at(-54, 0, leg(SKIN["brown"], calf=14, sore=96)),
        svg.circle(344, 206, 84, CARD),
        svg.path("M344 206V122A84 84 0 1 1 286 267Z", SUN),
        svg.tag("circle", cx=344, cy=206, r=84, fill="none", stroke=INK, stroke_width=10),
        svg.line("M344 206V146M344 206L302 250", INK, 11),
    ]


def _hem(wide: float) -> str:
    """The cloth of shorts at a knee, `wide` to each side: where a leg that is cut off begins."""
    return svg.path(
        f"M{-wide} -290V-326Q{-wide} -354 {28 - wide} -354H{wide - 28}"
        f"Q{wide} -354 {wide} -326V-290Q0 -280 {-wide} -290Z",
        CLOTH,
    )


def _back(thin: float, skin: str, shade: str) -> str:
    """A lower leg from behind, knee to heel, 300 high on the origin; `thin` is 1 for a normal one.

    The inner side lies to the right.
    """
    k = thin
    return outlined(
        svg.path(
            f"M-42 -300C-42 -268 {-40 - 16 * k:g} -246 {-38 - 22 * k:g} -200"
            f"C{-36 - 18 * k:g} -150 -30 -108 -24 -66C-22 -44 -32 -30 -34 -14Q-34 0 -18 0H16"
            f"Q32 0 32 -14C30 -32 22 -44 24 -66C30 -108 {36 + 12 * k:g} -140 {38 + 18 * k:g} -190"
            f"C{40 + 14 * k:g} -240 42 -268 42 -300Z",
            skin,
        )
        + svg.path(
            f"M2 -212C{4 + 6 * k:g} -186 {6 + 6 * k:g} -160 4 -132"
            f"C{-10 - 12 * k:g} -138 {-26 - 14 * k:g} -156 {-34 - 16 * k:g} -178"
            f"C{-24 - 10 * k:g} -166 {-6 - 6 * k:g} -170 2 -212Z",
            shade,
        )
        + svg.line("M-26 -258Q0 -246 26 -258", shade, 5)
        + svg.line("M-8 -60V-26M8 -60V-26", shade, 4)
        + _hem(48)
    )


def calves() -> str:
    """Two lower legs from behind, the right one thinner; an arrow and dots say how thick it was."""
    skin, shade = SKIN["brown"]
    return (
        at(-54, 0, _back(1.0, skin, shade))
        + at(44, 0, _back(-0.35, skin, shade), flip=True)
        + svg.line("M94 -244C106 -224 106 -180 92 -136", INK, 6, stroke_dasharray="0.1 15")
        + svg.line("M146 -190H122M134 -202L122 -190L134 -178", ALARM, 8)
    )


def shrinking() -> list[str]:
    """Two calves from behind: one has become thinner."""
    return [disc(), at(226, 406, calves(), scale=0.98)]


def _nail(x: float, half: float) -> str:
    return f"M{x - half:g} -10A{half:g} {half:g} 0 0 1 {x + half:g} -10V-8H{x - half:g}Z"


def swollen_shins() -> str:
    """Both lower legs from the front, thick from the knee to the toes; rings where socks were."""
    skin, shade = SKIN["light"]
    one = outlined(
        svg.path(
            "M-52 -300C-60 -252 -66 -206 -62 -160C-58 -112 -56 -84 -56 -58C-60 -36 -70 -22 -68 -8"
            "Q-66 0 -56 0H46Q56 0 54 -12C52 -30 50 -44 52 -64C58 -100 62 -140 60 -172"
            "C58 -220 54 -258 52 -300Z",
            skin,
        )
        + svg.path("M-22 -262Q0 -244 24 -262Q22 -284 0 -286Q-22 -284 -22 -262Z", shade)
        + svg.line("M-57 -78Q0 -60 54 -80", shade, 9)
        + svg.line("M-56 -92Q0 -74 56 -94", shade, 4)
        + "".join(
            svg.ellipse(x, -9, r + 1.5, r, skin) + svg.path(_nail(x, r * 0.5), shade)
            for x, r in ((-54, 9), (-37, 10.5), (-17, 11.5), (5, 12.5), (33, 16))
        )
        + svg.line("M-46 -14V-4M-27 -15V-3M-6 -16V-2M18 -18V-1", shade, 4)
        + _hem(56)
    )
    return at(-64, 0, one) + at(64, 0, one, flip=True)


def both_swollen() -> list[str]:
    """Both lower legs are thick, with tight rings where socks were."""
    return [disc(), at(240, 404, swollen_shins(), scale=0.94)]


PICTURES = {
    "sign-both-legs": (SQUARE, both_legs),
    "sign-snap": (SQUARE, snap),
    "sign-swollen-leg": (SQUARE, swollen_leg),
    "sign-pregnancy-leg": (SQUARE, pregnancy_leg),
    "sign-tear": (SQUARE, tear),
    "sign-artery": (SQUARE, artery),
    "sign-statin": (SQUARE, statin),
    "sign-cold-leg": (SQUARE, cold_leg),
    "sign-cast": (SQUARE, cast),
    "sign-long-cramp": (SQUARE, long_cramp),
    "sign-shrinking": (SQUARE, shrinking),
    "sign-both-swollen": (SQUARE, both_swollen),
}
"""Name, size and maker of each."""
