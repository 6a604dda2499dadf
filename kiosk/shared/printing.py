"""How far printing has come, and what keeps a plan from being printed."""

from enum import Enum, auto
from typing import TypeAlias

PAPERS = ("a4", "letter")
"""The sheets that plans are printed on."""


class PrintStage(Enum):
    """What has become of the wish to print. `SENT`: the print system has taken the pages."""

    NOT_ASKED = auto()
    UNDER_WAY = auto()
    SENT = auto()


class PrintFault(Enum):
    """Why nothing can be, or was, printed."""

    NO_PRINTER = auto()
    NO_DEFAULT = auto()
    STOPPED = auto()
    FAILED = auto()
    NO_ANSWER = auto()


Printing: TypeAlias = PrintStage | PrintFault
