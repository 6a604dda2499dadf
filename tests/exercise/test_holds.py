"""A hold of thirty seconds takes thirty seconds on a real screen, also while every core is busy.

Each run takes some minutes: `make soak`.
"""

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from benchmarks import holds

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif("KIOSK_SOAK" not in os.environ, reason="some minutes long: make soak"),
    pytest.mark.usefixtures("make_kiosk"),
]
LATE = 50.0
"""Milliseconds that a number may be late, to the eye."""
HOLD = 30.0


@pytest.mark.parametrize("busy", [False, True], ids=["left alone", "every core busy"])
def test_a_hold_is_thirty_seconds(
    tmp_path: Path, busy: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holds, "OUT", tmp_path / "out")
    with holds.every_core_busy() if busy else nullcontext():
        run = holds.watch("busy" if busy else "alone", tmp_path / "kiosk")
    assert run.in_order
    assert len(run.holds) >= 3
    assert max(run.errors) <= LATE
    assert all(abs(seconds - HOLD) <= LATE / 1000 for seconds in run.holds)
