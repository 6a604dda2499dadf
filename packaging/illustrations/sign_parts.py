"""What the pictures of warning signs share: a disc, legs, a glow, a sharp pain, tablets."""

import svg
from shapes import HEAT, HEAT_DEEP, INK, STEEL, TINTS, WHITE, at, glow_along, outlined

SQUARE = (480, 480)
GROUND = TINTS["check"].ground
SKIN = {"light": ("#E8B48F", "#D49A73"), "brown": ("#BE8259", "#A66C46")}
PALE, BLUE, COLD = ("#DDE6EA", "#C3D0D6"), ("#A9C4DE", "#85A9CB"), "#5C86B8"
BRUISE, ARROW = "#6E4E86", "#2F6F86"


def disc(fill: str = GROUND) -> str:
    """What a sign stands on."""
    return svg.circle(240, 240, 212, fill)


def leg(tone: tuple[str, str], calf: float = 0.0, sore: float = 0.0) -> str:
    """A lower leg from the side, toes to the right; `calf` moves the back of the calf outwards.

    `sore` is half the length of the calf's glow, which stays inside of the leg.
    """
    skin, shade = tone
    back, low = 172 - calf, 190 - 0.7 * calf
    whole = (
        f"M208 64C200 118 {back:g} 146 {back:g} 206C{back:g} 268 {low:g} 306 202 350"
        "L196 378C192 398 202 406 218 406H330C346 406 344 388 330 380C304 366 284 360 280 344"
        "C278 296 292 236 292 180C292 134 290 100 288 64Z"
    )
    red = ""
    if sore:
        x = back + 34
        red = glow_along("sore", (x, 206 - sore), (x, 206 + sore), sore * 0.66)
        red += svg.path(whole, "url(#sore)")
    return (
        outlined(
            svg.path(whole, skin)
            + svg.path(
                f"M208 64C200 118 {back:g} 146 {back:g} 206C{back:g} 268 {low:g} 306 202 350"
                f"L196 378C192 398 202 406 218 406H236C222 396 226 372 228 352"
                f"C226 300 {back + 34:g} 266 {back + 34:g} 206"
                f"C{back + 34:g} 150 232 120 238 64Z",
                shade,
            )
        )
        + red
    )


def two_legs(tone: tuple[str, str], wide: float = 1.0) -> str:
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


def numb_around() -> str:
    """Dots around each of the two legs: no feeling in them."""
    side = "M-64 8C-72 60 -76 96 -66 150C-58 196 -48 226 -48 256"
    other = "M58 8C66 50 68 96 62 146C56 190 46 226 46 256"
    one = svg.line(side + other, INK, 9, stroke_dasharray="0.1 21")
    return at(174, 84, one) + at(306, 84, one, flip=True)


def glow(x: float, y: float, r: float, colour: str = HEAT) -> str:
    """Where it hurts."""
    return svg.circle(x, y, r, colour, opacity=0.4) + svg.circle(
        x, y, r * 0.56, colour, opacity=0.6
    )


def bolt(x: float, y: float, size: float = 1.0) -> str:
    """A sharp pain."""
    return at(x, y, svg.path("M8 -60L-34 8H-6L-16 60L34 -14H4Z", HEAT_DEEP), scale=size)


def tablets() -> str:
    """A blister of six tablets."""
    places = [(146 + 96 * i, 158 + 74 * j) for i in (0, 1) for j in (0, 1, 2)]
    return svg.rect(96, 106, 196, 250, 22, STEEL) + "".join(
        svg.ellipse(x, y, 32, 24, WHITE) + svg.line(f"M{x - 18} {y}h36", "#B9C5C8", 6)
        for x, y in places
    )
