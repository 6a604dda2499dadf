"""What the program says to systemd: that it is ready, that it lives, that it ends.

The protocol is sd_notify(3): one datagram to the socket that the environment names.
"""

import os
import socket
from collections.abc import Mapping

READY, ALIVE, ENDING = "READY=1", "WATCHDOG=1", "STOPPING=1"
_BEATS = 3.0
"""Beats within the time after which systemd takes the program for dead."""


def beat_seconds(environment: Mapping[str, str], pid: int) -> float | None:
    """Return the seconds between two beats, or None if nobody waits for them."""
    if environment.get("WATCHDOG_PID", str(pid)) != str(pid):
        return None
    told = environment.get("WATCHDOG_USEC", "")
    return int(told) / 1e6 / _BEATS if told.isdecimal() and int(told) else None


def tell(environment: Mapping[str, str], message: str) -> None:
    """Send a message to systemd, if it listens; whatever goes wrong is its own to notice."""
    name = environment.get("NOTIFY_SOCKET", "")
    if not name or not hasattr(socket, "AF_UNIX"):
        return
    address = "\0" + name[1:] if name.startswith("@") else name
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            out.setblocking(False)
            out.sendto(message.encode(), address)
    except OSError:
        return


def supervised() -> bool:
    """Tell whether systemd listens to this process."""
    return bool(os.environ.get("NOTIFY_SOCKET"))
