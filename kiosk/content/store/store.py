"""The compiled pack: one file that starts in milliseconds, made from a pack folder.

It is a SQLite image of msgpack rows with two sums behind it: that of the pack it was made from
and that of the image itself. It is read into memory whole and trusted only if both are right,
so that a damaged, foreign or outdated file is rebuilt rather than shown, and nothing that
happens to the file later can reach a screen. Its rows are taken out at once and the database is
closed again: a library holds nothing that anybody has to close. The parsers are imported only to
compile.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import reduce
from operator import or_
from pathlib import Path

import msgspec

from kiosk.content.files import tree
from kiosk.content.model import limits
from kiosk.content.model.pack import (
    Asked,
    ExerciseWords,
    Library,
    Program,
    Question,
    Section,
    Toc,
    Video,
)
from kiosk.content.model.report import Report
from kiosk.content.parse.rules import ContentRules
from kiosk.shared import small_files

FORMAT = 15  # raise it when the rows change their meaning
_SUM = 32  # bytes of each of the two sums
_KEPT = 4  # compiled packs in the cache folder
_SUFFIX = ".pack.sqlite"
# an empty image is a MemoryError to sqlite3, a row of another type a TypeError
_NO_IMAGE = (
    sqlite3.Error,
    msgspec.MsgspecError,
    LookupError,
    TypeError,
    ValueError,
    MemoryError,
    OverflowError,
)
_LANGUAGES, _ASSETS = "languages", "assets"


def open_pack(folder: Path, cache_dir: Path, rules: ContentRules) -> Library | Report:
    """Return the pack in `folder`, or the report of what is wrong with it.

    Uses the compiled file in `cache_dir` if it fits the folder's state, else loads the folder
    and writes it; only then are exercises judged. Works without a cache if that folder cannot be
    written.
    """
    try:
        found = tree.scan(folder)
    except OSError:
        found = None
    if found is None:
        from kiosk.content.check.load import load

        return load(folder, rules).report
    wanted = tree.fingerprint(found, FORMAT)
    file = cache_dir / _file_name(folder)
    image = _cached(file, wanted)
    if image is not None and (library := _library(folder, image, rules)) is not None:
        return library
    return _compile(folder, found, file, wanted, rules)


def _compile(
    folder: Path, found: tree.Tree, file: Path, wanted: bytes, rules: ContentRules
) -> Library | Report:
    from kiosk.content.check.load import load
    from kiosk.content.store.compiler import compile_image

    loaded = load(folder, rules, found)
    if loaded.pack is None:
        return loaded.report
    image = compile_image(loaded.pack)
    _keep(file, image + wanted + _digest(image + wanted))
    return CompiledLibrary(folder, image, rules)


class CompiledLibrary:
    """A pack in its compiled form; implements `model.Library`.

    Pictures stay in the pack folder and are read from there. One whose size or time has changed
    since it was checked is not served: nobody has looked at it.
    """

    def __init__(self, folder: Path, image: bytes, rules: ContentRules) -> None:
        """Open an image; one of `_NO_IMAGE` if it is not one."""
        self._folder = folder
        self._rows = _rows(image)
        self._languages = msgspec.msgpack.decode(self._row(_LANGUAGES), type=tuple[str, ...])
        self._assets = msgspec.msgpack.decode(self._row(_ASSETS), type=dict[str, tuple[int, int]])
        self._tocs: dict[str, Toc] = {}
        block = _block_hook(rules)
        self._section = msgspec.msgpack.Decoder(Section, dec_hook=block)
        self._question = msgspec.msgpack.Decoder(Question, dec_hook=block)
        self._exercise = msgspec.msgpack.Decoder(ExerciseWords, dec_hook=block)
        self._program = msgspec.msgpack.Decoder(Program)
        self._video = msgspec.msgpack.Decoder(Video, dec_hook=block)
        self.toc(self._languages[0])

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages, the default one first."""
        return self._languages

    def toc(self, language: str) -> Toc:
        """Return the contents page; KeyError for a language the pack has not."""
        if language not in self._tocs:
            body = self._row("toc", language)
            self._tocs[language] = msgspec.msgpack.decode(body, type=Toc)
        return self._tocs[language]

    def section(self, language: str, section_id: str) -> Section:
        """Return one section, in the default language where it is not translated.

        KeyError if the pack has none of this id, or not this language.
        """
        return self._section.decode(self._translated("section", language, section_id))

    def question(self, language: str, question_id: str) -> Question:
        """Return one question, in the default language where it is not translated.

        KeyError if the pack has none of this id, or not this language.
        """
        return self._question.decode(self._translated("question", language, question_id))

    def asked(self, language: str) -> Asked:
        """Return how people ask in a language; empty where the pack does not say."""
        try:
            return msgspec.msgpack.decode(self._row("asked", language), type=Asked)
        except KeyError:
            return Asked()

    def exercise(self, language: str, exercise_id: str) -> ExerciseWords:
        """Return the words of one exercise, in the default language where not translated.

        KeyError if the pack has none of this id, or not this language.
        """
        return self._exercise.decode(self._translated("exercise", language, exercise_id))

    def exercise_file(self, exercise_id: str) -> bytes:
        """Return the exercise's file (TOML), as it was checked; KeyError if there is none."""
        return self._row("exercise file", name=exercise_id)

    def program(self, language: str, program_id: str) -> Program:
        """Return one program, in the default language where its words are not translated.

        KeyError if the pack has none of this id, or not this language.
        """
        return self._program.decode(self._translated("program", language, program_id))

    def video(self, language: str, video_id: str) -> Video:
        """Return one video, in the default language where it is not translated.

        KeyError if the pack has none of this id, or not this language.
        """
        return self._video.decode(self._translated("video", language, video_id))

    def wording(self, language: str) -> bytes | None:
        """Return the program's words as a .mo catalogue, or None if there are none."""
        try:
            return self._row("wording", language)
        except KeyError:
            return None

    def asset(self, path: str) -> bytes:
        """Return a file of the pack.

        KeyError if it is not listed, cannot be read any more or has changed since it was checked.
        """
        size, mtime_ns = self._assets[path]
        try:
            return tree.read_unchanged(self._folder, tree.FileEntry(path, size, mtime_ns))
        except (OSError, ValueError) as error:
            raise KeyError(path) from error

    def asset_file(self, path: str) -> Path:
        """Return where a file of the pack is, for what is read bit by bit, such as a film.

        KeyError as in `asset`.
        """
        size, mtime_ns = self._assets[path]
        try:
            return tree.unchanged(self._folder, tree.FileEntry(path, size, mtime_ns))
        except (OSError, ValueError) as error:
            raise KeyError(path) from error

    def _translated(self, kind: str, language: str, name: str) -> bytes:
        if language not in self._languages:
            raise KeyError(language)
        try:
            return self._row(kind, language, name)
        except KeyError:
            return self._row(kind, self._languages[0], name)

    def _row(self, kind: str, language: str = "", name: str = "") -> bytes:
        try:
            return self._rows[kind, language, name]
        except KeyError:
            raise KeyError(name or language or kind) from None


