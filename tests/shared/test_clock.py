"""Which of the machine's clocks the program goes by."""

import time
from datetime import date
from pathlib import Path

import pytest

from kiosk.shared import clock


def test_the_seconds_of_a_machine_that_sleeps_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """`time.monotonic` leaves them out on Linux: a session would never learn of a sleep."""
    read = {time.CLOCK_BOOTTIME: 5000.0}
    monkeypatch.setattr(time, "clock_gettime", read.__getitem__)
    monkeypatch.setattr(time, "monotonic", lambda: 5.0)
    assert clock.SystemClock().monotonic() == 5000.0


def test_without_such_a_clock_there_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_AWAKE_OR_ASLEEP", None)
    monkeypatch.setattr(time, "monotonic", lambda: 5.0)
    assert clock.SystemClock().monotonic() == 5.0


KNOWN = date(2026, 11, 1)
NOTES = {
    "none": (None, KNOWN),
    "a later day": ("2027-03-02", date(2027, 3, 2)),
    "a line": ("2027-03-02\n", date(2027, 3, 2)),
    "an earlier day": ("2025-03-02", KNOWN),
    "no day": ("yesterday", KNOWN),
    "no letters": ("\u0662\u0660", KNOWN),
    "nothing": ("", KNOWN),
}


@pytest.mark.parametrize(("note", "day"), NOTES.values(), ids=NOTES)
def test_a_bundle_knows_the_day_that_it_was_made(
    note: str | None, day: date, tmp_path: Path
) -> None:
    file = tmp_path / "released.txt"
    if note is not None:
        file.write_text(note, encoding="utf-8")
    assert clock.released(file, KNOWN) == day
