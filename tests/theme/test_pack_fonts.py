"""Fonts of a pack: tried before they are loaded; no start dies of one."""

import random
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.shared import paths
from kiosk.shared.issue import log_line
from kiosk.startup import typefaces
from kiosk.updates.model.errors import RefusedError
from kiosk.updates.probe.validator import draw_in_child
from tests.content.packs import PackFiles, tiny_pack
from tests.support.fixtures import MakeKiosk
from tests.support.packs import load, open_pack
from ui.theme import fonts

NAME = typefaces.PROGRAM[0]
WHOLE = (paths.built_in_pack() / NAME).read_bytes()


def _harmed(seed: int) -> bytes:
    """Return the font with its end replaced by noise: its head and length still promise a font."""
    rnd = random.Random(seed)
    return WHOLE[:400] + bytes(rnd.randrange(256) for _ in range(len(WHOLE) - 400))


BROKEN = {
    "empty": b"",
    "no font": b"not a font",
    "a web page": b"<html><body>404</body></html>",
    "the first half": WHOLE[: len(WHOLE) // 2],
    "all but the end": WHOLE[:-20],
    "a head alone": WHOLE[:48],
    "a font of another name": b"\0\1\0\0" + bytes(60),
}


def _with(data: bytes, path: str = NAME) -> PackFiles:
    return tiny_pack().put(path, data)


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_the_check_names_a_broken_font(data: bytes, tmp_path: Path) -> None:
    (problem,) = load(_with(data).write(tmp_path)).report.errors
    assert problem.file == NAME
    assert "font" in f"{problem.what} {problem.remedy}"


def test_a_font_that_looks_whole_is_refused_by_the_trial(tmp_path: Path) -> None:
    folder = _with(_harmed(1)).write(tmp_path)
    assert load(folder).report.errors == ()
    with pytest.raises(RefusedError, match="The font cannot be drawn"):
        draw_in_child(folder)


def test_a_good_font_passes_the_trial(tmp_path: Path) -> None:
    folder = _with(WHOLE, "fonts/other.woff2").write(tmp_path)
    assert load(folder).report.issues == ()
    draw_in_child(folder)


@pytest.mark.parametrize("path", [NAME, "fonts/other.woff2"])
def test_a_start_survives_a_font_and_staff_are_told(
    path: str, make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    kiosk = make_kiosk(content=_with(_harmed(2), path).write(tmp_path / "pack"))
    assert "Touch to start" in kiosk.words()
    assert QFontMetricsF(fonts.font(40)).horizontalAdvance("Help") > 0
    troubles = list(map(log_line, kiosk.built.content.loaded.problems))
    assert any(f"The font {path} cannot be drawn." in said for said in troubles)


def test_fonts_of_a_pack_are_asked_after_the_programs_own(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    italic = (paths.built_in_pack() / typefaces.PROGRAM[1]).read_bytes()
    make_kiosk(content=_with(italic, "fonts/of-the-clinic.woff2").write(tmp_path / "pack"))
    assert italic in fonts.loaded()
    assert fonts.font(40).families()[0] == fonts.FAMILY


def test_a_font_is_tried_once_and_remembered_by_its_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[bytes] = []

    def draws(_suffix: str, data: bytes) -> bool:
        tried.append(data)
        return data.endswith(b"good")

    monkeypatch.setattr(typefaces, "_draws", draws)
    good, bad = WHOLE + b"good", WHOLE + b"bad"
    pack = _with(good, "fonts/a.woff2").put("fonts/b.woff2", bad).write(tmp_path / "pack")
    library = open_pack(pack, tmp_path / "cache")
    for _ in range(2):
        found = typefaces.typefaces(library, tmp_path / "cache")  # type: ignore[arg-type]
        assert good in found.files
        assert bad not in found.files
        assert [trouble.what for trouble in found.problems] == [
            "The font fonts/b.woff2 cannot be drawn."
        ]
    assert tried == [good, bad]


def test_the_built_in_pack_is_not_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "_draws", pytest.fail)
    library = open_pack(paths.built_in_pack(), tmp_path)
    assert typefaces.typefaces(library, tmp_path).files == typefaces.own()  # type: ignore[arg-type]
