"""Which of the machine's clocks the program goes by."""

import time

import pytest

from kiosk import clock


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
