"""Which SVG files may be drawn: an allow-list, because Qt's reader can be hung or led astray.

Nested `use` hung it, `image` made it open any local file, `style` and entities hide both
(docs/content-format.md, "Limits").
"""

import math
import re
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, DTDForbidden, EntitiesForbidden
from defusedxml.ElementTree import DefusedXMLParser

from kiosk.content import limits
from kiosk.content.problems import Log, quote

NAMESPACE = "http://www.w3.org/2000/svg"
_LINKABLE = ("linearGradient", "radialGradient", "clipPath")
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
ELEMENTS = frozenset(("svg", "g", "title", "desc", "defs", "stop", *_SHAPES, *_LINKABLE))
_REMEDIES = {
    "text": "Turn the letters into paths, or better: put the words into the page.",
    "tspan": "Turn the letters into paths, or better: put the words into the page.",
    "image": "Draw it with shapes, or save the whole picture as .png.",
    "use": "Replace it by a copy of what it repeats (in Inkscape: Edit, Clone, Unlink).",
    "symbol": "Replace it by the shapes themselves.",
    "style": 'Put the colours on the shapes themselves, as in fill="#2a6f97".',
    "script": "Remove it.",
    "filter": "Remove the blur or shadow.",
    "mask": "Use a clipPath instead.",
    "pattern": "Use a plain colour or a gradient instead.",
    "animate": "Remove it; pictures stand still.",
    "foreignObject": "Remove it.",
    "a": "Remove the link and keep the shapes in it.",
}
_PLAIN_SVG = "In the drawing program, save the picture as “Plain SVG”."
_REFERENCE = re.compile(r"^\s*url\(\s*(?P<quote>['\"]?)#(?P<id>[\w.-]+)(?P=quote)\s*\)\s*$")
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_LENGTH = re.compile(rf"^\s*({_NUMBER.pattern})\s*(px)?\s*$")
_COLOUR = re.compile(r"#[0-9a-fA-F]+")
_DECLARED = re.compile(r"""^\s*<\?xml\b[^>]*?encoding\s*=\s*['"]([^'"]+)['"]""")
_WORDED = ("id", "class", "role", "aria-", "data-")


def check_svg(path: str, data: bytes, log: Log) -> None:
    """Name in `log` everything in an SVG file that must not be drawn. Never raises."""
    text = _decode(path, data, log)
    if text is None:
        return
    target = _Gate(path, log)
    parser = DefusedXMLParser(target=target, forbid_dtd=True)
    target.expat = parser.parser
    try:
        parser.feed(text)
        parser.close()
    except (DTDForbidden, EntitiesForbidden, DefusedXmlException):
        log.error(
            path,
            target.line,
            "The file defines its own entities or document type (<!DOCTYPE or <!ENTITY).",
            "Remove the lines that start with <!DOCTYPE and <!ENTITY.",
        )
    except (ParseError, ValueError) as error:
        line = error.position[0] if isinstance(error, ParseError) else target.line
        log.error(path, line, "This is not a whole SVG file.", "Save or copy the picture anew.")
    else:
        target.finish()


