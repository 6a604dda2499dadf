"""What the program writes down about itself, and about the clinic, is for its own account alone."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import __main__ as command
from kiosk.system import log


@pytest.fixture
def usual() -> Iterator[None]:
    """What others may usually do with a new file: read it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual")
@pytest.mark.parametrize(
    ("words", "place"),
    [(["run"], "ui.startup.run.run"), (["staff", "set-pin"], "kiosk.cli.staff._set_pin")],
    ids=["the kiosk", "staff set-pin"],
)
def test_what_is_written_from_now_on_is_private(
    words: list[str], place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "pin.json"

    def touch(*_: object) -> int:
        made.touch()
        return 0

    monkeypatch.setattr(place, touch)
    for part in ("allocator.settle", "single_instance.take", "log.set_up", "log.keep_private"):
        monkeypatch.setattr(f"kiosk.system.{part}", lambda *_: True)
    monkeypatch.setattr("kiosk.system.display.has_display", lambda *_: True)
    command.main(words)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_a_file_that_an_earlier_version_left_open_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "pin.json"
    file.write_text("{}", encoding="utf-8")
    file.chmod(0o644)
    log.keep_private(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text(encoding="utf-8") == "{}"


def test_a_file_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    log.keep_private(tmp_path / "none")
    log.keep_private(tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []
