"""The files of a pack: no links, no pipes, no end of files."""

import os
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.files import tree
from kiosk.content.model import limits
from kiosk.content.store.store import CompiledLibrary
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import terminal_line
from kiosk.updates.install.archive import pack_up, unpack
from tests.content.packs import CREDITS, SECTION_FILE, SVG, tiny_pack
from tests.support.packs import load, open_pack

Form = Literal["NFC", "NFD"]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def found(folder: Path) -> list[str]:
    return [f"{p.file}: {p.what}" for p in load(folder).report.errors]


@posix
@pytest.mark.parametrize("target", ["inside", "outside", "nowhere", "folder"])
def test_links_are_refused(target: str, tmp_path: Path) -> None:
    folder = tiny_pack().write(tmp_path / "pack")
    (tmp_path / "outside").write_text("x")
    places = {
        "inside": folder / "pack.toml",
        "outside": tmp_path / "outside",
        "nowhere": tmp_path / "none",
        "folder": tmp_path,
    }
    (folder / "en/faq/linked.md").symlink_to(places[target])
    assert found(folder) == ["en/faq/linked.md: This is a link to another place."]


@posix
def test_a_pipe_is_refused_and_does_not_block(tmp_path: Path) -> None:
    folder = tiny_pack().write(tmp_path)
    os.mkfifo(folder / "en/faq/pipe.md")
    assert found(folder) == ["en/faq/pipe.md: This is not a plain file."]


@posix
def test_the_pack_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    tiny_pack().write(tmp_path / "1")
    (tmp_path / "current").symlink_to(tmp_path / "1")
    assert found(tmp_path / "current") == []


@posix
def test_names_that_differ_in_capitals_only(tmp_path: Path) -> None:
    folder = tiny_pack().write(tmp_path)
    (folder / "images/icons/Drop.svg").write_bytes((folder / "images/icons/drop.svg").read_bytes())
    assert len(list((folder / "images/icons").iterdir())) == 2
    assert any(
        "images/icons/drop.svg: Its name differs from “images/icons/Drop.svg”" in line
        for line in found(folder)
    )


@posix
def test_a_name_that_is_not_unicode_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    folder = tiny_pack().write(tmp_path)
    (folder / os.fsdecode(b"en/faq/\xff.md")).write_text("x")
    (problem,) = load(folder).report.issues
    assert terminal_line(problem).startswith("en/faq/?.md:1: Warning: A pack has no place")


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tiny_pack().write(tmp_path)
    monkeypatch.setattr(limits, "MAX_FILES_A_FOLDER", 9)
    assert found(folder) == []
    for name in range(8):
        (folder / f"images/icons/{name}.svg").write_bytes((folder / "images/tile.svg").read_bytes())
    assert any(line.startswith("images: This folder holds more than") for line in found(folder))


def test_folders_without_end(tmp_path: Path) -> None:
    folder = tiny_pack().write(tmp_path)
    (folder / "images/a/b/c/d/e").mkdir(parents=True)
    assert found(folder) == ["images/a/b/c: Folders are nested too deeply here."]


def test_a_pack_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tiny_pack().write(tmp_path)
    monkeypatch.setattr(limits, "MAX_PACK_BYTES", 500)
    assert any("larger than" in line for line in found(folder))


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("a.svg", True),
        ("images/a.svg", True),
        ("images/..a", True),
        ("", False),
        (".", False),
        ("..", False),
        ("../a", False),
        ("a/../b", False),
        ("a/..", False),
        ("./a", False),
        ("a//b", False),
        ("a/", False),
        ("/a", False),
        ("//host/a", False),
        ("C:/a", False),
        ("a\\b", False),
        ("a\0b", False),
        ("file:a", False),
    ],
)
def test_paths_inside(path: str, inside: bool) -> None:
    assert tree.is_inside(path) is inside


@given(st.text(alphabet="./\\a:\0", max_size=12))
def test_no_path_that_counts_as_inside_resolves_outside(path: str) -> None:
    if tree.is_inside(path):
        assert Path(os.path.normpath(f"/root/pack/{path}")).is_relative_to("/root/pack")


def test_reading_is_capped(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "b").mkdir()
    assert tree.read(tmp_path, "a", 5) == b"12345"
    with pytest.raises(ValueError, match="a"):
        tree.read(tmp_path, "a", 4)
    with pytest.raises(ValueError, match="a"):
        tree.read(tmp_path, "b/../a", 5)


def test_the_fingerprint_tells_states_apart(tmp_path: Path) -> None:
    first = tree.scan(tiny_pack().write(tmp_path / "a"))
    entry = first.files[0]
    same = tree.Tree(first.files, ())
    others = [
        tree.Tree(first.files[1:], ()),
        tree.Tree(
            (tree.FileEntry(entry.path, entry.size + 1, entry.mtime_ns), *first.files[1:]), ()
        ),
        tree.Tree(
            (tree.FileEntry(entry.path, entry.size, entry.mtime_ns + 1), *first.files[1:]), ()
        ),
        tree.Tree((tree.FileEntry("b", entry.size, entry.mtime_ns), *first.files[1:]), ()),
        tree.Tree(first.files, (tree.OddFile("x", "link"),)),
    ]
    assert tree.fingerprint(first, 1) == tree.fingerprint(same, 1)
    sums = {tree.fingerprint(other, 1) for other in (first, *others)}
    assert len(sums | {tree.fingerprint(first, 2)}) == len(others) + 2


@posix
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("in_page", ["NFC", "NFD"])
@pytest.mark.parametrize("in_credits", ["NFC", "NFD"])
def test_a_letter_is_one_letter_however_it_is_written(
    on_disk: Form, in_page: Form, in_credits: Form, tmp_path: Path
) -> None:
    def named(form: Form) -> str:
        return f"images/{unicodedata.normalize(form, 'übung')}.svg"

    pack = tiny_pack().put(named(on_disk), SVG)
    pack.add(SECTION_FILE, f'\n![](../{named(in_page)} "Übung")\n'.replace("../", ""))
    pack.add("credits.toml", "\n" + CREDITS.replace("images/tile.svg", named(in_credits)))
    folder = pack.write(tmp_path / "pack")
    assert load(folder).report.issues == ()
    library = open_pack(folder, tmp_path / "cache")
    assert isinstance(library, CompiledLibrary)
    assert library.asset(named("NFC")) == SVG.encode()
    assert library.asset_file(named("NFC")).is_file()
    pack_up(folder, tmp_path / "pack.zip")
    (tmp_path / "out").mkdir()
    unpack(tmp_path / "pack.zip", tmp_path / "out", RealDisk(), lambda _done, _total: None)
    assert load(tmp_path / "out").report.issues == ()


@posix
def test_two_ways_of_writing_one_name_are_told(tmp_path: Path) -> None:
    pack = tiny_pack()
    for form in ("NFC", "NFD"):
        pack.put(f"images/{unicodedata.normalize(form, 'übung')}.svg", SVG)
    assert any("in how a letter is written" in line for line in found(pack.write(tmp_path)))


@pytest.mark.parametrize("reader", ["content/markdown/boxes.py", "blocks/timeline/parse.py"])
def test_a_new_reader_gives_another_sum(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an old reader compiled must not be served, whichever folder its boxes are read in."""
    before = tree.fingerprint(tree.Tree((), ()), 1)
    read = Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        state = read(path, **options)
        if not str(path).endswith(reader):
            return state
        return os.stat_result((*state[:6], state.st_size + 1, *state[7:10]))

    monkeypatch.setattr(Path, "stat", stat)
    assert tree.fingerprint(tree.Tree((), ()), 1) != before
