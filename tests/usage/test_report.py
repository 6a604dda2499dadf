"""Days added up, and the commands that show them."""

from datetime import date
from pathlib import Path

import pytest

from kiosk import __main__ as commands
from kiosk.cli import exit_codes
from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted
from kiosk.usage.report import DaySpan, months, sums, weeks
from kiosk.usage.store import Store

MONDAY = date(2026, 11, 23)
ROWS = [
    CountRow(date(2026, 11, 2), "visit", "", 4),
    CountRow(MONDAY, "page", "book", 2),
    CountRow(MONDAY, "page", "ease-a-cramp", 5),
    CountRow(MONDAY, "visit", "", 6),
    CountRow(MONDAY, "visit-part-of-day", "evening", 3),
    CountRow(MONDAY, "visit-part-of-day", "morning", 12),
]


def test_sums() -> None:
    found = sums(ROWS)
    assert found.total(Counted.VISIT) == 10
    assert found.most(Counted.PAGE) == (("ease-a-cramp", 5), ("book", 2))
    assert found.most(Counted.PAGE, 1) == (("ease-a-cramp", 5),)
    assert found.of(Counted.PAGE, "book") == 2
    assert sums(ROWS, DaySpan(MONDAY, MONDAY)).of(Counted.VISIT) == 6


def test_weeks_begin_on_monday() -> None:
    assert weeks(date(2026, 11, 26), 2) == (
        DaySpan(date(2026, 11, 16), date(2026, 11, 22)),
        DaySpan(MONDAY, date(2026, 11, 29)),
    )


def test_months_are_whole() -> None:
    assert months(date(2027, 1, 31), 3) == (
        DaySpan(date(2026, 11, 1), date(2026, 11, 30)),
        DaySpan(date(2026, 12, 1), date(2026, 12, 31)),
        DaySpan(date(2027, 1, 1), date(2027, 1, 31)),
    )


@pytest.fixture
def counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "usage.sqlite"
    monkeypatch.setattr("kiosk.shared.paths.usage_file", lambda: file)
    Store(file).add(ROWS, MONDAY)
    return file


DAYS = ["--from", "2026-11-23", "--to", "2026-11-23"]


@pytest.mark.usefixtures("counted")
def test_a_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "usage.csv"
    assert commands.main(["usage", "export", "--csv", *DAYS, "--out", str(out)]) == 0
    assert commands.main(["usage", "export", "--csv", *DAYS]) == 0
    table = capsys.readouterr().out
    assert table == out.read_text(encoding="utf-8")
    assert table.splitlines() == [
        "day,what,name,visits",
        "2026-11-23,page,book,2",
        "2026-11-23,page,ease-a-cramp,5",
        "2026-11-23,visit,,6",
        "2026-11-23,visit-part-of-day,morning,10",
    ]


@pytest.mark.usefixtures("counted")
def test_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["usage", "show", *DAYS]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2026-11-23 to 2026-11-23: 6 visits",
        "  visits by part of the day, five at a time: morning 10",
        "  pages shown: ease-a-cramp 5, book 2",
    ]


WRONG = {
    "no command": ["usage"],
    "no format": ["usage", "export"],
    "no day": ["usage", "export", "--csv", "--from", "yesterday"],
    "backwards": ["usage", "show", "--from", "2026-11-24", "--to", "2026-11-23"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        commands.main(words)
    assert ended.value.code == exit_codes.WRONG_USE


def test_a_damaged_file_is_said(counted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted.write_bytes(b"no database" * 100)
    assert commands.main(["usage", "export", "--csv"]) == 1
    assert str(counted) in capsys.readouterr().err


def test_nothing_counted_is_said(counted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted.unlink()
    assert commands.main(["usage", "export", "--csv"]) == 0
    said = capsys.readouterr()
    assert said.out == "day,what,name,visits\n"
    assert "nothing was counted" in said.err


def test_a_place_that_cannot_be_written_is_named(counted: Path) -> None:
    out = counted.parent / "missing" / "usage.csv"
    with pytest.raises(
        FileNotFoundError, match=str(out)
    ):  # tests/cli/test_terminal.py: how it is told
        commands.main(["usage", "export", "--csv", "--out", str(out)])