def _rows(image: bytes) -> dict[tuple[str, str, str], bytes]:
    """Return every row of an image; one of `_NO_IMAGE` if it is not one."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(image)
        found = base.execute("SELECT kind, language, name, body FROM rows")
        return {(kind, language, name): bytes(body) for kind, language, name, body in found}


def _block_hook(rules: ContentRules) -> Callable[[type, object], object]:
    """Return what makes a block of a row's values: which kinds there are, the model cannot know."""
    # in a struct, whose schema msgspec keeps: it would build that of a bare union for every block
    one = msgspec.defstruct("One", [("block", reduce(or_, rules.blocks))])
    return lambda _type, values: msgspec.convert({"block": values}, one).block  # type: ignore[attr-defined]


def _library(folder: Path, image: bytes, rules: ContentRules) -> CompiledLibrary | None:
    try:
        return CompiledLibrary(folder, image, rules)
    except _NO_IMAGE:
        return None


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


def _file_name(folder: Path) -> str:
    name = os.fsencode(folder.resolve())
    return hashlib.blake2b(name, digest_size=12).hexdigest() + _SUFFIX


def _cached(file: Path, wanted: bytes) -> bytes | None:
    """Return the compiled image if it is whole and was made from the folder's present state."""
    try:
        data = small_files.read(file, limits.MAX_PACK_BYTES)
    except OSError:
        return None
    body, digest = data[:-_SUM], data[-_SUM:]
    if body[-_SUM:] != wanted or _digest(body) != digest:
        return None
    return body[:-_SUM]


def _keep(file: Path, data: bytes) -> None:
    """Write the compiled file so that after a power cut it is the old one or the new one."""
    import tempfile  # 10 ms, and needed only while a pack is compiled

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".pack-", suffix=".tmp", dir=file.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            temporary.replace(file)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(file.parent)
        _forget_old(file)
    except OSError:
        return  # the pack is shown from memory, and compiled again at the next start


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget_old(file: Path) -> None:
    """Keep the cache from growing for ever: every update of a pack comes in a folder of its own."""

    def age(path: Path) -> float:
        return path.stat().st_mtime

    others: Iterator[Path] = (p for p in file.parent.glob(f"*{_SUFFIX}") if p != file)
    for old in sorted(others, key=age, reverse=True)[_KEPT - 1 :]:
        old.unlink(missing_ok=True)
