"""The file of a compiled pack: damaged, foreign, lost, on a full disk; it is never believed."""

import os
import sqlite3
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.files import tree
from kiosk.content.parse.rules import ContentRules
from kiosk.content.store import store
from tests.content.opening import compiled, opened
from tests.content.packs import tiny_pack


def spoil(file: Path, kind: str) -> None:
    data = file.read_bytes()
    middle = len(data) // 2
    if kind == "folder":
        file.unlink()
        (file / "inside").mkdir(parents=True)
        return
    file.write_bytes(
        {
            "empty": b"",
            "cut off": data[:middle],
            "one bit": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
            "last bit": data[:-1] + bytes([data[-1] ^ 1]),
            "zeros": bytes(len(data)),
            "foreign": b"SQLite format 3\0" + b"x" * 5000,
        }[kind]
    )


@pytest.mark.parametrize(
    "kind", ["empty", "cut off", "one bit", "last bit", "zeros", "foreign", "folder"]
)
def test_a_damaged_cache_is_rebuilt(kind: str, folder: Path, cache: Path) -> None:
    good = opened(folder, cache).toc("en")
    file = compiled(cache)
    whole = file.read_bytes()
    spoil(file, kind)
    assert opened(folder, cache).toc("en") == good
    if kind != "folder":  # which cannot be replaced by a file, and need not be
        assert file.read_bytes() == whole


def signed(folder: Path, cache: Path, image: bytes) -> None:
    """Put a foreign image into the cache with the two sums that a real one has."""
    wanted = tree.fingerprint(tree.scan(folder), store.FORMAT)
    store._keep(cache / store._file_name(folder), image + wanted + store._digest(image + wanted))


def database(script: str) -> bytes:
    base = sqlite3.connect(":memory:")
    base.executescript(script)
    image = bytes(base.serialize())
    base.close()
    return image


TABLE = "CREATE TABLE rows (kind, language, name, body);"


@pytest.mark.parametrize(
    "image",
    [
        b"",
        b"nothing of the kind",
        database("CREATE TABLE other (x)"),
        database(TABLE),
        database(TABLE + "INSERT INTO rows VALUES ('languages', '', '', x'00')"),
        database(TABLE + "INSERT INTO rows VALUES ('languages', '', '', x'90')"),
        database(TABLE + "INSERT INTO rows VALUES ('languages', '', '', NULL)"),
        database(TABLE + "INSERT INTO rows VALUES ('languages', '', '', 'words')"),
        database(
            TABLE
            + "INSERT INTO rows VALUES ('languages', '', '', x'91a2656e'), ('assets','','',x'80'),"
            "('toc', 'en', '', x'c1')"
        ),
    ],
    ids=lambda image: f"{len(image)} bytes",
)
def test_a_foreign_image_with_right_sums_is_rebuilt(
    image: bytes, folder: Path, cache: Path
) -> None:
    signed(folder, cache, image)
    assert opened(folder, cache).toc("en").pack_id == "tiny"


@given(data=st.binary(max_size=300))
def test_random_bytes_in_the_cache_never_crash(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    base = tmp_path_factory.mktemp("random")
    assert store._library(base, data, ContentRules({})) is None
    file = base / "x"
    file.write_bytes(data)
    assert store._cached(file, bytes(32)) is None


def test_the_cache_may_vanish_while_the_pack_is_open(folder: Path, cache: Path) -> None:
    opened(folder, cache)
    library = opened(folder, cache)
    compiled(cache).unlink()
    assert library.section("en", "get-help").blocks


def test_without_a_cache_folder_the_pack_shows_from_memory(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    library = opened(folder, blocked / "cache")
    assert library.section("en", "get-help").blocks
    assert blocked.read_text() == "not a folder"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_no_rest(
    step: str, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(folder, cache)
    old = compiled(cache).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync", full) if step == "fsync" else (Path, "replace", full)))
    os.utime(folder / "pack.toml", ns=(1, 1))
    assert opened(folder, cache).toc("en").pack_id == "tiny"
    assert compiled(cache).read_bytes() == old


def test_the_file_is_on_disk_before_it_takes_its_name(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def seen_fsync(handle: int) -> None:
        steps.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file")  # noqa: PTH112
        fsync(handle)

    def seen_replace(self: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", seen_fsync)
    monkeypatch.setattr(Path, "replace", seen_replace)
    opened(folder, cache)
    assert [step for step in steps if step != "folder"] == ["file", "replace"]
    if sys.platform == "linux":
        assert steps == ["file", "replace", "folder"]


def test_old_packs_are_forgotten(tmp_path: Path, cache: Path) -> None:
    for index in range(store._KEPT + 3):
        opened(tiny_pack().write(tmp_path / str(index)), cache)
    assert len(list(cache.iterdir())) == store._KEPT


def test_two_packs_have_a_file_each(tmp_path: Path, cache: Path) -> None:
    first = tiny_pack().write(tmp_path / "a")
    second = tiny_pack().swap("pack.toml", '"tiny"', '"other"').write(tmp_path / "b")
    assert opened(first, cache).toc("en").pack_id == "tiny"
    assert opened(second, cache).toc("en").pack_id == "other"
    assert opened(first, cache).toc("en").pack_id == "tiny"
    assert len(list(cache.iterdir())) == 2
