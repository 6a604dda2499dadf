"""A few words for writing SVG, kept to the elements that a pack may hold."""

import re
from collections.abc import Iterable
from pathlib import Path

from ui.theme.palettes import LIGHT_PALETTE

Attribute = str | float | int


def themed(name: str) -> str:
    """A colour that the theme decides, with its value on light behind the comma."""
    return f"var(--theme-{name}, {LIGHT_PALETTE.colours[name]})"


def number(value: float) -> str:
    """Write a coordinate with one decimal place and no trailing zero."""
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def tag(name: str, *children: str, **attributes: Attribute) -> str:
    """One element; `stroke_width` becomes `stroke-width`."""
    words = [name]
    for key, value in attributes.items():
        shown = value if isinstance(value, str) else f"{value:g}"
        words.append(f'{key.replace("_", "-")}="{shown}"')
    head = " ".join(words)
    return f"<{head}>{''.join(children)}</{name}>" if children else f"<{head}/>"


def group(*children: str, **attributes: Attribute) -> str:
    """Children that move, fade or are clipped together."""
    return tag("g", *children, **attributes)


def path(data: str, fill: str = "none", **attributes: Attribute) -> str:
    """A shape from path data."""
    return tag("path", d=data, fill=fill, **attributes)


def line(data: str, stroke: str, width: float, **attributes: Attribute) -> str:
    """A stroke with round ends, along path data."""
    return tag(
        "path",
        d=data,
        fill="none",
        stroke=stroke,
        stroke_width=width,
        stroke_linecap="round",
        stroke_linejoin="round",
        **attributes,
    )


def circle(x: float, y: float, r: float, fill: str, **attributes: Attribute) -> str:
    """A disc."""
    return tag("circle", cx=x, cy=y, r=r, fill=fill, **attributes)


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **attributes: Attribute) -> str:
    """An ellipse: mostly a shadow on the ground."""
    return tag("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=fill, **attributes)


def rect(
    x: float, y: float, w: float, h: float, r: float, fill: str, **attributes: Attribute
) -> str:
    """A rectangle with corners of radius `r`."""
    return tag("rect", x=x, y=y, width=w, height=h, rx=r, fill=fill, **attributes)


def scaled(data: str, factor: float) -> str:
    """Path data drawn `factor` times as large; the angle and flags of an arc stay."""
    out: list[str] = []
    for command, values in re.findall(r"([A-Za-z])([^A-Za-z]*)", data):
        numbers = [float(text) for text in re.findall(r"[-+]?(?:\d*\.\d+|\d+)", values)]
        arc = command in "Aa"
        kept = (
            value if arc and index % 7 in (2, 3, 4) else value * factor
            for index, value in enumerate(numbers)
        )
        out.append(command + " ".join(number(value) for value in kept))
    return "".join(out)


def document(width: int, height: int, parts: Iterable[str], cut: tuple[int, int] = (0, 0)) -> str:
    """A whole file, one part a line; `cut` is left out at the sides, and above and below."""
    body = "\n".join(parts)
    x, y = cut
    view = f"{x} {y} {width - 2 * x} {height - 2 * y}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">\n{body}\n</svg>\n'


def write(target: Path, text: str) -> None:
    """Write a file, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