def _decode(path: str, data: bytes, log: Log) -> str | None:
    """Return the text, which every reader then takes for the same characters."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    declared = _DECLARED.match(text)
    encoding = declared.group(1) if declared else "utf-8"
    if not text or encoding.lower() not in ("utf-8", "utf8", "us-ascii"):
        log.error(path, 1, "The file is empty or not in UTF-8.", "Save it as plain SVG in UTF-8.")
        return None
    body = text.lstrip().removeprefix("<?xml ")
    if "<?" in body:
        line = text[: text.rindex("<?")].count("\n") + 1
        log.error(path, line, "The file holds an instruction (<?…?>).", "Remove it.")
        return None
    # expat is given decoded text, so the declaration must not claim otherwise
    return text if declared is None else text.replace(declared.group(1), "utf-8", 1)


class _Gate:
    """An XML target that looks at each element as it comes, and keeps none."""

    def __init__(self, path: str, log: Log) -> None:
        self._path = path
        self._log = log
        self._open: list[str] = []
        self._ids: set[str] = set()
        self._references: list[tuple[str, int]] = []
        self._told: set[str] = set()
        self.expat: Any = None

    @property
    def line(self) -> int:
        """The line that the parser has reached."""
        return int(self.expat.CurrentLineNumber)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Look at an element as it opens."""
        space, _, name = tag.rpartition("}")
        if not self._open:
            self._root(space.removeprefix("{"), name, attributes)
        elif space.removeprefix("{") not in ("", NAMESPACE):
            self._tell(f"The file holds <{name}>, which belongs to another program.", _PLAIN_SVG)
        elif name not in ELEMENTS:
            remedy = _REMEDIES.get(name, f"Remove it. {_PLAIN_SVG}")
            self._tell(f"The element <{name}> is not possible.", remedy)
        self._open.append(name)
        if len(self._open) == limits.MAX_SVG_DEPTH + 1:
            self._tell(
                f"Shapes are grouped more than {limits.MAX_SVG_DEPTH} deep.",
                "Ungroup some of them.",
            )
        for key, value in attributes.items():
            self._attribute(name, key, value)
        if name in _LINKABLE and "id" in attributes:
            self._ids.add(attributes["id"])

    def end(self, tag: str) -> None:  # noqa: ARG002
        """Leave an element."""
        self._open.pop()

    def data(self, text: str) -> None:
        """Pass over words; titles and descriptions may hold them."""

    def close(self) -> None:
        """End the file."""

    def finish(self) -> None:
        """Look for references to nothing, once every name is known."""
        for name, line in self._references:
            if name not in self._ids:
                self._log.error(
                    self._path,
                    line,
                    f"url(#{name}) points at no gradient or clipPath of this file.",
                    "Add it to <defs>, or use a plain colour.",
                )

    def _root(self, space: str, name: str, attributes: dict[str, str]) -> None:
        if name != "svg" or space != NAMESPACE:
            self._tell("The file is not an SVG picture.", "Save the picture as plain SVG.")
        elif not _is_box(attributes.get("viewBox", "")) and not _has_size(attributes):
            self._tell(
                "The picture does not say how large it is.",
                'Add a size to <svg …>, as in viewBox="0 0 320 240".',
            )

    def _attribute(self, element: str, key: str, value: str) -> None:
        name = key.rpartition("}")[2]
        if name == "href":
            self._tell(f"<{element}> has a link (href).", "Remove it.")
        elif key.startswith("{"):
            self._tell(f"<{element}> has the attribute {name} of another program.", _PLAIN_SVG)
        elif name == "style":
            self._tell(f"<{element}> has a style attribute.", _REMEDIES["style"])
        elif name.lower().startswith("on"):
            self._tell(f"<{element}> has a script ({name}).", f"Remove {name}.")
        elif name.startswith(_WORDED):
            return
        elif "url" in value.lower() or "\\" in value:
            self._reference(element, name, value)
        else:
            self._numbers(element, name, value)

    def _reference(self, element: str, name: str, value: str) -> None:
        match = _REFERENCE.match(value)
        if match is None:
            self._tell(
                f"{name} of <{element}> points outside of the file: {quote(value)}.",
                "Point at a gradient or clipPath of this file, as in url(#sky).",
            )
        elif "clipPath" in self._open and name == "clip-path":
            self._tell("A clipPath is clipped itself.", "Remove clip-path inside of clipPath.")
        else:
            self._references.append((match["id"], self.line))

    def _numbers(self, element: str, name: str, value: str) -> None:
        numbers = [float(number) for number in _NUMBER.findall(_COLOUR.sub("", value))]
        if any(not math.isfinite(n) or abs(n) > limits.MAX_SVG_NUMBER for n in numbers):
            self._tell(f"{name} of <{element}> holds a huge number.", "Draw the picture smaller.")
        if name == "stroke-dasharray" and numbers and sum(numbers) < limits.MIN_SVG_DASH:
            self._tell(
                f"The dashes of <{element}> are too short to be seen.",
                "Make them longer, or draw a whole line.",
            )

    def _tell(self, message: str, remedy: str) -> None:
        """Note a problem once, where it first shows: drawings repeat faults by the hundred."""
        if message not in self._told:
            self._told.add(message)
            self._log.error(self._path, self.line, message, remedy)


def _is_box(value: str) -> bool:
    numbers = [float(number) for number in _NUMBER.findall(value)]
    return len(numbers) == 4 and all(math.isfinite(n) for n in numbers) and min(numbers[2:]) > 0


def _has_size(attributes: dict[str, str]) -> bool:
    sizes = [_LENGTH.match(attributes.get(key, "")) for key in ("width", "height")]
    return all(size is not None and float(size.group(1)) > 0 for size in sizes)
