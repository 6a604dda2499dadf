"""Reads every file of a pack folder by itself."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from kiosk.content.files import picture_kinds, tree
from kiosk.content.files.encodings import decoded
from kiosk.content.files.layout import PACK, Role, placed, role_of, roles
from kiosk.content.files.root import roots
from kiosk.content.markdown import document
from kiosk.content.markdown.boxes import Kinds
from kiosk.content.media.film_file import HEAD, check_film
from kiosk.content.media.font_file import check_font, is_font
from kiosk.content.media.raster import check_raster
from kiosk.content.media.svg_gate import check_svg
from kiosk.content.model import program_schema, review_schema, schema, sign_schema, video_schema
from kiosk.content.model.report import Log
from kiosk.content.model.schema import Form
from kiosk.content.parse import front_matter
from kiosk.content.parse.captions import parse_captions
from kiosk.content.parse.catalogue import compile_wording
from kiosk.content.parse.keyboard_file import read_keyboard
from kiosk.content.parse.parts import PackParts, PageFile, PageKind, TomlRead
from kiosk.content.parse.rules import CheckExercise, ContentRules
from kiosk.content.parse.schema_problems import example_of, validate
from kiosk.content.parse.toml_file import TomlFile, parse_toml
from kiosk.shared.issue import quote

T = TypeVar("T")
_PAGES = ("section", "question", "exercise words", "program words", "video")
_NEVER_EMPTY = (*_PAGES, "pack", "titles", "exercise", "program", "captions", "keyboard")
_MOST_NAMED = 5  # packs in one folder
F = TypeVar(
    "F",
    schema.SectionFront,
    schema.QuestionFront,
    schema.ExerciseFront,
    program_schema.ProgramFront,
    video_schema.VideoFront,
)


def read_parts(folder: Path, found: tree.Tree, rules: ContentRules, log: Log) -> PackParts:
    """Read the files of `folder`, as `tree.scan` found them; problems go into `log`."""
    pack = _read_pack(folder, found, log)
    languages = _languages(pack, found)
    parts = PackParts(languages, frozenset(entry.path for entry in placed(found, languages)), pack)
    for role in roles(found, languages, log):
        if role.kind == "exercise":
            _read_exercise(folder, role, rules.check_exercise, parts, log)
        elif role.kind == "program":
            parts.programs[role.id] = _toml(folder, role, program_schema.PROGRAM, log)
        elif role.kind in _PAGES:
            parts.pages.append(_read_page(folder, role, rules.kinds, log))
        elif role.kind != "pack":
            _read_role(folder, role, parts, log)
    return parts


def files_of(folder: Path) -> list[tree.FileEntry]:
    """Return the files that make up the pack in `folder`, without what only lies beside them."""
    found = tree.scan(folder)
    return placed(found, _languages(_read_pack(folder, found, Log()), found))


def _read_pack(folder: Path, found: tree.Tree, log: Log) -> TomlRead[schema.PackFile] | None:
    for entry in found.files:
        role = role_of(entry, ())
        if role is not None and role.kind == "pack" and entry.size <= role.cap:
            return _toml(folder, role, schema.PACK, log)
    if not any(entry.path == PACK for entry in found.files):
        says = "The file is missing, so this folder is not a pack."
        log.error(PACK, 1, says, _way_to_pack([entry.path for entry in found.files]))
    return None


def _way_to_pack(paths: list[str]) -> str:
    """Return how to mend that pack.toml is missing: it may be there by another name, or deeper."""
    other = next((path for path in paths if path.casefold() == PACK), "")
    if other:
        return f"Rename {other} to {PACK}."
    found = [root for root in roots(paths) if root]
    if found:
        return f"Packs lie in {', '.join(map(quote, found[:_MOST_NAMED]))}: name one of them."
    return "Name the folder that pack.toml lies in, or add the file."


def _languages(pack: TomlRead[schema.PackFile] | None, found: tree.Tree) -> tuple[str, ...]:
    """Return the pack's languages, or what looks like them, so that reading can go on."""
    if pack and pack.values:
        return tuple(pack.values.languages)
    told = pack.toml.values.get("languages") if pack and pack.toml else None
    if isinstance(told, list) and told and all(isinstance(item, str) for item in told):
        return tuple(told)
    tops = (entry.path.casefold().split("/")[:2] for entry in found.files)
    pages = {top[0] for top in tops if top[1:] == ["sections"]}
    return tuple(sorted(pages, key=lambda language: (language != "en", language)))


