"""Why nothing can be printed, and how to say it to somebody who stands in front of the screen."""

from enum import Enum, auto

from kiosk.wording import Words


class PrintFault(Enum):
    """What keeps a plan from being printed."""

    NO_PRINTER = auto()
    NO_DEFAULT = auto()
    STOPPED = auto()
    FAILED = auto()


def fault_words(fault: PrintFault, words: Words) -> str:
    """Return what is the matter and what helps, in plain words."""
    _ = words.gettext
    return {
        PrintFault.NO_PRINTER: _("There is no printer here. Please ask at reception."),
        PrintFault.NO_DEFAULT: _(
            "There are several printers, and none is the main one. Please ask at reception."
        ),
        PrintFault.STOPPED: _(
            "The printer has stopped. It may need paper or ink. Please ask at reception."
        ),
        PrintFault.FAILED: _("The printer did not take the page. Please ask at reception."),
    }[fault]
