"""A child that tries untrusted files, as an update has it: refused when it takes too long."""

from collections.abc import Callable, Sequence

from kiosk.shared import child_process
from kiosk.updates.model.errors import CancelledError, RefusedError


def run(
    command: Sequence[str], seconds: float, cancelled: Callable[[], bool] = lambda: False
) -> tuple[int, str]:
    """Run a command and return its exit code and the start of what it printed.

    RefusedError if it takes longer than `seconds`; `CancelledError` if it was stopped.
    """
    code, said = child_process.run(command, seconds, lambda: stop_if(cancelled))
    if code is None:
        raise RefusedError("The content takes too long to check.", "Make its pages simpler.")
    return code, said


def stop_if(cancelled: Callable[[], bool]) -> None:
    """Raise `CancelledError` if the update was stopped."""
    if cancelled():
        raise CancelledError("The update was stopped.", "It goes on where it was.")
