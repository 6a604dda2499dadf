"""Zip files and folders as the world's programs make them: the pack in them is found and read."""

import io
import os
import threading
import unicodedata
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.content.files.root import pack_folder, roots
from kiosk.content.files.tree import read, scan
from kiosk.shared import slow_places
from kiosk.shared.disk import RealDisk
from kiosk.updates.install.archive import unpack
from kiosk.updates.model.errors import RefusedError
from tests.content.packs import SVG, PackFiles, tiny_pack
from tests.support.packs import load
from tests.updates.publisher import quiet

Named = Iterable[tuple[str | zipfile.ZipInfo, bytes]]
FILES = tiny_pack().put("images/übung.svg", SVG).files


def zipped(items: Named, comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in items:
            target.writestr(name, data)
        target.comment = comment
    return out.getvalue()


def _around(top: str) -> Named:
    return [(f"{top}/{name}", data) for name, data in FILES.items()]


class _Raw(zipfile.ZipInfo):
    """A name in another encoding, without the mark that says UTF-8."""

    encoding = "utf-8"

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode(self.encoding), self.flag_bits


class _Windows(_Raw):
    encoding = "cp437"


def _raw(make: type[_Raw], top: str) -> Named:
    return [(make(f"{top}/{name}"), data) for name, data in FILES.items()]


def _mac() -> Named:
    for name, data in FILES.items():
        yield _Raw(unicodedata.normalize("NFD", f"Übungen/{name}")), data
        folder, _, last = name.rpartition("/")
        yield _Raw(f"__MACOSX/Übungen/{folder}/._{last}"), b"Mac OS X"


def _streamed() -> bytes:
    """As servers write while they send: sizes come after the data."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in FILES.items():
            target.writestr(name, data)
    return bytes(pipe.data)


def _zip64() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in FILES.items():
            with target.open(name, "w", force_zip64=True) as file:
                file.write(data)
    return out.getvalue()


MADE: dict[str, Callable[[], bytes]] = {
    "plain": lambda: zipped(FILES.items()),
    "a file manager's": lambda: zipped(_around("Our pack")),
    "with an item for the folder": lambda: zipped([("Our pack/", b""), *_around("Our pack")]),
    "a server's download, with its remark": lambda: zipped(_around("pack-main"), b"0" * 40),
    "in a repository's folder": lambda: zipped(
        [*_around("clinic-main/content"), ("clinic-main/README.md", b"x")]
    ),
    "with a note beside it": lambda: zipped([*_around("pack"), ("Read me.txt", b"x")]),
    "in a folder that Windows could not have": lambda: zipped(_around("Leg 1. ")),
    "macOS": lambda: zipped(_mac()),
    "Windows, code page 437": lambda: zipped(_raw(_Windows, "Übung")),
    "UTF-8 without its mark": lambda: zipped(_raw(_Raw, "Übung")),
    "PowerShell, backslashes": lambda: zipped((n.replace("/", "\\"), d) for n, d in FILES.items()),
    "names that begin with ./": lambda: zipped((f"./{n}", d) for n, d in FILES.items()),
    "sizes behind the data": _streamed,
    "Zip64": _zip64,
    "that unpacks itself": lambda: b"MZ" + bytes(999) + zipped(FILES.items()),
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_a_zip_file_of_the_world_is_unpacked_as_the_pack(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    out = _unpacked(make(), tmp_path)
    found = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    assert found == FILES


def _unpacked(data: bytes, place: Path) -> Path:
    (place / "made.zip").write_bytes(data)
    (place / "out").mkdir()
    unpack(place / "made.zip", place / "out", RealDisk(), quiet)
    return place / "out"


TOLD = (
    ("empty", lambda: zipped([]), "holds no files"),
    ("only leftovers", lambda: zipped([("__MACOSX/._x", b"x")]), "holds no files"),
    ("another zip file", lambda: zipped([("pack.zip", zipped(FILES.items()))]), "“pack.zip”"),
    ("cut", lambda: zipped(FILES.items())[:-30], "its end is missing"),
    ("RAR", lambda: b"Rar!\x1a\x07\x01\0" + bytes(99), "a RAR file"),
    ("7-Zip", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(99), "a 7-Zip file"),
    ("tar", lambda: b"\x1f\x8b\x08" + bytes(99), "a .tar.gz file"),
    ("a page of a network", lambda: b"<!DOCTYPE html><html>sign in</html>", "a web page"),
    ("nothing", lambda: b"", "is empty"),
)


@pytest.mark.parametrize(("make", "says"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_what_is_no_pack_in_a_zip_file_is_told_as_what_it_is(
    make: Callable[[], bytes], says: str, tmp_path: Path
) -> None:
    with pytest.raises(RefusedError, match=says):
        _unpacked(make(), tmp_path)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["pack.toml", "a/pack.toml"], [""]),
        (["a/pack.toml", "b.txt"], ["a"]),
        (["a/b/pack.toml"], ["a/b"]),
        (["a/b/c/pack.toml"], []),
        (["a/pack.toml", "b/pack.toml", "c/d/pack.toml"], ["a", "b"]),
        (["a/PACK.TOML"], ["a"]),
        (["a/pack.toml.txt"], ["a"]),
        (["a/package.toml"], []),
        (["en/titles.toml"], []),
    ],
)
def test_where_packs_lie(paths: list[str], found: list[str]) -> None:
    assert roots(paths) == found


def _check(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    main(["check", str(path)])
    said = capsys.readouterr()
    return said.out + said.err


def test_check_finds_the_pack_in_a_folder_around_it_and_in_a_zip_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.updates.probe.validator.trial_faults", lambda _folder: ())
    tiny_pack().write(tmp_path / "stick/Our pack")
    (tmp_path / "stick/System Volume Information").mkdir()
    (tmp_path / "made.zip").write_bytes(
        zipped((f"pack-main/{name}", data) for name, data in tiny_pack().files.items())
    )
    for path in (tmp_path / "stick", tmp_path / "made.zip"):
        assert _check(path, capsys).startswith("3 sections"), path
    assert pack_folder(tmp_path / "stick") == tmp_path / "stick/Our pack"


FAT = PackFiles({name.upper(): data for name, data in tiny_pack().files.items()})
FAT.put("notes.txt", "with this one beside it, capitals are somebody's choice")


@pytest.mark.parametrize(
    ("pack", "says"),
    [
        (FAT, "Rename PACK.TOML to pack.toml."),
        (FAT, "EN/:1: A pack has no place for this folder. Rename it to en."),
        (FAT, "IMAGES/:1: A pack has no place for this folder. Rename it to images."),
        (PackFiles(dict([*_around("a"), *_around("b")])), "Packs lie in “a”, “b”: name one"),  # type: ignore[list-item]
        (PackFiles({"x/notes.txt": b"x"}), "Name the folder that pack.toml lies in"),
    ],
)
def test_a_folder_without_pack_toml_is_told_the_way_to_it(
    pack: PackFiles, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert says in _check(pack.write(tmp_path), capsys)


def test_a_whole_disk_is_not_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        for inner in range(30):
            (tmp_path / f"a{number:02}/b{inner:02}").mkdir(parents=True)
    tiny_pack().write(tmp_path / "z")
    looked = list[Path]()
    real = os.scandir

    def scandir(path: Path) -> object:
        looked.append(path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    pack_folder(tmp_path)
    assert len(looked) <= 200


def test_a_folder_that_does_not_answer_is_left_to_whoever_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    monkeypatch.setattr(slow_places.within, "__defaults__", (0.05,))
    monkeypatch.setattr(os, "scandir", lambda _path: answers.wait(20))
    assert pack_folder(tmp_path / "gone") == tmp_path / "gone"
    answers.set()


def _in_capitals(folder: Path) -> Path:
    """Rename everything in a pack as a disk without small letters has it."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rename(path.with_name(path.name.upper()))
    return folder


def test_a_pack_from_a_disk_without_small_letters_is_read(tmp_path: Path) -> None:
    pack = tiny_pack().put("images/leg.svg", SVG)
    small = pack.write(tmp_path / "small")
    large = _in_capitals(pack.write(tmp_path / "LARGE"))
    assert (large / "PACK.TOML").is_file()
    wanted = [(entry.path, entry.size) for entry in scan(small).files]
    assert [(entry.path, entry.size) for entry in scan(large).files] == wanted
    for path, size in wanted:
        assert read(large, path, size) == read(small, path, size)
    assert load(large).report.issues == load(small).report.issues


@pytest.mark.parametrize("top", ["", "STICK/"])
def test_a_zip_file_in_capitals_is_unpacked_in_small_letters(top: str, tmp_path: Path) -> None:
    items = [(f"{top}{name.upper()}", data) for name, data in tiny_pack().files.items()]
    file, folder = tmp_path / "PACK.ZIP", tmp_path / "out"
    file.write_bytes(zipped(items))
    folder.mkdir()
    unpack(file, folder, RealDisk(), quiet)
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert found == set(tiny_pack().files)


def test_one_small_letter_is_somebodys_choice(tmp_path: Path) -> None:
    folder = _in_capitals(tiny_pack().write(tmp_path / "pack"))
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    assert "PACK.TOML" in [entry.path for entry in scan(folder).files]
    assert load(folder).pack is None
