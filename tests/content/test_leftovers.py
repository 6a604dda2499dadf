"""Editors' and systems' leftovers never take a clinic's content off the screen."""

import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.files import tree
from kiosk.content.files.leftovers import is_leftover
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import terminal_line
from kiosk.updates.install.archive import pack_up, unpack
from tests.content.packs import (
    EXERCISE_WORDS,
    PROGRAM,
    QUESTION,
    SECTION,
    SVG,
    TODAY,
    PackFiles,
    tiny_pack,
)
from tests.support.packs import check_pack, load, open_pack
from tests.updates.publisher import quiet

LEFT = (
    # editors
    "en/faq/.magnesium.md.swp",
    "en/faq/.magnesium.md.swo",
    "en/faq/magnesium.md~",
    "en/faq/magnesium.md.~1~",
    "en/faq/magnesium.md.bak",
    "en/faq/magnesium.bak2",
    "en/faq/magnesium.md.orig",
    "en/faq/magnesium.md.rej",
    "en/faq/magnesium.md.save",
    "en/faq/magnesium.md___jb_tmp___",
    "en/faq/#magnesium.md#",
    "en/faq/4913",
    "en/faq/.magnesium.md.kate-swp",
    ".idea/workspace.xml",
    ".vscode/settings.json",
    # offices
    "en/faq/.~lock.magnesium.md#",
    "en/faq/~$magnesium.docx",
    "en/faq/~WRL0001.tmp",
    # systems
    ".DS_Store",
    "images/Thumbs.db",
    "images/ehthumbs.db",
    "Desktop.ini",
    "._pack.toml",
    "en/faq/._magnesium.md",
    "__MACOSX/._pack.toml",
    "__MACOSX/en/faq/._magnesium.md",
    "Icon\r",
    "System Volume Information/IndexerVolumeGuid",
    "$RECYCLE.BIN/S-1-5-21/desktop.ini",
    "RECYCLER/INFO2",
    "lost+found/#1234",
    "FOUND.000/FILE0000.CHK",
    "LOST.DIR/1",
    ".Trash-1000/info/x.trashinfo",
    ".Trashes/501",
    ".fseventsd/0",
    ".Spotlight-V100/Store-V2/x",
    ".directory",
    "images/.directory",
    "images/.fuse_hidden0000012300000001",
    "images/.nfs000000000000",
    "en/Start here.lnk",
    "en/.hidden",
    "autorun.inf",
    # shared folders
    ".dropbox",
    ".dropbox.cache/x",
    ".stfolder/x",
    ".stversions/en/faq/x.md",
    "en/faq/.syncthing.magnesium.md.tmp",
    "en/faq/~syncthing~magnesium.md.tmp",
    ".sync_1234.db",
    ".owncloudsync.log",
    "@eaDir/x",
    "#recycle/x",
    "en/faq/magnesium.md.part",
    "en/faq/magnesium.md.crdownload",
    # versions
    ".git/HEAD",
    ".git/objects/aa/bb/cc/dd/ee",
    ".gitignore",
    ".svn/entries",
    ".hg/store/x",
    "CVS/Root",
    "__pycache__/x.pyc",
)


@pytest.mark.parametrize("path", LEFT)
def test_a_leftover_is_passed_over_in_a_folder(path: str, tmp_path: Path) -> None:
    folder = tiny_pack().put(path, b"\xff\0x").write(tmp_path)
    found = tree.scan(folder)
    assert [entry.path for entry in found.files] == sorted(tiny_pack().files)
    assert found.oddities == ()


def test_leftovers_are_not_unpacked_from_a_zip(tmp_path: Path) -> None:
    file, folder = tmp_path / "pack.zip", tmp_path / "out"
    with zipfile.ZipFile(file, "w") as target:
        for name, data in {**tiny_pack().files, **dict.fromkeys(LEFT, b"\xff\0x")}.items():
            target.writestr(name, data)
    folder.mkdir()
    unpack(file, folder, RealDisk(), quiet)
    assert _files(folder) == sorted(tiny_pack().files)


def test_all_of_them_at_once_change_nothing_of_what_shows(tmp_path: Path) -> None:
    pack = tiny_pack()
    for path in LEFT:
        pack.put(path, b"x")
    folder = pack.write(tmp_path / "pack")
    if os.name == "posix":
        (folder / "en/faq/.#magnesium.md").symlink_to("somebody@desk.1234:5678")  # emacs' lock
    assert check_pack(folder, TODAY).report.issues == ()
    library = open_pack(folder, tmp_path / "cache")
    assert library.toc("en").pack_id == "tiny"  # type: ignore[union-attr]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_of_the_system_is_not_entered(tmp_path: Path) -> None:
    folder = tiny_pack().write(tmp_path)
    (folder / "lost+found").mkdir(mode=0)
    assert load(folder).report.issues == ()


ENDINGS = ("md", "toml", "svg", "png", "jpg", "jpeg", "webm", "mp4", "vtt", "po", "woff2")


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), st.sampled_from(ENDINGS))
def test_no_possible_name_is_taken_for_a_leftover(stem: str, ending: str) -> None:
    assert not is_leftover(f"{stem}.{ending}")


