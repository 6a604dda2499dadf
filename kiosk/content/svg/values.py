"""Lengths, colours and references as SVG and CSS write them."""

import math
import re

from kiosk.content.svg import theme_colours

NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_LENGTH = re.compile(rf"\s*({NUMBER.pattern})\s*(px|pt|pc|mm|cm|q|in|em|rem|ex|ch)?\s*", re.I)
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "q": 96 / 101.6,
    "in": 96.0,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
    "ch": 8.0,
}
_URL = re.compile(r"url\s*\(\s*(?P<quote>['\"]?)(?P<to>[^'\")]*)(?P=quote)\s*\)?", re.I)
_STARTS = {"iVBORw0KGgo": "png", "/9j/": "jpeg", "R0lGOD": "gif", "UklGR": "webp"}
"""How pictures begin, in base64."""
_HELD = re.compile(r"\s*data:image/(png|jpe?g|gif|webp)\s*[;,]", re.I)
# possessive, and what is not closed goes on to the end: no file makes these look twice
_NAMED = re.compile(r"(?:^|[;{\s])(--[\w-]++)\s*+:\s*+([^;}]*+)")
_WANTED = re.compile(r"var\(\s*+(--[\w-]++)\s*+(?:,((?:[^()]++|\([^()]*+\))*+))?\)")
_APART = "\ue000("  # begins what stays for the theme while the rest is replaced
_GROUND = re.compile(r"background-color\s*:[^;]*;?", re.I)
_CLEAR_GROUND = re.compile(r"background-color\s*:\s*(?:transparent|none)\s*;?", re.I)
_IMPORT = re.compile(r"@import[^;]*;?", re.I)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
# of older programs, and never followed by a browser either
_HARMLESS = re.compile(r"@(?:charset|namespace)[^;]*;?", re.I)


def pixels(value: str | None) -> float | None:
    """Return a length in pixels; None if there is none, or it is a share of something."""
    match = _LENGTH.fullmatch(value or "")
    if match is None:
        return None
    length = float(match[1]) * _PIXELS[(match[2] or "").lower()]
    return length if math.isfinite(length) and length > 0 else None


def box(value: str | None) -> tuple[float, float, float, float] | None:
    """Return a view box; None if there is none that has a size."""
    numbers = [float(number) for number in NUMBER.findall(value or "")]
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)) or min(numbers[2:]) <= 0:
        return None
    return numbers[0], numbers[1], numbers[2], numbers[3]


def leads_out(value: str) -> str:
    """Return the first thing outside of the file that a value points at; nothing if it does not."""
    if "\\" in value and re.search(r"\\0*(75|55|72|52|6c|4c)", value, re.I):
        return value.strip()  # an escaped url
    for found in _URL.finditer(value):
        to = found["to"].strip()
        if to and not to.startswith("#"):
            return to
    return ""


def held(href: str) -> str:
    """Return a link that holds a picture itself, called what its first bytes say; else nothing.

    Browsers look at the bytes, renderers believe the name.
    """
    head, comma, body = href.partition(",")
    if comma and head.lower().startswith("data:") and "base64" in head.lower():
        start = body[:40].lstrip()
        for sign, kind in _STARTS.items():
            if start.startswith(sign):
                return f"data:image/{kind};base64,{body}"
    return href if _HELD.match(href) else ""


def style_of(attributes: dict[str, str]) -> dict[str, str]:
    """Return what an element's `style` says, by name; the last word counts."""
    pairs = (part.partition(":") for part in attributes.get("style", "").split(";"))
    said = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return {name: value.removesuffix("!important").strip() for name, value in said.items() if value}


def without_ground(attributes: dict[str, str]) -> dict[str, str]:
    """Return attributes without a background: a renderer may take `transparent` for black."""
    kept = {k: _GROUND.sub("", v) if k == "style" else v for k, v in attributes.items()}
    kept.pop("background-color", None)
    return kept


def without_clear_ground(css: str) -> str:
    """Return a style sheet without backgrounds that let everything through; see above."""
    return _CLEAR_GROUND.sub("", css) if "background-color" in css else css


def is_hidden(attributes: dict[str, str]) -> bool:
    """Tell whether an element says of itself that it does not show."""
    told = style_of(attributes).get("display") or attributes.get("display", "")
    return told.strip() == "none"


def plain_css(text: str) -> str:
    """Return a style sheet without comments and without what says nothing here."""
    return _HARMLESS.sub("", _COMMENT.sub(" ", text))


def imports_from_web(css: str) -> bool:
    """Tell whether a style sheet loads another from an address, not from a file beside it.

    Typefaces do not count: words are shapes here.
    """
    found = _IMPORT.findall(css)
    return any(("//" in one or ":" in one) and "font" not in one.lower() for one in found)


def without_imports(css: str) -> str:
    """Return a style sheet without those that it loads."""
    return _IMPORT.sub("", css)


def named_values(text: str) -> dict[str, str]:
    """Return the values that a style sheet gives names to (`--ink: #123`)."""
    return {name: value.strip() for name, value in _NAMED.findall(text)}


def with_values(text: str, known: dict[str, str], most: int) -> str | None:
    """Return `text` with `var(--ink, black)` replaced by what it stands for.

    What the theme decides stays as it is, with the drawing's own colour behind the comma.
    None where that makes more than `most` characters of it: a value may hold others.
    """
    for _ in range(4):
        if "var(" not in text:
            break
        wanted = [(m.span(), _value(m, known)) for m in _WANTED.finditer(text)]
        if len(text) + sum(len(value) for _, value in wanted) > most:
            return None
        pieces, at = [], 0
        for (start, end), value in wanted:
            pieces += [text[at:start], value]
            at = end
        text = "".join([*pieces, text[at:]])
    return text.replace(_APART, f"var({theme_colours.PREFIX}")


def _value(wanted: re.Match[str], known: dict[str, str]) -> str:
    own = known.get(wanted[1], (wanted[2] or "").strip() or "inherit")
    name = wanted[1].removeprefix(theme_colours.PREFIX)
    return f"{_APART}{name},{own})" if wanted[1] != name and name in theme_colours.NAMES else own
