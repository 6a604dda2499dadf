"""Chapter 6: questions, what the evidence says, further reading."""

import posed
import svg
from shapes import (
    ACTION,
    ALARM,
    CARD,
    CARD_LINE,
    CREAM,
    CREAM_SHADE,
    EDGE,
    HEAT_DEEP,
    INK,
    ON_SUN,
    SUN,
    SUN_DEEP,
    TEAL,
    TINTS,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    arch,
    at,
    mark,
)

from kiosk.figure.skeleton.people import PEOPLE

TINT = TINTS["ask"]


def evidence() -> list[str]:
    """Three columns: a tall one with a tick, a middle one half full, a low one with a cross."""
    parts = [
        svg.rect(120, 742, 560, 26, 13, WOOD),
        svg.rect(120, 755, 560, 13, 6, WOOD_DARK),
    ]
    for x, top, front, side, name, disc in (
        (170, 330, TEAL, "#086560", "stretch", "check"),
        (334, 500, SUN_DEEP, "#CF9633", "pill", "half"),
        (498, 620, "#B9C2BB", "#9AA59E", "", "cross"),
    ):
        parts += [
            svg.path(
                f"M{x} 742V{top + 26}A26 26 0 0 1 {x + 26} {top}H{x + 106}"
                f"A26 26 0 0 1 {x + 132} {top + 26}V742Z",
                front,
            ),
            svg.path(f"M{x + 98} 742V{top}H{x + 106}A26 26 0 0 1 {x + 132} {top + 26}V742Z", side),
        ]
        cx = x + 66
        parts.append(svg.circle(cx, top - 84, 60, CARD))
        if disc == "check":
            parts.append(svg.circle(cx, top - 84, 48, TEAL))
            parts.append(svg.line(f"M{cx - 22} {top - 82}l16 17 30 -34", CARD, 12))
        elif disc == "half":
            parts.append(svg.circle(cx, top - 84, 44, "none", stroke="#B47C17", stroke_width=9))
            parts.append(svg.path(f"M{cx} {top - 128}a44 44 0 0 0 0 88Z", "#B47C17"))
        else:
            parts.append(svg.circle(cx, top - 84, 48, ALARM))
            parts.append(svg.line(f"M{cx - 18} {top - 102}l36 36m0 -36l-36 36", CARD, 12))
        if name:
            parts.append(mark(name, cx - 4, 686, 78, CARD if disc == "check" else INK))
            continue
        for tx, ty, turn in ((cx - 30, 694, 30), (cx + 14, 676, -20)):
            tablet = svg.circle(0, 0, 23, CARD) + svg.line("M-14 0H14", INK, 5)
            parts.append(at(tx, ty, tablet, turn=turn))
    # drawn a little small, then brought to the size of the others
    return [arch(TINT), svg.group(*parts, transform="translate(-44 -58) scale(1.11)")]


def book(x: float, y: float, w: float, h: float, cover: str, shade: str, band: str) -> str:
    """A book lying on its side, its spine towards us."""
    return (
        svg.rect(x, y, w, h, 12, cover)
        + svg.rect(x, y + h - 14, w, 14, 7, shade)
        + svg.rect(x + 34, y, 20, h, 0, band)
        + svg.rect(x + w - 54, y, 20, h, 0, band)
    )