NEARLY = (
    ("en/faq/run.md.txt", QUESTION, "Rename run.md.txt to run.md."),
    ("en/faq/run.md.md", QUESTION, "Rename run.md.md to run.md."),
    ("en/faq/run.txt", QUESTION, "Rename run.txt to run.md."),
    ("en/faq/run.markdown", QUESTION, "Rename run.markdown to run.md."),
    ("en/faq/run.MD", QUESTION, "Rename run.MD to run.md."),
    ("en/faq/Run.md", QUESTION, "Rename Run.md to run.md."),
    ("en/faq/Leg cramps.md", QUESTION, "Rename Leg cramps.md to leg-cramps.md."),
    ("en/faq/leg_cramps.md", QUESTION, "Rename leg_cramps.md to leg-cramps.md."),
    ("en/sections/Über uns.md", SECTION, "Rename Über uns.md to uber-uns.md."),
    ("en/faq/Крампи.md", QUESTION, "with the letters a to z, digits and hyphens"),
    ("en/FAQ/run.md", QUESTION, "Rename en/FAQ/run.md to en/faq/run.md."),
    ("en/glossary.toml.txt", "x", "glossary.toml is there as well: keep one of the two."),
    ("en/synonyms.toml.txt", "x", "Rename synonyms.toml.txt to synonyms.toml."),
    ("Pack.toml", "x", "pack.toml is there as well"),
    ("exercises/Toe raise.toml", "x", "Rename Toe raise.toml to toe-raise.toml."),
    ("en/exercises/Calf 2.md", EXERCISE_WORDS, "It looks like a copy of calf.md"),
    ("programs/Two weeks.toml", PROGRAM, "two-weeks.toml is there as well"),
    ("images/leg.SVG", SVG, "Rename leg.SVG to leg.svg."),
    ("images/leg.JPG", b"\xff\xd8\xff", "Rename leg.JPG to leg.jpg."),
    ("videos/calf.MP4", b"x", "Rename calf.MP4 to calf.mp4."),
    ("en/faq/magnesium - Copy.md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium - Copy (2).md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium copy.md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium (1).md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium(1).md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium 2.md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium - Kopie.md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/Copy of magnesium.md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium (another copy).md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/magnesium (3rd copy).md", QUESTION, "It looks like a copy of magnesium.md"),
    (
        "en/faq/magnesium.sync-conflict-20261101-101500-ABCDEFG.md",
        QUESTION,
        "It looks like a copy of magnesium.md",
    ),
    (
        "en/faq/magnesium (desk's conflicted copy 2026-11-01).md",
        QUESTION,
        "It looks like a copy of magnesium.md",
    ),
    ("en/faq/magnesium-DESKTOP-1AB2C3D.md", QUESTION, "It looks like a copy of magnesium.md"),
    ("en/faq/night (1).md", QUESTION, "Rename night (1).md to night.md."),
    ("images/tile - Copy.svg", SVG, "It looks like a copy of tile.svg"),
    ("images/tile (1).svg", SVG, "It looks like a copy of tile.svg"),
    ("pack - Copy.toml", "x", "It looks like a copy of pack.toml"),
    ("en/faq/run.docx", b"PK", "copy its words into a file run.md, saved as UTF-8"),
    ("en/faq/Night cramps.odt", b"PK", "into a file night-cramps.md, saved as UTF-8"),
    # what people keep beside it
    ("statin - Copy.md", QUESTION, "It looks like a copy that a computer made: remove it."),
    ("exercises/statin (1).md", QUESTION, "It looks like a copy that a computer made"),
    ("exercises/run.md.txt", QUESTION, "Keep it somewhere else."),
    ("images/notes.md", "x", "Keep it somewhere else."),
    ("notes.txt", "x", "Keep it somewhere else."),
    ("rota.xlsx", "x", "Keep it somewhere else."),
    ("README.md", "x", "Keep it somewhere else."),
    ("LICENSE", "x", "Keep it somewhere else."),
    ("images/leg.psd", "x", "Keep it somewhere else."),
)


@pytest.mark.parametrize(("path", "content", "remedy"), NEARLY, ids=[n[0] for n in NEARLY])
def test_a_name_that_is_nearly_right_is_one_warning(
    path: str, content: str | bytes, remedy: str, tmp_path: Path
) -> None:
    folder = tiny_pack().put(path, content).write(tmp_path)
    loaded = load(folder)
    (problem,) = loaded.report.issues
    assert problem.severity == "warning"
    assert "so it is left out" in problem.what
    assert remedy in problem.remedy
    assert loaded.pack is not None


def test_what_only_lies_in_the_folder_is_not_published(tmp_path: Path) -> None:
    pack = tiny_pack().put("wages.xlsx", "x").put(".git/HEAD", "x")
    pack_up(pack.put("wording/kiosk.pot", "x").write(tmp_path / "pack"), tmp_path / "pack.zip")
    with zipfile.ZipFile(tmp_path / "pack.zip") as zipped:
        assert sorted(zipped.namelist()) == sorted({**tiny_pack().files, "wording/kiosk.pot": b""})


def _files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_the_pack_of_these_tests_is_faultless(tmp_path: Path) -> None:
    pack: PackFiles = tiny_pack()
    assert load(pack.write(tmp_path)).report.issues == ()


MISSED = {
    "a page": ("en/sections/what-it-is.md", "en/sections/WHAT-IT-IS.MD"),
    "its folder": ("en/sections/what-it-is.md", "en/Sections/what-it-is.md"),
    "with another ending": ("en/sections/what-it-is.md", "en/sections/what-it-is.md.txt"),
    "the credits": ("credits.toml", "CREDITS.TOML"),
    "a list of names": ("en/titles.toml", "en/Titles.toml"),
}


@pytest.mark.parametrize("name", MISSED)
def test_what_is_missed_for_its_name_says_which_file_it_is(name: str, tmp_path: Path) -> None:
    wanted, named = MISSED[name]
    pack = tiny_pack()
    pack.files[named] = pack.files.pop(wanted)
    errors = load(pack.write(tmp_path)).report.errors
    missed = [problem for problem in errors if "Add" in problem.remedy]
    assert errors
    assert not [terminal_line(p) for p in missed if wanted in terminal_line(p)]
    assert any(p.remedy == f"Rename {named} to {wanted}." for p in errors), [
        terminal_line(p) for p in errors
    ]
