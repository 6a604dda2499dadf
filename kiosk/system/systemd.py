"""What the program says to systemd: that it is ready, that it lives, that it ends.

The protocol is sd_notify(3): one datagram to the socket that the environment names.
"""

import socket
from collections.abc import Mapping, MutableMapping

VARIABLES = ("NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC")
"""What systemd writes into the environment of whom it watches."""
READY, ALIVE, ENDING = "READY=1", "WATCHDOG=1", "STOPPING=1"
_BEATS = 3.0
"""Beats within the time after which systemd takes the program for dead."""
_MOST_DIGITS = 18


def taken(environment: MutableMapping[str, str]) -> dict[str, str]:
    """Take what systemd wrote into the environment: no child may beat or end in our name."""
    return {name: environment.pop(name) for name in VARIABLES if name in environment}


def beat_seconds(environment: Mapping[str, str]) -> float | None:
    """Return the seconds between two beats, or None if nobody waits for them.

    `WATCHDOG_PID` is not asked: it names the program that systemd started, and where that is a
    wrapper or a compositor around the kiosk, the kiosk is still the one that has to beat. Whose
    beats count is the unit's own decision (`NotifyAccess=`).
    """
    told = environment.get("WATCHDOG_USEC", "")
    usable = told.isascii() and told.isdecimal() and len(told) <= _MOST_DIGITS and int(told) > 0
    return int(told) / 1e6 / _BEATS if usable and environment.get("NOTIFY_SOCKET") else None


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
