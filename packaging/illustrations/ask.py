"""Chapter 6: questions, what the evidence says, further reading."""

import posed
import svg
from shapes import (
    ACTION,
    CARD,
    CARD_LINE,
    EDGE,
    ON_SUN,
    SUN,
    TINTS,
    at,
)

from kiosk.figure.skeleton.people import PEOPLE

TINT = TINTS["ask"]


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


PICTURES = {"questions": questions}
