"""What editors, systems and shared folders leave in a pack, and names that are nearly right.

A leftover is passed over without a word, in a folder, in a zip file and on a stick alike. A file
with a name that is nearly right is passed over too, but told: somebody meant it to be shown.
"""

import re
import unicodedata
from collections.abc import Callable, Collection
from pathlib import PurePosixPath

# no file of a pack begins so: hidden files, lock files of offices, recycle bins, editors' copies
_BEGINNINGS = (".", "~", "$", "#", "@ea", "@recycle", "__", "icon\r")
_ENDINGS = (
    "~",
    "#",
    "__",
    ".bak",
    ".backup",
    ".old",
    ".orig",
    ".rej",
    ".save",
    ".tmp",
    ".temp",
    ".lock",
    ".lck",
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ".filepart",
    ".lnk",
    ".url",
    ".webloc",
    ".pyc",
    ".log",
    ".ffs_db",
    ".ffs_lock",
    ".ffs_tmp",
    ".unison",
)
_NAMES = frozenset(
    {
        "thumbs.db",
        "ehthumbs.db",
        "ehthumbs_vista.db",
        "desktop.ini",
        "picasa.ini",
        "zbthumbnail.info",
        "autorun.inf",
        "bootex.log",
        "wpsettings.dat",
        "indexervolumeguid",
        "system volume information",
        "recycler",
        "recycled",
        "lost+found",
        "lost.dir",
        "android",
        "network trash folder",
        "temporary items",
        "thevolumesettingsfolder",
        "cvs",
        "rcs",
        "node_modules",
        "venv",
        "4913",  # vim tries whether it may write here
    }
)
_NUMBERED = re.compile(r"^found\.\d{3}$|\.bak\d+$|\.sw[a-z]$|\.~\d+~$|\.bk[p!]$|\.\d+\.tmp$")

_CONFLICT = re.compile(
    r"\.sync-conflict-[\w-]+$"  # Syncthing
    r"|[ _-]*\([^()]*(conflict|konflikt|conflit|conflicto)[^()]*\)$"  # Dropbox, Nextcloud
    r"|[ _-]*\[conflict\]$"  # Google Drive
    r"|_conflict-[\d-]+$"
    r"|-(desktop|laptop)-[a-z0-9]+(-\d+)?$"  # OneDrive names the computer
    r"|-(pc|mac|macbook|win)[a-z0-9-]*-pc$",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"([ _-]+(copy|kopie|copie|copia|cópia|kopia)|[ _-]*\(\d{1,3}\)"
    r"|[ _-]*\((another |\d+\w\w )?(copy|kopie|copie|copia|cópia)( \d+)?\))"
    r"([ _-]*\d{1,3}|[ _-]*\(\d{1,3}\))?$",
    re.IGNORECASE,
)
_COPY_OF = re.compile(
    r"^(copy of|kopie von|kopie van|copie de|copia de|cópia de)[ _-]+", re.IGNORECASE
)
_NUMBER = re.compile(r"[ _]+\d{1,2}$")  # "statin 2.md", as macOS names a second one
_NOT_ID = re.compile(r"[^a-z0-9]+")
_TEXT = frozenset({".txt", ".text", ".md", ".toml", ".markdown", ".mdown", ".mkd"})
_DOCUMENTS = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".pages", ".html", ".htm", ".pdf", ".epub"}
)
# what people keep beside their pages, and what comes with a folder of files
_KEPT = frozenset(
    {
        ".md",
        ".markdown",
        ".txt",
        ".rtf",
        ".doc",
        ".docx",
        ".odt",
        ".xls",
        ".xlsx",
        ".ods",
        ".csv",
        ".ppt",
        ".pptx",
    }
    | {".odp", ".pdf", ".pages", ".numbers", ".key", ".eml", ".msg"}
    | {".ai", ".eps", ".psd", ".xcf", ".afdesign", ".afphoto", ".sketch", ".fig", ".kra", ".cdr"}
)
_NOTES = frozenset({"readme", "license", "licence", "copying", "changelog", "changes", "todo"})

Fits = Callable[[str], bool]
"""Tells whether a pack has a place for a path."""


