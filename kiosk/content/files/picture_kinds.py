"""Which files are pictures: the one list. Endings count in capital letters too.

What reads a kind is in `kiosk/content/media/raster.py`, or `svg_gate.py` for drawings; what draws
it in `ui/probes`. `tests/house/test_lists.py` asks for both.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath


class PictureKind(StrEnum):
    """The kinds of pictures that a pack may hold, by the name of Qt's reader."""

    SVG = "svg"
    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True)
class KindFacts:
    """What a kind is called, its endings, the usual one first, and how its files begin.

    A drawing has no signature: it is text, and can be drawn at any size.
    """

    name: str
    called: str
    endings: tuple[str, ...]
    signature: bytes = b""

    @property
    def is_drawing(self) -> bool:
        """Whether it is made of shapes."""
        return not self.signature


KINDS = {
    PictureKind.SVG: KindFacts("SVG", "an SVG picture", (".svg",)),
    PictureKind.PNG: KindFacts("PNG", "a PNG picture", (".png",), b"\x89PNG\r\n\x1a\n"),
    PictureKind.JPEG: KindFacts("JPEG", "a JPEG photo", (".jpg", ".jpeg"), b"\xff\xd8\xff"),
}
USUAL_ENDINGS = tuple(facts.endings[0] for facts in KINDS.values())
_BY_ENDING = {ending: kind for kind, facts in KINDS.items() for ending in facts.endings}
_DRAWING = "Open it in a drawing program and save it as .svg, or as .png at 2,000 pixels."
_PHOTO = "Open it in a picture program and save it as .jpg (a photo) or .png (a drawing)."
_REMEDIES = {
    **dict.fromkeys((".svgz", ".ai", ".eps", ".cdr", ".emf", ".wmf", ".pdf", ".fig"), _DRAWING),
    **dict.fromkeys(
        (
            *(".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif", ".jxl"),
            *(".jfif", ".ico", ".psd", ".xcf", ".dng", ".cr2", ".nef", ".arw", ".raw", ".apng"),
        ),
        _PHOTO,
    ),
}


def kind_of(path: str) -> PictureKind | None:
    """Return which kind of picture a path names; None if it names none."""
    return _BY_ENDING.get(PurePosixPath(path).suffix.lower())


def is_drawing(path: str) -> bool:
    """Tell whether a path names a picture that is made of shapes."""
    kind = kind_of(path)
    return kind is not None and KINDS[kind].is_drawing


def is_icon(path: str) -> bool:
    """Tell whether a picture is drawn in the colour of the words beside it."""
    return path.startswith("images/icons/")


def remedy_for(path: str) -> str:
    """Return how to save a picture of a kind that a pack cannot hold; nothing if it is none."""
    return _REMEDIES.get(PurePosixPath(path).suffix.lower(), "")
