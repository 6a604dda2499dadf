"""What is read before the first screen: the clinic, the pack, or the pack to fall back to."""

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk import places
from kiosk.content.model import Library
from kiosk.content.problems import Report
from kiosk.content.store import open_pack
from kiosk.settings.clinic import Clinic, read_clinic

_log = logging.getLogger(__name__)


class NoContentError(RuntimeError):
    """Even the built-in pack does not load: the installation is damaged."""


def open_clinic(path: Path) -> Clinic:
    """Return the clinic's details; what is wrong with them goes to the log and stderr."""
    clinic, problem = read_clinic(path)
    if problem is not None:
        _log.warning("%s The default details are used meanwhile.", problem)
    elif not path.exists():
        _log.warning("No clinic details yet: example details are shown. Write yours into %s", path)
    return clinic


def exercise_faults(
    exercise_id: str, values: Mapping[str, Any]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield where, and what is wrong with an exercise: what no body can do, for one."""
    from kiosk.exercise.loader import build_exercise  # brings pydantic; only to compile a pack

    for fault in build_exercise(exercise_id, values)[1]:
        yield fault.key, fault.says


def open_content(wanted: Path | None, cache: Path) -> Library:
    """Return the wanted pack if it is whole, else the built-in one, and log every problem."""
    if wanted is not None:
        found = open_pack(wanted, cache, exercise_faults)
        if not isinstance(found, Report):
            return found
        _log_report(wanted, found)
        _log.error("The built-in content is shown instead.")
    built_in = places.built_in_pack()
    found = open_pack(built_in, cache, exercise_faults)
    if isinstance(found, Report):
        _log_report(built_in, found)
        raise NoContentError("The built-in content is damaged. Install the program again.")
    return found


def _log_report(folder: Path, report: Report) -> None:
    _log.error("The content in %s cannot be used:", folder)
    for problem in report.problems:
        _log.error("  %s", problem.text())
