"""A program that runs on a display, and what it and its children cost, read from /proc."""

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_PROC = Path("/proc")
_NANO = 1e-9


class Tree:
    """A process with everything that it started."""

    def __init__(self, root: subprocess.Popen[bytes]) -> None:
        self.root = root

    def members(self) -> list[int]:
        """Return the ids of all that live: descendants, and whatever shares the session."""
        parents: dict[int, tuple[int, int]] = {}
        for folder in _PROC.iterdir():
            if folder.name.isdigit():
                with suppress(OSError):
                    fields = (folder / "stat").read_text().rpartition(")")[2].split()
                    parents[int(folder.name)] = int(fields[1]), int(fields[3])
        found = {p for p, (_, session) in parents.items() if session == self.root.pid}
        found |= {self.root.pid} & set(parents)
        while more := {p for p, (parent, _) in parents.items() if parent in found} - found:
            found |= more
        return sorted(found)

    def pss_mb(self) -> float:
        """Return the proportional set size in megabytes (10⁶ bytes)."""
        total = 0
        for process in self.members():
            with suppress(OSError):
                lines = (_PROC / str(process) / "smaps_rollup").read_text().splitlines()
                total += sum(int(w.split()[1]) for w in lines if w.startswith("Pss:"))
        return total * 1024 / 1e6

    def cpu(self) -> dict[int, float]:
        """Return the CPU seconds of each thread that lives; /proc/*/stat counts in 10 ms only."""
        found = {}
        for process in self.members():
            for file in (_PROC / str(process) / "task").glob("*/schedstat"):
                with suppress(OSError):
                    found[int(file.parent.name)] = int(file.read_text().split()[0]) * _NANO
        return found

    def end(self) -> None:
        """Ask the whole session to end, then make it."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(self.root.pid, number)
            with suppress(subprocess.TimeoutExpired):
                self.root.wait(timeout=5)


def spent(before: Mapping[int, float], after: Mapping[int, float]) -> float:
    """Return the CPU seconds between two looks at a tree."""
    return sum(seconds - before.get(thread, 0.0) for thread, seconds in after.items())


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Tree]:
    """Run a program in a session of its own, and end all of it."""
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    tree = Tree(process)
    try:
        yield tree
    finally:
        tree.end()
