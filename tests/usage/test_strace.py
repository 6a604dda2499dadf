"""The system itself fails a batch: killed, disk full or broken at its n-th write, sync or removal.

`make soak` goes through every call and failure; here it is killed at every call.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from kiosk.usage.store import Store, read
from tests.usage.once import NAMES, batch

SOAK = "KIOSK_SOAK" in os.environ
CALLS = {"write": "pwrite64", "sync": "fsync,fdatasync", "removal": "unlink"}
LEAST = {"write": 6, "sync": 3, "removal": 1}
FAILURES = {"killed": "signal=KILL", "full": "error=ENOSPC", "broken": "error=EIO"}
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
_MARK = re.compile(r"^\d+ +(\w+)\(")


def _run(file: Path, calls: str, inject: str = "", log: Path | None = None) -> str:
    """Add Tuesday's batch with some system calls watched, one of which may fail."""
    options = ["-f", "-qq", "--seccomp-bpf", "-e", f"trace={calls}", "-o", str(log or os.devnull)]
    if inject:
        options += ["-e", f"inject={calls}:{inject}"]
    program = [sys.executable, "-m", "tests.usage.once", str(file), str(TUESDAY)]
    ran = subprocess.run(
        ["strace", *options, "--", *program],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ran.stdout.strip()


def _failures(count: int) -> Iterator[tuple[str, int]]:
    """Yield what fails at which call: everything everywhere; or killed everywhere, others once."""
    if SOAK:
        yield from product(FAILURES, range(1, count + 1))
    else:
        yield from (("killed", place) for place in range(1, count + 1))
        yield from (("full", count), ("broken", 1))


@pytest.mark.parametrize("call", CALLS)
def test_a_batch_is_in_the_file_whole_or_not_at_all(call: str, tmp_path: Path) -> None:
    file, before = tmp_path / "usage.sqlite", tmp_path / "before"
    Store(file).add(batch(MONDAY), MONDAY)
    shutil.copy(file, before)
    log = tmp_path / "calls"
    assert _run(file, CALLS[call], log=log) == "True"
    count = sum(1 for line in log.read_text().splitlines() if _MARK.match(line))
    assert count >= LEAST[call]
    for name, place in _failures(count):
        for left in tmp_path.glob("usage.sqlite*"):
            left.unlink()
        shutil.copy(before, file)
        said = _run(file, CALLS[call], f"{FAILURES[name]}:when={place}")
        where = f"{name} at {call} {place}, which said “{said}”"
        monday, tuesday = (read(file, day, day) for day in (MONDAY, TUESDAY))
        assert list(monday) == batch(MONDAY), where
        assert list(tuesday) in ([], batch(TUESDAY)), where
        if said:
            assert (said == "True") == bool(tuesday), where
        assert Store(file).add(batch(TUESDAY), TUESDAY), where
        found = read(file, TUESDAY, TUESDAY)
        assert [row.name for row in found] == list(NAMES), where
        assert not file.with_name("usage.sqlite.damaged").exists(), where
