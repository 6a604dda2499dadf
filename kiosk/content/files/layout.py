"""Which file of a pack is what, by its path."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from kiosk.content.files import names, picture_kinds
from kiosk.content.files.leftovers import remedy_for
from kiosk.content.files.tree import FileEntry, Tree
from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.content.model.schema import ID_PATTERN, LANGUAGE_PATTERN
from kiosk.shared.issue import closest, one_of, quote

Kind: TypeAlias = Literal[
    "pack",
    "references",
    "credits",
    "titles",
    "glossary",
    "synonyms",
    "asked",
    "signs",
    "review",
    "section",
    "question",
    "exercise words",
    "picture",
    "icon",
    "wording",
    "template",
    "font",
    "exercise",
    "program",
    "program words",
    "video",
    "captions",
    "film",
    "script",
    "keyboard",
]

PACK, REFERENCES, CREDITS = "pack.toml", "references.toml", "credits.toml"
_ROOT: dict[str, Kind] = {PACK: "pack", REFERENCES: "references", CREDITS: "credits"}
_OF_LANGUAGE: dict[str, Kind] = {
    "titles.toml": "titles",
    "glossary.toml": "glossary",
    "synonyms.toml": "synonyms",
    "asked.toml": "asked",
    "warning-signs.toml": "signs",
    "clinical-review.toml": "review",
}
_PAGES: dict[str, Kind] = {
    "sections": "section",
    "faq": "question",
    "exercises": "exercise words",
    "programs": "program words",
    "videos": "video",
}
_FILMS = (".webm", ".mp4")
_FILM_ENDINGS = frozenset({"webm", "mp4", "mov", "avi", "mkv", "m4v", "wmv"})
_FONTS = (".woff2", ".ttf", ".otf", ".txt")
_FOLDERS = ("images", "wording", "fonts", "exercises", "programs", "keyboards", "videos")

CAPS: dict[Kind, int] = {
    "asked": limits.MAX_ASKED_BYTES,
    "wording": limits.MAX_WORDING_BYTES,
    "template": limits.MAX_WORDING_BYTES,
    "font": limits.MAX_FONT_BYTES,
    "icon": limits.MAX_SVG_BYTES,
    "film": limits.MAX_FILM_BYTES,
}

_ODDITIES = {
    "link": ("This is a link to another place.", "Put the file itself here instead."),
    "special": ("This is not a plain file.", "Remove it."),
    "deep": ("Folders are nested too deeply here.", "Move the files up and remove the folder."),
    "many": (
        f"This folder holds more than {limits.MAX_FILES_A_FOLDER} files.",
        "Remove those that no page needs.",
    ),
    "endless": (
        f"The folder holds more than {limits.MAX_ENTRIES:,} files and folders: it is no pack.",
        "Look where it leads to: to a whole disk? Name the folder that holds the pack alone.",
    ),
    "unreadable": ("This cannot be read.", "Copy it here anew, and allow everybody to read it."),
}


@dataclass(frozen=True)
class Role:
    """What a file is: its kind, its language and id where it has one, and its cap in bytes."""

    kind: Kind
    entry: FileEntry
    language: str = ""
    id: str = ""

    @property
    def path(self) -> str:
        """The file's pack-relative path."""
        return self.entry.path

    @property
    def cap(self) -> int:
        """The largest size the file may have, in bytes."""
        if self.kind == "picture":
            drawing = picture_kinds.is_drawing(self.path)
            return limits.MAX_SVG_BYTES if drawing else limits.MAX_RASTER_BYTES
        return CAPS.get(self.kind, limits.MAX_TEXT_BYTES)


def roles(tree: Tree, languages: Collection[str], log: Log) -> list[Role]:
    """Tell what each file is; those that are nothing, too large or badly named go to `log`.

    What people keep beside their pages, and names that are nearly right, are left out with a
    warning: the rest of the pack must not vanish from the screen because of them.
    """
    note_oddities(tree, log)
    _note_twins(placed(tree, languages), log)
    if sum(entry.size for entry in tree.files) > limits.MAX_PACK_BYTES:
        megabytes = limits.MAX_PACK_BYTES // limits.MIB
        log.error(PACK, 1, f"The pack is larger than {megabytes} MB.", "Use smaller pictures.")
    found: list[Role] = []
    strangers: set[str] = set()
    for entry in tree.files:
        role = role_of(entry, languages)
        top = entry.path.partition("/")[0]
        if role is not None:
            if _is_within_cap(role, log):
                found.append(role)
        elif top in languages or top in _FOLDERS or "/" not in entry.path:
            _note_stranger(entry.path, tree, languages, log)
        elif top not in strangers:
            strangers.add(top)
            _note_folder(top, languages, log)
    return found


def role_of(entry: FileEntry, languages: Collection[str]) -> Role | None:
    """Tell what a file is by its path; None if it is nothing that a pack may hold."""
    path = PurePosixPath(entry.path)
    if entry.path in _ROOT:
        return Role(_ROOT[entry.path], entry)
    parts = path.parts
    if parts[0] in languages and len(parts) == 2 and parts[1] in _OF_LANGUAGE:
        return Role(_OF_LANGUAGE[parts[1]], entry, parts[0])
    if parts[0] in languages and len(parts) == 3 and parts[1] == "videos":
        beside = _beside_video(entry, path)
        if beside is not None:
            return beside
    if parts[0] in languages and len(parts) == 3 and parts[1] in _PAGES:
        is_page = path.suffix == ".md" and re.match(ID_PATTERN, path.stem)
        return Role(_PAGES[parts[1]], entry, parts[0], path.stem) if is_page else None
    return _shared(entry, path, languages)


