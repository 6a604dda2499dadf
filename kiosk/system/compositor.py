"""The compositor beside the kiosk: started by the kiosk, and ended with it.

systemd has to see the kiosk's exit code, signals and missing watchdog beats. A compositor between
the two hides them: cage 0.1.4 exits with 0 whatever its program did. So the kiosk starts the
compositor. The compositor's own program is a placeholder that prints the name of the socket and
then reads from a pipe which the kiosk holds. However the kiosk ends, the pipe closes, the
placeholder ends, and with it the compositor (docs/adr/0036-the-compositor-is-beside-the-kiosk.md).
"""

import socket
import struct
from collections.abc import Mapping
from pathlib import Path

from kiosk.shared import child_process
from kiosk.shared.clock import Clock
from kiosk.system.systemd import VARIABLES

_PLACEHOLDER = ("sh", "-c", 'printf "%s\\n" "$WAYLAND_DISPLAY"; exec cat >/dev/null')
_PATIENCE = 20.0
"""Seconds within which the compositor must have a socket: a graphics card may wake up slowly."""
_END_PATIENCE = 5.0
_MOST_BYTES = 4096
_SYNC = struct.pack("=III", 1, 12 << 16, 2)
"""wl_display.sync: request 0 of object 1, 12 bytes; the answer comes from object 2, which then
ends."""


class CompositorError(Exception):
    """The compositor did not start; the text says why and what helps."""


class Compositor:
    """A running compositor and its socket."""

    def __init__(self, child: child_process.Child, display: str) -> None:
        self._child = child
        self.display = display

    def close(self) -> None:
        """End it."""
        child_process.end(self._child, _END_PATIENCE)


def start(
    program: str,
    environment: Mapping[str, str],
    clock: Clock | None = None,
    patience: float = _PATIENCE,
) -> Compositor:
    """Start a compositor such as `cage` with a placeholder as its own program.

    CompositorError if it is not installed, or is not ready in time.
    """
    found = child_process.program(program)
    if found is None:
        raise CompositorError(
            f"{program} is not installed. It shows the kiosk on a screen without a desktop: "
            f"apt-get install {program}"
        )
    try:
        child = child_process.start(
            [found, "--", *_PLACEHOLDER],
            stdin=child_process.PIPE,
            stdout=child_process.PIPE,
            stderr=child_process.INHERITED,
            surroundings={n: value for n, value in environment.items() if n not in VARIABLES},
        )
    except OSError as error:
        raise CompositorError(f"{found} cannot be started ({error.strerror}).") from error
    display = child_process.hear(child, patience, clock)
    if not display:
        child_process.end(child, _END_PATIENCE)
        raise CompositorError(
            f"{program} got nothing to show on (it ended with {child.returncode}); what it says "
            "itself is above. It needs a graphics card and a seat, as a unit of systemd or a login "
            "on a console gives it."
        )
    return Compositor(child, display)


class CompositorPulse:
    """Checks whether a Wayland compositor still answers: the kiosk's window would not notice.

    It uses a connection of its own, for wl_display.sync only.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._socket = _connected(environment)
        self._asked = False

    def answers(self) -> bool:
        """Return whether it answered the last request, and send another.

        True without a connection: then nothing is known.
        """
        if self._socket is None:
            return True
        try:
            if self._asked and not self._socket.recv(_MOST_BYTES):
                return self._lost()
            self._socket.send(_SYNC)
        except BlockingIOError:
            return False
        except OSError:
            return self._lost()
        self._asked = True
        return True

    def close(self) -> None:
        """Close the connection."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _lost(self) -> bool:
        """Give up: the compositor ended, and the window's own connection will notice that."""
        self.close()
        return True


def _connected(environment: Mapping[str, str]) -> socket.socket | None:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name or not environment.get("QT_QPA_PLATFORM", "").startswith("wayland"):
        return None
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        made.settimeout(_END_PATIENCE)
        made.connect(str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name))
        made.setblocking(False)
    except OSError:
        made.close()
        return None
    return made
