"""Take the slash out of the typeface's zero: docs/adr/0006-one-font-file-a-weight.md.

The typeface has no other zero. Its slash cuts the counter into two; the two are joined again along
the curves that the slash covers. Run once for a new version of the typeface, after
`merge_fonts.py`, with fonttools and brotli installed: `python packaging/open_zero.py FILE …`.
"""

import sys
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]
Curves = list[tuple[Point, ...]]
"""Quadratic curves one after the other, each its control points and its end."""


def open_zero(font: TTFont) -> None:
    """Draw `zero` without its slash; `zero.tf` is made of it. ValueError if it has none."""
    pen = RecordingPen()
    font.getGlyphSet()["zero"].draw(pen)
    contours = _contours(pen.value)
    if len(contours) != 3:
        raise ValueError("the zero has no slash that cuts its counter into two")
    (outer_start, outer), one, other = contours[0], _turned(contours[1]), _turned(contours[2])
    drawn = TTGlyphPen(None)
    _draw(drawn, outer_start, outer)
    start, curves = one
    _draw(drawn, start, [*curves, _join(one, other), *other[1], _join(other, one)])
    width, _ = font["hmtx"]["zero"]
    font["glyf"]["zero"] = glyph = drawn.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"]["zero"] = width, glyph.xMin


def _contours(drawn: list[tuple[str, tuple[Point, ...]]]) -> list[tuple[Point, Curves]]:
    found: list[tuple[Point, Curves]] = []
    for kind, points in drawn:
        if kind == "moveTo":
            found.append((points[0], []))
        elif points:
            found[-1][1].append(points)
    return found


def _turned(contour: tuple[Point, Curves]) -> tuple[Point, Curves]:
    """Return a half of the counter from one end of the slash to the other, without the slash."""
    _start, curves = contour
    (line,) = (i for i, points in enumerate(curves) if len(points) == 1)
    return curves[line][0], [*curves[line + 1 :], *curves[:line]]


def _join(one: tuple[Point, Curves], other: tuple[Point, Curves]) -> tuple[Point, ...]:
    """Return the curve from the end of `one` to the start of `other` that bends in neither."""
    before, end = [one[0], *(p for points in one[1] for p in points)][-2:]
    start, after = other[0], other[1][0][0]
    (ax, ay), (bx, by) = end, start
    (ux, uy), (vx, vy) = (ax - before[0], ay - before[1]), (after[0] - bx, after[1] - by)
    along = ((bx - ax) * vy - (by - ay) * vx) / (ux * vy - uy * vx)
    return (ax + along * ux, ay + along * uy), start


def _draw(pen: TTGlyphPen, start: Point, curves: Curves) -> None:
    pen.moveTo(_whole(start))
    for points in curves:
        pen.qCurveTo(*(_whole(p) for p in points))
    pen.closePath()


def _whole(point: Point) -> Point:
    return round(point[0]), round(point[1])


if __name__ == "__main__":
    for name in sys.argv[1:]:
        font = TTFont(Path(name))
        open_zero(font)
        font.save(Path(name))
