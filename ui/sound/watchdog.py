"""Ends the sound process when a sound library keeps it waiting for ever."""

import faulthandler
import os
import sys
from typing import Literal, TypeAlias

OPENING, ANSWERING = 20.0, 5.0
"""Seconds: to find voices, with a speech server that may have to start first; to do as told."""

Part: TypeAlias = Literal["opening", "voice", "tones"]

_owing: dict[Part, float] = {}


def expect(part: Part, seconds: float = ANSWERING) -> None:
    """End the process with a trace of where it stands, unless `answered` is called in time.

    It works while Python itself stands still inside a library.
    """
    _owing[part] = seconds
    faulthandler.dump_traceback_later(seconds, exit=True)


def answered(part: Part) -> None:
    """Take back what was expected of a part; what another part owes is waited for anew."""
    _owing.pop(part, None)
    if _owing:
        faulthandler.dump_traceback_later(max(_owing.values()), exit=True)
    else:
        faulthandler.cancel_dump_traceback_later()


def spoken_within(text: str) -> float:
    """Return the seconds in which even a slow voice has said `text`."""
    return 10.0 + 0.3 * len(text)


def leave(code: int) -> None:
    """End the process without asking any library: some wait for a server when they are left."""
    sys.stdout.flush()
    os._exit(code)
