"""A command of ours on a terminal of its own, where somebody types passphrases."""

import os
import pty
import select
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.shared import child_process

INTERRUPT, END = "\x03", "\x04"
_PATIENCE = 30.0


@dataclass(frozen=True)
class Ended:
    """How it ended, and everything that stood on the terminal."""

    code: int
    text: str


def run(words: Sequence[str], answers: Sequence[str], home: Path) -> Ended:
    """Run `kiosk WORDS`; each passphrase it asks for is answered by the next of `answers`."""
    pid, terminal = pty.fork()
    if not pid:
        # whoever runs the tests in the background has it ignored, and children inherit that
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        environment = {**child_process.environment(os.environ), "HOME": str(home)}
        command = child_process.itself(*words)
        os.execve(command[0], command, environment)
    try:
        text = _follow(terminal, list(answers))
    finally:
        os.close(terminal)
    _, status = os.waitpid(pid, 0)
    return Ended(os.waitstatus_to_exitcode(status), text.decode("utf-8", "replace"))


def _follow(terminal: int, answers: list[str]) -> bytes:
    text, seen = b"", 0
    while True:
        if not select.select([terminal], [], [], _PATIENCE)[0]:
            raise AssertionError(f"it waits: {text!r}")
        try:
            chunk = os.read(terminal, 4096)
        except OSError:  # the other end is gone
            return text
        if not chunk:
            return text
        text += chunk
        while _asks(text, seen):
            seen = text.index(b":", _next(text, seen)) + 1
            answer = answers.pop(0) if answers else END
            os.write(terminal, answer.encode() + (b"" if answer in (INTERRUPT, END) else b"\n"))


def _next(text: bytes, seen: int) -> int:
    """Return where openssl's next question begins, or -1."""
    found = [at for word in (b"Enter ", b"Verifying ") if (at := text.find(word, seen)) >= 0]
    return min(found, default=-1)


def _asks(text: bytes, seen: int) -> bool:
    at = _next(text, seen)
    return at >= 0 and text.find(b":", at) >= 0
