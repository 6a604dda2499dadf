"""Names that every computer can have: one rule in check, build, install and publish."""

import zipfile
from pathlib import Path

import pytest

from kiosk.cli.content import commands as content
from kiosk.content.files import names
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import terminal_line
from kiosk.startup.content_rules import exercise_faults
from kiosk.updates.install.archive import unpack
from kiosk.updates.model.errors import RefusedError
from tests.content.packs import png, tiny_pack
from tests.support.packs import check_pack
from tests.updates.hostile import zipped
from tests.updates.publisher import TODAY, Publisher, quiet

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h1"/></svg>'

BAD = {
    "a line break": "images/a\nb.svg",
    "an escape": "images/a\x1b[2Jb.svg",
    "text that runs backwards": "images/gvs.\u202ea.svg",
    "an isolate": "images/a\u2066b.svg",
    "nothing seen": "images/a\u200bb.svg",
    "a soft hyphen": "images/a\xadb.svg",
    "a mark at the start": "images/\ufeffa.svg",
    "a line separator": "images/a\u2028b.svg",
    "a device": "images/aux.svg",
    "a device with more": "images/LPT1.tar.svg",
    "a question": "images/a?.svg",
    "a stream": "images/a:b.svg",
    "a backslash": "images/a\\b.svg",
    "a space before": "images/ a.svg",
    "a mile": "images/" + "a" * 130 + ".svg",
    "a mile of bytes": "images/" + "ｗ" * 80 + ".svg",
}
TWINS = {
    "one letter written in two ways": ("images/é.svg", "images/e\u0301.svg"),
    "capitals": ("images/tile2.svg", "images/Tile2.svg"),
    "sharp s": ("images/straße.svg", "images/strasse.svg"),
    "both": ("images/É.svg", "images/e\u0301.svg"),
}


def _errors(folder: Path) -> str:
    report = check_pack(folder, TODAY, exercise_faults).report
    return "\n".join(terminal_line(problem) for problem in report.errors)


@pytest.mark.parametrize("name", BAD.values(), ids=BAD)
def test_check_build_and_install_refuse_a_name(name: str, tmp_path: Path) -> None:
    assert names.fault_of(name)
    pack = tmp_path / "pack"
    tiny_pack().write(pack)
    (pack / name).write_text(SVG, encoding="utf-8")
    assert "name" in _errors(pack)
    with pytest.raises(RefusedError, match="errors"):
        _build(pack, tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()
    with pytest.raises(RefusedError, match="possible name"):
        _unpacked(tmp_path, (name, SVG.encode()))


@pytest.mark.parametrize("pair", TWINS.values(), ids=TWINS)
def test_check_build_and_install_refuse_twins(pair: tuple[str, str], tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    tiny_pack().write(pack)
    for name in pair:
        (pack / name).write_text(SVG, encoding="utf-8")
    assert "differs from" in _errors(pack)
    with pytest.raises(RefusedError, match="errors"):
        _build(pack, tmp_path / "out.zip")
    with pytest.raises(RefusedError, match="twice"):
        _unpacked(tmp_path, *((name, SVG.encode()) for name in pair))


def _build(pack: Path, out: Path) -> None:
    from kiosk.cli.content.publishing import build

    build(pack, out)


def _unpacked(tmp_path: Path, *items: tuple[str, bytes]) -> None:
    file, folder = tmp_path / "made.zip", tmp_path / "unpacked"
    more = [(zipfile.ZipInfo("x"), data) for _, data in items]
    for (info, _), (name, _) in zip(more, items, strict=True):
        info.filename = name
    file.write_bytes(zipped(tiny_pack(), *more))
    folder.mkdir()
    unpack(file, folder, RealDisk(), quiet)


@pytest.mark.parametrize("name", ["images/a-1.svg", "en/faq/a.md", "images/ärzte (2).png", "a.b.c"])
def test_plain_names(name: str) -> None:
    assert names.fault_of(name) == ""


def test_folders_are_twins_too() -> None:
    assert names.twins(["en/a.md", "EN/b.md"]) == [("EN/b.md", "en/")]
    assert names.twins(["a", "A/b"]) == [("a", "A/")]
    assert names.twins(["a/b", "a/c", "b"]) == []


def test_publish_tries_the_pictures_of_a_zip_file(
    publisher: Publisher, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it does of a folder: what a kiosk will refuse must not be signed."""
    bad = tiny_pack()
    bad.put("images/cut.png", png(1000, 1000))  # a head, and no pixels
    credit = 'title = "A"\nalt.en = "A calf."\ncredit = "B"\nlicence = "MIT"\nsource = "Here"\n'
    bad.add("credits.toml", f'\n["images/cut.png"]\n{credit}')
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(bad))
    bad.write(tmp_path / "pack")
    before = sorted(publisher.folder.rglob("*"))
    for what in (file, tmp_path / "pack"):
        words = ["publish", str(publisher.folder), str(what), "--keys", str(publisher.keys)]
        assert content.main(words) == 1
        assert "cannot be drawn" in capsys.readouterr().err
    assert sorted(publisher.folder.rglob("*")) == before
