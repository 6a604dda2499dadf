"""Which names the files of a pack may have: the same in check, build, install and publish.

A pack goes from one computer to another. A name must be possible on all of them, be one name on all
of them, and look like what it is.
"""

import unicodedata
from collections.abc import Iterable

LONGEST = 120
_MOST_BYTES = 240
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))]
)
"""What Windows keeps for devices, whatever follows the full stop."""
_FORBIDDEN = frozenset('<>:"|?*\\')
_UNSEEN = ("C", "Zl", "Zp")  # control, bidi, surrogates, private use; line separators


def fault_of(path: str) -> str:
    """Return what is wrong with a path, as a sentence; nothing if every computer can have it."""
    return next(filter(None, map(_fault, path.split("/"))), "")


def _fault(name: str) -> str:
    if any(unicodedata.category(c).startswith(_UNSEEN) for c in name):
        return "Its name has a character that cannot be seen."
    if not name or name in (".", ".."):
        return "Its name is no name."
    if name[-1] in ". " or name[0] == " ":
        return "Its name begins or ends with a space, or ends with a full stop."
    if _FORBIDDEN & set(name):
        return 'Its name has one of the characters < > : " | ? * \\.'
    if len(name) > LONGEST or len(name.encode("utf-8", "replace")) > _MOST_BYTES:
        return f"Its name is longer than {LONGEST} characters."
    if name.split(".")[0].casefold().rstrip() in _RESERVED:
        return "Windows cannot store this name."
    return ""


def folded(path: str) -> str:
    """Return a path as a computer may take it: without capitals, each letter written in one way."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def in_small_letters(paths: Iterable[str]) -> dict[str, str]:
    """Return how paths are read if all of them, `PACK.TOML` among them, are in capitals.

    Some disks and zip programs know no small letters. One small letter anywhere is somebody's
    choice, and every name is what it is: then, nothing.
    """
    found = list(paths)
    if "PACK.TOML" not in found or any(path != path.upper() for path in found):
        return {}
    return {path: path.lower() for path in found}


def twins(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Return the paths that are one for some computers: each with the one it is a twin of.

    A file is also a twin of a folder of the same name.
    """
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for path in paths:
        key = folded(path)
        if key in seen:
            found.append((path, seen[key]))
        seen.setdefault(key, path)
        parts = path.split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            first = folders.setdefault(folded(folder), folder)
            if first != folder:
                found.append((path, f"{first}/"))
    found += [(seen[key], f"{folders[key]}/") for key in seen.keys() & folders.keys()]
    return found