def _read_role(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    if role.kind == "references":
        parts.references = _toml(folder, role, schema.REFERENCES, log)
    elif role.kind == "credits":
        parts.credits = _toml(folder, role, schema.CREDITS, log)
    elif role.kind == "titles":
        parts.titles[role.language] = _toml(folder, role, schema.TITLES, log)
    elif role.kind == "glossary":
        parts.glossaries[role.language] = _toml(folder, role, schema.GLOSSARY, log)
    elif role.kind == "synonyms":
        parts.synonyms[role.language] = _toml(folder, role, schema.SYNONYMS, log)
    elif role.kind == "signs":
        parts.signs[role.language] = _toml(folder, role, sign_schema.SIGNS, log)
    elif role.kind in _READERS:
        _READERS[role.kind](folder, role, parts, log)
    elif role.kind != "template":
        _read_asset(folder, role, parts, log)


def _read_page(folder: Path, role: Role, kinds: Kinds, log: Log) -> PageFile:
    page = partial(_page, folder, role, log=log, kinds=kinds)
    if role.kind == "section":
        return page("section", schema.SECTION)
    if role.kind == "question":
        return page("question", schema.QUESTION)
    if role.kind == "video":
        return page("video", video_schema.VIDEO)
    if role.kind == "program words":
        return page("program", program_schema.PROGRAM_WORDS)
    return page("exercise", schema.EXERCISE)


def _read_exercise(
    folder: Path, role: Role, check: CheckExercise, parts: PackParts, log: Log
) -> None:
    data = _bytes(folder, role, log)
    text = _decoded(role, data, log) if data is not None else None
    if data is not None and text is not None:
        _check_exercise(role, text, check, log)
        parts.exercises[role.id] = data


def _check_exercise(role: Role, text: str, check: CheckExercise, log: Log) -> None:
    toml = parse_toml(role.path, text, log)
    if toml is not None:
        for key, issue in check(role.id, toml.values):
            log.add(toml.placed(key, issue))


def _read_wording(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    text = _text(folder, role, log)
    compiled = compile_wording(role.path, role.language, text, log) if text is not None else None
    if compiled is not None:
        parts.wording[role.language] = compiled


def _read_keyboard(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    text = _text(folder, role, log)
    toml = parse_toml(role.path, text, log) if text is not None else None
    if toml is None:
        return
    keyboard, issues = read_keyboard(toml.values)
    for issue in issues:
        log.add(issue.at(role.path, toml.line(issue.key) if issue.key else 1))
    if keyboard is not None:
        parts.keyboards[role.language] = keyboard
        parts.assets.append(role)


def _read_captions(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    text = _text(folder, role, log)
    if text is not None:
        parts.captions[role.language, role.id] = parse_captions(role.path, text, log)


def _read_script(folder: Path, role: Role, _parts: PackParts, log: Log) -> None:
    """Read what only `kiosk video render` uses: here it must be TOML, and no more."""
    text = _text(folder, role, log)
    if text is not None:
        parse_toml(role.path, text, log)


def _read_asked(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    parts.asked[role.language] = _toml(folder, role, schema.ASKED, log)


def _read_review(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    parts.reviews[role.language] = _toml(folder, role, review_schema.REVIEW, log)


def _read_film(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    try:
        head = tree.read_head(folder, role.path, HEAD)
    except (OSError, ValueError):
        _note_unreadable(role, log)
        return
    check_film(role.path, head, log)
    parts.assets.append(role)


_READERS: dict[str, Callable[[Path, Role, PackParts, Log], None]] = {
    "wording": _read_wording,
    "keyboard": _read_keyboard,
    "captions": _read_captions,
    "script": _read_script,
    "film": _read_film,
    "asked": _read_asked,
    "review": _read_review,
}
"""What is neither TOML that others look into, nor a page, nor shown as it is."""


def _read_asset(folder: Path, role: Role, parts: PackParts, log: Log) -> None:
    data = _bytes(folder, role, log)
    if data is None:
        return
    if picture_kinds.is_drawing(role.path):
        check_svg(role.path, data, log)
    elif picture_kinds.kind_of(role.path):
        check_raster(role.path, data, log)
    elif is_font(role.path):
        check_font(role.path, data, log)
    parts.assets.append(role)


def _toml(folder: Path, role: Role, form: Form[T], log: Log) -> TomlRead[T]:
    text = _text(folder, role, log)
    toml = parse_toml(role.path, text, log) if text is not None else None
    return TomlRead(role.path, toml, validate(form, toml, log) if toml else None)


def _page(
    folder: Path,
    role: Role,
    kind: PageKind,
    form: Form[F],
    log: Log,
    kinds: Kinds,
) -> PageFile:
    text = _text(folder, role, log)
    toml: TomlFile | None = None
    front: F | None = None
    body = document.ParsedBody((), (), ())
    if text is not None:
        split = front_matter.split(role.path, text, log, example_of(form.kind))
        toml = split.front
        front = validate(form, toml, log) if toml else None
        body = document.parse(role.path, split.text, split.first_line, log, kinds)
    return PageFile(kind, role.language, role.id, role.path, toml, front, body)


def _text(folder: Path, role: Role, log: Log) -> str | None:
    data = _bytes(folder, role, log)
    return _decoded(role, data, log) if data is not None else None


def _decoded(role: Role, data: bytes, log: Log) -> str | None:
    if not data.strip() and role.kind in _NEVER_EMPTY:
        log.error(role.path, 1, "The file is empty.", "Copy it here anew, or remove it.")
        return None
    text, issue = decoded(data)
    if issue is not None:
        log.add(issue.at(role.path))
    # words can be guessed at, and looked through; a table of values cannot
    return text if issue is None or role.kind in (*_PAGES, "captions") else None


def _bytes(folder: Path, role: Role, log: Log) -> bytes | None:
    try:
        return tree.read(folder, role.path, role.cap)
    except (OSError, ValueError):
        _note_unreadable(role, log)
        return None


def _note_unreadable(role: Role, log: Log) -> None:
    log.error(
        role.path,
        1,
        "The file cannot be read.",
        "Copy it here anew, and allow everybody to read it.",
    )
