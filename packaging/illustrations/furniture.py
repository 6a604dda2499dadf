"""Things that stand about: a chair, a wheelchair, a tree."""

import svg
from shapes import BLACK, GREEN, STEEL, STEEL_SHADE, WOOD, WOOD_DARK, WOOD_LIGHT


def tree(height: float, crown: str, shade: str) -> str:
    """A round tree standing on the origin."""
    r = height * 0.34
    return (
        svg.rect(-height * 0.045, -height * 0.5, height * 0.09, height * 0.5, 4, WOOD)
        + svg.ellipse(0, -height * 0.62, r, height * 0.38, crown)
        + svg.path(
            f"M0 {-height}A{r} {height * 0.38} 0 0 1 0 {-height * 0.24}"
            f"A{r * 1.2} {height * 0.5} 0 0 0 0 {-height}Z",
            shade,
        )
    )


def chair(metre: float, seat: float = 0.45) -> str:
    """A wooden chair facing right whose seat's middle is above the origin."""
    m = metre
    leg = 0.04 * m
    return (
        svg.rect(-0.25 * m, -0.90 * m, leg, 0.90 * m, leg / 2, WOOD_DARK)
        + svg.rect(0.20 * m, -seat * m, leg, seat * m, leg / 2, WOOD_DARK)
        + svg.rect(-0.265 * m, -0.98 * m, 0.055 * m, 0.36 * m, 0.026 * m, WOOD_LIGHT)
        + svg.rect(-0.27 * m, -(seat + 0.01) * m, 0.54 * m, 0.055 * m, 0.024 * m, WOOD)
    )


def wheelchair(metre: float, front: bool) -> str:
    """A light wheelchair, seat middle above the origin: its far half, then its near half."""
    m = metre
    wheel = svg.tag(
        "circle",
        cx=-0.10 * m,
        cy=-0.30 * m,
        r=0.28 * m,
        fill="none",
        stroke=BLACK,
        stroke_width=0.045 * m,
    )
    rim = svg.tag(
        "circle",
        cx=-0.10 * m,
        cy=-0.30 * m,
        r=0.235 * m,
        fill="none",
        stroke=STEEL_SHADE,
        stroke_width=0.018 * m,
    )
    spokes = "".join(
        svg.line(
            f"M{-0.10 * m} {-0.30 * m}V{-0.06 * m}",
            STEEL_SHADE,
            0.010 * m,
            transform=f"rotate({a} {-0.10 * m:g} {-0.30 * m:g})",
        )
        for a in range(0, 360, 45)
    )
    if not front:
        return (
            svg.line(f"M{-0.27 * m} {-0.90 * m}V{-0.50 * m}", STEEL_SHADE, 0.035 * m)
            + svg.line(f"M{-0.27 * m} {-0.90 * m}H{-0.35 * m}", BLACK, 0.045 * m)
            + svg.rect(-0.295 * m, -0.84 * m, 0.055 * m, 0.36 * m, 0.024 * m, GREEN)
            + svg.rect(-0.27 * m, -0.50 * m, 0.54 * m, 0.055 * m, 0.026 * m, GREEN)
            + svg.line(
                f"M{0.26 * m} {-0.47 * m}L{0.44 * m} {-0.10 * m}H{0.62 * m}", STEEL_SHADE, 0.035 * m
            )
        )
    return (
        svg.line(f"M{-0.10 * m} {-0.30 * m}H{0.24 * m}L{0.26 * m} {-0.46 * m}", STEEL, 0.035 * m)
        + svg.line(f"M{0.24 * m} {-0.30 * m}V{-0.12 * m}", STEEL, 0.035 * m)
        + svg.circle(0.24 * m, -0.075 * m, 0.075 * m, BLACK)
        + svg.circle(0.24 * m, -0.075 * m, 0.032 * m, STEEL)
        + svg.rect(0.34 * m, -0.132 * m, 0.29 * m, 0.04 * m, 0.018 * m, GREEN)
        + rim
        + spokes
        + wheel
        + svg.circle(-0.10 * m, -0.30 * m, 0.045 * m, STEEL)
    )
