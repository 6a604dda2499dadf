"""An update in a process of its own: it tells its steps in lines, and stops when nobody listens."""

import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from kiosk.updates.model.errors import CancelledError, UpdateError
from kiosk.updates.model.progress import end_line, fault_line, step_line

if TYPE_CHECKING:
    from kiosk.updates.service import UpdateOutcome

FINE, REFUSED = 0, 1
_PARTS = 200
"""The most steps that are reported; a gigabyte has more, but the screen shows no finer ones."""

Work = Callable[[Callable[[int, int], None], Callable[[], bool]], "UpdateOutcome"]


def follow(work: Work) -> int:
    """Do the work and tell of it; 0 if it came to an end, 1 if it was refused or stopped."""
    _be_kind()
    stopped = threading.Event()
    threading.Thread(target=_listen, args=(stopped,), daemon=True).start()
    out = sys.stdout
    try:
        outcome = work(_Progress(out), stopped.is_set)
        if outcome.new:
            _compile()
        _say(out, end_line(outcome.new, outcome.text))
    except CancelledError as error:
        _say(out, fault_line(str(error)))
    except UpdateError as error:
        _say(out, fault_line(str(error)))
        return REFUSED
    return FINE


class _Progress:
    """Tells so many steps and no more."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._told = -1

    def __call__(self, done: int, total: int) -> None:
        part = _PARTS * done // max(total, 1)
        if part != self._told:
            self._told = part
            _say(self._out, step_line(done, total))


def _say(out: TextIO, line: str) -> None:
    try:
        print(line, file=out, flush=True)
    except (OSError, ValueError):
        return  # nobody listens; standard input ends too


def _listen(stopped: threading.Event) -> None:
    try:
        while sys.stdin.readline():
            pass
    except (OSError, ValueError, AttributeError):
        pass
    stopped.set()


def _be_kind() -> None:
    """Lower the priority, so that drawing comes first."""
    import os

    if hasattr(os, "nice"):
        os.nice(10)


def _compile() -> None:
    """Compile what waits, so that the screen need not when it takes it over."""
    from kiosk.content.store.store import open_pack
    from kiosk.shared import paths
    from kiosk.startup.content_rules import CONTENT_RULES
    from kiosk.updates.install.manifest import PACK
    from kiosk.updates.install.pointer import read_pointer
    from kiosk.updates.model.paths import default_home

    home = default_home()
    waiting = read_pointer(home).pending
    if waiting is not None:
        folder = home.installed(waiting.sha) / PACK
        open_pack(folder, paths.cache_folder(), CONTENT_RULES)
