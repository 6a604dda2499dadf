"""Is there a screen? Asked before Qt is loaded, which would end the process without a word."""

import socket
from collections.abc import Callable, Mapping
from pathlib import Path

Connects = Callable[[str], bool]

_NO_SCREEN_PLATFORMS = frozenset({"offscreen", "minimal", "vnc"})


def has_display(environment: Mapping[str, str], platform: str, connects: Connects) -> bool:
    """Tell whether a window can be opened. `platform` is `sys.platform`.

    `connects` tells whether something answers at a local socket's path.
    """
    wanted = environment.get("QT_QPA_PLATFORM", "")
    if wanted.partition(":")[0] in _NO_SCREEN_PLATFORMS or not platform.startswith("linux"):
        return True
    if wanted.startswith(("linuxfb", "eglfs")):
        return True
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if name := environment.get("WAYLAND_DISPLAY", ""):
        path = name if name.startswith("/") else f"{runtime}/{name}"
        if connects(path):
            return True
    return _x11_answers(environment.get("DISPLAY", ""), connects)


def _x11_answers(display: str, connects: Connects) -> bool:
    host, colon, number = display.rpartition(":")
    if not colon:
        return False
    if host not in ("", "unix"):
        return True  # a remote or forwarded display: only a try can tell
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"
    return connects(path) or connects(f"\0{path}")


def answers(path: str) -> bool:
    """Tell whether a server accepts a connection at a local socket."""
    if not path.startswith("\0") and not Path(path).exists():
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2.0)
        try:
            probe.connect(path)
        except OSError:
            return False
    return True
