"""A drawing that is safe to hand to a renderer, at any size."""

import re
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from kiosk.content.svg.theme_colours import names_in
from kiosk.content.svg.values import box, pixels, style_of

_USUAL = (300.0, 150.0)  # what browsers take where a file says nothing
_OWN = frozenset(("width", "height", "viewBox", "x", "y", "xmlns"))

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|var\(--theme-[\w-]+,[#\w]+\)")
_NO_COLOURS = ("none", "transparent", "initial", "inherit", "unset", "currentcolor", "revert")


@dataclass(frozen=True)
class Drawing:
    """A cleaned SVG file: the root's attributes, what is in it, and its size in pixels."""

    attributes: dict[str, str]
    inside: str
    width: float
    height: float

    @property
    def is_themed(self) -> bool:
        """Whether it leaves colours to the theme."""
        return any(names_in(f"{self.attributes}{self.inside}"))

    def sized(self, width: int, height: int, colour: str = "") -> str:
        """Return the file at so many pixels; `colour` is what `currentColor` means.

        What it leaves to the theme is still open.
        """
        kept = {k: v for k, v in self.attributes.items() if k not in _OWN}
        if colour:
            kept.setdefault("color", colour)
        view = self.attributes.get("viewBox") or f"0 0 {self.width} {self.height}"
        kept |= {"viewBox": view, "width": str(width), "height": str(height)}
        written = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
            f"{written}>{self.inside}</svg>"
        )


def ground_of(attributes: dict[str, str]) -> str:
    """Return what lies behind a drawing whose root has a background; nothing if it has none."""
    said = style_of(attributes)
    colour = said.get("background-color") or said.get("background", "")
    if not _COLOUR.fullmatch(colour) or colour.lower() in _NO_COLOURS:
        return ""
    left, top, wide, tall = box(attributes.get("viewBox")) or (0, 0, *size_of(attributes))
    place = f'x="{left - wide}" y="{top - tall}" width="{3 * wide}" height="{3 * tall}"'
    return f'<rect {place} style="fill:{colour};fill-opacity:1;stroke:none"/>'


def size_of(attributes: dict[str, str]) -> tuple[float, float]:
    """Return the width and height in pixels that the root's attributes mean, as browsers do."""
    said = attributes | style_of(attributes)
    width, height = pixels(said.get("width")), pixels(said.get("height"))
    view = box(attributes.get("viewBox"))
    if view is None:
        return width or _USUAL[0], height or _USUAL[1]
    wide, tall = view[2:]
    if width and height:
        return width, height
    if width:
        return width, width * tall / wide
    if height:
        return height * wide / tall, height
    return wide, tall
