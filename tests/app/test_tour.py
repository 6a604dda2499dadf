"""The tour: every screen as a picture, and a page that shows them all."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.app import composition
from ui.app.kiosk import Kiosk
from ui.tour import tour


def test_each_section_is_seen_as_a_visit_begins(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one section keeps of a touch would show in the pictures of the next."""
    seen: list[tuple[str, bool]] = []

    def views(kiosk: Kiosk, name: str, *_: object) -> list[str]:
        visit = kiosk.controller.state
        seen.append((name, bool(visit.choices or visit.plan.finished)))
        return []

    monkeypatch.setattr(tour, "_views", views)
    monkeypatch.setattr(tour, "staff_stops", lambda *_: ())
    monkeypatch.setattr("kiosk.shared.paths.data_folder", lambda: tmp_path / "data")
    options = composition.Options(windowed=(1366, 768), clinic_file=tmp_path / "clinic.toml")
    tour.write(options, tmp_path / "tour")
    touched = {name for name, keeps in seen if keeps}
    assert touched
    assert [n for n in touched if n[:2].isdigit() and "-touched" not in n] == []


def test_every_screen_is_written(
    qapp: QApplication, tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.shared.paths.cache_folder", lambda: cache_folder)
    monkeypatch.setattr("kiosk.shared.paths.data_folder", lambda: tmp_path / "data")
    options = composition.Options(windowed=(1366, 768), clinic_file=tmp_path / "clinic.toml")
    count = tour.write(options, tmp_path / "tour")
    pictures = sorted((tmp_path / "tour").glob("*.png"))
    assert len(pictures) == count > 30
    looks = {picture.read_bytes() for picture in pictures}
    assert len(looks) == count, "two pictures show the same"
    names = {picture.stem for picture in pictures}
    assert {"attract", "home", "comfort", "term", "reference", "countdown", "answer"} <= names
    assert {"staff-pin", "staff-overview", "staff-edit-web", "staff-edit-page"} <= names
    assert {n.partition("-touched")[0] for n in names if "-touched" in n} >= {
        "03-who-is-at-risk",
        "08-get-help",
    }
    assert all(any(n.startswith(f"{i:02}-") for n in names) for i in range(1, 17))
    assert {QImage(str(p)).size().toTuple() for p in pictures} == {(1366, 768)}
    index = (tmp_path / "tour/index.html").read_text(encoding="utf-8")
    assert all(picture.name in index for picture in pictures)
