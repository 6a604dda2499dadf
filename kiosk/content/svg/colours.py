"""Colours as CSS writes them today, in the words that every renderer knows: `#rrggbbaa`.

A renderer takes a colour that it does not understand for black, and says nothing.
"""

import math
import re
from collections.abc import Callable
from functools import lru_cache

_CALL = re.compile(
    r"(?<![\w-])(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark|color-mix|device-cmyk)\(",
    re.IGNORECASE,
)
_PURPLE = re.compile(r"(?<![\w#.-])rebeccapurple(?![\w-])", re.IGNORECASE)
_PARTS = re.compile(r"[^\s,]+")
_NUMBER = re.compile(r"([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(%|deg|grad|rad|turn)?")
_TURN = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0, None: 1.0, "%": 3.6}

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

_FROM_P3: Matrix = (
    (1.2249401, -0.2249404, 0.0),
    (-0.0420569, 1.0420571, 0.0),
    (-0.0196376, -0.0786361, 1.0982735),
)
_FROM_XYZ_D50: Matrix = (
    (3.1341359, -1.6173863, -0.4906619),
    (-0.9787955, 1.9162543, 0.0334427),
    (0.0719553, -0.2289769, 1.4053860),
)
_FROM_OKLAB: Matrix = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_LMS: Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_WHITE_D50 = (0.9642956, 1.0, 0.8251046)


def plain_colours(text: str) -> str:
    """Return an attribute or a style sheet with its colours as `#rrggbbaa`.

    What cannot be told is left as it is: see `unknown_colour`.
    """
    if "(" not in text and "rebecca" not in text.lower():
        return text
    out, at = [], 0
    while found := _CALL.search(text, at):
        end = _closed(text, found.end())
        if end < 0:
            break
        out += [text[at : found.start()], _plain(found[1].lower(), text[found.end() : end - 1])]
        out[-1] = out[-1] or text[found.start() : end]
        at = end
    return _PURPLE.sub("#663399", "".join([*out, text[at:]]))


def unknown_colour(text: str) -> str:
    """Return the first colour that stayed as it was; nothing if there is none."""
    found = _CALL.search(text)
    if found is None:
        return ""
    end = _closed(text, found.end())
    return text[found.start() : end if end > 0 else found.start() + 60]


