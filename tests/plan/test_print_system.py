"""A queue from which nothing reaches paper is told before a patient waits at an empty tray."""

import pytest

from kiosk.shared.printing import PrintFault
from ui.plan.print.child import taken, usable
from ui.plan.print.cups import MOST_WAITING, PATIENCE, fault_in

NOW = 1_800_000_000.0
WELL = {"printer-is-accepting-jobs": "true", "printer-state-reasons": "none"}
STOPPED = PrintFault.STOPPED

REASONS = {
    "none": None,
    "": None,
    "toner-low-warning": None,
    "media-low-report": None,
    "media-empty-warning": None,  # another tray has paper
    "media-empty-error": STOPPED,
    "media-empty": STOPPED,
    "toner-low,media-jam-error": STOPPED,
    "none, cover-open-report": STOPPED,
    "offline-report": STOPPED,
    "paused": STOPPED,
    "cups-missing-filter-warning": None,
    "cups-ipp-conformance-failure-report": None,
    "connecting-to-device": None,  # every job does, for a moment
}


@pytest.mark.parametrize("reasons", REASONS)
def test_what_a_printer_says_of_itself(reasons: str) -> None:
    said = {**WELL, "printer-state-reasons": reasons}
    assert fault_in(said, [], NOW) is REASONS[reasons]


@pytest.mark.parametrize(
    ("waiting", "fault"),
    [
        ([], None),
        ([1.0], None),
        ([PATIENCE - 1], None),
        ([1.0, PATIENCE + 1], STOPPED),
        ([1.0] * (MOST_WAITING - 1), None),
        ([1.0] * MOST_WAITING, STOPPED),
        ([1.0] * 100, STOPPED),
    ],
)
def test_jobs_that_pile_up_say_that_nothing_is_printed(
    waiting: list[float], fault: PrintFault | None
) -> None:
    assert fault_in(WELL, [NOW - age for age in waiting], NOW) is fault


def test_a_queue_that_takes_no_jobs() -> None:
    assert fault_in({**WELL, "printer-is-accepting-jobs": "false"}, [], NOW) is STOPPED


def test_a_queue_of_which_nothing_is_known_is_believed() -> None:
    assert fault_in({}, [], NOW) is None


class System:
    """A print system that says what a test wants."""

    def __init__(
        self, fault: PrintFault | None = None, *, silent: bool = False, refused: bool = False
    ) -> None:
        self._fault, self._silent, self._refused = fault, silent, refused

    def fault_of(self, queue: str, now: float) -> PrintFault | None:
        assert queue == "Empfang Drücker"
        assert now == NOW
        return self._fault

    def is_silent(self) -> bool:
        return self._silent

    def refused(self) -> bool:
        return self._refused


NAME = "Empfang Drücker"


@pytest.mark.parametrize(
    ("found", "system", "outcome"),
    [
        (NAME, System(), NAME),
        (NAME, System(STOPPED), STOPPED),
        (PrintFault.NO_PRINTER, System(), PrintFault.NO_PRINTER),
        (PrintFault.NO_PRINTER, System(silent=True), PrintFault.NO_ANSWER),
        (PrintFault.NO_DEFAULT, System(silent=True), PrintFault.NO_DEFAULT),
        (STOPPED, System(), STOPPED),
    ],
)
def test_which_printer_can_be_used(
    found: str | PrintFault, system: System, outcome: str | PrintFault
) -> None:
    assert usable(found, system, NOW) == outcome


def test_pages_that_were_refused_are_not_at_the_printer() -> None:
    assert taken(NAME, System()) == NAME
    assert taken(NAME, System(refused=True)) is PrintFault.FAILED
