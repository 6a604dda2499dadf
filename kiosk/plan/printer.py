"""Why nothing can be printed: for the visitor on the screen, and for staff in the log."""

from kiosk.shared.printing import PrintFault
from kiosk.shared.wording import Words


def fault_words(fault: PrintFault, words: Words) -> str:
    """Return what is wrong and what helps."""
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
        PrintFault.NO_ANSWER: _("The printer does not answer. Please ask at reception."),
    }[fault]


STAFF = {
    PrintFault.NO_PRINTER: "The system has no printer. Set one up, and make it the default.",
    PrintFault.NO_DEFAULT: "There are several printers. Make one the default: lpadmin -d NAME",
    PrintFault.STOPPED: (
        "The default printer has stopped, or does not print what waits for it. Look at its paper, "
        "ink, power and cable; then: cupsenable NAME, cupsaccept NAME, and cancel -a NAME for what "
        "nobody waits for any more."
    ),
    PrintFault.FAILED: "The print system refused the page. Its own log says why.",
    PrintFault.NO_ANSWER: "The print system does not answer. See that it runs (cups).",
}
"""What staff can do about it."""