def _closed(text: str, at: int) -> int:
    """Return where the brackets that open before `at` are closed; -1 if they are not."""
    depth = 1
    for place in range(at, min(len(text), at + 400)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if not depth:
            return place + 1
    return -1


@lru_cache(maxsize=1024)
def _plain(name: str, inside: str) -> str:
    if name == "light-dark":
        return plain_colours(_first(inside)).strip()
    given, _, alpha = inside.partition("/")
    parts: list[str] = _PARTS.findall(given.lower())
    if name == "color" and parts:
        name = parts.pop(0)
    if len(parts) == 4 and not alpha:
        alpha = parts.pop()
    read = _READERS.get(name)
    if read is None or len(parts) != 3:
        return ""
    try:
        red, green, blue = (round(255 * min(max(v, 0.0), 1.0)) for v in read(parts))
        seen = min(max(_number(alpha.strip() or "1", 1.0), 0.0), 1.0)
    except (ValueError, OverflowError):
        return ""
    shown = f"#{red:02x}{green:02x}{blue:02x}"
    return shown if seen >= 1 else f"{shown}{round(255 * seen):02x}"


def _first(inside: str) -> str:
    """Return what stands before the first comma that is in no brackets."""
    depth = 0
    for place, sign in enumerate(inside):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and not depth:
            return inside[:place]
    return inside


def _number(text: str, whole: float) -> float:
    """Return a number; `whole` is what 100 % means."""
    if text == "none":
        return 0.0
    found = _NUMBER.fullmatch(text)
    if found is None or found[2] not in (None, "%"):
        raise ValueError(text)
    return float(found[1]) * whole / 100 if found[2] else float(found[1])


def _angle(text: str) -> float:
    if text == "none":
        return 0.0
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return float(found[1]) * _TURN[found[2]] % 360


def _rgb(parts: list[str]) -> Triple:
    red, green, blue = (_number(part, 255.0) / 255 for part in parts)
    return red, green, blue


def _hsl(parts: list[str]) -> Triple:
    hue, full, light = _angle(parts[0]), *(_number(part, 100.0) / 100 for part in parts[1:])
    full = min(max(full, 0.0), 1.0)

    def channel(place: float) -> float:
        at = (place + hue / 30) % 12
        return light - full * min(light, 1 - light) * max(-1.0, min(at - 3, 9 - at, 1.0))

    return channel(0), channel(8), channel(4)


def _hwb(parts: list[str]) -> Triple:
    white, black = (_number(part, 100.0) / 100 for part in parts[1:])
    if white + black >= 1:
        grey = white / (white + black)
        return grey, grey, grey
    red, green, blue = (v * (1 - white - black) + white for v in _hsl([parts[0], "100%", "50%"]))
    return red, green, blue


def _srgb(parts: list[str]) -> Triple:
    red, green, blue = (_number(part, 1.0) for part in parts)
    return red, green, blue


def _p3(parts: list[str]) -> Triple:
    return _seen(_times(_FROM_P3, _each(_linear, _srgb(parts))))


def _lab(parts: list[str]) -> Triple:
    return _of_lab(_number(parts[0], 100.0), _number(parts[1], 125.0), _number(parts[2], 125.0))


def _lch(parts: list[str]) -> Triple:
    return _of_lab(_number(parts[0], 100.0), *_polar(_number(parts[1], 150.0), _angle(parts[2])))


def _of_lab(light: float, a: float, b: float) -> Triple:
    middle = (light + 16) / 116

    def back(value: float) -> float:
        return value**3 if value > 6 / 29 else 3 * (6 / 29) ** 2 * (value - 4 / 29)

    x, y, z = (back(v) for v in (middle + a / 500, middle, middle - b / 200))
    return _seen(_times(_FROM_XYZ_D50, (x * _WHITE_D50[0], y, z * _WHITE_D50[2])))


def _oklab(parts: list[str]) -> Triple:
    return _of_oklab(_number(parts[0], 1.0), _number(parts[1], 0.4), _number(parts[2], 0.4))


def _oklch(parts: list[str]) -> Triple:
    return _of_oklab(_number(parts[0], 1.0), *_polar(_number(parts[1], 0.4), _angle(parts[2])))


def _of_oklab(light: float, a: float, b: float) -> Triple:
    roots = _times(_FROM_OKLAB, (light, a, b))
    return _seen(_times(_FROM_LMS, _each(lambda value: value**3, roots)))


def _polar(length: float, degrees: float) -> tuple[float, float]:
    return length * math.cos(math.radians(degrees)), length * math.sin(math.radians(degrees))


def _each(change: Callable[[float], float], values: Triple) -> Triple:
    return change(values[0]), change(values[1]), change(values[2])


def _times(matrix: Matrix, values: Triple) -> Triple:
    one, two, three = (sum(m * v for m, v in zip(row, values, strict=True)) for row in matrix)
    return one, two, three


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _seen(values: Triple) -> Triple:
    """Return linear light as the screen's numbers."""

    def bent(value: float) -> float:
        value = min(max(value, 0.0), 1.0)
        return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055

    return _each(bent, values)


_READERS: dict[str, Callable[[list[str]], Triple]] = {
    **dict.fromkeys(("rgb", "rgba"), _rgb),
    **dict.fromkeys(("hsl", "hsla"), _hsl),
    "hwb": _hwb,
    "lab": _lab,
    "lch": _lch,
    "oklab": _oklab,
    "oklch": _oklch,
    "srgb": _srgb,
    "display-p3": _p3,
}
