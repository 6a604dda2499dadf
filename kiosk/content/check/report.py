"""The full check of a pack, as `kiosk check` prints it and staff read it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from typing import TextIO, TypeAlias

from kiosk.content.check.coverage import check_translations
from kiosk.content.check.glyphs import check_glyphs, check_scripts
from kiosk.content.check.load import load
from kiosk.content.check.marks import check_marks
from kiosk.content.check.reading import (
    check_grade,
    check_prose,
    check_reading,
    check_step_lengths,
)
from kiosk.content.check.signs import check_signs_reading
from kiosk.content.model.report import Log, Report
from kiosk.content.model.schema import Reviewed
from kiosk.content.parse.parts import PackParts, PageFile
from kiosk.content.parse.rules import ContentRules
from kiosk.shared.issue import Issue, printable, terminal_line

FINE, FAULTY = 0, 1
DrawPictures: TypeAlias = Callable[[Path], Iterable[Issue]]


@dataclass(frozen=True)
class Counts:
    """What a pack holds in its first language, and how hard it is to read.

    `grades` are Flesch-Kincaid grades, one for each page, sorted. `translated` has for each other
    language how many of the pages are there in it.
    """

    sections: int
    blocks: int
    questions: int
    exercises: int
    pictures: int
    grades: tuple[float, ...]
    translated: tuple[tuple[str, int, int], ...] = ()

    def summary(self) -> str:
        """Return the counts on one line."""
        counted = (
            f"{_some(self.sections, 'section')}, {_some(self.blocks, 'block')}, "
            f"{_some(self.questions, 'question')}, {_some(self.exercises, 'exercise')}, "
            f"{_some(self.pictures, 'picture')}"
        )
        counted += "".join(
            f"; {code}: {there} of {of} pages" for code, there, of in self.translated
        )
        if not self.grades:
            return f"{counted}; reading grade: none"
        middle, highest = median(self.grades), self.grades[-1]
        return f"{counted}; reading grade: median {middle:.1f}, highest {highest:.1f}"


@dataclass(frozen=True)
class Checked:
    """Every problem of a pack, errors and warnings, and its counts."""

    report: Report
    counts: Counts


def not_drawn(_folder: Path) -> Iterable[Issue]:
    """Take it on trust that every picture can be drawn: somebody else tries."""
    return ()


def check_pack(
    folder: Path, today: date, rules: ContentRules, draw: DrawPictures = not_drawn
) -> Checked:
    """Check everything that can be checked about the pack in `folder`. Never raises on content.

    `draw` names the pictures that cannot be drawn.
    """
    loaded = load(folder, rules)
    log = Log(loaded.report.issues)
    grades: list[float] = []
    for page in loaded.parts.pages:
        check_reading(page, log)
        check_step_lengths(page, log)
        check_prose(page, log)
        check_glyphs(page, log)
        check_marks(page, log)
        _check_review(page, today, log)
        grade = check_grade(page, log)
        if grade is not None and page.language == loaded.parts.default:
            grades.append(grade)
    check_scripts(loaded.parts, log)
    check_translations(loaded.parts, log)
    check_signs_reading(loaded.parts, log)
    _check_signs_review(loaded.parts, today, log)
    if loaded.parts.pack is not None:  # what is no pack may hold a whole disk's pictures
        faulty = {issue.file for issue in Report.of(log.issues).errors}
        log.issues += (issue for issue in draw(folder) if issue.file not in faulty)
    return Checked(Report.of(log.issues), _counts(loaded.parts, grades))


def check_command(
    path: Path,
    today: date,
    out: TextIO,
    rules: ContentRules,
    draw: DrawPictures = not_drawn,
) -> int:
    """Print every problem of the pack in `path` on a line of its own, then the counts.

    Returns the exit code: 0 if the pack can be shown (there may be warnings), else 1.
    """
    checked = check_pack(path, today, rules, draw)
    for problem in (*checked.report.errors, *checked.report.warnings):
        _print(terminal_line(problem), out)
    _print(checked.counts.summary(), out)
    return FAULTY if checked.report.has_errors else FINE


def _print(text: str, out: TextIO) -> None:
    """Print a line even where the console knows few characters, as Windows' often does."""
    encoding = getattr(out, "encoding", None) or "utf-8"
    print(printable(text).encode(encoding, "replace").decode(encoding), file=out)


def _check_review(page: PageFile, today: date, log: Log) -> None:
    if page.front is not None:
        _check_days(page.path, page.front, page.line, today, log)


def _check_signs_review(parts: PackParts, today: date, log: Log) -> None:
    for read in parts.signs.values():
        if read.values is not None:
            _check_days(read.path, read.values, read.line, today, log)


def _check_days(
    path: str, front: Reviewed, line: Callable[[str], int], today: date, log: Log
) -> None:
    if front.review_due < today:
        log.warning(
            path,
            line("review_due"),
            f"The text should have been read again by {front.review_due}.",
            "Ask a clinician to read it, then set a new day.",
            "review_due",
        )
    if front.reviewed_on is not None and front.reviewed_on > today:
        log.warning(
            path,
            line("reviewed_on"),
            f"The day of the review, {front.reviewed_on}, has not come yet.",
            "Write the day on which it was read.",
            "reviewed_on",
        )


def _counts(parts: PackParts, grades: list[float]) -> Counts:
    pages = [page for page in parts.pages if page.language == parts.default]
    sections = [page for page in pages if page.kind == "section"]
    return Counts(
        sections=len(sections),
        blocks=sum(len(page.body.blocks) for page in sections),
        questions=sum(page.kind == "question" for page in pages),
        exercises=sum(page.kind == "exercise" for page in pages),
        pictures=len(parts.pictures),
        grades=tuple(sorted(grades)),
        translated=tuple(_translated(parts)),
    )


def _translated(parts: PackParts) -> Iterator[tuple[str, int, int]]:
    """Yield each translation with how many of the first language's pages it has."""
    kept = {code: set[tuple[str, str]]() for code in parts.languages}
    for page in parts.pages:
        kept[page.language].add((page.kind, page.id))
    wanted = kept.get(parts.default, set())
    for code in parts.languages[1:]:
        yield code, len(kept[code] & wanted), len(wanted)


def _some(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