def references() -> list[str]:
    """A lamp that lights a stack of books and an open one."""

    def page(k: int, paper: str) -> str:
        """Half of the open book, `k` the side: the cover's edge, the block, the page in view."""
        return (
            svg.path(
                f"M0 10C{k * 44} -14 {k * 130} -24 {k * 202} -10V-26"
                f"C{k * 130} -44 {k * 44} -30 0 0Z",
                HEAT_DEEP,
            )
            + svg.path(
                f"M0 2C{k * 44} -24 {k * 130} -34 {k * 196} -20V-44"
                f"C{k * 130} -64 {k * 44} -52 0 -26Z",
                CREAM_SHADE,
            )
            + svg.path(
                f"M0 -26C{k * 40} -72 {k * 130} -88 {k * 186} -66L{k * 196} -44"
                f"C{k * 130} -64 {k * 44} -54 0 -22Z",
                paper,
            )
        )

    pages = page(-1, CARD) + page(1, CREAM)
    lamp = (
        svg.line("M0 -14V-170L-60 -330L60 -440", ACTION, 16)
        + svg.circle(0, -170, 15, TEAL)
        + svg.circle(-60, -330, 15, TEAL)
        + svg.rect(-70, -22, 140, 22, 11, ACTION)
        + at(
            62,
            -440,
            svg.path("M-40 84A40 34 0 0 0 40 84Z", CARD),
            svg.path(
                "M-26 -34A26 26 0 0 1 26 -34L40 -14L84 70A10 10 0 0 1 76 84H-76"
                "A10 10 0 0 1 -84 70L-40 -14Z",
                TEAL,
            ),
            svg.path("M12 -52A26 26 0 0 1 26 -34L40 -14L84 70A10 10 0 0 1 76 84H40Z", "#086560"),
            turn=-42,
        )
    )
    scene = [
        svg.path("M236 396L360 716H700L360 282Z", SUN, opacity=0.5),
        svg.rect(70, 716, 660, 28, 14, WOOD_LIGHT),
        svg.rect(70, 730, 660, 14, 7, WOOD),
        svg.path("M120 744H156V820H128ZM644 744H680L672 820H644Z", WOOD),
        at(180, 716, lamp),
        book(318, 652, 340, 64, "#3E5C8A", "#2F4870", "#F9E0AE"),
        book(346, 592, 290, 60, "#C4553A", "#A5422A", "#F9E0AE"),
        book(326, 536, 316, 56, ACTION, "#032F2D", "#A5CDC8"),
        at(488, 530, pages, scale=0.86),
    ]
    return [arch(TINT), svg.group(*scene, transform="translate(-48 -76) scale(1.12)")]


def bubble(x: float, y: float, w: float, h: float, colour: str, tail: float, foot: float) -> str:
    """A speech bubble whose tail leaves its lower edge at `tail` and ends at `foot`."""
    low = y + h - 8
    return svg.rect(x, y, w, h, 46, colour) + svg.path(
        f"M{x + tail - 22} {low}H{x + tail + 22}L{x + foot} {y + h + 34}Z",
        colour,
        stroke=colour,
        stroke_width=8,
        stroke_linejoin="round",
    )


def chapter() -> list[str]:
    """Two speech bubbles: a question, an answer."""
    return [
        svg.path("M400 300V64C320 10 180 40 140 130C108 200 112 260 130 300Z", TINT.ground),
        at(
            142,
            44,
            bubble(0, 0, 184, 128, ACTION, 72, 42),
            svg.line("M70 50C70 24 114 24 114 54C114 72 92 70 92 84", CARD, 13),
            svg.circle(92, 105, 8, CARD),
        ),
        at(
            236,
            150,
            bubble(0, 0, 154, 104, SUN, 100, 128),
            svg.line("M50 53l20 20 36 -41", ON_SUN, 13),
        ),
    ]


def questions() -> list[str]:
    """Three people in their speech bubbles: two ask, one answers."""
    rows = (
        ("leila", 208, 238, 104, TINTS["understand"].light, False, 330, 150, ACTION, "mark"),
        ("yusuf", 592, 470, 104, TINTS["ease"].light, True, 130, 384, CARD, "lines"),
        ("ingrid", 208, 700, 104, TINTS["for-you"].light, False, 330, 612, SUN, "check"),
    )
    parts = [svg.rect(50, 60, 700, 780, 90, TINT.ground)]
    for name, x, y, r, tone, flip, left, top, colour, sign in rows:
        parts += [
            svg.circle(x, y, r + 9, CARD, stroke=EDGE, stroke_width=4),
            svg.circle(x, y, r, tone),
            posed.bust(PEOPLE[name], x, y, r, flip),
        ]
        parts.append(svg.rect(left, top, 340, 170, 56, colour))
        edge, tip = (left + 8, left - 34) if not flip else (left + 332, left + 374)
        parts.append(svg.path(f"M{edge} {top + 66}L{tip} {top + 100}L{edge} {top + 118}Z", colour))
        cx, cy = left + 170, top + 85
        if sign == "mark":
            parts.append(
                svg.line(
                    f"M{cx - 26} {cy - 26}"
                    f"C{cx - 26} {cy - 62} {cx + 30} {cy - 62} {cx + 30} {cy - 26}"
                    f"C{cx + 30} {cy - 4} {cx} {cy - 4} {cx} {cy + 20}",
                    CARD,
                    16,
                )
            )
            parts.append(svg.circle(cx, cy + 48, 10.5, CARD))
        elif sign == "lines":
            for i, wide in enumerate((220, 250, 150)):
                parts.append(svg.rect(left + 45, top + 44 + i * 34, wide, 16, 8, CARD_LINE))
        else:
            parts.append(svg.line(f"M{cx - 46} {cy + 2}l32 32 62 -68", ON_SUN, 18))
    return parts


PICTURES = {"questions": questions, "evidence": evidence, "references": references}
