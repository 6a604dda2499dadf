"""Messages to systemd: ready, watchdog beat, stopping.

The protocol is sd_notify(3): one datagram to the socket that the environment names.
"""

import socket
from collections.abc import Mapping, MutableMapping

VARIABLES = ("NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC")
"""The variables that systemd sets for a program that it watches."""
READY, ALIVE, ENDING = "READY=1", "WATCHDOG=1", "STOPPING=1"
_BEATS = 3.0
"""Beats within systemd's watchdog time."""
_MOST_DIGITS = 18


def taken(environment: MutableMapping[str, str]) -> dict[str, str]:
    """Remove and return systemd's variables: no child may send messages in our name."""
    return {name: environment.pop(name) for name in VARIABLES if name in environment}


def beat_seconds(environment: Mapping[str, str]) -> float | None:
    """Return the seconds between two beats, or None if the watchdog is off.

    `WATCHDOG_PID` is ignored: it names the program that systemd started, which may be a wrapper or
    a compositor around the kiosk, and the kiosk has to beat all the same. Whose beats count is
    decided by the unit (`NotifyAccess=`).
    """
    told = environment.get("WATCHDOG_USEC", "")
    usable = told.isascii() and told.isdecimal() and len(told) <= _MOST_DIGITS and int(told) > 0
    return int(told) / 1e6 / _BEATS if usable and environment.get("NOTIFY_SOCKET") else None


def tell(environment: Mapping[str, str], message: str) -> None:
    """Send a message to systemd, if it listens; errors are ignored."""
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
