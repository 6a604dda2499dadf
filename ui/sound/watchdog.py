"""Ends the sound process when a sound library keeps it waiting for ever."""

import faulthandler
import os
import sys
from typing import Literal, TypeAlias

OPENING, ANSWERING = 20.0, 5.0
"""Seconds to find voices, when a speech server may have to start first; to follow a command."""

Part: TypeAlias = Literal["opening", "voice", "tones"]

_owing: dict[Part, float] = {}


def expect(part: Part, seconds: float = ANSWERING) -> None:
    """End the process with a trace of where it stands, unless `answered` is called in time.

    It works even while Python is blocked inside a library.
    """
    _owing[part] = seconds
    faulthandler.dump_traceback_later(seconds, exit=True)


def answered(part: Part) -> None:
    """Stop expecting an answer of a part; wait again for the other parts."""
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
