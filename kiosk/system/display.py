"""Is there a screen? Checked before Qt is loaded, which would abort without a message."""

import socket
from collections.abc import Callable, Mapping
from pathlib import Path

Connects = Callable[[str], bool]


def has_display(environment: Mapping[str, str], platform: str, connects: Connects) -> bool:
    """Return whether a window can be opened. `platform` is `sys.platform`.

    `connects` returns whether something answers at a local socket's path. Only sockets are
    checked here; for any other kind of screen Qt reports that there is none
    (`ui/startup/process.py`).
    """
    if not platform.startswith("linux"):
        return True
    wanted = environment.get("QT_QPA_PLATFORM", "") or "wayland;xcb"
    # a list that Qt tries in order: "wayland;xcb:…"
    names = [name.partition(":")[0] for name in wanted.split(";")]
    return any(_answers(name, environment, connects) for name in names)


def _answers(name: str, environment: Mapping[str, str], connects: Connects) -> bool:
    if name.startswith("wayland"):
        return _wayland_answers(environment, connects)
    if name == "xcb":
        return _x11_answers(environment.get("DISPLAY", ""), connects)
    return True


def _wayland_answers(environment: Mapping[str, str], connects: Connects) -> bool:
    if environment.get("WAYLAND_SOCKET"):
        return True  # inherited, already open
    asked = environment.get("QT_QPA_PLATFORM", "").startswith("wayland")
    name = environment.get("WAYLAND_DISPLAY", "") or ("wayland-0" if asked else "")
    if not name:
        return False
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return connects(name if name.startswith("/") else f"{runtime}/{name}")


def _x11_answers(display: str, connects: Connects) -> bool:
    host, colon, number = display.rpartition(":")
    if not colon:
        return False
    if host not in ("", "unix"):
        return True  # a remote or forwarded display: only connecting can tell
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"
    return connects(path) or connects(f"\0{path}")


def answers(path: str) -> bool:
    """Return whether a server accepts a connection at a local socket."""
    if not path.startswith("\0") and not Path(path).exists():
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2.0)
        try:
            probe.connect(path)
        except OSError:
            return False
    return True
