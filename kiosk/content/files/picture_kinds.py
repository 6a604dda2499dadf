"""Which files are pictures: the one list. Endings count in capital letters too."""

from pathlib import PurePosixPath

SVG, PNG, JPEG = "svg", "png", "jpeg"
_KINDS = {".svg": SVG, ".png": PNG, ".jpg": JPEG, ".jpeg": JPEG}
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


def kind_of(path: str) -> str:
    """Return which kind of picture a path names: `svg`, `png` or `jpeg`; nothing if none."""
    return _KINDS.get(PurePosixPath(path).suffix.lower(), "")


def is_icon(path: str) -> bool:
    """Tell whether a picture is drawn in the colour of the words beside it."""
    return path.startswith("images/icons/")


def remedy_for(path: str) -> str:
    """Return how to save a picture of a kind that a pack cannot hold; nothing if it is none."""
    return _REMEDIES.get(PurePosixPath(path).suffix.lower(), "")