def _beside_video(entry: FileEntry, path: PurePosixPath) -> Role | None:
    """Tell what stands beside a video's words: its captions, and the words of its script."""
    if not re.match(ID_PATTERN, path.stem):
        return None
    kinds: dict[str, Kind] = {".vtt": "captions", ".toml": "script"}
    kind = kinds.get(path.suffix)
    return Role(kind, entry, path.parts[0], path.stem) if kind else None


def _video_file(entry: FileEntry, path: PurePosixPath) -> Role | None:
    """Tell what stands among the films: a film, or the script of one."""
    if path.suffix in _FILMS:
        return Role("film", entry)
    is_script = path.suffix == ".toml" and re.match(ID_PATTERN, path.stem)
    return Role("script", entry, id=path.stem) if is_script else None


def _shared(entry: FileEntry, path: PurePosixPath, languages: Collection[str]) -> Role | None:
    folder = str(path.parent)
    drawn = picture_kinds.kind_of(entry.path)
    if folder == "images/icons" and path.suffix == ".svg":
        return Role("icon", entry, id=path.stem)
    if folder == "images" and drawn and path.suffix.islower():  # others: to be renamed
        return Role("picture", entry)
    if folder == "fonts" and path.suffix in _FONTS:
        return Role("font", entry)
    if folder == "exercises" and path.suffix == ".toml" and re.match(ID_PATTERN, path.stem):
        return Role("exercise", entry, id=path.stem)
    if folder == "videos":
        return _video_file(entry, path)
    if folder == "programs" and path.suffix == ".toml" and re.match(ID_PATTERN, path.stem):
        return Role("program", entry, id=path.stem)
    if folder == "keyboards" and path.suffix == ".toml" and re.match(LANGUAGE_PATTERN, path.stem):
        return Role("keyboard", entry, path.stem)
    if folder == "wording" and path.suffix == ".pot":
        return Role("template", entry)
    if folder == "wording" and path.suffix == ".po" and path.stem in languages:
        return Role("wording", entry, path.stem)
    return None


def _is_within_cap(role: Role, log: Log) -> bool:
    if role.entry.size <= role.cap:
        return True
    shown, most = -(-role.entry.size // limits.KIB), role.cap // limits.KIB
    remedy = (
        "Save the film with a lower bit rate, or make it shorter."
        if role.kind == "film"
        else "Save the picture smaller."
        if role.kind in ("picture", "icon")
        else "Make two files of it, or shorten it."
    )
    log.error(role.path, 1, f"The file has {shown} kB; at most {most} kB are possible.", remedy)
    return False


def note_oddities(tree: Tree, log: Log) -> None:
    """Tell what in the folder is no plain file within the limits."""
    for oddity in tree.oddities:
        message, remedy = _ODDITIES[oddity.kind]
        log.error(oddity.path, 1, message, remedy)


def _note_twins(files: Collection[FileEntry], log: Log) -> None:
    """Refuse names that some computers take for one, or cannot store at all."""
    paths = [entry.path for entry in files]
    for path, twin in names.twins(paths):
        log.error(
            path,
            1,
            f"Its name differs from {quote(twin)} in capital letters only, or in how a letter is "
            "written.",
            "Give one of the two another name; some computers keep only one.",
        )
    for path in paths:
        if fault := names.fault_of(path):
            log.error(path, 1, fault, "Give it a short name without special characters.")


def placed(tree: Tree, languages: Collection[str]) -> list[FileEntry]:
    """Return the files that a pack has a place for."""
    return [entry for entry in tree.files if role_of(entry, languages) is not None]


def _note_stranger(path: str, tree: Tree, languages: Collection[str], log: Log) -> None:
    paths = {entry.path for entry in tree.files}
    hint = remedy_for(
        path, paths, lambda name: role_of(FileEntry(name, 0, 0), languages) is not None
    )
    if hint:
        log.warning(path, 1, "A pack has no place for this file, so it is left out.", hint)
    else:
        log.error(path, 1, "A pack has no place for this file.", _hint_for(path, languages))


def _hint_for(path: str, languages: Collection[str]) -> str:
    folder, _, name = path.rpartition("/")
    suffix = PurePosixPath(name).suffix.removeprefix(".")
    if folder == "":
        near = closest(name, _ROOT)
        return f"Did you mean {near}?" if near else "Remove it."
    if folder == "wording" and suffix == "po":
        return f"Name it after a language of pack.toml: {one_of(f'{c}.po' for c in languages)}."
    if folder == "keyboards":
        return "Name it after its language, as in es.toml."
    if suffix.lower() in _FILM_ENDINGS and folder != "videos":
        return "It is a film: move it into videos, saved as .webm or .mp4."
    if folder == "videos":
        return "Save the film as .webm or .mp4."
    if folder.startswith("images"):
        endings = one_of(picture_kinds.USUAL_ENDINGS)
        usual = f"Save it as {endings}, directly in images; icons are .svg files."
        return picture_kinds.remedy_for(path) or usual
    return "Remove it, or see docs/content-format.md for where it belongs."


def _note_folder(folder: str, languages: Collection[str], log: Log) -> None:
    plain = folder.casefold()
    near = closest(plain, (*languages, *_FOLDERS))
    hint = (
        f"Rename it to {near}."
        if near == plain
        else f"Did you mean {near}?"
        if near
        else "Remove it, or list it under languages in pack.toml."
    )
    log.error(f"{folder}/", 1, "A pack has no place for this folder.", hint)
