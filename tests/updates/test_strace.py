"""The system itself fails an update: killed, disk full or broken at its n-th write, sync or rename.

`make soak` goes through every call; here a few of each kind are enough to see red.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from kiosk.updates.install.pack_resolver import whole_packs
from tests.updates.publisher import Kiosk, Publisher

SOAK = "KIOSK_SOAK" in os.environ
CALLS = {"write": "write", "sync": "fsync", "rename": "rename,renameat,renameat2"}
FAILURES = {"killed": "signal=KILL", "full": "error=ENOSPC", "broken": "error=EIO"}
_MARK = re.compile(r"^\d+ +(\w+)\(")


def _run(kiosk: Kiosk, root: Path, calls: str, inject: str = "", log: Path | None = None) -> None:
    """Run one update with some system calls watched, one of which may fail."""
    options = ["-f", "-qq", "--seccomp-bpf", "-e", f"trace={calls}", "-o", str(log or os.devnull)]
    if inject:
        options += ["-e", f"inject={calls}:{inject}"]
    program = [sys.executable, "-m", "tests.updates.once", str(kiosk.home.folder), str(root)]
    subprocess.run(
        ["strace", *options, "--", *program, kiosk.server],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def root(publisher: Publisher, tmp_path: Path) -> Path:
    path = tmp_path / "root.json"
    path.write_bytes(publisher.root())
    return path


def _failures(count: int) -> Iterator[tuple[str, int]]:
    """Yield what fails at which call: everything everywhere, or each once."""
    if SOAK:
        yield from product(FAILURES, range(1, count + 1))
    else:
        yield from zip(FAILURES, (count // 2 + 1, count, 1), strict=True)


@pytest.mark.parametrize("call", CALLS)
def test_old_or_new_whatever_fails(
    call: str, kiosk: Kiosk, root: Path, second_edition: Publisher, tmp_path: Path
) -> None:
    later = replace(kiosk, server=str(second_edition.folder))
    before = tmp_path / "before"
    shutil.copytree(kiosk.home.folder, before)

    def again() -> None:
        shutil.rmtree(kiosk.home.folder)
        shutil.copytree(before, kiosk.home.folder)

    log = tmp_path / "calls"
    _run(later, root, CALLS[call], log=log)
    count = sum(1 for line in log.read_text().splitlines() if _MARK.match(line))
    assert count >= 3
    assert next(whole_packs(later.home)).entry.version == "2"
    reached = set()
    for name, place in _failures(count):
        again()
        _run(later, root, CALLS[call], f"{FAILURES[name]}:when={place}")
        found = next(whole_packs(later.home, budget=None), None)
        where = f"{name} at {call} {place}"
        assert found is not None, where
        assert found.entry.version in ("1", "2"), where
        reached.add(found.entry.version)
        later.update()
        assert later.visit_ends() == "2", where
    assert "1" in reached
