"""Untrusted files are opened in processes of their own, with little memory and little time."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from typing import IO

from kiosk.shared import child_process
from kiosk.updates.model.errors import CancelledError, RefusedError

MEMORY = 1536 * 1024 * 1024
"""Bytes of address space."""
_STEP = 0.05  # seconds between two looks at a child
_MOST_OUTPUT = 64 * 1024


def start(
    command: Sequence[str], out: IO[bytes] | int, into: int = subprocess.DEVNULL
) -> "subprocess.Popen[bytes]":
    """Start a command that speaks on `out` alone, as `kiosk/shared/child_process.py` has it.

    It hears what is written `into` it, if anything.
    """
    return subprocess.Popen(
        command,
        stdin=into,
        stdout=out,
        stderr=subprocess.DEVNULL,
        cwd=child_process.neutral_folder(),
        env=child_process.environment(os.environ),
    )


def limit_memory(size: int = MEMORY) -> None:
    """Limit this process's memory, in bytes; does nothing on Windows, which has no such limit."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def limit_cpu(more: int) -> None:
    """Let this process have some more seconds of processor time from now on, then end it."""
    try:
        import resource
    except ImportError:
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(spent.ru_utime + spent.ru_stime) + 1 + more
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def run(
    command: Sequence[str], seconds: float, cancelled: Callable[[], bool] = lambda: False
) -> tuple[int, str]:
    """Run a command and return its exit code and the start of what it printed.

    RefusedError if it takes longer than `seconds`; `CancelledError` if it was stopped.
    """
    with tempfile.TemporaryFile() as out:
        child = start(command, out)
        try:
            _wait(child, seconds, cancelled)
        finally:
            child.kill()
            child.wait()
        out.seek(0)
        return child.returncode, out.read(_MOST_OUTPUT).decode("utf-8", "replace")


def _wait(child: subprocess.Popen[bytes], seconds: float, cancelled: Callable[[], bool]) -> None:
    for _ in range(max(1, round(seconds / _STEP))):
        try:
            child.wait(_STEP)
        except subprocess.TimeoutExpired:
            if cancelled():
                raise CancelledError(
                    "The update was stopped.", "It goes on where it was."
                ) from None
        else:
            return
    raise RefusedError("The content takes too long to check.", "Make its pages simpler.")
