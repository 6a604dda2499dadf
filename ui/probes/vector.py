"""SVG drawn by resvg (docs/adr/0030-svg.md)."""

from collections.abc import Mapping
from functools import cache

import resvg
from PySide6.QtGui import QImage

from kiosk.content.svg.drawing import Drawing
from ui.probes.errors import NotDrawnError
from ui.theme.palettes import with_theme

_SCALE_1 = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def draw(
    drawing: Drawing, side: int, colour: str = "#000", theme: Mapping[str, str] | None = None
) -> QImage:
    """Return a drawing whose longer side has `side` pixels; NotDrawnError if it has none."""
    scale = side / max(drawing.width, drawing.height)
    wide = max(1, round(drawing.width * scale))
    tall = max(1, round(drawing.height * scale))
    return draw_at(drawing, wide, tall, colour, theme)


def draw_at(
    drawing: Drawing,
    wide: int,
    tall: int,
    colour: str = "#000",
    theme: Mapping[str, str] | None = None,
) -> QImage:
    """Return a drawing at so many pixels, in which `currentColor` is `colour`, and what it leaves
    to the theme has the colours of `theme`."""
    text = with_theme(drawing.sized(wide, tall, colour), theme or {})
    try:
        found = resvg.usvg.Tree.from_str(text, _options())
        picture = resvg.render(found, _SCALE_1, bg_size=(wide, tall))
    except BaseException as error:  # a panic of the renderer is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        raise NotDrawnError("The drawing is not understood.") from error
    image = QImage.fromData(picture)
    if image.isNull():
        raise NotDrawnError("It takes too much memory.")
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


@cache
def _options() -> "resvg.usvg.Options":
    options = resvg.usvg.Options.default()
    options.resources_dir = "/dev/null/nowhere"
    return options
