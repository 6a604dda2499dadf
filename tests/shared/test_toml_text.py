"""TOML of people and of attackers: every reader refuses what is too large, deep or long."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.clinic.lenient_toml import read
from kiosk.clinic.notices import read_notices
from kiosk.clinic.settings import read_clinic
from kiosk.content.model.report import Log
from kiosk.content.parse.toml_file import parse_toml
from kiosk.exercise.file.loader import read_exercise
from kiosk.faq.keyboard import layout
from kiosk.shared.toml import toml_text
from kiosk.updates.model.settings import UpdateSettings, read_settings
from kiosk.video.script import ScriptError, read_script

ROOT = Path(__file__).resolve().parents[2]

TOO_MUCH = {
    "digits": "hours = " + "9" * 5000,
    "brackets": "server = " + "[" * 50_000,
    "tables": "server = " + "{a=" * 50_000,
    "parts": "a" + ".a" * 90_000 + " = 1",
    "parts of a heading": "[a" + ".a" * 90_000 + "]",
    "quoted parts": '"a"' + ' . "a b"' * 20_000 + " = 1",
    "parts in a table": "a = {b = 1, c" + ".a" * 90_000 + " = 1}",
    "day": "day = 2026-02-30",
}
each = pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH)


@each
def test_it_is_one_kind_of_error(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        toml_text.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 15 + " = 1",
        'web = "https://' + "a." * 40 + 'example"',
        'words = ["' + "1." * 40 + '", "b.' * 3 + '"]',
    ],
)
def test_what_is_right_is_read(text: str) -> None:
    assert toml_text.loads(text) == tomllib.loads(text)


@each
def test_updates_are_off_and_the_file_is_named(text: str, tmp_path: Path) -> None:
    file = tmp_path / "updates.toml"
    file.write_text(text, encoding="utf-8")
    found, told = read_settings(file)
    assert found == UpdateSettings()
    assert str(file) in told


@each
def test_the_other_lines_of_a_settings_file_hold(text: str) -> None:
    found = read(f'name = "Pure Physio"\n{text}\n')
    assert found.values == {"name": "Pure Physio"}
    assert [mistake.line for mistake in found.issues][:1] == [2]


@each
def test_a_clinic_and_its_notices_are_read(text: str, tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text(f'name = "By the river"\n{text}\n', encoding="utf-8")
    assert read_clinic(file)[0].name == "By the river"
    assert read_notices(file)[0] == ()


@each
def test_a_pack_file_is_refused(text: str) -> None:
    log = Log()
    assert parse_toml("pack.toml", text, log) is None
    assert log.issues


@each
@pytest.mark.parametrize(
    "reader",
    [
        lambda data: pytest.fail("read") if read_exercise("a.toml", data)[0] else _refuse(),
        layout.load,
        lambda data: read_script(data, data),
    ],
    ids=["exercise", "keyboard", "script"],
)
def test_what_a_pack_brings_is_refused(text: str, reader: Callable[[bytes], object]) -> None:
    with pytest.raises((ValueError, ScriptError)):
        reader(text.encode())


def _refuse() -> None:
    raise ValueError


def test_nothing_else_reads_toml() -> None:
    others = [
        path.relative_to(ROOT).as_posix()
        for folder in ("kiosk", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "tomllib.load" in path.read_text(encoding="utf-8")
    ]
    assert others == ["kiosk/shared/toml/toml_text.py"]
