"""The display list as SVG: `svg`, `g`, `path`, `ellipse`, gradients and clip paths, nothing else.

No style, no filter, no link: what comes out passes the content checker's allow-list.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from kiosk.figure.drawing.display_list import DETAIL, EDGE, Drawing, Glow, Item, Shape, bounds
from kiosk.figure.drawing.geometry import Contour, ellipse


def path_data(path: Contour, scale: float) -> str:
    """Return the `d` of a path, y turned downwards, `scale` units a metre."""
    parts = [f"M{_n(path.start[0] * scale)} {_n(-path.start[1] * scale)}"]
    for a, b, c, d, e, f in path.curves:
        numbers = (a, -b, c, -d, e, -f)
        parts.append("C" + " ".join(_n(n * scale) for n in numbers))
    return "".join(parts) + "Z"


def write_svg(
    drawing: Drawing, title: str, width: int = 900, ground: str = "", edge: str = ""
) -> str:
    """Return a whole SVG file showing the drawing's box.

    `ground` fills the background, `edge` is the colour around all that stands and around all that
    moves, if they are given.
    """
    left, bottom, right, top = drawing.box
    scale = width / (right - left)
    height = (top - bottom) * scale
    view = " ".join(_n(v) for v in (left * scale, -top * scale, width, height))
    defs: list[str] = []
    body = [
        *(_edge(drawing.still, scale, edge) if edge else ()),
        *_items(drawing.still, scale, defs),
        *(_edge(drawing.moving, scale, edge) if edge else ()),
        *_items(drawing.moving, scale, defs),
    ]
    if ground:
        x, y = _n(left * scale), _n(-top * scale)
        body.insert(
            0, f'<rect x="{x}" y="{y}" width="{width}" height="{_n(height)}" fill="{ground}"/>'
        )
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" '
        f'width="{width}" height="{_n(height)}">',
        f"<title>{escape(title)}</title>",
        *([f"<defs>{''.join(defs)}</defs>"] if defs else []),
        *body,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _items(items: Sequence[Item], scale: float, defs: list[str]) -> list[str]:
    clips: dict[Contour, str] = {}
    lines = []
    for item in items:
        if isinstance(item, Shape):
            clip = _clip(item.clip, scale, clips, defs)
            seen = f' fill-opacity="{_n(item.opacity)}"' if item.opacity < 1 else ""
            data = path_data(item.path, scale)
            lines.append(f'<path d="{data}" fill="{item.fill}"{seen}{clip}/>')
        else:
            lines.append(_glow(item, scale, defs))
    return lines


def _edge(items: Sequence[Item], scale: float, colour: str) -> Iterator[str]:
    """Write what shows around a person who is drawn over it."""
    width = _n(2 * EDGE * scale)
    yield f'<g fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round">'
    for item in items:
        if isinstance(item, Shape) and item.clip is None and item.opacity == 1.0:
            left, bottom, right, top = bounds((item,)) or (0.0, 0.0, 0.0, 0.0)
            if max(right - left, top - bottom) > DETAIL:
                yield f'<path d="{path_data(item.path, scale)}"/>'
    yield "</g>"


def _clip(path: Contour | None, scale: float, known: dict[Contour, str], defs: list[str]) -> str:
    if path is None:
        return ""
    if path not in known:
        known[path] = f"c{len(known)}"
        data = path_data(path, scale)
        defs.append(f'<clipPath id="{known[path]}"><path d="{data}"/></clipPath>')
    return f' clip-path="url(#{known[path]})"'


def _glow(glow: Glow, scale: float, defs: list[str]) -> str:
    name = f"g{len(defs)}"
    stops = "".join(
        f'<stop offset="{_n(place)}" stop-color="{glow.fill}" stop-opacity="{_n(opacity)}"/>'
        for place, opacity in glow.stops()
    )
    x, y = _n(glow.centre[0] * scale), _n(-glow.centre[1] * scale)
    size = f"{_n(glow.rx * scale)} {_n(glow.ry * scale)}"
    turn = f"translate({x} {y}) rotate({_n(-glow.degrees)}) scale({size})"
    defs.append(
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1"'
        f' gradientTransform="{turn}">{stops}</radialGradient>'
    )
    # the gradient ends in nothing, so filling the limb itself needs no clip
    rim = glow.clip or ellipse(glow.centre, glow.rx, glow.ry, glow.degrees)
    return f'<path d="{path_data(rim, scale)}" fill="url(#{name})"/>'


def _n(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
