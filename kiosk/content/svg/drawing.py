"""A drawing that is safe to hand to a renderer, at any size."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from kiosk.content.svg.values import box, pixels

_USUAL = (300.0, 150.0)  # what browsers take where a file says nothing
_OWN = frozenset(("width", "height", "viewBox", "x", "y", "xmlns"))


@dataclass(frozen=True)
class Drawing:
    """A cleaned SVG file: the root's attributes, what is in it, and its size in pixels."""

    attributes: dict[str, str]
    inside: str
    width: float
    height: float

    def sized(self, width: int, height: int, colour: str = "") -> str:
        """Return the file at so many pixels; `colour` is what `currentColor` means."""
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


def size_of(attributes: dict[str, str]) -> tuple[float, float]:
    """Return the width and height in pixels that the root's attributes mean, as browsers do."""
    width, height = pixels(attributes.get("width")), pixels(attributes.get("height"))
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
