"""A pack folder into a pack, whole or not at all, with every problem named in one run."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.content.check.assemble import Pack, assemble
from kiosk.content.check.coverage import check_coverage
from kiosk.content.check.lengths import check_lengths
from kiosk.content.check.links import check_links
from kiosk.content.check.page_marks import check_page_marks
from kiosk.content.check.places import check_places
from kiosk.content.check.programs import check_programs
from kiosk.content.check.signs import check_review_rows, check_signs
from kiosk.content.check.videos import check_videos
from kiosk.content.files.layout import PACK, note_oddities
from kiosk.content.files.tree import Tree, scan
from kiosk.content.model.report import Log, Report
from kiosk.content.parse.parts import PackParts
from kiosk.content.parse.reader import read_parts
from kiosk.content.parse.rules import ContentRules
from kiosk.shared import slow_places
from kiosk.shared.issue import Issue


@dataclass(frozen=True)
class CheckedPack:
    """`pack` is None if the report has errors; `parts` is what could be read of it."""

    pack: Pack | None
    report: Report
    parts: PackParts


def load(folder: Path, rules: ContentRules, found: Tree | None = None) -> CheckedPack:
    """Load the pack in `folder`. Never raises on any content.

    `found` is a scan of the folder, for callers that have made one already.
    """
    log = Log()
    try:
        found = found or scan(folder)
    except NotADirectoryError:
        log.error(PACK, 1, "This is a file, not a folder.", "Unpack it, and name the folder.")
        return _nothing(log)
    except slow_places.NoAnswerError:
        log.error(
            PACK, 1, "The folder does not answer.", "Look at the disk or the network it lies on."
        )
        return _nothing(log)
    except OSError:
        log.error(
            PACK, 1, "The folder cannot be opened.", "Look at its name, and whether it is there."
        )
        return _nothing(log)
    if found.is_endless:
        note_oddities(found, log)
        return _nothing(log)
    parts = read_parts(folder, found, rules, log)
    for page in parts.pages:
        check_lengths(page, log)
    check_links(parts, log)
    check_programs(parts, log)
    check_places(parts, rules, log)
    check_page_marks(parts, log)
    check_videos(parts, log)
    check_signs(parts, log)
    check_review_rows(parts, log)
    check_coverage(parts, log)
    report = Report.of(with_near_names(log.issues))
    return CheckedPack(None if report.has_errors else assemble(parts), report, parts)


_RENAME = re.compile(r"Rename (\S+) to (\S+)\.")


def with_near_names(problems: Iterable[Issue]) -> list[Issue]:
    """Return the problems; what is missed because a file's name is only nearly right says so.

    Else an author is told to add what lies there as RUN.MD, two hundred times, and before the one
    line that names the reason.
    """
    found = list(problems)
    near: dict[str, str] = {}
    for problem in found:
        told = _RENAME.fullmatch(problem.remedy)
        if told and problem.severity == "warning":
            folder = problem.file.rpartition("/")[0]
            wanted = told[2] if "/" in told[2] or not folder else f"{folder}/{told[2]}"
            near[wanted] = problem.file
    return [_nearer(problem, near) for problem in found] if near else found


def _nearer(problem: Issue, near: dict[str, str]) -> Issue:
    if problem.severity != "error":
        return problem
    named = re.findall(r"[\w./-]+\.[a-z0-9]+", f"{problem.remedy} {problem.what}")
    wanted = next((name for name in (problem.file, *named) if name in near), "")
    if not wanted:
        return problem
    return msgspec.structs.replace(problem, remedy=f"Rename {near[wanted]} to {wanted}.")


def _nothing(log: Log) -> CheckedPack:
    return CheckedPack(None, Report.of(log.issues), PackParts((), frozenset()))
