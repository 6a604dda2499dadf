"""Reads SVG files that come from anywhere: what may be drawn of them, and what is wrong.

Metadata, other programs' names, comments and document types are left out; what would reach
outside of the file, run, or swell is refused (docs/content-format.md, "Limits"). Whether a picture
can be drawn in little time and memory is for a process of its own to find out
(`kiosk/updates/probe/pictures.py`).
"""

import re
from xml.parsers import expat

from kiosk.content.model.report import Log, Report
from kiosk.content.svg.cleaning import Cleaner
from kiosk.content.svg.drawing import Drawing
from kiosk.content.svg.entities import RefusedError

_DECLARED = re.compile(r"""^\s*<\?xml\b[^>]*?encoding\s*=\s*['"]([^'"]+)['"][^>]*\?>""")
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))
# what drawing programs write, and a browser reads
_ENCODINGS = re.compile(
    r"utf-?8|us-ascii|ascii|iso-8859-\d+|latin-?1|(windows-|cp)125\d|utf-16"
    r"|macintosh|gb2312|gbk|gb18030|big5|shift_jis|euc-(jp|kr)|koi8-[ru]"
)


def check_svg(path: str, data: bytes, log: Log) -> None:
    """Name in `log` everything in an SVG file that must not be drawn. Never raises."""
    read_svg(path, data, log)


def read_svg(path: str, data: bytes, log: Log) -> Drawing | None:
    """Return what can be drawn of an SVG file; None, with the reason in `log`, if it must not be.

    Never raises.
    """
    text = _decode(path, data, log)
    if text is None:
        return None
    mine = Log()
    cleaner = Cleaner(path, mine, text.count("&"))
    try:
        cleaner.parser.Parse(text.lstrip(), True)
        drawing = cleaner.drawing()
    except RefusedError:
        drawing = None
    except (expat.ExpatError, ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, expat.ExpatError) else cleaner.line
        mine.error(path, line, "This is not a whole SVG file.", "Save or copy the picture anew.")
        drawing = None
    log.issues += mine.issues
    return None if Report.of(mine.issues).has_errors else drawing


def _decode(path: str, data: bytes, log: Log) -> str | None:
    """Return the text, without the declaration: every reader takes it for the same characters."""
    if data.startswith(b"\x1f\x8b"):
        log.error(
            path,
            1,
            "The file is packed (SVGZ).",
            "Save it as plain SVG, not compressed (in Inkscape: Save as, Plain SVG).",
        )
        return None
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    declared = _DECLARED.match(data[:300].decode("latin-1").lstrip("ï»¿"))
    encoding = marked or (declared.group(1).lower() if declared else "utf-8")
    try:
        text = data.decode(encoding) if marked or _ENCODINGS.fullmatch(encoding) else ""
    except (UnicodeDecodeError, LookupError):
        text = ""
    if not text.strip("\ufeff \r\n\t"):
        log.error(path, 1, "The file is empty or not in UTF-8.", "Save it as plain SVG in UTF-8.")
        return None
    return re.sub(r"^\s*<\?xml\b[^>]*\?>", _blank_lines, text.lstrip("\ufeff"), count=1)


def _blank_lines(match: "re.Match[str]") -> str:
    return "\n" * match.group().count("\n")
