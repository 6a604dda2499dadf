"""What is read before the first screen: whatever is broken, something whole is shown."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.store.overlay import PackOverlay
from kiosk.shared import paths
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import log_line
from kiosk.startup.resolve import NoContentError, open_clinic, open_content, open_shown
from kiosk.updates.model.paths import UpdatePaths
from tests.support.fixtures import MakeKiosk


def test_a_broken_pack_gives_way_to_the_built_in_one(
    tmp_path: Path, cache_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "pack"
    broken.mkdir()
    (broken / "pack.toml").write_text('id = "x"\n', encoding="utf-8")
    library = open_content(broken, cache_folder)
    assert "ease-a-cramp" in library.toc("en").sections
    assert "pack.toml" in caplog.text
    assert "The built-in content is shown instead." in caplog.text


def test_a_pack_that_is_not_there(
    tmp_path: Path, cache_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert open_content(tmp_path / "nothing", cache_folder).languages
    assert "cannot be used" in caplog.text


def test_a_broken_pack_never_blanks_the_screen(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(content=tmp_path / "nothing")
    kiosk.touch_anywhere()
    assert "Ease a cramp" in kiosk.words()


def test_a_clinics_own_pack_is_shown(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    own = tmp_path / "pack"
    shutil.copytree(paths.built_in_pack(), own)
    titles = own / "en/titles.toml"
    text = titles.read_text(encoding="utf-8").replace("Ease a cramp", "Loosen a cramp")
    titles.write_text(text, encoding="utf-8")
    kiosk = make_kiosk(content=own)
    kiosk.touch_anywhere()
    assert "Loosen a cramp" in kiosk.words()


def test_a_damaged_installation_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_folder: Path
) -> None:
    monkeypatch.setattr("kiosk.shared.paths.built_in_pack", lambda: tmp_path)
    with pytest.raises(NoContentError, match="Install the program again"):
        open_content(None, cache_folder)


def test_a_missing_clinic_file_is_mentioned(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    open_clinic(tmp_path / "clinic.toml")
    assert "example details" in caplog.text


def test_a_mistake_in_the_clinic_file_is_logged_with_its_file_and_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text('name = "Riverside"\nfone = "1"\n', encoding="utf-8")
    open_clinic(path)
    (record,) = caplog.records
    said = record.getMessage()
    assert said.startswith(f"{path}: Line 2: “fone” is not a setting. ")
    assert said.endswith(" It is left out meanwhile.")


def test_a_picture_that_changes_under_the_kiosk_harms_nothing(
    make_kiosk: MakeKiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    own = tmp_path / "pack"
    shutil.copytree(paths.built_in_pack(), own)
    kiosk = make_kiosk(content=own)
    for picture in (own / "images").rglob("*.svg"):
        picture.write_text("<svg/>", encoding="utf-8")
    kiosk.touch_anywhere()
    for _ in kiosk.pack.sections:
        kiosk.leave_by_next()
        kiosk.picture()
    assert kiosk.place in kiosk.pack.sections
    assert "cannot be read any more" in caplog.text


@pytest.mark.parametrize("at_its_place", ["folder", "damaged", "nothing"])
def test_installed_content_that_cannot_be_found_is_told(
    at_its_place: str, tmp_path: Path, cache_folder: Path
) -> None:
    home = UpdatePaths(tmp_path / "updates")
    home.content.mkdir(parents=True)
    if at_its_place == "folder":
        home.pointer.mkdir()
    elif at_its_place == "damaged":
        home.pointer.write_bytes(b"{")
    shown = open_shown(None, cache_folder, PackOverlay(tmp_path / "content", RealDisk()), home)
    why = {"folder": "(it is a folder, not a file)", "damaged": "(it is damaged)"}
    said = " ".join(map(log_line, shown.issues))
    assert why.get(at_its_place, "") in said
    assert bool(said) == (at_its_place in why)
