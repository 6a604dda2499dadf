"""`clinic.toml`: a broken one says what to mend, and the defaults run."""

from pathlib import Path

import pytest

from kiosk.settings.clinic import Clinic, parse_clinic, read_clinic

BROKEN = {
    "not TOML": ("name = Pure Physio", "TOML"),
    "unknown key": ('fone = "1"', "“phone”"),
    "a key from nowhere": ("zzz = 1", "Known are"),
    "number for words": ("name = 5", "“name”"),
    "words for a number": ('idle_seconds = "long"', "“idle_seconds”"),
    "empty name": ('name = " "', "“name”"),
    "letters in the phone": ('phone = "call us"', "“phone”"),
    "http link": ('booking_link = "http://clinic.example/book"', "“booking_link”"),
    "not a link": ('booking_link = "clinic"', "“booking_link”"),
    "a link with a space": ('booking_link = "https://a b.example"', "“booking_link”"),
    "a link with a broken host": ('booking_link = "https://[clinic"', "“booking_link”"),
    "a tiny screen": ("screen_diagonal = 2", "“screen_diagonal”"),
    "no time to read": ("idle_seconds = 1", "“idle_seconds”"),
    "not a number": ("idle_seconds = nan", "“idle_seconds”"),
}


@pytest.mark.parametrize(("text", "names"), BROKEN.values(), ids=BROKEN.keys())
def test_a_mistake_is_named_with_a_remedy(tmp_path: Path, text: str, names: str) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    clinic, problem = read_clinic(path)
    assert clinic == Clinic()
    assert problem is not None
    said = str(problem)
    assert said.startswith(str(path))
    assert names in said
    assert problem.remedy


def test_bytes_that_are_not_text(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(b"\xff\xfe name")
    clinic, problem = read_clinic(path)
    assert clinic == Clinic()
    assert problem is not None
    assert "UTF-8" in problem.remedy


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_clinic(tmp_path / "clinic.toml") == (Clinic(), None)


def test_a_whole_file() -> None:
    text = """
    name = "Riverside Physio"
    phone = "+44 20 7946 0000"
    booking_link = "https://riverside.example/book?from=kiosk"
    kiosk_id = "desk"
    screen_diagonal = 32
    languages = ["en", "es"]
    idle_seconds = 120
    """
    assert parse_clinic(text) == Clinic(
        name="Riverside Physio",
        phone="+44 20 7946 0000",
        booking_link="https://riverside.example/book?from=kiosk",
        kiosk_id="desk",
        screen_diagonal=32.0,
        languages=("en", "es"),
        idle_seconds=120.0,
    )
