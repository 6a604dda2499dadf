"""Whether a pack may be shown: the whole check and every picture, each in a process of its own."""

import datetime as dt
import queue
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kiosk import processes
from kiosk.content.font_check import is_font
from kiosk.content.problems import printable
from kiosk.updates import child
from kiosk.updates.errors import CancelledError, RefusedError

CHECK_CPU, CHECK_WALL = 60, 120.0
"""Seconds for a whole pack; one of a thousand sections takes ten."""
PICTURE_CPU, PICTURE_WALL = 2, 4.0
"""Seconds for one picture."""
_START_WALL = 30.0  # until the child says its first word, on a busy machine
_SHOWN = 3  # problems that are quoted
_BROKEN = "Open the picture, simplify it, and save it anew."


def judge_in_child(
    folder: Path, today: dt.date, cancelled: Callable[[], bool] = lambda: False
) -> tuple[str, ...]:
    """Check a pack as `kiosk check` does and draw its pictures; return the check's warnings.

    RefusedError if it has errors.
    """
    code, said = child.run(
        processes.itself("content", "judge", str(folder.absolute()), today.isoformat()),
        CHECK_WALL,
        cancelled,
    )
    if code:
        raise refused(said.splitlines(), code)
    draw_in_child(folder, cancelled)
    return tuple(printable(line) for line in said.splitlines())


def refused(problems: list[str], code: int = 1) -> RefusedError:
    """Return what to tell of a pack that has errors."""
    if not problems:
        return RefusedError(f"The content cannot be checked (it ended the check, {code}).")
    quoted = " / ".join(printable(line) for line in problems[:_SHOWN])
    more = f" / and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
    return RefusedError(
        f"The content has errors: {quoted}{more}", "Mend them; kiosk check PATH names every one."
    )


def draw_in_child(folder: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Let another process draw every picture of a pack; RefusedError for one it cannot draw."""
    drawer = child.start(processes.itself("try-pictures", str(folder.absolute())), subprocess.PIPE)
    try:
        assert drawer.stdout is not None
        _listen(drawer.stdout, cancelled)
    finally:
        drawer.kill()
        drawer.wait()
        if drawer.stdout:
            drawer.stdout.close()


def _listen(out: IO[bytes], cancelled: Callable[[], bool]) -> None:
    """Follow the child: it names each picture before it draws it, and says `.` at the end."""
    lines: queue.Queue[bytes] = queue.Queue()
    reader = threading.Thread(target=_read, args=(out, lines), daemon=True)
    reader.start()
    now, wait = "", _START_WALL
    while True:
        try:
            line = lines.get(timeout=wait).decode("utf-8", "replace").strip()
        except queue.Empty:
            what, remedy = _of(now)
            raise RefusedError(f"{now}: {what} takes too long to draw.", remedy) from None
        if line == ".":
            return
        if cancelled():
            raise CancelledError("The update was stopped.", "It goes on where it was.")
        if not line or line.startswith("!"):
            what, remedy = _of(now)
            raise RefusedError(f"{printable(now)}: {what} cannot be drawn.", remedy)
        now, wait = line, PICTURE_WALL


def _of(path: str) -> tuple[str, str]:
    """Return what a path is, and how to mend it."""
    if is_font(path):
        return "The font", "Save it anew as .woff2, .ttf or .otf, or leave it out."
    return "The picture", _BROKEN


def _read(out: IO[bytes], lines: "queue.Queue[bytes]") -> None:
    try:
        for line in iter(out.readline, b""):
            lines.put(line)
    except ValueError:
        return  # closed: nobody listens any more
    lines.put(b"")
