"""A speech server that ends with the kiosk. Lives in the sound process only.

Left to itself the speech library starts speech-dispatcher as a daemon, which outlives the kiosk
together with its modules, one more with each home folder. So the sound process starts it as its
own child, at a socket of its own, unless one of the session answers already. The system ends it
when the sound process ends, however that happens.
"""

import shutil
import tempfile
from collections.abc import MutableMapping
from contextlib import suppress
from pathlib import Path

from kiosk.shared import child_process
from kiosk.system.display import answers

_ADDRESS = "SPEECHD_ADDRESS"
_PROGRAM = "speech-dispatcher"
_PATIENCE, _LOOK = 5.0, 0.05


class SpeechServer:
    """A running server; `close` ends it and its modules."""

    def __init__(self, child: child_process.Child, folder: Path) -> None:
        self._child = child
        self._folder = folder

    def close(self) -> None:
        """End it. Its folder goes first: the kiosk does not wait long for the sound process."""
        shutil.rmtree(self._folder, ignore_errors=True)
        child_process.end(self._child, _PATIENCE)


def begin(environment: MutableMapping[str, str]) -> SpeechServer | None:
    """Start a server and name it in the environment; None if there is one, or none to start."""
    program = child_process.program(_PROGRAM)
    if program is None or environment.get(_ADDRESS) or any(map(answers, _usual(environment))):
        return None
    folder = _own_folder(environment)
    if folder is None:
        return None
    socket = folder / "socket"
    words = ["--run-single", "--communication-method", "unix_socket", "--timeout", "0"]
    places = {"--socket-path": socket, "--pid-file": folder / "pid", "--log-dir": folder}
    try:
        child = child_process.start(
            [program, *words, *(str(part) for place in places.items() for part in place)],
            surroundings=environment,
            dies_with_parent=True,
        )
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    server = SpeechServer(child, folder)
    for _ in range(round(_PATIENCE / _LOOK)):
        if answers(str(socket)):
            environment[_ADDRESS] = f"unix_socket:{socket}"
            return server
        if child_process.has_ended(child, _LOOK):
            break
    server.close()
    return None


def _own_folder(environment: MutableMapping[str, str]) -> Path | None:
    """Return a new folder for the socket; a session's own may be named and not be there."""
    for place in (environment.get("XDG_RUNTIME_DIR") or None, None):
        with suppress(OSError):
            return Path(tempfile.mkdtemp(prefix="kiosk-speech-", dir=place))
    return None


def _usual(environment: MutableMapping[str, str]) -> list[str]:
    """Return the sockets at which a server of the session would be."""
    home = Path(environment.get("HOME", "/"))
    cache = environment.get("XDG_CACHE_HOME") or str(home / ".cache")
    folders = [environment.get("XDG_RUNTIME_DIR", ""), cache]
    return [f"{folder}/speech-dispatcher/speechd.sock" for folder in folders if folder]