def is_leftover(name: str) -> bool:
    """Tell whether a file or folder of this name was left by an editor or a system."""
    plain = name.casefold()
    return (
        plain in _NAMES
        or plain.startswith(_BEGINNINGS)
        or plain.endswith(_ENDINGS)
        or _NUMBERED.search(plain) is not None
    )


def lies_in_leftovers(path: str) -> bool:
    """Tell whether `path`, with forward slashes, is a leftover or lies in a folder of them."""
    parts = path.split("/")
    return ".." not in parts and any(is_leftover(part) for part in parts if part != ".")


def original_of(path: str, others: Collection[str]) -> str:
    """Return the path of the file that `path` looks like a copy of; nothing if it does not."""
    folder, _, name = path.rpartition("/")
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    found = (f"{folder}/{short}{ending}" for short, why in _shortened(stem) if why == "copy")
    return next((one for one in found if one in others), "")


def remedy_for(path: str, others: Collection[str], fits: Fits) -> str:
    """Return how to mend a name that is nearly right, as a sentence; nothing if it is not.

    `path` is pack-relative and fits nowhere; `others` are all paths of the pack.
    """
    folder, _, name = path.rpartition("/")
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix.lower()
    page = _slug(stem.removesuffix(".md")) + ".md"
    if ending in _DOCUMENTS and fits(f"{folder}/{page}"):
        return f"A page is plain text: copy its words into a file {page}, saved as UTF-8."
    for better, why in _candidates(name):
        for place in (folder, folder.lower()):
            wanted = f"{place}/{better}" if place else better
            if wanted != path and fits(wanted):
                return _rename(path, name, better, wanted, why, wanted in others)
    if ending == ".md" and fits(f"{folder}/night-cramps.md"):
        return "Name it with the letters a to z, digits and hyphens, as in night-cramps.md."
    if any(why == "copy" for _, why in _shortened(stem)):
        return "It looks like a copy that a computer made: remove it."
    return "Keep it somewhere else." if ending in _KEPT or stem.lower() in _NOTES else ""


def _rename(path: str, name: str, better: str, wanted: str, why: str, taken: bool) -> str:
    if taken and why == "copy":
        return f"It looks like a copy of {better}: remove it, or give it a name of its own."
    if taken:
        return f"{better} is there as well: keep one of the two."
    if wanted.rpartition("/")[0] != path.rpartition("/")[0]:
        return f"Rename {path} to {wanted}."
    return f"Rename {name} to {better}."


def _candidates(name: str) -> list[tuple[str, str]]:
    """Return what `name` may have been meant to be, likeliest first, each with the reason."""
    found: list[tuple[str, str]] = []
    once = PurePosixPath(name)
    if once.suffix.lower() in _TEXT and PurePosixPath(once.stem).suffix:
        found += [(once.stem, "ending"), (once.stem.lower(), "ending")]
    ending = once.suffix.lower()
    endings = [ending]
    if ending in _TEXT and PurePosixPath(once.stem).suffix.lower() not in _TEXT:
        endings += {".md": [], ".toml": [], ".txt": [".md", ".toml"]}.get(ending, [".md"])
    for short, why in _shortened(once.stem):
        for one in endings:
            found += [(short + one, why), (short.lower() + one, why), (_slug(short) + one, why)]
    return [pair for pair in found if pair[0]]


def _shortened(stem: str) -> list[tuple[str, str]]:
    """Return a name without what marks it as a copy, then the whole of it."""
    found: list[tuple[str, str]] = []
    bare = _COPY_OF.sub("", stem)
    for pattern in (_CONFLICT, _COPY, _NUMBER):
        shorter = pattern.sub("", bare)
        if shorter != stem:
            found.append((shorter, "copy"))
    return [*found, (stem, "name")]


def _slug(words: str) -> str:
    """Return words as an id: small Latin letters, digits and hyphens."""
    flat = unicodedata.normalize("NFKD", words.replace("ß", "ss"))
    plain = "".join(c for c in flat if not unicodedata.combining(c)).lower()
    return _NOT_ID.sub("-", plain).strip("-")
