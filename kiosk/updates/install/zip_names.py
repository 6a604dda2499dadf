"""What the files in a zip file are called, whichever program wrote it.

Python takes names without a mark for code page 437; macOS and others write UTF-8 without the mark.
Some programs of Windows part folders with backslashes, others begin every name with `./`.
"""

import unicodedata
import zipfile
from collections.abc import Sequence

_IS_UTF8 = 0x800


def plain_names(infos: Sequence[zipfile.ZipInfo]) -> list[str]:
    """Return the names as they were meant, with forward slashes; nothing says they are harmless."""
    names = [_decoded(info) for info in infos]
    if not any("/" in name for name in names):
        names = [name.replace("\\", "/") for name in names]
    return [unicodedata.normalize("NFC", _without_dot(name)) for name in names]


def _decoded(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _IS_UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _without_dot(name: str) -> str:
    return name[2:] if name.startswith("./") and len(name) > 2 else name
