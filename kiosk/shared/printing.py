"""The stages of printing, and the reasons why a plan cannot be printed."""

from enum import Enum, auto
from typing import TypeAlias

PAPERS = ("a4", "letter")
"""Paper sizes for plans."""


class PrintStage(Enum):
    """How far printing has come. `SENT`: the print system has accepted the pages."""

    NOT_ASKED = auto()
    UNDER_WAY = auto()
    SENT = auto()


class PrintFault(Enum):
    """Why nothing can be printed, or was printed."""

    NO_PRINTER = auto()
    NO_DEFAULT = auto()
    STOPPED = auto()
    FAILED = auto()
    NO_ANSWER = auto()


Printing: TypeAlias = PrintStage | PrintFault
