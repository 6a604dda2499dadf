"""How a command ends: its message and its exit code."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

NOT_WRITTEN, CLOSED_PIPE = 4, 141
"""Exit codes: a file could not be read or written; the reader of the output went away (as a shell
shows SIGPIPE)."""


def honest(command: Callable[[], int]) -> int:
    """Run a command and return its exit code, whatever becomes of its files and its output.

    A terminal that knows few characters shows the others as “?”.
    """
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return CLOSED_PIPE
    except SystemExit as ended:
        return _flushed(ended)
    except OSError as error:
        _forget_output()
        print(f"kiosk: {told(error)}", file=sys.stderr)
        return NOT_WRITTEN
    return code


def existing_file(text: str) -> Path:
    """Return the path of a file that a command must not do without."""
    if not (path := Path(text)).is_file():
        raise argparse.ArgumentTypeError(f"{text} is no file")
    return path


def told(error: OSError) -> str:
    """Return the file and what was wrong with it."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _open_what_is_closed() -> None:
    """Let nothing else get the place of a stream that the caller closed, such as with `>&-`."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free number: this one
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def _flushed(ended: SystemExit) -> int:
    """Return the code of a command that ended by itself, such as after --help."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _forget_output()
        return CLOSED_PIPE if isinstance(error, BrokenPipeError) else NOT_WRITTEN
    if ended.code is None or isinstance(ended.code, int):
        return ended.code or 0
    print(ended.code, file=sys.stderr)
    return 1


def _forget_output() -> None:
    """Let what is still buffered go nowhere: Python would fail on it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
