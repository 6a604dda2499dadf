"""A pack's pictures are drawn by a process of their own, once, and what it cannot draw is told."""

from pathlib import Path

import pytest

from kiosk.shared import paths
from kiosk.shared.issue import terminal_line
from kiosk.updates.probe import pictures
from kiosk.updates.probe.render_store import RenderStore, is_ours, name_of
from tests.content.packs import SVG, tiny_pack
from tests.probes.photos import endless, scene, turned, written
from tests.updates.hostile import HEAVY_SVG

TILE = "images/tile.svg"


@pytest.fixture
def prints(tmp_path: Path) -> RenderStore:
    return RenderStore(tmp_path / "prints")


def test_pictures_are_drawn_once_and_found_by_what_is_in_them(
    prints: RenderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_pack().write(tmp_path / "pack")
    assert pictures.faults(folder, prints) == ()
    found = prints.find("images/moved.svg", SVG.encode())
    assert found is not None
    assert (found.width, found.height) == (4, 3)
    assert [max(level.width, level.height) for level in found.levels] == [2048, 1024, 512]
    monkeypatch.setattr(pictures, "_Renderer", pytest.fail)  # nothing is left to draw
    assert pictures.faults(folder, prints) == ()
    assert pictures.faults(tiny_pack().write(tmp_path / "copy"), prints) == ()


def test_what_hurts_is_named_and_the_rest_is_drawn(
    prints: RenderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "WALL", 3.0)
    upright = turned(written(scene()), 6)
    pack = (
        tiny_pack()
        .put("images/a-line.svg", HEAVY_SVG)
        .put("images/bomb.jpeg", endless(16_000))
        .put("images/broken.png", written(scene(), "png")[:200])
        .put("images/photo.jpg", upright)
    )
    told = pictures.faults(pack.write(tmp_path / "pack"), prints)
    says = {problem.file: terminal_line(problem) for problem in told}
    assert sorted(says) == ["images/a-line.svg", "images/bomb.jpeg", "images/broken.png"]
    assert "too long" in says["images/a-line.svg"]
    assert "too long" in says["images/bomb.jpeg"]
    assert "damaged" in says["images/broken.png"]
    found = prints.find("images/photo.jpg", upright)
    assert found is not None
    assert (found.width, found.height) == (60, 90)


def test_a_start_does_not_try_again_what_failed(
    prints: RenderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_pack().put("images/b.png", b"\x89PNG\r\n\x1a\n" + bytes(9)).write(tmp_path)
    (first,) = pictures.faults(folder, prints, seconds=30)
    monkeypatch.setattr(pictures, "_Renderer", pytest.fail)
    assert pictures.faults(folder, prints, seconds=30) == (first,)


def test_a_start_takes_no_more_time_than_it_may(prints: RenderStore, tmp_path: Path) -> None:
    (told,) = pictures.faults(tiny_pack().write(tmp_path / "pack"), prints, seconds=-1)
    assert "not drawn yet" in told.what
    assert pictures.faults(tmp_path / "pack", prints) == ()


def test_the_programs_own_pictures_need_no_print(prints: RenderStore) -> None:
    assert pictures.faults(paths.built_in_pack(), prints) == ()
    assert not prints.folder.exists() or not list(prints.folder.glob("*.print"))


def test_a_picture_is_ours_letter_for_letter_alone() -> None:
    data = (paths.built_in_pack() / "images/attract.svg").read_bytes()
    assert is_ours("images/attract.svg", data)
    assert not is_ours("images/attract.svg", data + b" ")
    assert not is_ours("images/other.svg", data)
    assert not is_ours("../resources/images/nothing.svg", b"")


def test_a_full_disk_costs_no_picture(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("where a folder should be")
    prints = RenderStore(tmp_path / "file" / "prints", tmp_path / "memory")
    assert pictures.faults(tiny_pack().write(tmp_path / "pack"), prints) == ()
    assert prints.find(TILE, SVG.encode()) is not None


def test_no_disk_at_all_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("where a folder should be")
    (told,) = pictures.faults(
        tiny_pack().write(tmp_path / "pack"), RenderStore(tmp_path / "file" / "a")
    )
    assert "Make room" in told.remedy


@pytest.mark.parametrize("harm", [b"", b"x", None])
def test_a_damaged_print_is_made_anew(
    prints: RenderStore, tmp_path: Path, harm: bytes | None
) -> None:
    folder = tiny_pack().write(tmp_path / "pack")
    assert pictures.faults(folder, prints) == ()
    file = prints.folder / name_of(TILE, SVG.encode())
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"?" if harm is None else harm)
    assert prints.find(TILE, SVG.encode()) is None
    assert pictures.faults(folder, prints) == ()
    assert prints.find(TILE, SVG.encode()) is not None


def test_a_program_that_does_not_draw_at_all_is_no_fault_of_a_picture(
    prints: RenderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_pack().write(tmp_path / "pack")
    with monkeypatch.context() as patched:
        patched.setattr("kiosk.shared.child_process.itself", lambda *_words: ["/bin/false"])
        (problem,) = pictures.faults(folder, prints)
    assert terminal_line(problem).startswith("images:1: The program that draws does not start.")
    assert "install the program anew" in problem.remedy
    assert pictures.faults(folder, prints) == ()  # and nothing was noted against the pictures
