"""What goes to the process that prints, and what comes back: pickles and lines between two of us.

Only the kiosk itself writes what `unpack` reads, through a pipe that nobody else holds.
"""

import json
import pickle
from dataclasses import dataclass

from kiosk.plan.sheet import SheetProps
from kiosk.shared.printing import PrintFault


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A plan to print. `paper` is "a4" or "letter", empty for what the printer holds."""

    sheet: SheetProps
    paper: str
    fonts: tuple[bytes, ...]


def pack(job: PrintJob) -> bytes:
    """Return a job as bytes."""
    return pickle.dumps(job)


def unpack(data: bytes) -> PrintJob:
    """Return the job; ValueError for bytes that are none."""
    found = pickle.loads(data)
    if not isinstance(found, PrintJob):
        raise ValueError("these bytes are no print job")
    return found


def answer(outcome: str | PrintFault) -> str:
    """Return the printer's name, or what kept it from printing, as one line."""
    if isinstance(outcome, PrintFault):
        return json.dumps({"fault": outcome.name})
    return json.dumps({"printer": outcome})


def read_answer(line: bytes) -> str | PrintFault:
    """Return what `answer` said; no answer at all counts as `NO_ANSWER`."""
    try:
        said = json.loads(line)
        return PrintFault[said["fault"]] if "fault" in said else str(said["printer"])
    except (ValueError, KeyError, TypeError):
        return PrintFault.NO_ANSWER
